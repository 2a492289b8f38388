import { expect, test } from "vitest";
import { hostTrouble } from "./host-words.ts";

const CODES = ["not-given", "no-tab", "signed-out", "jira-cloud", "unknown-product", "not-https"];

test("each reason why a host is not connected has words of its own, and an unknown one says that nothing was read", () => {
	expect(new Set(CODES.map(hostTrouble)).size).toBe(CODES.length);
	expect(hostTrouble("no-tab")).toContain("Open a page of this site");
	for (const code of ["", "toString", "not-a-site"]) {
		expect(hostTrouble(code)).toContain("could not be connected");
		expect(CODES.map(hostTrouble)).not.toContain(hostTrouble(code));
	}
});
