import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");
const [light = "", dark = ""] = css.split("@media (prefers-color-scheme: dark)");

const coloursOf = (part: string) =>
	new Map([...part.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6})/g)].map(([, name = "", hex = ""]) => [name, hex]));

/** WCAG 2.2 relative luminance and contrast. */
function luminance(hex: string): number {
	const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => {
		const c = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
		return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
	const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
	return (high + 0.05) / (low + 0.05);
}

const BACKS = ["paper", "surface", "info-back", "warning-back", "serious-back", "good-back"];
const TEXTS = ["ink", "ink-soft", "accent", "accent-hover", "on-track", "at-risk", "off-track", "unknown"];

describe.each([
	["light", coloursOf(light)],
	["dark", coloursOf(dark)],
] as const)("in the %s theme", (_, colours) => {
	const colour = (name: string): string => {
		const hex = colours.get(name);
		if (!hex) throw new Error(`no colour called ${name}`);
		return hex;
	};
	it.each(TEXTS.flatMap((text) => BACKS.map((back) => [text, back] as const)))(
		"%s on %s reaches 4.5:1",
		(text, back) => {
			expect(contrast(colour(text), colour(back))).toBeGreaterThanOrEqual(4.5);
		},
	);
	it.each(["accent", "accent-hover"])("text on a %s button reaches 4.5:1", (back) => {
		expect(contrast(colour("on-accent"), colour(back))).toBeGreaterThanOrEqual(4.5);
	});
	it.each(["line-strong", "focus"])("%s is seen against paper and surface (3:1)", (name) => {
		expect(contrast(colour(name), colour("paper"))).toBeGreaterThanOrEqual(3);
		expect(contrast(colour(name), colour("surface"))).toBeGreaterThanOrEqual(3);
	});
});

it("gives every colour a value in both themes", () => {
	expect([...coloursOf(dark).keys()].sort()).toEqual([...coloursOf(light).keys()].sort());
	expect(coloursOf(light).size).toBeGreaterThanOrEqual(23);
});
