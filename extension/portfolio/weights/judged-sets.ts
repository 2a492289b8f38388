import type { Judge, Opinions } from "../../../shared/store/opinions.ts";

export const judgesOf = (opinions: Opinions, of: string): readonly Judge[] =>
	opinions.sets.find((s) => s.of === of)?.judges ?? [];

const withJudges = (opinions: Opinions, of: string, change: (judges: Judge[]) => Judge[]): Opinions => {
	const others = opinions.sets.filter((s) => s.of !== of);
	return { ...opinions, sets: [...others, { of, judges: change([...judgesOf(opinions, of)]) }] };
};

/** A name that is there already adds nobody. */
export const withJudge = (opinions: Opinions, of: string, judge: Judge): Opinions =>
	withJudges(opinions, of, (judges) => (judges.some((j) => j.name === judge.name) ? judges : [...judges, judge]));

export const withoutJudge = (opinions: Opinions, of: string, name: string): Opinions =>
	withJudges(opinions, of, (judges) => judges.filter((j) => j.name !== name));

export interface Judged {
	readonly of: string;
	readonly judge: string;
	readonly a: string;
	readonly b: string;
	/** Absent: the judgement is taken back. */
	readonly step?: number | undefined;
}

/** One pair as a judge now sees it; it is kept once, whichever way round it was judged before. */
export const withStep = (opinions: Opinions, { of, judge, a, b, step }: Judged): Opinions =>
	withJudges(opinions, of, (judges) =>
		judges.map((j) => {
			if (j.name !== judge) return j;
			const others = j.pairs.filter((p) => !((p.a === a && p.b === b) || (p.a === b && p.b === a)));
			return { ...j, pairs: step === undefined ? others : [...others, { a, b, step }] };
		}),
	);

/** Criteria as they were typed, one a line: blank lines and repeats are left out. */
export const criteriaIn = (text: string): string[] => [
	...new Set(
		text
			.split("\n")
			.map((line) => line.trim())
			.filter((line) => line !== ""),
	),
];
