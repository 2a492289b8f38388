/**
 * A 32-bit checksum of a text (FNV-1a over its UTF-16 units): finds flipped bits and cut ends, not forgeries.
 * @example checksum("a") //=> 0xe40c292c
 */
export function checksum(text: string): number {
	let hash = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
	return hash >>> 0;
}
