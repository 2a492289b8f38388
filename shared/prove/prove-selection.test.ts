import type { Highs } from "highs";
import loadHighs from "highs";
import { beforeAll, describe, expect, test } from "vitest";
import { portfolioProblem } from "../../test/sandbox/selection/portfolio-problem.ts";
import { type Exact, exact, exactText, toNumber } from "../domain/exact.ts";
import { type SearchSpace, searchSpace } from "../domain/prioritisation/selection/search-space.ts";
import type {
	Selection,
	SelectionItem,
	SelectionProblem,
} from "../domain/prioritisation/selection/selection-problem.ts";
import { startSelection } from "../domain/prioritisation/selection/start-selection.ts";
import { acceptClaim } from "./accept-claim.ts";
import { mipModel } from "./mip-model.ts";
import type { ProveReply, ProveRequest, ProveWorker } from "./prove-messages.ts";
import { proveSelection } from "./prove-selection.ts";
import { runHighs, type SolverClaim } from "./run-highs.ts";

const of = (x: number): Exact => exact(x) as Exact;

function spaceOf(problem: SelectionProblem): SearchSpace {
	const space = searchSpace(problem);
	if ("conflict" in space) throw new Error("infeasible");
	return space;
}

function searched(problem: SelectionProblem, work: number): Selection {
	const search = startSelection(problem);
	if ("kind" in search) throw new Error(search.message);
	return search.step(work);
}

let highs: Highs;
beforeAll(async () => {
	highs = await loadHighs();
});

/** HiGHS in this thread, behind the face of a worker. */
function inThread(): ProveWorker {
	const worker: ProveWorker = {
		onmessage: null,
		onerror: null,
		postMessage: ({ model, begin }: ProveRequest) => {
			const reply = (data: ProveReply) => worker.onmessage?.({ data });
			const claim = runHighs(highs, model, (progress) => reply({ kind: "progress", progress }), { begin });
			reply({ kind: "claim", claim });
		},
		terminate: () => {},
	};
	return worker;
}

/** Answers what it is told, or nothing. */
function saying(reply?: ProveReply | Error) {
	const seen = { asked: 0, ended: 0 };
	const createWorker = (): ProveWorker => {
		const worker: ProveWorker = {
			onmessage: null,
			onerror: null,
			postMessage: () => {
				seen.asked++;
				if (reply instanceof Error) worker.onerror?.({ message: reply.message });
				else if (reply) worker.onmessage?.({ data: reply });
			},
			terminate: () => {
				seen.ended++;
			},
		};
		return worker;
	};
	return { createWorker, seen };
}

test("HiGHS finds no set of 50 generated portfolios of 20 to 40 worth more than ours, and none worth less", () => {
	for (let seed = 1; seed <= 50; seed++) {
		const tight = portfolioProblem(20 + (seed % 21), seed);
		// Where roles bind less than the budget the oracle is quick, and five instances keep them tight.
		const capacity = new Map([...tight.capacity].map(([role, room]) => [role, room.mul(seed % 10 === 0 ? 1 : 2)]));
		const problem = { ...tight, capacity };
		const space = spaceOf(problem);
		const ours = searched(problem, 300_000_000);
		const claim = runHighs(highs, mipModel(space), () => {});
		const nothing = { ...ours, value: of(-1), bound: of(1e9) };
		const theirs = acceptClaim(problem, space, nothing, claim);
		expect({
			seed,
			refused: theirs.refused,
			value: exactText(theirs.selection.value),
			isFinished: claim.isFinished,
		}).toEqual({
			seed,
			refused: undefined,
			value: exactText(ours.value),
			isFinished: true,
		});
		expect([ours.optimal, theirs.selection.optimal]).toEqual([true, true]);
	}
}, 60_000);

