import { COMMANDS } from "../commands/associate-commands.ts";
import { NAMESPACE } from "../functions/functions.ts";

export interface RibbonButton {
	readonly id: string;
	readonly label: string;
	/** What it does, in a sentence; Office shows it below the label. */
	readonly tip: string;
	/** Name of the command it runs; without one it opens the pane. */
	readonly runs?: string;
}

/** All that Office is told of the add-in. The XML and the unified manifest are both written from this. */
export interface AddinSource {
	/** For ever: a workbook's settings belong to it. */
	readonly id: string;
	/** Three numbers. */
	readonly version: string;
	readonly provider: string;
	readonly name: string;
	/** At most 80 characters. */
	readonly tagline: string;
	readonly description: string;
	/** A line more than the description has room for; the unified manifest wants it. */
	readonly longDescription: string;
	/** Where the add-in's folder is served from, without a slash at its end. */
	readonly origin: string;
	readonly namespace: string;
	readonly group: { readonly id: string; readonly label: string };
	readonly buttons: readonly RibbonButton[];
}

/** Paths in the built folder. */
export const PATHS = {
	pane: "/excel-addin/taskpane/index.html",
	about: "/excel-addin/about/index.html",
	functions: "/functions.json",
	icon: (size: number) => `/icons/${size}.png`,
} as const;

export const RIBBON_ICONS = [16, 32, 80] as const;

/** Lowest versions that the pane needs; what is newer is asked for at run time (reference: excel.md §1.2). */
export const NEEDS = { excel: "1.9", sharedRuntime: "1.1" } as const;

/**
 * The add-in as served from `origin`.
 * @throws Error where the origin is no https address, for Office takes no other.
 * @example addinSource("https://localhost:3000", "0.1.0").name //=> "Sightline"
 */
export function addinSource(origin: string, version: string): AddinSource {
	const address = URL.canParse(origin) ? new URL(origin) : undefined;
	if (address?.protocol !== "https:" || address.search || address.hash)
		throw new Error(`The add-in must be served from an https address, and "${origin}" is none.`);
	return {
		id: "6f7c5b0e-3a2d-4c1f-9b55-8d2f0e4a7c31",
		version,
		provider: "Sightline",
		name: "Sightline",
		tagline: "Scores your portfolio where it stands. Nothing leaves the workbook.",
		description: "Scores your portfolio where it stands, and says what is missing. Nothing leaves the workbook.",
		longDescription:
			"Sightline finds the list of projects in a workbook, scores it by WSJF, RICE or weighted criteria, writes score, rank and reasons beside it, and takes them back in one step. Missing is never counted as zero.",
		origin: address.href.replace(/\/+$/, ""),
		namespace: NAMESPACE,
		group: { id: "SightlineGroup", label: "Sightline" },
		buttons: [
			{
				id: "SightlineOpen",
				label: "Open Sightline",
				tip: "Shows the pane: which table, which columns, which model.",
			},
			{
				id: "SightlineScoreButton",
				label: "Score again",
				tip: "Scores the table as confirmed in the pane.",
				runs: COMMANDS.score,
			},
			{
				id: "SightlineRestoreButton",
				label: "Take back",
				tip: "Puts Sightline's columns back to how they were before the last scoring.",
				runs: COMMANDS.restore,
			},
		],
	};
}
