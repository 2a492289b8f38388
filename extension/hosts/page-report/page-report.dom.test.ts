import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { Window } from "happy-dom";
import { describe, expect, test } from "vitest";
import { pageOfReport, readReport } from "../../../test/sandbox/page-of-report.ts";
import { azureDevOps } from "../azure-devops/azure-devops.ts";
import type { HostAdapter } from "../host-card.ts";
import { jiraCloud } from "../jira-cloud/jira-cloud.ts";
import { jiraDataCenter } from "../jira-data-center/jira-data-center.ts";
import { pageReport } from "./page-report.ts";

const CLOUD = "https://acme.atlassian.net/jira/software/c/projects/AB/boards/12";
const CENTER = "https://jira.corp.example/jira/secure/RapidBoard.jspa?rapidView=3&selectedIssue=AB-1";
const AZURE = "https://dev.azure.com/Contoso/Homes/_boards/board/t/Repairs/Stories";

function pageOf(html: string, url: string): Document {
	const window = new Window({ url });
	window.document.write(html);
	return window.document as unknown as Document;
}
const fixture = (host: HostAdapter) => readFileSync(resolve(`test/fixtures/${host.id}/views.html`), "utf8");
/** Every card, in order, as kind, index of its key, and whether a title has to bear it out. */
function shapes(host: HostAdapter, doc: Document) {
	const cards = [...host.containersIn(doc)].flatMap((c) => host.card(c) ?? []);
	const keys = [...new Set(cards.map((c) => c.key))];
	return cards.map((c) => [c.kind, keys.indexOf(c.key), c.title !== undefined]);
}

const PAGES = [
	[jiraCloud, CLOUD],
	[jiraCloud, "https://acme.atlassian.net/browse/AB-4"],
	[jiraDataCenter, CENTER],
	[jiraDataCenter, "https://jira.corp.example/jira/browse/AB-4"],
	[azureDevOps, AZURE],
	[azureDevOps, "https://contoso.visualstudio.com/Homes/_workitems/edit/107"],
] as const;

describe("a page made of a report", () => {
	test.each(PAGES.map(([host, url]) => [host.id, url, host] as const))(
		"is read by the adapter as the page it was taken from: %s, %s",
		(_, url, host) => {
			const doc = pageOf(fixture(host), url);
			const made = pageOfReport(pageReport(doc, host, "0.1.0"));
			expect(shapes(host, doc).length).toBeGreaterThan(4);
			expect(made.host).toBe(host);
			expect(host.detect(made.doc, new URL(made.doc.location.href))).toBe(true);
			expect(host.route(new URL(made.doc.location.href))).toBe(host.route(new URL(url)));
			expect(shapes(host, made.doc)).toEqual(shapes(host, doc));
			expect(made.seen).toEqual(host.sighting(doc, made.route));
			expect(host.sighting(made.doc, made.route)).toEqual(made.seen);
			for (const { id, css } of host.selectors)
				expect([id, made.doc.querySelectorAll(css).length]).toEqual([id, made.hits[id]]);
			expect(made.isCut).toBe(false);
		},
	);

	test("has the theme that Jira marks its pages with", () =>
		expect(jiraCloud.theme(pageOfReport(pageReport(pageOf(fixture(jiraCloud), CLOUD), jiraCloud, "1")).doc)).toBe(
			"dark",
		));

	test("is strange where the page was, with badges beside the same links", () => {
		const doc = pageOf(fixture(jiraCloud).replace(/data-testid|draggable/g, "data-gone"), CLOUD);
		const made = pageOfReport(pageReport(doc, jiraCloud, "0.1.0"));
		const beside = (d: Document) => [...d.querySelectorAll("a")].map((a) => jiraCloud.linkCard(a) !== undefined);
		expect(made.seen).toMatchObject({
			recognised: false,
			containers: 0,
			silent: ["board-card", "board-key", "board-focus"],
		});
		expect(jiraCloud.sighting(made.doc, "board")).toEqual(made.seen);
		// A description that is no longer marked as one is told like any other part.
		expect(beside(made.doc)).toEqual(beside(doc));
		expect(beside(doc)).toContain(true);
	});

	test("of which there is too much is cut, and says so", () => {
		const many = Array.from({ length: 4100 }, () => "<p></p>").join("");
		const made = pageOfReport(pageReport(pageOf(`<body>${many}`, CLOUD), jiraCloud, "0.1.0"));
		expect(made.isCut).toBe(true);
		expect(made.doc.querySelectorAll("p").length).toBeGreaterThan(3900);
	});

	test("keeps nothing of our own, and not what scripts, styles and frames hold", () => {
		const body = `<span data-sightline="AB-1">ours</span><script>var a=1</script><style>p{}</style><svg><title>t</title><a></a></svg><iframe src="x"></iframe>`;
		const report = pageReport(pageOf(`<body>${body}`, CLOUD), jiraCloud, "0.1.0");
		expect(report.slice(report.indexOf("<body"))).toBe(
			"<body>\n <svg></svg>\n <iframe></iframe>\n</body>\n</html>\n"
				.replace(/^<body>/, "<body>")
				.replaceAll("\n <", "\n  <")
				.replace("\n</body>", "\n </body>"),
		);
	});

	test("that is none is not taken for one", () => {
		expect(() => pageOfReport("<html></html>")).toThrow("no page report");
	});
});

