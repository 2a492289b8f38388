import { CUSTOMER_AND_DIGITAL } from "./words/customer-and-digital.ts";
import { PEOPLE_AND_HOMES } from "./words/people-and-homes.ts";
import { ROADS_AND_TRAVEL } from "./words/roads-and-travel.ts";

export type Project = "PS" | "HT" | "DC";
export const PROJECTS: readonly Project[] = ["PS", "HT", "DC"];

export interface InitiativeSketch {
	readonly key: string;
	readonly project: Project;
	readonly title: string;
	/** The id its label names; `BAU` for run-the-business; empty where it names nothing. */
	readonly serves: string;
	readonly epics: readonly { readonly title: string; readonly things: readonly string[] }[];
}

/** The initiatives of the word files, with their epics. */
export const INITIATIVES: readonly InitiativeSketch[] = [
	...blocks("PS", PEOPLE_AND_HOMES),
	...blocks("HT", ROADS_AND_TRAVEL),
	...blocks("DC", CUSTOMER_AND_DIGITAL),
];

function blocks(project: Project, text: string): InitiativeSketch[] {
	return text
		.trim()
		.split(/\n\s*\n/)
		.map((block, i) => {
			const [head = "", ...epics] = block.split("\n");
			const [title = "", serves = ""] = head.split("|").map((part) => part.trim());
			return { key: `${project}-${i + 1}`, project, title, serves, epics: epics.map(epic) };
		});
}

function epic(line: string) {
	const [title = "", things = ""] = line.split(": ");
	return { title, things: things.split("; ") };
}
