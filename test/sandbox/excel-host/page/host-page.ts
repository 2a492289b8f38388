import type { WorkbookData } from "../file/workbook-data.ts";
import { type SimulatedExcel, simulatedExcel } from "../simulated-excel.ts";
import { GridView } from "./grid-view.ts";

/** What the page offers: the pane's Office library takes `simulated`, tests take all of it. */
export interface HostPage {
	readonly simulated: SimulatedExcel;
	/** Shows what the workbook holds now: after a test has changed it by hand. */
	draw(): void;
}

declare global {
	var sightlineHost: HostPage;
}

const element = <E extends HTMLElement>(id: string): E => {
	const found = document.getElementById(id);
	if (!found) throw new Error(`The host page has no #${id}.`);
	return found as E;
};

/** Opens a workbook in the simulated Excel, shows it, and loads the add-in's pane beside it. */
export function openHost(data: WorkbookData, pane: string): HostPage {
	const dark = window.matchMedia("(prefers-color-scheme: dark)");
	const simulated = simulatedExcel(data, { dark: dark.matches });
	const { book, wire } = simulated;
	const grid = new GridView(element("grid"), book);
	const undo = element<HTMLButtonElement>("undo");
	const trips = element("trips");

	function draw(): void {
		grid.draw();
		undo.disabled = book.journal.depth === 0;
		trips.textContent = `${wire.meter.trips} round trips, ${wire.meter.sent + wire.meter.received} bytes`;
	}
	function takeBack(): void {
		book.journal.undo();
		draw();
	}
	undo.addEventListener("click", takeBack);
	document.addEventListener("keydown", (event) => {
		if ((event.ctrlKey || event.metaKey) && event.key === "z") takeBack();
	});
	dark.addEventListener("change", () => simulated.setDark(dark.matches));
	wire.after = draw;
	element("name").textContent = data.name;
	const tabs = element("sheets");
	for (const [i, sheet] of book.sheets.entries()) {
		if (sheet.visibility !== "Visible") continue;
		const tab = document.createElement("button");
		tab.textContent = sheet.name;
		tab.addEventListener("click", () => show(i));
		tabs.append(tab);
	}
	function show(index: number): void {
		book.active = index;
		for (const tab of tabs.children)
			tab.setAttribute("aria-pressed", String(tab.textContent === book.sheets[index]?.name));
		draw();
	}
	show(0);
	const host: HostPage = { simulated, draw };
	Object.assign(globalThis, { sightlineHost: host });
	element<HTMLIFrameElement>("pane").src = pane;
	return host;
}
