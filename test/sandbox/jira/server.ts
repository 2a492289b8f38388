import type { WorkItem } from "../../../shared/domain/work-items/work-item.ts";
import { makePortfolio } from "../portfolio/make-portfolio.ts";
import { SITE } from "../portfolio/strategy.ts";
import { type RestAnswer, type ServedHost, serveHost } from "../serve-host.ts";
import { WrittenFields } from "../written-fields.ts";
import { designTokens } from "./design-tokens.ts";
import { pageHtml } from "./pages.ts";
import { answerRest } from "./rest.ts";

export interface Sandbox extends ServedHost {
	readonly items: Map<string, WorkItem>;
	/** Keys the signed-in person may not see. */
	readonly hidden: Set<string>;
	/** What was written into fields for results, and what such a write is refused for. */
	readonly written: WrittenFields;
}

const XSRF: RestAnswer = { status: 403, body: { message: "XSRF check failed" } };

/** A stand-in for a Jira Cloud site on loopback. */
export async function startSandbox(given: readonly WorkItem[] = makePortfolio().items): Promise<Sandbox> {
	const items = new Map(given.map((i) => [i.key as string, i]));
	const hidden = new Set<string>();
	const written = new WrittenFields();
	const served = await serveHost({
		names: [new URL(SITE).hostname],
		session: "tenant.session.token",
		signIn: "Log in with Atlassian account",
		folder: import.meta.dirname,
		files: { "design-tokens.css": { text: designTokens() } },
		isRest: (url) => url.pathname.startsWith("/rest/"),
		refuse({ method }, { origin = SITE, "x-atlassian-token": token }) {
			return method !== "GET" && (origin !== SITE || token !== "no-check") ? XSRF : undefined;
		},
		answer(request, now) {
			const visible = hidden.size === 0 ? items : new Map([...items].filter(([key]) => !hidden.has(key)));
			return answerRest(visible, request, now, written);
		},
		page: (url) => pageHtml(url, items),
	});
	return { ...served, items, hidden, written };
}
