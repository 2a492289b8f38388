import type { SourceReply, SourceRequest, SourceWrite } from "../shared/sources/transport.ts";

/** Path and query on the page's own origin; the content script allows reads it knows and nothing else. */
export type RelayRequest = SourceRequest;

/** As above; the content script allows writes of one field of one item, and nothing else. */
export type RelayWrite = SourceWrite;

/** What comes back through a page: there is one. */
export type RelayReply = Exclude<SourceReply, { readonly kind: "no-tab" }>;
