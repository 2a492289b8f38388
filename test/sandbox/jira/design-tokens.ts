import { createRequire } from "node:module";

/** AUI brings Atlassian's own design tokens along. */
const fromAui = createRequire(createRequire(import.meta.url).resolve("@atlassian/aui/package.json"));
const THEMES = ["atlassian-light", "atlassian-dark", "atlassian-typography-adg3"];

/** Jira Cloud's colours and type as its pages carry them: the vendor's style sheets, one theme after the other. */
export const designTokens = (): string =>
	THEMES.map((theme) => {
		const { default: sheet } = fromAui(`@atlaskit/tokens/dist/cjs/artifacts/themes/${theme}.js`) as { default: string };
		if (!sheet.includes("--ds-")) throw new Error(`The theme ${theme} has no tokens.`);
		return sheet;
	}).join("\n");
