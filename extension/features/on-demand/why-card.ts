import type { Decision } from "../../../shared/domain/register.ts";
import type { WhyAnswer } from "../../messages.ts";
import { defineFeature, type Page } from "../../overlay/define-feature.ts";
import { themeOf } from "../../overlay/follow-theme.ts";
import { ask, isAlive } from "../../overlay/runtime.ts";
import { noteView } from "../../overlay/why/note-view.ts";
import { targetPicker } from "../../overlay/why/target-picker.ts";
import { WhyPopover } from "../../overlay/why/why-popover.ts";
import { whyView } from "../../overlay/why/why-view.ts";

const DONE: Readonly<Record<Decision["kind"], string>> = {
	confirm: "Confirmed.",
	change: "Linked.",
	exempt: "Marked as run-the-business work.",
	belong: "Put under that work.",
	withdraw: "Taken back.",
};

interface Choice {
	readonly kind: Decision["kind"];
	readonly targets?: readonly string[];
	readonly under?: string;
	readonly withdraws?: string;
	readonly why?: string;
}

/** The card of one key at its badge, and what is chosen on it. */
class WhyCard {
	/** The newest opening: an answer to an older one comes too late. */
	private turn = 0;

	constructor(
		private readonly page: Page,
		private readonly popover: WhyPopover,
	) {}

	async open(key: string, anchor: Element): Promise<void> {
		const turn = ++this.turn;
		const why = await ask<"why/get">({ type: "why/get", key });
		if (turn !== this.turn || this.page.signal.aborted) return;
		if (why) this.overview(why, anchor);
		else
			this.note(
				isAlive() ? "Sightline did not answer. Try again in a moment." : "Sightline was updated: reload this page.",
				anchor,
			);
	}

	private overview(why: WhyAnswer, anchor: Element): void {
		const decide = (choice: Choice) => void this.decide(why.badge.key, anchor, choice);
		const picker = () =>
			targetPicker(
				why,
				({ targets, under }, reason) =>
					decide({
						...(under === undefined ? { kind: "change", targets } : { kind: "belong", under }),
						...(reason ? { why: reason } : {}),
					}),
				() => this.overview(why, anchor),
			);
		const more = () => {
			this.popover.close();
			this.page.bus.emit("panel", { key: why.badge.key, anchor });
		};
		const view = whyView(why, new Date().toISOString(), {
			confirm: () => decide({ kind: "confirm" }),
			exempt: () => decide({ kind: "exempt" }),
			withdraw: (decision) => decide({ kind: "withdraw", withdraws: decision }),
			change: () => this.show(picker(), anchor),
			close: () => this.popover.close(),
			...(this.page.shared.settings.parts.panel ? { more } : {}),
		});
		this.show(view, anchor);
	}

	private async decide(key: string, anchor: Element, choice: Choice): Promise<void> {
		const made = await ask<"decision/record">({ type: "decision/record", key, ...choice });
		if (this.page.signal.aborted) return;
		if (!made) return this.note("This could not be saved; nothing was changed.", anchor);
		this.page.bus.emit("badge", made.badge);
		const undo = () => void this.decide(key, anchor, { kind: "withdraw", withdraws: made.decision });
		this.note(DONE[choice.kind], anchor, choice.kind === "withdraw" ? undefined : undo);
	}

	private note(text: string, anchor: Element, undo?: () => void): void {
		this.show(
			noteView(text, () => this.popover.close(), undo),
			anchor,
		);
	}

	private show(view: HTMLElement, anchor: Element): void {
		this.popover.show(view, anchor, themeOf(this.page));
	}
}

export const whyCard = defineFeature({
	id: "why-card",
	attach(page) {
		const { document: doc, bus, signal } = page;
		if (!doc.defaultView) return;
		const popover = new WhyPopover(doc, doc.defaultView, signal);
		const card = new WhyCard(page, popover);
		bus.on("why", ({ key, anchor }) => void card.open(key, anchor), signal);
		// The card speaks of an item of the page that was left.
		bus.on("route", () => popover.close(), signal);
	},
});
