import { afterEach, expect, test } from "vitest";
import { onNewBody } from "./on-new-body.ts";

const first = document.body;
afterEach(() => {
	if (document.body !== first) document.body.replaceWith(first);
	first.replaceChildren();
});
const soon = () => new Promise((done) => setTimeout(done, 5));

test("another body is told once, what happens in the one that stays is not", async () => {
	let told = 0;
	onNewBody(document, new AbortController().signal, () => told++);
	document.body.append(document.createElement("main"));
	document.head.append(document.createElement("style"));
	await soon();
	expect(told).toBe(0);
	document.body.replaceWith(document.createElement("body"));
	await soon();
	document.body.replaceWith(document.createElement("body"));
	await soon();
	expect(told).toBe(1);
});

test("nothing is told after the end", async () => {
	let told = 0;
	const end = new AbortController();
	onNewBody(document, end.signal, () => told++);
	end.abort();
	document.body.replaceWith(document.createElement("body"));
	await soon();
	expect(told).toBe(0);
});
