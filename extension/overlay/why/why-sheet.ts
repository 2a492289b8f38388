import { THEME_TOKENS, type Theme } from "../theme-tokens.ts";

/**
 * The card's looks, in host tokens with Jira's own values to fall back on. The host element spans the window and lets
 * everything through but the card; `!important` in a shadow root beats the page's own styles.
 */
const SHAPE = `
:host{all:initial!important;display:block!important;position:fixed!important;inset:0!important;width:auto!important;height:auto!important;z-index:2147483000!important;pointer-events:none!important}
.card{position:absolute;pointer-events:auto;box-sizing:border-box;width:360px;max-width:calc(100vw - 16px);max-height:calc(100vh - 16px);overflow:auto;overscroll-behavior:contain;padding:16px;border-radius:8px;background:var(--bg);color:var(--fg);font:14px/20px var(--ds-font-family-body,system-ui,sans-serif);box-shadow:var(--ds-shadow-overlay,0 8px 12px #091e4226,0 0 1px #091e424f);outline:1px solid var(--line);outline-offset:-1px}
header{display:flex;align-items:center;gap:8px;margin-bottom:2px}
h2{flex:1;margin:0;font-size:16px;line-height:24px;font-weight:600}
h3{margin:12px 0 2px;font-size:11px;line-height:16px;font-weight:600;color:var(--sub)}
p,ul,ol{margin:0;padding:0;list-style:none;overflow-wrap:anywhere}
.sub{color:var(--sub)}
.mark{flex:none;box-sizing:border-box;width:12px;height:12px;border:2px solid var(--sub);border-radius:50%}
.aligned .mark{border-color:var(--ok);background:var(--ok)}
.inherited .mark{border-color:var(--ok)}
.unaligned .mark{width:10px;height:10px;border-radius:1px;border-color:var(--warn);transform:rotate(45deg)}
.exempt .mark{height:0;border-width:2px 0 0;border-radius:0}
.unknown .mark{border-style:dotted}
.line{margin:12px 0 0;padding:10px 12px;border-radius:6px;background:var(--subb)}
.line li{position:relative;padding:0 0 10px 20px}
.line li:last-child{padding-bottom:0}
.line li::before{content:"";position:absolute;left:0;top:5px;width:10px;height:10px;box-sizing:border-box;border-radius:50%;border:2px solid var(--sub);z-index:1}
.line li:not(:last-child)::after{content:"";position:absolute;left:4px;top:17px;bottom:-3px;width:2px;border-radius:1px;background:var(--sub);opacity:.4}
.line .here::before{background:var(--fg);border-color:var(--fg)}
.line .target::before{border-color:var(--ok)}
.line .goal::before{border-color:var(--ok);background:var(--ok);border-radius:1px;transform:rotate(45deg) scale(.9)}
.line .end::before{border-style:dashed}
.line .end{color:var(--sub)}.line .end.unaligned{color:var(--warn)}.line .end.unaligned::before{border-color:var(--warn)}
.line li{display:-webkit-box;-webkit-line-clamp:3;-webkit-box-orient:vertical}
.line i{font-style:normal;color:var(--sub);margin-inline-start:6px}
b{font-weight:600}
ul li+li{margin-top:2px}
.warn{color:var(--warn)}
.actions{display:flex;gap:8px;margin-top:14px;flex-wrap:wrap}
.actions:empty{display:none}
button{all:unset;box-sizing:border-box;cursor:pointer;min-height:32px;padding:4px 12px;border-radius:4px;font-weight:500;text-align:center}
.primary{background:var(--acc);color:var(--on)}.plain{box-shadow:inset 0 0 0 1px var(--line)}
.primary:hover{background:var(--ds-background-brand-bold-hovered,var(--acc))}.plain:hover{background:var(--hover)}
button[disabled]{background:var(--hover);color:var(--sub);cursor:not-allowed}
:focus-visible{outline:2px solid var(--ds-border-focused,#388bff);outline-offset:1px}
.close{box-shadow:none;min-width:28px;min-height:28px;margin:-2px -6px -2px 0;padding:0;font-size:20px;line-height:24px;color:var(--sub)}
.age{margin-top:14px;padding-top:8px;border-top:1px solid var(--line);color:var(--sub);font-size:12px;line-height:16px}
p.covered{display:none;margin-top:10px;color:var(--warn)}.card.covered p.covered{display:block}
input:not([type=checkbox]){all:unset;box-sizing:border-box;width:100%;height:36px;padding:0 10px;margin:8px 0;border-radius:4px;box-shadow:inset 0 0 0 1px var(--field);color:var(--fg);cursor:text}
input:focus-visible{outline:2px solid var(--ds-border-focused,#388bff);outline-offset:-1px}
input::placeholder{color:var(--sub);opacity:1}
.list{max-height:min(260px,40vh);overflow:auto;margin:0 -8px;overscroll-behavior:contain}
label{display:flex;gap:8px;padding:6px 8px;border-radius:4px;cursor:pointer;overflow-wrap:anywhere}
label span{min-width:0}
label:hover{background:var(--hover)}label.key-result{padding-inline-start:26px}label[hidden],.none[hidden]{display:none}
.none{padding:8px;color:var(--sub)}
label input{flex:none;width:16px;height:16px;margin:2px 0 0;accent-color:var(--acc)}
.note{display:flex;align-items:center;gap:12px;width:auto;padding:10px 14px}
.note h2{font-size:14px;line-height:20px}
@media (forced-colors:active){.card{outline-color:CanvasText}button{outline:1px solid ButtonText}.primary{forced-color-adjust:none;background:Highlight;color:HighlightText}}
`;

export const whyCss = (theme: Theme): string => `.card{${THEME_TOKENS[theme]}}${SHAPE}`;
