import "fake-indexeddb/auto";
import { describe, expect, test } from "vitest";
import { pullWork } from "../../../extension/background/sync/pull-work.ts";
import { azureDevOps } from "../../../shared/sources/azure-devops/client.ts";
import type { FieldMap } from "../../../shared/sources/field-map.ts";
import { allItems } from "../../../shared/store/item-segments.ts";
import { openStore, type Store } from "../../../shared/store/open-store.ts";
import { readSite, updateSite } from "../../../shared/store/sites.ts";
import { AZURE_FIELDS, AZURE_SITE, makeAzureItems } from "../portfolio/make-azure.ts";
import { inProcess } from "./in-process.ts";

const { estimate, cost, objective, ...inputs } = AZURE_FIELDS;
const MAP: FieldMap = { estimate, cost, objective, inputs };
const NOW = Date.parse("2026-11-24T10:00:00Z");
const PARTITION = `${AZURE_SITE}|me`;
const SCOPE = "[System.TeamProject] = 'Digital'";

/** Four epics, ten features, stories, and a task for each fourth. */
const made = makeAzureItems(11, 1989);
const items = new Map(made.map((i) => [i.key as string, i]));

let stores = 0;
async function begun(): Promise<Store> {
	const store = await openStore({}, `azure-${stores++}`);
	const query = azureDevOps({ site: AZURE_SITE, transport: inProcess(items).transport, now: () => NOW }).query(SCOPE);
	await updateSite(store, PARTITION, () => ({
		partition: PARTITION,
		site: AZURE_SITE,
		account: "me",
		pull: { startedAt: "2026-11-24T10:00:00Z", query, isWhole: true, done: 0 },
	}));
	return store;
}

async function digest(store: Store): Promise<string> {
	const { items: found, damaged } = await allItems(store, PARTITION);
	const row = await readSite(store, PARTITION);
	return JSON.stringify([found.sort((a, b) => (a.key < b.key ? -1 : 1)), damaged, row]);
}

/** One life of a worker that dies before or after its nth touch of the store or the site: nothing it awaits comes back. */
function live(store: Store, site: ReturnType<typeof inProcess>, dies = Number.POSITIVE_INFINITY) {
	let touches = 0;
	let isDead = false;
	let die = () => {};
	const death = new Promise<"dead">((done) => {
		die = () => done("dead");
	});
	const never = new Promise<never>(() => {});
	function touch<T>(act: () => T): T {
		if (isDead) return never as T;
		touches++;
		const isBefore = touches * 2 - 1 === dies;
		const isAfter = touches * 2 === dies;
		if (!isBefore && !isAfter) return act();
		isDead = true;
		if (isAfter) act();
		setTimeout(die, 0);
		return never as T;
	}
	/** A transaction is there at once, so whoever dies before it never comes to use it. */
	function transaction(make: () => unknown): unknown {
		if (isDead) throw new Dead();
		touches++;
		if (touches * 2 - 1 === dies || touches * 2 === dies) {
			isDead = true;
			setTimeout(die, 0);
		}
		if (touches * 2 - 1 === dies) throw new Dead();
		return make();
	}
	const guarded = new Proxy(store, {
		get(target, name) {
			const member = Reflect.get(target, name);
			if (typeof member !== "function") return member;
			return (...args: unknown[]) => {
				const act = () => Reflect.apply(member, target, args);
				return name === "transaction" ? transaction(act) : touch(act);
			};
		},
	});
	const source = azureDevOps({
		site: AZURE_SITE,
		transport: (request) => touch(() => site.transport(request)),
		now: () => NOW,
	});
	const pulled = pullWork({
		store: guarded,
		partition: PARTITION,
		source,
		map: MAP,
		signal: new AbortController().signal,
		pause: async () => {},
		alive: () => void touch(() => {}),
	});
	const ended = pulled.then(
		({ kind }) => kind,
		(error: unknown) => {
			if (error instanceof Dead) return death;
			throw error;
		},
	);
	return Promise.race([ended, death]);
}

