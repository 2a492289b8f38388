import type { OtherPart } from "../../../../shared/domain/challenge/balance.ts";

const WIDTH = 200;
const BAR = 9;
const GAP = 3;

interface PairedBarsProps {
	/** Shares of the whole; nothing is declared for what serves no objective. */
	declared?: number;
	real: number;
	/** The largest share of the table, which fills the width. */
	most: number;
	kind?: OtherPart;
}

/** Declared above, real below. The figures stand beside them in text: this is decoration. */
export function PairedBars({ declared, real, most, kind }: PairedBarsProps) {
	const width = (share: number) => (most > 0 ? Math.max(share > 0 ? 1 : 0, (share / most) * WIDTH) : 0);
	const top = declared === undefined ? 0 : BAR + GAP;
	return (
		<svg class="paired" viewBox={`0 0 ${WIDTH} ${top + BAR}`} aria-hidden="true" focusable="false">
			{kind === "unknown" && (
				<defs>
					<pattern id="unknown-work" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
						<rect width="4" height="4" fill="var(--paper)" />
						<rect width="1.6" height="4" fill="var(--share-unknown)" />
					</pattern>
				</defs>
			)}
			{declared !== undefined && <rect class="declared" width={width(declared)} height={BAR} rx="1" />}
			<rect class={`real ${kind ?? ""}`} y={top} width={width(real)} height={BAR} rx="1" />
		</svg>
	);
}
