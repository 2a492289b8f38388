import { expect, test } from "vitest";
import { decodeWorkItem } from "../../../shared/sources/azure-devops/decode-work-item.ts";
import { processOf, statesOf as readStates } from "../../../shared/sources/azure-devops/process.ts";
import { AZURE_FIELDS, AZURE_PROJECT, AZURE_SITE, makeAzureItems } from "../portfolio/make-azure.ts";
import { BACKLOG_CONFIGURATION, FIELDS, statesOf, typeList } from "./agile-process.ts";
import { workItemJson } from "./work-item-json.ts";

const { estimate, cost, objective, ...inputs } = AZURE_FIELDS;

test("every item of the sample comes back whole through Azure DevOps' form and the product's own decoder", () => {
	const process = processOf(BACKLOG_CONFIGURATION);
	if (!process) throw new Error("no process");
	const types = typeList().map((t) => t.name);
	const categories = new Map(types.map((t) => [t, readStates(statesOf(t)) ?? new Map()]));
	const around = {
		site: AZURE_SITE,
		organisation: "contoso",
		map: { estimate, cost, objective, inputs },
		processes: new Map([[AZURE_PROJECT, { ...process, categories }]]),
	};
	const items = makeAzureItems();
	for (const item of items) {
		const sent = JSON.parse(JSON.stringify(workItemJson(item, { relations: true, children: ["contoso#9"] })));
		expect(decodeWorkItem(sent, around)).toEqual({ ok: true, item });
	}
	expect(items.filter((i) => i.links.length > 0).length).toBeGreaterThan(10);
});

test("only the fields that were asked for are sent, and relations only where they were", () => {
	const item = makeAzureItems().find((i) => i.level === 0);
	if (!item) throw new Error("no sample");
	const sent = workItemJson(item, { fields: ["System.Id", "System.Title"] }) as { fields: object };
	expect(Object.keys(sent.fields)).toEqual(["System.Id", "System.Title"]);
	expect("relations" in sent).toBe(false);
});

test("each field that carries something of the sample is in the field list", () => {
	const listed = FIELDS.map((f) => f.referenceName);
	for (const name of Object.values(AZURE_FIELDS)) expect(listed).toContain(name);
});
