import { expect, test } from "vitest";
import { rememberFor, rememberLast } from "./remember.ts";

test("what is said of an object is worked out once, and of another like it again", () => {
	let times = 0;
	const sizeOf = rememberFor((list: readonly number[]) => ({ size: list.length, times: ++times }));
	const list = [1, 2, 3];
	expect(sizeOf(list)).toEqual({ size: 3, times: 1 });
	expect(sizeOf(list)).toEqual({ size: 3, times: 1 });
	expect(sizeOf([1, 2, 3])).toEqual({ size: 3, times: 2 });
	expect(sizeOf(list)).toEqual({ size: 3, times: 1 });
});

test("of values, only the last is remembered", () => {
	let times = 0;
	const wordsOf = rememberLast((text: string) => `${text} ${++times}`);
	expect([wordsOf("a"), wordsOf("a"), wordsOf("b"), wordsOf("a")]).toEqual(["a 1", "a 1", "b 2", "a 3"]);
	expect(rememberLast((n: number) => n + 1)(0)).toBe(1);
});
