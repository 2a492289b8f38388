import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { type PortfolioFile, readPortfolioFile } from "../sandbox/excel-host/read-portfolio-file.ts";

/** Every portfolio file of the folder, taken through the add-in's own code in the simulated Excel, one after the other. */
export async function portfolioFiles(data: string): Promise<PortfolioFile[]> {
	const folder = join(data, "portfolios");
	if (!existsSync(folder)) throw new Error(`There is no ${folder}.`);
	const read: PortfolioFile[] = [];
	for (const file of readdirSync(folder).sort())
		if (/\.(csv|xlsx|xlsm)$/i.test(file)) read.push(await readPortfolioFile(join(folder, file)));
	return read;
}

/** True where nothing was left without a word: a table that was found, or the reason of each sheet. */
export const isTold = ({ sheets, tables, reasons, scored, notScored }: PortfolioFile): boolean =>
	(tables.length > 0 || reasons.length >= sheets) && (scored !== undefined || notScored !== undefined);

/** A line of the printed table. */
export function rowOf({ tables, scored, notScored }: PortfolioFile): Record<string, string | number> {
	const [best] = tables;
	return {
		"header row": best?.headerRow ?? "none",
		projects: best?.projects ?? 0,
		"columns known": best ? Object.keys(best.roles).length : 0,
		scored: scored ? `${scored.scored} of ${scored.projects} (${scored.model}, ${scored.trips} round trips)` : "–",
		"why not": notScored ?? "",
	};
}
