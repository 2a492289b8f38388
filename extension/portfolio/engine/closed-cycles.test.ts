import { expect, test } from "vitest";
import { assess } from "../../../shared/domain/assess.ts";
import type { IsoDate } from "../../../shared/domain/units.ts";
import { makePortfolio } from "../../../test/sandbox/portfolio/make-portfolio.ts";
import { TODAY } from "../../../test/sandbox/portfolio/strategy.ts";
import { withPast } from "../../../test/sandbox/portfolio/with-past.ts";
import { closedCycles } from "./closed-cycles.ts";

const register = withPast(makePortfolio().register);
const on = (day: string) => {
	const today = day as IsoDate;
	return closedCycles(register, assess(register, [], today), today);
};

test("cycles that are over come newest first, each objective with what it came to by its last day", () => {
	const [newest, oldest, ...more] = on(TODAY);
	expect([newest?.name, oldest?.name, more]).toEqual(["Year 2025", "Year 2024", []]);
	expect(newest?.objectives.map((o) => [o.id, o.final?.value, o.final?.on, o.verdict])).toEqual([
		["O-25", 1, "2025-12-31", "full"],
		["O-25b", 0.8, "2025-12-31", "short"],
		["O-25c", undefined, undefined, undefined],
	]);
	expect(oldest?.objectives.map((o) => [o.id, o.final?.value])).toEqual([["O-24", 1]]);
});

test("a key result whose aim was changed keeps what it came to by its first aim, and the log", () => {
	const [kept] = on(TODAY)[0]?.objectives[0]?.keyResults ?? [];
	expect(kept).toMatchObject({ id: "KR-25", final: { value: 1 }, first: { final: { value: 0.55, band: "amber" } } });
	expect(kept?.first?.log).toMatchObject([{ date: "2025-07-01", was: { target: 60 } }]);
	const [plain] = on(TODAY)[0]?.objectives[1]?.keyResults ?? [];
	expect(plain).toMatchObject({ final: { value: 0.8 } });
	expect(plain).not.toHaveProperty("first");
});

test("a cycle is over on the day after its last, and one without objectives is not told", () => {
	expect(on("2025-12-31").map((c) => c.id)).toEqual(["2024"]);
	expect(on("2026-01-01").map((c) => c.id)).toEqual(["2025", "2024"]);
	const today = TODAY as IsoDate;
	const bare = { ...register, objectives: [] };
	expect(closedCycles(bare, assess(bare, [], today), today)).toEqual([]);
});
