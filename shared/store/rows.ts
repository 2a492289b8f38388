import * as z from "zod/mini";

/** A batch of items (`items`, newest state) and of keys that are gone (`gone`), as one JSON text with its checksum. */
export const segmentRow = z.object({
	id: z.number(),
	partition: z.string(),
	kind: z.enum(["base", "delta"]),
	body: z.string(),
	gone: z.array(z.string()),
	checksum: z.number(),
});
export type SegmentRow = z.infer<typeof segmentRow>;

/** Which keys a segment speaks of, joined by line feeds: a look-up reads these small rows, not the segments. */
export const segmentKeysRow = z.object({ id: z.number(), partition: z.string(), keys: z.string() });

/** What is known of one site and account. */
export const siteRow = z.object({
	partition: z.string(),
	site: z.string(),
	account: z.string(),
	accountName: z.optional(z.string()),
	/** What is read of it, in the host's own language. */
	scope: z.optional(z.string()),
	/** Newest `updated` instant seen, as the site said it. */
	watermark: z.optional(z.string()),
	lastSync: z.optional(z.string()),
	/** When anything was last read from the site, a sync or a single card. */
	lastRead: z.optional(z.string()),
	/** Mark of the field map that what is stored was read by. */
	mark: z.optional(z.string()),
	/** Team projects whose levels are guessed by the usual names of types. */
	guessedLevels: z.optional(z.array(z.string())),
	/** When it was last looked for what is gone. */
	lastSweep: z.optional(z.string()),
	/** The user wants the links to other sites, which cost a request for each item that can stand above work elsewhere. */
	wantsLinks: z.optional(z.boolean()),
	/** When this account was last known to be the one signed in: of several on one site, the latest is shown. */
	seenAt: z.optional(z.string()),
	/** A pull under way: the token of its next page. */
	pull: z.optional(
		z.object({
			/** Names the pull: a later one is not written over by an earlier that comes to its end. */
			startedAt: z.optional(z.string()),
			/** What is asked of the site: the scope, or what changed in it since the last pull. */
			query: z.string(),
			/** The whole of the scope: what it does not give is not there. */
			isWhole: z.optional(z.boolean()),
			mark: z.optional(z.string()),
			guessedLevels: z.optional(z.array(z.string())),
			token: z.optional(z.string()),
			done: z.number(),
			expected: z.optional(z.number()),
			newest: z.optional(z.string()),
			/** The site's own clock when it began: what changes while the pages are read may be on one that was read before. */
			since: z.optional(z.string()),
			/** All pages were stored; what is left is to look for what is gone. */
			isRead: z.optional(z.boolean()),
			sweep: z.optional(z.object({ token: z.optional(z.string()), after: z.optional(z.string()) })),
		}),
	),
	quarantined: z.optional(z.number()),
	problem: z.optional(z.object({ code: z.string(), until: z.optional(z.string()), detail: z.optional(z.string()) })),
});
export type SiteRow = z.infer<typeof siteRow>;

/** A text with a revision that only rises: whoever saves names the one it read. */
export const documentRow = z.object({ id: z.string(), revision: z.number(), text: z.string() });
