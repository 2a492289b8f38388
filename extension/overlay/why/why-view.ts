import type { BenefitMark } from "../../../shared/domain/benefits/benefit-mark.ts";
import { shownKey } from "../../../shared/domain/work-items/shown-key.ts";
import { ageWords, dayWords } from "../../../shared/ui/words/age-words.ts";
import { stateWords } from "../../../shared/ui/words/line-short-words.ts";
import { reasonSentence, stateSentence } from "../../../shared/ui/words/line-words.ts";
import { firmnessSentence, rankSentence } from "../../../shared/ui/words/rank-words.ts";
import { toolWords } from "../../../shared/ui/words/tool-words.ts";
import type { WhyAnswer } from "../../messages.ts";
import { button, el } from "./element.ts";
import { linePicture } from "./line-picture.ts";

export interface WhyActions {
	confirm(): void;
	change(): void;
	exempt(): void;
	/** Takes the decision in force back. */
	withdraw(decision: string): void;
	/** Shows all about it in a window of ours; absent where that is switched off. */
	more?: () => void;
	close(): void;
}

const MOST_REASONS = 6;
const MOST_FINDINGS = 4;

/** Everything about one item on one card: the line of sight, the reasons, rank, findings, age, and what can be done. */
export function whyView(why: WhyAnswer, now: string, act: WhyActions): HTMLElement {
	const { badge, assessment, item, problem } = why;
	const close = button("×", "plain", act.close);
	close.classList.add("close");
	close.ariaLabel = "Close";
	const heading = el("h2", { text: stateWords(badge.state) });
	heading.id = "t";
	const reasons = assessment?.line.reasons ?? [{ code: "not-read" as const, ids: [badge.key] }];
	const read = item?.readAt === undefined ? "When this was read is not known." : `Read ${ageWords(item.readAt, now)}.`;
	return el(
		"div",
		{ class: `card ${badge.state}` },
		el("header", {}, el("span", { class: "mark" }), heading, close),
		el("p", { class: "sub", text: stateSentence(badge.state) }),
		...why.mirrored.map(({ key, source }) =>
			el("p", { class: "sub", text: `Mirrored in ${toolWords(source)} as ${shownKey(key)}: counted once.` }),
		),
		linePicture(why),
		el("h3", { text: "Why" }),
		el("ul", {}, ...reasons.slice(0, MOST_REASONS).map((r) => el("li", { text: reasonSentence(r) })), decided(why)),
		...score(why),
		...findings(why),
		actions(why, act),
		el("p", { class: "covered", text: "Something covers this card, so that press did not count." }),
		el("p", { class: "age", text: `${read}${problem ? " Jira could not be read just now." : ""}` }),
	);
}

/** Who decided what now holds, and when. */
function decided({ assessment, decisions }: WhyAnswer): HTMLElement | undefined {
	const one = decisions.find((d) => d.id === assessment?.line.decision);
	return one && el("li", { text: `Decided by ${one.by} on ${dayWords(one.at)}.` });
}

function score({ assessment, badge }: WhyAnswer): HTMLElement[] {
	const s = assessment?.score;
	if (!s) return [];
	const firm = badge.firmness && el("p", { class: "sub", text: firmnessSentence(badge.firmness) });
	return [el("h3", { text: "Rank" }), el("p", { text: rankSentence(s) }), ...(firm ? [firm] : [])];
}

/** By name alone: a code says in words what it found, and its figures are for the extension's own pages. */
function findings({ assessment, badge }: WhyAnswer): HTMLElement[] {
	const names = [...new Set((assessment?.findings ?? []).map((f) => f.code.replaceAll("-", " ")))];
	if (names.length === 0 && !badge.benefit) return [];
	const more = names.length > MOST_FINDINGS ? ` and ${names.length - MOST_FINDINGS} more` : "";
	const said = badge.benefit && el("p", { text: BENEFIT_SENTENCES[badge.benefit] });
	const found = names.length > 0 && `To mend: ${names.slice(0, MOST_FINDINGS).join(", ")}${more}.`;
	return [
		el("h3", { text: "Benefits" }),
		...(said ? [said] : []),
		...(found ? [el("p", { class: "warn", text: found })] : []),
	];
}

const BENEFIT_SENTENCES: Readonly<Record<BenefitMark, string>> = {
	missing: "No benefit is defined for it, nor for work above it.",
	defined: "What it is to bring is defined; nothing is due yet.",
	arriving: "What it was to bring is arriving.",
	late: "Late: a reading is overdue, or less has arrived than was expected by now.",
};

function actions({ badge, assessment }: WhyAnswer, act: WhyActions): HTMLElement {
	const row = el("div", { class: "actions" });
	const more = act.more && button("More", "plain", act.more);
	if (more) more.title = "All about it, with its benefits, in a window of its own (Alt+Shift+W)";
	if (!assessment) {
		if (more) row.append(more);
		return row;
	}
	const { links, decision } = assessment.line;
	const linked = links.length > 0;
	if (linked && !badge.decided) row.append(button("Confirm", "primary", act.confirm));
	row.append(button(linked ? "Change…" : "Link to…", linked ? "plain" : "primary", act.change));
	if (badge.state !== "exempt") row.append(button("Exempt", "plain", act.exempt));
	if (decision !== undefined) row.append(button("Take back", "plain", () => act.withdraw(decision)));
	if (more) row.append(more);
	return row;
}
