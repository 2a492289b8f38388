import type { Page } from "playwright-core";
import { WSJF_MODEL } from "../../excel-addin/workbook/models.ts";
import { OWN_HEADINGS } from "../../excel-addin/workbook/own-columns.ts";
import { rankItems, scoreItem } from "../../shared/domain/prioritisation/score-item.ts";
import type { WorkItem } from "../../shared/domain/work-items/work-item.ts";
import "../sandbox/excel-host/page/host-page.ts";
import { shotPath } from "../sandbox/open-extension.ts";

export interface ScoredWorkbook {
	readonly rows: number;
	readonly rowsScored: number;
	/** Rows whose score or rank is not the engine's. */
	readonly rowsWrong: number;
	readonly syncRoundTrips: number;
}

/** Scores the sample's initiatives through the pane, as a person does, and holds the sheet against the engine. */
export async function scoreWorkbook(sheet: Page, items: readonly WorkItem[]): Promise<ScoredWorkbook> {
	const trips = () => sheet.evaluate(() => sightlineHost.simulated.wire.meter.trips);
	const pane = sheet.frameLocator("#pane");
	await sheet.bringToFront();
	const confirm = pane.getByRole("button", { name: /^Confirm and score/ });
	await confirm.waitFor();
	await confirm.click();
	await pane.getByRole("heading", { name: /scored$/ }).waitFor();
	// The first press also keeps what was confirmed in the workbook; the second is the scoring alone.
	const before = await trips();
	await pane.getByRole("button", { name: "Score again" }).click();
	await sheet.waitForFunction((n) => sightlineHost.simulated.wire.meter.trips > n + 1, before);
	const cells = await sheet.evaluate(() =>
		Array.from(sightlineHost.simulated.book.sheets[0]?.rows ?? [], (row) =>
			Array.from(row ?? [], (c) => c?.value ?? ""),
		),
	);
	const header = cells.findIndex((row) => row.includes(OWN_HEADINGS.score));
	const [score, rank] = [OWN_HEADINGS.score, OWN_HEADINGS.rank].map((h) => cells[header]?.indexOf(h) ?? -1);
	const rows = cells.slice(header + 1);
	const initiatives = items.filter((i) => i.level === 2);
	const expected = rankItems(initiatives.map((i) => scoreItem(WSJF_MODEL, i.inputs ?? {})));
	const wrong = expected.filter(
		(e, i) => rows[i]?.[score as number] !== (e.value ?? "") || rows[i]?.[rank as number] !== (e.rank ?? ""),
	);
	return {
		rows: rows.length,
		rowsScored: rows.filter((row) => typeof row[score as number] === "number").length,
		rowsWrong: wrong.length + Math.abs(rows.length - expected.length),
		syncRoundTrips: (await trips()) - before,
	};
}

/** The workbook with the pane beside it, in light and dark. */
export async function shootWorkbook(sheet: Page): Promise<string[]> {
	const shots: string[] = [];
	await sheet.setViewportSize({ width: 1680, height: 900 });
	await sheet.evaluate(() => {
		document.getElementById("grid")?.scrollTo(0, 0);
		document.querySelector<HTMLIFrameElement>("#pane")?.contentWindow?.scrollTo(0, 0);
	});
	for (const mode of ["light", "dark"] as const) {
		await sheet.emulateMedia({ colorScheme: mode });
		await sheet.waitForTimeout(400);
		await sheet.screenshot({ path: shotPath(`excel-${mode}`) });
		shots.push(shotPath(`excel-${mode}`));
	}
	return shots;
}
