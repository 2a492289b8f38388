import { describe, expect, test } from "vitest";
import { foundIn, LABELLED, type LabelledTitle, WORDING_RULES } from "./labelled-title.ts";

/** How often a rule spoke rightly, spoke wrongly, and kept silent wrongly. */
interface Tally {
	right: number;
	wrong: number;
	missed: number;
}
const precision = ({ right, wrong }: Tally): number => (right + wrong === 0 ? 1 : right / (right + wrong));
const recall = ({ right, missed }: Tally): number => (right + missed === 0 ? 1 : right / (right + missed));

function tally(lines: readonly LabelledTitle[]): { byRule: Map<string, Tally>; all: Tally; misses: string[] } {
	const byRule = new Map<string, Tally>(WORDING_RULES.map((rule) => [rule, { right: 0, wrong: 0, missed: 0 }]));
	const all: Tally = { right: 0, wrong: 0, missed: 0 };
	const misses: string[] = [];
	for (const line of lines) {
		const found = new Set(foundIn(line));
		for (const [rule, one] of byRule) {
			const [is, should] = [found.has(rule), line.rules.includes(rule)];
			if (!is && !should) continue;
			const outcome = is && should ? "right" : is ? "wrong" : "missed";
			one[outcome]++;
			all[outcome]++;
			if (outcome !== "right") misses.push(`${outcome}: ${rule}: ${line.text}`);
		}
	}
	return { byRule, all, misses };
}

const percent = (share: number): string => `${(share * 100).toFixed(0)} %`.padStart(6);
function print(name: string, { byRule, all }: ReturnType<typeof tally>): string {
	const line = (rule: string, t: Tally) =>
		`  ${rule.padEnd(30)}${percent(precision(t))}${percent(recall(t))}   ${t.right} right, ${t.wrong} wrong, ${t.missed} missed`;
	return [`${name}: precision, recall`, ...[...byRule].map(([r, t]) => line(r, t)), line("all rules", all)].join("\n");
}

/** By the parity of the line: the checker was tuned on the first half alone. */
const first = LABELLED.filter((_, i) => i % 2 === 0);
const second = LABELLED.filter((_, i) => i % 2 === 1);

describe("titles labelled by hand", () => {
	test("are many, of all kinds and sectors, and half of them are there to mislead", () => {
		expect(LABELLED.length).toBeGreaterThanOrEqual(240);
		expect(LABELLED.filter((l) => l.trap).length).toBeGreaterThanOrEqual(LABELLED.length / 2);
		expect(new Set(LABELLED.map((l) => l.sector)).size).toBe(6);
		const known: readonly string[] = WORDING_RULES;
		for (const { rules, kind } of LABELLED)
			for (const rule of rules) expect(known.includes(rule) && rule.startsWith(`${kind}/`), rule).toBe(true);
		for (const half of [first, second])
			for (const rule of WORDING_RULES)
				expect(
					half.some((l) => l.rules.includes(rule)),
					rule,
				).toBe(true);
	});

	test.each([
		["first half (tuned on)", first],
		["second half (held out)", second],
	] as const)("are judged well: %s", (name, lines) => {
		const result = tally(lines);
		console.log(print(`${name}, ${lines.length} titles`, result));
		if (process.env.SHOW_MISSES === name.split(" ")[0]) console.log(result.misses.join("\n"));
		expect(precision(result.all)).toBeGreaterThanOrEqual(0.9);
		expect(recall(result.all)).toBeGreaterThanOrEqual(0.85);
	});
});
