import type { ItemKey } from "../domain/units.ts";
import type { FieldMap } from "./field-map.ts";
import type { ItemPage } from "./item-page.ts";
import { isLater } from "./later-instant.ts";
import type { Problem } from "./problem.ts";
import type { WorkSource } from "./work-source.ts";

export type PullStep =
	| { readonly kind: "page"; readonly page: ItemPage }
	| { readonly kind: "wait"; readonly ms: number }
	/** The token was too old: the pages come from the first on again. */
	| { readonly kind: "anew" }
	| { readonly kind: "problem"; readonly problem: Problem };

/** What a record without a key is set aside as. */
const NAMELESS = "?";
/** Pages that bring nothing and still promise more, before we stop believing the site. */
const EMPTY_PAGES = 3;

/**
 * All pages of a query, one step at a time, from a token on where a pull was interrupted. Ends after the last page or with
 * a problem. A site that gives the same token again, or empty pages for ever, is stopped. A token that a site no longer
 * takes (they last a week) starts the pull anew.
 */
export async function* pull(source: WorkSource, query: string, map: FieldMap, from?: string): AsyncGenerator<PullStep> {
	const seen = new Set(from === undefined ? [] : [from]);
	const given = new Map<ItemKey, string>();
	const aside = new Set<string>();
	let token = from;
	let empty = 0;
	let hasBegun = false;
	for (;;) {
		const found = await source.page(query, map, token);
		const isStale = !found.ok && found.problem.code === "rejected" && token !== undefined && !hasBegun;
		hasBegun = true;
		if (isStale) {
			token = undefined;
			seen.clear();
			yield { kind: "anew" };
			continue;
		}
		if (!found.ok) {
			yield { kind: "problem", problem: found.problem };
			return;
		}
		const page = found.value;
		empty = page.items.length + page.quarantined.length === 0 ? empty + 1 : 0;
		const next = page.nextToken;
		if (next !== undefined && (seen.has(next) || empty >= EMPTY_PAGES)) {
			yield { kind: "problem", problem: { code: "endless-pages" } };
			return;
		}
		yield { kind: "page", page: withoutOlder(page, given, aside) };
		if (next === undefined) return;
		seen.add(next);
		token = next;
		if (found.waitMs !== undefined) yield { kind: "wait", ms: found.waitMs };
	}
}

/**
 * An item that moved between pages comes twice, and the search may lag behind: what was changed last is kept. A record that
 * was set aside is counted once.
 */
function withoutOlder(page: ItemPage, given: Map<ItemKey, string>, aside: Set<string>): ItemPage {
	const items = page.items.filter(({ key }) => {
		const [before, now] = [given.get(key), page.changedAt.get(key) ?? ""];
		if (before !== undefined && isLater(before, now)) return false;
		given.set(key, now);
		return true;
	});
	const quarantined = page.quarantined.filter(({ key }) => {
		const isNew = key === NAMELESS || !aside.has(key);
		aside.add(key);
		return isNew;
	});
	return { ...page, items, quarantined };
}
