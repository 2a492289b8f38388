import type { Fetched } from "../work-source.ts";

/** So many records of a page are on the next again: so many may be deleted between the two without one being skipped. */
const OVERLAP = 5;

interface Listed<P> {
	readonly page: P;
	/** Records that came, read or not. */
	readonly came: number;
	readonly total: number;
}

interface Pages<P> {
	keysOf(page: P): readonly string[];
	/** The page without records that the page before had: they are counted once. */
	without(page: P, was: ReadonlySet<string>): P;
}

/** A server that never agrees with itself is not followed for ever. */
const MOST_BACKS = 50;
const TOKEN = /^(\d{1,9})(?:\.(\d{1,2}))?$/;

/**
 * Goes through numbered records that may vanish while they are read. A page begins a few records before the end of the one
 * before it; where none of that one's is on it, more were deleted than pages overlap, and it is gone back by a page. The
 * token is the number to begin at, so that a pull can go on after a restart, and how often it was gone back: a token comes
 * once.
 */
export function overlappingPages<P extends object>({ keysOf, without }: Pages<P>) {
	let last: { readonly token: string; readonly came: number; readonly keys: ReadonlySet<string> } | undefined;
	return async (
		query: string,
		token: string | undefined,
		ask: (startAt: number) => Promise<Fetched<Listed<P>>>,
	): Promise<Fetched<P & { nextToken?: string }>> => {
		const read = TOKEN.exec(token ?? "0");
		if (!read) return { ok: false, problem: { code: "rejected", detail: "page token" } };
		let startAt = Number(read[1]);
		let backs = Number(read[2] ?? 0);
		const was = last?.token === `${token} ${query}` ? last : undefined;
		for (;;) {
			const found = await ask(startAt);
			if (!found.ok) return found;
			const { page, came, total } = found.value;
			const keys = keysOf(page);
			const isTorn = was !== undefined && was.came > 1 && startAt > 0 && !keys.some((key) => was.keys.has(key));
			if (isTorn && backs < MOST_BACKS) {
				startAt = Math.max(0, Math.min(startAt, total) - was.came);
				backs++;
				continue;
			}
			const isLast = came === 0 || startAt + came >= total;
			const next = `${startAt + Math.max(1, came - OVERLAP)}${backs > 0 ? `.${backs}` : ""}`;
			last = isLast ? undefined : { token: `${next} ${query}`, came, keys: new Set(keys) };
			const value = { ...(was ? without(page, was.keys) : page), ...(isLast ? {} : { nextToken: next }) };
			return { ...found, value };
		}
	};
}
