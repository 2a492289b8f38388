import { type Exact, exact, exactText, ONE, sum } from "../exact.ts";
import type { Evidence } from "../reason.ts";
import type { Decision } from "../register.ts";
import type { WorkItem } from "../work-items/work-item.ts";
import type { LabelReader } from "./label-reader.ts";
import type { LineOfSight, LineReason, Link } from "./line-of-sight.ts";
import { statedLinks } from "./stated-links.ts";
import type { Target, TargetIndex } from "./target-index.ts";

/** What an item says or was decided of it, before its ancestors are asked; `undefined` where nothing was said. */
export function ownLine(
	item: WorkItem,
	decision: Decision | undefined,
	index: TargetIndex,
	labels: LabelReader,
): LineOfSight | undefined {
	if (decision) return decidedLine(item, decision, index);
	const statement = statedLinks(item, index, labels);
	if (statement) {
		const { by, targets, unknown, evidence } = statement;
		const named: LineReason[] = targets.map((t) => ({ code: `stated-by-${by}`, ids: [t.id] }));
		const lost: LineReason[] = unknown.map((text) => ({ code: "unknown-target", ids: [item.key], values: { text } }));
		const share = equalShare(targets.length);
		const links = targets.map((t): Link => ({ ...linkTo(t), share, how: "stated", by, evidence }));
		return line(item, links.length > 0 ? "aligned" : "unknown", links, [...named, ...lost]);
	}
	const exempt = labels.exemptBy(item.labels);
	return exempt === undefined
		? undefined
		: line(item, "exempt", [], [{ code: "exempt-by-label", ids: [item.key], values: { label: exempt } }]);
}

/** Who decided, when and why. */
export const wordOf = ({ by, at, why }: Decision) => ({ by, at, ...(why ? { why } : {}) });

function decidedLine(item: WorkItem, decision: Decision, index: TargetIndex): LineOfSight {
	const evidence: Evidence[] = [{ kind: "decision", id: decision.id }];
	const values = wordOf(decision);
	if (decision.kind === "exempt")
		return line(item, "exempt", [], [{ code: "exempt-by-decision", ids: [item.key], values }], decision.id);
	// A target named twice is one target: its last share holds.
	const given = [...new Map((decision.links ?? []).map((l) => [l.target, l])).values()];
	const known = given.flatMap(({ target, share }) => {
		const found = index.byId.get(target);
		return found ? [{ target: found, share }] : [];
	});
	const lost: LineReason[] = given
		.filter(({ target }) => !index.byId.has(target))
		.map(({ target }) => ({ code: "unknown-target", ids: [item.key], values: { text: target } }));
	const shares = sharesOf(known.map((k) => k.share));
	const links = known.map(
		({ target }, i): Link => ({
			...linkTo(target),
			share: exactText(shares[i] ?? ONE),
			how: "decided",
			evidence,
		}),
	);
	const reason: LineReason = { code: "decided-by", ids: known.map((k) => k.target.id), values };
	return line(item, links.length > 0 ? "aligned" : "unknown", links, [reason, ...lost], decision.id);
}

const linkTo = ({ id, kind }: Target) => ({ target: id, targetKind: kind });

const WHOLE = exactText(ONE);

const equalShare = (among: number) => (among <= 1 ? WHOLE : exactText(ONE.div(among)));

/** Shares as given, scaled to sum to exactly 1; equal where any is absent or they sum to nothing. */
function sharesOf(given: readonly (string | undefined)[]): Exact[] {
	const read = given.map((text) => (text === undefined ? undefined : exact(text)));
	const known = read.filter((x): x is Exact => x !== undefined && x.compare(0) > 0);
	if (known.length < given.length) return given.map(() => ONE.div(given.length));
	const total = sum(known);
	return known.map((x) => x.div(total));
}

export function line(
	item: Pick<WorkItem, "key">,
	state: LineOfSight["state"],
	links: readonly Link[],
	reasons: readonly LineReason[],
	decision?: string,
): LineOfSight {
	return { state, links, reasons, path: [item.key], ...(decision ? { decision } : {}) };
}
