import type { WorkItem } from "../../../shared/domain/work-items/work-item.ts";
import type { RestAnswer } from "../serve-host.ts";
import { RESULT_FIELDS, type WrittenFields } from "../written-fields.ts";

interface Step {
	readonly op: string;
	readonly path: string;
	readonly value?: string | number;
}

const NUMBERS: ReadonlySet<string> = new Set([RESULT_FIELDS.azure.score, RESULT_FIELDS.azure.rank]);
const KNOWN: ReadonlySet<string> = new Set(Object.values(RESULT_FIELDS.azure));
/** Of a task nobody keeps a rank. */
export const hasResults = (type: string): boolean => type !== "Task";

type Refuse = (status: number, message: string, typeKey?: string) => RestAnswer;

/** `PATCH workitems`: every step holds, or nothing is changed. */
export function patchWorkItem(
	item: WorkItem | undefined,
	body: string,
	{ written, refuse, json }: { written: WrittenFields; refuse: Refuse; json(item: WorkItem): object },
): RestAnswer {
	if (!item) return refuse(404, "TF401232: The work item does not exist, or you do not have permissions to read it.");
	const { key } = item;
	if (written.forbidden.has(key))
		return refuse(403, "TF237111: The current user does not have permissions to save work items under this area path.");
	const steps = JSON.parse(body) as readonly Step[];
	for (const { op, path, value } of steps) {
		if (op === "test" && path === "/rev") {
			if (value !== written.rev(key))
				return refuse(412, "TF26071: This work item has been changed by someone else since you opened it.");
			continue;
		}
		const field = path.replace(/^\/fields\//, "");
		if (!KNOWN.has(field) || !hasResults(item.typeName) || written.stubborn.has(key))
			return refuse(400, `TF51535: Cannot find field ${field}.`, "WorkItemFieldInvalidException");
		if (op === "add" && NUMBERS.has(field) && typeof value !== "number")
			return refuse(400, `TF51582: The value of ${field} is no number.`, "WorkItemFieldInvalidException");
	}
	for (const { op, path, value = null } of steps)
		if (op !== "test") written.set(key, path.replace(/^\/fields\//, ""), op === "remove" ? null : value);
	return { status: 200, body: json(item) };
}
