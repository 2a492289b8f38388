import type { Surface } from "../run/conform.ts";
import { tableData } from "../sandbox/excel-host/file/workbook-data.ts";
import { openHost } from "../sandbox/excel-host/open-host.ts";
import { asCells, type CellRequest } from "./as-cells.ts";

type Shown = { value: unknown } | { error: string; message: string };
interface Line {
	out?: Record<string, unknown>;
	missing?: string[];
	error?: object;
}

/** The pane's line with the figures that the cells show; what a cell shows otherwise than the pane says is an error. */
function withCells(line: string, request: CellRequest, shown: readonly Shown[]): string {
	const answer = JSON.parse(line) as Line;
	const wanted = answer.missing ? "#N/A" : answer.error ? "#VALUE!" : undefined;
	const disagree = () => new Error(`The pane answers ${line}, the cell shows ${JSON.stringify(shown)}.`);
	const figures = shown.map((s) => {
		if ("value" in s && wanted === undefined) return s.value;
		// A figure beyond what a cell can hold.
		if ("error" in s && s.error === "#NUM!" && answer.out) return null;
		if ("error" in s && s.error === wanted) return undefined;
		throw disagree();
	});
	return answer.out ? JSON.stringify({ ...answer, out: request.place(answer.out, figures) }) : line;
}

/** The built add-in beside a simulated workbook: its custom functions where one exists, else the pane's own engine. */
export async function open(): Promise<Surface> {
	const host = await openHost(tableData("Bids", [["Project", "Value"]]));
	await host.page.goto(host.address);
	const pane = host.page.frameLocator("#pane");
	await pane.getByRole("main").waitFor();
	const frame = host.page.frames().find((f) => f.parentFrame() !== null);
	if (!frame) throw new Error("The pane did not open.");
	return {
		async answer(lines) {
			const answers = await frame.evaluate(
				async (asked) =>
					(await (
						window as Window & { sightlineAnswer?: (lines: readonly string[]) => Promise<string[]> }
					).sightlineAnswer?.(asked)) ?? [],
				[...lines],
			);
			const requests = lines.map(asCells);
			const shown = await host.page.evaluate(
				(all) =>
					Promise.all(
						all.map((calls) => Promise.all(calls.map(({ id, args }) => sightlineHost.simulated.evaluate(id, args)))),
					),
				requests.map((r) => r?.calls ?? []),
			);
			return answers.map((line, i) => {
				const request = requests[i];
				return request ? withCells(line, request, shown[i] ?? []) : line;
			});
		},
		close: () => host.close(),
	};
}
