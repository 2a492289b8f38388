import * as z from "zod/mini";
import type { JsonPath } from "./locate-in-json.ts";
import { RECORD_SHAPES, type RecordSection, SECTIONS } from "./record-shapes.ts";

/** A problem with where it is in the file, before that has a line and a column. */
export interface PlacedProblem {
	readonly at: JsonPath;
	readonly message: string;
	readonly setAside?: boolean;
}

/** For each record that is served, its position in the file's list. */
export type Positions = Readonly<Record<RecordSection, readonly number[]>>;

interface Sections {
	readonly sections: Record<string, unknown[]>;
	readonly setAside: Partial<Record<RecordSection, unknown[]>>;
	readonly positions: Positions;
}

/** The records of each section, one bad one never sinking the others. */
export function readSections(members: Readonly<Record<string, unknown>>, problems: PlacedProblem[]): Sections {
	const sections: Record<string, unknown[]> = {};
	const setAside: Sections["setAside"] = {};
	const positions = Object.fromEntries(SECTIONS.map((s) => [s, []])) as unknown as Record<RecordSection, number[]>;
	// What work may serve is found by id in any case, so the ids of objectives and key results are one set.
	const targets = new Set<string>();
	for (const section of SECTIONS) {
		const isTarget = section === "objectives" || section === "keyResults";
		const { kept, aside } = readSection(section, members[section], isTarget ? targets : new Set(), problems);
		sections[section] = kept.map((k) => k.record);
		positions[section] = kept.map((k) => k.position);
		if (aside.length > 0) setAside[section] = aside;
	}
	return { sections, setAside, positions };
}

function readSection(section: RecordSection, given: unknown, ids: Set<string>, problems: PlacedProblem[]) {
	const kept: { record: unknown; position: number }[] = [];
	const aside: unknown[] = [];
	if (given !== undefined && !Array.isArray(given)) {
		problems.push({ at: [section], message: "A list is expected here.", setAside: true });
		aside.push(given);
	}
	for (const [position, record] of (Array.isArray(given) ? given : []).entries()) {
		const shaped = z.safeParse(RECORD_SHAPES[section], record);
		if (!shaped.success) {
			aside.push(record);
			for (const { path, message } of shaped.error.issues.slice(0, 3))
				problems.push({ at: [section, position, ...path.map(member)], message, setAside: true });
			continue;
		}
		const id = shaped.data.id.toLowerCase();
		if (ids.has(id)) {
			aside.push(record);
			const message = `"${shaped.data.id}" is used twice.`;
			problems.push({ at: [section, position, "id"], message, setAside: true });
			continue;
		}
		ids.add(id);
		kept.push({ record: shaped.data, position });
	}
	return { kept, aside };
}

const member = (part: PropertyKey): string | number => (typeof part === "number" ? part : String(part));
