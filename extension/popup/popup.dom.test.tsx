import { render } from "preact";
import { act } from "preact/test-utils";
import { beforeEach, expect, it } from "vitest";
import type { Summary } from "../../shared/domain/assessment.ts";
import type { IsoDate, ObjectiveId, Proportion } from "../../shared/domain/units.ts";
import type { PageSeen, StoredRollup } from "../../shared/store/rollup.ts";
import { builtOf, HOSTILE, madeOfText } from "../../test/sandbox/hostile-texts.ts";
import { OpenPages } from "./open-pages.tsx";
import { Popup } from "./popup.tsx";

const NOW = "2026-11-24T10:00:00Z";
const TODAY = "2026-11-24" as IsoDate;
const share = (x: number) => x as Proportion;

const summary: Summary = {
	today: TODAY,
	outcomes: { "on-track": 1, "at-risk": 0, "off-track": 0, unknown: 1 },
	keyResultsByBand: { red: 0, amber: 0, green: 1, unknown: 1 },
	effort: {
		basis: "count",
		shares: {
			aligned: share(0.5),
			inherited: share(0.1),
			unaligned: share(0.2),
			exempt: share(0.1),
			unknown: share(0.1),
		},
		items: 10,
	},
	benefits: { total: 3, due: 1, late: 1, unknown: 1 },
	decisions: [
		{
			code: "benefit-late",
			values: { title: "Fewer repeat calls", due: "2026-11-01", owner: "Priya Shah" },
			evidence: [{ kind: "benefit", id: "B-1" }],
			asOf: TODAY,
		},
		{ code: "unknown-targets", values: { count: 2 }, evidence: [], asOf: TODAY },
	],
	claims: [],
	asOf: { work: "2026-11-24", keyResults: "2026-11-20" as IsoDate },
	objectives: [
		{ id: "O-1" as ObjectiveId, title: "Known", state: "on-track", score: 0.65, effortShare: share(0.6) },
		{ id: "O-2" as ObjectiveId, title: "<b>Not known</b>", state: "unknown", effortShare: share(0) },
	],
};
const page: PageSeen = {
	site: "https://acme.atlassian.net",
	tab: 7,
	route: "board",
	recognised: true,
	since: NOW,
	at: NOW,
	containers: 25,
	keyless: 0,
	keys: 25,
	agreed: 25,
	loose: 0,
	badges: 25,
	besideLinks: false,
	silent: [],
};
const rollup: StoredRollup = {
	summary,
	register: "ready",
	registerName: "Public services",
	sites: [{ site: "https://acme.atlassian.net", items: 10, quarantined: 1, lastSync: "2026-11-24T09:57:00Z" }],
	health: [],
	writtenAt: NOW,
};

let root: HTMLElement;
beforeEach(() => {
	root = document.createElement("div");
	document.body.replaceChildren(root);
});
const shown = (part: Partial<StoredRollup> = {}) => {
	render(<Popup rollup={{ ...rollup, ...part }} now={NOW} />, root);
	return root.textContent ?? "";
};

it("does not answer yes while one outcome is unknown, and puts it first", () => {
	expect(shown()).toContain("Of 2 promised outcomes, 1 is on track and 1 unknown.");
	expect(root.querySelector(".verdict")?.textContent).toBe("Unknown");
	expect([...root.querySelectorAll("tbody tr")].map((r) => r.textContent)).toEqual([
		"Unknown<b>Not known</b>–No score yet0%",
		"On trackKnown0.760%",
	]);
});

it("says by what the work is counted, and how old each figure is", () => {
	const text = shown();
	expect(text).toContain("By number of items, as too few are estimated, over 10 live items.");
	expect(text).toContain("Work read 3 min ago");
	expect(text).toContain("Latest reading 4 days ago");
	expect(text).toContain("No latest reading yet");
});

it("does not print a decision that rests on no record", () => {
	expect(shown()).toContain("Decisions needed: 1");
	expect(root.textContent).not.toContain("names a target");
});

it("shows no share at all where no work was read", () => {
	const none = { ...summary, effort: { ...summary.effort, items: 0 } };
	expect(shown({ summary: none, sites: [] })).toContain("No work read yet");
	expect(root.querySelector(".share-bar")).toBeNull();
});

it("tells a site's problem and a page it does not recognise in plain words", () => {
	const [site] = rollup.sites;
	const text = shown({
		sites: site ? [{ ...site, problem: { code: "signed-out" } }] : [],
		health: [{ ...page, recognised: false, containers: 0, loose: 25, besideLinks: true, silent: ["board-card"] }],
	});
	expect(text).toContain("You are signed out of acme.atlassian.net.");
	expect(text).toContain("Board on acme.atlassian.net: this page is not recognised.");
	expect(text).toContain("25 badges stand beside the links instead.Without a hit: board-card.");
	expect(text).not.toContain("signed-out");
});

