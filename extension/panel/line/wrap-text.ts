/**
 * A text in lines of at most so many letters, broken between words; what does not fit in the last line ends in an ellipsis.
 * @example wrapText("Fewer days from referral to decision", 16, 2) //=> ["Fewer days from", "referral to dec…"]
 */
export function wrapText(text: string, letters: number, most: number): string[] {
	const lines: string[] = [];
	let rest = text.trim().replace(/\s+/g, " ");
	while (rest.length > letters && lines.length < most - 1) {
		const space = rest.lastIndexOf(" ", letters);
		const end = space > 0 ? space : letters;
		lines.push(rest.slice(0, end));
		rest = rest.slice(end).trimStart();
	}
	if (rest !== "") lines.push(rest.length > letters ? `${rest.slice(0, letters - 1).trimEnd()}…` : rest);
	return lines;
}
