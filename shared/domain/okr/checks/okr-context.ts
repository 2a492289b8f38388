import type { Register } from "../../register.ts";
import type { KeyResultId, ObjectiveId } from "../../units.ts";
import { sameWordingTwins } from "../../wording/same-wording-twins.ts";
import type { Cycle, KeyResult, Objective } from "../objective.ts";

/** What stands around an objective, a key result or a KPI: looked up once for a whole register. */
export interface OkrContext {
	readonly objectives: ReadonlyMap<ObjectiveId, Objective>;
	keyResultsOf(objective: ObjectiveId): readonly KeyResult[];
	/** Objectives that name this one as their parent. */
	childrenOf(objective: ObjectiveId): readonly Objective[];
	/** Objectives of the same owner and cycle, this one among them; none where it has no owner. */
	ofOwner(objective: ObjectiveId): readonly Objective[];
	/** Objectives of the same cycle, this one among them; and those of them that serve none, where this one serves none. */
	inCycle(objective: ObjectiveId): readonly Objective[];
	atTop(objective: ObjectiveId): readonly Objective[];
	/** An earlier record of the same kind and cycle whose title says the same. */
	readonly twins: {
		readonly objectives: ReadonlyMap<string, ObjectiveId>;
		readonly keyResults: ReadonlyMap<string, KeyResultId>;
		readonly kpis: ReadonlyMap<string, string>;
	};
	cycleOf(objective: Objective | undefined): Cycle | undefined;
}

export function okrContext(register: Pick<Register, "cycles" | "objectives" | "keyResults" | "kpis">): OkrContext {
	const { objectives, keyResults, kpis } = register;
	const byId = new Map(objectives.map((o) => [o.id, o]));
	const cycles = new Map(register.cycles.map((c) => [c.id, c]));
	const cycleId = ({ cycle = "" }: Objective) => cycle;
	return {
		objectives: byId,
		keyResultsOf: from(grouped(keyResults, (k) => k.objective)),
		childrenOf: from(grouped(objectives, (o) => o.parent)),
		ofOwner: peers(objectives, (o) => {
			const owner = o.owner?.trim().toLowerCase();
			return owner ? JSON.stringify([owner, cycleId(o)]) : undefined;
		}),
		inCycle: peers(objectives, cycleId),
		atTop: peers(objectives, (o) => ((o.level ?? (o.parent === undefined ? 0 : 1)) === 0 ? cycleId(o) : undefined)),
		// The same title in another cycle is the next try at it; inside one cycle it is there twice.
		twins: {
			objectives: sameWordingTwins(objectives.map((o) => ({ ...o, group: cycleId(o) }))),
			keyResults: sameWordingTwins(keyResults.map((k) => ({ ...k, group: byId.get(k.objective)?.cycle ?? "" }))),
			kpis: sameWordingTwins(kpis.map((k) => ({ ...k, group: "" }))),
		},
		cycleOf: (objective) => (objective?.cycle === undefined ? undefined : cycles.get(objective.cycle)),
	};
}

/** The list under a key; nothing is under the others. */
const from =
	<Key, Item>(lists: ReadonlyMap<Key, readonly Item[]>) =>
	(key: Key): readonly Item[] =>
		lists.get(key) ?? [];

function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key | undefined): Map<Key, Item[]> {
	const groups = new Map<Key, Item[]>();
	for (const item of items) {
		const key = keyOf(item);
		if (key === undefined) continue;
		const group = groups.get(key);
		if (group) group.push(item);
		else groups.set(key, [item]);
	}
	return groups;
}

/** For each objective, those that have its key. */
function peers(objectives: readonly Objective[], keyOf: (o: Objective) => string | undefined) {
	const out = new Map<ObjectiveId, readonly Objective[]>();
	for (const group of grouped(objectives, keyOf).values()) for (const { id } of group) out.set(id, group);
	return from(out);
}
