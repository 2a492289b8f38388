import { useState } from "preact/hooks";
import { TextField } from "../../../../shared/ui/parts/text-field.tsx";
import type { RegisterDesk } from "../../../register/register-desk.ts";
import type { FlowLine } from "../../appraisal/read-flow-line.ts";
import type { AppraisalView } from "../../engine/appraisal.ts";
import { useAnswer } from "../../use-answer.ts";
import { useKept } from "../../use-kept.ts";
import { useSettled } from "../../use-settled.ts";
import { EngineAnswer } from "../engine-answer.tsx";
import { CaseAnswer } from "./case-answer.tsx";
import { KeepFlows } from "./keep-flows.tsx";

const SETTLE_MS = 200;
const EXAMPLE: FlowLine = { rate: "10", amounts: "-1000 2500 -1540", dates: "", off: "" };
const EMPTY: FlowLine = { rate: "", amounts: "", dates: "", off: "" };
// Kept while the page is open, so that a look at another section loses nothing.
let last = EXAMPLE;

interface TryFlowsProps {
	desk: RegisterDesk;
	initiatives: AppraisalView["initiatives"];
}

/** Flows typed by hand, answered as they are typed; what comes of them may be kept for an initiative. */
export function TryFlows({ desk, initiatives }: TryFlowsProps) {
	const [line, setLine] = useState(last);
	const settled = useSettled(line, SETTLE_MS);
	const seen = useKept(useAnswer("triedFlows", settled));
	const answer = seen.state === "answered" ? seen.answer : undefined;
	const change = (part: Partial<FlowLine>) => {
		last = { ...line, ...part };
		setLine(last);
	};
	const field = (name: keyof FlowLine, label: string, hint: string, placeholder: string) => (
		<TextField
			label={label}
			value={line[name]}
			hint={hint}
			placeholder={placeholder}
			{...(answer?.kind === "unread" && answer.field === name ? { problem: answer.message } : {})}
			onInput={(text) => change({ [name]: text })}
		/>
	);
	return (
		<section class="card" aria-label="Try your own">
			<div class="card-head">
				<h3>Try your own</h3>
				<button type="button" class="button link" onClick={() => change(EMPTY)}>
					Clear
				</button>
			</div>
			<form class="form try-flows" onSubmit={(event) => event.preventDefault()}>
				{field(
					"amounts",
					"Amounts",
					"The first is now. What goes out is negative; ? is not known yet.",
					"-1000 300 400 500",
				)}
				{field("rate", "Rate, %", "Per period; per year with dates.", "3.5")}
				{field("dates", "Dates", "As many as amounts; empty: one amount per period.", "2026-12-01 2027-04-01 …")}
				{field("off", "May be off by, %", "Either way, each amount by itself; empty: certain.", "20")}
			</form>
			<EngineAnswer seen={seen}>
				{(found) =>
					found.kind === "appraised" ? (
						<>
							<CaseAnswer found={found} about="your own" />
							<KeepFlows desk={desk} initiatives={initiatives} found={found} />
						</>
					) : found.kind === "none" ? (
						<p class="soft">Type the amounts in one line, and every figure appears here.</p>
					) : null
				}
			</EngineAnswer>
		</section>
	);
}
