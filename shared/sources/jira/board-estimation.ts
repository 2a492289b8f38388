import type { asking } from "../ask-site.ts";
import type { DiscoveredFields, FieldReason } from "../field-map.ts";
import { record, text } from "../json-value.ts";
import type { Problem } from "../problem.ts";
import type { Fetched } from "../work-source.ts";

/** Boards that are asked: a site has one unit, and the first few tell it. */
const MOST_BOARDS = 5;

/**
 * Story points are often a plain number field that nothing but a board's settings tells from others: where no field has the
 * type of story points, the field is taken that most of the first boards estimate by. A site without boards, or that does
 * not show them, keeps what was found.
 */
export async function withBoardEstimation(
	found: DiscoveredFields,
	ask: ReturnType<typeof asking>,
): Promise<Fetched<DiscoveredFields>> {
	const asIs = { ok: true, value: found } as const;
	if (found.reasons.some((r) => r.code === "story-points-type") || found.numbers.length === 0) return asIs;
	const boards = await ask({ method: "GET", path: `${BOARD}?type=scrum&maxResults=${MOST_BOARDS}` }, boardsIn);
	if (!boards.ok) return isPassing(boards.problem.code) ? boards : asIs;
	const votes = new Map<string, number>();
	for (const id of boards.value.slice(0, MOST_BOARDS)) {
		const board = await ask({ method: "GET", path: `${BOARD}/${id}/configuration` }, estimationIn);
		if (!board.ok && isPassing(board.problem.code)) return board;
		const field = board.ok ? board.value.field : undefined;
		if (field !== undefined && found.numbers.some((f) => f.id === field)) votes.set(field, (votes.get(field) ?? 0) + 1);
	}
	const [first] = [...votes].sort(([, a], [, b]) => b - a);
	if (!first) return asIs;
	const reason: FieldReason = { use: "estimate", field: first[0], code: "board-estimation", unit: "points" };
	return {
		ok: true,
		value: {
			...found,
			map: { ...found.map, estimate: reason.field },
			reasons: [reason, ...found.reasons.filter((r) => r.use !== "estimate")],
			absent: found.absent.filter((use) => use !== "estimate"),
		},
	};
}

const BOARD = "/rest/agile/1.0/board";

/** Asked again later it may be known: then nothing is settled now. */
const PASSING = new Set<Problem["code"]>(["rate-limited", "offline", "server-error", "no-tab"]);
const isPassing = (code: Problem["code"]): boolean => PASSING.has(code);

function boardsIn(value: unknown): number[] | undefined {
	const list = record(value)?.values;
	if (!Array.isArray(list)) return undefined;
	return list.map((b) => record(b)?.id).filter((id): id is number => Number.isSafeInteger(id));
}

function estimationIn(value: unknown): { readonly field: string | undefined } | undefined {
	const board = record(value);
	return board && { field: text(record(record(board.estimation)?.field)?.fieldId) };
}
