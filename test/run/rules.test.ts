import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { RULES } from "../../shared/domain/rules/catalogue.ts";
import { RULES_FILE } from "./rules.ts";
import { rulesText } from "./rules-text.ts";

const written = readFileSync(RULES_FILE, "utf8");

test("RULES.md is what the catalogue makes: run `npm run rules` after a change", () => {
	expect(written === rulesText(), "RULES.md is out of date: run `npm run rules`").toBe(true);
});

test("RULES.md has each rule once, with its two examples and what it says", () => {
	for (const { id } of RULES) expect(written.split(`### \`${id}\`\n`)).toHaveLength(2);
	for (const start of ["- Objects to: ", "- And says: ", "- Has nothing against: "])
		expect(written.split(start)).toHaveLength(RULES.length + 1);
	expect(written).not.toMatch(/undefined|\[object/);
});