it("says in one line for each kind of page that is open how many of its cards agree, and nothing of closed ones", () => {
	const health = [
		page,
		{ ...page, tab: 8, containers: 12, at: "2026-11-24T09:00:00Z" },
		{ ...page, tab: 9, route: "backlog", containers: 30, keyless: 1, counted: 400, broken: ["focus-filter"] },
		{ ...page, tab: 10, route: "issue", recognised: false },
	];
	render(<Popup rollup={{ ...rollup, health }} now={NOW} tabs={[7, 8, 9]} />, root);
	expect([...root.querySelectorAll(".pages li > span")].map((li) => li.textContent)).toEqual([
		"Board: 25 of 25 cards agree",
		"Backlog: 29 of 30 rows agree, of 400 that the page counts; the other has no badge Broke on this page, and is off there: the filter.",
	]);
	expect(root.textContent).not.toContain("not recognised");
	render(<Popup rollup={{ ...rollup, health }} now={NOW} tabs={[]} />, root);
	expect(root.querySelector(".pages")).toBeNull();
});

const press = (button: HTMLButtonElement | undefined) =>
	act(async () => {
		button?.click();
		await new Promise((done) => setTimeout(done));
	});

it("shows a page's report before it is copied, and gives the focus back", async () => {
	const asked: number[] = [];
	const takeReport = async (tab: number) => {
		asked.push(tab);
		return tab === 7 ? "<html>\n <b>~4</b>\n</html>" : Promise.reject(new Error("gone"));
	};
	const pages = [page, { ...page, tab: 9, route: "backlog" }];
	render(<OpenPages pages={pages} now={NOW} takeReport={takeReport} />, root);
	const [board, backlog] = root.querySelectorAll<HTMLButtonElement>(".pages button");
	await press(board);
	expect(root.querySelector("pre")?.textContent).toBe("<html>\n <b>~4</b>\n</html>");
	expect(document.activeElement?.textContent).toBe("Page report: Board, acme.atlassian.net");
	const named = (name: string) => [...root.querySelectorAll("button")].find((b) => b.textContent === name);
	await press(named("Copy report"));
	expect(await navigator.clipboard.readText()).toBe("<html>\n <b>~4</b>\n</html>");
	expect(root.textContent).toContain("Copied.");
	await press(named("Close"));
	expect(document.activeElement).toBe(board);
	await press(backlog);
	expect(root.textContent).toContain("The page did not answer.");
	expect(named("Copy report")).toBeUndefined();
	expect(asked).toEqual([7, 9]);
});

it("H4: shows every hostile text as text, and makes nothing of it", () => {
	const of = (text: string) => {
		const objectives = summary.objectives.map((o) => ({ ...o, title: text }));
		const decisions = summary.decisions.map((d) => ({ ...d, values: { ...d.values, title: text, owner: text } }));
		render(
			<Popup rollup={{ ...rollup, registerName: text, summary: { ...summary, objectives, decisions } }} now={NOW} />,
			root,
		);
		return [...root.querySelectorAll(".outcomes th[scope=row], .decisions li, header")];
	};
	expect(of("plain")).toHaveLength(4);
	const plain = builtOf(root);
	for (const { kind, text } of HOSTILE) {
		for (const place of of(text)) expect(place.textContent?.includes(text), `${kind}: ${text.slice(0, 80)}`).toBe(true);
		expect(madeOfText(plain, root), `${kind}: ${text.slice(0, 80)}`).toEqual([]);
	}
	expect("__pwn" in window).toBe(false);
});

it("leads to a first register while there is none, and names the trouble when the store cannot be read", () => {
	shown({ register: "empty" });
	expect(root.querySelector("a.button")?.getAttribute("href")).toBe("../options/index.html#paste");
	render(<Popup trouble="newer" now={NOW} />, root);
	expect(root.textContent).toContain("written by a newer Sightline");
	expect(root.textContent).toContain("Update this one to read them");
});

it("F4: shows the figures that a newer Sightline wrote, and says whose they are", () => {
	render(<Popup rollup={rollup} trouble="newer" now={NOW} />, root);
	expect(root.textContent).toContain("written by a newer Sightline");
	expect(root.textContent).toContain("Update this one to go on");
	expect(root.querySelectorAll("h1")).toHaveLength(1);
	expect(root.textContent).toContain(rollup.summary?.objectives[0]?.title);
});
