import type { RestAnswer } from "../serve-host.ts";
import { RESULT_FIELDS, type WrittenFields } from "../written-fields.ts";

const { score, rank, line } = RESULT_FIELDS.jira;
const HOLDS: Readonly<Record<string, { readonly name: string; readonly type: "number" | "string" }>> = {
	[score]: { name: "Portfolio score", type: "number" },
	[rank]: { name: "Portfolio rank", type: "number" },
	[line]: { name: "Line of sight", type: "string" },
};

/** What the list of fields says of them. */
export const RESULT_FIELD_LIST = Object.entries(HOLDS).map(([id, { name, type }]) => ({
	id,
	key: id,
	name,
	custom: true,
	schema: {
		type,
		custom: `com.atlassian.jira.plugin.system.customfieldtypes:${type === "number" ? "float" : "textfield"}`,
		customId: Number(id.slice(-5)),
	},
}));

/** What of an issue may be edited by whoever asks: nothing on a screen without these fields, nothing without the right. */
export function editMeta(key: string, written: WrittenFields): object {
	if (written.offScreen.has(key) || written.forbidden.has(key)) return { fields: {} };
	const fields = RESULT_FIELD_LIST.map(({ id, name, schema }) => [
		id,
		{ required: false, schema, name, key: id, operations: ["set"] },
	]);
	return { fields: Object.fromEntries(fields) };
}

const refuse = (status: number, errorMessages: readonly string[], errors: object = {}): RestAnswer => ({
	status,
	body: { errorMessages, errors },
});

/** `PUT issue`: all of its fields, or none. */
export function editIssue(key: string, isThere: boolean, body: string, written: WrittenFields): RestAnswer {
	if (!isThere) return refuse(404, ["Issue does not exist or you do not have permission to see it."]);
	if (written.forbidden.has(key)) return refuse(403, ["You do not have permission to edit issues in this project."]);
	const { fields = {} } = JSON.parse(body) as { fields?: Record<string, unknown> };
	const errors: Record<string, string> = {};
	for (const [id, value] of Object.entries(fields)) {
		const holds = HOLDS[id]?.type;
		if (holds === undefined || written.offScreen.has(key) || written.stubborn.has(key))
			errors[id] = `Field '${id}' cannot be set. It is not on the appropriate screen, or unknown.`;
		else if (value !== null && typeof value !== holds) errors[id] = `Operation value must be a ${holds}`;
	}
	if (Object.keys(errors).length > 0) return refuse(400, [], errors);
	for (const [id, value] of Object.entries(fields)) written.set(key, id, value as string | number | null);
	return { status: 204, body: undefined };
}
