import type { WorkItem } from "../../../shared/domain/work-items/work-item.ts";
import { makeAzureItems } from "../portfolio/make-azure.ts";
import { type RestAnswer, type ServedHost, serveHost } from "../serve-host.ts";
import { WrittenFields } from "../written-fields.ts";
import { HOST_PAGE } from "./built-host-page.ts";
import { pageHtml } from "./pages.ts";
import { answerAzure } from "./rest.ts";

export interface AzureSandbox extends ServedHost {
	readonly items: Map<string, WorkItem>;
	/** Keys the signed-in person may not see. */
	readonly hidden: Set<string>;
	/** What was written into fields for results, and what such a write is refused for. */
	readonly written: WrittenFields;
}

const NO_PATCH: RestAnswer = { status: 415, body: { message: "VS403225: You must pass a valid patch document." } };

/** Both names, as a browser is told to find them on this machine. */
export const azureRules = (port: number): string[] => NAMES.map((name) => `MAP ${name} 127.0.0.1:${port}`);

export const NAMES = ["dev.azure.com", "contoso.visualstudio.com"] as const;

/** A stand-in for an organisation of Azure DevOps on loopback, under both of its names. */
export async function startAzureSandbox(given: readonly WorkItem[] = makeAzureItems()): Promise<AzureSandbox> {
	const items = new Map(given.map((i) => [i.key as string, i]));
	const hidden = new Set<string>();
	const written = new WrittenFields();
	const served = await serveHost({
		names: [...NAMES],
		session: "UserAuthentication",
		signIn: "Sign in to your account",
		folder: HOST_PAGE,
		isRest: (url) => url.pathname.includes("/_apis/"),
		refuse({ method }, { "content-type": type = "" }) {
			return method === "PATCH" && !type.includes("application/json-patch+json") ? NO_PATCH : undefined;
		},
		answer(request, now) {
			const visible = hidden.size === 0 ? items : new Map([...items].filter(([key]) => !hidden.has(key)));
			return answerAzure(visible, request, now, written);
		},
		page: (url) => pageHtml(url, items),
	});
	return { ...served, items, hidden, written };
}
