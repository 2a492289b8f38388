/**
 * Bits of a whole number without its sign; 0 has none.
 * @example bitLength(-8n) //=> 4
 */
export function bitLength(x: bigint): number {
	if (x === 0n) return 0;
	const digits = (x < 0n ? -x : x).toString(16);
	// The first of them has one to four.
	return digits.length * 4 + 28 - Math.clz32(Number.parseInt(digits.charAt(0), 16));
}
