import { expect } from "@playwright/test";
import { WSJF_MODEL } from "../../excel-addin/workbook/models.ts";
import { rankItems, scoreItem } from "../../shared/domain/prioritisation/score-item.ts";
import { writeRegister } from "../../shared/schema/write-register.ts";
import { rangeData, tableData } from "../sandbox/excel-host/file/workbook-data.ts";
import { sampleWorkbook } from "../sandbox/excel-host/sample-workbook.ts";
import { makePortfolio } from "../sandbox/portfolio/make-portfolio.ts";
import { type OpenWorkbook, test } from "./excel.ts";
import { objections, overflow } from "./look.ts";

const HEADER = ["Project", "Business value", "Time criticality", "Risk reduction", "Job size"];
const SMALL = tableData("Bids", [HEADER, ["Depot", 8, 5, 3, 8], ["Signals", 13, 8, 5, 5], ["Ticketing", 8, 5, 3, ""]]);
const portfolio = makePortfolio();
const initiatives = portfolio.items.filter((i) => i.level === 2);

async function scored(open: (data: typeof SMALL) => Promise<OpenWorkbook>, data = SMALL) {
	const book = await open(data);
	await book.pane.getByRole("button", { name: /^Confirm and score/ }).click();
	await book.pane.getByRole("heading", { name: /scored$/ }).waitFor();
	return book;
}

test("the sample portfolio is scored in place as the engine says, taken back, and undone in one step", async ({
	open,
}) => {
	const { page, pane, cells, trips, complaints } = await open(sampleWorkbook(portfolio));
	await pane.getByRole("button", { name: "Confirm and score 24 projects" }).waitFor();
	const before = await cells();
	await pane.getByRole("button", { name: "Confirm and score 24 projects" }).click();
	await pane.getByRole("heading", { name: /of 24 projects scored/ }).waitFor();
	const expected = rankItems(initiatives.map((i) => scoreItem(WSJF_MODEL, i.inputs ?? {})));
	const after = await cells();
	const width = before[3]?.length ?? 0;
	expect(after[3]?.slice(width)).toEqual(["Sightline score", "Sightline rank", "Sightline needs"]);
	expect(after.slice(4).map((r) => r.slice(width, width + 2))).toEqual(
		expected.map((s) => [s.value ?? "", s.rank ?? ""]),
	);
	expect(expected.filter((s) => s.rank !== undefined).length).toBeGreaterThan(15);
	expect(after.map((r) => r.slice(0, width))).toEqual(before);

	const asked = await trips();
	await pane.getByRole("button", { name: "Score again" }).click();
	await expect.poll(trips).toBe(asked + 2);
	expect(await cells()).toEqual(after);
	await pane.getByRole("button", { name: "Take back" }).click();
	await expect(pane.getByRole("status")).toHaveText("The last scoring was taken back.");
	expect(await cells()).toEqual(after);
	await pane.getByRole("button", { name: "Take back" }).click();
	await expect(pane.getByRole("button", { name: "Take back" })).toHaveCount(0);
	expect((await cells()).map((r) => r.slice(0, width))).toEqual(before);
	expect((await cells())[3]?.slice(width).join("")).toBe("");

	await pane.getByRole("button", { name: /^Score 24/ }).click();
	await pane.getByRole("heading", { name: /scored$/ }).waitFor();
	expect(await cells()).toEqual(after);
	await page.locator("#undo").click();
	expect((await cells())[3]?.slice(width).join("")).toBe("");
	expect(complaints).toEqual([]);
});

test("a column that was corrected is scored by, and remembered in the workbook", async ({ open }) => {
	const { page, pane, cells } = await open(
		tableData("Bids", [
			[...HEADER, "Real size"],
			["Depot", 8, 5, 3, 8, 4],
			["Signals", 13, 8, 5, 5, 13],
		]),
	);
	await pane.getByLabel("Job size").selectOption("Real size");
	await expect(pane.getByText("chosen by you")).toBeVisible();
	await pane.getByRole("button", { name: /^Confirm and score/ }).click();
	await pane.getByRole("heading", { name: /scored$/ }).waitFor();
	expect((await cells()).slice(1).map((r) => r.slice(6, 8))).toEqual([
		[4, 1],
		[2, 2],
	]);
	await page.evaluate(() => {
		const frame = document.querySelector<HTMLIFrameElement>("#pane");
		frame?.contentWindow?.location.reload();
	});
	await expect(pane.getByText("confirmed, kept in this workbook")).toBeVisible();
	await pane.getByText("Columns", { exact: false }).first().click();
	await expect(pane.getByLabel("Job size")).toHaveValue("Real size");
});

