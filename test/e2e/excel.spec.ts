import { expect } from "@playwright/test";
import { sampleWorkbook } from "../sandbox/excel-host/sample-workbook.ts";
import { makePortfolio } from "../sandbox/portfolio/make-portfolio.ts";
import { test } from "./excel.ts";
import { objections } from "./look.ts";

test("peek", async ({ open }) => {
	const { page, pane, complaints } = await open(sampleWorkbook(makePortfolio()));
	await pane.getByRole("button", { name: /score 24/ }).waitFor();
	await page.screenshot({ path: "out/excel-1.png" });
	await pane.getByRole("button", { name: /score 24/ }).click();
	await pane.getByText("scored").first().waitFor();
	await page.screenshot({ path: "out/excel-2.png" });
	await page.emulateMedia({ colorScheme: "dark" });
	await page.reload();
	await pane.getByRole("button", { name: /core 24/ }).waitFor();
	await pane.getByText("Weighted").click();
	await page.screenshot({ path: "out/excel-3.png" });
	expect(complaints).toEqual([]);
});
