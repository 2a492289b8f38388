import { LANE_MAPS } from "../../hosts/lane-maps.ts";
import { type Lane, lanesIn } from "../../hosts/lanes.ts";
import type { LaneAsk, LaneView } from "../../messages.ts";
import { defineFeature, type Page } from "../../overlay/define-feature.ts";
import { themeOf } from "../../overlay/follow-theme.ts";
import { ask, isAlive } from "../../overlay/runtime.ts";
import { LaneStrips } from "../../overlay/strip/lane-strips.ts";

/** A page that scrolls is counted when it rests, and now and then while it does not. */
const REST_MS = 300;
const AT_LATEST_MS = 1500;
/** As the background takes them. */
const MOST_LANES = 100;
const MOST_KEYS = 2000;

/** Each lane with the keys of the cards that are seen in it, each once. */
function lanesNow({ document: doc, host, shared }: Page): (readonly [Lane, LaneAsk])[] {
	if (host.route(new URL(doc.location.href)) !== "board") return [];
	const lanes = lanesIn(doc, LANE_MAPS[host.id]).slice(0, MOST_LANES);
	const laneOf = new Map(lanes.flatMap((lane) => lane.areas.map((area) => [area, lane] as const)));
	const keys = new Map(lanes.map((lane) => [lane, new Set<string>()]));
	for (const [card, { key }] of shared.drawn()) {
		// A list that re-uses its nodes hides those it has no use for just now.
		if (card.closest("[hidden]")) continue;
		let at: Element | null = card;
		while (at && !laneOf.has(at)) at = at.parentElement;
		const lane = at && laneOf.get(at);
		if (lane) keys.get(lane)?.add(key);
	}
	return lanes.map((lane) => {
		const seen = [...(keys.get(lane) ?? [])].slice(0, MOST_KEYS);
		const count = lane.isWhole ? seen.length : lane.count;
		return [lane, { keys: seen, ...(count === undefined ? {} : { count }) }] as const;
	});
}

/** A strip at the head of each column or swimlane of a board: how much of it serves an objective, and what is in progress. */
export const laneStrip = defineFeature({
	id: "lane-strip",
	part: "strip",
	attach(page) {
		const { document: doc, bus, signal } = page;
		const win = doc.defaultView;
		if (!win) return;
		const strips = new LaneStrips(doc, win);
		strips.setTheme(themeOf(page));
		let known: ReadonlyMap<string, LaneView> = new Map();
		let asked = "";
		let timer: number | undefined;
		let since: number | undefined;

		async function look(): Promise<void> {
			since = undefined;
			if (doc.hidden || signal.aborted) return;
			const now = lanesNow(page);
			const wanted = JSON.stringify(now.map(([lane, seen]) => [lane.id, seen]));
			if (wanted !== asked) {
				// Each has its place from the beginning, so that cards move once.
				paint(now);
				if (now.every(([, { keys }]) => keys.length === 0) || !isAlive()) return;
				asked = wanted;
				const found = await ask<"lanes/get">({ type: "lanes/get", lanes: now.map(([, seen]) => seen) });
				if (signal.aborted) return;
				if (!found) asked = "";
				else if (wanted === asked)
					known = new Map(found.lanes.flatMap((view, i) => (now[i] ? [[now[i][0].id, view] as const] : [])));
				// Without objectives there is nothing to say.
				if (found?.lanes.length === 0) return strips.clear();
			}
			paint(lanesNow(page));
		}
		function paint(lanes: readonly (readonly [Lane, LaneAsk])[]): void {
			const wait = strips.show(lanes.map(([lane]) => [lane, known.get(lane.id)] as const));
			if (wait > 0) soon(wait);
		}
		function soon(least = REST_MS): void {
			const at = win?.performance.now() ?? 0;
			since ??= at;
			win?.clearTimeout(timer);
			const wait = Math.max(least > REST_MS ? least : 0, Math.min(least, since + AT_LATEST_MS - at));
			timer = win?.setTimeout(() => look().catch(page.failed), wait);
		}
		bus.on("scanned", () => soon(), signal);
		bus.on("route", () => soon(), signal);
		bus.on("removed", () => strips.isTorn() && soon(), signal);
		bus.on("theme", () => strips.setTheme(themeOf(page)), signal);
		for (const name of ["figures", "badge"] as const)
			bus.on(
				name,
				() => {
					asked = "";
					soon();
				},
				signal,
			);
		signal.addEventListener("abort", () => {
			win.clearTimeout(timer);
			strips.clear();
		});
		soon();
	},
});
