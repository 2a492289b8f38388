import type { Evidence } from "../reason.ts";
import type { WorkItem } from "../work-items/work-item.ts";
import type { LabelReader } from "./label-reader.ts";
import type { Target, TargetIndex } from "./target-index.ts";

export interface Statement {
	readonly by: "label" | "field" | "mention";
	readonly targets: readonly Target[];
	/** Written where a target is named, and not in the register. */
	readonly unknown: readonly string[];
	readonly evidence: readonly Evidence[];
}

/**
 * What an item itself says it serves: by label (`okr:KR-3`), else by the mapped field, else by a key result id in its title
 * or text. The strongest kind that says anything is taken alone, so that a passing mention never dilutes a label.
 */
export function statedLinks(item: WorkItem, index: TargetIndex, labels: LabelReader): Statement | undefined {
	const named = labels.named(item.labels);
	if (named.length > 0) return { by: "label", ...resolveAll(named, index), evidence: evidenceOf(item) };
	const { objectiveField } = item;
	if (objectiveField && objectiveField.length > 0) {
		const fields = objectiveField.map((text) => text.trim()).filter((text) => !EMPTY.test(text));
		const names = fields.flatMap((f) => namesIn(f, index));
		if (fields.length > 0) return { by: "field", ...resolveAll(names, index), evidence: evidenceOf(item) };
	}
	const targets = index.mentions(item.title, item.text);
	return targets.length > 0 ? { by: "mention", targets, unknown: [], evidence: evidenceOf(item) } : undefined;
}

const evidenceOf = ({ key, updated }: WorkItem): Evidence[] => [
	{ kind: "work-item", id: key, ...(updated ? { date: updated } : {}) },
];

/** What people and hosts put in a field to say that it is empty. */
const EMPTY = /^(?:|-|–|—|none|n\/?a)$/i;

/** A field names one target, or several between commas, semicolons or lines, or mentions ids in a sentence. */
function namesIn(text: string, index: TargetIndex): readonly string[] {
	if (index.resolve(text)) return [text];
	const parts = text
		.split(/[,;|\n]/)
		.map((part) => part.trim())
		.filter((part) => part !== "");
	return parts.flatMap((part) => {
		const mentioned = index.resolve(part) ? [] : index.mentions(part).map((t) => t.id);
		return mentioned.length > 0 ? mentioned : [part];
	});
}

function resolveAll(written: readonly string[], index: TargetIndex): { targets: Target[]; unknown: string[] } {
	const targets = new Set<Target>();
	const unknown = new Set<string>();
	for (const text of written) {
		const target = index.resolve(text);
		if (target) targets.add(target);
		else unknown.add(text);
	}
	return { targets: [...targets], unknown: [...unknown] };
}
