import { readFileSync } from "node:fs";
import { Window } from "happy-dom";
import { azureDevOps } from "../../extension/hosts/azure-devops/azure-devops.ts";
import type { HostAdapter, Route, Sighting } from "../../extension/hosts/host-card.ts";
import { jiraCloud } from "../../extension/hosts/jira-cloud/jira-cloud.ts";
import { jiraDataCenter } from "../../extension/hosts/jira-data-center/jira-data-center.ts";
import { REPORT_MARK } from "../../extension/hosts/page-report/page-report.ts";

const HOSTS = [jiraCloud, jiraDataCenter, azureDevOps];

export interface ReportedPage {
	readonly host: HostAdapter;
	readonly doc: Document;
	readonly route: Route;
	/** What the adapter saw on the page that the report was taken from. */
	readonly seen: Sighting;
	readonly hits: Readonly<Record<string, number>>;
	readonly isCut: boolean;
}

/** A page for tests from the text of a report: texts of the lengths told, keys as they were exchanged. */
export function pageOfReport(text: string): ReportedPage {
	const [, json, html] = new RegExp(`^<!-- ${REPORT_MARK}\\n([\\s\\S]*?)\\n-->\\n([\\s\\S]*)$`).exec(text) ?? [];
	if (json === undefined || html === undefined) throw new Error("This is no page report.");
	const { host: id, address, route, seen, hits, isCut } = JSON.parse(json);
	const host = HOSTS.find((h) => h.id === id);
	if (!host) throw new Error(`No host is called ${id}.`);
	const window = new Window({ url: address });
	// Lines and indents are the report's own; a blank of the page is written as one.
	const page = html
		.replace(/\n\s*/g, "")
		.replace(/(?<!\/)~(\d+|_)/g, (_, n) => (n === "_" ? " " : "x".repeat(Math.min(Number(n), 500))));
	window.document.write(`<!doctype html>${page}`);
	return { host, doc: window.document as unknown as Document, route, seen, hits, isCut };
}

export const readReport = (path: string): ReportedPage => pageOfReport(readFileSync(path, "utf8"));
