import { existsSync, readFileSync } from "node:fs";

/** What one runner did. A skip carries its test's name, so that it can be explained. */
export interface Counts {
	readonly passed: number;
	readonly failed: readonly string[];
	readonly skipped: readonly string[];
}

interface VitestReport {
	success: boolean;
	testResults: {
		name: string;
		status: string;
		message: string;
		assertionResults: { fullName: string; status: string }[];
	}[];
}
interface PlaywrightSuite {
	title: string;
	specs?: { title: string; tests: { status: "expected" | "unexpected" | "flaky" | "skipped" }[] }[];
	suites?: PlaywrightSuite[];
}

/** A report that is not there, or that holds no test, is a failure: a runner that looked at nothing must not pass. */
const nothing = (what: string): Counts => ({ passed: 0, failed: [what], skipped: [] });

export function vitestCounts(file: string): Counts {
	if (!existsSync(file)) return nothing("vitest wrote no report");
	const report = JSON.parse(readFileSync(file, "utf8")) as VitestReport;
	const tests = report.testResults.flatMap((f) => f.assertionResults);
	if (tests.length === 0) return nothing("vitest ran no test");
	const broken = report.testResults.filter((f) => f.status === "failed" && f.assertionResults.length === 0);
	return {
		passed: tests.filter((t) => t.status === "passed").length,
		failed: [
			...tests.filter((t) => t.status === "failed").map((t) => t.fullName),
			...broken.map((f) => `${f.name}: ${f.message}`),
		],
		skipped: tests.filter((t) => !["passed", "failed"].includes(t.status)).map((t) => t.fullName),
	};
}

export function playwrightCounts(file: string): Counts {
	if (!existsSync(file)) return nothing("Playwright wrote no report");
	const report = JSON.parse(readFileSync(file, "utf8")) as {
		suites: PlaywrightSuite[];
		errors?: { message: string }[];
	};
	const flat = (suite: PlaywrightSuite): { title: string; status: string }[] => [
		...(suite.specs ?? []).flatMap((spec) =>
			spec.tests.map((t) => ({ title: `${suite.title}: ${spec.title}`, status: t.status })),
		),
		...(suite.suites ?? []).flatMap(flat),
	];
	const tests = report.suites.flatMap(flat);
	const errors = (report.errors ?? []).map((e) => e.message);
	if (tests.length === 0) return nothing(`Playwright ran no test ${errors.join(" ")}`);
	return {
		passed: tests.filter((t) => t.status === "expected").length,
		failed: [...tests.filter((t) => ["unexpected", "flaky"].includes(t.status)).map((t) => t.title), ...errors],
		skipped: tests.filter((t) => t.status === "skipped").map((t) => t.title),
	};
}

export function add(all: readonly Counts[]): Counts {
	return {
		passed: all.reduce((sum, c) => sum + c.passed, 0),
		failed: all.flatMap((c) => c.failed),
		skipped: all.flatMap((c) => c.skipped),
	};
}
