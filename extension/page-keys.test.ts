import { expect, test } from "vitest";
import { keyNameOf } from "./page-keys.ts";

const press = { code: "KeyW", altKey: true, shiftKey: false, ctrlKey: false, metaKey: false };

test.each([
	["Alt+W", press, "why"],
	["Alt+Shift+W", { ...press, shiftKey: true }, "panel"],
	["Alt+Shift+F", { ...press, code: "KeyF", shiftKey: true }, "filter"],
	["Alt+F, which opens the browser's menu", { ...press, code: "KeyF" }, undefined],
	["W alone", { ...press, altKey: false }, undefined],
	["AltGr, which Windows reports as Ctrl+Alt", { ...press, ctrlKey: true }, undefined],
	["the system's own Meta+Alt+W", { ...press, metaKey: true }, undefined],
	["Alt+E", { ...press, code: "KeyE" }, undefined],
] as const)("%s asks for %s", (_, event, name) => expect(keyNameOf(event)).toBe(name));
