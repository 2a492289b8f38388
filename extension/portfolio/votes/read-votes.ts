import { exact, toNumber } from "../../../shared/domain/exact.ts";
import { type DecimalMark, decimalMarkOf, readAmount } from "../../../shared/sources/files/read-amount.ts";
import { DELIMITERS, type Row, readRows } from "../../../shared/sources/files/read-rows.ts";
import type { CastVote } from "../engine/votes.ts";

/** Why a cell was left out, by the line of the text that its row begins on. */
export interface VoteProblem {
	readonly line: number;
	readonly code: "no-person" | "no-item" | "no-input" | "unknown-input" | "unreadable" | "twice" | "too-many";
	/** What stood there. */
	readonly text: string;
}

export interface ReadVotes {
	readonly votes: readonly CastVote[];
	readonly problems: readonly VoteProblem[];
}

interface Named {
	readonly id: string;
	readonly name: string;
}

const MOST_ROWS = 20_000;
const PERSON = /^(person|people|voter|by|name|who|participant)$/i;
const ITEM = /^(item|key|issue|issue key|work item|id|story)$/i;
const INPUT = /^(input|criterion|criteria|field)$/i;
const VALUE = /^(value|vote|score|estimate|points)$/i;
/** How people write that they have not voted. */
const NO_VOTE = /^(|\?|-|–|—|n\/a|none|abstain|pass|☕)$/i;

/** Where each cell of a row stands; `wide`: the columns that are inputs themselves. */
interface Places {
	readonly person: number;
	readonly item: number;
	readonly input: number;
	readonly value: number;
	readonly wide: readonly (readonly [place: number, input: string])[];
}

/**
 * Votes out of a pasted or saved table: person, item, input, value, in this order or under a heading; or one row a person
 * and item with a column for each input. An empty cell, "?" or "-" is somebody who has not voted. Inputs are known by id or
 * by name. A cell that cannot be read is named and left out, the others are taken.
 */
export function readVotes(text: string, inputs: readonly Named[]): ReadVotes {
	const { rows, cut } = readRows(text.replace(/^\uFEFF/, ""), delimiterOf(text), MOST_ROWS);
	const inputOf = inputsByWord(inputs);
	const heading = placesIn(rows[0]?.cells ?? [], inputOf);
	const places: Places = heading ?? { person: 0, item: 1, input: 2, value: 3, wide: [] };
	const body = heading ? rows.slice(1) : rows;
	const cells = body.flatMap((row) => cellsOf(row, places));
	const mark = decimalMarkOf(
		cells.map((c) => c.value),
		".",
	);
	const seen = new Set<string>();
	const votes: CastVote[] = [];
	const problems: VoteProblem[] = cut ? [{ line: rows.at(-1)?.line ?? 0, code: "too-many", text: "" }] : [];
	for (const cell of cells) {
		const found = voteIn(cell, inputOf, mark);
		const key = "by" in found ? JSON.stringify([found.by, found.item, found.input]) : "";
		if (!("by" in found)) problems.push({ line: cell.line, ...found });
		else if (seen.has(key)) problems.push({ line: cell.line, code: "twice", text: found.by });
		else {
			seen.add(key);
			votes.push(found);
		}
	}
	return { votes, problems };
}

interface Cell {
	readonly line: number;
	readonly person: string;
	readonly item: string;
	readonly input: string;
	readonly value: string;
}

const cellsOf = ({ line, cells }: Row, { person, item, input, value, wide }: Places): Cell[] => {
	const whose = { line, person: cells[person] ?? "", item: cells[item] ?? "" };
	return wide.length > 0
		? wide.map(([place, id]) => ({ ...whose, input: id, value: cells[place] ?? "" }))
		: [{ ...whose, input: cells[input] ?? "", value: cells[value] ?? "" }];
};

function voteIn(
	{ person, item, input, value }: Cell,
	inputOf: (word: string) => string | undefined,
	mark: DecimalMark,
): CastVote | Pick<VoteProblem, "code" | "text"> {
	if (person === "") return { code: "no-person", text: item };
	if (item === "") return { code: "no-item", text: person };
	if (input === "") return { code: "no-input", text: item };
	const id = inputOf(input);
	if (id === undefined) return { code: "unknown-input", text: input };
	const vote = voteValue(value, mark);
	return vote === undefined ? { code: "unreadable", text: value } : { by: person, item, input: id, value: vote };
}

/**
 * A vote as it is typed; `null` where somebody has not voted, `undefined` where it is no number.
 * @example voteValue("80 %") //=> 0.8
 */
export function voteValue(text: string, mark: DecimalMark = "."): number | null | undefined {
	if (NO_VOTE.test(text.trim())) return null;
	const read = readAmount(text, mark);
	if (!read || (read.unit !== undefined && read.unit !== "%")) return undefined;
	const share = read.unit === "%" ? exact(read.value)?.div(100) : undefined;
	return share ? toNumber(share) : read.value;
}

function inputsByWord(inputs: readonly Named[]): (word: string) => string | undefined {
	const plain = (word: string) => word.toLowerCase().replace(/[\s_-]+/g, "");
	const known = new Map(inputs.flatMap(({ id, name }) => [[plain(name), id] as const, [plain(id), id] as const]));
	return (word) => known.get(plain(word));
}

/** By the first row, where it is a heading. */
function placesIn(cells: readonly string[], inputOf: (word: string) => string | undefined): Places | undefined {
	const at = (name: RegExp) => cells.findIndex((cell) => name.test(cell));
	const [person, item, input, value] = [at(PERSON), at(ITEM), at(INPUT), at(VALUE)];
	if (person < 0 || item < 0) return undefined;
	if (input >= 0 && value >= 0) return { person, item, input, value, wide: [] };
	const wide = cells.flatMap((cell, place): [number, string][] => {
		const id = place === person || place === item ? undefined : inputOf(cell);
		return id === undefined ? [] : [[place, id]];
	});
	return wide.length > 0 ? { person, item, input, value, wide } : undefined;
}

/** The one that makes most cells of the first line. */
function delimiterOf(text: string): string {
	const cells = (delimiter: string) => readRows(text, delimiter, 1).rows[0]?.cells.length ?? 0;
	return DELIMITERS.reduce<string>((best, next) => (cells(next) > cells(best) ? next : best), ",");
}
