import type { ItemKey } from "../../../shared/domain/units.ts";
import type { WorkItem } from "../../../shared/domain/work-items/work-item.ts";
import { KEY_RESULTS } from "./strategy.ts";
import { TRUTHS } from "./truths.ts";

const includes = (list: readonly string[], key: string) => list.includes(key);
const at = <T>(map: Readonly<Record<string, T>>, key: string): T | undefined => map[key];
const orphaned = ({ parent: _, ...item }: WorkItem): WorkItem => item;

/** An item with whatever truths.ts says of its key; most stay as they are. */
export function plant(item: WorkItem): WorkItem {
	const { key } = item;
	const labels = at<readonly string[]>(TRUTHS.twoLabels, key);
	if (labels) return { ...item, labels: labels.map((id) => `okr:${id}`) };
	const odd = at<string>(TRUTHS.oddlyWrittenLabel, key);
	if (odd) return { ...item, labels: [`OKR:${odd.toLowerCase()}`] };
	const mention = at<string>(TRUTHS.mentions, key);
	if (mention) return { ...item, text: `Agreed in the autumn review as part of ${mention}, and funded from it.` };
	const field = at<string>(TRUTHS.byField, key);
	if (field) return { ...item, objectiveField: [KEY_RESULTS.find((k) => k.id === field)?.title ?? field] };
	if (includes(TRUTHS.unknownTargets, key)) return { ...orphaned(item), labels: ["okr:KR-99"] };
	if (includes(TRUTHS.lostParent, key)) return { ...item, parent: TRUTHS.missingParents[0] as ItemKey };
	const [one, other] = TRUTHS.parentCycle;
	if (key === one) return { ...item, parent: other as ItemKey };
	if (key === other) return { ...item, parent: one as ItemKey };
	return item;
}
