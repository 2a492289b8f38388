import { answerCommitments } from "../../../shared/domain/challenge/answer-commitments.ts";
import { type Balance, balanceOf, type OtherPart } from "../../../shared/domain/challenge/balance.ts";
import type { Commitment } from "../../../shared/domain/challenge/commitment.ts";
import type { CommitmentAnswer, Verdict } from "../../../shared/domain/challenge/commitment-answer.ts";
import { type SpendBalance, spendBalance } from "../../../shared/domain/challenge/spend-balance.ts";
import { sum, toNumber } from "../../../shared/domain/exact.ts";
import type { Answer } from "../../../shared/domain/outcome.ts";
import type { IsoDate, ItemKey, ObjectiveId } from "../../../shared/domain/units.ts";
import type { Basis } from "./basis.ts";

/** Where money or effort goes against what was declared, or what it takes to tell. */
export type BalanceView =
	| {
			readonly kind: "value";
			readonly total: number;
			/** Items without a cost or an estimate, of all items. */
			readonly unmeasured: number;
			readonly items: number;
			/** Largest gap first. */
			readonly objectives: readonly {
				readonly objective: ObjectiveId;
				readonly amount: number;
				readonly share: number;
				readonly declared: number;
				readonly gap: number;
			}[];
			readonly others: Readonly<Record<OtherPart, { readonly amount: number; readonly share: number }>>;
			/** Spend only: what was done to costs that stand above the work they pay for. */
			readonly spread?: CostSpread;
	  }
	| { readonly kind: "missing"; readonly missing: readonly string[] }
	| { readonly kind: "fault"; readonly message: string };

interface CostSpread {
	/** Costs of parents that were given to the leaves below them, the largest first. */
	readonly sharedOut: readonly {
		readonly from: ItemKey;
		readonly amount: number;
		readonly by: "effort" | "equal";
		readonly over: number;
		readonly without: number;
	}[];
	readonly sharedTotal: number;
	/** Parents that state another cost than what stands below them, the largest difference first. */
	readonly differences: readonly {
		readonly parent: ItemKey;
		readonly stated: number;
		readonly below: number;
		readonly difference: number;
	}[];
	readonly unplaced: readonly ItemKey[];
}

export interface CommitmentView extends Omit<CommitmentAnswer, "work" | "evidence"> {
	readonly commitment: Commitment;
	/** The key results and benefits it rests on, with the day each speaks of. */
	readonly evidence: CommitmentAnswer["evidence"];
	readonly work: { readonly count: number; readonly first: readonly ItemKey[] };
}

export interface ChallengeAnswer {
	readonly today: IsoDate;
	readonly objectives: number;
	readonly spend: BalanceView;
	readonly effort: BalanceView;
	readonly commitments: readonly CommitmentView[];
	readonly counts: Readonly<Record<Verdict, number>>;
	/** The newest change of a work item: how old spend and effort are. */
	readonly workAsOf?: string;
	readonly names: Readonly<Record<string, string>>;
}

/** More items than this are counted, not named: a promise may rest on thousands. */
const NAMED = 12;

/** The two questions a board asks of a portfolio: does the money follow the strategy, and are promises being kept. */
export function challenge(basis: Basis, _ask: Record<string, never>): ChallengeAnswer {
	const { register, items, assessment, today } = basis;
	const { answers, counts } = answerCommitments(register.commitments, {
		keyResults: register.keyResults,
		benefits: register.benefits,
		assessment,
	});
	const commitments = register.commitments.flatMap((commitment, i): CommitmentView[] => {
		const { [i]: answer } = answers;
		if (!answer) return [];
		const { work, evidence } = answer;
		return [
			{
				...answer,
				commitment,
				evidence: evidence.filter((e) => e.kind !== "work-item"),
				work: { count: work.length, first: work.slice(0, NAMED) },
			},
		];
	});
	const spent = spendBalance(register, [...items.values()], assessment);
	const spread = spent.kind === "value" ? spreadOf(spent.value) : undefined;
	const named = [
		...commitments.flatMap((c) => c.work.first),
		...(spread?.sharedOut ?? []).map((s) => s.from),
		...(spread?.differences ?? []).map((d) => d.parent),
		...(spread?.unplaced ?? []),
	].flatMap((key) => items.get(key) ?? []);
	let workAsOf: string | undefined;
	for (const { updated } of items.values()) if (updated && (!workAsOf || updated > workAsOf)) workAsOf = updated;
	return {
		today,
		objectives: register.objectives.length,
		spend: viewOf(spent, spread),
		effort: viewOf(balanceOf("effort", register.objectives, assessment)),
		commitments,
		counts,
		...(workAsOf ? { workAsOf } : {}),
		names: Object.fromEntries([
			...named.map((item) => [item.key, item.title]),
			...[...register.objectives, ...register.keyResults, ...register.benefits].map((r) => [r.id, r.title]),
		]),
	};
}

function spreadOf({ sharedOut, differences, unplaced }: SpendBalance): CostSpread {
	const largest = [...sharedOut].sort((a, b) => b.amount.compare(a.amount));
	const widest = [...differences].sort((a, b) => b.difference.abs().compare(a.difference.abs()));
	return {
		sharedOut: largest.map((s) => ({ ...s, amount: toNumber(s.amount) })),
		sharedTotal: toNumber(sum(sharedOut.map((s) => s.amount))),
		differences: widest.map(({ parent, stated, below, difference }) => ({
			parent,
			stated: toNumber(stated),
			below: toNumber(below),
			difference: toNumber(difference),
		})),
		unplaced,
	};
}

function viewOf(answer: Answer<Balance>, spread?: CostSpread): BalanceView {
	if (answer.kind === "missing") return { kind: "missing", missing: answer.missing };
	if (answer.kind === "fault") return { kind: "fault", message: answer.message };
	if (answer.kind !== "value") return { kind: "missing", missing: [] };
	const { total, unmeasured, items, objectives, others } = answer.value;
	const part = ({ amount, share }: (typeof others)[OtherPart]) => ({
		amount: toNumber(amount),
		share: toNumber(share),
	});
	return {
		kind: "value",
		total: toNumber(total),
		unmeasured: toNumber(unmeasured),
		items: toNumber(items),
		objectives: objectives.map((o) => ({
			objective: o.objective,
			...part(o),
			declared: toNumber(o.declared),
			gap: toNumber(o.gap),
		})),
		others: {
			undeclared: part(others.undeclared),
			unaligned: part(others.unaligned),
			exempt: part(others.exempt),
			unknown: part(others.unknown),
		},
		...(spread ? { spread } : {}),
	};
}
