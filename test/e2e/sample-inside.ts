import { addMonths } from "../../shared/domain/dates.ts";
import { EMPTY_REGISTER, type Register } from "../../shared/domain/register.ts";
import type { IsoDate } from "../../shared/domain/units.ts";
import type { WorkItem } from "../../shared/domain/work-items/work-item.ts";
import { writeRegister } from "../../shared/schema/write-register.ts";
import { REGISTER_DOCUMENT, updateDocument } from "../../shared/store/documents.ts";
import { partitionOf, putItems } from "../../shared/store/item-segments.ts";
import { openStore } from "../../shared/store/open-store.ts";
import type { SiteRow } from "../../shared/store/rows.ts";
import { writeSite } from "../../shared/store/sites.ts";

interface Asked {
	readonly today: string;
	readonly now: string;
	readonly items: number;
	readonly problem?: SiteRow["problem"];
}

const SITE = "https://acme.atlassian.net";
const OBJECTIVES = [
	["O-1", "Residents get a first answer the same day", 0.62],
	["O-2", "Fewer families wait for a safe home", 0.2],
	["O-3", "Streets that are clean and easy to cross", 0.9],
	["O-4", "A council that costs less to run", 0.45],
	["O-5", "Staff who would recommend working here", undefined],
] as const;

/** Runs inside an extension page: fills its real storage, as a sync and an import would, with a small public-service portfolio. */
export async function fill({ today, now, items, problem }: Asked): Promise<number> {
	const store = await openStore();
	const day = today as IsoDate;
	await updateDocument(store, REGISTER_DOCUMENT, () => writeRegister(register(day)));
	const partition = partitionOf(SITE, "account-1");
	const work = Array.from({ length: items }, (_, i) => item(i, day));
	await putItems(store, partition, work);
	const row = {
		partition,
		site: SITE,
		account: "account-1",
		scope: "project in (PS, HO)",
		lastSync: now,
		quarantined: 3,
	};
	await writeSite(store, problem ? { ...row, problem } : row);
	return work.length;
}

function register(today: IsoDate): Register {
	const starts = addMonths(today, -6);
	const ends = addMonths(today, 4);
	const keyResults = OBJECTIVES.flatMap(([objective, , at], i) =>
		[1, 2, 3].map((n) => ({
			id: `KR-${i * 3 + n}`,
			objective,
			title: `${["Median wait falls", "Repeat contacts fall", "Satisfaction rises"][n - 1]} for “${OBJECTIVES[i]?.[1]}”`,
			kind: n === 3 ? "increase" : "reduce",
			owner: ["Priya Shah", "Tom Okafor", "Elin Berg"][n - 1],
			baseline: n === 3 ? 60 : 20,
			target: n === 3 ? 80 : 10,
			unit: n === 3 ? "%" : "days",
			starts,
			due: ends,
			checkIns:
				at === undefined || (objective === "O-3" && n === 4)
					? []
					: [{ date: addMonths(today, -1), value: n === 3 ? 60 + 20 * at : 20 - 10 * at }],
		})),
	);
	const benefits = Array.from({ length: 12 }, (_, i) => ({
		id: `B-${i + 1}`,
		title: `${["Fewer repeat calls", "Less spent on agency staff", "Shorter waits for repairs"][i % 3]}, ward ${i + 1}`,
		serves: [`KR-${i + 1}`],
		measure: `Measure ${i + 1}`,
		baseline: 100,
		target: 60,
		...(i % 4 === 0 ? {} : { owner: "Priya Shah" }),
		readings: i % 5 === 0 ? [{ date: addMonths(today, -2), value: 80 }] : [],
		work: [],
		cadenceMonths: 3,
		...(i % 3 === 2
			? {}
			: { goLiveActual: addMonths(today, i % 3 === 0 ? -10 : -7), window: { fromMonths: 6, toMonths: 12 } }),
	}));
	return {
		...EMPTY_REGISTER,
		name: "Public services portfolio",
		objectives: OBJECTIVES.map(([id, title]) => ({ id, title, owner: "Board" })),
		keyResults,
		benefits,
	} as unknown as Register;
}

function item(i: number, today: IsoDate): WorkItem {
	const label = i % 10 < 6 ? [`okr:KR-${(i % 14) + 1}`] : i % 10 === 6 ? ["bau"] : i % 10 === 7 ? ["okr:KR-99"] : [];
	return {
		key: `PS-${i + 1}`,
		source: "jira-cloud",
		site: SITE,
		project: "PS",
		title: `Work item ${i + 1}`,
		level: 0,
		typeName: "Story",
		links: [],
		statusCategory: i % 4 === 0 ? "done" : "indeterminate",
		labels: label,
		estimate: (i % 5) + 1,
		updated: today,
	} as unknown as WorkItem;
}

/** Tells the background that the register changed, as the options page does; it then writes the popup's record. */
export async function announce(): Promise<void> {
	const { chrome } = globalThis as unknown as { chrome: { runtime: { sendMessage(m: unknown): Promise<unknown> } } };
	await chrome.runtime.sendMessage({ type: "register/changed" });
}
