import type { Decision } from "../../shared/domain/register.ts";
import { MARK } from "../overlay/badge-painter.ts";
import { defineFeature, type Page } from "../overlay/define-feature.ts";
import { ask } from "../overlay/runtime.ts";
import { button, el } from "../overlay/why/element.ts";
import { targetPicker } from "../overlay/why/target-picker.ts";
import { WhyPopover } from "../overlay/why/why-popover.ts";
import { whyView } from "../overlay/why/why-view.ts";

const DONE: Readonly<Record<Decision["kind"], string>> = {
	confirm: "Confirmed.",
	change: "Linked.",
	exempt: "Marked as run-the-business work.",
	withdraw: "Taken back.",
};

/** Opens the card for a key at its badge, and carries out what is chosen on it. */
class WhyCard {
	constructor(
		private readonly page: Page,
		private readonly popover: WhyPopover,
	) {}

	async open(key: string, anchor: Element): Promise<void> {
		const why = await ask<"why/get">({ type: "why/get", key });
		if (!why) return;
		const theme = this.page.host.theme(this.page.document);
		const show = (view: HTMLElement) => this.popover.show(view, anchor, theme);
		const overview = () =>
			show(
				whyView(why, {
					confirm: () => void this.decide(key, anchor, "confirm"),
					exempt: () => void this.decide(key, anchor, "exempt"),
					change: () =>
						show(targetPicker(why, (targets) => void this.decide(key, anchor, "change", targets), overview)),
					close: () => this.popover.close(),
				}),
			);
		overview();
	}

	private async decide(
		key: string,
		anchor: Element,
		kind: Decision["kind"],
		targets?: string[],
		withdraws?: string,
	): Promise<void> {
		const made = await ask<"decision/record">({
			type: "decision/record",
			key,
			kind,
			...(targets ? { targets } : {}),
			...(withdraws ? { withdraws } : {}),
		});
		const text = made ? DONE[kind] : "This could not be saved; nothing was changed.";
		if (made) this.page.bus.emit("badge", made.badge);
		const heading = el("h2", { text });
		heading.id = "t";
		const undo =
			made && kind !== "withdraw"
				? button("Undo", "plain", () => void this.decide(key, anchor, "withdraw", undefined, made.decision))
				: undefined;
		const note = el(
			"div",
			{ class: "card undo" },
			heading,
			undo,
			button("Close", "plain", () => this.popover.close()),
		);
		this.popover.show(note, anchor, this.page.host.theme(this.page.document));
	}
}

export const whyCard = defineFeature({
	id: "why-card",
	attach(page) {
		const { document: doc, bus, signal } = page;
		const card = new WhyCard(page, new WhyPopover(doc, signal));
		bus.on("why", ({ key, anchor }) => void card.open(key, anchor), signal);
		// "Why?" one key away: Alt+W for the card that has the focus, or that the pointer is over.
		doc.addEventListener(
			"keydown",
			(event) => {
				if (!event.isTrusted || !event.altKey || event.code !== "KeyW") return;
				const focused = doc.activeElement && page.host.containerOf(doc.activeElement);
				const hovered = [...doc.querySelectorAll(":hover")].at(-1);
				const badge = (focused ?? (hovered && page.host.containerOf(hovered)))?.querySelector(`[${MARK}]`);
				const key = badge?.getAttribute(MARK);
				if (!badge || !key) return;
				event.preventDefault();
				event.stopImmediatePropagation();
				void card.open(key, badge);
			},
			{ capture: true, signal },
		);
	},
});
