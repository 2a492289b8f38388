/** A request as cells of a custom function, and where its figures go in the answer. */
export interface CellRequest {
	/** Functions with their arguments; one figure each. */
	readonly calls: readonly { readonly id: string; readonly args: readonly unknown[] }[];
	/** The answer with the figures of the cells in the place of its own. */
	place(out: Record<string, unknown>, figures: readonly unknown[]): object;
}
type Input = Readonly<Record<string, unknown>>;

const isObject = (x: unknown): x is Input => typeof x === "object" && x !== null && !Array.isArray(x);
/** What a cell can hold as it is: a number, or nothing. Everything else is a matter of JSON and not of cells. */
const isCell = (x: unknown): boolean => x === null || x === undefined || typeof x === "number";
/** Cells read words in any case and blank as the usual one; JSON does not, so only a word written plainly is the same in both. */
const isPlainWord = (x: unknown): boolean => typeof x === "string" && x !== "" && x === x.trim().toLowerCase();
const cell = (x: unknown): unknown => x ?? "";
/** `constructor` and its like are names like any other: what an object only inherits is not in it. */
const own = <T>(members: Readonly<Record<string, T>>, name: string): T | undefined =>
	Object.hasOwn(members, name) ? members[name] : undefined;
const column = (xs: readonly unknown[]): unknown[][] => xs.map((x) => [cell(x)]);

function scoreOf(id: string, names: readonly string[]) {
	return (input: Input): CellRequest | undefined =>
		names.every((name) => isCell(input[name]))
			? {
					calls: [{ id, args: names.map((name) => cell(input[name])) }],
					place: (out, [score]) => ({ ...out, score }),
				}
			: undefined;
}

function weighted({ criteria, values }: Input): CellRequest | undefined {
	if (!Array.isArray(criteria) || criteria.length === 0 || !isObject(values)) return undefined;
	const all = criteria.filter(
		(c): c is Input => isObject(c) && [c.weight, c.low, c.high].every((x) => typeof x === "number"),
	);
	const ids = all.map((c) => String(c.id));
	const fits =
		all.length === criteria.length &&
		new Set(ids).size === ids.length &&
		all.every((c) => typeof c.id === "string" && isPlainWord(c.direction)) &&
		Object.entries(values).every(([id, x]) => ids.includes(id) && isCell(x));
	if (!fits) return undefined;
	const args = [
		column(ids.map((id) => own(values, id))),
		...(["weight", "low", "high", "direction"] as const).map((name) => column(all.map((c) => c[name]))),
	];
	return { calls: [{ id: "WEIGHTED", args }], place: (out, [score]) => ({ ...out, score }) };
}

function rank({ scores }: Input): CellRequest | undefined {
	if (!Array.isArray(scores) || !scores.every((s) => isObject(s) && typeof s.id === "string" && isCell(s.score)))
		return undefined;
	if (new Set(scores.map((s) => s.id)).size !== scores.length) return undefined;
	return {
		calls: [{ id: "RANKS", args: [column(scores.map((s) => s.score))] }],
		place: (_, [ranks]) => ({
			ranks: (ranks as unknown[][]).map(([r], i) => ({ id: scores[i].id, rank: r === "" ? null : r })),
		}),
	};
}

function keyResult({ kind, baseline, target, current }: Input): CellRequest | undefined {
	if ((kind !== "increase" && kind !== "reduce") || ![baseline, target, current].every(isCell)) return undefined;
	const args = [cell(baseline), cell(target), cell(current), kind];
	return {
		calls: [
			{ id: "PROGRESS", args: [...args, null] },
			{ id: "PROGRESS", args: [...args, true] },
		],
		place: (out, [progress, unclamped]) => ({ ...out, progress, unclamped }),
	};
}

const BY_NAME: Readonly<Record<string, (input: Input) => CellRequest | undefined>> = {
	wsjf: scoreOf("WSJF", ["userBusinessValue", "timeCriticality", "riskReduction", "jobSize"]),
	rice: scoreOf("RICE", ["reach", "impact", "confidence", "effort"]),
	weighted,
	rank,
	keyResult,
};

/** The custom function that answers a request, where there is one and cells can hold the request's input. */
export function asCells(line: string): CellRequest | undefined {
	const { fn, in: input } = JSON.parse(line) as { fn: string; in?: unknown };
	return isObject(input) ? own(BY_NAME, fn)?.(input) : undefined;
}
