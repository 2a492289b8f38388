import type { Field } from "./field-names.ts";
import { measurePhrase } from "./measure-phrase.ts";
import type { RawRecord } from "./raw-record.ts";

/** The cells with the figures and the date its title names, where no cell of its own gives any. */
export function figuresFromTitle(cells: RawRecord["cells"]): RawRecord["cells"] {
	const { title, baseline, target, low, high } = cells;
	if (!title) return cells;
	const { due, ...figures } = measurePhrase(title.text);
	const wanted = { ...(baseline || target || low || high ? {} : figures), ...(due ? { due } : {}) };
	const more: RawRecord["cells"] = {};
	for (const field of Object.keys(wanted) as (Field & keyof typeof wanted)[]) {
		const phrase = wanted[field];
		if (phrase && !cells[field])
			more[field] = { text: phrase.text, line: title.line, column: title.column + phrase.at, fromTitle: true };
	}
	return { ...cells, ...more };
}
