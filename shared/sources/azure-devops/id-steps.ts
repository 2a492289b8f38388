import { posting } from "../ask-site.ts";
import { record } from "../json-value.ts";
import type { Fetched } from "../work-source.ts";
import { TRACKING } from "./areas.ts";
import type { AskAzure } from "./ask-azure.ts";
import { listOf } from "./list-of.ts";
import { idOf } from "./organisation.ts";
import { idsAfter } from "./wiql.ts";

/** A query that finds more than 20,000 is refused whole, so none may ask for as many. */
export const MOST_IDS = 19_999;

export interface IdStep {
	/** In ascending order, each once. */
	readonly ids: readonly number[];
	/** False where there may be more above the last. */
	readonly isLast: boolean;
}

/** The ids of a query above `after`, at most `top` of them. */
export const askIds = (ask: AskAzure, query: string, after: number, top: number): Promise<Fetched<IdStep>> =>
	ask(posting(`/${TRACKING}/wiql?timePrecision=true&$top=${top}`, { query: idsAfter(query, after) }), (answer) => {
		const list = listOf(record(answer)?.workItems);
		if (!list) return undefined;
		const found = list.map((entry) => idOf(record(entry)?.id)).filter((id) => id !== undefined && id > after);
		const ids = [...new Set(found as number[])].sort((a, b) => a - b);
		return { ids, isLast: list.length < top || ids.length === 0 };
	});
