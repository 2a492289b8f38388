/** Independent ways a page says which item a container shows. Each may be wrong or gone; two that agree are believed. */
export interface Testimony {
	/** L0: the page's address, of the issue view alone. It supports the others; on its way to another page it may lag. */
	readonly address: string | undefined;
	/** L1: where its link leads. */
	readonly link: string | undefined;
	/** L2: what its id or test id ends in. */
	readonly attribute: string | undefined;
	/** L3: what it tells screen readers. */
	readonly label: string | undefined;
	/** L4: what the known place of its key shows. */
	readonly text: string | undefined;
}

export const NOBODY: Testimony = {
	address: undefined,
	link: undefined,
	attribute: undefined,
	label: undefined,
	text: undefined,
};

/** What all witnesses but the address say, where they say one thing. */
const said = ({ link, attribute, label, text }: Testimony): { key: string; times: number } | undefined => {
	const keys = [link, attribute, label, text].filter((k) => k !== undefined);
	const [first] = keys;
	return first === undefined || keys.some((k) => k !== first) ? undefined : { key: first, times: keys.length };
};

/**
 * The key that at least two witnesses name and none denies. A card that is being re-used may for a moment carry the link
 * of one item and the label of another: then nobody is believed.
 */
export function agreedKey(seen: Testimony): string | undefined {
	const one = said(seen);
	return one && one.times + (seen.address === one.key ? 1 : 0) >= 2 ? one.key : undefined;
}

/** The key that some witness names and none denies: to be borne out by something that is not of the page. */
export const undeniedKey = (seen: Testimony): string | undefined => said(seen)?.key;
