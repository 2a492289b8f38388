import "fake-indexeddb/auto";
import { describe, expect, test } from "vitest";
import { writeRegister } from "../../shared/schema/write-register.ts";
import type { SourceReply, SourceWrite, Transport, WriteTransport } from "../../shared/sources/transport.ts";
import { REGISTER_DOCUMENT, saveDocument } from "../../shared/store/documents.ts";
import { openStore } from "../../shared/store/open-store.ts";
import { answerAzure } from "../../test/sandbox/azure/rest.ts";
import { answerRest } from "../../test/sandbox/jira/rest.ts";
import { AZURE_SITE, withAzure } from "../../test/sandbox/portfolio/make-azure.ts";
import { makePortfolio } from "../../test/sandbox/portfolio/make-portfolio.ts";
import { SITE } from "../../test/sandbox/portfolio/strategy.ts";
import { BOARD, contextOf, own, PAGE } from "../../test/sandbox/start-background.ts";
import { RESULT_FIELDS, WrittenFields } from "../../test/sandbox/written-fields.ts";
import type { WriteStatus } from "../messages.ts";
import { background } from "./answer-message.ts";
import type { Context } from "./context.ts";

const sample = withAzure(makePortfolio());
const items = new Map(sample.items.map((i) => [i.key as string, i]));
const of = (site: string) => new Map([...items].filter(([, item]) => item.site === site));
const ANSWERS = { [SITE]: answerRest, [AZURE_SITE]: answerAzure } as const;
const SCOPES = { [SITE]: "project in (PS, HT, DC)", [AZURE_SITE]: "[System.TeamProject] = 'Digital'" } as const;
const now = Date.parse("2026-11-24T10:00:00Z");
let count = 0;

/** The background over one stand-in that takes writes, with all of its work read. */
async function started(site: keyof typeof ANSWERS) {
	const store = await openStore({}, `write-${count++}`);
	await saveDocument(store, REGISTER_DOCUMENT, writeRegister(sample.register), 0);
	const written = new WrittenFields();
	const there = of(site);
	const asked: SourceWrite[] = [];
	const paused: number[] = [];
	/** Runs before a write, and may answer in the site's place. */
	const state: { before?: (write: SourceWrite) => SourceReply | undefined | Promise<undefined> } = {};
	const carry = ({ method, path, body = "" }: { method: string; path: string; body?: string }): SourceReply => {
		const answer = ANSWERS[site](there, { method, url: new URL(site + path), body }, now, written);
		const text = answer.body === undefined ? "" : JSON.stringify(answer.body);
		return { kind: "reply", status: answer.status, contentType: text === "" ? "" : "application/json", text };
	};
	const transport: Transport = async (request) => carry(request);
	const send: WriteTransport = async (write) => {
		asked.push(write);
		return (await state.before?.(write)) ?? carry(write);
	};
	const context: Context = {
		...(await contextOf({ store })),
		newId: () => `job-${count++}`,
		transport: () => transport,
		writeTransport: () => send,
		pause: async (ms) => void paused.push(ms),
	};
	const make = () => background(context, own);
	const b = make();
	const ask = <T = WriteStatus>(message: object, from: object = PAGE) => b.answer(message, from) as Promise<T>;
	await ask({ type: "sync/start", site, scope: SCOPES[site] });
	const ready = async () =>
		(await ask<{ sites: { state: string }[] }>({ type: "sync/status" })).sites.every((s) => s.state === "ready");
	while (!(await ready())) await new Promise((done) => setTimeout(done, 5));
	const preview = (result: string, field: string, more: object = {}) =>
		ask({ type: "write/preview", site, result, field, isOpenOnly: true, level: 2, ...more });
	async function ended(): Promise<NonNullable<WriteStatus["job"]>> {
		for (;;) {
			const { isRunning, job } = await ask({ type: "write/status" });
			if (!isRunning && job) return job;
			await new Promise((done) => setTimeout(done, 2));
		}
	}
	return { ask, make, asked, paused, written, state, preview, ended, site };
}
const jobOf = ({ job, problem }: WriteStatus) => {
	if (!job) throw new Error(`There is no job: ${problem}.`);
	return job;
};
const { rank, score, line } = RESULT_FIELDS.jira;