describe("a claim is checked before it is believed", () => {
	const item = (id: string, value: number, cost: number, rest: Partial<SelectionItem> = {}): SelectionItem => ({
		id,
		value: of(value),
		cost: of(cost),
		demand: new Map(),
		requires: [],
		excludes: [],
		must: false,
		...rest,
	});
	const problem: SelectionProblem = {
		items: [item("m", 1, 1, { must: true }), item("a", 6, 5), item("b", 5, 4), item("c", 4, 4)],
		budget: of(9),
		capacity: new Map(),
	};
	const space = spaceOf(problem);
	const known: Selection = {
		chosen: ["m", "a"],
		value: of(7),
		cost: of(6),
		bound: of(12),
		gap: of(5).div(7),
		optimal: false,
		done: false,
	};
	const claimed = (columns: number[] | null, bound: number | null = null, isFinished = true): SolverClaim => ({
		isFinished,
		columns: columns && Float64Array.from(columns),
		bound,
	});
	const accept = (claim: SolverClaim) => {
		const { selection, refused } = acceptClaim(problem, space, known, claim);
		const { chosen, value, cost, bound, gap, optimal } = selection;
		return {
			chosen,
			value: toNumber(value),
			cost: toNumber(cost),
			bound: toNumber(bound),
			gap: exactText(gap),
			optimal,
			refused,
		};
	};
	const same = { chosen: ["m", "a"], value: 7, cost: 6, bound: 12, gap: "5/7", optimal: false, refused: undefined };

	test("regression: a relaxation's fractional answer, worth more than the best set, is refused (as javascript-lp-solver gave)", () => {
		// 4/5 of a with all of b: worth 9.8 + 1 within the budget, and no project can be done to four fifths.
		expect(accept(claimed([0.8, 1, 0], 9.8))).toEqual({ ...same, bound: 10, gap: "3/7", refused: "fractional" });
		expect(accept(claimed([Number.NaN, 1, 0])).refused).toBe("fractional");
		expect(accept(claimed([2, 0, 0])).refused).toBe("fractional");
		expect(accept(claimed([-1, 0, 0])).refused).toBe("fractional");
	});

	test("a set beyond the budget is refused, by however little", () => {
		expect(accept(claimed([1, 1, 0], 11))).toEqual({
			...same,
			bound: 12,
			refused: [{ code: "over-budget", ids: ["m", "a", "b"], values: { limit: "budget", over: "1" } }],
		});
	});

	test("a better set is taken with its exact value, and proven where the bound reaches it", () => {
		const better = { chosen: ["m", "b", "c"], value: 10, cost: 9, refused: undefined };
		expect(accept(claimed([1e-7, 1, 0.9999999], 9))).toEqual({ ...better, bound: 10, gap: "0", optimal: true });
		expect(accept(claimed([0, 1, 1], 9.999))).toEqual({ ...better, bound: 10, gap: "0", optimal: true });
		expect(accept(claimed([0, 1, 1], 10))).toEqual({ ...better, bound: 11, gap: "1/10", optimal: false });
		expect(accept(claimed([0, 1, 1]))).toEqual({ ...better, bound: 12, gap: "1/5", optimal: false });
	});

	test("a worse set is not taken, and a bound below what is known to be possible is not believed", () => {
		expect(accept(claimed([0, 1, 0], 6))).toEqual({ ...same, bound: 7, gap: "0", optimal: true });
		expect(accept(claimed([0, 1, 0], 5))).toEqual(same);
		expect(accept(claimed([0, 1, 0], 8.9999999))).toEqual({ ...same, bound: 10, gap: "3/7" });
	});

	test("no set at all, or one of another shape", () => {
		expect(accept(claimed(null, 9))).toEqual({ ...same, bound: 10, gap: "3/7", refused: "nothing-found" });
		expect(accept(claimed([1, 0])).refused).toBe("nothing-found");
	});
});

describe("the proof step", () => {
	const problem = portfolioProblem(30, 77);

	test("proves a set that the search has barely begun to look for, and reports on the way", async () => {
		const seen: Selection[] = [];
		const known = startSelection(problem);
		if ("kind" in known) throw new Error("infeasible");
		const proof = await proveSelection(problem, {
			createWorker: inThread,
			known: known.selection,
			onProgress: (selection) => seen.push(selection),
		});
		if (proof.kind !== "proven") throw new Error(proof.kind);
		expect(exactText(proof.selection.value)).toBe(exactText(searched(problem, 1e9).value));
		for (const { bound, value } of seen) expect(bound.compare(value)).toBeGreaterThanOrEqual(0);
	});

	test("starts no worker where the search has proven its set", async () => {
		const { createWorker, seen } = saying();
		const proof = await proveSelection(problem, { createWorker });
		expect([proof.kind, seen.asked]).toEqual(["proven", 0]);
	});

	const large = portfolioProblem(400, 5);
	const known = () => {
		const search = startSelection(large);
		if ("kind" in search) throw new Error("infeasible");
		return search.selection;
	};

	test("is cancelled at once and ends its worker, with what is known by then", async () => {
		const { createWorker, seen } = saying();
		const control = new AbortController();
		const begun = performance.now();
		const proof = proveSelection(large, { createWorker, known: known(), signal: control.signal });
		control.abort();
		const { kind } = await proof;
		expect([kind, seen.asked, seen.ended]).toEqual(["cancelled", 1, 1]);
		expect(performance.now() - begun).toBeLessThan(2000);
		const late = await proveSelection(large, { createWorker, known: known(), signal: control.signal });
		expect([late.kind, seen.asked]).toEqual(["cancelled", 1]);
	});

	test("leaves what is known where the solver fails or cannot be started", async () => {
		const before = known();
		for (const reply of [{ kind: "failed", message: "out of memory" } as const, new Error("out of memory")]) {
			const { createWorker, seen } = saying(reply);
			const proof = await proveSelection(large, { createWorker, known: before });
			expect(proof).toEqual({ kind: "failed", selection: before, message: "out of memory" });
			expect(seen.ended).toBe(1);
		}
	});

	test("an unfinished claim leaves it unproven", async () => {
		const claim = { isFinished: false, columns: null, bound: null };
		const { createWorker } = saying({ kind: "claim", claim });
		const proof = await proveSelection(large, { createWorker, known: known() });
		expect(proof.kind).toBe("unproven");
	});

	test("an infeasible problem is refused with its conflict", async () => {
		const items = problem.items.map((item) => ({ ...item, must: true }));
		const proof = await proveSelection({ ...problem, items }, { createWorker: saying().createWorker });
		expect(proof).toMatchObject({ kind: "fault", code: "infeasible", path: "items" });
	});
});
