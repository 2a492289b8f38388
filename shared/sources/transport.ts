/** One read. Paths are on the site's own origin; the caller of a client decides how they are carried there. */
export interface SourceRequest {
	readonly method: "GET" | "POST";
	readonly path: string;
	readonly body?: string;
}

export type SourceReply =
	| {
			readonly kind: "reply";
			readonly status: number;
			readonly contentType: string;
			readonly retryAfter?: string;
			/** `RateLimit-Reason`: whose limit it is. */
			readonly limitReason?: string;
			/** The server's own clock. */
			readonly date?: string;
			readonly text: string;
	  }
	| { readonly kind: "refused"; readonly why: string }
	/** It can only go through an open page of the site, and none is. */
	| { readonly kind: "no-tab" }
	| { readonly kind: "network"; readonly why: string };

/** Through an open tab of the site, or straight; it never throws. */
export type Transport = (request: SourceRequest) => Promise<SourceReply>;

/** One write, as it was built after the user's confirmation in a page of ours; no reading client can make one. */
export interface SourceWrite {
	readonly method: "PUT" | "PATCH";
	readonly path: string;
	readonly body: string;
}

/** Only through an open tab of the site, in the user's own session; it never throws. */
export type WriteTransport = (write: SourceWrite) => Promise<SourceReply>;
