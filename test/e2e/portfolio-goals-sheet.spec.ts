import { Buffer } from "node:buffer";
import { expect } from "@playwright/test";
import { sheetText } from "../../extension/portfolio/goals/sheet-text.ts";
import { vsemRows } from "../../shared/domain/okr/vsem/vsem-rows.ts";
import { storeRegister } from "../sandbox/drive.ts";
import { ownPage } from "../sandbox/open-extension.ts";
import { makePortfolio } from "../sandbox/portfolio/make-portfolio.ts";
import { test } from "./extension.ts";
import { objections, overflow } from "./look.ts";

const { register } = makePortfolio();
const rows = vsemRows(register);
const [heading = []] = rows;
/** As the section writes it for download. */
const exported = (given: readonly (readonly string[])[]) => `\uFEFF${sheetText(given)}`;
const rowOf = (cells: Readonly<Record<string, string>>) => heading.map((column) => cells[column] ?? "");

test("goals: a sheet loaded as it was changes nothing; edited, it is shown first, applied and taken back", async ({
	ext,
	id,
}) => {
	test.setTimeout(90_000);
	const page = await ext.newPage();
	await page.goto(ownPage(id, "options"));
	await storeRegister(page, register);
	await page.goto(`${ownPage(id, "portfolio")}#goals`);
	const table = page.getByRole("region", { name: "Objectives and key results" });
	const [first] = register.objectives;
	const title = first?.title ?? "";
	await expect(table).toContainText(title);
	const load = (name: string, text: string) =>
		page.getByLabel("Load a sheet…").setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
	await load("same.csv", exported(rows));
	await expect(page.getByText("The sheet says what the register says: nothing would change.")).toBeVisible();
	await expect(page.getByRole("button", { name: /^Apply/ })).toHaveCount(0);

	const edited = rows.map((row) => row.map((cell) => (cell === title ? "Warm homes" : cell)));
	const fresh = rowOf({
		Part: "Metric",
		Id: "KR-99",
		Under: first?.id ?? "",
		Title: "=Homes made warm",
		Kind: "increase",
	});
	const nameless = rowOf({ Part: "Execution", Title: "Nobody knows me" });
	await load("edited.csv", exported([...edited, fresh, nameless]));
	const changes = page.getByRole("region", { name: "What the sheet would change" });
	await expect(changes.getByRole("row").filter({ hasText: "Warm homes" })).toContainText(title);
	await expect(changes.getByRole("row", { name: /^KR-99 =Homes made warm/ })).toContainText("new");
	await expect(page.getByText(`Line ${rows.length + 2}: “Id” is needed here.`)).toBeVisible();
	await page.setViewportSize({ width: 400, height: 800 });
	expect(await overflow(page)).toBe(0);
	await page.setViewportSize({ width: 1280, height: 800 });
	expect(await objections(page)).toEqual([]);

	await page.getByRole("button", { name: "Apply 1 new key result and changes to 1 objective" }).press("Enter");
	await expect(page.locator(".status-line")).toContainText("from “edited.csv”");
	await expect(table).toContainText("Warm homes");
	await expect(table).toContainText("=Homes made warm");
	await page.getByRole("button", { name: /^Undo/ }).press("Enter");
	await expect(table).toContainText(title);
	await expect(table).not.toContainText("=Homes made warm");
});
