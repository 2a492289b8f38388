import type { OutsideLink } from "../../domain/work-items/work-item.ts";
import { record, text } from "../json-value.ts";
import { distinctLinks, outsideLink } from "../outside-link.ts";

/**
 * The remote links of one issue that lead to work on other sites; pages, builds and what leads nowhere are passed over.
 * `undefined` where the answer is no list.
 */
export function remoteLinks(answer: unknown, site: string): readonly OutsideLink[] | undefined {
	if (!Array.isArray(answer)) return undefined;
	return (
		distinctLinks(
			answer.map((entry) => {
				const link = record(entry);
				const address = text(record(link?.object)?.url) ?? "";
				return outsideLink(address, "remote-link", site, text(link?.relationship));
			}),
		) ?? []
	);
}
