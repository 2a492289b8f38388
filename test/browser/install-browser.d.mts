export function ensureBrowser(options?: { forTests?: boolean; kind?: "chromium" | "chrome" | "firefox" }): {
	kind: "chromium" | "chrome" | "firefox";
	path: string;
};
