import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Assessor } from "../assessor.ts";
import { EMPTY_REGISTER, type EnteredInput, type Register } from "../register.ts";
import type { IsoDate, ItemKey } from "../units.ts";
import type { WorkItem } from "../work-items/work-item.ts";
import { enteredInForce, withEntered } from "./entered-inputs.ts";

const TODAY = "2026-11-24" as IsoDate;
const item = (key: string, inputs?: WorkItem["inputs"], more: Partial<WorkItem> = {}): WorkItem => ({
	key: key as ItemKey,
	source: "jira-cloud",
	site: "https://a.example",
	title: key,
	level: 0,
	typeName: "",
	links: [],
	statusCategory: "new",
	labels: [],
	...(inputs ? { inputs } : {}),
	...more,
});
let count = 0;
const entry = (key: string, input: string, value: number | null, more: Partial<EnteredInput> = {}): EnteredInput => ({
	id: `E-${count++}`,
	item: key as ItemKey,
	input,
	value,
	by: "Ana",
	at: "2026-11-20T09:00:00.000Z",
	...more,
});
const under = (given: WorkItem, ...entries: EnteredInput[]) => withEntered(given, enteredInForce(entries));

describe("an entered input", () => {
	test("wins over the site's, with who and when, and the site's is kept beside it", () => {
		const given = item("A-1", { jobSize: 5, timeCriticality: 3 }, { inputStamps: { jobSize: { by: "Ben" } } });
		expect(under(given, entry("A-1", "jobSize", 8), entry("A-2", "jobSize", 1))).toEqual({
			...given,
			inputs: { jobSize: 8, timeCriticality: 3 },
			inputStamps: { jobSize: { on: "2026-11-20", by: "Ana" } },
			hostInputs: { inputs: { jobSize: 5, timeCriticality: 3 }, inputStamps: { jobSize: { by: "Ben" } } },
		});
		expect(under(given, entry("A-2", "jobSize", 1))).toBe(given);
	});

	test("stands where the site says nothing at all, and the last of several holds", () => {
		const given = item("A-1");
		expect(under(given, entry("A-1", "jobSize", 8), entry("A-1", "jobSize", 3))).toMatchObject({
			inputs: { jobSize: 3 },
			hostInputs: {},
		});
	});

	test("that is taken back leaves the item as its site has it", () => {
		const given = item("A-1", { jobSize: 5 });
		const entered = under(given, entry("A-1", "jobSize", 8));
		expect(under(entered, entry("A-1", "jobSize", 8), entry("A-1", "jobSize", null))).toEqual(given);
		expect(withEntered(entered, enteredInForce([]))).toEqual(given);
	});

	test("of another site's item with the same key is not this one's", () => {
		const given = item("A-1", { jobSize: 5 });
		expect(under(given, entry("A-1", "jobSize", 8, { site: "https://b.example" }))).toEqual(given);
		expect(under(given, entry("A-1", "jobSize", 8, { site: given.site }))).toMatchObject({ inputs: { jobSize: 8 } });
	});

	test("is laid over anew from what the site says, whatever lay over it before", () => {
		const value = fc.option(fc.integer({ min: 1, max: 20 }), { nil: null });
		const entries = fc.array(fc.tuple(fc.constantFrom("jobSize", "reach"), value), { maxLength: 6 });
		fc.assert(
			fc.property(entries, entries, (first, second) => {
				const made = (list: readonly (readonly [string, number | null])[]) =>
					enteredInForce(list.map(([input, v]) => entry("A-1", input, v)));
				const given = item("A-1", { jobSize: 5 });
				const once = withEntered(given, made(second));
				expect(withEntered(withEntered(given, made(first)), made(second))).toEqual(once);
			}),
		);
	});
});

test("an assessor scores by what was entered, follows what is entered later, and what the site says later", () => {
	const register: Register = { ...EMPTY_REGISTER, models: [{ kind: "wsjf", id: "wsjf", name: "WSJF", version: 1 }] };
	const inputs = (jobSize: number | null) => ({ userBusinessValue: 8, timeCriticality: 5, riskReduction: 3, jobSize });
	const given = [item("A-1", inputs(null)), item("A-2", inputs(8))];
	const assessor = new Assessor(register, given, TODAY);
	const score = (key: string) => assessor.assessment.items.get(key as ItemKey)?.score?.value;
	expect([score("A-1"), score("A-2")]).toEqual([undefined, 2]);
	assessor.use({ ...register, entered: [entry("A-1", "jobSize", 4)] });
	expect([score("A-1"), score("A-2")]).toEqual([4, 2]);
	assessor.take([item("A-1", inputs(16), { title: "Told anew" })]);
	expect([score("A-1"), score("A-2")]).toEqual([4, 2]);
	assessor.use({ ...register, entered: [] });
	expect([score("A-1"), score("A-2")]).toEqual([1, 2]);
	expect(assessor.items.get("A-1" as ItemKey)).toEqual(item("A-1", inputs(16), { title: "Told anew" }));
});
