import { expect, test } from "vitest";
import type { LineOfSight } from "./line-of-sight.ts";
import { sameLine } from "./same-line.ts";

const whole = () =>
	({
		state: "aligned",
		decision: "D-1",
		path: ["A-1", "A-2"],
		links: [
			{
				target: "KR-1",
				targetKind: "key-result",
				share: "1/2",
				how: "stated",
				by: "label",
				via: "E-1",
				evidence: [{ kind: "work-item", id: "A-1", date: "2026-01-01" }],
			},
			{ target: "O-1", targetKind: "objective", share: "1/2", how: "stated", evidence: [] },
		],
		reasons: [{ code: "stated-by-label", ids: ["KR-1"], values: { label: "x" } }, { code: "no-register" }],
	}) as unknown as LineOfSight;
/** The line with one member, wherever it stands, set to something else. */
function changed(path: readonly (string | number)[], to: unknown): LineOfSight {
	const copy = whole();
	let at = copy as unknown as Record<string | number, unknown>;
	for (const step of path.slice(0, -1)) at = at[step] as typeof at;
	at[path.at(-1) as string] = to;
	return copy;
}

test("a line says what another of the same words says", () => {
	expect(sameLine(whole(), whole())).toBe(true);
	const line = whole();
	expect(sameLine(line, line)).toBe(true);
	expect(sameLine(changed(["reasons", 1, "ids"], []), whole())).toBe(true);
});

test.each([
	[["state"], "inherited"],
	[["decision"], "D-2"],
	[["path", 1], "A-3"],
	[["path", 2], "A-3"],
	[["links", 2], whole().links[0]],
	[["links", 0, "target"], "KR-2"],
	[["links", 0, "targetKind"], "objective"],
	[["links", 0, "share"], "1/3"],
	[["links", 0, "how"], "decided"],
	[["links", 0, "by"], "field"],
	[["links", 0, "via"], "E-2"],
	[["links", 0, "evidence", 0, "kind"], "decision"],
	[["links", 0, "evidence", 0, "id"], "A-9"],
	[["links", 0, "evidence", 0, "date"], "2026-01-02"],
	[["links", 0, "evidence"], []],
	[["reasons", 0, "code"], "stated-by-field"],
	[["reasons", 0, "ids"], ["KR-2"]],
	[["reasons", 0, "ids"], undefined],
	[["reasons", 0, "values"], { label: "y" }],
	[["reasons", 1, "code"], "not-read"],
] as const)("and not what one says that differs in %j", (path, to) => {
	expect(sameLine(whole(), changed(path, to))).toBe(false);
	expect(sameLine(changed(path, to), whole())).toBe(false);
});
