import type { ItemKey } from "../../units.ts";
import type { WorkItem } from "../work-item.ts";

/** What stands before the number: a project of Jira's, an organisation of Azure DevOps'. */
function nameOf(key: string): string {
	const at = Math.max(key.lastIndexOf("-"), key.lastIndexOf("#"));
	return at < 0 ? key : key.slice(0, at);
}

const MANY = Symbol("many");

/**
 * Keys that are unique over all sites. A key stays as its site writes it, unless two sites use the name before its number:
 * then each carries its site (`PS-12@acme.atlassian.net`), on both sides, so that neither is taken for the other.
 */
export class KeySpace {
	/** The one site that uses a name. */
	private readonly users = new Map<string, string | typeof MANY>();
	/** Of names that several sites use: which sites have the very key. */
	private readonly holders = new Map<string, string[]>();
	private readonly sites = new Map<string, string>();

	constructor(items: Iterable<WorkItem>) {
		const all = [...items];
		for (const { key, site, parent } of all) {
			this.use(nameOf(key), site);
			// A parent that was not read is of the same site, whoever else has such a key.
			if (parent !== undefined) this.use(nameOf(parent), site);
			if (!this.sites.has(bare(site))) this.sites.set(bare(site), site);
		}
		if (![...this.users.values()].includes(MANY)) return;
		for (const { key, site } of all)
			if (this.users.get(nameOf(key)) === MANY) this.holders.set(key, [...(this.holders.get(key) ?? []), site]);
	}

	private use(name: string, site: string): void {
		const known = this.users.get(name);
		if (known === undefined) this.users.set(name, site);
		else if (known !== site && known !== MANY) this.users.set(name, MANY);
	}

	/** The key of an item of a site; one that no item has where that site has none such and another one might. */
	of(site: string, key: ItemKey): ItemKey {
		const user = this.users.get(nameOf(key));
		return user === undefined || user === site ? key : (`${key}@${bare(site)}` as ItemKey);
	}

	/** The item that a person named: with its site, by a key that carries one, or by a key that only one site has. */
	named(key: ItemKey, site?: string): ItemKey {
		const at = key.lastIndexOf("@");
		const own = site ?? (at < 0 ? undefined : this.sites.get(key.slice(at + 1)));
		const written = at < 0 ? key : (key.slice(0, at) as ItemKey);
		if (own !== undefined) return this.of(own, written);
		const [holder, ...others] = this.holders.get(key) ?? [];
		return holder !== undefined && others.length === 0 ? this.of(holder, key) : key;
	}
}

/** A key as its own site writes it. */
export const writtenKey = (key: ItemKey): ItemKey => key.split("@")[0] as ItemKey;

const bare = (site: string): string => site.replace(/^https?:\/\//, "");
