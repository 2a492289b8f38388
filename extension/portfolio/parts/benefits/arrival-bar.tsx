const WIDTH = 120;
const HEIGHT = 10;

interface ArrivalBarProps {
	/** Shares of the way; below 0 it went backwards, above 1 beyond the target. */
	arrived: number | undefined;
	expected: number | undefined;
}

/** How much has arrived, with a tick where it should be. The figures stand beside it in text: this is decoration. */
export function ArrivalBar({ arrived, expected }: ArrivalBarProps) {
	if (arrived === undefined) return null;
	const at = (share: number) => Math.max(0, Math.min(1, share)) * WIDTH;
	return (
		<svg class="arrival" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
			<rect class="way" y="2" width={WIDTH} height="6" rx="1" />
			<rect class="arrived" y="2" width={at(arrived)} height="6" rx="1" />
			{expected !== undefined && (
				<rect class="expected" x={Math.min(WIDTH - 2, at(expected))} width="2" height={HEIGHT} />
			)}
		</svg>
	);
}
