import { expect, test } from "vitest";
import { simulatedOffice } from "../../test/sandbox/excel-host/client/office.ts";
import { whenReady } from "./when-ready.ts";

const options = { sets: {}, dark: false };

test("waits for Excel, and no longer than it was told", async () => {
	expect(await whenReady(simulatedOffice(options).office, 1000)).toBe("ready");
	expect(await whenReady(simulatedOffice({ ...options, neverReady: true }).office, 20)).toBe("timeout");
	expect(await whenReady(undefined, 1000)).toBe("no-office");
});
