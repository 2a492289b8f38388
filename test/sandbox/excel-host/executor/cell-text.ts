import type { StoredCell } from "../model/cell-entry.ts";

/** What a cell shows: formats that this simulation knows, else the plain value. */
export function cellText({ value, format }: StoredCell): string {
	if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
	if (typeof value !== "number") return value;
	if (/^0(\.0+)?$/.test(format)) return value.toFixed(format.split(".")[1]?.length ?? 0);
	if (/^0(\.0+)?%$/.test(format))
		return `${(value * 100).toFixed(format.split(".")[1]?.replace("%", "").length ?? 0)}%`;
	if (/^#,##0(\.0+)?$/.test(format))
		return value.toLocaleString("en-GB", {
			minimumFractionDigits: format.split(".")[1]?.length ?? 0,
			maximumFractionDigits: format.split(".")[1]?.length ?? 0,
		});
	if (/[dy]/i.test(format.replace(/\[[^\]]*\]|"[^"]*"/g, "")) && value > 0)
		return new Date(Date.UTC(1899, 11, 30) + value * 86_400_000)
			.toISOString()
			.slice(0, /h/i.test(format) ? 16 : 10)
			.replace("T", " ");
	return String(value);
}