test("reports that were kept are still read as they were when they were taken", () => {
	const folder = resolve("test/fixtures/reports");
	const kept = readdirSync(folder);
	expect(kept.length).toBeGreaterThan(0);
	for (const name of kept) {
		const { host, doc, route, seen } = readReport(resolve(folder, name));
		expect([name, host.sighting(doc, route)]).toEqual([name, seen]);
	}
});

describe("P4: of a page full of canaries a report", () => {
	const CANARIES = [
		"Xyloquartz",
		"xyloquartz",
		"CANARY-4711",
		"CANARY",
		"4711",
		"Zebedee",
		"zebedee",
		"acme",
		"Contoso",
		"contoso",
		"corp.example",
	];
	const bad = (key: string) => `
<html lang="en" data-color-mode="dark" data-company="Xyloquartz"><head><title>Xyloquartz CANARY-4711</title>
<meta name="application-name" content="JIRA"><meta name="description" content="Xyloquartz"><meta name="user" content="zebedee">
<meta name="ajs-context-path" content="/xyloquartz"><meta name="ajs-remote-user" content="zebedee">
<script type="application/json">{"who":"Zebedee","key":"CANARY-4711"}</script><style>.Xyloquartz{}</style></head>
<body id="jira" data-user="zebedee"><!-- Xyloquartz CANARY-4711 -->
<header id="Xyloquartz" title="Zebedee">Xyloquartz <img alt="Zebedee" src="https://corp.example/zebedee.png?Xyloquartz" srcset="zebedee.png 1x"></header>
<a href="https://corp.example/Xyloquartz/zebedee">mail zebedee@corp.example</a><a href="mailto:zebedee@corp.example">Z</a>
<a href="/secure/ViewProfile.jspa?name=zebedee" rel="zebedee" id="issue_summary_assignee_zebedee">Zebedee</a>
<a href="/browse/CANARY-4711?focusedCommentId=4711#zebedee" onclick="Xyloquartz()">CANARY-4711</a>
<a href="/Contoso/Xyloquartz/_workitems/edit/4711">4711</a>
<div data-testid="platform-board-kit.ui.card.card" id="card-CANARY-4711" style="background:url(Xyloquartz)">${key}
 <button aria-label="CANARY-4711 Xyloquartz. Zebedee" data-testid="a.Xyloquartz1.CANARY-4711" class="css-zebedee1 Xyloquartz7"></button>
 <input value="Xyloquartz" placeholder="Zebedee" name="zebedee"><textarea name="xyloquartz">Xyloquartz CANARY-4711</textarea>
 <select><option value="zebedee">Zebedee</option></select></div>
<div class="ghx-issue" data-issue-key="CANARY-4711" data-key="CANARY-4711" data-issuekey="Xyloquartz">4711</div>
<div class="wit-card boards-card" data-itemid="4711"><span>4711</span> Xyloquartz</div>
<xyl-oquartz zebedee="1" data-zebedee="1">x</xyl-oquartz><svg><text>Xyloquartz</text></svg>
<p contenteditable="true">Zebedee wrote CANARY-4711</p><object data="Xyloquartz"></object></body></html>`;

	test.each([
		[
			jiraCloud,
			"https://acme.atlassian.net/jira/software/c/projects/CANARY/boards/4711?selectedIssue=CANARY-4711&q=Xyloquartz#zebedee",
		],
		[
			jiraDataCenter,
			"https://jira.corp.example/xyloquartz/secure/RapidBoard.jspa?rapidView=4711&projectKey=CANARY&selectedIssue=CANARY-4711",
		],
		[jiraDataCenter, "https://jira.corp.example/xyloquartz/browse/CANARY-4711?jql=assignee%3Dzebedee"],
		[azureDevOps, "https://dev.azure.com/Contoso/Xyloquartz/_boards/board/t/Zebedee%20team/Stories?workitem=4711"],
		[azureDevOps, "https://contoso.visualstudio.com/Xyloquartz/_workitems/edit/4711"],
	] as const)("holds none: no title, key, name or address of the page %#", (host, url) => {
		const report = pageReport(pageOf(bad("CANARY-4711"), url), host, "0.1.0");
		for (const canary of CANARIES) expect(report.includes(canary), canary).toBe(false);
		// It says something all the same.
		expect(report).toContain('data-testid="platform-board-kit.ui.card.card"');
		expect(report.length).toBeGreaterThan(1500);
	});

	test("shows which keys are equal, by names drawn anew for each report", () => {
		const doc = pageOf(bad("CANARY-4712"), CLOUD);
		const keysOf = (text: string) =>
			[...text.slice(text.indexOf("<body")).matchAll(/\b[A-Z]{5}-\d{6}\b/g)].map(([k]) => k);
		const [one, two] = [keysOf(pageReport(doc, jiraCloud, "0.1.0")), keysOf(pageReport(doc, jiraCloud, "0.1.0"))];
		expect(new Set(one).size).toBe(2);
		expect(one.map((k) => one.indexOf(k))).toEqual(two.map((k) => two.indexOf(k)));
		expect(one[0]).not.toBe(two[0]);
	});
});
