import { describe, expect, test } from "vitest";
import { NO_FIELDS } from "../field-map.ts";
import type { Learnt } from "../work-source.ts";
import { json, site, workItem } from "./organisation-for-tests.ts";

const QUERY = "([System.TeamProject] = 'Homes')";

describe("levels and categories", () => {
	const page = async (s: ReturnType<typeof site>, learnt?: Learnt) => {
		const found = await s.open(learnt).page(QUERY, NO_FIELDS);
		if (!found.ok) throw new Error(found.problem.code);
		return found.value;
	};
	const items = (fields: readonly object[]) =>
		site(
			fields.map((_, i) => i + 1),
			({ path, method }) => {
				if (path.includes("batch")) return json({ value: fields.map((f, i) => workItem(i + 1, f)) });
				if (path.includes("/states"))
					return json({ count: 1, value: [{ name: "Neu", category: "Proposed" }, { name: "Vu" }] });
				return method === "GET" && path.includes("Closed") ? json({ message: "no" }, { status: 403 }) : undefined;
			},
		);

	test("come from the backlogs of the item's own project, whatever its types are called", async () => {
		const types = ["Task", "Story", "Feature", "Epic", "Theme", "Defect"];
		const { items: found } = await page(items(types.map((t) => ({ "System.WorkItemType": t }))));
		expect(found.map((i) => i.level)).toEqual([-1, 0, 1, 2, 3, -1]);
	});

	test("resolved is under way, removed is over; a state the backlogs do not name is asked for by its type, once", async () => {
		const s = items([
			{ "System.State": "Vu" },
			{ "System.WorkItemType": "Defect", "System.State": "Cut" },
			{ "System.WorkItemType": "Defect", "System.State": "Done" },
			{ "System.WorkItemType": "Obstacle", "System.State": "Neu" },
			{ "System.WorkItemType": "Obstacle", "System.State": "Neu" },
			{ "System.State": "Neu" },
			{ "System.State": "Never" },
		]);
		const found = await page(s);
		expect(found.items.map((i) => i.statusCategory)).toEqual([
			"indeterminate",
			"done",
			"done",
			"new",
			"new",
			"new",
			"unknown",
		]);
		expect(s.paths().filter((p) => p?.endsWith("/states"))).toEqual([
			"/Homes/_apis/wit/workitemtypes/Story/states",
			"/Homes/_apis/wit/workitemtypes/Obstacle/states",
		]);
		expect("guessedLevels" in found).toBe(false);
	});

	test("of a project that may not be read are guessed, and it is said of which", async () => {
		const found = await page(
			items([
				{ "System.TeamProject": "Closed", "System.WorkItemType": "Epic" },
				{ "System.TeamProject": "Homes", "System.WorkItemType": "Epic" },
			]),
		);
		expect(found.items.map((i) => [i.level, i.statusCategory])).toEqual([
			[2, "unknown"],
			[2, "unknown"],
		]);
		expect(found.guessedLevels).toEqual(["Closed"]);
	});

	test("are asked once for all clients that share what they learnt", async () => {
		const s = items([{}]);
		const learnt: Learnt = new Map();
		await page(s, learnt);
		await page(s, learnt);
		expect(s.paths().filter((p) => p?.endsWith("backlogconfiguration"))).toHaveLength(1);
		await page(s);
		expect(s.paths().filter((p) => p?.endsWith("backlogconfiguration"))).toHaveLength(2);
	});

	test.each(["429", "401", "503"])(
		"are never guessed because of a passing %s: the page comes again",
		async (status) => {
			const s = site([1], ({ path }) =>
				path.includes("backlogconf") ? json({}, { status: Number(status) }) : undefined,
			);
			expect((await s.client.page(QUERY, NO_FIELDS)).ok).toBe(false);
		},
	);
});
