import type { WorkItem } from "../work-item.ts";

/**
 * One item of several that are the same work. The first says what only one can say; what any of them names, all of them
 * name; and how far the work has come is what was written last.
 */
export function mergeMirrored([first, ...others]: readonly [WorkItem, ...WorkItem[]]): WorkItem {
	const all = [first, ...others];
	const any = <K extends keyof WorkItem>(name: K) => {
		const value = all.map((item) => item[name]).find((v) => v !== undefined);
		return value === undefined ? {} : ({ [name]: value } as Pick<WorkItem, K>);
	};
	const newest = others.reduce((a, b) => ((b.updated ?? "") > (a.updated ?? "") ? b : a), first);
	const texts = [...new Set(all.flatMap((item) => item.text ?? []))];
	const fields = [...new Set(all.flatMap((item) => item.objectiveField ?? []))];
	const { resolved: _, ...own } = first;
	return {
		...own,
		...any("parent"),
		...any("estimate"),
		...any("cost"),
		...any("created"),
		...any("due"),
		...inputsOf(all),
		...(texts.length === 0 ? {} : { text: texts.join("\n") }),
		...(fields.length === 0 ? {} : { objectiveField: fields }),
		labels: [...new Set(all.flatMap((item) => item.labels))],
		links: all.flatMap((item) => item.links),
		level: Math.max(...all.map((item) => item.level)),
		statusCategory: newest.statusCategory,
		...pick(newest, ["statusName", "updated", "resolved"]),
	};
}

/** All inputs of one score are of one item: mixed, they would be nobody's estimate. */
function inputsOf(all: readonly WorkItem[]): Pick<WorkItem, "inputs" | "inputStamps"> {
	const given = all.find((item) => Object.values(item.inputs ?? {}).some((v) => v !== null));
	const from = given ?? all.find((item) => item.inputs !== undefined);
	return from ? pick(from, ["inputs", "inputStamps"]) : {};
}

function pick<K extends keyof WorkItem>(item: WorkItem, names: readonly K[]): Partial<Pick<WorkItem, K>> {
	const said = names.filter((name) => item[name] !== undefined).map((name) => [name, item[name]]);
	return Object.fromEntries(said) as Partial<Pick<WorkItem, K>>;
}
