import { expect, test } from "vitest";
import { panelWindow, type WindowApi } from "./panel-window.ts";

/** A browser whose windows each hold one tab of the same number plus a hundred. */
function browserWith(kept: Record<string, unknown> = {}) {
	const open = new Map<number, string>();
	const focused: number[] = [];
	let made = 0;
	const api = {
		runtime: { getURL: (path: string) => `chrome-extension://me/${path}` },
		storage: {
			session: {
				get: async (name: string) => ({ [name]: kept[name] }),
				set: async (what: object) => void Object.assign(kept, what),
			},
		},
		tabs: {
			async update(tab: number, { url }: { url: string }) {
				if (!open.has(tab)) throw new Error(`No tab with id: ${tab}.`);
				open.set(tab, url);
				return { id: tab, windowId: tab - 100 };
			},
		},
		windows: {
			async create({ url, type, width, height }: { url: string; type: string; width: number; height: number }) {
				expect([type, width, height]).toEqual(["popup", 440, 780]);
				const id = ++made;
				open.set(id + 100, url);
				return { id, tabs: [{ id: id + 100 }] };
			},
			update: async (id: number, { focused: is }: { focused: boolean }) => void (is && focused.push(id)),
		},
	};
	return {
		show: panelWindow(api as unknown as WindowApi),
		again: () => panelWindow(api as unknown as WindowApi),
		open,
		focused,
		kept,
	};
}
const page = (query: string) => `chrome-extension://me/extension/panel/index.html${query}`;

test("one window is made, and shown again with the next item", async () => {
	const { show, open, focused } = browserWith();
	await show("?key=PS-1");
	expect([...open]).toEqual([[101, page("?key=PS-1")]]);
	expect(focused).toEqual([]);
	await show("?key=PS-2");
	expect([...open]).toEqual([[101, page("?key=PS-2")]]);
	expect(focused).toEqual([1]);
});

test("two presses at once make one window", async () => {
	const { show, open } = browserWith();
	await Promise.all([show("?key=PS-1"), show("?key=PS-2")]);
	expect([...open.values()]).toEqual([page("?key=PS-2")]);
});

test("a window that was closed is made anew", async () => {
	const { show, open } = browserWith();
	await show("?key=PS-1");
	open.clear();
	await show("?key=PS-2");
	expect([...open]).toEqual([[102, page("?key=PS-2")]]);
});

test("the window is found again after the worker was ended", async () => {
	const { show, again, open } = browserWith();
	await show("?key=PS-1");
	await again()("?key=PS-2");
	expect([...open]).toEqual([[101, page("?key=PS-2")]]);
});

test("a window that could not be made is told, and the next press tries again", async () => {
	const { show, open, kept } = browserWith({ "panel-tab": "nonsense" });
	const { create } = { create: open.set };
	open.set = () => {
		throw new Error("no window");
	};
	await expect(show("?key=PS-1")).rejects.toThrow("no window");
	open.set = create;
	await show("?key=PS-2");
	expect(kept).toEqual({ "panel-tab": 102 });
});
