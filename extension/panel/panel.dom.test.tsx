import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { PanelAnswer } from "../panel-answer.ts";
import { LOOKS } from "./item-panel.tsx";
import { answer, assessed, panelUnderTest, site } from "./panel-for-tests.tsx";

let panel: ReturnType<typeof panelUnderTest>;
beforeEach(() => {
	panel = panelUnderTest();
});
afterEach(() => {
	vi.useRealTimers();
});

describe("the panel", () => {
	it("says which item it is, where it is, and what its line of sight says, and takes no title for markup", async () => {
		await panel.show(async () => answer);
		expect(panel.root.querySelector("h1")?.textContent).toBe("A <i>story</i>");
		expect(panel.root.querySelector("header a")?.getAttribute("href")).toBe(`${site}/browse/PS-1`);
		expect(panel.root.querySelector(".verdict")?.textContent).toBe("Aligned");
		expect(panel.root.querySelector("header")?.textContent).toContain("A label on this item names KR-1.");
		expect(panel.root.querySelector("header")?.textContent).toMatch(/Read .* ago|Read on|Read yesterday/);
		expect(panel.root.querySelectorAll("b, i")).toHaveLength(0);
		expect(document.title).toBe("PS-1 · Sightline");
	});

	it("draws the line with boxes that can be reached by keyboard, and says it in words", async () => {
		await panel.show(async () => answer);
		const boxes = [...panel.root.querySelectorAll("svg.line .node")];
		expect(boxes.map((b) => b.getAttribute("aria-label"))).toEqual([
			"PS-1 · Story, A <i>story</i>",
			"KR-1 · Key result · Unknown, Fewer <b>days</b>, share of the effort: all",
			"O-1 · Objective · Unknown, Homes",
		]);
		expect(boxes.every((b) => b.getAttribute("tabindex") === "0")).toBe(true);
		expect([...panel.root.querySelectorAll(".words li")].map((li) => li.textContent)).toEqual([
			"KR-1 · Key result · Unknown: Fewer <b>days</b> belongs to O-1 · Objective · Unknown: Homes.",
			"PS-1 · Story: A <i>story</i> serves KR-1 · Key result · Unknown: Fewer <b>days</b>, with all of the effort (by label).",
		]);
	});

	it("shows each input with its source and date, and what to ask for first", async () => {
		await panel.show(async () => answer);
		expect(panel.part("score")).toContain("Ask for job size first");
		const rows = [...panel.root.querySelectorAll(".inputs > div")].map((d) => d.textContent);
		expect(rows[0]).toMatch(/^Business value8given .* by Ana; from acme\.atlassian\.net, field cf1Enter…$/);
		expect(rows[1]).toBe("Job size Ask for this firstmissingNothing was entered; read from acme.atlassian.netEnter…");
	});

	it("shows its benefits with money, window and missed readings, in words beside the strip", async () => {
		await panel.show(async () => answer);
		const text = panel.part("benefits");
		expect(text).toContain("Worth GBP 90,000 over its life.");
		expect(text).toContain("named for this item, 50% of it");
		expect(text).toContain("Closed 1 Oct 2026.");
		expect(text).toContain(
			"3 readings planned: 0 taken, 3 missed (1 Apr 2026, 1 Jul 2026, 1 Oct 2026), none still due.",
		);
		expect(panel.root.querySelectorAll(".strip .missed")).toHaveLength(3);
	});

	it("lists the findings, the worst first, with why they matter and what puts them right", async () => {
		await panel.show(async () => answer);
		const words = [...panel.root.querySelectorAll(".findings .severity")].map((s) => s.textContent);
		const order = ["Serious", "Warning", "Note"];
		expect(words.length).toBe(assessed.findings.length);
		expect([...words].sort((a, b) => order.indexOf(a ?? "") - order.indexOf(b ?? ""))).toEqual(words);
		expect(panel.root.querySelectorAll(".findings details[open]")).toHaveLength(1);
		expect(panel.part("findings")).toContain("Why it matters");
		expect(panel.part("findings")).toContain("To put it right");
	});

	it("tells every decision with who, when and why, and what became of it", async () => {
		await panel.show(async () => answer);
		const [newest, oldest] = [...panel.root.querySelectorAll(".history li")].map((li) => li.textContent ?? "");
		expect(newest).toContain("Run-the-business work Taken back");
		expect(newest).toContain("Ben, ");
		expect(newest).toContain("(2 Nov 2026)No reason was given.Taken back by Ana, ");
		expect(newest).toContain("“Mistake”");
		expect(oldest).toContain("A later decision took its place");
		expect(oldest).toContain("“Agreed”");
		expect(panel.part("children")).toContain("3 children read, 1 done.");
	});

	it("has one heading of the first level and none that leaves a level out", async () => {
		await panel.show(async () => answer);
		const levels = [...panel.root.querySelectorAll("h1, h2, h3")].map((h) => Number(h.tagName[1]));
		expect(levels[0]).toBe(1);
		expect(levels.filter((l) => l === 1)).toHaveLength(1);
		levels.slice(1).forEach((l, i) => {
			expect(l - (levels[i] ?? 0)).toBeLessThanOrEqual(1);
		});
	});
});

