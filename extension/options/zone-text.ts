import { exact, toNumber } from "../../shared/domain/exact.ts";
import type { Zone } from "../../shared/domain/okr/objective.ts";
import { readFigure } from "./read-figure.ts";

/** How zones are written, for people. */
export const ZONE_FORM = "Write zones like 0 = 0%; 50 = 40%; 90 = 100%.";

/**
 * Zones in one line, as they can be typed again.
 * @example zonesText([{ at: 0, progress: 0 }, { at: 50, progress: 0.4 }]) //=> "0 = 0%; 50 = 40%"
 */
export const zonesText = (zones: readonly Zone[] = []): string =>
	zones.map(({ at, progress }) => `${at} = ${percentText(progress)}`).join("; ");

/**
 * Zones as typed: a figure and the progress it is worth, as a percentage or a share of 1, each pair after a semicolon.
 * @example readZones("0 = 0%; 50 = 0.4") //=> { zones: [{ at: 0, progress: 0 }, { at: 50, progress: 0.4 }] }
 */
export function readZones(text: string): { readonly zones: readonly Zone[] } | { readonly unreadable: string } {
	const zones: Zone[] = [];
	for (const part of text.split(/[;\n]/).map((t) => t.trim())) {
		if (part === "") continue;
		const [, place = "", share = ""] = /^([^=:]+)[=:]([^=:]+)$/.exec(part) ?? [];
		const at = readFigure(place.trim());
		const progress = readShare(share.trim());
		if (typeof at !== "number" || progress === undefined) return { unreadable: part };
		zones.push({ at, progress });
	}
	return { zones };
}

/** 0..1; beyond it is no progress. As the decimals are written: 7% is 0.07. */
function readShare(text: string): number | undefined {
	const [, figure = "", sign = ""] = /^(.*?)\s*(%?)$/.exec(text) ?? [];
	const read = readFigure(figure);
	const share = typeof read === "number" ? exact(read)?.div(sign === "%" ? 100 : 1) : undefined;
	return share && share.compare(0) >= 0 && share.compare(1) <= 0 ? toNumber(share) : undefined;
}

const percentText = (share: number): string => {
	const percent = exact(share)?.mul(100);
	return percent ? `${toNumber(percent)}%` : "unknown";
};
