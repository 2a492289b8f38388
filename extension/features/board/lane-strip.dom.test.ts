import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { assess } from "../../../shared/domain/assess.ts";
import type { IsoDate, ItemKey } from "../../../shared/domain/units.ts";
import { laneSentence } from "../../../shared/ui/words/lane-words.ts";
import { makePortfolio } from "../../../test/sandbox/portfolio/make-portfolio.ts";
import { SITE } from "../../../test/sandbox/portfolio/strategy.ts";
import { LaneService } from "../../background/lane-service.ts";
import type { Portfolio } from "../../background/portfolio.ts";
import { jiraCloud } from "../../hosts/jira-cloud/jira-cloud.ts";
import type { BadgeView, LaneAsk, LanesAnswer } from "../../messages.ts";
import { pageForTests } from "../../overlay/page-for-tests.ts";
import { laneStrip } from "./lane-strip.ts";

/** What the engine itself says of the sample portfolio: nothing here makes an answer up. */
const { register, items: made } = makePortfolio();
const items = new Map(made.map((item) => [item.key, item]));
const standing = { register, items, assessment: assess(register, made, "2026-11-24" as IsoDate) };
const service = new LaneService({ standing: async () => standing } as unknown as Portfolio);

const scope = globalThis as { browser?: unknown };
const before = scope.browser;
let asked: { lanes: LaneAsk[] }[];
let answers: LanesAnswer[];
let gone: AbortController;
let isEmpty: boolean;

beforeEach(() => {
	vi.useFakeTimers();
	asked = [];
	answers = [];
	gone = new AbortController();
	isEmpty = false;
	scope.browser = {
		runtime: {
			id: "me",
			async sendMessage(message: { lanes: LaneAsk[] }) {
				asked.push(message);
				const answer = isEmpty ? { lanes: [] } : await service.get(SITE, message.lanes);
				answers.push(answer);
				return answer;
			},
		},
	};
});
afterEach(() => {
	gone.abort();
	vi.useRealTimers();
	scope.browser = before;
	document.body.replaceChildren();
});

const P = "platform-board-kit";
/** A board with the sample's cards, as Jira Cloud marks it up. */
function board(columns: Readonly<Record<string, readonly ItemKey[]>>) {
	document.body.replaceChildren();
	const drawn: (readonly [Element, BadgeView])[] = [];
	for (const [name, keys] of Object.entries(columns)) {
		const column = document.createElement("section");
		column.dataset.testid = `${P}.ui.column.draggable-column.styled-wrapper`;
		const head = document.createElement("h2");
		head.dataset.testid = `${P}.common.ui.column-header.header.column-header-container`;
		head.innerHTML = `<span data-testid="${P}.common.ui.column-header.column-title.column-name"></span>`;
		(head.firstElementChild as Element).textContent = name;
		column.append(head);
		for (const key of keys) {
			const card = document.createElement("div");
			card.dataset.testid = `${P}.ui.card.card`;
			column.append(card);
			drawn.push([card, { key } as BadgeView]);
		}
		document.body.append(column);
	}
	return drawn;
}

async function start(columns: Readonly<Record<string, readonly ItemKey[]>>) {
	const page = pageForTests({
		host: { ...jiraCloud, route: () => "board" },
		signal: gone.signal,
	});
	let drawn = board(columns);
	page.shared.drawn = () => drawn;
	laneStrip.attach(page);
	const settle = () => vi.advanceTimersByTimeAsync(3000);
	await settle();
	const strips = () => [...document.querySelectorAll("[data-sightline-strip]")];
	const texts = () => strips().map((s) => s.shadowRoot?.querySelector(".heard")?.textContent);
	const show = (next: Readonly<Record<string, readonly ItemKey[]>>) => {
		drawn = board(next);
	};
	return { page, settle, strips, texts, show };
}
const stories = (status: string) =>
	made.filter((i) => i.project === "PS" && i.level === 0 && i.statusCategory === status).map((i) => i.key);
const COLUMNS = { "To do": stories("new").slice(0, 8), "In progress": stories("indeterminate").slice(0, 8) };

it("says of each column what the engine says of its cards, right after its head, in one message", async () => {
	const { strips, texts } = await start(COLUMNS);
	expect(asked.map((a) => a.lanes)).toEqual([Object.values(COLUMNS).map((keys) => ({ keys }))]);
	expect(texts()).toEqual(answers[0]?.lanes.map(laneSentence));
	for (const strip of strips()) expect(strip.previousElementSibling?.tagName).toBe("H2");
	const group = strips()[1]?.shadowRoot?.querySelector('[role="group"]');
	expect(group?.ariaLabel).toBe("Sightline, In progress");
	const list = [...(group?.querySelectorAll("li") ?? [])].map((li) => li.textContent);
	expect(list[0]).toMatch(/^O-\d \d+ \w/);
	expect(list).toHaveLength(
		(answers[0]?.lanes[1]?.inProgress.length ?? 0) + ((answers[0]?.lanes[1]?.inProgressForNone ?? 0) > 0 ? 1 : 0),
	);
});

it("asks again only for other cards, or when figures changed", async () => {
	const { page, settle, show, texts } = await start(COLUMNS);
	page.bus.emit("scanned", { badges: 16 });
	await settle();
	expect(asked).toHaveLength(1);
	show({ ...COLUMNS, "To do": stories("new").slice(4, 10) });
	page.bus.emit("scanned", { badges: 14 });
	await settle();
	expect(asked).toHaveLength(2);
	expect(texts()).toEqual(answers[1]?.lanes.map(laneSentence));
	page.bus.emit("figures", {});
	await settle();
	expect(asked).toHaveLength(3);
});

it("comes back where the host threw it out, one for each column", async () => {
	const { page, settle, strips } = await start(COLUMNS);
	for (const strip of strips()) strip.remove();
	page.bus.emit("removed", {});
	await settle();
	expect(strips()).toHaveLength(2);
	expect(asked).toHaveLength(1);
});

it("counts neither hidden nodes of a list that re-uses them, nor a card twice", async () => {
	const [first, second] = stories("new");
	const { page, settle } = await start({ "To do": [first, first, second] as ItemKey[] });
	expect(asked[0]?.lanes).toEqual([{ keys: [first, second] }]);
	document.querySelectorAll<HTMLElement>("section > div:last-child").forEach((card) => {
		card.hidden = true;
	});
	page.bus.emit("scanned", { badges: 2 });
	await settle();
	expect(asked[1]?.lanes).toEqual([{ keys: [first] }]);
});

it("is not there without objectives, nor once it is switched off", async () => {
	isEmpty = true;
	const { strips, page, settle } = await start(COLUMNS);
	expect(strips()).toEqual([]);
	isEmpty = false;
	page.bus.emit("figures", {});
	await settle();
	expect(strips()).toHaveLength(2);
	gone.abort();
	expect(strips()).toEqual([]);
	page.bus.emit("scanned", { badges: 16 });
	await settle();
	expect(strips()).toEqual([]);
});
