import * as z from "zod/mini";
import type { MessageType } from "./messages.ts";
import { RESULTS } from "./write-job.ts";

/** Shape of every message that is asked of the background. Content scripts are untrusted, and so is their spelling. */
/** Jira's `PS-12`, or Azure DevOps' `contoso#1234`: an organisation or a collection, and the id of an item in it. */
const key = z
	.string()
	.check(
		z.regex(/^(?:[A-Za-z][A-Za-z0-9_]{0,40}-\d{1,10}|[A-Za-z0-9](?:[A-Za-z0-9 ._-]{0,62}[A-Za-z0-9])?#[1-9]\d{0,9})$/),
	);
const short = z.string().check(z.maxLength(200));
const count = z.number().check(z.gte(0));
const none = z.object({});

export const MESSAGE_SHAPES = {
	"badges/get": z.object({ keys: z.array(key).check(z.maxLength(2000)), isFirst: z.optional(z.boolean()) }),
	"lanes/get": z.object({
		lanes: z
			.array(z.object({ keys: z.array(key).check(z.maxLength(2000)), count: z.optional(count) }))
			.check(z.maxLength(100)),
	}),
	"why/get": z.object({ key }),
	"decision/record": z.object({
		key,
		// Of a page of ours alone: what a content script says here is not looked at.
		site: z.optional(short),
		kind: z.enum(["confirm", "change", "exempt", "belong", "withdraw"]),
		under: z.optional(z.string().check(z.maxLength(2000))),
		targets: z.optional(z.array(short).check(z.maxLength(20))),
		withdraws: z.optional(short),
		why: z.optional(z.string().check(z.maxLength(2000))),
	}),
	"panel/open": z.object({ key, site: z.optional(short) }),
	"panel/get": z.object({ site: short, key }),
	"input/enter": z.object({
		site: short,
		key,
		input: short,
		value: z.nullable(z.number()),
		why: z.optional(z.string().check(z.maxLength(2000))),
	}),
	"health/report": z.object({
		route: z.enum(["board", "backlog", "issue", "other"]),
		recognised: z.boolean(),
		keys: count,
		agreed: count,
		containers: count,
		keyless: count,
		loose: count,
		counted: z.optional(count),
		badges: count,
		besideLinks: z.boolean(),
		// Ids of selectors and nothing else: no text of a page is kept.
		silent: z.array(z.string().check(z.regex(/^[a-z][a-z-]{0,39}$/))).check(z.maxLength(100)),
		broken: z.optional(z.array(z.string().check(z.regex(/^[a-z][a-z-]{0,39}$/))).check(z.maxLength(20))),
	}),
	"settings/get": z.object({}),
	"features/load": z.object({ part: z.enum(["press", "strip"]) }),
	"sync/start": z.object({ site: short, scope: z.string().check(z.minLength(1), z.maxLength(5000)) }),
	"sync/count": z.object({ site: short, scope: z.string().check(z.minLength(1), z.maxLength(5000)) }),
	"sync/cancel": z.object({ site: short }),
	"links/choose": z.object({ site: short, isWanted: z.boolean() }),
	"sync/due": none,
	"sync/status": z.object({ site: z.optional(short) }),
	"host/probe": z.object({ address: z.string().check(z.maxLength(2000)) }),
	"host/add": z.object({ site: short, kind: short }),
	"host/remove": z.object({ site: short }),
	"fields/get": z.object({ site: short }),
	"fields/reread": z.object({ site: short }),
	"write/targets": z.object({ site: short }),
	"write/preview": z.object({
		site: short,
		result: z.enum(RESULTS),
		field: short,
		level: z.optional(z.int()),
		isOpenOnly: z.boolean(),
	}),
	"write/start": z.object({ id: short }),
	"write/undo": z.object({ id: short }),
	"write/cancel": none,
	"write/status": none,
	"register/changed": none,
	"formulas/answer": z.object({ lines: z.array(z.string().check(z.maxLength(1_000_000))).check(z.maxLength(100_000)) }),
	"data/trim": z.object({ site: z.optional(short) }),
	"data/clear": none,
} as const satisfies Partial<Record<MessageType, z.ZodMiniType>>;

/** A reply that a tab's content script relayed: the page is untrusted, and so is what comes through it. */
export const RELAY_REPLY = z.discriminatedUnion("kind", [
	z.object({
		kind: z.literal("reply"),
		status: z.number(),
		contentType: z.string(),
		retryAfter: z.optional(z.string()),
		limitReason: z.optional(z.string()),
		date: z.optional(z.string()),
		text: z.string(),
	}),
	z.object({ kind: z.literal("refused"), why: z.string() }),
	z.object({ kind: z.literal("network"), why: z.string() }),
]);

/** What the background answers; the others go from it to the tabs. */
export type AskedOfBackground = keyof typeof MESSAGE_SHAPES;

export const isAsked = (type: unknown): type is AskedOfBackground =>
	typeof type === "string" && Object.hasOwn(MESSAGE_SHAPES, type);
