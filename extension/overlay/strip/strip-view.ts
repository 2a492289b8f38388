import { alignedShare, laneCountWords, laneFigureWords, laneSentence } from "../../../shared/ui/words/lane-words.ts";
import type { LaneView } from "../../messages.ts";
import { el } from "../why/element.ts";

/** What one strip shows: share of effort aligned, what that is of, a bar of the states, and work in progress by objective. */
export function stripView(name: string, lane: LaneView | undefined): HTMLElement {
	const label = `Sightline, ${name}`;
	const sentence = lane ? laneSentence(lane) : "Being worked out.";
	const strip = el("div", { class: "strip", label });
	strip.role = "group";
	strip.title = `${name}: ${sentence}${lane ? ` ${busySentence(lane)}` : ""}`;
	if (!lane) {
		strip.append(el("p", {}, el("span", { text: "…" })));
		return strip;
	}
	const seen = el("p", {}, el("b", { text: laneFigureWords(lane) }), el("span", { text: shortCount(lane) }));
	// What is shown in short is heard in full.
	seen.ariaHidden = "true";
	strip.append(el("span", { class: "heard", text: sentence }), seen, bar(lane), busy(lane));
	return strip;
}

const shortCount = (lane: LaneView): string =>
	`${laneCountWords(lane)}${lane.basis === "count" && lane.items > 0 ? ", by count" : ""}`;

function bar(lane: LaneView): HTMLElement {
	const { unaligned, exempt, unknown } = lane.shares;
	const parts = [
		["aligned", alignedShare(lane)],
		["exempt", exempt],
		["unknown", unknown],
		["unaligned", unaligned],
	] as const;
	const pieces = parts.flatMap(([kind, share]) => {
		if (share <= 0) return [];
		const piece = el("i", { class: kind });
		piece.style.flexGrow = String(share);
		return [piece];
	});
	const drawn = el("div", { class: "bar" }, ...pieces);
	drawn.ariaHidden = "true";
	return drawn;
}

function busy({ inProgress, inProgressElsewhere, inProgressForNone }: LaneView): HTMLElement {
	const all = inProgress.reduce((sum, p) => sum + p.count, inProgressElsewhere + inProgressForNone);
	if (all === 0) return el("p", { text: "Nothing in progress" });
	const entry = (name: string, count: number, title = "") => {
		const item = el("li", {}, `${name} `, el("b", { text: String(count) }));
		if (title) item.append(el("span", { class: "heard", text: ` ${title}` }));
		return item;
	};
	return el(
		"ul",
		{ label: `${all} in progress, by objective` },
		...inProgress.map(({ objective, title, count }) => entry(objective, count, title)),
		inProgressElsewhere > 0 ? entry("others", inProgressElsewhere) : undefined,
		inProgressForNone > 0 ? entry("no objective", inProgressForNone) : undefined,
	);
}

/** Work in progress with the objectives' titles, for the tooltip. */
function busySentence({ inProgress, inProgressElsewhere, inProgressForNone }: LaneView): string {
	const parts = [
		...inProgress.map(({ objective, title, count }) => `${objective} ${title}: ${count}`),
		...(inProgressElsewhere > 0 ? [`other objectives: ${inProgressElsewhere}`] : []),
		...(inProgressForNone > 0 ? [`no objective: ${inProgressForNone}`] : []),
	];
	return parts.length === 0 ? "Nothing in progress." : `In progress: ${parts.join("; ")}.`;
}
