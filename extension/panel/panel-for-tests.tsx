import { render } from "preact";
import { act } from "preact/test-utils";
import { assess } from "../../shared/domain/assess.ts";
import { EMPTY_REGISTER, type Register } from "../../shared/domain/register.ts";
import type { IsoDate, ItemKey } from "../../shared/domain/units.ts";
import type { WorkItem } from "../../shared/domain/work-items/work-item.ts";
import type { PanelAnswer } from "../panel-answer.ts";
import type { Choice } from "./choice.ts";
import type { Entry } from "./entry.ts";
import { ItemPanel } from "./item-panel.tsx";

const TODAY = "2026-11-24" as IsoDate;
const key = "PS-1" as ItemKey;
export const site = "https://acme.atlassian.net";

const register = {
	...EMPTY_REGISTER,
	objectives: [{ id: "O-1", title: "Homes" }],
	keyResults: [{ id: "KR-1", objective: "O-1", title: "Fewer <b>days</b>", kind: "increase", checkIns: [] }],
	benefits: [
		{
			id: "B-1",
			title: "Shorter waits",
			measure: "Days",
			baseline: 30,
			target: 10,
			readings: [],
			work: [{ item: "PS-1", share: 0.5 }],
			goLiveActual: "2025-10-01",
			financialValue: 90_000,
			currency: "GBP",
		},
	],
	models: [{ kind: "wsjf", id: "wsjf", name: "WSJF", version: 1 }],
} as unknown as Register;
const item: WorkItem = {
	key,
	source: "jira-cloud",
	site,
	title: "A <i>story</i>",
	level: 0,
	typeName: "Story",
	links: [],
	statusCategory: "indeterminate",
	labels: ["okr:KR-1"],
	inputs: { userBusinessValue: 8, timeCriticality: 5, riskReduction: 3, jobSize: null },
};
const assessment = assess(register, [item], TODAY);

const judged = assessment.items.get(key);
const [benefit] = register.benefits;
const standing = benefit && assessment.benefits.get(benefit.id);
if (!judged || !benefit || !standing) throw new Error("The sample is not whole.");
/** As the engine judges it. */
export const assessed = judged;
/** One item with a line of sight, a score that lacks an input, a benefit whose readings were missed, and a past. */
export const answer: PanelAnswer = {
	key,
	today: TODAY,
	register: "ready",
	site: { site, lastSync: "2026-11-24T09:00:00Z" },
	address: `${site}/browse/PS-1`,
	item: {
		title: item.title,
		typeName: "Story",
		statusCategory: "indeterminate",
		source: "jira-cloud",
		readAt: "2026-11-24T09:00:00Z",
	},
	assessment: assessed,
	above: [],
	mirrored: [],
	targets: [
		{ id: "O-1", title: "Homes", state: "unknown" },
		{ id: "KR-1", title: "Fewer <b>days</b>", objective: "O-1", state: "unknown" },
	] as unknown as PanelAnswer["targets"],
	score: {
		model: "WSJF",
		inputs: [
			{ id: "userBusinessValue", name: "Business value", value: 8, on: "2026-11-20", by: "Ana", field: "cf1" },
			{ id: "jobSize", name: "Job size" },
		],
		missing: ["Job size"],
		askNext: "Job size",
		undated: [],
		names: {},
		neighbours: [],
	},
	benefits: [{ benefit, by: key, share: 0.5, standing }],
	decisions: [
		{
			id: "d2",
			item: key,
			kind: "exempt",
			by: "Ben",
			at: "2026-11-02T10:00:00Z",
			isInForce: false,
			takenBack: { by: "Ana", at: "2026-11-03T10:00:00Z", why: "Mistake" },
		},
		{ id: "d1", item: key, kind: "change", by: "Ana", at: "2026-11-01T10:00:00Z", why: "Agreed", isInForce: false },
	],
	children: { count: 3, done: 1, byState: { aligned: 2, inherited: 0, unaligned: 1, exempt: 0, unknown: 0 } },
};

/** A panel in a document of its own: what it shows, what it recorded, and how to press. */
export function panelUnderTest() {
	const root = document.createElement("div");
	document.body.replaceChildren(root);
	const recorded: Choice[] = [];
	const entries: Entry[] = [];
	const later = () => new Promise<void>((done) => setTimeout(done, 0));
	const idOf = async () => ({ decision: `d${recorded.length + 10}` });

	/** As the background does: what was entered before, unless it is no size of a job. */
	async function enter(entry: Entry): Promise<{ before: number | null }> {
		if (entry.value === 0) throw new Error("Job size: must be more than 0");
		const before = entries.at(-1)?.value ?? null;
		entries.push(entry);
		return { before };
	}

	async function show(get: () => Promise<PanelAnswer>, record: () => Promise<{ decision: string }> = idOf) {
		const keep = (choice: Choice) => {
			recorded.push(choice);
			return record();
		};
		await act(() => render(<ItemPanel get={get} itemKey={key} record={keep} enter={enter} />, root));
		await act(later);
		return root.textContent ?? "";
	}
	const press = (name: string) =>
		act(async () => {
			const button = [...root.querySelectorAll("button")].find((b) => b.textContent === name);
			if (!button) throw new Error(`There is no button ${name}.`);
			button.click();
			await later();
		});
	const type = (id: string, text: string) =>
		act(() => {
			const field = root.querySelector<HTMLInputElement>(`#${id}`);
			if (!field) throw new Error(`There is no field ${id}.`);
			field.value = text;
			field.dispatchEvent(new Event("input", { bubbles: true }));
		});
	const part = (id: string) => root.querySelector(`section[aria-labelledby="${id}"]`)?.textContent ?? "";
	return { root, recorded, entries, show, press, type, part };
}
