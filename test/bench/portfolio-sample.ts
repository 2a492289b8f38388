import { EMPTY_REGISTER, type Register } from "../../shared/domain/register.ts";
import type { BenefitId, IsoDate, ItemKey, KeyResultId, ObjectiveId } from "../../shared/domain/units.ts";
import type { WorkItem } from "../../shared/domain/work-items/work-item.ts";

/** A repeatable stream of numbers in 0..1 (a linear congruential generator): the same portfolio in every run. */
export function stream(seed: number): () => number {
	let state = seed;
	return () => {
		state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
		return state / 0x7fffffff;
	};
}

const FIBONACCI = [1, 2, 3, 5, 8, 13, 20];
const WORDS =
	"repair estate heating survey tenant portal payment reminder inspection contract approval budget board resident pilot".split(
		" ",
	);

/** A register of the given number of key results, five to an objective, with a year of readings and WSJF as its model. */
export function sampleRegister(keyResults: number): Register {
	const today = "2026-11-24" as IsoDate;
	const objectives = Array.from({ length: Math.ceil(keyResults / 5) }, (_, i) => ({
		id: `O-${i + 1}` as ObjectiveId,
		title: `Objective number ${i + 1}`,
		cycle: "2026",
	}));
	return {
		...EMPTY_REGISTER,
		name: "Bench",
		cycles: [{ id: "2026", name: "2026", starts: "2026-01-01" as IsoDate, ends: "2026-12-31" as IsoDate }],
		objectives,
		keyResults: Array.from({ length: keyResults }, (_, i) => ({
			id: `KR-${i + 1}` as KeyResultId,
			objective: `O-${Math.floor(i / 5) + 1}` as ObjectiveId,
			title: `Key result number ${i + 1}`,
			kind: "increase" as const,
			baseline: 0,
			target: 100,
			checkIns: Array.from({ length: 12 }, (_, m) => ({
				date: `2026-${String(m + 1).padStart(2, "0")}-01` as IsoDate,
				value: m * 7 + (i % 9),
			})).filter((c) => c.date <= today),
		})),
		benefits: Array.from({ length: 50 }, (_, i) => ({
			id: `B-${i + 1}` as BenefitId,
			title: `Fewer calls ${i}`,
			owner: "Ana",
			measure: `Calls ${i}`,
			baseline: 100,
			target: 60,
			goLiveActual: "2026-01-15" as IsoDate,
			readings: [],
			work: [{ item: `ACME-${i * 20 + 1}` as ItemKey }],
		})),
		models: [{ kind: "wsjf", id: "wsjf", name: "WSJF", version: 1 }],
	};
}

/**
 * Work in a forest as portfolios have it: an initiative to 8 epics, an epic to 12 stories; three in five epics labelled, some
 * stories mention a key result, one in twenty is run-the-business, one in a hundred names a parent that was not read.
 */
export function sampleWork(count: number, keyResults: number, seed = 7): WorkItem[] {
	const random = stream(seed);
	const pick = (n: number) => Math.floor(random() * n);
	const text = (words: number) => Array.from({ length: words }, () => WORDS[pick(WORDS.length)] ?? "").join(" ");
	const items: WorkItem[] = [];
	let initiative = "";
	let epic = "";
	for (let i = 0; i < count; i++) {
		const key = `ACME-${i + 1}` as ItemKey;
		const level = i % 105 === 0 ? 2 : i % 13 === 1 ? 1 : 0;
		if (level === 2) initiative = key;
		if (level === 1) epic = key;
		const parent = level === 2 ? undefined : level === 1 ? initiative : random() < 0.01 ? `GONE-${pick(100)}` : epic;
		const target = `KR-${pick(keyResults) + 1}`;
		const labels = level > 0 && random() < 0.6 ? [`okr:${target}`] : random() < 0.05 ? ["bau"] : ["team-a"];
		const mention = random() < 0.05 ? ` This serves ${target}.` : "";
		items.push({
			key,
			source: "jira-cloud",
			site: "https://acme.atlassian.net",
			project: "ACME",
			title: text(6),
			text: text(40) + mention,
			level,
			typeName: level === 0 ? "Story" : level === 1 ? "Epic" : "Initiative",
			...(parent ? { parent: parent as ItemKey } : {}),
			links: [],
			statusCategory: random() < 0.4 ? "done" : "indeterminate",
			labels,
			...(random() < 0.8 ? { estimate: FIBONACCI[pick(7)] ?? 1 } : {}),
			updated: "2026-11-20" as IsoDate,
			...(level > 0
				? {
						inputs: {
							userBusinessValue: FIBONACCI[pick(7)] ?? 1,
							timeCriticality: FIBONACCI[pick(7)] ?? 1,
							riskReduction: random() < 0.05 ? null : (FIBONACCI[pick(7)] ?? 1),
							jobSize: FIBONACCI[pick(7)] ?? 1,
						},
					}
				: {}),
		});
	}
	return items;
}
