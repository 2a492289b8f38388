import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type FieldMap, NO_FIELDS } from "../field-map.ts";
import type { Decoded } from "../item-page.ts";
import { decodeWorkItem } from "./decode-work-item.ts";
import { api, around, MAP } from "./surroundings-for-tests.ts";
import { readWorkItemBySchema } from "./work-item-schema.ts";

/** Anything JSON can say, mostly where Azure DevOps says something. */
const odd = fc.oneof(
	fc.jsonValue({ maxDepth: 2 }),
	fc.constantFrom("Homes", "Story", "", "En cours", 1, 12, -1, 1e300, true, null),
);
const maybe = (likely: fc.Arbitrary<unknown>) =>
	fc.oneof({ weight: 4, arbitrary: likely }, { weight: 1, arbitrary: odd });
const part = (model: Record<string, fc.Arbitrary<unknown>>) => maybe(fc.record(model, { requiredKeys: [] }));
const name = maybe(fc.string({ unit: "binary", maxLength: 6 }));
const day = maybe(fc.constantFrom("2026-11-24T10:00:00.05Z", "2026-02-30", "2024-02-29", "never"));
const amount = maybe(fc.oneof(fc.double({ noNaN: true }), fc.constantFrom("8", " -2.5 ", "x")));
const person = maybe(
	fc.oneof(fc.record({ displayName: name }), fc.constantFrom("Ana <a@example.com>", "<a@b>", "Ana")),
);
const html = maybe(fc.constantFrom("<p>KR-1, KR-2</p>", "a &lt; b; c", "<div></div>", "KR-1\nKR-2"));
const address = maybe(
	fc.constantFrom(api(3), api(4, "Fabrikam"), api(0), "https://acme.atlassian.net/browse/PS-1", "not an address"),
);
const rel = maybe(
	fc.constantFrom(
		"System.LinkTypes.Hierarchy-Reverse",
		"System.LinkTypes.Hierarchy-Forward",
		"System.LinkTypes.Dependency-Forward",
		"System.LinkTypes.Dependency-Reverse",
		"System.LinkTypes.Related",
		"System.LinkTypes.Remote.Related",
		"Hyperlink",
		"AttachedFile",
		"toString",
	),
);
const anyItem = part({
	id: maybe(fc.integer({ min: 1, max: 2_147_483_647 })),
	fields: part({
		"System.Title": name,
		"System.TeamProject": maybe(fc.constantFrom("Homes", "Other")),
		"System.WorkItemType": maybe(fc.constantFrom("Story", "Epic", "Task")),
		"System.State": maybe(fc.constantFrom("En cours", "Terminé", "New")),
		"System.Tags": maybe(fc.constantFrom("a; b", "", ";", "okr:KR-1")),
		"System.Description": html,
		"Microsoft.VSTS.TCM.ReproSteps": html,
		"System.Parent": maybe(fc.integer({ min: 1, max: 9 })),
		"System.AssignedTo": person,
		"System.CreatedBy": person,
		"System.CreatedDate": day,
		"System.ChangedDate": day,
		"Microsoft.VSTS.Scheduling.TargetDate": day,
		"Microsoft.VSTS.Scheduling.DueDate": day,
		"Microsoft.VSTS.Common.ClosedDate": day,
		"Microsoft.VSTS.Common.ResolvedDate": day,
		"Microsoft.VSTS.Scheduling.StoryPoints": amount,
		"Microsoft.VSTS.Scheduling.Effort": amount,
		"Custom.Points": amount,
		"Custom.Cost": amount,
		"Custom.Objective": html,
		"Custom.Value": amount,
		"Custom.Urgency": amount,
	}),
	relations: maybe(fc.array(part({ rel, url: address, attributes: part({ name, comment: name }) }), { maxLength: 4 })),
});
const comparable = (decoded: Decoded) => (decoded.ok ? decoded.item : { key: decoded.key, path: decoded.path });

describe("the hot path and its declared twin", () => {
	test("agree on anything a site might send", { timeout: 60_000 }, () => {
		const outcomes = { items: 0, refused: 0 };
		const maps = fc.constantFrom<FieldMap>(
			MAP,
			NO_FIELDS,
			{ estimate: "Custom.Value", inputs: { value: "Custom.Cost" } },
			{ due: "System.CreatedDate", inputs: {} },
			{ due: "", inputs: {} },
		);
		fc.assert(
			fc.property(anyItem, maps, (raw, map) => {
				const hot = decodeWorkItem(raw, around(map));
				outcomes[hot.ok ? "items" : "refused"]++;
				expect(comparable(hot)).toEqual(comparable(readWorkItemBySchema(raw, around(map))));
			}),
			{ numRuns: 1500 },
		);
		expect(Math.min(outcomes.items, outcomes.refused)).toBeGreaterThan(150);
	});

	const recorded = resolve("../shared/data/payloads/ado");
	test
		.skipIf(!existsSync(recorded))
		.each([
			"workitems.expand-all.json",
			"workitems.json",
			"workitems.many.json",
			"workitemsbatch.json",
			"workitem-12.json",
			"workitem-299.patch-link.json",
			"workitem-564.asof.json",
		])("agree on every recorded work item of %s", (file) => {
		const given = JSON.parse(readFileSync(resolve(recorded, file), "utf8"));
		const raws: unknown[] = given.value ?? [given];
		expect(raws.length).toBeGreaterThan(0);
		for (const raw of raws) {
			const decoded = decodeWorkItem(raw, around(MAP));
			expect(decoded.ok).toBe(true);
			expect(decoded).toEqual(readWorkItemBySchema(raw, around(MAP)));
		}
	});
});
