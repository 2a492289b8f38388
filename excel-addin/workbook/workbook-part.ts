import { LARGEST_PART, NAMESPACE, unwrapBundle } from "./bundle-xml.ts";
import { type Bundle, EMPTY_BUNDLE, readBundle, writeBundle } from "./read-bundle.ts";
import { runExcel } from "./run-excel.ts";
import { answered, refused, type WorkbookAnswer } from "./workbook-problem.ts";

/** The register and the column mapping, from the workbook's custom XML part; the newest revision where there are several. */
export function readWorkbookPart(): Promise<WorkbookAnswer<Bundle>> {
	return runExcel(async (context) => {
		const parts = context.workbook.customXmlParts.getByNamespace(NAMESPACE).load("items/id");
		await context.sync();
		const texts = parts.items.map((part) => part.getXml());
		if (texts.length === 0) return answered(EMPTY_BUNDLE);
		await context.sync();
		const newest = texts.map((t) => t.value).sort((a, b) => revisionOf(b) - revisionOf(a))[0] ?? "";
		return readBundle(newest);
	});
}

/**
 * Writes the part. Co-authors share it: where another revision than the one that was read stands there by now, nothing is
 * written and `part-newer` says so. A part that cannot be read is never written over either.
 */
export function writeWorkbookPart(bundle: Bundle): Promise<WorkbookAnswer<Bundle>> {
	return runExcel(async (context) => {
		const xml = writeBundle(bundle);
		if (xml.length > LARGEST_PART) return refused("part-too-large", { size: xml.length, limit: LARGEST_PART });
		const { customXmlParts } = context.workbook;
		const parts = customXmlParts.getByNamespace(NAMESPACE).load("items/id");
		await context.sync();
		const found = parts.items.map((part) => ({ part, text: part.getXml() }));
		if (found.length > 0) await context.sync();
		const there = found
			.map((f) => ({ ...f, revision: revisionOf(f.text.value) }))
			.sort((a, b) => b.revision - a.revision);
		const newest = there[0];
		if (newest && newest.revision < 0) return refused("part-unreadable", { why: "not-ours" });
		if ((newest?.revision ?? 0) !== bundle.revision) return refused("part-newer", { revision: newest?.revision ?? 0 });
		if (newest) newest.part.setXml(xml);
		else customXmlParts.add(xml);
		for (const older of there.slice(1)) older.part.delete();
		await context.sync();
		return answered({ ...bundle, revision: bundle.revision + 1 });
	});
}

/** -1 for a part that is not to be read. */
function revisionOf(xml: string): number {
	const part = unwrapBundle(xml);
	return part.ok ? part.revision : -1;
}
