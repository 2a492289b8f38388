import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { KEY_NAMES } from "../../extension/page-keys.ts";
import { firefoxManifest } from "../run/assemble.ts";

const manifest = JSON.parse(readFileSync(resolve(import.meta.dirname, "../../manifest.json"), "utf8"));

test("the extension asks for storage, alarms, scripting, Jira Cloud and Azure DevOps, and nothing else", () => {
	expect(manifest.permissions).toEqual(["storage", "alarms", "scripting"]);
	expect(manifest.host_permissions).toEqual([
		"https://*.atlassian.net/*",
		"https://dev.azure.com/*",
		"https://*.visualstudio.com/*",
	]);
	expect(manifest.optional_permissions).toBeUndefined();
	// None of these is given at installation: the user gives them one by one, each for one name (SECURITY.md).
	expect(manifest.optional_host_permissions).toEqual(["https://*/*"]);
	expect(JSON.stringify(manifest)).not.toContain("<all_urls>");
});

test("a page cannot reach into the extension, nor probe for it", () => {
	expect(manifest.web_accessible_resources).toBeUndefined();
	expect(manifest.externally_connectable).toBeUndefined();
});

test("content scripts run on the hosts alone, and never on a sign-in page", () => {
	expect(manifest.content_scripts).toHaveLength(2);
	expect(manifest.content_scripts[1].matches).toEqual(["https://dev.azure.com/*", "https://*.visualstudio.com/*"]);
	expect(manifest.content_scripts[1].exclude_matches).toEqual([
		"https://*.visualstudio.com/_signin*",
		"https://dev.azure.com/_signin*",
	]);
	expect(manifest.content_scripts[1].all_frames).toBeUndefined();
	expect(manifest.content_scripts[0].matches).toEqual(["https://*.atlassian.net/*"]);
	expect(manifest.content_scripts[0].exclude_matches).toEqual([
		"https://*.atlassian.net/login*",
		"https://*.atlassian.net/logout*",
	]);
	expect(manifest.content_scripts[0].all_frames).toBeUndefined();
});

test("our own pages may load nothing that is not in the package", () => {
	const policy = Object.fromEntries(
		String(manifest.content_security_policy.extension_pages)
			.split(";")
			.map((part) => part.trim().split(/ (.*)/, 2)),
	);
	expect(policy).toEqual({
		"default-src": "'none'",
		// The solver that proves a choice best is WebAssembly in the package; no text is ever run as code.
		"script-src": "'self' 'wasm-unsafe-eval'",
		"style-src": "'self'",
		"img-src": "'self' data:",
		"connect-src": "'self' https://*.atlassian.net https://dev.azure.com https://*.visualstudio.com",
		"base-uri": "'none'",
		"form-action": "'none'",
		"frame-ancestors": "'none'",
	});
});

test("Firefox gets the same permissions, a background page and a statement that no data are collected", () => {
	const firefox = firefoxManifest(manifest);
	expect(firefox.permissions).toEqual(manifest.permissions);
	expect(firefox.host_permissions).toEqual(manifest.host_permissions);
	expect(firefox.optional_host_permissions).toEqual(manifest.optional_host_permissions);
	expect(firefox.commands).toEqual(manifest.commands);
	expect(firefox.storage).toBeUndefined();
	expect(firefox.background).toEqual({ scripts: ["background.js"], type: "module" });
	expect(firefox.browser_specific_settings).toMatchObject({
		gecko: { data_collection_permissions: { required: ["none"] } },
	});
});

test("each key that pages answer can be given another in the browser, and none is taken unasked", () => {
	expect(Object.keys(manifest.commands)).toEqual([...KEY_NAMES]);
	for (const { description, suggested_key } of Object.values<Record<string, unknown>>(manifest.commands)) {
		expect(description).toBeTruthy();
		expect(suggested_key).toBeUndefined();
	}
});