test("by weights: the figures are asked for as proposals, a wrong scale is refused, a missing value gives an interval", async ({
	open,
}) => {
	const { pane, cells } = await open(
		tableData("Bids", [
			["Project", "Strategic score", "Delivery risk score"],
			["Depot", 4, 2],
			["Signals", 5, ""],
			["Lighting", 1, 5],
		]),
	);
	await expect(pane.getByText("Weights and scales are a starting point", { exact: false })).toBeVisible();
	const first = pane.getByRole("group", { name: /Strategic score/ });
	await first.getByLabel("To").fill("0");
	await first.getByLabel("To").press("Tab");
	await expect(first.getByRole("alert")).toHaveText("A scale runs from a lower to a higher figure.");
	await expect(pane.getByRole("button", { name: /^Confirm and score/ })).toBeDisabled();
	await first.getByLabel("To").fill("5");
	await first.getByLabel("Weight").fill("3");
	await first.getByLabel("Weight").press("Tab");
	await expect(first).toContainText("75%");
	await pane.getByRole("button", { name: /^Confirm and score/ }).click();
	await pane.getByRole("heading", { name: /scored$/ }).waitFor();
	const written = (await cells()).map((r) => r.slice(3));
	expect(written[0]).toEqual(["Sightline score", "Sightline rank", "Sightline interval", "Sightline needs"]);
	expect(written[1]?.slice(0, 2)).toEqual([0.75, 1]);
	expect(written[2]).toEqual(["", "", "0.75 to 1.00", "Delivery risk score"]);
});

test("a table that goes away while Excel is asked is told, and nothing is written", async ({ open }) => {
	const { page, pane, cells } = await scored(open);
	const before = await cells();
	await page.evaluate(() => {
		const { book, wire } = sightlineHost.simulated;
		wire.before = () => {
			wire.before = undefined;
			book.tables.splice(0, 1);
		};
	});
	await pane.getByRole("button", { name: "Score again" }).click();
	await expect(pane.getByRole("status")).toContainText("no longer where it was; nothing was written");
	expect(await cells()).toEqual(before);
});

test("the ribbon scores what was confirmed, and shows the pane before that", async ({ open }) => {
	const { page, pane, cells } = await open(SMALL);
	await pane.getByRole("button", { name: /^Confirm and score/ }).waitFor();
	const press = (id: string) =>
		page.evaluate(
			(name) =>
				new Promise<void>((done, fail) => {
					const command = sightlineHost.simulated.commands.get(name);
					if (!command) fail(new Error(`no command ${name}`));
					command?.({ completed: done });
				}),
			id,
		);
	await press("SightlineScore");
	expect((await cells())[0]).toEqual(HEADER);
	await pane.getByRole("button", { name: /^Confirm and score/ }).click();
	await pane.getByRole("heading", { name: /scored$/ }).waitFor();
	await page.evaluate(() => {
		sightlineHost.simulated.book.sheets[0]?.place(1, 4, { value: 4, format: "General" });
	});
	await press("SightlineScore");
	expect((await cells())[1]?.slice(5, 7)).toEqual([4, 2]);
	await press("SightlineRestore");
	expect((await cells())[1]?.slice(5, 7)).toEqual([2, 2]);
});

