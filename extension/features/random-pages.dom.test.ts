import { readFileSync } from "node:fs";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { assess } from "../../shared/domain/assess.ts";
import { EMPTY_REGISTER } from "../../shared/domain/register.ts";
import type { IsoDate, ItemKey, ObjectiveId } from "../../shared/domain/units.ts";
import { story } from "../../shared/domain/work-items/item-for-tests.ts";
import { badgeView } from "../background/badge-view.ts";
import { azureDevOps } from "../hosts/azure-devops/azure-devops.ts";
import { jiraCloud } from "../hosts/jira-cloud/jira-cloud.ts";
import { jiraDataCenter } from "../hosts/jira-data-center/jira-data-center.ts";
import { pageForTests } from "../overlay/page-for-tests.ts";
import { alignmentBadge } from "./alignment-badge.ts";

const CHANGES = 10_000;
const MOST_IN_A_FRAME = 80;
const CARDS = 16;
const NUMBERS = Array.from({ length: 60 }, (_, i) => 201 + i);

const HOSTS = [
	{
		host: jiraCloud,
		address: "https://acme.atlassian.net/jira/software/c/projects/AB/boards/1",
		model: "AB-1",
		shown: (n: number) => `AB-${n}`,
		key: (n: number) => `AB-${n}`,
	},
	{
		host: jiraDataCenter,
		address: "https://jira.corp.example/jira/secure/RapidBoard.jspa?rapidView=3",
		model: "AB-1",
		shown: (n: number) => `AB-${n}`,
		key: (n: number) => `AB-${n}`,
	},
	{
		host: azureDevOps,
		address: "https://dev.azure.com/Contoso/Homes/_boards/board/t/Repairs/Stories",
		model: "101",
		shown: String,
		key: (n: number) => `contoso#${n}`,
	},
] as const;

const scope = globalThis as { browser?: unknown };
let gone: AbortController;
beforeEach(() => {
	vi.useFakeTimers();
	gone = new AbortController();
});
afterEach(() => {
	gone.abort();
	vi.useRealTimers();
	delete scope.browser;
	document.body.replaceChildren();
});

/** What the engine says of made-up work under these keys. */
function answering(keys: readonly string[]) {
	const register = { ...EMPTY_REGISTER, objectives: [{ id: "O-1" as ObjectiveId, title: "Homes" }] };
	const items = keys.map((key, i) => story(key, { labels: i % 3 === 0 ? [] : ["okr:O-1"] }));
	const assessment = assess(register, items, "2026-11-24" as IsoDate);
	const of = new Map(items.map((item) => [item.key as string, item]));
	return (asked: readonly string[]) => ({
		register: "ready",
		pending: [],
		badges: asked.flatMap((key) => {
			const assessed = assessment.items.get(key as ItemKey);
			const item = of.get(key);
			return assessed && item ? [badgeView(assessed, item, { register, assessment })] : [];
		}),
	});
}

