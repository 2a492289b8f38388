import * as z from "zod/mini";
import { EMPTY_REGISTER, type Register } from "../domain/register.ts";
import { parseJson, type TextPlace } from "./json-text.ts";
import { RECORD_SHAPES, type RecordSection, SECTIONS } from "./record-shapes.ts";
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
const names = z.array(z.string());
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

	const problems: RegisterProblem[] = [];
	const setAside: Partial<Record<RecordSection, unknown[]>> = {};
	const read = (section: RecordSection): unknown[] => {
		const { kept, aside } = readSection(section, members[section], problems);
		if (aside.length > 0) setAside[section] = aside;
		return kept;
	};
	const sections = Object.fromEntries(SECTIONS.map((section) => [section, read(section)]));
	const list = (name: "exemptLabels" | "labelPrefixes") => {
		const given = z.safeParse(names, members[name]);
		return given.success ? given.data : EMPTY_REGISTER[name];
	};
	const fields = z.safeParse(fieldMaps, members.fields);
	// Every record has passed its shape just above.
	const register = {
		...sections,
		format: "sightline-register",
		version: 1,
		name: typeof members.name === "string" ? members.name : "",
		exemptLabels: list("exemptLabels"),
		labelPrefixes: list("labelPrefixes"),
		...(fields.success ? { fields: fields.data } : {}),
	} as unknown as Register;
	problems.push(...unknownReferences(register));
	const version = typeof members.version === "number" && members.version > 1 ? { version: members.version } : {};
	if (version.version)
		problems.push({
			path: "version",
			message: `The file is of a newer version (${version.version}); what is new is kept.`,
		});
	const others = Object.fromEntries(Object.entries(members).filter(([name]) => !OWN_MEMBERS.has(name)));
	return { ok: true, register, carry: { members: others, setAside, ...version }, problems };
}

const refuse = (message: string, path = ""): ReadRegister => ({ ok: false, problems: [{ path, message }] });

function readSection(section: RecordSection, given: unknown, problems: RegisterProblem[]) {
	const kept: unknown[] = [];
	const aside: unknown[] = [];
	const ids = new Set<string>();
	if (given !== undefined && !Array.isArray(given))
		problems.push({ path: section, message: "A list is expected here.", setAside: true });
	for (const [i, record] of (Array.isArray(given) ? given : []).entries()) {
		const shaped = z.safeParse(RECORD_SHAPES[section], record);
		const path = `${section}[${i}]`;
		if (!shaped.success) {
			for (const issue of shaped.error.issues.slice(0, 3))
				problems.push({ path: [path, ...issue.path].join("."), message: issue.message, setAside: true });
			aside.push(record);
		} else if (ids.has(shaped.data.id)) {
			problems.push({ path: `${path}.id`, message: `"${shaped.data.id}" is used twice.`, setAside: true });
			aside.push(record);
		} else {
			ids.add(shaped.data.id);
			kept.push(shaped.data);
		}
	}
	return { kept, aside };
}
