import { THEME_TOKENS, type Theme } from "../theme-tokens.ts";

/**
 * The strip's looks: 50 px high whatever it says, so that the host's cards move once and by that much. Each part of the bar has
 * a pattern of its own: full, striped, dotted, pale.
 */
const SHAPE = `
:host{all:initial!important;display:block!important;flex:none!important;box-sizing:border-box!important;width:auto!important;min-width:0!important;height:50px!important;margin:0!important;overflow:hidden!important;contain:layout paint style!important}
.strip{box-sizing:border-box;height:50px;padding:2px 8px 0;color:var(--sub);font:11px/16px var(--ds-font-family-body,system-ui,sans-serif);cursor:default}
:host([data-sightline-strip="inside"]) .strip{padding-inline:0}
p,ul{display:flex;gap:8px;margin:0;padding:0;list-style:none;white-space:nowrap;overflow:hidden}
p{justify-content:space-between}
b{color:var(--fg);font-weight:600}
p span,li{overflow:hidden;text-overflow:ellipsis}
li{flex:none;max-width:100%}
li:first-child{flex:0 1 auto}
.bar{display:flex;gap:1px;height:5px;margin:2px 0 3px;border-radius:2px;overflow:hidden;background:var(--subb)}
.bar i{flex:1 1 0;min-width:2px}
.aligned{background:var(--ok)}
.exempt{background:color-mix(in srgb,var(--sub) 45%,transparent)}
.unaligned{background:repeating-linear-gradient(135deg,var(--warn) 0 3px,transparent 3px 5px)}
.unknown{background:radial-gradient(circle,var(--sub) 1px,transparent 1.3px) 0 0/5px 5px}
.heard{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
@media (forced-colors:active){.bar{forced-color-adjust:none;background:Canvas;outline:1px solid CanvasText;outline-offset:-1px}.aligned{background:CanvasText}.exempt{background:GrayText}.unaligned{background:repeating-linear-gradient(135deg,CanvasText 0 1px,transparent 1px 4px)}.unknown{background:radial-gradient(circle,CanvasText 1px,transparent 1.3px) 0 0/5px 5px}}
`;

export const stripCss = (theme: Theme): string => `.strip{${THEME_TOKENS[theme]}}${SHAPE}`;
