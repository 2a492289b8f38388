import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { htmlText } from "./html-text.ts";

describe("HTML as plain text", () => {
	test.each<[string, string | undefined]>([
		["<div>Serves&nbsp;<b>KR-1</b></div><div>a &lt; b</div>", "Serves KR-1\na < b"],
		["plain", "plain"],
		["one\r\ntwo\tthree", "one two three"],
		["a<br>b<br/>c<BR >d", "a\nb\nc\nd"],
		["<ul><li>one</li><li>two</li></ul>", "one\ntwo"],
		["<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc"],
		["<p>one</p>\n\n<p>  two  </p>", "one\ntwo"],
		["in<b>s</b>ide a word", "inside a word"],
		["", undefined],
		["<div><br></div>", undefined],
		["&nbsp; &#160;&#xA0;", undefined],
	])("%j reads %j", (html, text) => expect(htmlText(html)).toBe(text));

	test.each<[string, string]>([
		["&amp;lt;script&amp;gt;", "&lt;script&gt;"],
		["&#65;&#x42;&#x63", "ABc"],
		["&quot;&apos;&ndash;&hellip;&pound;", "\"'–…£"],
		["&AMP;", "&AMP;"],
		["&unknown; &toString; &constructor; & &; AT&T", "&unknown; &toString; &constructor; & &; AT&T"],
		["&#0;&#55296;&#x110000;&#1114111;", `\ufffd\ufffd\ufffd${String.fromCodePoint(0x10ffff)}`],
		["&#128512;", "😀"],
	])("the entities of %j give %j, and are read once", (html, text) => expect(htmlText(html)).toBe(text));

	test.each<[string, string | undefined]>([
		["a <script>alert('</b>')</script>b", "a b"],
		["a<style>p > b { } <i></style >b", "ab"],
		["a<SCRIPT>x</ScRiPt>b", "ab"],
		["a<script>never closed <p>b", "a"],
		["a<!-- <p>no</p> -->b<!doctype html><?xml ?>c", "abc"],
		["a<!-- never closed b", "a"],
		["<a title=\"1 > 0\" href='x>y'>link</a>", "link"],
		['<a title="never closed>b', undefined],
		["<b don't>bold</b>", "bold"],
		["1 < 2 <3 <- 4", "1 < 2 <3 <- 4"],
		["a <b", "a"],
		["<img src=x onerror=alert(1)>&lt;img src=x onerror=alert(1)&gt;", "<img src=x onerror=alert(1)>"],
		["</div>a</>b</ c>d", "abd"],
	])("the hostile %j reads %j", (html, text) => expect(htmlText(html)).toBe(text));

	test("any text comes back whole once it is escaped", () => {
		const escaped = (t: string) => t.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
		fc.assert(
			fc.property(fc.string({ maxLength: 60 }), (text) => {
				const plain = text.replace(/[\s\u00a0]+/g, " ").trim();
				expect(htmlText(escaped(text)) ?? "").toBe(plain);
				expect(htmlText(`<p title="${escaped(text).replaceAll('"', "&quot;")}">${escaped(text)}</p>`) ?? "").toBe(
					plain,
				);
			}),
			{ numRuns: 300 },
		);
	});

	test("anything at all is read, in no more characters than it has", () => {
		const bits = fc.constantFrom(
			"<",
			">",
			"<b",
			"</",
			"<!--",
			"-->",
			"&#",
			"&lt;",
			'"',
			"'",
			"=",
			"<script>",
			"a",
			" ",
		);
		fc.assert(
			fc.property(fc.array(bits, { maxLength: 40 }), (parts) => {
				const html = parts.join("");
				expect((htmlText(html) ?? "").length).toBeLessThanOrEqual(html.length);
			}),
			{ numRuns: 500 },
		);
	});

	test.each(["<", "<b ", "<!--", "<script>", "&#", '<a b="', " <p>", "<b x='>", "</script", "&amp;"])(
		"two million characters of %j take no time",
		{ timeout: 30_000 },
		(bit) => {
			const html = bit.repeat(Math.ceil(2_000_000 / bit.length));
			const started = performance.now();
			htmlText(html);
			expect(performance.now() - started).toBeLessThan(10_000);
		},
	);
});
