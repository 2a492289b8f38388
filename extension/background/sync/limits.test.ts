import "fake-indexeddb/auto";
import { describe, expect, test } from "vitest";
import type { SourceReply } from "../../../shared/sources/transport.ts";
import { BOARD, register, startBackground } from "../../../test/sandbox/start-background.ts";
import { begin, digest, isReady, issues, status, undisturbed } from "../../../test/sandbox/sync-oracle.ts";

const HOUR = 3_600_000;
const start = () => startBackground(issues(9), register, { isPolite: true });
const NOW = Date.parse("2026-11-24T10:00:00Z");

/** Says once, at the nth request, that it was asked too much; the answer itself is good where the status is. */
function limitOnce(b: Awaited<ReturnType<typeof start>>, at: number, status: number, retryAfter?: string): void {
	const real = b.host.transport;
	let asked = 0;
	b.host.transport = async (request) => {
		const reply = await real(request);
		if (++asked !== at || reply.kind !== "reply") return reply;
		const head = { ...reply, ...(retryAfter === undefined ? {} : { retryAfter }) };
		return status === 200 ? head : ({ ...head, status, contentType: "text/plain", text: "" } satisfies SourceReply);
	};
}

/** True once the latest alarm is set for so many milliseconds from now, and the site was asked five times. */
function isWokenIn(b: Awaited<ReturnType<typeof start>>, least: number, most: number): boolean {
	const left = (b.woken.at(-1) ?? 0) - b.now();
	return b.host.asked.length === 5 && left >= least && left <= most;
}

const FORMS: [string, string | undefined, number][] = [
	["in seconds", "120", 120_000],
	["as a date", new Date(NOW + 300_000).toUTCString(), 290_000],
	["absent", undefined, 30_000],
	["negative", "-5", 30_000],
	["for thirty years", "1000000000", HOUR],
];
const CASES = [429, 503, 200].flatMap((status) =>
	FORMS.filter(([, header]) => status === 429 || header !== undefined).map(
		([form, header, ms]) => [status, form, header, ms] as const,
	),
);

describe("F6: a site that asks for a pause", () => {
	test.each(CASES)(
		"with status %i and Retry-After %s is left alone, and after it the sync ends as an undisturbed one",
		async (status_, _, header, ms) => {
			const calm = await undisturbed(start);
			const b = await start();
			// The fifth request is the second page: of who I am, the count, the fields and the first page there were four.
			limitOnce(b, 5, status_, header);
			await begin(b);
			// Its watchdog would wake it sooner or later; what counts is the alarm for the end of the pause.
			await b.settle(() => isWokenIn(b, 0.9 * ms, Math.min(1.15 * ms, HOUR) + 1000));
			const limitedAt = b.now();
			const asked = b.host.asked.length;
			expect(asked).toBe(5);
			// The worker dies, is woken by a card and by a start of the browser, and asks nobody.
			for (let i = 0; i < 8; i++) {
				b.advance(ms / 10);
				const again = b.make();
				await again.sync.continueAll();
				await again.answer({ type: "badges/get", keys: [`PS-${900 + i}`] }, BOARD);
				await new Promise((done) => setTimeout(done, 5));
			}
			expect(b.host.asked.length).toBe(asked);
			expect(b.now() - limitedAt).toBeLessThan(ms);
			const told = await status(b.make());
			expect(told).toMatchObject({ state: "stopped", problem: { code: "rate-limited" } });
			expect(Date.parse(told?.problem?.until ?? "") - limitedAt).toBeLessThanOrEqual(HOUR + 1000);
			b.advance(ms * 0.35);
			const late = b.make();
			await late.sync.continueAll();
			await b.settle(() => isReady(late));
			expect(await digest(b.store)).toBe(calm.digest);
			// A refused request is asked once more, and the fields are learnt anew by the new worker.
			expect(b.host.asked.filter((r) => !r.path.endsWith("/field")).length).toBeLessThanOrEqual(calm.asked);
		},
	);
});
