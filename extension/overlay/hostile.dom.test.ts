import { beforeAll, expect, test } from "vitest";
import { assess } from "../../shared/domain/assess.ts";
import { EMPTY_REGISTER, type Register } from "../../shared/domain/register.ts";
import type { IsoDate, ItemKey } from "../../shared/domain/units.ts";
import type { WorkItem } from "../../shared/domain/work-items/work-item.ts";
import { builtOf, HOSTILE, madeOfText } from "../../test/sandbox/hostile-texts.ts";
import type { BadgeView, WhyAnswer } from "../messages.ts";
import { paintBadge } from "./badge-painter.ts";
import { noteView } from "./why/note-view.ts";
import { targetPicker } from "./why/target-picker.ts";
import { whyView } from "./why/why-view.ts";

const nothing = () => {};
const ACT = { confirm: nothing, change: nothing, exempt: nothing, withdraw: nothing, more: nothing, close: nothing };
const NOW = "2026-11-24T10:00:00Z";
const keys = ["PS-1", "PS-2"] as unknown as [ItemKey, ItemKey];

const badgeOf = (id: string): BadgeView => ({
	key: keys[0],
	state: "aligned",
	targets: [id, `${id}2`] as unknown as BadgeView["targets"],
	reason: "stated-by-label",
	decided: true,
	rank: 2,
	of: 9,
	benefit: "late",
});

/** Everything of an item and its targets that a person wrote is the text. */
function whyOf(text: string): WhyAnswer {
	const register = {
		...EMPTY_REGISTER,
		objectives: [{ id: "O-1", title: text }],
		keyResults: [{ id: "KR-1", objective: "O-1", title: text, kind: "increase", checkIns: [] }],
	} as unknown as Register;
	const item = (key: ItemKey, more: Partial<WorkItem>): WorkItem => ({
		key,
		source: "jira-cloud",
		site: "https://acme.atlassian.net",
		title: text,
		level: 0,
		typeName: text,
		links: [],
		statusCategory: "new",
		labels: [],
		...more,
	});
	const items = [item(keys[0], { parent: keys[1] }), item(keys[1], { level: 1, labels: ["okr:KR-1"] })];
	const assessment = assess(register, items, "2026-11-24" as IsoDate).items.get(keys[0]);
	if (!assessment) throw new Error("The sample is not whole.");
	return {
		item: { key: keys[0], title: text, readAt: NOW },
		assessment,
		badge: { ...badgeOf("KR-1"), state: "inherited" },
		targets: [
			{ id: "O-1", title: text },
			{ id: "KR-1", title: text, objective: "O-1" },
		] as unknown as WhyAnswer["targets"],
		ancestors: [{ key: keys[1], title: text }],
		mirrored: [{ key: text, source: "azure-devops" }],
		decisions: [
			{ id: "d1", item: keys[0], kind: "confirm", by: text, at: NOW, why: text },
		] as unknown as WhyAnswer["decisions"],
	};
}

/** What each place shows of a text, in a page of its own. */
const PLACES: Readonly<Record<string, (text: string) => Element>> = {
	"the badge": (text) => paintBadge(document, undefined, badgeOf(text)),
	"the why card": (text) => whyView(whyOf(text), NOW, ACT),
	"the target picker": (text) => targetPicker(whyOf(text), nothing, nothing),
	"a note": (text) => noteView(text, nothing, nothing),
};

let ran = 0;
beforeAll(() => {
	Object.defineProperty(window, "__pwn", { configurable: true, get: () => ran, set: () => ran++ });
});

test.each(Object.entries(PLACES))("H4: in %s every hostile text is text and makes nothing", (_, make) => {
	const show = (text: string) => {
		const element = make(text);
		document.body.replaceChildren(element);
		return element.shadowRoot ?? element;
	};
	show("plain");
	const plain = builtOf(document.body);
	for (const { kind, text } of HOSTILE) {
		const shown = show(text).textContent ?? "";
		expect(shown.includes(text), `${kind}: ${text.slice(0, 80)}`).toBe(true);
		expect(madeOfText(plain, document.body), `${kind}: ${text.slice(0, 80)}`).toEqual([]);
	}
	expect(ran).toBe(0);
});

test("H4: the badge's label and tooltip say a hostile target as it is", () => {
	for (const { text } of HOSTILE.filter((h) => h.text.length < 1000)) {
		const button = paintBadge(document, undefined, badgeOf(text)).shadowRoot?.querySelector("button");
		expect(button?.ariaLabel).toContain(text);
		expect(button?.className).toBe("aligned decided");
	}
});
