import { toNumber } from "../exact.ts";
import { InputReader } from "../input-reader.ts";
import { type Answer, type Fault, fault, type Missing } from "../outcome.ts";
import { FORMULAS } from "./formulas.ts";

/** A line that is no request at all: not JSON, or without a function's name. */
export class NotARequest extends Error {}

/**
 * Answers one line of the conformance interface: the same text on every surface, to the byte. `{"id":…,"fn":…,"in":…}` in;
 * `out`, `missing` (with `interval` where the range is bounded) or `error` out.
 * @throws NotARequest for a line that is not JSON or has no `fn`.
 * @example answerLine('{"id":"a","fn":"wsjf","in":{"userBusinessValue":8,"timeCriticality":5,"riskReduction":3,"jobSize":8}}')
 * //=> '{"id":"a","out":{"score":2,"exact":"2"}}'
 */
export function answerLine(line: string): string {
	let request: unknown;
	try {
		request = JSON.parse(line);
	} catch {
		throw new NotARequest(`This line is not JSON: ${line.slice(0, 80)}`);
	}
	if (typeof request !== "object" || request === null || !("fn" in request) || typeof request.fn !== "string")
		throw new NotARequest(`This line names no function: ${line.slice(0, 80)}`);
	const id = "id" in request ? { id: request.id } : {};
	return JSON.stringify({ ...id, ...answerOf(request.fn, "in" in request ? request.in : undefined) });
}

function answerOf(fn: string, input: unknown): object {
	const formula = Object.hasOwn(FORMULAS, fn) ? FORMULAS[fn] : undefined;
	const answer: Answer<object> = formula
		? (InputReader.of(input).fault ?? formula(asObject(input)))
		: fault("unknown-fn", "fn", `There is no function "${fn}".`);
	switch (answer.kind) {
		case "value":
			return { out: answer.value };
		case "missing":
			return missingOf(answer);
		case "fault":
			return errorOf(answer);
		case "not-applicable":
			return { out: null, reason: answer.reason };
	}
}

const asObject = (input: unknown): object => (typeof input === "object" && input !== null ? input : {});

function missingOf({ missing, interval }: Missing): object {
	return interval ? { missing, interval: [toNumber(interval.low), toNumber(interval.high)] } : { missing };
}

function errorOf({ code, path, message, ids }: Fault): object {
	const where = code === "unknown-fn" ? "fn" : path ? `in.${path}` : "in";
	return { error: { code, path: where, message, ...(ids ? { ids } : {}) } };
}
