/** What spreadsheets take for the start of a formula, full-width forms among them (OWASP's list of CSV injection). */
const DANGEROUS = /^[\s\p{Cf}\p{Cc}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\u2212]|^[\t\r\n]/u;
/** Excel keeps at most this much text in a cell. */
const LONGEST = 32_767;

/**
 * Text that is safe to write into a cell: it stays text, whatever it begins with. An apostrophe in front tells Excel so
 * and is not shown. Control characters that no cell can hold are dropped, and text beyond a cell's limit is cut.
 * @example neutraliseText("=1+1") //=> "'=1+1"
 * @example neutraliseText("Job size") //=> "Job size"
 */
export function neutraliseText(text: string): string {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: those are the ones to drop
	const clean = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
	const cut = clean.length >= LONGEST ? `${clean.slice(0, LONGEST - 2)}…` : clean;
	return DANGEROUS.test(cut) || cut.startsWith("'") ? `'${cut}` : cut;
}
