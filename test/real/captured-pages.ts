import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Window } from "happy-dom";
import type { HostAdapter } from "../../extension/hosts/host-card.ts";
import { jiraCloud } from "../../extension/hosts/jira-cloud/jira-cloud.ts";
import { jiraDataCenter } from "../../extension/hosts/jira-data-center/jira-data-center.ts";

/** Where badges belong on the captured pieces of Jira Cloud pages: section by section, and nowhere else. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
	board: ["ABC-21496"],
	backlog: ["ABC-2000"],
	issue: ["ABC-14817"],
	navigator: ["ABC-29578"],
	plans: ["ABC-21069"],
	links: ["DEF-3"],
};

export interface PageCounts {
	readonly badges: number;
	readonly wrong: readonly string[];
}

/** Pages of Data Center, rebuilt from what is documented: whole files, each with its address. */
const DATA_CENTER: readonly (readonly [file: string, path: string, numbers: readonly number[]])[] = [
	["board", "/secure/RapidBoard.jspa?selectedIssue=DZFNK0168-18", [1, 7, 9, 18, 3, 18]],
	["backlog", "/secure/RapidBoard.jspa?view=planning", [1, 2, 6, 8, 10, 12]],
	["issue", "/browse/DZFNK0168-11", [11]],
	["navigator", "/issues/", [13, 15]],
];

const keysOn = (host: HostAdapter, root: ParentNode): string[] =>
	[...host.containersIn(root)].flatMap((c) => host.card(c)?.key ?? []);

/** Runs the page adapters over the captured pages, as the content script would. */
export function capturedPages(data: string): PageCounts {
	const file = join(data, "pages/jira-cloud-2026-08-fragments.html");
	if (!existsSync(file)) throw new Error(`There is no ${file}.`);
	const wrong: string[] = [];
	let badges = 0;
	function compare(view: string, found: readonly string[], keys: readonly string[]): void {
		badges += found.length;
		if (found.join() !== keys.join())
			wrong.push(`${view}: ${found.join() || "none"} instead of ${keys.join() || "none"}`);
	}
	function open(path: string, url: string): Window {
		const window = new Window({ url });
		window.document.write(readFileSync(path, "utf8"));
		return window;
	}
	const cloud = open(file, "https://acme.atlassian.net/jira/software/c/projects/ABC/boards/1");
	for (const [view, keys] of Object.entries(EXPECTED)) {
		const section = (cloud.document as unknown as Document).querySelector(`section[data-view="${view}"]`);
		if (!section) wrong.push(`${view}: the fragment is not there`);
		else compare(view, keysOn(jiraCloud, section), keys);
	}
	cloud.close();
	for (const [name, path, numbers] of DATA_CENTER) {
		const page = open(join(data, `pages/jira-dc-${name}.html`), `https://jira.corp.example${path}`);
		const found = keysOn(jiraDataCenter, page.document as unknown as Document);
		compare(
			`Data Center ${name}`,
			found,
			numbers.map((n) => `DZFNK0168-${n}`),
		);
		page.close();
	}
	return { badges, wrong };
}
