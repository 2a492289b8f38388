/** The card's looks, in host tokens with Jira's light values to fall back on, and dark ones where the page is dark. */
export const WHY_CSS = `
:host{all:initial;position:fixed;z-index:2147483000;inset:auto;--bg:var(--ds-surface-overlay,#fff);--fg:var(--ds-text,#172b4d);--sub:var(--ds-text-subtle,#44546f);--line:var(--ds-border,#091e4224);--acc:var(--ds-background-brand-bold,#0c66e4);--on:var(--ds-text-inverse,#fff);--ok:var(--ds-text-success,#216e4e);--warn:var(--ds-text-warning,#a54800)}
:host([data-theme=dark]){--bg:var(--ds-surface-overlay,#282e33);--fg:var(--ds-text,#c7d1db);--sub:var(--ds-text-subtle,#9fadbc);--line:var(--ds-border,#a6c5e229);--acc:var(--ds-background-brand-bold,#579dff);--on:var(--ds-text-inverse,#1d2125);--ok:var(--ds-text-success,#7ee2b8);--warn:var(--ds-text-warning,#f5cd47)}
.card{box-sizing:border-box;width:340px;max-width:calc(100vw - 16px);max-height:calc(100vh - 16px);overflow:auto;padding:16px;border-radius:8px;background:var(--bg);color:var(--fg);font:14px/20px var(--ds-font-family-body,system-ui,sans-serif);box-shadow:0 8px 24px #091e4229,0 0 1px #091e424f;border:1px solid var(--line)}
header{display:flex;align-items:flex-start;gap:8px}
h2{flex:1;margin:0;font-size:16px;line-height:24px;font-weight:600}
p{margin:0}.sub{color:var(--sub);margin-bottom:12px;overflow-wrap:anywhere;display:-webkit-box;-webkit-line-clamp:2;-webkit-box-orient:vertical;overflow:hidden}
.chain{list-style:none;margin:0 0 12px;padding:0}
.chain li{position:relative;padding:0 0 10px 20px;overflow-wrap:anywhere}
.chain li:last-child{padding-bottom:0}
.chain li::before{content:"";position:absolute;left:3px;top:6px;width:8px;height:8px;box-sizing:border-box;border-radius:50%;border:2px solid var(--sub);background:var(--bg);z-index:1}
.chain li::after{content:"";position:absolute;left:6px;top:10px;bottom:-8px;width:2px;background:var(--line)}
.chain li:last-child::after{content:none}
.chain .here{font-weight:600}.chain .target::before,.chain .goal::before{border-color:var(--ok);background:var(--ok)}
.chain .goal::before{border-radius:1px;transform:rotate(45deg)}
.chain .open{color:var(--warn)}.chain .open::before{border-style:dashed;border-color:var(--warn)}
.reasons{margin:0 0 12px;padding:0;list-style:none;color:var(--sub)}
.row{margin-bottom:8px}.warn{color:var(--warn)}
.actions{display:flex;gap:8px;margin-top:12px;flex-wrap:wrap}
button{all:unset;box-sizing:border-box;cursor:pointer;min-height:32px;padding:4px 12px;border-radius:4px;font-weight:500;text-align:center}
.primary{background:var(--acc);color:var(--on)}.plain{border:1px solid var(--line)}
button:hover{filter:brightness(.95)}button[disabled]{opacity:.5;cursor:not-allowed}
:focus-visible{outline:2px solid var(--ds-border-focused,#388bff);outline-offset:1px}
.close{border:0;min-width:28px;min-height:28px;padding:0;font-size:20px;line-height:24px;color:var(--sub)}
.age{margin-top:12px;padding-top:8px;border-top:1px solid var(--line);color:var(--sub);font-size:12px;line-height:16px}
input[type=search]{all:unset;box-sizing:border-box;width:100%;height:36px;padding:0 10px;margin:8px 0;border:1px solid var(--sub);border-radius:4px;color:var(--fg)}
.list{max-height:240px;overflow:auto;margin:0 -4px}
label{display:block;padding:5px 4px;border-radius:4px;cursor:pointer;overflow-wrap:anywhere}
label:hover{background:var(--line)}label.kr{padding-inline-start:20px}label[hidden]{display:none}
label input{margin:0 8px 0 0;vertical-align:-1px;accent-color:var(--acc)}
.undo{display:flex;align-items:center;gap:12px;width:auto;padding:10px 14px}
`;
