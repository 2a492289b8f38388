import { type Exact, exact, greatest, ONE, sum, ZERO } from "../../exact.ts";
import { BestSet } from "./best-set.ts";
import { BranchSearch } from "./branch-search.ts";
import { type Sensitivity, sensitivityOf } from "./limit-prices.ts";
import { firstMerits, pricedMerit } from "./merit.ts";
import { IN, OPEN, OUT, Prices } from "./prices.ts";
import { type Relaxation, relaxation } from "./relaxation.ts";
import type { SearchSpace } from "./search-space.ts";
import type { Selection, SelectionProblem } from "./selection-problem.ts";
import { inOrder, SetImprover } from "./set-improver.ts";
import { BUDGET } from "./work-graph.ts";

/** Price steps at the start, and again whenever a better set gives them a better target. */
const FIRST_STEPS = 600;
const LATER_STEPS = 100;
/** Work of one turn: small at first, so that an easy problem ends at once, and never more than some milliseconds. */
const FIRST_TURN = 20_000;
const LONGEST_TURN = 400_000;
/** While looking for better sets still pays, it gets this many turns to one of the proof's. */
const MORE_IMPROVING = 3;
/** Work without a better set after which the proof gets most of the time. */
const TIRED = 60_000_000;

/**
 * An anytime search: after every step it has a set and a proven bound. It knows no clock: its caller gives it work (about a
 * hundred million units a second) and stops when the time is up; the same work gives the same answer everywhere.
 */
export class SelectionSearch {
	/** Work done, in entries visited. */
	work = 0;
	private readonly rules: Relaxation;
	private readonly prices: Prices;
	private readonly best: BestSet;
	private readonly improver: SetImprover;
	private branch: BranchSearch;
	private isProven = false;
	private isDone: boolean;
	private hasStarted = false;
	private turn = FIRST_TURN;
	private turns = 0;
	private bestAt = 0;
	private changesSeen = 0;
	/** The best set in the problem's own terms, for as long as it stays the best. */
	private set: Pick<Selection, "chosen" | "value" | "cost"> & { readonly of: number };

	constructor(
		private readonly problem: SelectionProblem,
		private readonly space: SearchSpace,
	) {
		this.rules = relaxation(space);
		this.prices = new Prices(space.worth, this.rules);
		this.best = new BestSet(space);
		this.improver = new SetImprover(space, this.best);
		this.branch = this.newBranch("better");
		this.isDone = space.size === 0;
		this.set = { of: -1, chosen: [], value: ZERO, cost: ZERO };
		this.prices.evaluate(this.undecided());
		const [density] = firstMerits(space);
		if (density) this.improver.fill(inOrder(density));
	}

	/**
	 * Works for at least `workUnits`, to the end of a turn, or until nothing is left to search.
	 * @throws where `workUnits` is not above 0: nothing would ever come of it.
	 */
	step(workUnits: number): Selection {
		if (!(workUnits > 0)) throw new Error(`selection: step(${workUnits}) would do nothing; give it work above 0`);
		const until = this.work + workUnits;
		while (!this.isDone && this.work < until) this.takeTurn();
		return this.selection;
	}

	private takeTurn(): void {
		if (!this.hasStarted) this.start();
		const isTired = this.work - this.bestAt > TIRED;
		const improves = !this.isProven && (isTired ? this.turns % 8 === 0 : this.turns % (MORE_IMPROVING + 1) !== 0);
		this.turns++;
		if (improves) this.improve();
		else this.prove();
		if (this.best.changes !== this.changesSeen) this.takeAim();
		this.turn = Math.min(LONGEST_TURN, this.turn * 1.5);
	}

	private start(): void {
		this.hasStarted = true;
		for (const merit of firstMerits(this.space)) this.improver.fill(inOrder(merit));
		this.lower(FIRST_STEPS, 1);
		this.improver.fill(inOrder(pricedMerit(this.space, this.rules, this.prices)));
		this.branch = this.newBranch("better");
		this.takeAim();
	}

