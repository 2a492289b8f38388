import { render } from "preact";
import { expect, test } from "vitest";
import { NO_OPINIONS } from "../../../shared/store/opinions.ts";
import type { KeptOpinions } from "../opinions/use-opinions.ts";
import { OpinionsGate } from "./opinions-gate.tsx";

function shown(held: KeptOpinions["held"], startAnew: () => void = () => undefined): HTMLElement {
	const root = document.createElement("div");
	render(
		<OpinionsGate kept={{ held, change: () => undefined, startAnew }}>
			{(opinions) => <p>{opinions.votes.length} votes</p>}
		</OpinionsGate>,
		root,
	);
	return root;
}

test("what hangs on opinions is shown once they are read, and not before", () => {
	expect(shown({ state: "ready", opinions: NO_OPINIONS }).textContent).toBe("0 votes");
	expect(shown({ state: "reading" }).textContent).toBe("Reading what was said before …");
	expect(shown({ state: "trouble", why: "The disk is full." }).textContent).toContain("The disk is full.");
});

test("what cannot be read is discarded only when that is asked for", () => {
	let asked = 0;
	const root = shown({ state: "unreadable" }, () => void asked++);
	expect(root.textContent).toContain("it is left alone");
	expect(asked).toBe(0);
	root.querySelector("button")?.click();
	expect(asked).toBe(1);
});
