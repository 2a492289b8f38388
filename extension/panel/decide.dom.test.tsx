import { act } from "preact/test-utils";
import { beforeEach, describe, expect, it } from "vitest";
import { answer, assessed, panelUnderTest } from "./panel-for-tests.tsx";

let panel: ReturnType<typeof panelUnderTest>;
beforeEach(() => {
	panel = panelUnderTest();
});

describe("a decision", () => {
	it("takes two presses, is told, and can be undone", async () => {
		let asked = 0;
		await panel.show(async () => {
			asked++;
			return answer;
		});
		await panel.press("Confirm…");
		expect(panel.recorded).toEqual([]);
		expect(panel.root.querySelector("form")?.textContent).toContain("PS-1 serves KR-1.");
		await panel.press("Confirm these links");
		expect(panel.recorded).toEqual([{ kind: "confirm" }]);
		expect(panel.root.querySelector("form")).toBeNull();
		expect(panel.root.querySelector(".said")?.textContent).toBe("Confirmed.Undo");
		expect(asked).toBe(2);
		expect(document.activeElement?.textContent).toBe("Undo");
		await panel.press("Undo");
		expect(panel.recorded[1]).toEqual({ kind: "withdraw", withdraws: "d11" });
		expect(panel.root.querySelector(".said")?.textContent).toBe("Undone.");
	});

	it("to change links needs a target, is found by words, and keeps the reason", async () => {
		await panel.show(async () => answer);
		await panel.press("Change…");
		const save = () => [...panel.root.querySelectorAll("button")].find((b) => b.textContent === "Save the links");
		const boxes = () => [...panel.root.querySelectorAll<HTMLInputElement>("fieldset input")];
		expect(boxes().map((b) => b.checked)).toEqual([false, true]);
		await act(async () => boxes()[1]?.click());
		expect(save()?.disabled).toBe(true);
		await panel.type("search", "homes days");
		expect(boxes()).toHaveLength(1);
		await act(async () => boxes()[0]?.click());
		await panel.type("why", "  Agreed ");
		await panel.press("Save the links");
		expect(panel.recorded).toEqual([{ kind: "change", targets: ["KR-1"], why: "Agreed" }]);
	});

	it("in force can be taken back; Escape closes the question and gives the focus back", async () => {
		const held = { ...assessed, line: { ...assessed.line, decision: "d1" } };
		await panel.show(async () => ({ ...answer, assessment: held }));
		expect([...panel.root.querySelectorAll(".buttons button")].map((b) => b.textContent)).toEqual([
			"Change…",
			"Belongs to…",
			"Exempt…",
			"Take back…",
		]);
		await panel.press("Take back…");
		await act(async () => {
			const pressed = new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true });
			panel.root.querySelector("form")?.dispatchEvent(pressed);
			expect(pressed.defaultPrevented).toBe(true);
		});
		expect(panel.root.querySelector("form")).toBeNull();
		expect(document.activeElement?.textContent).toBe("Take back…");
		await panel.press("Take back…");
		await panel.press("Take it back");
		expect(panel.recorded).toEqual([{ kind: "withdraw", withdraws: "d1" }]);
	});

	it("that could not be saved says so, and the question stays", async () => {
		await panel.show(
			async () => answer,
			async () => {
				throw new Error("The register cannot be read.");
			},
		);
		await panel.press("Exempt…");
		await panel.press("Exempt it");
		expect(panel.root.querySelector(".said")?.textContent).toBe("Nothing was saved. The register cannot be read.");
		expect(panel.root.querySelector("form")).not.toBeNull();
	});
});
