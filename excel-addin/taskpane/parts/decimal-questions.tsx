import type { Current, PaneDesk } from "../pane-desk.ts";

/** Figures such as 1.200 can be read in two ways; that is asked, not guessed. */
export function DecimalQuestions({ desk, now }: { desk: PaneDesk; now: Current }) {
	const { problems } = now.proposal.planned;
	const asked = [
		...new Set([
			...problems.flatMap((p) => (p.code === "decimal-mark" && p.heading ? [p.heading] : [])),
			...Object.keys(now.choice.decimals),
		]),
	];
	return (
		<>
			{asked.map((heading, i) => (
				<fieldset key={heading} class="decimal">
					<legend>In “{heading}”, 1.200 means</legend>
					{(["comma", "point"] as const).map((mark) => (
						<label key={mark}>
							<input
								type="radio"
								name={`decimal-${i}`}
								checked={now.choice.decimals[heading] === mark}
								onChange={() => desk.choose({ decimals: { ...now.choice.decimals, [heading]: mark } })}
							/>
							{mark === "comma" ? "one thousand two hundred" : "one point two"}
						</label>
					))}
				</fieldset>
			))}
		</>
	);
}
