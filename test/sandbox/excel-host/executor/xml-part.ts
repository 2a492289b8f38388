import { XMLParser, XMLValidator } from "fast-xml-parser";
import { HostError } from "./host-error.ts";

const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "@", processEntities: false });

/** The namespace of a custom XML part's root; Excel refuses what is no XML. */
export function namespaceOf(xml: string): string {
	const valid = XMLValidator.validate(xml);
	if (valid !== true) throw new HostError("InvalidArgument", `The part is no XML: ${valid.err.msg}`);
	const root = Object.entries(parser.parse(xml) as Record<string, unknown>).find(([name]) => !name.startsWith("?"));
	if (!root || typeof root[1] !== "object" || root[1] === null) return "";
	const prefix = root[0].includes(":") ? `:${root[0].split(":")[0]}` : "";
	return String((root[1] as Record<string, unknown>)[`@xmlns${prefix}`] ?? "");
}
