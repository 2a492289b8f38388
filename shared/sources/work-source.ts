import type { ItemKey } from "../domain/units.ts";
import type { OutsideLink } from "../domain/work-items/work-item.ts";
import type { DiscoveredFields, FieldMap } from "./field-map.ts";
import type { ItemPage } from "./item-page.ts";
import type { Problem } from "./problem.ts";
import type { Transport } from "./transport.ts";

/** Either what was asked for, or what went wrong: never an exception. `waitMs`: the site asked for a pause. */
export type Fetched<T> =
	| {
			readonly ok: true;
			readonly value: T;
			readonly waitMs?: number;
			/** The site's own clock, in milliseconds since 1970, where it said it. */
			readonly siteNow?: number;
	  }
	| { readonly ok: false; readonly problem: Problem };

export interface Account {
	/** Stable id of the signed-in person; what is stored is kept apart by it. */
	readonly account: string;
	readonly name: string;
}

export interface Count {
	readonly count: number;
	/** False where the site says that it may lag or estimate. */
	readonly isExact: boolean;
}

/** From when on changes are wanted, by the site's own clock, with both clocks' difference allowed for. */
export interface ChangedSince {
	/** Newest instant of change seen so far, as the site wrote it. */
	readonly watermark: string;
	/** The site's clock, or ours where it does not say, in milliseconds since 1970. */
	readonly now: number;
}

export interface KeyPage {
	readonly keys: readonly ItemKey[];
	readonly nextToken?: string;
}

/**
 * One host that holds work: Jira Cloud, Jira Data Center or Azure DevOps, as a sync, a card and the options page see it.
 * A scope is in the host's own language: JQL, or the condition of a WIQL query.
 */
export interface WorkSource {
	/** Keys that one `byKeys` may ask for. */
	readonly mostKeys: number;
	myself(): Promise<Fetched<Account>>;
	fields(): Promise<Fetched<DiscoveredFields>>;
	/** The query of a scope, or of what changed in it. Kept as it is from the first page to the last. */
	query(scope: string, changed?: ChangedSince): string;
	/** How many items a query has. */
	count(query: string): Promise<Fetched<Count>>;
	/** One page of a query. The token of the next is in it, so that a pull can go on after a restart. */
	page(query: string, map: FieldMap, token?: string): Promise<Fetched<ItemPage>>;
	/** Only the keys of a query, many at a time: to notice what is gone. */
	keys(query: string, token?: string): Promise<Fetched<KeyPage>>;
	/** At most `mostKeys`. `omitted`: asked for and not answered, without an error: unreadable or gone. */
	byKeys(keys: readonly string[], map: FieldMap): Promise<Fetched<ItemPage & { readonly omitted: readonly string[] }>>;
	/** Links of one item to other sites, where items come without them; absent where they come with them. */
	outsideLinks?(key: ItemKey): Promise<Fetched<readonly OutsideLink[]>>;
}

/**
 * What a client learnt of its site's set-up, by what it asked. Whoever opens clients of one site again and again keeps it
 * for them, so that the site is asked once.
 */
export type Learnt = Map<string, unknown>;

/** What a client needs of the outside. */
export interface SourceOptions {
	/** Address of the site without a slash at its end; links are built from this, never from the answers' own addresses. */
	readonly site: string;
	readonly transport: Transport;
	now(): number;
	readonly learnt?: Learnt;
}
