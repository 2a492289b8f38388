import { render } from "preact";
import { act } from "preact/test-utils";
import { beforeEach, expect, test } from "vitest";
import { EMPTY_REGISTER } from "../../../shared/domain/register.ts";
import type { ConfirmedFields } from "../../../shared/sources/confirmed-map.ts";
import { discoverFields } from "../../../shared/sources/jira/discover-fields.ts";
import { FIELD_LIST } from "../../../test/sandbox/jira/issue-json.ts";
import { COST_FIELD, INPUT_FIELDS, OBJECTIVE_FIELD, STORY_POINTS } from "../../../test/sandbox/portfolio/strategy.ts";
import type { SiteFields, SiteStatus } from "../../messages.ts";
import { SiteFieldsCard } from "./site-fields-card.tsx";

const site = "https://acme.atlassian.net";
const at = "2026-11-24T09:00:00Z";
const found = discoverFields(FIELD_LIST, { hasOwnLevels: true });
const status: SiteStatus = { site, kind: "jira-cloud", state: "ready", items: 20, quarantined: 0 };
const later = () => new Promise<void>((done) => setTimeout(done, 0));

let root: HTMLElement;
beforeEach(() => {
	root = document.createElement("div");
	document.body.replaceChildren(root);
});

async function shown(fields: SiteFields, more: Partial<SiteStatus> = {}, confirmed: ConfirmedFields = {}) {
	const kept: ConfirmedFields[] = [];
	const reread: string[] = [];
	const register = { ...EMPTY_REGISTER, fields: { [site]: confirmed } };
	const card = (
		<SiteFieldsCard
			status={{ ...status, ...more }}
			register={register}
			now="2026-11-24T10:00:00Z"
			get={async () => fields}
			onConfirm={async (_, chosen) => kept.push(chosen) > 0}
			onReread={async (of) => {
				reread.push(of);
				return undefined;
			}}
		/>
	);
	await act(() => render(card, root));
	await act(later);
	return { kept, reread };
}
const select = (name: string) => {
	const label = [...root.querySelectorAll("label")].find((l) => l.textContent === name);
	const field = root.querySelector<HTMLSelectElement>(`#${label?.htmlFor}`);
	if (!field) throw new Error(`There is no field ${name}.`);
	return field;
};
const whyOf = (name: string) =>
	root.querySelector(`#${select(name).getAttribute("aria-describedby")}`)?.textContent ?? "";
const choose = (name: string, value: string) =>
	act(() => {
		select(name).value = value;
		select(name).dispatchEvent(new Event("change", { bubbles: true }));
	});
const press = (name: string) =>
	act(async () => {
		const button = [...root.querySelectorAll("button")].find((b) => b.textContent === name);
		if (!button) throw new Error(`There is no button ${name}.`);
		button.click();
		await later();
	});

test("a field found or proposed is called by its name, with the reason for it, and nothing is called by its id", async () => {
	await shown({ at, found });
	expect(select("Estimate").selectedOptions[0]?.textContent).toBe("Story point estimate");
	expect(whyOf("Estimate")).toBe("Read. Found: its type is that of story points; it counts points.");
	expect(whyOf("Job size")).toBe("Proposed. Its name says so. It is not read before you confirm it.");
	expect(whyOf("Due date")).toContain("Missing. The site has no field that could hold it: a day");
	expect(select("Due date").selectedOptions[0]?.textContent).toBe("No field");
	expect(root.textContent).not.toContain("customfield_");
});

test("what stands in the form is confirmed whole, one thing changed and one set to no field, and work is read again", async () => {
	const { kept, reread } = await shown({ at, found });
	await choose("Job size", STORY_POINTS);
	await choose("Cost", "");
	expect(whyOf("Job size")).toBe("Not saved. Changed here; it holds once you confirm.");
	expect(kept).toEqual([]);
	await press("Confirm these fields and read again");
	expect(kept).toEqual([
		{
			objective: OBJECTIVE_FIELD,
			estimate: STORY_POINTS,
			cost: "",
			due: "",
			...INPUT_FIELDS,
			jobSize: STORY_POINTS,
		},
	]);
	expect(reread).toEqual([site]);
	expect(root.textContent).toContain("Confirmed. Work is being read again by these fields.");
});

test("what was confirmed is said to be, and there is nothing to confirm before something changes", async () => {
	const confirmed = { objective: OBJECTIVE_FIELD, estimate: STORY_POINTS, cost: COST_FIELD, due: "", ...INPUT_FIELDS };
	await shown({ at, found }, {}, confirmed);
	expect(whyOf("Cost")).toBe("Read. Confirmed by you.");
	expect(whyOf("Due date")).toBe("Missing. You said that no field carries it.");
	const button = root.querySelector<HTMLButtonElement>('button[type="submit"]');
	expect([button?.textContent, button?.disabled]).toEqual(["All confirmed", true]);
	await choose("Cost", "");
	expect([button?.textContent, button?.disabled]).toEqual(["Confirm these fields and read again", false]);
});

test("work that was read by other fields is told, and read again on a press", async () => {
	const { reread } = await shown({ at, found }, { isOutdated: true, guessedLevels: ["Digital"] });
	expect(root.textContent).toContain("The work that is here was read by other fields than these.");
	expect(root.textContent).toContain("The levels of Digital are taken from the usual names");
	await press("Read it again");
	expect(reread).toEqual([site]);
});

test("a site that cannot be asked shows what it had last, or says what to do", async () => {
	await shown({ at, found, problem: { code: "signed-out" } });
	expect(root.textContent).toContain("You are signed out of acme.atlassian.net.");
	expect(root.textContent).toContain("The fields below are those it had last.");
	expect(root.querySelectorAll("select")).toHaveLength(8);
	await shown({ problem: { code: "no-tab" } });
	expect(root.textContent).toContain("No tab of acme.atlassian.net is open");
	expect(root.querySelectorAll("select")).toHaveLength(0);
});

test("a name that somebody made of marks is shown as text, and two fields of one name are told apart", async () => {
	const twin = (id: string, name: string) => ({
		id,
		name,
		schema: { type: "number", custom: "com.atlassian.jira.plugin.system.customfieldtypes:float" },
	});
	const odd = discoverFields([twin("cf_1", "<b>Cost</b>"), twin("cf_2", "Size"), twin("cf_3", "Size")], {
		hasOwnLevels: true,
	});
	await shown({ at, found: odd });
	expect([...select("Cost").options].map((o) => o.textContent)).toEqual([
		"No field",
		"<b>Cost</b>",
		"Size (cf_2)",
		"Size (cf_3)",
	]);
	expect(root.querySelector("b")).toBeNull();
});
