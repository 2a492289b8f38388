import { parseIsoDate } from "../dates.ts";
import type { EnteredInput, Register } from "../register.ts";
import type { ItemKey } from "../units.ts";
import type { WorkItem } from "../work-items/work-item.ts";

/** Scoring inputs that people entered, by item and input: of several for one, the one written last holds. */
export type Entered = ReadonlyMap<ItemKey, ReadonlyMap<string, EnteredInput>>;

/** What holds of what was entered; an entry without a value takes back what was entered before it. */
export function enteredInForce(entries: Register["entered"]): Entered {
	const byItem = new Map<ItemKey, Map<string, EnteredInput>>();
	for (const entry of entries) {
		const own = byItem.get(entry.item) ?? new Map<string, EnteredInput>();
		own.set(entry.input, entry);
		byItem.set(entry.item, own);
	}
	return byItem;
}

/**
 * An item with what people entered in the place of what its site says. What the site says is kept beside it, so that the
 * same item can be read anew under other entries.
 * @example withEntered({ …, inputs: { jobSize: 5 } }, enteredInForce([{ item: "PS-1", input: "jobSize", value: 8, … }]))
 * //=> { …, inputs: { jobSize: 8 }, hostInputs: { inputs: { jobSize: 5 } } }
 */
export function withEntered(given: WorkItem, entered: Entered): WorkItem {
	const own = entered.get(given.key);
	if (!own && !given.hostInputs) return given;
	const { hostInputs, inputs: shown, inputStamps: dated, ...rest } = given;
	const { inputs, inputStamps } = hostInputs ?? {
		...(shown === undefined ? {} : { inputs: shown }),
		...(dated === undefined ? {} : { inputStamps: dated }),
	};
	const host = { ...(inputs === undefined ? {} : { inputs }), ...(inputStamps === undefined ? {} : { inputStamps }) };
	const holding = [...(own?.values() ?? [])].filter(
		(e) => e.value !== null && (e.site === undefined || e.site === given.site),
	);
	if (holding.length === 0) return { ...rest, ...host };
	const stamp = ({ at, by }: EnteredInput) => {
		const on = parseIsoDate(at.slice(0, 10));
		return on ? { on, by } : { by };
	};
	return {
		...rest,
		inputs: { ...inputs, ...Object.fromEntries(holding.map((e) => [e.input, e.value])) },
		inputStamps: { ...inputStamps, ...Object.fromEntries(holding.map((e) => [e.input, stamp(e)])) },
		hostInputs: host,
	};
}
