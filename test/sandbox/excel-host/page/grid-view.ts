import { columnName } from "../../../../excel-addin/workbook/cell.ts";
import { cellText } from "../executor/cell-text.ts";
import { bodyArea, headerArea } from "../model/table.ts";
import type { Workbook } from "../model/workbook.ts";

const MOST_ROWS = 200;
const SPARE = { rows: 3, columns: 2 };

/** Draws the active sheet as a spreadsheet does; cells that changed since the first drawing are tinted. */
export class GridView {
	private first: Map<string, string> | undefined;
	private sheet = "";

	constructor(
		private readonly place: HTMLElement,
		private readonly book: Workbook,
	) {}

	draw(): void {
		const sheet = this.book.sheets[this.book.active];
		if (!sheet) return;
		if (sheet.name !== this.sheet) this.first = undefined;
		this.sheet = sheet.name;
		const used = sheet.used(true) ?? { top: 0, left: 0, bottom: 0, right: 0 };
		const rows = Math.min(MOST_ROWS, used.bottom + 1 + SPARE.rows);
		const columns = used.right + 1 + SPARE.columns;
		const headings = this.book.tables.filter((t) => t.sheet === sheet).map(headerArea);
		const bodies = this.book.tables.filter((t) => t.sheet === sheet).map(bodyArea);
		const now = new Map<string, string>();
		const table = document.createElement("table");
		const head = table.createTHead().insertRow();
		head.insertCell();
		for (let c = 0; c < columns; c++) head.append(heading(columnName(c)));
		const body = table.createTBody();
		for (let r = 0; r < rows; r++) {
			const line = body.insertRow();
			line.append(heading(String(r + 1)));
			for (let c = 0; c < columns; c++) {
				const cell = line.insertCell();
				const stored = sheet.at(r, c);
				const text = cellText(stored);
				now.set(`${r},${c}`, text);
				cell.textContent = text;
				cell.title = stored.formula ?? (text.length > 40 ? text : "");
				if (typeof stored.value === "number") cell.className = "number";
				// As in a spreadsheet, a title runs over the empty cells to its right and makes no column wider.
				if (typeof stored.value === "string" && text !== "" && sheet.at(r, c + 1).value === "" && c === 0)
					cell.className = "spill";
				if (headings.some((h) => r === h.top && c >= h.left && c <= h.right)) cell.className = "heading";
				else if (this.first && (this.first.get(`${r},${c}`) ?? "") !== text) cell.classList.add("changed");
			}
		}
		this.first ??= now;
		table.dataset.rows = String(bodies.reduce((n, b) => n + b.bottom - b.top + 1, 0));
		this.place.replaceChildren(table);
		table.querySelector("td.changed")?.scrollIntoView({ block: "nearest", inline: "end" });
	}
}

function heading(text: string): HTMLElement {
	const th = document.createElement("th");
	th.textContent = text;
	return th;
}
