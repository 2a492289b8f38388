import { Journal } from "./journal.ts";
import { type Area, Sheet } from "./sheet.ts";
import type { TableModel } from "./table.ts";

/** A workbook in memory: what the simulated Excel holds. */
export class Workbook {
	readonly journal = new Journal();
	readonly sheets: Sheet[] = [];
	readonly tables: TableModel[] = [];
	readonly settings = new Map<string, unknown>();
	readonly names = new Map<string, { sheet: Sheet; area: Area }>();
	/** Custom XML parts by id. */
	readonly parts = new Map<string, string>();
	active = 0;
	private ids = 0;

	nextId(prefix: string): string {
		this.ids++;
		return `{${prefix}-${String(this.ids).padStart(4, "0")}}`;
	}

	addSheet(name: string, visibility: Sheet["visibility"] = "Visible"): Sheet {
		const sheet = new Sheet(this.nextId("SHEET"), name, visibility, this.journal);
		this.sheets.push(sheet);
		return sheet;
	}

	sheet(key: string): Sheet | undefined {
		return this.sheets.find((s) => s.id === key || s.name.toLowerCase() === key.toLowerCase());
	}

	table(key: string): TableModel | undefined {
		return this.tables.find((t) => t.id === key || t.name.toLowerCase() === key.toLowerCase());
	}

	/** Takes a change of a map back with the rest of its step. */
	change<V>(map: Map<string, V>, key: string, value: V | undefined): void {
		const before = map.get(key);
		const had = map.has(key);
		if (value === undefined) map.delete(key);
		else map.set(key, value);
		this.journal.record(() => {
			if (had && before !== undefined) map.set(key, before);
			else map.delete(key);
		});
	}
}
