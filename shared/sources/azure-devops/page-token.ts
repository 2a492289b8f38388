/** Where a page begins: above an id, and with the ids that are already known, where the site asked for a pause after them. */
export interface PageToken {
	readonly after: number;
	readonly ids?: readonly number[];
}

/**
 * `undefined` for what is no token of ours.
 * @example readToken("1200") //=> { after: 1200 }
 * @example readToken("1200;1201,1305") //=> { after: 1200, ids: [1201, 1305] }
 */
export function readToken(token: string | undefined): PageToken | undefined {
	if (token === undefined) return { after: 0 };
	if (!/^\d{1,10}(;\d{1,10}(,\d{1,10}){0,199})?$/.test(token)) return undefined;
	const [after, ids] = token.split(";");
	return { after: Number(after), ...(ids === undefined ? {} : { ids: ids.split(",").map(Number) }) };
}

export const writeToken = ({ after, ids }: PageToken): string => (ids ? `${after};${ids.join(",")}` : String(after));
