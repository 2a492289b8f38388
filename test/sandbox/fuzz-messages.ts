import * as z from "zod/mini";
import { type Dice, pick } from "./portfolio/dice.ts";

/** Texts that some shape takes, and some that break what takes texts for harmless. */
const TEXTS = [
	"PS-1",
	"contoso#7",
	"https://acme.atlassian.net",
	"jira-data-center",
	"confirm",
	"project = PS",
	"KR-1",
	"board-card",
	"",
	" ",
	"__proto__",
	"constructor",
	"toString",
	"<img src=x onerror=alert(1)>",
	"javascript:alert(1)",
	"\u202Egnp.exe",
	"nul\u0000",
	"lone\uD800",
	"../../etc/passwd",
	"' OR 1=1 --",
	"https://evil.example/",
	"x".repeat(10_000),
];
const NUMBERS = [0, -0, 1, -1, 1.5, 1e9, 1e308, Number.MAX_SAFE_INTEGER + 2, Number.NaN, Number.POSITIVE_INFINITY];

/** Anything that can come through a message, down to a few levels. */
function anything(roll: Dice, depth = 0): unknown {
	const kind = Math.floor(roll() * (depth > 3 ? 6 : 9));
	if (kind === 0) return null;
	if (kind === 1) return undefined;
	if (kind === 2) return roll() < 0.5;
	if (kind === 3) return pick(NUMBERS, roll);
	if (kind <= 5) return pick(TEXTS, roll);
	if (kind === 6) return Array.from({ length: Math.floor(roll() * 4) }, () => anything(roll, depth + 1));
	if (kind === 7) return pick(DEEP, roll);
	const inside = Object.entries({ a: anything(roll, depth + 1), type: pick(TEXTS, roll), length: -1 });
	// As JSON gives it: an own member of that name, not the prototype.
	const proto = roll() < 0.3 ? JSON.parse('{"__proto__":{"polluted":true}}') : {};
	return Object.assign(proto, Object.fromEntries(inside));
}

const DEEP = [1, 10, 300].map((depth) => nested(depth));
function nested(depth: number): unknown {
	let value: unknown = "bottom";
	for (let i = 0; i < depth; i++) value = i % 2 === 0 ? [value] : { value };
	return value;
}

type Shape = z.ZodMiniType;

/** A value that a shape takes, made from the shape itself: a new message is fuzzed as soon as it has one. */
export function fitting(shape: Shape, roll: Dice): unknown {
	if (shape instanceof z.ZodMiniOptional) return roll() < 0.3 ? undefined : fitting(shape.def.innerType as Shape, roll);
	if (shape instanceof z.ZodMiniObject)
		return Object.fromEntries(
			Object.entries(shape.def.shape).map(([name, inner]) => [name, fitting(inner as Shape, roll)]),
		);
	if (shape instanceof z.ZodMiniArray)
		return Array.from({ length: Math.floor(roll() * 3) }, () => fitting(shape.def.element as Shape, roll));
	return pick(takenBy(shape), roll);
}

const known = new WeakMap<Shape, readonly unknown[]>();
function takenBy(shape: Shape): readonly unknown[] {
	const before = known.get(shape);
	if (before) return before;
	const taken = [true, 0, 3, ...TEXTS, ...enumValues(shape)].filter((value) => z.safeParse(shape, value).success);
	if (taken.length === 0)
		throw new Error(`No value is known that a ${shape.def.type} takes here: give one to this fuzzer.`);
	known.set(shape, taken);
	return taken;
}

const enumValues = (shape: Shape): unknown[] =>
	shape instanceof z.ZodMiniEnum ? Object.values(shape.def.entries) : [];

/** What fits a shape with something about it spoilt: a member exchanged, left out, or one for another; it may still fit. */
export function spoilt(shape: Shape, roll: Dice): unknown {
	const whole = fitting(shape, roll);
	const names = typeof whole === "object" && whole !== null ? Object.keys(whole) : [];
	if (names.length === 0 || roll() < 0.1) return anything(roll);
	const members = { ...(whole as Record<string, unknown>) };
	for (const name of names.filter((_, i) => i === 0 || roll() < 0.5)) {
		if (roll() < 0.2) delete members[name];
		else members[name] = anything(roll);
	}
	return members;
}
