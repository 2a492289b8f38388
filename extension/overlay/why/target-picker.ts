import type { WhyAnswer } from "../../messages.ts";
import { button, el } from "./element.ts";

/** A searchable list of objectives and key results; several may be picked, and saving is the second click. */
export function targetPicker(why: WhyAnswer, save: (targets: string[]) => void, back: () => void): HTMLElement {
	const picked = new Set<string>(why.badge.targets);
	const search = el("input", { label: "Search objectives and key results" });
	search.type = "search";
	search.placeholder = "Search objectives and key results";
	const list = el("div", { class: "list" });
	list.role = "group";
	list.ariaLabel = "Objectives and key results";
	const done = button("Save", "primary", () => save([...picked]));
	const refresh = () => {
		done.disabled = picked.size === 0;
	};
	const rows = why.targets.map((t) => {
		const box = el("input");
		box.type = "checkbox";
		box.checked = picked.has(t.id);
		box.addEventListener("change", (event) => {
			if (!event.isTrusted) return;
			if (box.checked) picked.add(t.id);
			else picked.delete(t.id);
			refresh();
		});
		const row = el("label", { class: t.objective ? "kr" : "obj" }, box, el("b", { text: t.id }), ` ${t.title}`);
		return { row, words: `${t.id} ${t.title}`.toLowerCase() };
	});
	list.append(...rows.map((r) => r.row));
	search.addEventListener("input", () => {
		const wanted = search.value.toLowerCase().split(/\s+/);
		for (const { row, words } of rows) row.hidden = !wanted.every((w) => words.includes(w));
	});
	refresh();
	const heading = el("h2", { text: `What does ${why.badge.key} serve?` });
	heading.id = "t";
	return el(
		"div",
		{ class: "card" },
		el("header", {}, heading),
		search,
		list,
		el("div", { class: "actions" }, done, button("Back", "plain", back)),
	);
}
