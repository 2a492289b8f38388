import { expect, test } from "vitest";
import { TokenBucket } from "./token-bucket.ts";

test("what was saved goes at once, and then so many a second", () => {
	const bucket = new TokenBucket(2, 3, 0);
	for (let i = 0; i < 3; i++) {
		expect(bucket.wait(1, 0)).toBe(0);
		bucket.take(0);
	}
	expect(bucket.wait(1, 0)).toBe(500);
	expect(bucket.wait(1, 499)).toBe(1);
	expect(bucket.wait(1, 500)).toBe(0);
	expect(bucket.wait(3, 500)).toBe(1000);
});

test("no more is saved than the most, however long nothing was asked", () => {
	const bucket = new TokenBucket(2, 3, 0);
	expect(bucket.wait(3, 86_400_000)).toBe(0);
	expect(bucket.wait(4, 86_400_000)).toBe(500);
});

test("a clock that is set back saves nothing and costs nothing", () => {
	const bucket = new TokenBucket(2, 1, 1000);
	bucket.take(1000);
	expect(bucket.wait(1, 0)).toBe(500);
	expect(bucket.wait(1, 250)).toBe(250);
});
