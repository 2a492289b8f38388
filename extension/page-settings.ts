import type { SourceKind } from "../shared/domain/work-items/work-item.ts";

/** What can be switched off on a host's pages, each by itself. */
export const PAGE_PARTS = ["badge", "rank", "benefit", "strip", "filter", "panel", "keys"] as const;
export type PagePart = (typeof PAGE_PARTS)[number];

export const HOST_KINDS = ["jira-cloud", "jira-data-center", "azure-devops"] as const satisfies readonly SourceKind[];
export type HostKind = (typeof HOST_KINDS)[number];

/** Where the choices lie: of the person in `storage.local`, of an administrator in `storage.managed`. */
export const SETTINGS_KEY = "page";
/** The cut-line of pages stands after so many ranks, unless somebody moved it. */
export const USUAL_CUT = 10;
export const MOST_CUT = 100_000;

export interface PageSettings {
	readonly parts: Readonly<Record<PagePart, boolean>>;
	/** The cut-line stands after so many ranks. */
	readonly cut: number;
	/** What an administrator decided: nobody else can change it. */
	readonly locked: ReadonlySet<PagePart | "cut">;
}

/** A person's own choices: parts that are off, as `part@host`, and the cut-line. */
export interface PageChoices {
	readonly off: readonly string[];
	readonly cut?: number;
}

/** A person's choices and an administrator's policy, as they lie in the browser: to be read by `settingsOf`. */
export interface StoredSettings {
	readonly own: unknown;
	readonly ruled: unknown;
}

type Loose = Readonly<Record<string, unknown>> & { readonly cutLine?: unknown };
const loose = (x: unknown): Loose => (typeof x === "object" && x !== null ? (x as Loose) : {});
const isCut = (x: unknown): x is number => Number.isInteger(x) && (x as number) >= 1 && (x as number) <= MOST_CUT;

export const offMark = (part: PagePart, host: HostKind): string => `${part}@${host}`;

/** What lies in `storage.local`, read so that nothing strange in it does harm. */
export function choicesIn(stored: unknown): PageChoices {
	const { off, cut } = loose(stored);
	const marks = Array.isArray(off) ? off.filter((o) => typeof o === "string") : [];
	return { off: marks, ...(isCut(cut) ? { cut } : {}) };
}

/**
 * What holds on the pages of one host: the administrator's word where there is one, else the person's, else everything on.
 * @example settingsOf({ off: ["strip@azure-devops"] }, undefined, "azure-devops").parts.strip //=> false
 * @example settingsOf({ off: [] }, { "jira-cloud": { panel: false } }, "jira-cloud").locked.has("panel") //=> true
 */
export function settingsOf(stored: unknown, managed: unknown, host: HostKind): PageSettings {
	const { off, cut } = choicesIn(stored);
	const policy = loose(managed);
	const ruled = loose(policy[host]);
	const locked = new Set<PagePart | "cut">();
	const isOn = (part: PagePart): boolean => {
		const said = ruled[part];
		if (typeof said !== "boolean") return !off.includes(offMark(part, host));
		locked.add(part);
		return said;
	};
	const parts = Object.fromEntries(PAGE_PARTS.map((part) => [part, isOn(part)])) as Record<PagePart, boolean>;
	const said = policy.cutLine;
	if (isCut(said)) locked.add("cut");
	return { parts, cut: isCut(said) ? said : (cut ?? USUAL_CUT), locked };
}
