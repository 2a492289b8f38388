import { THEME_TOKENS, type Theme } from "./theme-tokens.ts";

/**
 * The badge's looks: a pill 20 px high in a target of 24, which takes no height in the host's row. Each state has a shape of
 * its own before its text, so that colour never says it alone. Host tokens first; the fallbacks are Jira's own values.
 * `!important` inside a shadow root beats the page's own styles: no rule of the host can reshape or hide a badge.
 * Where the system forces its own colours, shapes stay, in those.
 */
/** A triangle that points up: gradients are painted with the button's own box, where a box or a glyph of their own for each
 * shape made the first layout of a page of badges twice as slow. */
const UP = "conic-gradient(from 135deg at 50% 0,currentColor 90deg,transparent 0)";
const SHAPE = `
:host{all:initial!important;display:inline-flex!important;align-self:center!important;vertical-align:middle!important;flex:0 1 auto!important;min-width:26px!important;max-width:180px!important;height:24px!important;margin:-6px 0 -6px 4px!important;position:relative!important;z-index:1!important;contain:layout style!important}
:host([data-over]){display:block!important;align-self:stretch!important;flex:none!important;width:auto!important;min-width:0!important;max-width:none!important;height:0!important;margin:0!important}
:host([data-over]) button{position:absolute;bottom:10px;inset-inline-end:40px;max-width:140px}
button{all:unset;box-sizing:border-box;display:block;max-width:100%;height:24px;padding:0 7px 0 17px;border:2px solid transparent;border-radius:12px;box-shadow:inset 0 0 0 1px var(--l);color:var(--c);font:500 11px/20px var(--ds-font-family-body,system-ui,sans-serif);white-space:nowrap;overflow:hidden;text-overflow:ellipsis;cursor:pointer}
button:hover{box-shadow:inset 0 0 0 1px var(--c)}
button:focus-visible{outline:2px solid var(--ds-border-focused,#388bff);outline-offset:-1px}
.unknown{box-shadow:none;outline:1px dashed var(--l);outline-offset:-3px}
.aligned{--c:var(--ok);--l:transparent;background:radial-gradient(closest-side,currentColor 94%,transparent) 5px 6px/8px 8px no-repeat,var(--okb) padding-box}
.inherited{--c:var(--ok);--l:color-mix(in srgb,var(--ok) 45%,transparent);background:${UP} 5px 5px/8px 4px no-repeat,linear-gradient(currentColor 0 0) 8px 9px/2px 6px no-repeat}
.unaligned{--c:var(--warn);--l:transparent;background:${UP} 4px 5px/10px 5px no-repeat,conic-gradient(from -45deg at 50% 100%,currentColor 90deg,transparent 0) 4px 10px/10px 5px no-repeat,var(--warnb) padding-box}
.exempt,.unknown{--c:var(--sub);--l:transparent}
.exempt{background:linear-gradient(currentColor 0 0) 5px 9px/8px 2px no-repeat,var(--subb) padding-box}
.unknown{--l:var(--sub);padding-inline-start:7px}
.decided::after{content:" ✓";font-weight:700}
i,b{font-style:normal;font-weight:700;display:inline-block}
i{margin-inline-start:6px;padding-inline-start:6px;border-inline-start:1px solid color-mix(in srgb,currentColor 40%,transparent);line-height:12px}
b{box-sizing:border-box;width:13px;height:13px;margin-inline-start:5px;border-radius:3px;text-align:center;font-size:10px;line-height:11px;border:1px solid;color:var(--sub)}
b.missing{border-style:dashed}
b.arriving{color:var(--ok);border-radius:50%}
b.late{color:var(--bad);background:var(--badb)}
@media (forced-colors:active){:host{--ok:ButtonText;--warn:ButtonText;--sub:ButtonText;--bad:ButtonText;--okb:ButtonFace;--warnb:ButtonFace;--subb:ButtonFace;--badb:ButtonFace}button{forced-color-adjust:none;border-color:ButtonText}button:focus-visible{outline-color:Highlight}}
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
