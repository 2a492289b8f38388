import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { JIRA_CLOUD } from "../../shared/sources/jira-cloud/cloud-kind.ts";
import { JIRA_DATA_CENTER } from "../../shared/sources/jira-data-center/data-center-kind.ts";
import { capturedPages } from "../real/captured-pages.ts";
import { isTold, portfolioFiles, rowOf } from "../real/portfolio-files.ts";
import { recordedIssues } from "../real/recorded-issues.ts";
import { recordedJira } from "../real/recorded-jira.ts";
import { optionOf } from "./options.ts";

/** `npm run real -- --data DIR`: the product on what real hosts gave. Fails where it saw nothing, or drew a wrong badge. */
export async function run(args: string[]): Promise<number> {
	const data = resolve(optionOf(args, "--data") ?? "../shared/data");
	if (!existsSync(data)) {
		console.log(`skipped: there is no folder of recorded data at ${optionOf(args, "--data") ?? "../shared/data"}`);
		return 0;
	}
	const jira = await recordedJira(data);
	const pages = capturedPages(data);
	const { lines, ...counts } = jira;
	console.table({ "Jira Cloud, recorded": counts });
	console.table({ "lines of sight": lines });
	const hosts = [
		["Jira Cloud", "jira-cloud", JIRA_CLOUD],
		["Jira Data Center", "jira-dc", JIRA_DATA_CENTER],
	] as const;
	let stored = true;
	for (const [host, folder, kind] of hosts) {
		const site = `https://${folder}.example.org`;
		const { aside, ...seen } = await recordedIssues(join(data, "payloads", folder), site, kind);
		console.table({ [`issues in any answer, ${host}`]: { ...seen, aside: aside.length } });
		for (const line of aside) console.log(`set aside  ${line}`);
		stored &&= seen.items > 0 && seen.assessed === seen.items;
	}
	console.table({ "captured pages": { badges: pages.badges, wrong: pages.wrong.length } });
	const files = await portfolioFiles(data);
	console.table(Object.fromEntries(files.map((f) => [f.file, rowOf(f)])));
	const silent = files.filter((f) => !isTold(f));
	for (const { file } of silent) console.log(`WRONG  ${file}: neither a table nor a reason`);
	for (const w of pages.wrong) console.log(`WRONG  ${w}`);
	const portfoliosRead = files.length > 0 && silent.length === 0 && files.some((f) => f.scored);
	return jira.items > 0 && pages.badges > 0 && pages.wrong.length === 0 && portfoliosRead && stored ? 0 : 1;
}
