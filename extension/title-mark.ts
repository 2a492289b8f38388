const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * A short mark of a title (FNV-1a over its words, 32 bits): two titles with one mark are the same title. So a page's title
 * can bear out a number without the title itself being sent.
 * @example titleMark("Replace  roofs\n") === titleMark("Replace roofs") //=> true
 */
export function titleMark(title: string): string {
	let hash = OFFSET;
	for (const character of title.replace(/\s+/g, " ").trim()) {
		hash ^= character.codePointAt(0) ?? 0;
		hash = Math.imul(hash, PRIME);
	}
	return (hash >>> 0).toString(36);
}
