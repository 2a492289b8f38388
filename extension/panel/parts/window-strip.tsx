import type { BenefitAssessment } from "../../../shared/domain/assessment.ts";
import { dayWords } from "../../../shared/ui/words/age-words.ts";
import { type ReadingState, readingsOf } from "../window/reading-words.ts";

interface WindowStripProps {
	window: NonNullable<BenefitAssessment["window"]>;
	today: string;
}

const WIDTH = 360;
const EDGE = 10;
const MIDDLE = 14;

/** The realisation window from its first day to its last, with its readings and today. The words beside it say all of it. */
export function WindowStrip({ window, today }: WindowStripProps) {
	const { opens, closes } = window;
	const ends = [opens, closes, today].map((day) => Date.parse(day));
	const [first, last] = [Math.min(...ends), Math.max(...ends)];
	const at = (day: string) => EDGE + ((Date.parse(day) - first) / Math.max(1, last - first)) * (WIDTH - 2 * EDGE);
	return (
		<figure class="strip">
			<svg viewBox={`0 0 ${WIDTH} 28`} aria-hidden="true" focusable="false">
				<path class="time" d={`M${EDGE} ${MIDDLE}H${WIDTH - EDGE}`} />
				<rect
					class="window"
					x={at(opens)}
					y={MIDDLE - 5}
					width={Math.max(2, at(closes) - at(opens))}
					height="10"
					rx="2"
				/>
				{readingsOf(window, today).map(({ day, state }) => (
					<Reading key={day} x={at(day)} state={state} />
				))}
				<path class="today" d={`M${at(today)} 2V26`} />
			</svg>
			<figcaption class="small soft">
				<span>
					Opens <time dateTime={opens}>{dayWords(opens)}</time>
				</span>
				<span>
					Closes <time dateTime={closes}>{dayWords(closes)}</time>
				</span>
			</figcaption>
		</figure>
	);
}

/** A disc for what was taken, a cross for what was missed, a ring for what is due or to come. */
function Reading({ x, state }: { x: number; state: ReadingState }) {
	if (state === "missed")
		return (
			<path
				class="missed"
				d={`M${x - 4} ${MIDDLE - 4}L${x + 4} ${MIDDLE + 4}M${x + 4} ${MIDDLE - 4}L${x - 4} ${MIDDLE + 4}`}
			/>
		);
	return <circle class={state} cx={x} cy={MIDDLE} r="4" />;
}
