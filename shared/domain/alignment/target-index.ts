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
	/**
	 * Ids that texts mention, in the order met, each once. A part of a longer id, key or address is no mention; `more` is read
	 * after `text`, as on a line of its own.
	 */
	mentions(text: string, more?: string): readonly Target[];
}

const NONE: readonly never[] = [];

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

/** More different beginnings than this are sought by one pattern, not one by one. */
const MOST_STEMS = 24;

/** Key result ids only: an objective's id ("O1") is too short a word to be taken from running text. */
function mentionFinder(targets: readonly Target[]): TargetIndex["mentions"] {
	const byId = new Map(targets.filter((t) => t.kind === "key-result").map((t) => [t.id.toLowerCase(), t]));
	// Without a digit or a separator an id is an ordinary word, and would be found everywhere.
	const ids = [...byId.keys()].filter((id) => id.length >= 3 && /[\d_.-]/.test(id));
	const longestFirst = ids.sort((a, b) => b.length - a.length).map((id) => id.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
	const anyId = `(?:${longestFirst.join("|")})`;
	// "KR-3/KR-4" names two; any other slash is a path.
	const chain = `${anyId}(?:/${anyId})*`;
	const each = new RegExp(anyId, "g");
	// Ids share their beginning ("kr-"): looking for that first reads a portfolio's texts ten times faster.
	const stems = [...new Set(ids.map((id) => /^\D+/.exec(id)?.[0] ?? ""))];
	const matches =
		stems.length > MOST_STEMS || stems.includes("")
			? (text: string) => [...text.matchAll(new RegExp(chain, "g"))]
			: stemMatches(stems, new RegExp(chain, "y"));
	const mentionsIn = (written: string): readonly Target[] => {
		const text = written.toLowerCase();
		const all = matches(text);
		if (all.length === 0) return NONE;
		const found: { target: Target; at: number }[] = [];
		for (const match of all) {
			const end = match.index + match[0].length;
			if (PART_BEFORE.test(text.slice(Math.max(0, match.index - 2), match.index))) continue;
			if (PART_AFTER.test(text.slice(end, end + 3)) || isInAddress(text, match.index)) continue;
			for (const [id] of match[0].matchAll(each)) found.push({ target: byId.get(id) as Target, at: match.index });
		}
		return [...new Set(found.sort((a, b) => a.at - b.at).map((f) => f.target))];
	};
	return (text, more) => {
		const first = mentionsIn(text);
		const second = more === undefined ? NONE : mentionsIn(more);
		return second.length === 0 ? first : [...new Set([...first, ...second])];
	};
}

/** A list and no generator: most texts mention nothing, and a portfolio has very many texts. */
function stemMatches(stems: readonly string[], sticky: RegExp) {
	return (text: string): readonly RegExpExecArray[] => {
		const found: RegExpExecArray[] = [];
		for (const stem of stems)
			for (let at = text.indexOf(stem); at >= 0; ) {
				sticky.lastIndex = at;
				const match = sticky.exec(text);
				if (match) found.push(match);
				at = text.indexOf(stem, at + (match ? match[0].length : 1));
			}
		return found;
	};
}

/** What makes an id the end or the beginning of something longer. Two units, because a letter may take two. */
const PART_BEFORE = /[\p{L}\p{N}_/.=&?-]$/u;
const PART_AFTER = /^(?:[\p{L}\p{N}_/-]|\.\p{N})/u;

/** True inside `https://…`, whatever separates the id from what stands before it there. */
function isInAddress(text: string, at: number): boolean {
	// Addresses are shorter; a word of a megabyte must not be walked again for each id in it.
	const before = text.slice(Math.max(0, at - 2000), at);
	return ADDRESS.test(before.replace(/^[\s\S]*\s/, ""));
}

const ADDRESS = /:\/\/|^www\./;
