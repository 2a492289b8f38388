import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import Ajv from "ajv-draft-04";
import { describe, expect, test } from "vitest";
import { COMMANDS } from "../../excel-addin/commands/associate-commands.ts";
import { addinSource } from "../../excel-addin/manifest/source.ts";
import { unifiedManifest } from "../../excel-addin/manifest/unified-manifest.ts";
import { xmlManifest } from "../../excel-addin/manifest/xml-manifest.ts";
import { readShipped, shippedFiles } from "../bench/shipped.ts";
import { checkOfficeManifest } from "./check-office-manifest.ts";

const source = addinSource("https://add-ins.example.org/sightline/", "0.1.0");
const xml = xmlManifest(source);

describe("the add-in only manifest", () => {
	test("is what Office accepts", () => {
		expect(checkOfficeManifest(xml)).toEqual([]);
	});

	test.each([
		["a wrong order", (x: string) => x.replace(/(\s*<Id>.*<\/Id>)(\s*<Version>.*<\/Version>)/, "$2$1"), "come before"],
		["an unknown element", (x: string) => x.replace("<Hosts>", "<Hosts><Guest/>"), "not allowed here"],
		["a missing text", (x: string) => x.replace(/<bt:String id="Group.Label"[^>]*>/, ""), "no resource"],
		["a double text", (x: string) => x.replace(/(<bt:String id="Group.Label"[^>]*>)/, "$1$1"), "twice"],
		["a long id", (x: string) => x.replaceAll("Group.Label", "G".repeat(33)), "1 to 32"],
		[
			"a long tip",
			(x: string) => x.replace(/(SightlineOpen.Tip" DefaultValue=")/, `$1${"x".repeat(300)}`),
			"at most 250",
		],
		["no https", (x: string) => x.replace("<AppDomain>https", "<AppDomain>http"), "no https"],
		[
			"another page",
			(x: string) => x.replace('<FunctionFile resid="Pane.Url"', '<FunctionFile resid="Functions.Url"'),
			"same page",
		],
		["a picture too few", (x: string) => x.replace('<bt:Image size="80" resid="Icon.80"/>', ""), "80 pixels"],
		["three numbers", (x: string) => x.replace("0.1.0.0", "0.1.0"), "four numbers"],
		["broken text", (x: string) => x.replace("</OfficeApp>", ""), "line"],
	])("is held to it: %s is found", (_, spoil, says) => {
		expect(spoil(xml)).not.toBe(xml);
		expect(checkOfficeManifest(spoil(xml)).join("\n")).toContain(says);
	});

	test("what a person wrote is text, whatever it holds", () => {
		const odd = xmlManifest({ ...source, name: `R&D "fast" <b>` });
		expect(odd).toContain('DisplayName DefaultValue="R&amp;D &quot;fast&quot; &lt;b&gt;"');
		expect(checkOfficeManifest(odd)).toEqual([]);
	});
});

describe("the unified manifest", () => {
	const folder = dirname(createRequire(import.meta.url).resolve("@microsoft/app-manifest/package.json"));
	const text = readFileSync(join(folder, "build/json-schemas/teams/v1.27/MicrosoftTeams.schema.json"), "utf8");
	// `\a` is no escape that a regular expression knows; Microsoft's own reader replaces it in the same way.
	const validate = new Ajv({ strict: false, validateFormats: false }).compile(
		JSON.parse(text.replaceAll("\\\\a", "\\\\x07")),
	);

	test("keeps Microsoft's schema 1.27", () => {
		expect(validate(unifiedManifest(source)), JSON.stringify(validate.errors)).toBe(true);
		expect(validate({ ...unifiedManifest(source), version: 1 })).toBe(false);
	});

	test("says the same as the other one: id, pages, commands and functions", () => {
		const json = JSON.stringify(unifiedManifest(source));
		const pages = [...xml.matchAll(/https:\/\/add-ins[^"<]+\.(?:html|json|png)/g)].map((m) => m[0]);
		expect(pages.length).toBeGreaterThan(5);
		for (const page of pages) expect(json).toContain(page);
		for (const id of [source.id, source.namespace, ...Object.values(COMMANDS)]) {
			expect(xml).toContain(id);
			expect(json).toContain(`"${id}"`);
		}
	});

	test("every button leads to an action that is there", () => {
		const manifest = unifiedManifest(source) as {
			extensions: [
				{
					runtimes: [{ actions: { id: string }[] }];
					ribbons: [{ tabs: [{ groups: [{ controls: { actionId: string }[] }] }] }];
				},
			];
		};
		const [{ runtimes, ribbons }] = manifest.extensions;
		const actions = runtimes[0].actions.map((a) => a.id);
		const used = ribbons[0].tabs[0].groups[0].controls.map((c) => c.actionId);
		expect(used).toHaveLength(3);
		expect(used.filter((id) => !actions.includes(id))).toEqual([]);
	});
});

test("every file the shipped manifests name is in the add-in's folder", () => {
	const files = new Set(shippedFiles("excel"));
	for (const name of ["manifest.xml", "unified/manifest.json"]) {
		const text = readShipped("excel", name).toString();
		const origin = /<AppDomain>([^<]+)</.exec(readShipped("excel", "manifest.xml").toString())?.[1] as string;
		const named = [...text.matchAll(new RegExp(`${origin}/([^"#<]+)`, "g"))].map((m) => m[1] as string);
		expect(named.length).toBeGreaterThan(5);
		expect(named.filter((file) => !files.has(file))).toEqual([]);
	}
	for (const icon of ["unified/color.png", "unified/outline.png"]) expect(files.has(icon)).toBe(true);
});

test.each(["http://example.org", "example.org", "https://example.org/?a=1", ""])(
	"an address Office would not take: %s",
	(origin) => {
		expect(() => addinSource(origin, "1.0.0")).toThrow(`"${origin}"`);
	},
);

test("the icons have the size they are named by", () => {
	const width = (file: string) => readFileSync(resolve("excel-addin/icons", file)).readUInt32BE(16);
	for (const size of [16, 32, 80, 192]) expect(width(`${size}.png`)).toBe(size);
	expect(width("outline.png")).toBe(32);
});
