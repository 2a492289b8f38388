import { render } from "preact";
import { act } from "preact/test-utils";
import { beforeEach, expect, test } from "vitest";
import type { WriteJob } from "../../../write-job.ts";
import { type WriteAsk, WriteForm } from "./write-form.tsx";
import { WriteJobCard } from "./write-job-card.tsx";

const site = "https://acme.atlassian.net";
const job: WriteJob = {
	id: "j",
	site,
	field: "cf_1",
	fieldName: "Portfolio rank",
	result: "rank",
	madeAt: "2026-11-24T10:00:00Z",
	state: "previewed",
	rows: [
		{ key: "PS-1", title: "<b>First</b>", was: null, now: 1 },
		{ key: "PS-2", title: "Second", was: 9, now: 2 },
	],
	same: 1,
	without: 0,
	refused: [{ key: "PS-3", why: "not-editable" }],
};
const later = () => new Promise<void>((done) => setTimeout(done, 0));
let root: HTMLElement;
let pressed: string[];
beforeEach(() => {
	root = document.createElement("div");
	document.body.replaceChildren(root);
	pressed = [];
});
const card = (more: Partial<WriteJob>, isRunning = false) =>
	act(() =>
		render(
			<WriteJobCard
				job={{ ...job, ...more }}
				isRunning={isRunning}
				now="2026-11-24T10:00:00Z"
				onStart={() => pressed.push("start")}
				onCancel={() => pressed.push("cancel")}
				onUndo={() => pressed.push("undo")}
			/>,
			root,
		),
	);
const buttons = () => [...root.querySelectorAll("button")].map((b) => b.textContent);
const cells = () =>
	[...root.querySelectorAll("tbody tr")].map((tr) => [...tr.children].map((c) => c.textContent?.trim()));

test("a look shows each change, old beside new, counts the others, and writes on the one press", async () => {
	await card({});
	expect(root.querySelector('[role="status"]')?.textContent).toBe(
		"2 items would change. 1 holds it already, 1 cannot be written.",
	);
	expect(cells()).toEqual([
		["PS-1 <b>First</b>", "empty", "1"],
		["PS-2 Second", "9", "2"],
	]);
	expect(root.querySelector("tbody b")).toBeNull();
	expect(root.querySelector("details")?.textContent).toContain("PS-3 its screen or type has no such field");
	expect(buttons()).toEqual(["Write 2 changes to acme.atlassian.net"]);
	root.querySelector("button")?.click();
	expect(pressed).toEqual(["start"]);
});

test("while it runs, it can be stopped; stopped, it can be gone on with or taken back", async () => {
	const [first, second] = job.rows;
	if (!first || !second) throw new Error("no rows");
	await card({ state: "writing", rows: [{ ...first, outcome: "written" }, second] }, true);
	expect(root.querySelector('[role="status"]')?.textContent).toBe("Writing: 1 of 2 items.");
	expect(root.querySelector("progress")?.value).toBe(1);
	expect(buttons()).toEqual(["Stop"]);
	await card({ state: "stopped", problem: { code: "no-tab" }, rows: [{ ...first, outcome: "written" }, second] });
	expect(root.textContent).toContain("No page of acme.atlassian.net is open.");
	expect(buttons()).toEqual(["Go on with the other 1", "Undo: put the old values back"]);
});

test("what went wrong stands first, each in its words; what was taken back says so, and nothing is left to press", async () => {
	const [first, second] = job.rows;
	if (!first || !second) throw new Error("no rows");
	const rows: WriteJob["rows"] = [
		{ ...first, outcome: "written" },
		{ ...second, outcome: "refused", why: "No." },
	];
	await card({ state: "written", rows });
	expect(cells().map((row) => row[3])).toEqual(["Refused by the site: No.", "Written"]);
	expect(root.querySelector('[role="status"]')?.textContent).toBe("1 item written, 1 not.");
	await card({ state: "undone", rows: [{ ...first, outcome: "written", undone: "written" }] });
	expect(cells()[0]?.[3]).toBe("Taken back");
	expect(buttons()).toEqual([]);
});

test("only fields of a fitting kind are offered, and a site without one says what to do", async () => {
	const asked: WriteAsk[] = [];
	const fields = [
		{ id: "cf_1", name: "Portfolio rank", holds: "number" as const },
		{ id: "cf_2", name: "Line of sight", holds: "text" as const },
	];
	const form = (given: typeof fields) => (
		<WriteForm
			key={given.length}
			sites={[site]}
			busy={false}
			targets={async () => ({ fields: given, levels: [{ level: 2, name: "Initiative", count: 8 }] })}
			onPreview={(ask) => asked.push(ask)}
		/>
	);
	await act(() => render(form(fields), root));
	await act(later);
	const select = (i: number) => root.querySelectorAll("select")[i] as HTMLSelectElement;
	const options = (i: number) => [...select(i).options].map((o) => o.textContent);
	expect(options(2)).toEqual(["Portfolio rank", "Line of sight"]);
	await act(() => {
		select(1).value = "alignment";
		select(1).dispatchEvent(new Event("change", { bubbles: true }));
	});
	expect(options(2)).toEqual(["Line of sight"]);
	await act(() => root.querySelector("form")?.requestSubmit());
	expect(asked).toEqual([{ site, result: "alignment", field: "cf_2", isOpenOnly: true, level: 2 }]);
	await act(() => render(form([]), root));
	await act(later);
	expect(options(2)).toEqual(["No fitting field"]);
	expect(root.textContent).toContain(
		"This site has no field of its own for a number that Sightline does not read from.",
	);
	expect(root.querySelector<HTMLButtonElement>('button[type="submit"]')?.disabled).toBe(true);
});
