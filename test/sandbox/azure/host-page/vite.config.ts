import { resolve } from "node:path";
import { defineConfig } from "vite";

/** The stand-in's page with the vendor's own table, as one script and one sheet beside it. Never shipped. */
export default defineConfig({
	root: import.meta.dirname,
	publicDir: false,
	plugins: [
		{
			// The stand-in's content security policy allows no fonts, and the pages need no icons.
			name: "without-fonts",
			enforce: "pre",
			transform: (code, id) => (id.endsWith(".css") ? code.replace(/@font-face\s*\{[^}]*\}/g, "") : undefined),
		},
	],
	oxc: { jsx: { runtime: "automatic", importSource: "react", development: false } },
	define: { "process.env.NODE_ENV": '"production"' },
	build: {
		outDir: resolve(import.meta.dirname, "../../../../node_modules/.cache/azure-host-page"),
		emptyOutDir: true,
		cssCodeSplit: false,
		// The vendor's sheets hold an old browser hack that minifiers refuse.
		cssMinify: false,
		reportCompressedSize: false,
		rolldownOptions: {
			input: resolve(import.meta.dirname, "main.jsx"),
			output: {
				format: "iife",
				entryFileNames: "host-page.js",
				assetFileNames: "host-page[extname]",
			},
		},
	},
});