describe("a result written back to Jira", () => {
	test("is previewed by how the field stands now: what would change, what would not, what cannot be", async () => {
		const b = await started(SITE);
		const all = jobOf(await b.preview("rank", rank)).rows;
		expect(all.length).toBeGreaterThan(10);
		const [first, second, third, fourth] = all;
		if (!first || !second || !third || !fourth) throw new Error("too few");
		b.written.set(first.key, rank, first.now);
		b.written.set(second.key, rank, 99);
		b.written.offScreen.add(third.key);
		b.written.forbidden.add(fourth.key);
		const job = jobOf(await b.preview("rank", rank));
		expect(job).toMatchObject({ state: "previewed", fieldName: "Portfolio rank", site: SITE, same: 1 });
		expect(job.rows).toEqual([{ ...second, was: 99 }, ...all.slice(4)]);
		expect(job.refused).toEqual([
			{ key: third.key, why: "not-editable" },
			{ key: fourth.key, why: "not-editable" },
		]);
		expect(job.without).toBe(
			[...items.values()].filter((i) => i.site === SITE && i.level === 2 && i.statusCategory !== "done").length -
				all.length,
		);
		expect(b.asked).toEqual([]);
	});

	test("is written item by item, and one undo puts back what stood before, but not over somebody's later change", async () => {
		const b = await started(SITE);
		const [first, second] = jobOf(await b.preview("rank", rank)).rows;
		if (!first || !second) throw new Error("too few");
		b.written.set(first.key, rank, 99);
		const job = jobOf(await b.preview("rank", rank));
		await b.ask({ type: "write/start", id: job.id });
		const done = await b.ended();
		expect(done.state).toBe("written");
		expect(done.rows.every((r) => r.outcome === "written")).toBe(true);
		for (const row of job.rows) expect(b.written.of(row.key)[rank]).toBe(row.now);
		expect(b.asked[0]).toEqual({
			method: "PUT",
			path: `/rest/api/3/issue/${first.key}`,
			body: JSON.stringify({ fields: { [rank]: first.now } }),
		});
		b.written.set(second.key, rank, 7777);
		await b.ask({ type: "write/undo", id: job.id });
		const back = await b.ended();
		expect(back.state).toBe("undone");
		expect(b.written.of(first.key)[rank]).toBe(99);
		expect(b.written.of(second.key)[rank]).toBe(7777);
		expect(back.rows[1]).toMatchObject({ outcome: "written", undone: "changed", why: "7777" });
		expect(back.rows.slice(2).every((r) => r.undone === "written" && b.written.of(r.key)[rank] === null)).toBe(true);
		expect(await b.ask({ type: "write/undo", id: job.id })).toMatchObject({ problem: "not-this-one" });
	});

	test("one item that refuses, one that was changed meanwhile and one that is gone never keep the others", async () => {
		const b = await started(SITE);
		const job = jobOf(await b.preview("score", score));
		const [first, second, third, fourth] = job.rows;
		if (!first || !second || !third || !fourth) throw new Error("too few");
		b.written.stubborn.add(first.key);
		b.written.set(second.key, score, 5);
		b.state.before = ({ path }) => {
			if (path.endsWith(`/${third.key}`))
				return { kind: "reply", status: 404, contentType: "application/json", text: "{}" };
			return path.endsWith(`/${fourth.key}`)
				? { kind: "reply", status: 500, contentType: "text/html", text: "<h1>Oh</h1>" }
				: undefined;
		};
		await b.ask({ type: "write/start", id: job.id });
		const done = await b.ended();
		expect(done.state).toBe("written");
		expect(done.rows.slice(0, 4).map((r) => [r.outcome, r.why])).toEqual([
			["refused", "Field 'Portfolio score' cannot be set. It is not on the appropriate screen, or unknown."],
			["changed", "5"],
			["gone", undefined],
			["failed", "500"],
		]);
		expect(done.rows.slice(4).every((r) => r.outcome === "written")).toBe(true);
		expect(b.written.of(second.key)[score]).toBe(5);
	});

	test("waits where it is asked to, and stops whole where nobody is signed in; the rest goes on with a press", async () => {
		const b = await started(SITE);
		const job = jobOf(await b.preview("alignment", line));
		let calls = 0;
		b.state.before = () => {
			calls++;
			if (calls === 2) return { kind: "reply", status: 429, contentType: "", retryAfter: "3", text: "" };
			// As Jira says that nobody is signed in: a page, and status 200.
			return calls === 5 ? { kind: "reply", status: 200, contentType: "text/html", text: "<title>Log in" } : undefined;
		};
		await b.ask({ type: "write/start", id: job.id });
		const stopped = await b.ended();
		expect(b.paused).toEqual([3000]);
		expect(stopped).toMatchObject({ state: "stopped", problem: { code: "signed-out" } });
		expect(stopped.rows.filter((r) => r.outcome === "written")).toHaveLength(3);
		expect(stopped.rows.filter((r) => r.outcome === undefined)).toHaveLength(job.rows.length - 3);
		await b.ask({ type: "write/start", id: job.id });
		const done = await b.ended();
		expect(done.rows.every((r) => r.outcome === "written")).toBe(true);
		expect(done).not.toHaveProperty("problem");
		expect(b.written.of(job.rows[0]?.key ?? "")[line]).toMatch(/^(Aligned|Inherited|Not aligned|Exempt|Unknown)$/);
	});

	test("ends at once when it is told to, and what was written until then can be taken back", async () => {
		const b = await started(SITE);
		const job = jobOf(await b.preview("rank", rank));
		b.state.before = async () => {
			if (b.asked.length === 2) await b.ask({ type: "write/cancel" });
			return undefined;
		};
		await b.ask({ type: "write/start", id: job.id });
		expect(await b.ask({ type: "write/start", id: job.id })).toMatchObject({ problem: "not-this-one" });
		const stopped = await b.ended();
		expect(stopped).toMatchObject({ state: "stopped", problem: { code: "cancelled" } });
		expect(stopped.rows.map((r) => r.outcome).slice(0, 3)).toEqual(["written", "written", undefined]);
		await b.ask({ type: "write/undo", id: job.id });
		expect((await b.ended()).rows.map((r) => r.undone).slice(0, 3)).toEqual(["written", "written", undefined]);
		expect(b.asked).toHaveLength(4);
	});

	test("is never gone on with by itself: a worker that died in the middle leaves it stopped", async () => {
		const b = await started(SITE);
		const job = jobOf(await b.preview("rank", rank));
		b.state.before = () => (b.asked.length > 2 ? new Promise<undefined>(() => {}) : undefined);
		await b.ask({ type: "write/start", id: job.id });
		while (b.asked.length < 3) await new Promise((done) => setTimeout(done, 2));
		const again = b.make();
		await again.sync.continueAll();
		const told = (await again.answer({ type: "write/status" }, PAGE)) as WriteStatus;
		expect(told).toMatchObject({ isRunning: false, job: { state: "stopped", problem: { code: "interrupted" } } });
		expect(told.job?.rows.filter((r) => r.outcome === "written")).toHaveLength(2);
		expect(b.asked).toHaveLength(3);
	});

	test("is for a field of a fitting kind that nothing is read from, asked for by a page of ours alone", async () => {
		const b = await started(SITE);
		const { fields, levels } = await b.ask<{ fields: { id: string; holds: string }[]; levels: { name: string }[] }>({
			type: "write/targets",
			site: SITE,
		});
		expect(fields.map((f) => [f.id, f.holds])).toEqual([
			[score, "number"],
			[rank, "number"],
			[line, "text"],
		]);
		expect(levels[0]?.name).toBe("Initiative");
		expect(await b.preview("rank", "customfield_10105")).toEqual({ isRunning: false, problem: "not-a-target" });
		expect(await b.preview("rank", rank, { site: "https://evil.example" })).toMatchObject({ problem: "not-a-target" });
		// A text is no number: every item is without one.
		expect(jobOf(await b.preview("alignment", rank)).rows).toEqual([]);
		expect(jobOf(await b.preview("rank", line)).rows[0]?.now).toMatch(/^\d+$/);
		for (const type of ["targets", "preview", "start", "undo", "cancel", "status"])
			expect(await b.ask({ type: `write/${type}`, site: SITE, id: "x" }, BOARD)).toEqual({ error: "not-allowed" });
		expect(await b.ask({ type: "write/start", id: "another" })).toMatchObject({ problem: "not-this-one" });
		expect(b.asked).toEqual([]);
	});
});

