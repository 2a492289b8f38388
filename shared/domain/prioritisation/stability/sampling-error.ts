/**
 * The standard error of a probability counted over independent draws: √(p̃(1 − p̃) ÷ (n + 4)) with p̃ = (k + 2) ÷ (n + 4)
 * (Agresti and Coull), so that what never happened in the draws is not said to be impossible.
 * @example samplingError(0.5, 9996) //=> 0.005
 */
export function samplingError(share: number, draws: number): number {
	const n = draws + 4;
	const p = (share * draws + 2) / n;
	return Math.sqrt((p * (1 - p)) / n);
}
