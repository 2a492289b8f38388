import { compiledFormula } from "./expression/compiled-formula.ts";
import { EVERYTHING, widthOfRange } from "./expression/range.ts";
import { middleOf, type Scale, scaleOf } from "./scale-of.ts";
import { inputAt, type ScoreInputs, scoreBy } from "./score-by.ts";
import { NO_OTHERS, type ScoreLadder, type Standing } from "./score-ladder.ts";
import { MOSCOW_INPUT, type ScoringModel, WSJF_INPUTS } from "./scoring-model.ts";

/** The other items of a portfolio: their exact scores, and the values seen of each input. */
export interface Others {
	readonly ladder: ScoreLadder;
	readonly seen?: ReadonlyMap<string, Scale>;
}

/** What one answer could change. */
export interface Question {
	readonly input: string;
	/** Rank places between the item's score at the low and at the high end of the input's scale. */
	readonly places: number;
	/** How far it moves the score, in a measure that only compares inputs of one model. */
	readonly swing: number;
}

const ALONE: Others = { ladder: NO_OTHERS };

/**
 * The missing input to ask for first: the one whose range, by itself, most changes the order among the others, and where
 * that is equal or there are no others, moves the score most; first in formula order on a tie.
 * @example askNext(wsjfModel, { userBusinessValue: 8 }, ["timeCriticality", "jobSize"]) //=> "jobSize"
 */
export function askNext(
	model: ScoringModel,
	inputs: ScoreInputs,
	missing: readonly string[],
	others: Others = ALONE,
): string | undefined {
	return missing.length > 1 ? questions(model, inputs, missing, others)[0]?.input : missing[0];
}

/** Every missing input as a question, the one to ask first in front. */
export function questions(
	model: ScoringModel,
	inputs: ScoreInputs,
	missing: readonly string[],
	others: Others = ALONE,
): Question[] {
	return missing
		.map((input): Question => {
			const closed = closedSwing(model, inputs, input, others.seen);
			const ends =
				others === ALONE && closed !== undefined ? undefined : endsOf(model, inputs, missing, input, others.seen);
			return {
				input,
				places: ends ? others.ladder.between(...ends) : 0,
				swing: closed ?? (ends ? widthBetween(...ends) : 0),
			};
		})
		.sort((a, b) => b.places - a.places || (a.swing === b.swing ? 0 : b.swing - a.swing));
}

/** Where the item stands with one missing input at either end of its scale and the others at the middle of theirs. */
function endsOf(
	model: ScoringModel,
	inputs: ScoreInputs,
	missing: readonly string[],
	input: string,
	seen: Others["seen"],
): [Standing, Standing] {
	const [low, high] = input === MOSCOW_INPUT ? ["wont", "must"] : bothEnds(scaleOf(model, input, seen));
	const rest = Object.fromEntries(
		missing.map((id) => [id, id === MOSCOW_INPUT ? "should" : middleOf(scaleOf(model, id, seen))]),
	);
	const standing = (at: unknown): Standing | undefined => {
		const answer = scoreBy(model, { ...inputs, ...rest, [input]: at });
		return answer.kind === "value" ? answer.value : undefined;
	};
	const [lowest, highest] = [standing(low), standing(high)];
	if (lowest && highest) return [lowest, highest];
	// At an end there may be no score, as where a divisor begins at 0: then what the formula can come to on the way there.
	const own = model.kind === "moscow" ? model.within : model;
	const formula = own.kind === "formula" ? compiledFormula(own) : undefined;
	const range = formula?.kind === "value" ? formula.value.range({ ...inputs, ...rest, [input]: null }) : undefined;
	const ends = range ?? EVERYTHING;
	const kind = lowest?.class ?? highest?.class;
	const inClass = kind ? { class: kind } : {};
	return [
		{ score: ends.low, ...inClass },
		{ score: ends.high, ...inClass },
	];
}

const bothEnds = ({ low, high }: Scale): readonly [number, number] => [low, high];
const ratioOf = ({ low, high }: Scale): number => high / low;

/**
 * For products and quotients the widest ratio high ÷ low; for a sum the share of the total. `undefined` where there is no
 * such form, and the score has to be worked out at both ends: a large portfolio asks this of every item that lacks something.
 */
function closedSwing(model: ScoringModel, inputs: ScoreInputs, id: string, seen: Others["seen"]): number | undefined {
	switch (model.kind) {
		case "moscow":
			return id === MOSCOW_INPUT ? Number.POSITIVE_INFINITY : closedSwing(model.within, inputs, id, seen);
		case "weighted":
			return model.criteria.find((c) => c.id === id)?.weight ?? 0;
		case "ice":
			return ratioOf(scaleOf(model, id));
		case "rice":
			return model.importance ? undefined : ratioOf(scaleOf(model, id, seen));
		case "wsjf":
			return wsjfSwing(inputs, id, scaleOf(model, id));
		case "cd3":
		case "formula":
			return undefined;
	}
}

function wsjfSwing(inputs: ScoreInputs, id: string, scale: Scale): number {
	if (id === "jobSize") return ratioOf(scale);
	// One addend of the cost of delay: it moves the sum from (rest + low) to (rest + high). An unknown addend counts with
	// the middle of its scale.
	const rest = WSJF_INPUTS.reduce((total, other) => {
		if (other === id || other === "jobSize") return total;
		const given = inputAt(inputs, other);
		return total + (typeof given === "number" ? given : middleOf(scale));
	}, 0);
	return (rest + scale.high) / (rest + scale.low);
}

const widthBetween = (a: Standing, b: Standing): number => Math.abs(widthOfRange({ low: a.score, high: b.score }));
