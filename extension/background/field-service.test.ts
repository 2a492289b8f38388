import "fake-indexeddb/auto";
import { describe, expect, test } from "vitest";
import type { Register } from "../../shared/domain/register.ts";
import { writeRegister } from "../../shared/schema/write-register.ts";
import { REGISTER_DOCUMENT, updateDocument } from "../../shared/store/documents.ts";
import { itemsOf } from "../../shared/store/item-segments.ts";
import { readSites } from "../../shared/store/sites.ts";
import { BOARD, PAGE, register, site, startBackground as start } from "../../test/sandbox/start-background.ts";
import type { SiteFields, SiteStatus } from "../messages.ts";

const custom = (id: string, name: string) => ({
	id,
	name,
	schema: { type: "number", custom: "com.atlassian.jira.plugin.system.customfieldtypes:float" },
});
const FIELDS = [custom("cf_1", "Job size"), custom("cf_2", "Old job size")];
const signedOut = { kind: "reply", status: 401, contentType: "", text: "" } as const;
const issue = (key: string) => ({ key, more: { cf_1: 5, cf_2: 8, cf_3: 13 } });

async function begun(keys: readonly string[]) {
	const b = await start(keys.map(issue));
	b.host.state.fields = FIELDS;
	const status = async () => ((await b.answer({ type: "sync/status" }, PAGE)) as { sites: SiteStatus[] }).sites[0];
	const get = () => b.answer({ type: "fields/get", site }, PAGE) as Promise<SiteFields>;
	const map = async (fields: Readonly<Record<string, string>>) => {
		const changed: Register = { ...register, fields: { [site]: fields } };
		await updateDocument(b.store, REGISTER_DOCUMENT, () => writeRegister(changed));
		await b.answer({ type: "register/changed" }, PAGE);
	};
	const sync = async () => {
		await b.answer({ type: "sync/start", site, scope: "project = PS" }, PAGE);
		await b.settle(
			async () => (await status())?.state === "ready" && (await readSites(b.store))[0]?.pull === undefined,
		);
	};
	const inputs = async (key: string) => (await itemsOf(b.store, `${site}|a1`, [key])).get(key as never)?.inputs;
	return { ...b, status, get, map, sync, inputs };
}
const searches = (b: { host: { asked: readonly { path: string }[] } }) =>
	b.host.asked.flatMap(({ path }) => new URL(path, site).searchParams.get("jql") ?? []);

describe("the fields of a site", () => {
	test("are asked once, by name and kind, and known from then on where the site cannot be asked", async () => {
		const b = await begun([]);
		expect(await b.get()).toMatchObject({
			found: { numbers: [{ id: "cf_1", name: "Job size" }, { id: "cf_2" }], absent: ["estimate", "parent", "due"] },
		});
		await b.get();
		expect(b.host.asked.filter((r) => r.path.endsWith("/field"))).toHaveLength(1);
		b.host.state.failure = signedOut;
		const later = b.make();
		const told = (await later.answer({ type: "fields/get", site }, PAGE)) as SiteFields;
		expect(told).toMatchObject({
			found: { numbers: [{ id: "cf_1" }, { id: "cf_2" }] },
			problem: { code: "signed-out" },
		});
	});

	test("of no site, of one never reached, and asked by a host's page are told apart", async () => {
		const b = await begun([]);
		b.host.state.failure = signedOut;
		expect(await b.get()).toEqual({ problem: { code: "signed-out" } });
		expect(await b.answer({ type: "fields/get", site: "https://evil.example" }, PAGE)).toEqual({});
		expect(await b.answer({ type: "fields/get", site }, BOARD)).toEqual({ error: "not-allowed" });
		expect(await b.answer({ type: "fields/reread", site }, BOARD)).toEqual({ error: "not-allowed" });
	});

	test("that are not known yet and cannot be asked stop a sync, instead of reading without them", async () => {
		const b = await begun(["PS-1"]);
		await b.map({ jobSize: "cf_1" });
		b.host.state.failure = { kind: "reply", status: 503, contentType: "", text: "" };
		await b.answer({ type: "sync/start", site, scope: "project = PS" }, PAGE);
		await b.settle(async () => (await b.status())?.state === "stopped");
		expect((await b.status())?.problem).toMatchObject({ code: "server-error" });
		expect(await b.inputs("PS-1")).toBeUndefined();
	});
});

describe("another map", () => {
	test("is told to be newer than what is stored, until the whole scope was read by it", async () => {
		const b = await begun(["PS-1", "PS-2", "PS-3"]);
		await b.map({ jobSize: "cf_1" });
		await b.sync();
		expect(await b.inputs("PS-3")).toEqual({ jobSize: 5 });
		expect(await b.status()).not.toHaveProperty("isOutdated");
		await b.map({ jobSize: "cf_2" });
		expect((await b.status())?.isOutdated).toBe(true);
		expect(await b.answer({ type: "fields/reread", site }, PAGE)).toEqual({ started: true });
		await b.settle(async () => (await readSites(b.store))[0]?.pull === undefined);
		for (const key of ["PS-1", "PS-2", "PS-3"]) expect(await b.inputs(key)).toEqual({ jobSize: 8 });
		expect(await b.status()).not.toHaveProperty("isOutdated");
		// The scope as a whole, and not what changed since.
		expect(searches(b).filter((jql) => jql.includes("updated"))).toEqual([]);
		await b.sync();
		expect(searches(b).at(-1)).toContain("updated >=");
	});

	test("also takes hold by the next sync, whoever changed it", async () => {
		const b = await begun(["PS-1"]);
		await b.sync();
		await b.map({ jobSize: "cf_2" });
		await b.sync();
		expect(await b.inputs("PS-1")).toEqual({ jobSize: 8 });
		await b.map({ jobSize: "" });
		await b.sync();
		expect(await b.inputs("PS-1")).toBeUndefined();
	});

	test("of a site whose cards were only looked at has each of them read again", async () => {
		const b = await begun(["PS-1", "PS-2"]);
		await b.map({ jobSize: "cf_1" });
		await b.answer({ type: "badges/get", keys: ["PS-1", "PS-2"] }, BOARD);
		await b.settle(async () => (await b.inputs("PS-2")) !== undefined);
		await b.map({ jobSize: "cf_2" });
		expect((await b.status())?.isOutdated).toBe(true);
		b.host.state.failure = signedOut;
		await b.answer({ type: "fields/reread", site }, PAGE);
		await b.settle(async () => (await b.status())?.problem !== undefined);
		expect((await b.status())?.isOutdated).toBe(true);
		b.host.state.failure = undefined;
		// The run that failed is over once it has said so.
		await new Promise((done) => setTimeout(done, 50));
		expect(await b.answer({ type: "fields/reread", site }, PAGE)).toEqual({ started: true });
		await b.settle(async () => (await b.status())?.isOutdated === undefined);
		expect([await b.inputs("PS-1"), await b.inputs("PS-2")]).toEqual([{ jobSize: 8 }, { jobSize: 8 }]);
	});

	test("of a site without any work has nothing to read", async () => {
		const b = await begun([]);
		expect(await b.answer({ type: "fields/reread", site }, PAGE)).toEqual({ started: false });
	});
});
