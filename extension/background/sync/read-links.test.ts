import { expect, test } from "vitest";
import type { IsoDate, ItemKey } from "../../../shared/domain/units.ts";
import type { ReadLinks } from "../../../shared/store/outside-links.ts";
import { dueForLinks } from "./read-links.ts";

const DAY = 24 * 3_600_000;
const NOW = Date.parse("2026-11-24T12:00:00Z");
const item = (key: string, updated?: string) => ({
	key: key as ItemKey,
	...(updated ? { updated: updated as IsoDate } : {}),
});
const read = (changed: string, daysAgo: number): ReadLinks => ({
	changed,
	at: new Date(NOW - daysAgo * DAY).toISOString(),
	links: [],
});

test("links are due of what was never read, changed since, or was read a month ago; those that wait longest first", () => {
	const known = new Map([
		["PS-1", read("2026-11-01", 2)],
		["PS-2", read("2026-11-01", 2)],
		["PS-3", read("2026-10-01", 31)],
		["PS-4", read("2026-10-01", 30)],
		["PS-5", read("", 1)],
	]);
	const items = [
		item("PS-1", "2026-11-01"),
		item("PS-2", "2026-11-23"),
		item("PS-3", "2026-10-01"),
		item("PS-4", "2026-10-01"),
		item("PS-5"),
		item("PS-7"),
		item("PS-6"),
	];
	expect(dueForLinks(items, known, NOW)).toEqual(["PS-6", "PS-7", "PS-3", "PS-2"]);
});

test("what changed on the very day it was read is read once more a day later", () => {
	const on = (hours: number) =>
		new Map([["PS-1", { ...read("2026-11-23", 0), at: new Date(NOW - hours * 3_600_000).toISOString() }]]);
	expect(dueForLinks([item("PS-1", "2026-11-23")], on(24), NOW)).toEqual([]);
	expect(dueForLinks([item("PS-1", "2026-11-23")], on(25), NOW)).toEqual(["PS-1"]);
	expect(dueForLinks([item("PS-1", "2026-11-22")], on(25), NOW)).toEqual(["PS-1"]);
});
