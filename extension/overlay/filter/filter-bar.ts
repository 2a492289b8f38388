import type { Theme } from "../theme-tokens.ts";
import { THEME_TOKENS } from "../theme-tokens.ts";
import { button, el } from "../why/element.ts";
import { CHOICES, type Choice, choiceWords } from "./choices.ts";

const SHAPE = `
:host{all:initial!important;position:fixed!important;inset-inline:0!important;bottom:20px!important;width:fit-content!important;margin-inline:auto!important;z-index:2147482000!important}
.bar{display:flex;align-items:center;gap:4px;padding:6px 8px 6px 14px;border-radius:10px;background:var(--bg);color:var(--fg);font:13px/20px var(--ds-font-family-body,system-ui,sans-serif);box-shadow:0 8px 24px #091e4240,0 0 1px #091e424f;outline:1px solid var(--line);outline-offset:-1px}
b{font-weight:600;margin-inline-end:6px}
button{all:unset;box-sizing:border-box;cursor:pointer;min-height:28px;padding:3px 10px;border-radius:6px;font-weight:500}
button:hover{background:var(--hover)}
button[aria-checked=true]{background:var(--acc);color:var(--on)}
button:focus-visible{outline:2px solid var(--ds-border-focused,#388bff);outline-offset:1px}
.count{color:var(--sub);margin-inline:8px;min-width:9em}
.close{min-width:28px;padding:0;text-align:center;font-size:18px;color:var(--sub)}
@media (max-width:560px){.count{display:none}b{display:none}}
@media (forced-colors:active){.bar{outline-color:CanvasText}button[aria-checked=true]{forced-color-adjust:none;background:Highlight;color:HighlightText}}
`;

export interface FilterBar {
	/** Shows which choice holds, and how many cards on the page it leaves bright. */
	say(choice: Choice, bright: number, all: number): void;
	remove(): void;
}

/** The choices over the page, as one group of radio buttons: arrow keys choose, Escape ends. */
export function filterBar(
	doc: Document,
	win: Window & typeof globalThis,
	theme: Theme,
	cut: number,
	on: { choose(choice: Choice): void; close(): void },
): FilterBar {
	const host = doc.createElement("div");
	host.setAttribute("data-sightline-filter", "");
	const root = host.attachShadow({ mode: "open" });
	const sheet = new win.CSSStyleSheet();
	sheet.replaceSync(`.bar{${THEME_TOKENS[theme]}}${SHAPE}`);
	root.adoptedStyleSheets = [sheet];
	const radios = CHOICES.map((choice) => {
		const radio = button(choiceWords(choice, cut), "plain", () => on.choose(choice));
		radio.role = "radio";
		return radio;
	});
	const group = el("div", { label: "Dim all cards but these" }, ...radios);
	group.role = "radiogroup";
	group.style.display = "flex";
	const count = el("span", { class: "count" });
	count.role = "status";
	const end = button("×", "plain", on.close);
	end.className = "close";
	end.ariaLabel = "Show all cards";
	root.append(el("div", { class: "bar" }, el("b", { text: "Sightline" }), group, count, end));
	// The host page acts on single letters: nothing typed here reaches it.
	for (const type of ["keydown", "keyup", "keypress"]) host.addEventListener(type, (event) => event.stopPropagation());
	root.addEventListener("keydown", (event) => {
		const { key } = event as KeyboardEvent;
		if (key === "Escape") return on.close();
		const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[key];
		const at = radios.findIndex((r) => r === root.activeElement);
		if (step === undefined || at < 0 || !event.isTrusted) return;
		event.preventDefault();
		const next = (at + step + radios.length) % radios.length;
		on.choose(CHOICES[next] ?? "all");
		radios[next]?.focus();
	});
	const before = doc.activeElement;
	doc.documentElement.append(host);
	radios[1]?.focus({ preventScroll: true });
	return {
		say(choice, bright, all) {
			for (const [i, radio] of radios.entries()) {
				const isChosen = CHOICES[i] === choice;
				radio.ariaChecked = String(isChosen);
				radio.tabIndex = isChosen ? 0 : -1;
			}
			count.textContent = choice === "all" ? `${all} cards in view` : `${bright} of ${all} cards in view`;
		},
		remove() {
			const hadFocus = doc.activeElement === host;
			host.remove();
			if (hadFocus && before instanceof win.HTMLElement) before.focus({ preventScroll: true });
		},
	};
}
