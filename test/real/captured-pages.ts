import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Window } from "happy-dom";
import { jiraCloud } from "../../extension/hosts/jira-cloud/jira-cloud.ts";

/** Where badges belong on the captured pieces of Jira Cloud pages: section by section, and nowhere else. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
	board: ["ABC-21496"],
	backlog: ["ABC-2000"],
	issue: ["ABC-14817"],
	navigator: ["ABC-29578"],
	plans: ["ABC-21069"],
	// Not overlaid in this version: no badge is right, a badge would be wrong.
	links: [],
};

export interface PageCounts {
	readonly badges: number;
	readonly wrong: readonly string[];
}

/** Runs the page adapter over the captured fragments, as the content script would. */
export function capturedPages(data: string): PageCounts {
	const file = join(data, "pages/jira-cloud-2026-08-fragments.html");
	if (!existsSync(file)) throw new Error(`There is no ${file}.`);
	const window = new Window({ url: "https://acme.atlassian.net/jira/software/c/projects/ABC/boards/1" });
	window.document.write(readFileSync(file, "utf8"));
	const document = window.document as unknown as Document;
	const wrong: string[] = [];
	let badges = 0;
	for (const [view, keys] of Object.entries(EXPECTED)) {
		const section = document.querySelector(`section[data-view="${view}"]`);
		if (!section) wrong.push(`${view}: the fragment is not there`);
		else {
			const found = [...jiraCloud.containersIn(section)].flatMap((c) => jiraCloud.card(c)?.key ?? []);
			badges += found.length;
			if (found.join() !== keys.join())
				wrong.push(`${view}: ${found.join() || "none"} instead of ${keys.join() || "none"}`);
		}
	}
	window.close();
	return { badges, wrong };
}