test.each(HOSTS)(
	"H1: over 10,000 random changes of a board of $host.id each card has one badge, its own",
	async ({ host, address, model, shown, key }) => {
		(globalThis as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(address);
		const answer = answering(NUMBERS.map(key));
		scope.browser = {
			runtime: {
				id: "me",
				onMessage: { addListener: () => undefined, removeListener: () => undefined },
				sendMessage: async ({ keys }: { keys: readonly string[] }) => answer(keys),
			},
		};
		document.body.innerHTML = readFileSync(`test/fixtures/${host.id}/views.html`, "utf8");
		const section = document.querySelector('section[data-view="board"]');
		const first = [...host.containersIn(section as ParentNode)][0];
		const list = first?.parentElement;
		if (!section || !first || !list) throw new Error("The fixture has no board with a card.");
		const markup = first.outerHTML;
		document.body.replaceChildren(section);
		list.replaceChildren();

		/** What each card shows, as the page's own script knows it. */
		const shows = new Map<Element, number>();
		/** Half way through a re-use: their link names another item already. Those have no badge, or the one of before. */
		const torn = new Set<Element>();
		const fresh = (n: number): Element => {
			const made = document.createElement("div");
			made.innerHTML = markup.replaceAll(model, shown(n));
			return made.firstElementChild as Element;
		};
		const add = (n: number, before: Element | null) => {
			const card = fresh(n);
			list.insertBefore(card, before);
			shows.set(card, n);
		};
		let state = 20_261_124;
		const roll = (n: number) => {
			state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
			return Math.floor((state / 2 ** 32) * n);
		};
		const any = () => list.children[roll(list.children.length)] as Element;
		const number = () => NUMBERS[roll(NUMBERS.length)] as number;
		/** The element stays, and all that it says is another item's. */
		const reuse = (card: Element, n: number) => {
			const model = fresh(n);
			for (const { name, value } of [...model.attributes]) card.setAttribute(name, value);
			card.replaceChildren(...model.childNodes);
			shows.set(card, n);
			torn.delete(card);
		};
		const change = [
			() => reuse(any(), number()),
			() => reuse(any(), number()),
			() => {
				// As a framework does that keeps what has not changed: text by text, what is not its own stays.
				const card = any();
				const n = shows.get(card);
				if (n === undefined || torn.has(card)) return;
				const to = number();
				const walk = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
				while (walk.nextNode()) if (walk.currentNode.nodeValue === shown(n)) walk.currentNode.nodeValue = shown(to);
				for (const element of [card, ...card.querySelectorAll("*")])
					for (const { name, value } of [...element.attributes])
						if (name !== "data-sightline" && value.includes(shown(n)))
							element.setAttribute(name, value.replaceAll(shown(n), shown(to)));
				shows.set(card, to);
			},
			() => {
				const card = any();
				const n = shows.get(card);
				const link = [...card.querySelectorAll("a[href]")].find((a) => a.getAttribute("href")?.endsWith(`${n}`));
				link?.setAttribute("href", (link.getAttribute("href") ?? "").replace(/\d+$/, "260"));
				if (link) torn.add(card);
			},
			() => {
				const card = any();
				if (list.children.length < 6) return;
				shows.delete(card);
				torn.delete(card);
				card.remove();
			},
			() => list.children.length < CARDS * 2 && add(number(), any()),
			() => list.append(list.firstElementChild as Element),
			() => any().querySelector("[data-sightline]")?.remove(),
			() => {
				// What a page drags about is a copy, with a badge in it that is none.
				const card = any();
				if (list.children.length >= CARDS * 2) return;
				const copy = card.cloneNode(true) as Element;
				// Unlike a browser, this document copies what is in a shadow too.
				for (const badge of copy.querySelectorAll("[data-sightline]")) {
					const bare = document.createElement(badge.tagName);
					bare.setAttribute("data-sightline", badge.getAttribute("data-sightline") ?? "");
					badge.replaceWith(bare);
				}
				shows.set(copy, shows.get(card) as number);
				if (torn.has(card)) torn.add(copy);
				list.insertBefore(copy, any());
			},
		];
		for (let i = 0; i < CARDS; i++) add(number(), null);
		const failures: unknown[] = [];
		const page = pageForTests({ host, signal: gone.signal, failed: (error) => failures.push(error) });
		alignmentBadge.attach(page);

		let judged = 0;
		for (let i = 0; i < CHANGES; ) {
			for (let n = 1 + roll(MOST_IN_A_FRAME); n > 0 && i < CHANGES; n--, i++) change[roll(change.length)]?.();
			await vi.advanceTimersByTimeAsync(1000);
			const wrong = [...list.children].filter((card) => {
				const n = shows.get(card) ?? 0;
				const [badge, ...more] = card.querySelectorAll("[data-sightline]");
				judged++;
				if (!badge) return !torn.has(card);
				const label = badge.shadowRoot?.querySelector("button")?.ariaLabel ?? "";
				return more.length > 0 || badge.getAttribute("data-sightline") !== key(n) || !label.startsWith(`${shown(n)}:`);
			});
			expect(
				wrong.map((card) => card.outerHTML.slice(0, 600)),
				`after ${i} changes`,
			).toEqual([]);
			expect([...document.querySelectorAll("[data-sightline]")].every((badge) => list.contains(badge))).toBe(true);
		}
		expect(failures).toEqual([]);
		expect(judged).toBeGreaterThan(CHANGES / 2);
	},
	120_000,
);