describe("where there is nothing to show", () => {
	const bare = (more: Partial<PanelAnswer>): PanelAnswer => {
		const { item: _item, assessment: _assessment, score: _score, ...rest } = answer;
		return { ...rest, benefits: [], decisions: [], ...more };
	};

	it("an item on its way is looked for again until it is there", async () => {
		const answers = [bare({ reading: true }), answer];
		expect(await panel.show(async () => answers.shift() ?? answer)).toContain(
			"PS-1 is being read from acme.atlassian.net…",
		);
		await act(() => new Promise<void>((done) => setTimeout(done, 900)));
		expect(panel.root.querySelector("h1")?.textContent).toBe("A <i>story</i>");
	});

	it("an item that does not come is not looked for for ever, and says so until its window is come back to", async () => {
		vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"], shouldAdvanceTime: true });
		const second = () =>
			act(async () => {
				await vi.advanceTimersByTimeAsync(1000);
			});
		let looks = 0;
		await panel.show(async () => {
			looks++;
			return bare({ reading: true });
		});
		for (let i = 0; i < LOOKS + 5; i++) await second();
		expect(looks).toBe(LOOKS);
		expect(panel.root.textContent).toContain("acme.atlassian.net has not given PS-1 yet.");
		await act(async () => void window.dispatchEvent(new Event("focus")));
		await second();
		expect(looks).toBeGreaterThan(LOOKS);
		expect(panel.root.textContent).toContain("PS-1 is being read from acme.atlassian.net…");
	});

	it("says what was not given, and that one is signed out with the way back", async () => {
		const text = await panel.show(async () => bare({ site: { site, problem: { code: "signed-out" } } }));
		expect(text).toContain("You are signed out of acme.atlassian.net.");
		expect(text).toContain("acme.atlassian.net did not give PS-1");
		expect(panel.root.querySelector("h1")?.textContent).toBe("PS-1");
	});

	it("of a site that may not be read says so", async () => {
		const { address: _, ...rest } = bare({});
		expect(await panel.show(async () => rest)).toContain("Sightline may not read acme.atlassian.net");
	});

	it("leads to a first register, and says where there is no score, benefit, decision or child", async () => {
		const { score: _, ...rest } = answer;
		const { score: __, ...bareItem } = assessed;
		const text = await panel.show(async () => ({
			...rest,
			register: "empty",
			assessment: { ...bareItem, benefits: [], findings: [] },
			benefits: [],
			decisions: [],
			children: { count: 0, done: 0, byState: answer.children.byState },
		}));
		expect(text).toContain("There are no objectives yet.");
		expect(text).toContain("The register has no scoring model, so nothing is ranked.");
		expect(text).toContain("No benefit names it");
		expect(text).toContain("Nobody has decided anything about it yet.");
		expect(text).toContain("None that was read.");
	});

	it("a background that does not answer is told", async () => {
		const text = await panel.show(async () => {
			throw new Error("Sightline's background did not answer. Try again.");
		});
		expect(text).toContain("did not answer");
		expect(panel.root.querySelector("h1")?.textContent).toBe("PS-1");
	});
});
