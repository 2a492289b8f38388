import { act } from "preact/test-utils";
import { beforeEach, expect, it } from "vitest";
import { answer, panelUnderTest } from "./panel-for-tests.tsx";

let panel: ReturnType<typeof panelUnderTest>;
beforeEach(() => {
	panel = panelUnderTest();
});
const later = () => new Promise<void>((done) => setTimeout(done, 0));
const named = (label: string) => {
	const button = panel.root.querySelector<HTMLButtonElement>(`button[aria-label="${label}"]`);
	if (!button) throw new Error(`There is no button ${label}.`);
	return button;
};
const form = () => {
	const found = panel.root.querySelector<HTMLFormElement>("form.row-form");
	if (!found) throw new Error("No form is open.");
	return found;
};
const fill = (i: number, text: string) =>
	act(() => {
		const field = form().querySelectorAll("input")[i];
		if (!field) throw new Error("There is no such field.");
		field.value = text;
		field.dispatchEvent(new Event("input", { bubbles: true }));
	});
const submit = () =>
	act(async () => {
		form().requestSubmit();
		await later();
	});

it("an input is entered with a reason, and taken back from where the cursor then is", async () => {
	await panel.show(async () => answer);
	await act(() => named("Enter Job size").click());
	expect(document.activeElement).toBe(form().querySelector("input"));
	await fill(0, "2,5");
	await fill(1, " Agreed on Monday ");
	await submit();
	expect(panel.entries).toEqual([{ input: "jobSize", value: 2.5, why: "Agreed on Monday" }]);
	expect(panel.part("score")).toContain("Saved.");
	expect(document.activeElement?.textContent).toBe("Undo");
	await panel.press("Undo");
	expect(panel.entries.at(-1)).toEqual({ input: "jobSize", value: null });
	expect(panel.part("score")).toContain("Undone.");
});

it("what is no number stays in its field, and Escape leaves it with the cursor where it was", async () => {
	await panel.show(async () => answer);
	await act(() => named("Enter Job size").click());
	await fill(0, "large");
	await submit();
	expect(form().querySelector('[role="alert"]')?.textContent).toBe("“large” is no number.");
	expect(panel.entries).toEqual([]);
	const leave = new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true });
	await act(() => void form().dispatchEvent(leave));
	expect(panel.root.querySelector("form.row-form")).toBeNull();
	expect(document.activeElement).toBe(named("Enter Job size"));
});

it("what the model refuses is said where it was typed, and nothing is taken for saved", async () => {
	await panel.show(async () => answer);
	await act(() => named("Enter Job size").click());
	await fill(0, "0");
	await submit();
	expect(panel.part("score")).toContain("Nothing was saved. Job size: must be more than 0");
	expect(form()).not.toBeNull();
});

it("an entered input says whose word it is and what the site says, and can be taken back", async () => {
	const { score } = answer;
	if (!score) throw new Error("the sample has no score");
	const entered = { by: "Ana", at: "2026-11-20T09:00:00Z", host: 5 };
	const inputs = [{ id: "jobSize", name: "Job size", value: 8, field: "Job size", entered }];
	await panel.show(async () => ({ ...answer, score: { ...score, inputs } }));
	expect(panel.part("score")).toContain("by Ana, which counts before acme.atlassian.net, where Job size is 5");
	await act(async () => {
		named("Take back the entered Job size").click();
		await later();
	});
	expect(panel.entries).toEqual([{ input: "jobSize", value: null }]);
});

it("an item of which no input was read has them all to enter", async () => {
	const { score } = answer;
	if (!score || !answer.assessment) throw new Error("the sample has no score");
	const { score: _, ...assessment } = answer.assessment;
	await panel.show(async () => ({ ...answer, assessment, score }));
	expect(panel.part("score")).toContain("No scoring input was read of it, so it is not ranked. Enter what you know.");
	expect(named("Enter Business value").disabled).toBe(false);
});
