import type { SourceRequest } from "./transport.ts";

/** A segment that names one record: a number that is no version of an interface, a key, or an id of hexadecimal digits. */
const RECORD = /(?<!\/api)\/(?:\d+|[A-Z][A-Z0-9_]*-\d+|[0-9a-f]{8}-[0-9a-f-]{27})(?=\/|$)/gi;

/**
 * The endpoint that a request goes to, as sites count them: its method and its path, whatever record it names.
 * @example endpointOf({ method: "GET", path: "/rest/api/2/issue/PS-12?fields=id" }) //=> "GET /rest/api/2/issue/*"
 */
export function endpointOf({ method, path }: Pick<SourceRequest, "method" | "path">): string {
	return `${method} ${(path.split("?")[0] ?? "").replace(RECORD, "/*")}`;
}
