/** Fields of the stand-ins that results may be written into: empty at first, and kept as they are written. */
export const RESULT_FIELDS = {
	jira: { score: "customfield_10401", rank: "customfield_10402", line: "customfield_10403" },
	azure: { score: "Custom.PortfolioScore", rank: "Custom.PortfolioRank", line: "Custom.LineOfSight" },
} as const;

type Value = string | number | null;

/** What was written into a stand-in, and what it refuses. */
export class WrittenFields {
	private readonly values = new Map<string, Readonly<Record<string, Value>>>();
	private readonly changes = new Map<string, number>();
	/** Items whose screen, or whose type, has none of these fields. */
	readonly offScreen = new Set<string>();
	/** Items that the signed-in person may read and not edit. */
	readonly forbidden = new Set<string>();
	/** Items that are refused at the write, though all looked well before. */
	readonly stubborn = new Set<string>();

	of(key: string): Readonly<Record<string, Value>> {
		return this.values.get(key) ?? {};
	}

	/** Counts an item's changes from 3, where the sample stands. */
	rev(key: string): number {
		return 3 + (this.changes.get(key) ?? 0);
	}

	set(key: string, field: string, value: Value): void {
		this.values.set(key, { ...this.of(key), [field]: value });
		this.changes.set(key, (this.changes.get(key) ?? 0) + 1);
	}
}
