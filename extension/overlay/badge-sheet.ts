import { THEME_TOKENS, type Theme } from "./theme-tokens.ts";

/**
 * The badge's looks: a pill 20 px high in a target of 24, which takes no height in the host's row. Each state has a shape of
 * its own before its text, so that colour never says it alone. Host tokens first; the fallbacks are Jira's own values.
 * `!important` inside a shadow root beats the page's own styles: no rule of the host can reshape or hide a badge.
 */
const SHAPE = `
:host{all:initial!important;display:inline-flex!important;align-self:center!important;vertical-align:middle!important;flex:0 1 auto!important;min-width:26px!important;max-width:180px!important;height:24px!important;margin:-6px 0 -6px 4px!important;position:relative!important;z-index:1!important;contain:layout style!important}
button{all:unset;box-sizing:border-box;display:block;max-width:100%;height:24px;padding:0 7px;border:2px solid transparent;border-radius:12px;background:var(--b) padding-box;box-shadow:inset 0 0 0 1px var(--l);color:var(--c);font:500 11px/20px var(--ds-font-family-body,system-ui,sans-serif);white-space:nowrap;overflow:hidden;text-overflow:ellipsis;cursor:pointer}
button:hover{box-shadow:inset 0 0 0 1px var(--c)}
button:focus-visible{outline:2px solid var(--ds-border-focused,#388bff);outline-offset:-1px}
button::before{content:"";display:inline-block;box-sizing:border-box;width:8px;height:8px;margin-inline-end:5px;vertical-align:-0.5px}
.aligned::before{border-radius:50%;background:currentColor}
.inherited::before{content:"↑";width:auto;height:auto;margin-inline-end:4px;vertical-align:baseline;font-weight:700}
.unaligned::before{width:7px;height:7px;border:1.5px solid;transform:rotate(45deg);vertical-align:0}
.exempt::before{height:2px;background:currentColor;vertical-align:3px}
.unknown::before{content:"?";width:auto;height:auto;vertical-align:baseline;font-weight:700}
.unknown{box-shadow:none;outline:1px dashed var(--l);outline-offset:-3px}
.aligned{--c:var(--ok);--b:var(--okb);--l:transparent}
.inherited{--c:var(--ok);--b:transparent;--l:color-mix(in srgb,var(--ok) 45%,transparent)}
.unaligned{--c:var(--warn);--b:var(--warnb);--l:transparent}
.exempt,.unknown{--c:var(--sub);--b:var(--subb);--l:transparent}
.unknown{--b:transparent;--l:var(--sub)}
.decided::after{content:" ✓";font-weight:700}
i,b{font-style:normal;font-weight:700;display:inline-block}
i{margin-inline-start:6px;padding-inline-start:6px;border-inline-start:1px solid color-mix(in srgb,currentColor 40%,transparent);line-height:12px}
b{box-sizing:border-box;width:13px;height:13px;margin-inline-start:5px;border-radius:3px;text-align:center;font-size:10px;line-height:11px;border:1px solid;color:var(--warn)}
b.info{color:var(--sub);border-radius:50%}
b.serious{color:var(--bad);background:var(--badb);border-color:currentColor}
@media (forced-colors:active){button{border-color:ButtonText}.unaligned::before{border-color:ButtonText}.aligned::before,.exempt::before{background:ButtonText}}
`;

let shared: CSSStyleSheet | undefined;
let shown: Theme | undefined;

/** One sheet for all badges of the page: 5,000 of their own would cost six times as much. */
export function badgeSheet(view: Window & typeof globalThis): CSSStyleSheet {
	if (!shared) {
		shared = new view.CSSStyleSheet();
		setBadgeTheme(view, "light");
	}
	return shared;
}

/** Changes the colours of every badge at once, without touching one. */
export function setBadgeTheme(view: Window & typeof globalThis, theme: Theme): void {
	const sheet = badgeSheet(view);
	if (shown === theme) return;
	shown = theme;
	sheet.replaceSync(`:host{${THEME_TOKENS[theme]}}${SHAPE}`);
}
