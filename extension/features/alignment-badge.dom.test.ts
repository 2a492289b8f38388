import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { assess } from "../../shared/domain/assess.ts";
import type { IsoDate, ItemKey } from "../../shared/domain/units.ts";
import { makePortfolio } from "../../test/sandbox/portfolio/make-portfolio.ts";
import { badgeView } from "../background/badge-view.ts";
import type { HostAdapter, HostCard } from "../hosts/host-card.ts";
import type { BadgesAnswer } from "../messages.ts";
import { pageForTests } from "../overlay/page-for-tests.ts";
import { settingsOf } from "../page-settings.ts";
import { alignmentBadge } from "./alignment-badge.ts";

/** What the engine itself says of the sample portfolio: nothing here makes an answer up. */
const { register, items: made } = makePortfolio();
const items = new Map(made.map((item) => [item.key as string, item]));
const assessment = assess(register, made, "2026-11-24" as IsoDate);
function answer(keys: readonly string[]): BadgesAnswer {
	const badges = keys.flatMap((key) => {
		const assessed = assessment.items.get(key as ItemKey);
		const item = items.get(key);
		return assessed && item ? [badgeView(assessed, item, { register, assessment })] : [];
	});
	return { badges, pending: [], register: "ready" };
}

const scope = globalThis as { browser?: unknown };
const before = scope.browser;
let gone: AbortController;

beforeEach(() => {
	vi.useFakeTimers();
	gone = new AbortController();
	const onMessage = { addListener: () => {}, removeListener: () => {} };
	const sendMessage = async ({ keys }: { keys: readonly string[] }) => answer(keys);
	scope.browser = { runtime: { id: "me", onMessage, sendMessage } };
});
afterEach(() => {
	gone.abort();
	vi.useRealTimers();
	scope.browser = before;
	document.body.replaceChildren();
});

/** Cards that say their key in an attribute; `odd`: those that a host adapter breaks on. */
async function start(keys: readonly string[], odd: ReadonlySet<string> = new Set()) {
	for (const key of keys) document.body.append(Object.assign(document.createElement("article"), { id: key }));
	const host = {
		id: "jira-cloud",
		keyAttributes: ["id"],
		themeAttributes: [],
		theme: () => "light",
		containersIn: (root: ParentNode) => root.querySelectorAll("article"),
		containerOf: (element: Element) => element.closest("article"),
		card(element: Element): HostCard {
			if (odd.has(element.id)) throw new TypeError("something odd");
			return { element, key: element.id, kind: "board-card", slot: { parent: element } };
		},
	} as unknown as HostAdapter;
	const failures: unknown[] = [];
	const page = pageForTests({ host, signal: gone.signal, failed: (error) => failures.push(error) });
	alignmentBadge.attach(page);
	const settle = () => vi.advanceTimersByTimeAsync(1000);
	await settle();
	const labels = () =>
		[...document.querySelectorAll("[data-sightline]")].map(
			(b) => b.shadowRoot?.querySelector("button")?.ariaLabel ?? "",
		);
	return { page, settle, labels, failures };
}
const ranked = [...assessment.items.values()].filter((i) => i.score?.rank !== undefined && i.benefits.length > 0);
const KEYS = ranked.slice(0, 6).map((i) => i.key as string);

it("says of each card what the engine says of its item: line, rank, score and benefits", async () => {
	const { labels } = await start(KEYS);
	expect(labels()).toHaveLength(KEYS.length);
	for (const [i, key] of KEYS.entries()) {
		const { score } = assessment.items.get(key as ItemKey) ?? {};
		expect(labels()[i]).toMatch(
			new RegExp(`^${key}: .*; rank ${score?.rank} of ${score?.of}, score [\\d.]+; .*benefit`),
		);
	}
});

it("neither shows nor tells what is switched off, from one moment to the next", async () => {
	const { page, settle, labels } = await start(KEYS);
	page.shared.settings = settingsOf({ off: ["rank@jira-cloud"] }, undefined, "jira-cloud");
	page.bus.emit("settings", {});
	await settle();
	expect(labels().filter((l) => /rank|score/.test(l))).toEqual([]);
	expect(labels().every((l) => l.includes("benefit"))).toBe(true);
	expect(document.querySelector("[data-sightline]")?.shadowRoot?.querySelector("i")).toBeNull();
	page.shared.settings = settingsOf({ off: ["benefit@jira-cloud"] }, undefined, "jira-cloud");
	page.bus.emit("settings", {});
	await settle();
	expect(labels().filter((l) => l.includes("benefit"))).toEqual([]);
	expect(labels().every((l) => l.includes("rank"))).toBe(true);
});

it("gives every other card its badge where one or two cannot be looked at", async () => {
	const { labels, failures } = await start(KEYS, new Set(KEYS.slice(1, 3)));
	expect(labels()).toHaveLength(KEYS.length - 2);
	expect(failures).toEqual([]);
});

it("gives up where it goes on", async () => {
	const { failures } = await start(KEYS, new Set(KEYS.slice(0, 3)));
	expect(failures.map(String)).toEqual(["TypeError: something odd"]);
});

it("takes every badge along when it is switched off, and leaves nothing for others to count", async () => {
	const { page, labels } = await start(KEYS);
	expect(page.shared.drawn()).toHaveLength(KEYS.length);
	gone.abort();
	expect(labels()).toEqual([]);
	expect(page.shared.drawn()).toEqual([]);
	expect(page.shared.badgeAt(document.body)).toBeUndefined();
});