class Dead extends Error {}

/** What was on its way to the disk when a worker died is there or not before the next one begins. */
async function settled(store: Store): Promise<void> {
	await store.transaction([...store.objectStoreNames], "readwrite").done;
}

describe("F1: a pull of 2,500 work items of Azure DevOps", () => {
	test("that dies at every await of every page leaves what an undisturbed one leaves", {
		timeout: 120_000,
	}, async () => {
		expect(items.size).toBe(2501);
		const calm = await begun();
		const undisturbed = inProcess(items);
		expect(await live(calm, undisturbed)).toBe("done");
		const wanted = await digest(calm);
		expect(JSON.parse(wanted)[0]).toEqual([...made].sort((a, b) => (a.key < b.key ? -1 : 1)));

		const store = await begun();
		const site = inProcess(items);
		let [kills, deepest, dies] = [0, 0, 1];
		let token: string | undefined;
		for (;;) {
			// As the service does: what is read to the end is not read again.
			if ((await readSite(store, PARTITION))?.pull?.isRead) break;
			const ended = await live(store, site, dies);
			if (ended === "done") break;
			expect(ended).toBe("dead");
			kills++;
			deepest = Math.max(deepest, dies);
			await settled(store);
			const now = (await readSite(store, PARTITION))?.pull?.token;
			dies = now === token ? dies + 1 : 1;
			token = now;
		}
		expect(await digest(store)).toBe(wanted);
		expect(deepest).toBeGreaterThan(8);
		expect(kills).toBeGreaterThan(100);
		const asked = (paths: string, of: typeof site) => of.asked.filter((r) => r.path.includes(paths)).length;
		expect(asked("workitemsbatch", undisturbed)).toBe(13);
		// No death costs the site more than the page it happened in.
		expect(asked("workitemsbatch", site)).toBeLessThanOrEqual(13 + kills);
	});
});

describe("F11: what is gone, or not for this person to see", () => {
	test("is left out by name without an error, and not among the keys", async () => {
		const few = new Map([...items].slice(0, 30));
		const source = azureDevOps({ site: AZURE_SITE, transport: inProcess(few).transport, now: () => NOW });
		const found = await source.byKeys(["contoso#101", "contoso#999999"], MAP);
		expect(found).toMatchObject({ ok: true, value: { items: [{ key: "contoso#101" }], omitted: ["contoso#999999"] } });
		const keys = await source.keys(source.query(SCOPE));
		expect(keys.ok && [...keys.value.keys].sort()).toEqual([...few.keys()].sort());
	});
});

test("the stand-in and the client agree on counts, changes, fields and who I am", async () => {
	const { transport } = inProcess(items);
	const source = azureDevOps({ site: AZURE_SITE, transport, now: () => NOW });
	expect(await source.count(source.query(SCOPE))).toMatchObject({ ok: true, value: { count: 2501, isExact: true } });
	expect(await source.count(source.query(""))).toMatchObject({ value: { count: 2501 } });
	const changed = source.query(`${SCOPE} AND [System.WorkItemType] = 'Bug'`, {
		watermark: "2026-10-20T10:00:00Z",
		now: NOW,
	});
	const since = made.filter((i) => i.typeName === "Bug" && (i.updated ?? "") >= "2026-10-21").length;
	expect(await source.count(changed)).toMatchObject({ value: { count: since } });
	expect(await source.fields()).toMatchObject({ ok: true, value: { map: { estimate }, absent: [] } });
	expect(await source.myself()).toMatchObject({ ok: true, value: { name: "Priya Shah" } });
	const refused = await source.page("([A] LIKE 1)", MAP);
	expect(refused).toMatchObject({
		ok: false,
		problem: { code: "rejected", detail: expect.stringContaining("TF51006") },
	});
});
