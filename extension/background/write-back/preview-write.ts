import type { ItemKey } from "../../../shared/domain/units.ts";
import type { WorkItem } from "../../../shared/domain/work-items/work-item.ts";
import type { FieldState, FieldWriter, PlainValue } from "../../../shared/sources/field-writer.ts";
import type { Problem } from "../../../shared/sources/problem.ts";
import type { WriteJob, WriteRow } from "../../write-job.ts";

/** More than anybody looks through, and a quarter of an hour's work at the pace a site is owed. */
export const MOST_ITEMS = 2000;

interface Asked {
	readonly writer: FieldWriter;
	readonly field: string;
	readonly items: readonly WorkItem[];
	/** What would be written into the item's field; `undefined`: nothing. */
	resultOf(key: ItemKey): PlainValue | undefined;
}

export type Previewed =
	| ({ readonly ok: true } & Pick<WriteJob, "rows" | "same" | "without" | "refused">)
	| { readonly ok: false; readonly problem: Problem };

/** What a bulk write would change, by how the field stands on the site now and not by what was read once. */
export async function previewWrite({ writer, field, items, resultOf }: Asked): Promise<Previewed> {
	const wanted = items.flatMap((item) => {
		const now = resultOf(item.key);
		return now === undefined ? [] : [{ item, now }];
	});
	const states = new Map<string, FieldState>();
	for (let i = 0; i < wanted.length; i += writer.mostKeys) {
		const keys = wanted.slice(i, i + writer.mostKeys).map(({ item }) => item.key);
		const found = await writer.states(keys, field);
		if (!found.ok) return found;
		for (const state of found.value) states.set(state.key, state);
	}
	const rows: WriteRow[] = [];
	const refused: WriteJob["refused"] = [];
	let same = 0;
	for (const { item, now } of wanted) {
		const { key, title } = item;
		const state = states.get(key);
		if (!state) refused.push({ key, why: "gone" });
		else if (state.value === now) same++;
		else if (state.refusal) refused.push({ key, why: state.refusal });
		else rows.push({ key, title, was: state.value, now });
	}
	return { ok: true, rows, same, without: items.length - wanted.length, refused };
}
