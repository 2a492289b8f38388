const PRIME = 0x01000193;
const BASIS = 0x811c9dc5;

/**
 * A 32-bit checksum of texts, in order: finds flipped bits, cut ends and swapped texts, not forgeries. FNV-1a in four
 * lanes over every fourth UTF-16 unit, folded into one: a single lane waits for each multiplication before the next.
 * @example checksum("a") === checksum("a") //=> true
 * @example checksum("ab", "c") === checksum("a", "bc") //=> false
 */
export function checksum(...texts: readonly string[]): number {
	let whole = BASIS;
	for (const text of texts) {
		let [a, b, c, d] = [BASIS, BASIS ^ 1, BASIS ^ 2, BASIS ^ 3];
		const fours = text.length & ~3;
		for (let i = 0; i < fours; i += 4) {
			a = Math.imul(a ^ text.charCodeAt(i), PRIME);
			b = Math.imul(b ^ text.charCodeAt(i + 1), PRIME);
			c = Math.imul(c ^ text.charCodeAt(i + 2), PRIME);
			d = Math.imul(d ^ text.charCodeAt(i + 3), PRIME);
		}
		for (let i = fours; i < text.length; i++) a = Math.imul(a ^ text.charCodeAt(i), PRIME);
		for (const part of [a, b, c, d, text.length]) whole = Math.imul(whole ^ part, PRIME);
	}
	return whole >>> 0;
}
