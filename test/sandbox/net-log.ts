/** One thing a browser asked of the network, as its own log has it. */
export interface NetRequest {
	readonly host: string;
	/** What was asked; of a name that was only looked up, that. */
	readonly what: string;
	/** True where no page, worker or extension began it. */
	readonly isBrowsers: boolean;
}

/** Where Chromium asks for itself, when no page has told it to: whether somebody is signed in, for newer parts of itself. */
const CHROMIUMS_OWN = /(?:^|\.)(?:google\.com|googleapis\.com|gvt1\.com|gstatic\.com)$/;
/** Where Firefox looks for its own settings, parts and updates; one part of it comes from the other's maker. */
const FIREFOXES_OWN =
	/^https:\/\/(?:[a-z0-9.-]+\.mozilla\.(?:com|net|org)\/|(?:update\.googleapis\.com|[a-z0-9.-]+\.gvt1\.com)\/.*(?:oimompecagnajdejgnnjijobebaeigek|release2))/;

/**
 * The requests in the text of a Chromium net log; one that was cut off, because its browser was killed, is read to its end.
 * @throws where the text is no such log.
 */
export function chromiumRequests(text: string): NetRequest[] {
	const [head = "", ...lines] = text.split("\n");
	const { constants } = JSON.parse(`${head.trim().replace(/,$/, "")}}`);
	const { URL_REQUEST_START_JOB: begun, HOST_RESOLVER_MANAGER_REQUEST: named } = constants.logEventTypes;
	return lines.flatMap((line): NetRequest[] => {
		if (!line.includes(`"type":${begun}}`) && !line.includes(`"type":${named}}`)) return [];
		const event = JSON.parse(
			line
				.trim()
				.replace(/,$/, "")
				.replace(/\]\}?$/, ""),
		);
		const { url, host, initiator, method } = event.params ?? {};
		if (event.type === begun && typeof url === "string" && /^(?:https?|wss?|ftp):/.test(url)) {
			const { hostname } = new URL(url);
			const isBrowsers = initiator === "not an origin" && CHROMIUMS_OWN.test(hostname);
			return [{ host: hostname, what: `${method} ${url} for ${initiator}`, isBrowsers }];
		}
		if (event.type !== named || typeof host !== "string") return [];
		const name = host.replace(/^[a-z]+:\/\//, "").replace(/:\d+$/, "");
		return [{ host: name, what: `the address of ${name}`, isBrowsers: CHROMIUMS_OWN.test(name) }];
	});
}

/** The requests in the text of a Firefox log of its HTTP channels. */
export const firefoxRequests = (text: string): NetRequest[] =>
	[...text.matchAll(/E\/nsHttp uri=(https?:\/\/\S+)/g)].map(([, url = ""]) => ({
		host: new URL(url).hostname,
		what: url,
		isBrowsers: FIREFOXES_OWN.test(url),
	}));

/** What was asked of others than these. */
export const foreign = (requests: readonly NetRequest[], configured: ReadonlySet<string>): string[] =>
	requests.filter((r) => !r.isBrowsers && !configured.has(r.host)).map((r) => r.what);
