import type { Register } from "../register.ts";
import type { ObjectiveId, TargetId } from "../units.ts";

export interface Target {
	readonly id: TargetId;
	readonly kind: "objective" | "key-result";
	readonly title: string;
	/** The objective itself, or the one a key result proves. */
	readonly objective: ObjectiveId;
}

/** Finds a target however people write it: ids in any case, titles exactly but for case and spaces. */
export interface TargetIndex {
	readonly byId: ReadonlyMap<TargetId, Target>;
	resolve(written: string): Target | undefined;
	/** Ids that a text mentions, in the order met, each once. A part of a longer id, key or address is no mention. */
	mentions(text: string): readonly Target[];
}

const normal = (text: string): string => text.trim().replace(/\s+/g, " ").toLowerCase();

export function targetIndex({ objectives, keyResults }: Register): TargetIndex {
	const all: Target[] = [
		...objectives.map((o): Target => ({ id: o.id, kind: "objective", title: o.title, objective: o.id })),
		...keyResults.map((k): Target => ({ id: k.id, kind: "key-result", title: k.title, objective: k.objective })),
	];
	const byName = new Map<string, Target>();
	// Ids after titles: where somebody titled an objective "KR-3", the id wins.
	for (const target of all) if (target.title) byName.set(normal(target.title), target);
	for (const target of all) byName.set(normal(target.id), target);
	const byId = new Map(all.map((t) => [t.id, t]));
	const resolve = (written: string) => byName.get(normal(written));
	return { byId, resolve, mentions: mentionFinder(all) };
}

/** Key result ids only: an objective's id ("O1") is too short a word to be taken from running text. */
function mentionFinder(targets: readonly Target[]): (text: string) => Target[] {
	const byId = new Map(targets.filter((t) => t.kind === "key-result").map((t) => [t.id.toLowerCase(), t]));
	// Without a digit or a separator an id is an ordinary word, and would be found everywhere.
	const ids = [...byId.keys()].filter((id) => id.length >= 3 && /[\d_.-]/.test(id));
	if (ids.length === 0) return () => [];
	const longestFirst = ids.sort((a, b) => b.length - a.length).map((id) => id.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
	const anyId = `(?:${longestFirst.join("|")})`;
	// "KR-3/KR-4" names two; any other slash is a path.
	const pattern = new RegExp(`(?<![\\p{L}\\p{N}_/.=&?-])${anyId}(?:/${anyId})*(?![\\p{L}\\p{N}_/-]|\\.\\p{N})`, "giu");
	return (text) => {
		const found = new Set<Target>();
		for (const match of text.matchAll(pattern)) {
			if (isInAddress(text, match.index)) continue;
			for (const id of byId.has(match[0].toLowerCase()) ? [match[0]] : match[0].split("/")) {
				const target = byId.get(id.toLowerCase());
				if (target) found.add(target);
			}
		}
		return [...found];
	};
}

/** True inside `https://…`, whatever separates the id from what stands before it there. */
function isInAddress(text: string, at: number): boolean {
	// Addresses are shorter; a word of a megabyte must not be walked again for each id in it.
	const before = text.slice(Math.max(0, at - 2000), at);
	const word = before.slice(before.search(/\S*$/));
	return /:\/\/|^www\./i.test(word);
}
