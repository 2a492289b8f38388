import { type FlowLine, type ReadFlows, readFlowLine } from "../appraisal/read-flow-line.ts";
import { type AppraisedFlows, appraisedFlows } from "./appraisal.ts";
import type { Basis } from "./basis.ts";

export type TriedFlows =
	| Exclude<ReadFlows, { readonly kind: "flows" }>
	| ({ readonly kind: "appraised" } & AppraisedFlows);

/** What flows that were typed come to; the register has no part in it. */
export function triedFlows(_basis: Basis, ask: FlowLine): TriedFlows {
	const read = readFlowLine(ask);
	return read.kind === "flows" ? { kind: "appraised", ...appraisedFlows(read) } : read;
}
