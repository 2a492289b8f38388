import { shownKey } from "../../../shared/domain/work-items/shown-key.ts";
import type { WhyAnswer } from "../../messages.ts";
import { button, el } from "./element.ts";

/** What was picked: objectives and key results, or other work that it belongs to. */
export interface Picked {
	readonly targets: readonly string[];
	readonly under?: string;
}

/**
 * A searchable list of objectives and key results; several may be picked, and saving is the second click. An address or a
 * key of other work, written into the search, offers that instead.
 */
export function targetPicker(
	why: WhyAnswer,
	save: (picked: Picked, reason: string) => void,
	back: () => void,
): HTMLElement {
	const picked = new Set<string>(why.badge.targets);
	const search = field("Search, or paste a work item’s address", "search");
	const reason = field("Why? (optional, kept with the decision)", "text");
	const none = el("p", { class: "none", text: "No objective or key result matches." });
	none.hidden = true;
	const other = el("p", { class: "other" });
	other.hidden = true;
	// "KR-3" looks like a key of Jira's: what the register has is meant first.
	const under = () => {
		const written = search.value.trim();
		return WORK.test(written) && rows.every((r) => r.element.hidden) ? written : undefined;
	};
	const done = button("Save", "primary", () => {
		const work = under();
		save(work === undefined ? { targets: [...picked] } : { targets: [], under: work }, reason.value.trim());
	});
	const refresh = () => {
		const work = under();
		other.hidden = work === undefined;
		other.textContent = `It belongs to ${nameOf(work ?? "")}, and serves what that serves.`;
		done.disabled = picked.size === 0 && work === undefined;
		done.textContent = work !== undefined ? "Put it there" : picked.size > 1 ? `Save ${picked.size} links` : "Save";
	};
	const rows = inOrder(why.targets).map((t) => row(t, picked, refresh, why.targets));
	const list = el("div", { class: "list", label: "Objectives and key results" }, ...rows.map((r) => r.element), none);
	list.role = "group";
	search.addEventListener("input", () => {
		const wanted = search.value.toLowerCase().split(/\s+/);
		for (const { element, words } of rows) element.hidden = !wanted.every((w) => words.includes(w));
		none.hidden = under() !== undefined || rows.some((r) => !r.element.hidden);
		refresh();
	});
	// Enter picks the first that matches, so that a known id needs no mouse.
	search.addEventListener("keydown", (event) => {
		if (event.key === "Enter" && event.isTrusted && search.value !== "") rows.find((r) => !r.element.hidden)?.toggle();
	});
	refresh();
	const heading = el("h2", { text: `What does ${shownKey(why.badge.key)} serve?` });
	heading.id = "t";
	const close = button("Back", "plain", back);
	return el(
		"div",
		{ class: "card" },
		el("header", {}, heading),
		search,
		other,
		list,
		reason,
		el("div", { class: "actions" }, done, close),
	);
}

/** An address of a work item in either tool, or a key. */
const WORK =
	/^https?:\/\/\S+(?:\/browse\/[a-z]\w*-\d+|\/_workitems\/edit\/\d+)\S*$|^(?:[a-z]\w*-|[a-z0-9][\w.-]*#)\d+$/i;

/** An address by the number at its end. */
const nameOf = (work: string): string => /(?:\/browse\/|\/edit\/)([\w-]+)/.exec(work)?.[1] ?? work;

function field(label: string, type: string): HTMLInputElement {
	const input = el("input", { label });
	input.type = type;
	input.placeholder = label;
	input.autocomplete = "off";
	return input;
}

type Target = WhyAnswer["targets"][number];

/** Each objective with its key results under it, then key results whose objective is not in the register. */
function inOrder(targets: readonly Target[]): Target[] {
	const tops = targets.filter((t) => t.objective === undefined);
	const known = new Set<string>(tops.map((t) => t.id));
	return [
		...tops.flatMap((o) => [o, ...targets.filter((t) => t.objective === o.id)]),
		...targets.filter((t) => t.objective !== undefined && !known.has(t.objective)),
	];
}

function row(target: Target, picked: Set<string>, changed: () => void, all: readonly Target[]) {
	const box = el("input");
	box.type = "checkbox";
	box.checked = picked.has(target.id);
	const set = () => {
		if (box.checked) picked.add(target.id);
		else picked.delete(target.id);
		changed();
	};
	box.addEventListener("change", (event) => {
		if (event.isTrusted) set();
	});
	const text = el("span", {}, el("b", { text: target.id }), ` ${target.title}`);
	const element = el("label", { class: target.objective === undefined ? "objective" : "key-result" }, box, text);
	// A key result is also found by its objective's words.
	const above = all.find((t) => t.id === target.objective)?.title ?? "";
	return {
		element,
		words: `${target.id} ${target.title} ${above}`.toLowerCase(),
		toggle() {
			box.checked = !box.checked;
			set();
		},
	};
}
