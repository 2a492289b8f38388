import { render } from "preact";
import { beforeEach, expect, it } from "vitest";
import type { DeliveryState } from "../../domain/assessment.ts";
import { Age } from "./age.tsx";
import { Notice } from "./notice.tsx";
import { ShareBar } from "./share-bar.tsx";
import { StateMark } from "./state-mark.tsx";

let root: HTMLElement;
beforeEach(() => {
	root = document.createElement("div");
	document.body.replaceChildren(root);
});
const NOW = "2026-11-24T10:00:00Z";

it("says every share as text beside the bar, and draws only what there is", () => {
	render(<ShareBar shares={{ aligned: 0.5, inherited: 0, unaligned: 0.25, exempt: 0, unknown: 0.25 }} />, root);
	expect([...root.querySelectorAll("li")].map((li) => li.textContent)).toEqual([
		"Aligned50%",
		"Inherited0%",
		"Not aligned25%",
		"Exempt0%",
		"Unknown25%",
	]);
	const bars = [...root.querySelectorAll(".share-bar > svg > rect")];
	expect(bars.map((r) => r.getAttribute("x"))).toEqual(["0", "170", "255"]);
	const last = bars.at(-1);
	expect(Number(last?.getAttribute("x")) + Number(last?.getAttribute("width"))).toBe(340);
});

it("hatches what is unknown, so that it is told by more than colour", () => {
	render(<ShareBar shares={{ aligned: 0, inherited: 0, unaligned: 0, exempt: 0, unknown: 1 }} />, root);
	expect(root.querySelector(".share-bar > svg > rect")?.getAttribute("fill")).toBe("url(#hatch)");
});

it("gives each delivery state a shape of its own and its name in text", () => {
	const states: DeliveryState[] = ["on-track", "at-risk", "off-track", "unknown"];
	const shapes = states.map((state) => {
		render(<StateMark state={state} bare />, root);
		expect(root.textContent).toBe(
			{ "on-track": "On track", "at-risk": "At risk", "off-track": "Off track", unknown: "Unknown" }[state],
		);
		return [...root.querySelectorAll("path")].map((p) => p.getAttribute("d")).join();
	});
	expect(new Set(shapes).size).toBe(4);
});

it("says a stale figure is stale, and that one never read has no age", () => {
	render(<Age what="latest reading" from="2026-09-01" now={NOW} staleDays={31} />, root);
	expect(root.textContent).toBe("Latest reading on 1 Sep 2026 (stale)");
	render(<Age what="latest reading" from="2026-11-20" now={NOW} staleDays={31} />, root);
	expect(root.textContent).toBe("Latest reading 4 days ago");
	render(<Age what="latest reading" from={undefined} now={NOW} staleDays={31} />, root);
	expect(root.textContent).toBe("No latest reading yet");
});

it("shows hostile text as text", () => {
	render(<Notice title={'<img src=x onerror="window.pwned=1">'} />, root);
	expect(root.querySelector("img")).toBeNull();
	expect(root.textContent).toContain("<img src=x");
});
