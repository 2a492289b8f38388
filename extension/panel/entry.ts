/** What a person says an input is; `null` takes back what was said before. */
export interface Entry {
	readonly input: string;
	readonly value: number | null;
	readonly why?: string;
}
/** Records it, and gives what had been entered until then. */
export type Enter = (entry: Entry) => Promise<number | null>;
