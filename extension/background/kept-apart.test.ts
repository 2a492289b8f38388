import { expect, test } from "vitest";
import { keptApart, shutStorage } from "./kept-apart.ts";

function area() {
	const held = new Map<string, unknown>();
	return {
		held,
		get: async (key: string) => Object.fromEntries([...held].filter(([k]) => k === key)),
		set: async (values: Record<string, unknown>) => {
			for (const [key, value] of Object.entries(values)) held.set(key, value);
		},
		remove: async (key: string) => void held.delete(key),
	};
}

test("storage is shut to pages where the browser can do that, and else known to be open", async () => {
	const levels: unknown[] = [];
	expect(await shutStorage({ setAccessLevel: async (level) => void levels.push(level) })).toBe(true);
	expect(levels).toEqual([{ accessLevel: "TRUSTED_CONTEXTS" }]);
	expect(await shutStorage({})).toBe(false);
	expect(await shutStorage()).toBe(false);
});

test("nothing is written before the storage is shut, or if that fails", async () => {
	const local = area();
	let shut: (isShut: boolean) => void = () => undefined;
	const settings = keptApart(
		local,
		new Promise((done) => {
			shut = done;
		}),
	);
	const written = settings.write("all of it");
	await new Promise((done) => setTimeout(done, 5));
	expect(local.held.size).toBe(0);
	shut(true);
	await written;
	expect([...local.held]).toEqual([["settings", "all of it"]]);
	expect([await settings.read(), await settings.isPrivate()]).toEqual(["all of it", true]);
	await settings.write(undefined);
	expect(await settings.read()).toBeUndefined();
	const failing = keptApart(local, Promise.reject(new Error("no")));
	await expect(failing.write("x")).rejects.toThrow("no");
	expect(local.held.size).toBe(0);
});
