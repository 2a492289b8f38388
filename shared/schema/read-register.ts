import * as z from "zod/mini";
import { EMPTY_REGISTER, type Register } from "../domain/register.ts";
import { parseJson, type TextPlace } from "./json-text.ts";
import { type JsonPath, locateInJson } from "./locate-in-json.ts";
import { type PlacedProblem, readSections } from "./read-sections.ts";
import { type RecordSection, SECTIONS } from "./record-shapes.ts";
import { unknownReferences } from "./register-references.ts";

/** Something in a file that a person should look at. `path` is where, `keyResults[3].due`. */
export interface RegisterProblem {
	readonly path: string;
	readonly message: string;
	readonly place?: TextPlace;
	/** The record could not be used; it is kept aside and written back unchanged. */
	readonly setAside?: boolean;
}

/** What the file held beyond what this version understands: written back as it was. */
export interface RegisterCarry {
	readonly members: Readonly<Record<string, unknown>>;
	readonly setAside: Readonly<Partial<Record<RecordSection, readonly unknown[]>>>;
	/** The version the file says, where it is newer than ours. */
	readonly version?: number;
}

export type ReadRegister =
	| {
			readonly ok: true;
			readonly register: Register;
			readonly carry: RegisterCarry;
			readonly problems: readonly RegisterProblem[];
	  }
	| { readonly ok: false; readonly problems: readonly RegisterProblem[] };

export const LARGEST_REGISTER = 20_000_000;
const OWN_MEMBERS = new Set([...Object.keys(EMPTY_REGISTER), ...SECTIONS, "fields"]);
const fieldMaps = z.record(z.string(), z.record(z.string(), z.string()));

/**
 * Reads a register file. A bad record is set aside and named, and the others are served; a newer version is read as far
 * as it is known, and loses nothing when it is written back.
 */
export function readRegister(text: string): ReadRegister {
	if (text.length > LARGEST_REGISTER)
		return refuse(`The file is larger than ${LARGEST_REGISTER / 1e6} MB, which no register is.`);
	const parsed = parseJson(text);
	if (!parsed.ok) return { ok: false, problems: [{ path: "", message: parsed.message, place: parsed.place }] };
	const file = parsed.value;
	if (typeof file !== "object" || file === null || Array.isArray(file))
		return refuse("This is not a Sightline register.");
	const members: Record<string, unknown> = { ...file };
	if (members.format !== "sightline-register")
		return refuse('This is not a Sightline register: "format" should be "sightline-register".', "format");

	const found: PlacedProblem[] = [];
	const { sections, setAside, positions } = readSections(members, found);
	const fields = z.safeParse(fieldMaps, members.fields);
	if (members.fields !== undefined && !fields.success)
		found.push({ at: ["fields"], message: "A map of fields per site is expected here.", setAside: true });
	// Every record has passed its shape just above.
	const register = {
		...sections,
		format: "sightline-register",
		version: 1,
		name: nameIn(members, found),
		exemptLabels: wordsIn(members, "exemptLabels", found),
		labelPrefixes: wordsIn(members, "labelPrefixes", found),
		...(fields.success ? { fields: fields.data } : {}),
	} as unknown as Register;
	found.push(...unknownReferences(register, positions));
	const version = typeof members.version === "number" && members.version > 1 ? { version: members.version } : {};
	if (version.version)
		found.push({
			at: ["version"],
			message: `The file is of a newer version (${version.version}); what is new is kept.`,
		});
	const isOther = (name: string) => !OWN_MEMBERS.has(name) || (name === "fields" && !fields.success);
	const others = Object.fromEntries(Object.entries(members).filter(([name]) => isOther(name)));
	return { ok: true, register, carry: { members: others, setAside, ...version }, problems: placed(text, found) };
}

const refuse = (message: string, path = ""): ReadRegister => ({ ok: false, problems: [{ path, message }] });

/** Problems with line and column; of thousands the first ones, because each is read by a person. */
function placed(text: string, found: readonly PlacedProblem[]): RegisterProblem[] {
	if (found.length === 0) return [];
	const places = locateInJson(
		text,
		found.slice(0, 1000).map((f) => f.at),
	);
	return found.map(({ at, ...problem }, i) => {
		const place = places[i];
		return { path: pathText(at), ...problem, ...(place ? { place } : {}) };
	});
}

/** `["keyResults", 3, "due"]` as `keyResults[3].due`. */
const pathText = (at: JsonPath): string =>
	at.map((part, i) => (typeof part === "number" ? `[${part}]` : i === 0 ? part : `.${part}`)).join("");

function nameIn({ name }: Record<string, unknown>, found: PlacedProblem[]): string {
	if (name !== undefined && typeof name !== "string") found.push({ at: ["name"], message: "must be text" });
	return typeof name === "string" ? name : "";
}

function wordsIn(
	members: Record<string, unknown>,
	name: "exemptLabels" | "labelPrefixes",
	found: PlacedProblem[],
): readonly string[] {
	const given = members[name];
	if (given === undefined) return EMPTY_REGISTER[name];
	if (Array.isArray(given)) {
		for (const [i, word] of given.entries())
			if (typeof word !== "string") found.push({ at: [name, i], message: "must be text; it was left out" });
		return given.filter((word) => typeof word === "string");
	}
	found.push({ at: [name], message: "A list of words is expected here; the usual ones are used." });
	return EMPTY_REGISTER[name];
}
