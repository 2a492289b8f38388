/** Two texts that differ by case, spacing and punctuation only are one. `""` where there is no text. */
export const sameText = (text: string | undefined): string =>
	(text ?? "")
		.toLowerCase()
		.replace(/[^\p{L}\p{N}%£€$]+/gu, " ")
		.trim();
