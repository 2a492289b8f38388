import { render } from "preact";
import { beforeAll, expect, test } from "vitest";
import { builtOf, HOSTILE, madeOfText } from "../../test/sandbox/hostile-texts.ts";
import type { Current, PaneDesk, Run } from "./pane-desk.ts";
import { NothingFound } from "./parts/nothing-found.tsx";
import { RunResult } from "./parts/run-result.tsx";
import { TableChoice } from "./parts/table-choice.tsx";

const summary = {
	...{ projects: 2, scored: 1, otherRows: 0, refused: 0, clamped: 0, ties: [], missing: [], askNext: [] },
};

/** The parts of the pane that show what a workbook holds: names of sheets, tables, projects and columns. */
function Parts({ text }: { text: string }) {
	const found = (key: string) => ({
		target: { key },
		table: { table: { name: text }, sheet: text, headerRow: 0, headerRows: 1 },
	});
	const all = [found("a"), found("b")];
	const desk = { state: { value: { kind: "looked", found: all } }, busy: { value: false } } as unknown as PaneDesk;
	const now = { found: all[0] } as unknown as Current;
	const run = {
		summary: { ...summary, top: [{ label: text, rank: 1, value: 2 }] },
		plan: { kind: "wsjf" },
		written: [text],
	} as unknown as Run;
	return (
		<main>
			<TableChoice desk={desk} now={now} projects="2 projects" />
			<TableChoice
				desk={{ ...desk, state: { value: { kind: "looked", found: [] } } } as unknown as PaneDesk}
				now={now}
				projects={text}
			/>
			<RunResult desk={desk} run={run} />
			<NothingFound others={[{ sheet: text, visible: true, code: "no-header" }]} />
		</main>
	);
}

beforeAll(() => {
	Object.assign(globalThis, { Office: { context: { requirements: { isSetSupported: () => true } } } });
});

test("H4: in the task pane every hostile text is text and makes nothing", { timeout: 60_000 }, () => {
	const root = document.createElement("div");
	document.body.replaceChildren(root);
	render(<Parts text="plain" />, root);
	const plain = builtOf(root);
	for (const { kind, text } of HOSTILE) {
		render(<Parts text={text} />, root);
		for (const part of root.querySelectorAll("section"))
			expect(part.textContent?.includes(text), `${kind}: ${text.slice(0, 80)} in ${part.className}`).toBe(true);
		expect(madeOfText(plain, root), `${kind}: ${text.slice(0, 80)}`).toEqual([]);
	}
	expect("__pwn" in window).toBe(false);
});
