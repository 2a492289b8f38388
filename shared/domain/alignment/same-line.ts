import type { LineOfSight, LineReason, Link } from "./line-of-sight.ts";

/** True where two lines of sight say the same, down to reasons and evidence: then nothing below the item changes either. */
export function sameLine(a: LineOfSight, b: LineOfSight): boolean {
	return (
		a.state === b.state &&
		a.decision === b.decision &&
		sameList(a.path, b.path, Object.is) &&
		sameList(a.links, b.links, sameLink) &&
		sameList(a.reasons, b.reasons, sameReason)
	);
}

function sameList<T>(a: readonly T[], b: readonly T[], same: (x: T, y: T) => boolean): boolean {
	return a === b || (a.length === b.length && a.every((x, i) => same(x, b[i] as T)));
}

const sameLink = (a: Link, b: Link): boolean =>
	a.target === b.target &&
	a.share === b.share &&
	a.how === b.how &&
	a.by === b.by &&
	a.via === b.via &&
	a.targetKind === b.targetKind &&
	sameList(a.evidence, b.evidence, (x, y) => x.kind === y.kind && x.id === y.id && x.date === y.date);

const sameReason = (a: LineReason, b: LineReason): boolean =>
	a === b ||
	(a.code === b.code &&
		sameList(a.ids ?? [], b.ids ?? [], Object.is) &&
		JSON.stringify(a.values) === JSON.stringify(b.values));
