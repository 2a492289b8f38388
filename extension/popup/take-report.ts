import * as z from "zod/mini";
import { browser } from "../browser.ts";

const ANSWER = z.object({ report: z.string().check(z.maxLength(5_000_000)) });

/**
 * Has an open page say what it is made of.
 * @throws where the page does not answer: it was closed, or left for another site.
 */
export async function takeReport(tab: number): Promise<string> {
	// The part of our script that knows how comes into the page only now; one that is there twice does nothing.
	await browser.scripting.executeScript({ target: { tabId: tab }, files: ["on-demand.js"] });
	const { version } = browser.runtime.getManifest();
	return ANSWER.parse(await browser.tabs.sendMessage(tab, { type: "page/report", version })).report;
}
