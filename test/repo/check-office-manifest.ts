import { XMLParser, XMLValidator } from "fast-xml-parser";
import { LONGEST, ORDER } from "./office-order.ts";

interface Element {
	readonly name: string;
	readonly path: string;
	readonly parent: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly text: string;
	readonly children: readonly Element[];
}
type Parsed = Record<string, unknown> & { ":@"?: Record<string, string> };

const parser = new XMLParser({
	preserveOrder: true,
	ignoreAttributes: false,
	attributeNamePrefix: "",
	parseTagValue: false,
	parseAttributeValue: false,
});

function element(parsed: Parsed, parent: string, path: string): Element {
	const name = Object.keys(parsed).find((key) => key !== ":@") as string;
	const inside = parsed[name] as Parsed[];
	const here = `${path}/${name}`;
	return {
		name,
		parent,
		path: here,
		attributes: parsed[":@"] ?? {},
		text: inside
			.map((c) => c["#text"])
			.filter((t) => t !== undefined)
			.join(""),
		children: inside.filter((c) => !("#text" in c)).map((c) => element(c, name, here)),
	};
}

const everything = (e: Element): Element[] => [e, ...e.children.flatMap(everything)];

/** What is known of an element by its parent and name, else by its name. */
const known = <T>(table: Readonly<Record<string, T>>, e: Element): T | undefined =>
	table[`${e.parent}/${e.name}`] ?? table[e.name];

function wrongOrder(e: Element): string[] {
	const order = known(ORDER, e);
	if (e.children.length === 0) return [];
	if (!order) return [`${e.path}: may have no elements inside.`];
	const places = e.children.map((c) => order.indexOf(c.name));
	return e.children.flatMap((c, i) => {
		if (places[i] === -1) return [`${c.path}: is not allowed here.`];
		const before = places[i - 1] ?? -1;
		return (places[i] as number) < before ? [`${c.path}: must come before ${e.children[i - 1]?.name}.`] : [];
	});
}

function wrongText(e: Element): string[] {
	const longest = known(LONGEST, e) ?? Number.POSITIVE_INFINITY;
	const value = e.attributes.DefaultValue ?? e.text;
	const found: string[] = [];
	if (value.length > longest) found.push(`${e.path}: ${value.length} characters, at most ${longest}.`);
	const address = /Url$|Location$|^AppDomain$|^bt:(Url|Image)$/.test(e.name) && value !== "";
	if (address && !value.startsWith("https://")) found.push(`${e.path}: "${value}" is no https address.`);
	return found;
}

function wrongReferences(all: readonly Element[]): string[] {
	const resources = all.filter((e) => /^bt:(Images|Urls|ShortStrings|LongStrings)$/.test(e.parent));
	const ids = new Set<string>();
	const found: string[] = [];
	for (const { attributes, path } of resources) {
		const id = attributes.id ?? "";
		if (ids.has(id)) found.push(`${path}: "${id}" stands there twice.`);
		if (id.length === 0 || id.length > 32) found.push(`${path}: "${id}" must have 1 to 32 characters.`);
		ids.add(id);
	}
	for (const { attributes, path } of all)
		if (attributes.resid !== undefined && !ids.has(attributes.resid))
			found.push(`${path}: there is no resource "${attributes.resid}".`);
	return found;
}

function wrongRuntime(all: readonly Element[]): string[] {
	const page = all.find((e) => e.name === "Runtime")?.attributes.resid;
	return all
		.filter((e) => ["Script", "Page", "Action"].includes(e.parent) && e.name === "SourceLocation")
		.concat(all.filter((e) => e.name === "FunctionFile"))
		.filter((e) => e.attributes.resid !== page)
		.map((e) => `${e.path}: a shared runtime needs the same page everywhere, "${page}".`);
}

/**
 * What Office would refuse in an add-in only manifest, each with its place; empty where nothing is wrong. Microsoft's
 * own check sends the file away, so this one stands in for it without a network.
 */
export function checkOfficeManifest(xml: string): string[] {
	const valid = XMLValidator.validate(xml);
	if (valid !== true) return [`line ${valid.err.line}: ${valid.err.msg}`];
	const root = (parser.parse(xml) as Parsed[]).find((e) => "OfficeApp" in e);
	if (!root) return ["There is no OfficeApp."];
	const all = everything(element(root, "", ""));
	const text = (name: string) => all.find((e) => e.path === `/OfficeApp/${name}`)?.text ?? "";
	const found = all.flatMap((e) => [...wrongOrder(e), ...wrongText(e)]);
	if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text("Id"))) found.push("/OfficeApp/Id: is no GUID.");
	if (!/^\d+(\.\d+){3}$/.test(text("Version"))) found.push("/OfficeApp/Version: must be four numbers.");
	for (const icon of all.filter((e) => e.name === "Icon")) {
		const sizes = icon.children.map((c) => c.attributes.size);
		for (const size of ["16", "32", "80"])
			if (!sizes.includes(size)) found.push(`${icon.path}: there is no picture of ${size} pixels.`);
	}
	return [...found, ...wrongReferences(all), ...wrongRuntime(all)];
}
