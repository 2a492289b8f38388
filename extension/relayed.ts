export interface RelayRequest {
	readonly method: "GET" | "POST";
	/** Path and query on the page's own origin; the content script allows reads it knows and nothing else. */
	readonly path: string;
	readonly body?: string;
}

export interface RelayWrite {
	readonly method: "PUT" | "PATCH";
	/** As above; the content script allows writes of one field of one item, and nothing else. */
	readonly path: string;
	readonly body: string;
}

export type RelayReply =
	| {
			readonly kind: "reply";
			readonly status: number;
			readonly contentType: string;
			readonly retryAfter?: string;
			readonly limitReason?: string;
			readonly date?: string;
			readonly text: string;
	  }
	| { readonly kind: "refused"; readonly why: string }
	| { readonly kind: "network"; readonly why: string };
