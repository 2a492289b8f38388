import type { CastVote } from "../engine/votes.ts";

const same = (a: CastVote, b: CastVote): boolean => a.by === b.by && a.item === b.item && a.input === b.input;

/** Votes with further ones: a newer vote of the same person on the same input takes the place of the older. */
export function withVotes(kept: readonly CastVote[], added: readonly CastVote[]): CastVote[] {
	const keyOf = ({ by, item, input }: CastVote) => JSON.stringify([by, item, input]);
	return [...new Map([...kept, ...added].map((v) => [keyOf(v), v])).values()];
}

/** One vote as it stands in the grid; without a value the person has not voted. */
export const withVote = (kept: readonly CastVote[], vote: CastVote): CastVote[] =>
	kept.some((v) => same(v, vote)) ? kept.map((v) => (same(v, vote) ? vote : v)) : [...kept, vote];

export const withoutItem = (kept: readonly CastVote[], item: string): CastVote[] => kept.filter((v) => v.item !== item);

/** Everybody who is named, in the order they came. */
export const votersOf = (kept: readonly CastVote[]): string[] => [...new Set(kept.map((v) => v.by))];

interface Votable {
	readonly id: string;
	readonly steps?: readonly number[];
}

const STEPS = [1, 2, 3, 5, 8] as const;
/** By input, by person, how far along its steps; three items: one that all see alike, one split, one with a gap. */
const SHAPES: readonly (readonly (readonly (number | null)[])[])[] = [
	[
		[0.6, 0.7, 0.6, 0.7],
		[0.1, 0.3, 1, 0.2],
		[0.4, 0.4, 0.5, 0.4],
		[0.2, 0.7, 0.3, 0.8],
	],
	[
		[0.5, 0.5, 0.5, 0.5],
		[0.4, 0.4, 0.5, 0.4],
		[0.3, 0.3, 0.3, 0.3],
		[0.6, 0.6, 0.7, 0.6],
	],
	[
		[0.3, null, 0.4, 0.3],
		[0.6, 0.5, 0.6, 0.5],
		[0.2, 0.2, 0.9, 0.3],
		[0.4, 0.4, 0.3, 0.4],
	],
];
const EXAMPLE_PEOPLE = ["Ana", "Ben", "Cy", "Dee"];

/** Four people's votes on three items, to see what the section does before anybody has voted. */
export function exampleVotes(inputs: readonly Votable[], items: readonly string[]): CastVote[] {
	return SHAPES.flatMap((shape, i) => {
		const item = items[i] ?? `EXAMPLE-${i + 1}`;
		return inputs.flatMap(({ id, steps = STEPS }, at) =>
			EXAMPLE_PEOPLE.map((by, person): CastVote => {
				const along = shape[at % shape.length]?.[person] ?? null;
				const value = along === null ? null : (steps[Math.round(along * (steps.length - 1))] ?? null);
				return { by, item, input: id, value };
			}),
		);
	});
}