test("hostile headings and names are text in the pane and in the sheet", async ({ open }) => {
	const nasty = '<img src=x onerror="parent.pwned=1">';
	const { page, pane, cells, complaints } = await open(
		rangeData([
			["Project", "Business value", "Time criticality", "Risk reduction", `Job size ${nasty}`],
			[nasty, 8, 5, 3, 8],
			['=HYPERLINK("https://evil.example","x")', 8, 5, 3, "=1+1"],
			["\u202Eabc\u0000", 1, 1, 1, 1],
		]),
	);
	await pane.getByLabel("Job size").selectOption({ index: 5 });
	await pane.getByRole("button", { name: /^Confirm and score/ }).click();
	await pane.getByRole("heading", { name: /scored$/ }).waitFor();
	await expect(pane.locator("img")).toHaveCount(0);
	expect(await page.evaluate(() => "pwned" in globalThis)).toBe(false);
	const formulas = await page.evaluate(() =>
		(sightlineHost.simulated.book.sheets[0]?.rows ?? []).flatMap((r) => (r ?? []).slice(5).map((c) => c?.formula)),
	);
	expect(formulas.filter((f) => f !== undefined)).toEqual([]);
	expect((await cells()).length).toBeGreaterThanOrEqual(4);
	expect(complaints).toEqual([]);
});

test("a workbook without a list of projects is told why, sheet by sheet", async ({ open }) => {
	const { pane } = await open(rangeData([["Minutes of the board"], ["Present: all"]], "Minutes"));
	await expect(pane.getByText("No list of projects was found in this workbook.")).toBeVisible();
	await expect(pane.getByText("Minutes has no row of headings with rows below it.")).toBeVisible();
});

test("a register file comes into the workbook, and a broken one is refused whole", async ({ open }) => {
	const { pane, page } = await open(SMALL);
	await pane.getByText("none in this workbook").click();
	const load = (text: string) =>
		pane
			.locator('input[type="file"]')
			.setInputFiles({ name: "r.sightline.json", mimeType: "application/json", buffer: Buffer.from(text) });
	await load('{"objectives": [');
	await expect(pane.getByRole("status")).toContainText("no register that can be read");
	await load(writeRegister(portfolio.register));
	await expect(pane.getByRole("status")).toContainText("The workbook now carries");
	const parts = await page.evaluate(() => [...sightlineHost.simulated.book.parts.values()]);
	expect(parts).toHaveLength(1);
	expect(parts[0]).toContain("urn:sightline:bundle:1");
});

test("the pane is accessible in each theme, works by keyboard, and fits 320 pixels", async ({ open }) => {
	const { page, pane } = await scored(open);
	expect(await objections(page)).toEqual([]);
	await pane.getByRole("radio", { name: "WSJF" }).focus();
	for (const name of ["RICE", "CD3", "ICE", "Weighted"]) {
		await page.keyboard.press("ArrowRight");
		await expect(pane.getByRole("radio", { name, exact: true })).toBeChecked();
	}
	expect(await objections(page)).toEqual([]);
	const frame = page.frames().find((f) => f.url().includes("taskpane"));
	const address = frame?.url() ?? "";
	await page.evaluate(() => document.querySelector<HTMLElement>("#pane")?.style.setProperty("width", "320px"));
	expect(address).toContain("taskpane");
	expect(await frame?.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth))).toBe(0);
	expect(await overflow(page)).toBe(0);
});

test("the pane follows Office's theme, which need not be the system's", async ({ open }) => {
	const { page, pane } = await open(SMALL);
	await pane.getByRole("button", { name: /^Confirm and score/ }).waitFor();
	const paper = () => pane.locator("html").evaluate((html) => getComputedStyle(html).backgroundColor);
	expect(await paper()).toBe("rgb(255, 255, 255)");
	await page.evaluate(() => {
		sightlineHost.simulated.setDark(true);
		document.querySelector<HTMLIFrameElement>("#pane")?.contentWindow?.dispatchEvent(new Event("focus"));
	});
	expect(await paper()).toBe("rgb(20, 25, 31)");
	await page.evaluate(() => {
		sightlineHost.simulated.setDark(false);
		document.querySelector<HTMLIFrameElement>("#pane")?.contentWindow?.dispatchEvent(new Event("focus"));
	});
	expect(await paper()).toBe("rgb(255, 255, 255)");
});

test("without Microsoft's library there is a message and a way on, not a blank pane", async ({ open }) => {
	const { page, pane } = await open(SMALL);
	await page.route("**/office.js", (route) => route.abort());
	await page.reload();
	await expect(pane.getByText("Microsoft's Office library could not be loaded.")).toBeVisible();
	await expect(pane.getByRole("button", { name: "Try again" })).toBeVisible();
});
