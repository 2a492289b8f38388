/** A list of words written as running text, so that it can be read and added to. */
export const wordList = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));
