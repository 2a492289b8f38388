import type { Register } from "../domain/register.ts";
import type { RegisterCarry } from "./read-register.ts";
import { SECTIONS } from "./record-shapes.ts";

/**
 * The register file's text: members in a fixed order, and everything a newer version or a bad record brought along.
 * Reading it again gives the same register.
 */
export function writeRegister(register: Register, carry?: RegisterCarry): string {
	const { format, version, name, exemptLabels, labelPrefixes } = register;
	const sections = SECTIONS.map((s) => [s, [...register[s], ...(carry?.setAside[s] ?? [])]]);
	const file = {
		format,
		version: carry?.version ?? version,
		name,
		// Before our own, so that nothing brought along ever replaces what this version writes.
		...carry?.members,
		exemptLabels,
		labelPrefixes,
		...(register.fields ? { fields: register.fields } : {}),
		...Object.fromEntries(sections),
	};
	return `${JSON.stringify(file, null, "\t")}\n`;
}
