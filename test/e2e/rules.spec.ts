import { expect } from "@playwright/test";
import { RULES } from "../../shared/domain/rules/catalogue.ts";
import { storeRegister } from "../sandbox/drive.ts";
import { ownPage } from "../sandbox/open-extension.ts";
import { makePortfolio } from "../sandbox/portfolio/make-portfolio.ts";
import { test } from "./extension.ts";
import { objections } from "./look.ts";

const { register } = makePortfolio();

test("the rules page lists every rule, filters them, and leads from a rule to its findings and back", async ({
	ext,
	id,
}) => {
	test.setTimeout(120_000);
	const page = await ext.newPage();
	await page.goto(ownPage(id, "options"));
	await expect(page.getByRole("heading", { level: 2 })).toHaveText("Register");
	await storeRegister(page, register);
	await page.goto(`${ownPage(id, "options")}#rules`);
	await page.reload();
	const cards = page.locator("details.rule");
	const status = page.getByRole("main").getByRole("status");
	await expect(cards).toHaveCount(RULES.length);
	await expect(status).toHaveText(`${RULES.length} rules`);

	await page.getByLabel("Looks at").selectOption({ label: "Key results" });
	const ofKeyResults = RULES.filter((r) => r.looksAt === "key-result");
	await expect(cards).toHaveCount(ofKeyResults.length);
	await page.getByLabel("Severity").selectOption({ label: "Serious" });
	await expect(cards).toHaveCount(ofKeyResults.filter((r) => r.severity === "serious").length);
	await page.getByLabel("Severity").selectOption({ label: "Any" });
	await page.getByRole("textbox", { name: "Search" }).fill("infection KEEP");
	await expect(status).toHaveText(`1 of ${RULES.length} rules`);

	// By keyboard: open the rule, read both examples, follow the link to what it finds.
	await cards.locator("summary").focus();
	await page.keyboard.press("Enter");
	await expect(cards).toContainText("“Keep infection rate below 2 %”");
	await expect(cards).toContainText("“Keep” holds a level: there is no way to go and no end.");
	await expect(cards).toContainText("“Keep error rate under 1 % while we move to the new data centre”");
	expect(await objections(page)).toEqual([]);
	await cards.getByRole("link", { name: /^\d+ findings?$/ }).press("Enter");
	await expect(page.getByRole("heading", { level: 2 })).toHaveText("Findings");
	const findings = page.locator("details[open]");
	await expect(findings).toContainText("Keep care plan reviews on time between 90 and 100 %");
	await findings.getByRole("link", { name: "About this rule" }).click();
	await expect(page.locator("details[open].rule")).toHaveAttribute("id", "key-result/is-a-kpi");

	await page.getByRole("textbox", { name: "Search" }).fill("nothing says this");
	await expect(cards).toHaveCount(0);
	await page.getByRole("button", { name: "Show all rules" }).click();
	await expect(cards).toHaveCount(RULES.length);
	await page.getByLabel("Only with findings").check();
	await expect(cards.first()).toBeVisible();
	expect(await cards.count()).toBeLessThan(RULES.length);
});
