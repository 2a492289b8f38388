import { pageReport as reportOf } from "../../hosts/page-report/page-report.ts";
import { defineFeature } from "../../overlay/define-feature.ts";
import { answer } from "../../overlay/runtime.ts";

/** Tells the popup what the page is made of, when a person asks for a report: nothing of it leaves the page unexchanged. */
export const pageReport = defineFeature({
	id: "page-report",
	attach({ document: doc, host, signal }) {
		answer("page/report", async ({ version }) => ({ report: reportOf(doc, host, version) }), signal);
	},
});
