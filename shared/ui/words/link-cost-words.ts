import { countWords } from "./number-words.ts";

/** Requests a second, as every site is asked. */
const PACE = 2;
const MINUTE = 60;

/**
 * What it costs to know which work of other tools belongs to a site's epics and initiatives.
 * @example linkCostWords({ isWanted: false, items: 240, due: 240 })
 * //=> "Links to other tools are not read. That takes one request for each of 240 epics and initiatives, about 2 minutes, and later one for each that changes."
 */
export function linkCostWords({ isWanted, items, due }: { isWanted: boolean; items: number; due: number }): string {
	const of = items === 1 ? "1 epic or initiative" : `${countWords(items, "epic")} and initiatives`;
	if (items === 0) return "No epic or initiative was read yet, so there are no links to other tools to read.";
	if (!isWanted)
		return `Links to other tools are not read. That takes one request for each of ${of}, about ${lengthWords(items)}, and later one for each that changes.`;
	if (due === 0)
		return `Links to other tools are read: of ${of}, one request each; only those that change are asked again.`;
	return `Links to other tools are read: ${countWords(due, "request")} to go of ${of}, about ${lengthWords(due)}.`;
}

function lengthWords(requests: number): string {
	const seconds = Math.ceil(requests / PACE);
	return seconds < MINUTE ? countWords(seconds, "second") : countWords(Math.ceil(seconds / MINUTE), "minute");
}
