import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";

interface Locked {
	version?: string;
	resolved?: string;
	integrity?: string;
	license?: string;
	hasInstallScript?: boolean;
	dev?: boolean;
	link?: boolean;
	optionalDependencies?: Record<string, string>;
}

const read = (file: string) => readFileSync(resolve(import.meta.dirname, "../..", file), "utf8");
const manifest = JSON.parse(read("package.json")) as Record<"dependencies" | "devDependencies", Record<string, string>>;
const lockText = read("package-lock.json");
const locked = Object.entries((JSON.parse(lockText) as { packages: Record<string, Locked> }).packages).filter(
	([path]) => path !== "",
);

/** What may be part of what we ship. MPL-2.0 is the browser polyfill, shipped unmodified. */
const SHIPPED_LICENCES = ["MIT", "ISC", "MPL-2.0", "0BSD", "(MIT OR Apache-2.0)", "Apache-2.0"];

describe("dependencies", () => {
	test("every version is pinned exactly", () => {
		const wanted = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
		expect(wanted.length).toBeGreaterThan(20);
		expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
	});

	test("the lock file names no registry and no address", () => {
		expect(locked.length).toBeGreaterThan(100);
		expect(locked.filter(([, entry]) => entry.resolved !== undefined)).toEqual([]);
		expect(lockText).not.toMatch(/https?:\/\/[^"]*registry/);
	});

	test("every package has an integrity hash", () => {
		expect(locked.filter(([, entry]) => !entry.integrity?.startsWith("sha512-") && !entry.link)).toEqual([]);
	});

	test("every optional package of every platform is in the lock, so that npm ci works elsewhere too", () => {
		const known = new Set(locked.map(([path]) => path.replace(/^.*node_modules\//, "")));
		const wanted = locked.flatMap(([, entry]) => Object.keys(entry.optionalDependencies ?? {}));
		expect(wanted.length).toBeGreaterThan(10);
		expect(wanted.filter((name) => !known.has(name))).toEqual([]);
	});

	test("no shipped package runs a script when it is installed", () => {
		expect(locked.filter(([, entry]) => entry.hasInstallScript && !entry.dev).map(([path]) => path)).toEqual([]);
	});

	test("what is shipped has a licence that an MIT product may carry", () => {
		const shipped = locked.filter(([, entry]) => !entry.dev);
		expect(shipped.length).toBeGreaterThanOrEqual(Object.keys(manifest.dependencies).length);
		expect(shipped.filter(([, entry]) => !SHIPPED_LICENCES.includes(entry.license ?? ""))).toEqual([]);
	});
});