describe("a result written back to Azure DevOps", () => {
	const field = RESULT_FIELDS.azure;

	test("is a patch that holds for one revision; a change that comes in between is told and not written over", async () => {
		const b = await started(AZURE_SITE);
		const job = jobOf(await b.preview("rank", field.rank, { level: undefined }));
		const [first, second] = job.rows;
		if (!first || !second) throw new Error("too few");
		b.state.before = () => {
			// Right between the look and the write.
			if (b.asked.length === 1) b.written.set(first.key, field.rank, 4);
			return undefined;
		};
		await b.ask({ type: "write/start", id: job.id });
		const done = await b.ended();
		expect(done.rows[0]).toMatchObject({ outcome: "changed" });
		expect(b.written.of(first.key)[field.rank]).toBe(4);
		expect(done.rows.slice(1).every((r) => r.outcome === "written")).toBe(true);
		const id = second.key.split("#")[1];
		expect(b.asked[1]).toEqual({
			method: "PATCH",
			path: `/_apis/wit/workitems/${id}?api-version=7.1`,
			body: JSON.stringify([
				{ op: "test", path: "/rev", value: 3 },
				{ op: "add", path: `/fields/${field.rank}`, value: second.now },
			]),
		});
		await b.ask({ type: "write/undo", id: job.id });
		expect((await b.ended()).rows.slice(1).every((r) => r.undone === "written")).toBe(true);
		expect(JSON.parse(b.asked.at(-1)?.body ?? "")[1]).toEqual({ op: "remove", path: `/fields/${field.rank}` });
	});

	test("leaves out items whose type has no such field", async () => {
		const b = await started(AZURE_SITE);
		const tasks = [...items.values()].filter(
			(i) => i.site === AZURE_SITE && i.typeName === "Task" && i.statusCategory !== "done",
		);
		const job = jobOf(await b.preview("alignment", field.line, { level: -1 }));
		expect(job.rows).toEqual([]);
		expect(job.refused).toHaveLength(tasks.length);
		expect(job.refused[0]).toMatchObject({ why: "not-editable" });
	});
});
