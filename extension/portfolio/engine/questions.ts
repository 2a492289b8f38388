import { appraisal } from "./appraisal.ts";
import type { Basis } from "./basis.ts";
import { benefits } from "./benefits.ts";
import { challenge } from "./challenge.ts";
import { formula } from "./formula.ts";
import { goals } from "./goals.ts";
import { overview } from "./overview.ts";
import { ranking } from "./ranking.ts";
import { rankingCounsel } from "./ranking-counsel.ts";
import { rankingStability } from "./ranking-stability.ts";
import { rankingTurns } from "./ranking-turns.ts";
import { selectionCandidates } from "./selection-candidates.ts";
import { triedFlows } from "./tried-flows.ts";
import { votes } from "./votes.ts";
import { weights } from "./weights.ts";

/** Every question the page may ask the engine: what is asked, on what it rests, what is answered (plain data). */
export const QUESTIONS = {
	appraisal,
	benefits,
	challenge,
	formula,
	goals,
	overview,
	ranking,
	rankingCounsel,
	rankingStability,
	rankingTurns,
	selectionCandidates,
	triedFlows,
	votes,
	weights,
} as const satisfies Record<string, (basis: Basis, ask: never) => unknown>;

export type QuestionName = keyof typeof QUESTIONS;
export type AskOf<Q extends QuestionName> = Parameters<(typeof QUESTIONS)[Q]>[1];
export type AnswerOf<Q extends QuestionName> = ReturnType<(typeof QUESTIONS)[Q]>;

/** On the wire between page and worker. */
export interface EngineAsk {
	readonly id: number;
	readonly question: QuestionName;
	readonly ask: unknown;
	/** The day it is where the user is. */
	readonly today: string;
}
export type EngineReply =
	| { readonly id: number; readonly answer: unknown }
	| { readonly id: number; readonly error: string };
