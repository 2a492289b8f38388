import type { WhyAnswer } from "../../messages.ts";
import { button, el } from "./element.ts";
import { ageWords, reasonWords } from "./why-words.ts";

export interface WhyActions {
	confirm(): void;
	change(): void;
	exempt(): void;
	close(): void;
}

const TITLES = {
	aligned: "Aligned",
	inherited: "Inherits its alignment",
	unaligned: "Serves no objective",
	exempt: "Exempt: run-the-business work",
	unknown: "Not known",
} as const;

const INPUT_WORDS: Readonly<Record<string, string>> = {
	userBusinessValue: "user-business value",
	timeCriticality: "time criticality",
	riskReduction: "risk reduction",
	jobSize: "job size",
};
const inputWord = (id: string): string => INPUT_WORDS[id] ?? id;

/** Everything about one item on one card: the line of sight, the reasons, rank, findings, age, and what can be done. */
export function whyView(why: WhyAnswer, act: WhyActions): HTMLElement {
	const { badge, assessment, item, problem } = why;
	const close = button("×", "plain", act.close);
	close.classList.add("close");
	close.ariaLabel = "Close";
	const heading = el("h2", { text: TITLES[badge.state] });
	heading.id = "t";
	return el(
		"div",
		{ class: `card ${badge.state}` },
		el("header", {}, heading, close),
		el("p", { class: "sub", text: item ? `${item.key} · ${item.title}` : badge.key }),
		chain(why),
		el("ul", { class: "reasons" }, ...reasons(why)),
		...score(why),
		...findings(why),
		actions(why, act),
		el("p", {
			class: "age",
			text: `${problem ? "Jira could not be read just now; " : ""}${ageWords(item?.readAt, Date.now())}${assessment ? "" : " · no data for this item"}`,
		}),
	);
}

function reasons({ assessment, badge }: WhyAnswer): HTMLElement[] {
	const all = assessment?.line.reasons ?? [{ code: "not-read" as const, ids: [badge.key] }];
	return all.slice(0, 6).map((r) => el("li", { text: reasonWords(r) }));
}

/** The line of sight from the item up: its parents, then what they serve. */
function chain({ badge, assessment, ancestors, targets }: WhyAnswer): HTMLElement {
	const steps: HTMLElement[] = [el("li", { class: "here", text: badge.key })];
	const line = assessment?.line;
	const until = line?.path.length ?? 1;
	for (const a of ancestors.slice(0, until - 1)) steps.push(el("li", {}, el("b", { text: a.key }), ` ${a.title}`));
	for (const link of line?.links ?? []) {
		const target = targets.find((t) => t.id === link.target);
		const objective = targets.find((t) => t.id === target?.objective);
		const share = link.share === "1" ? "" : ` (share ${link.share})`;
		steps.push(el("li", { class: "target" }, el("b", { text: link.target }), ` ${target?.title ?? ""}${share}`));
		if (objective) steps.push(el("li", { class: "goal" }, el("b", { text: objective.id }), ` ${objective.title}`));
	}
	if ((line?.links.length ?? 0) === 0)
		steps.push(el("li", { class: "open", text: badge.state === "exempt" ? "run the business" : "no objective" }));
	const list = el("ol", { class: "chain", label: "Line of sight" }, ...steps);
	return list;
}

function score({ assessment }: WhyAnswer): HTMLElement[] {
	const s = assessment?.score;
	if (!s) return [];
	if (s.rank !== undefined)
		return [
			el("p", {
				class: "row",
				text: `Rank ${s.rank} of ${s.of}, score ${s.exact} (${s.model}, version ${s.modelVersion}).`,
			}),
		];
	if (s.fault) return [el("p", { class: "row", text: `Not ranked: ${inputWord(s.fault.path)}: ${s.fault.message}` })];
	const missing = (s.missing ?? []).map(inputWord).join(", ");
	const next = s.askNext ? ` Ask for ${inputWord(s.askNext)} first.` : "";
	return [el("p", { class: "row", text: `Not ranked: ${missing} missing.${next}` })];
}

function findings({ assessment }: WhyAnswer): HTMLElement[] {
	const found = assessment?.findings ?? [];
	if (found.length === 0) return [];
	const names = [...new Set(found.map((f) => f.code.replaceAll("-", " ")))];
	return [
		el("p", { class: "row warn", text: `Benefits: ${names.slice(0, 4).join("; ")}${names.length > 4 ? " …" : ""}.` }),
	];
}

function actions({ badge, assessment }: WhyAnswer, act: WhyActions): HTMLElement {
	const row = el("div", { class: "actions" });
	const hasLinks = (assessment?.line.links.length ?? 0) > 0;
	if (hasLinks && !badge.decided) row.append(button("Confirm", "primary", act.confirm));
	row.append(button(hasLinks ? "Change…" : "Link to…", hasLinks ? "plain" : "primary", act.change));
	if (badge.state !== "exempt") row.append(button("Exempt", "plain", act.exempt));
	return row;
}
