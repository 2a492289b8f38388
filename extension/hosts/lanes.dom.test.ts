import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { Window } from "happy-dom";
import { describe, expect, test } from "vitest";
import { HOST_KINDS, type HostKind } from "../page-settings.ts";
import { LANE_HISTORY } from "./lane-history.ts";
import { LANE_MAPS } from "./lane-maps.ts";
import { lanesIn } from "./lanes.ts";

function pageOf(host: HostKind, change = (html: string) => html): Document {
	const window = new Window();
	window.document.write(change(readFileSync(resolve(`test/fixtures/${host}/lanes.html`), "utf8")));
	return window.document as unknown as Document;
}
const seen = (host: HostKind, root: ParentNode) =>
	lanesIn(root, LANE_MAPS[host]).map(({ name, count, isWhole, areas }) => ({
		name,
		...(count === undefined ? {} : { count }),
		...(isWhole ? { isWhole } : {}),
		cards: areas.reduce((sum, a) => sum + a.querySelectorAll(".wit-card,.ghx-issue,[id^=card-]").length, 0),
	}));

describe("the lanes of a board", () => {
	test("in Jira Cloud are its columns, with their names and the one number beside each", () => {
		expect(seen("jira-cloud", pageOf("jira-cloud"))).toEqual([
			{ name: "To do", count: 1150, cards: 2 },
			// "3 of 12" is of a filter: nobody knows which of them is meant.
			{ name: "Sprint 7 done", cards: 1 },
		]);
	});

	test("in Jira Data Center are its columns over all swimlanes, and a head without cards is none", () => {
		expect(seen("jira-data-center", pageOf("jira-data-center"))).toEqual([
			{ name: "To do", cards: 2 },
			{ name: "In progress", count: 4, cards: 1 },
		]);
	});

	test.each([
		[
			"columns",
			[
				{ name: "Active", count: 40, cards: 1 },
				{ name: "Closed", cards: 0 },
			],
		],
		[
			"rows",
			[
				{ name: "Urgent", count: 2, cards: 0 },
				{ name: "Default lane", cards: 0 },
			],
		],
		[
			"stories",
			[
				{ name: "Fix 12 roofs", isWhole: true, cards: 1 },
				{ name: "Dry cellars", isWhole: true, cards: 0 },
			],
		],
	])("in Azure DevOps are the %s, as the board is divided", (view, lanes) => {
		const section = pageOf("azure-devops").querySelector(`[data-view="${view}"]`);
		expect(seen("azure-devops", section as Element)).toEqual(lanes);
	});

	test.each(HOST_KINDS)("of %s give a strip a place outside of the cards", (host) => {
		for (const { slot, areas } of lanesIn(pageOf(host), LANE_MAPS[host])) {
			expect(slot.parent.closest(".wit-card,.ghx-issue,[id^=card-]")).toBeNull();
			expect(slot.after === undefined || slot.after.parentElement === slot.parent).toBe(true);
			expect(areas.length).toBeGreaterThan(0);
		}
	});

	test.each([
		["jira-cloud", /column-header-container/g],
		["jira-data-center", /data-column-id/g],
		["azure-devops", /kanban-board|taskboard/g],
	] as const)("of %s are none where the markup is another, and nothing is guessed", (host, known) => {
		expect(
			lanesIn(
				pageOf(host, (html) => html.replace(known, "gone")),
				LANE_MAPS[host],
			),
		).toEqual([]);
	});
});

test.each(HOST_KINDS.flatMap((host) => LANE_MAPS[host].map((map) => [host, map.id, map] as const)))(
	"the lanes of %s by %s hit in the fixture, and say whence they are known",
	(host, id, map) => {
		const doc = pageOf(host);
		expect(doc.querySelectorAll(map.area).length).toBeGreaterThan(0);
		const { source, firstSeen, lastVerified } = LANE_HISTORY[host][id] as (typeof LANE_HISTORY)[HostKind][string];
		expect(source.length).toBeGreaterThan(20);
		expect(lastVerified >= firstSeen).toBe(true);
	},
);
