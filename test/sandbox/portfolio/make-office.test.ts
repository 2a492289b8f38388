import { expect, test } from "vitest";
import { assess } from "../../../shared/domain/assess.ts";
import { originByLevel } from "../../../shared/domain/okr/cascade/origin-by-level.ts";
import { scorecardOf } from "../../../shared/domain/okr/office/scorecard.ts";
import { serviceCatalogue } from "../../../shared/domain/okr/office/service-catalogue.ts";
import { findPeople, peopleOf } from "../../../shared/domain/okr/people/people.ts";
import { vsemOf } from "../../../shared/domain/okr/vsem/vsem-of.ts";
import type { IsoDate, KeyResultId, ObjectiveId } from "../../../shared/domain/units.ts";
import { makePortfolio } from "./make-portfolio.ts";
import { TODAY } from "./strategy.ts";

const { register } = makePortfolio();
const today = TODAY as IsoDate;
const found = assess(register, [], today);
const keyResult = (id: string) => found.keyResults.get(id as KeyResultId);

test("shows which way the sample's key results move, and those of a band none", () => {
	expect(keyResult("KR-1")?.travel?.direction).toBe("towards");
	expect(keyResult("KR-4")?.travel).toBeUndefined();
	expect(keyResult("KR-18")?.travel).toEqual({ direction: "unclear", slopePerDay: null, pValue: null });
	expect(found.chainBreaks).toEqual([]);
});

test("keeps the first aim of what was re-aimed, and scores it lower", () => {
	for (const id of ["KR-7", "KR-10"]) {
		const { progress = 0, reAimed } = keyResult(id) ?? {};
		expect(reAimed?.count).toBe(1);
		expect(reAimed?.first.progress).toBeLessThan(progress);
	}
	expect(keyResult("KR-1")?.reAimed).toBeUndefined();
});

test("shows values beside the figures", () => {
	expect(keyResult("KR-14")?.values?.map((v) => [v.value, v.yes, v.concern])).toEqual([
		["openness", 1, 0],
		["dignity", 0, 1],
	]);
	expect(found.objectives.get("O-4" as ObjectiveId)?.expectation).toEqual({ ambition: "committed", expected: 1 });
});

test("places every objective under a strategy, today and not in the time before it", () => {
	const shape = (on: string) => vsemOf(register, on as IsoDate).strategies.map((s) => s.execution.length);
	expect([shape(TODAY), vsemOf(register, today).unplaced]).toEqual([[2, 1, 2], []]);
	expect(shape("2024-06-01")).toEqual([0, 0]);
});

test("has a scorecard with a linked KPI, a proxy and an unlinked one, and services that are tied to nothing", () => {
	const card = scorecardOf(register, found.keyResults, today);
	expect(card.derivation).toEqual({ linked: 1, proxy: 1, unlinked: 1 });
	expect(card.contribution.keyResults.map((k) => k.keyResult)).toEqual(["KR-16", "KR-17"]);
	const { unlinkedMeasures, unlinkedServices } = serviceCatalogue(register, today);
	expect(unlinkedMeasures.map((m) => m.measure)).toEqual(["SV-2b"]);
	expect(unlinkedServices).toEqual([{ service: "SV-3", code: "no-measure" }]);
});

test("finds a person by a few letters, and who set the objectives", () => {
	const [nadia] = findPeople(peopleOf(register), "nad rah");
	expect(nadia?.keyResults.map((k) => k.id)).toEqual(["KR-16", "KR-17", "KR-18"]);
	expect(originByLevel(register.objectives)[0]?.counts).toEqual({
		"top-down": 2,
		"bottom-up": 2,
		negotiated: 1,
		unsaid: 0,
	});
});
