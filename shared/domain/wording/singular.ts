/**
 * A lower-case English word without the ending of its plural, by its letters alone: "news" loses its s like any other, so
 * that it serves to compare words and never to show them.
 * @example ["cities", "classes", "waits", "loss"].map(singular) //=> ["city", "class", "wait", "loss"]
 */
export const singular = (lower: string): string => lower.replace(/ies$/, "y").replace(/(?<=ss)es$|(?<=[^s])s$/, "");