	private lower(steps: number, boldness: number): void {
		const taken = this.prices.lower(this.undecided(), this.best.worth, Number.NEGATIVE_INFINITY, steps, boldness);
		this.work += 2 * (taken + 1) * this.prices.effort;
	}

	/** A better set means a better target for the prices, and fewer pieces left to doubt. */
	private takeAim(): void {
		this.changesSeen = this.best.changes;
		this.bestAt = this.work;
		this.lower(LATER_STEPS, 0.1);
		const { rest, bound } = this.prices;
		const enough = this.space.sharpness === "rounded" ? this.best.worth - this.prices.slop : this.best.worth + 1;
		const decided = Int8Array.from(rest, (r) => (bound - Math.abs(r) >= enough ? OPEN : r > 0 ? IN : OUT));
		this.improver.guide(pricedMerit(this.space, this.rules, this.prices), decided);
	}

	private improve(): void {
		const before = this.improver.work;
		this.improver.improve(this.turn);
		// Where all is decided there is nothing to improve, and the turn passes.
		this.work += Math.max(1, this.improver.work - before);
	}

	private prove(): void {
		const before = this.branch.work;
		this.branch.search(this.turn);
		this.work += this.branch.work - before;
		if (!this.branch.isDone) return;
		// Rounded sums cannot tell a tie from a better set, so that their first pass has looked at both.
		if (this.isProven || this.space.sharpness === "rounded") this.isDone = true;
		else this.branch = this.newBranch("tie");
		this.isProven = true;
	}

	private newBranch(aim: "better" | "tie"): BranchSearch {
		return new BranchSearch(this.space, this.rules, this.best, this.prices.price, aim);
	}

	private readonly undecided = () => new Int8Array(this.space.size).fill(OPEN);

	/** Nothing is left to search. */
	get done(): boolean {
		return this.isDone;
	}

	/** What more budget or capacity can be worth, by the prices found so far. */
	get sensitivity(): Sensitivity {
		return sensitivityOf(this.problem, this.space, this.prices);
	}

	/** What is known now. */
	get selection(): Selection {
		const { space, best } = this;
		const inUnits = (whole: bigint) => ZERO.add(space.settledValue + whole).div(space.valuePer);
		if (this.set.of !== best.changes) this.set = { of: best.changes, ...this.chosen(), value: inUnits(best.value) };
		const { chosen, value, cost } = this.set;
		const bound = greatest(value, inUnits(this.wholeBound()));
		const gap = bound.sub(value).div(greatest(ONE, value.abs()));
		return { chosen, value, cost, bound, gap, optimal: bound.equals(value), done: this.isDone };
	}

	private chosen() {
		const { problem, space, best } = this;
		const places = new Set(space.settled);
		for (const [p, members] of space.members.entries()) if (best.has[p] === 1) for (const i of members) places.add(i);
		const chosen = problem.items.filter((_, i) => places.has(i));
		return { chosen: chosen.map((item) => item.id), cost: sum(chosen.map((item) => item.cost)) };
	}

	/** No set of the pieces is worth more, in whole units of value: a value between two of them does not exist. */
	private wholeBound(): bigint {
		const { space, best } = this;
		if (this.isProven || this.isDone) return best.value;
		const worth = Math.min(this.prices.bound, Math.max(best.worth, this.branch.openBound));
		if (space.sharpness === "rounded") {
			const { s, n } = ((exact(worth) ?? ZERO) as Exact).mul(space.largest).floor();
			return s * n;
		}
		const whole = BigInt(Math.floor(worth));
		if (space.sharpness === "value-sharp") return whole;
		const room = space.room[BUDGET] as bigint;
		const highest = room < space.costStep - 1n ? room : space.costStep - 1n;
		return (whole + highest) / space.costStep;
	}
}
