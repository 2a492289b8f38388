import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { extname, join, normalize, resolve } from "node:path";
import { generate } from "selfsigned";
import { bundleForPage } from "../../bench/in-browser.ts";
import type { WorkbookData } from "./file/workbook-data.ts";

/** Where Office add-ins must take Microsoft's library from; a browser of ours finds the stand-in there. */
export const OFFICE_HOST = "appsforoffice.microsoft.com";
export const officeRule = (port: number): string => `MAP ${OFFICE_HOST}:443 127.0.0.1:${port}`;
export const PANE = "/addin/excel-addin/taskpane/index.html";

export interface ServedHost {
	readonly port: number;
	/** The page with the workbook and the pane. */
	readonly address: string;
	close(): Promise<void>;
}

const root = resolve(import.meta.dirname, "../../..");
const TYPES: Readonly<Record<string, string>> = {
	".html": "text/html; charset=utf-8",
	".js": "text/javascript",
	".css": "text/css",
	".json": "application/json",
	".png": "image/png",
	".svg": "image/svg+xml",
	".xml": "application/xml",
};
/** What the pane finds at Microsoft's address: the simulated Office of the page it stands in. */
const OFFICE_JS = `Object.assign(window, (({ excel, office, functions }) => ({ Excel: excel, Office: office, CustomFunctions: functions }))(parent.sightlineHost.simulated));`;

const pageHtml = (script: string): string => `<!doctype html>
<html lang="en-GB">
	<head>
		<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
		<title>Simulated workbook</title><link rel="stylesheet" href="/host-page.css">
	</head>
	<body>
		<div id="title" role="region" aria-label="Workbook">
			<h1 id="name"></h1><span class="says">Simulated workbook, not Microsoft Excel</span>
			<span class="space"></span><span id="trips" class="says"></span><button id="undo" title="Ctrl+Z">Undo</button>
		</div>
		<div id="grid" role="region" tabindex="0" aria-label="Sheet"></div>
		<iframe id="pane" title="Sightline"></iframe>
		<div id="sheets" role="region" aria-label="Sheets"></div>
		<script src="${script}"></script>
	</body>
</html>`;

/**
 * Serves the built add-in, and a page that shows a workbook in the simulated Excel with the pane beside it. The pane is
 * dist/excel unchanged: it asks Microsoft's address for Office, which a browser with that address
 * mapped to this port (`officeRule`) finds here.
 */
export async function serveExcelHost(data: WorkbookData): Promise<ServedHost> {
	const pem = await generate([{ name: "commonName", value: "localhost" }], { keySize: 2048 });
	const script = await bundleForPage(join(import.meta.dirname, "page/host-page.ts"));
	const start = `${script};Bench.openHost(${JSON.stringify(data).replace(/</g, "\\u003c")}, ${JSON.stringify(PANE)});`;
	const css = readFileSync(join(import.meta.dirname, "page/host-page.css"), "utf8");
	const fixed: Readonly<Record<string, readonly [type: string, body: string]>> = {
		"/": [".html", pageHtml("/host-page.js")],
		"/host-page.js": [".js", start],
		"/host-page.css": [".css", css],
		"/lib/1/hosted/office.js": [".js", OFFICE_JS],
		"/favicon.ico": [".svg", '<svg xmlns="http://www.w3.org/2000/svg"/>'],
	};
	const server = createServer({ key: pem.private, cert: pem.cert }, (request, reply) => {
		const { pathname } = new URL(request.url ?? "/", "https://localhost");
		const own = fixed[pathname];
		const file = pathname.startsWith("/addin/") ? join(root, "dist/excel", normalize(pathname.slice(6))) : undefined;
		const body = own?.[1] ?? (file && existsSync(file) ? readFileSync(file) : undefined);
		const type = TYPES[own?.[0] ?? extname(pathname)];
		if (body === undefined || type === undefined) return void reply.writeHead(404).end();
		reply.writeHead(200, { "content-type": type, "access-control-allow-origin": "*" }).end(body);
	});
	await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
	const { port } = server.address() as AddressInfo;
	return {
		port,
		address: `https://localhost:${port}/`,
		close: () =>
			new Promise((done) => {
				server.close(() => done());
				server.closeAllConnections();
			}),
	};
}
