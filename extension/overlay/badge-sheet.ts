/**
 * The badge's looks: a pill of fixed height. Each state has a shape of its own before its text, so that colour never says
 * it alone. Host tokens first, so that it follows the host's theme; the fallbacks are Jira's own light values.
 */
const BADGE_CSS = `
:host{all:initial;display:inline-flex;vertical-align:middle;flex:none;margin-inline-start:6px;contain:layout style;position:relative;z-index:1}
button{all:unset;box-sizing:border-box;display:inline-flex;align-items:center;gap:5px;height:20px;max-width:150px;padding:0 7px;border-radius:10px;font:500 11px/20px var(--ds-font-family-body,system-ui,sans-serif);white-space:nowrap;overflow:hidden;cursor:pointer;color:var(--c);background:var(--b);border:1px solid var(--l)}
button:focus-visible{outline:2px solid var(--ds-border-focused,#388bff);outline-offset:1px}
button:hover{filter:brightness(.96)}
button::before{content:"";box-sizing:border-box;flex:none;width:8px;height:8px;border:2px solid currentColor;border-radius:50%}
.aligned::before{background:currentColor}
.inherited::before{border-radius:0 0 0 4px;border-width:0 0 2px 2px;height:7px;margin-block-end:4px}
.unaligned::before{border-radius:1px;transform:rotate(45deg)}
.exempt::before{height:0;border-width:2px 0 0;border-radius:0}
.unknown::before{border-style:dotted}
.aligned,.inherited{--c:var(--ds-text-success,#216e4e);--b:var(--ds-background-success,#dcfff1);--l:transparent}
.inherited{--b:transparent;--l:var(--ds-border-success,#22a06b)}
.unaligned{--c:var(--ds-text-warning,#a54800);--b:var(--ds-background-warning,#fff7d6);--l:transparent}
.exempt,.unknown{--c:var(--ds-text-subtle,#44546f);--b:var(--ds-background-neutral,#091e420f);--l:transparent}
.unknown{--b:transparent;--l:var(--ds-border-bold,#758195)}
.unknown,.inherited{border-style:solid}
.unknown{border-style:dashed}
.decided::after{content:"✓";font-weight:700}
i{font-style:normal;font-weight:700;padding-inline-start:5px;border-inline-start:1px solid currentColor}
b{font-weight:700;display:inline-block;width:14px;height:14px;line-height:14px;text-align:center;border-radius:3px;font-size:10px;color:var(--ds-text-inverse,#fff);background:var(--ds-background-warning-bold,#b38600)}
b.serious{background:var(--ds-background-danger-bold,#c9372c)}
:host([data-theme=dark]) button{--ds-text-inverse:#1d2125}
:host([data-theme=dark]) .aligned,:host([data-theme=dark]) .inherited{--c:var(--ds-text-success,#7ee2b8);--b:var(--ds-background-success,#1c3329)}
:host([data-theme=dark]) .inherited,:host([data-theme=dark]) .unknown{--b:transparent}
:host([data-theme=dark]) .unaligned{--c:var(--ds-text-warning,#f5cd47);--b:var(--ds-background-warning,#332e1b)}
:host([data-theme=dark]) .exempt,:host([data-theme=dark]) .unknown{--c:var(--ds-text-subtle,#9fadbc)}
@media (forced-colors:active){button{border:1px solid ButtonText}}
`;

let shared: CSSStyleSheet | undefined;

/** One sheet for all badges of the page: 5,000 of their own would cost six times as much. */
export function badgeSheet(view: Window & typeof globalThis): CSSStyleSheet {
	if (!shared) {
		shared = new view.CSSStyleSheet();
		shared.replaceSync(BADGE_CSS);
	}
	return shared;
}
