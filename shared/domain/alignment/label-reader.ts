import type { Register } from "../register.ts";

const NONE: readonly never[] = [];

/** Reads labels as one register means them, in any case: which name a target, and which exempt their work. */
export class LabelReader {
	private readonly prefixes: readonly { readonly lower: string; readonly length: number }[];
	private readonly exempt: ReadonlySet<string>;

	constructor({ labelPrefixes, exemptLabels }: Pick<Register, "labelPrefixes" | "exemptLabels">) {
		this.prefixes = labelPrefixes.flatMap((p) => (p === "" ? [] : [{ lower: p.toLowerCase(), length: p.length }]));
		this.exempt = new Set(exemptLabels.map((l) => l.toLowerCase()));
	}

	/** What labels name after a prefix, as written: "okr:KR-3" names "KR-3". */
	named(labels: readonly string[]): readonly string[] {
		let names: string[] | undefined;
		for (const label of labels) {
			const lower = label.toLowerCase();
			// A loop and no closure: this runs for every label of a portfolio.
			for (const prefix of this.prefixes) {
				if (!lower.startsWith(prefix.lower)) continue;
				const name = label.slice(prefix.length).trim();
				if (name !== "") {
					names ??= [];
					names.push(name);
				}
				break;
			}
		}
		return names ?? NONE;
	}

	/** The first label that says that its work runs the business. */
	exemptBy(labels: readonly string[]): string | undefined {
		for (const label of labels) if (this.exempt.has(label.toLowerCase())) return label;
		return undefined;
	}
}
