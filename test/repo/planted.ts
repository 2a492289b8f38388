/** One violation per wall: the file it would stand in, its code, and what the tool must say of it. */
export interface Planted {
	readonly wall: string;
	readonly file: string;
	readonly code: string;
	/** Part of the tool's message or rule name. */
	readonly says: string;
}

const importing = (wall: string, file: string, from: string): Planted => ({
	wall,
	file,
	code: `import { thing } from "${from}";\nexport const used = thing;\n`,
	says: "noRestrictedImports",
});

export const FOR_BIOME: readonly Planted[] = [
	importing("domain sees no store", "shared/domain/planted.ts", "../store/open-store.ts"),
	importing("domain sees no schema", "shared/domain/planted.ts", "../schema/register-schema.ts"),
	importing("domain sees no Node", "shared/domain/planted.ts", "node:fs"),
	importing("schema sees no store", "shared/schema/planted.ts", "../store/open-store.ts"),
	importing("nothing shipped sees full zod", "shared/schema/planted.ts", "zod"),
	importing("store sees no sources", "shared/store/planted.ts", "../sources/transport.ts"),
	importing("sources see no store", "shared/sources/planted.ts", "../store/open-store.ts"),
	importing("ui sees no store", "shared/ui/planted.ts", "../store/open-store.ts"),
	importing("hosts see no overlay", "extension/hosts/planted.ts", "../overlay/observe-cards.ts"),
	importing("overlay sees no feature", "extension/overlay/planted.ts", "../features/why-card.ts"),
	importing("features see no store", "extension/features/planted.ts", "../../shared/store/open-store.ts"),
	importing("features see no background", "extension/features/planted.ts", "../background/index.ts"),
	importing("the content script has no polyfill", "extension/content/planted.ts", "webextension-polyfill"),
	importing("background sees no overlay", "extension/background/planted.ts", "../overlay/observe-cards.ts"),
	importing("popup sees no background", "extension/popup/planted.ts", "../background/index.ts"),
	importing("options see no background", "extension/options/planted.ts", "../background/index.ts"),
	importing("extension and add-in never meet", "extension/background/planted.ts", "../../excel-addin/workbook/a.ts"),
	importing("add-in and extension never meet", "excel-addin/taskpane/planted.ts", "../../extension/messages.ts"),
	importing("workbook sees no pane", "excel-addin/workbook/planted.ts", "../taskpane/main.tsx"),
	importing("nothing shipped sees test", "shared/store/planted.ts", "../../test/run/options.ts"),
	{
		wall: "domain has no clock",
		file: "shared/domain/planted.ts",
		code: "export const now = () => new Date();\n",
		says: "noRestrictedGlobals",
	},
	{
		wall: "domain has no luck",
		file: "shared/domain/planted.ts",
		code: "export const luck = () => Math.random();\n",
		says: "take the value as an argument",
	},
	{
		wall: "no page text becomes HTML",
		file: "extension/overlay/planted.ts",
		code: "export const put = (e: Element, t: string) => {\n\te.innerHTML = t;\n};\n",
		says: "textContent",
	},
	{
		wall: "only the workbook says Excel.run",
		file: "excel-addin/taskpane/planted.ts",
		code: "export const go = () => Excel.run(async () => {});\n",
		says: "Only excel-addin/workbook",
	},
	{
		wall: "no sync in a loop",
		file: "excel-addin/workbook/planted.ts",
		code: "export async function go(rows: number[], context: Excel.RequestContext) {\n\tfor (const _ of rows) {\n\t\tawait context.sync();\n\t}\n}\n",
		says: "never in a loop",
	},
	{
		wall: "no file over 300 lines",
		file: "shared/ui/planted.ts",
		code: `${Array.from({ length: 301 }, (_, i) => `export const c${i} = ${i};`).join("\n")}\n`,
		says: "noExcessiveLinesPerFile",
	},
	{
		wall: "no default export",
		file: "shared/ui/planted.ts",
		code: "export default function planted() {}\n",
		says: "noDefaultExport",
	},
	{
		wall: "no barrel",
		file: "shared/ui/planted.ts",
		code: 'export * from "./mark.ts";\n',
		says: "noBarrelFile",
	},
	{
		wall: "no any",
		file: "shared/ui/planted.ts",
		code: "export const planted = (x: any) => x;\n",
		says: "noExplicitAny",
	},
	{
		wall: "no non-null assertion",
		file: "shared/ui/planted.ts",
		code: "export const planted = (x: string | undefined) => x!.length;\n",
		says: "noNonNullAssertion",
	},
	{
		wall: "file names are kebab-case",
		file: "shared/ui/PlantedName.ts",
		code: "export const planted = 1;\n",
		says: "useFilenamingConvention",
	},
	{
		wall: "no promise left floating",
		file: "shared/ui/planted.ts",
		code: "async function go() {}\nexport function planted() {\n\tgo();\n}\n",
		says: "noFloatingPromises",
	},
];

/** What the compiler holds: each project sees only its own platform and the projects it refers to. */
export const FOR_TSC: readonly Planted[] = [
	{
		wall: "domain has no document",
		file: "shared/domain/planted.ts",
		code: "export const title = () => document.title;\n",
		says: "document",
	},
	{
		wall: "domain has no fetch",
		file: "shared/domain/planted.ts",
		code: 'export const get = () => fetch("/");\n',
		says: "fetch",
	},
	{
		wall: "domain has no console of a platform",
		file: "shared/domain/planted.ts",
		code: "export const log = () => localStorage.length;\n",
		says: "localStorage",
	},
	{
		wall: "an index may be missing",
		file: "shared/domain/planted.ts",
		code: "export const first = (xs: readonly string[]): string => xs[0];\n",
		says: "TS2322",
	},
	{
		wall: "shared has no browser API of extensions",
		file: "shared/store/planted.ts",
		code: "export const id = () => browser.runtime.id;\n",
		says: "browser",
	},
];
