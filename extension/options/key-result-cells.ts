import { compareDates } from "../../shared/domain/dates.ts";
import { keyResultProgress } from "../../shared/domain/okr/key-result-progress.ts";
import type { KeyResult } from "../../shared/domain/okr/objective.ts";
import type { IsoDate } from "../../shared/domain/units.ts";
import { readFigure } from "./read-figure.ts";
import { readZones, ZONE_FORM, zonesText } from "./zone-text.ts";

export type CellName = "title" | "owner" | "kind" | "from" | "to" | "zones" | "latest";

/** What an edit of one cell amounts to: the key result with it, or why it cannot be. */
export type Edited =
	| { readonly ok: true; readonly record: KeyResult }
	| { readonly ok: false; readonly message: string };

export const KINDS: readonly KeyResult["kind"][] = [
	"increase",
	"reduce",
	"maintain",
	"threshold",
	"binary",
	"milestone",
	"ordinal",
];

/** Kinds whose two figures are a distance to go (baseline, target); for the banded ones they are the band's ends. */
const isBanded = (kind: KeyResult["kind"]): boolean => kind === "maintain" || kind === "threshold";
const hasFigures = (kind: KeyResult["kind"]): boolean =>
	kind !== "binary" && kind !== "milestone" && kind !== "ordinal";

/** False where a kind has no such figure: the cell is then not editable. */
export function isUsed(kind: KeyResult["kind"], cell: CellName): boolean {
	if (cell === "from" || cell === "to") return hasFigures(kind);
	if (cell === "zones") return kind === "ordinal";
	return cell !== "latest" || kind !== "milestone";
}

/** The text a cell shows; empty where nothing is known, never 0. */
export function cellText(k: KeyResult, cell: CellName): string {
	switch (cell) {
		case "title":
			return k.title;
		case "owner":
			return k.owner ?? "";
		case "kind":
			return k.kind;
		case "from":
			return numberText(isBanded(k.kind) ? k.low : k.baseline);
		case "to":
			return numberText(isBanded(k.kind) ? k.high : k.target);
		case "zones":
			return zonesText(k.zones);
		case "latest":
			return numberText(latestCheckIn(k)?.value);
	}
}

/**
 * Puts what was typed into a cell. An emptied figure becomes unknown, not nought; a new latest value is a check-in of
 * `today`, and the earlier ones stay.
 */
export function editCell(k: KeyResult, cell: CellName, typed: string, today: IsoDate): Edited {
	const text = typed.trim();
	if (cell === "title") return text === "" ? refuse("A key result needs a title.") : ok({ ...k, title: text });
	if (cell === "owner") {
		const { owner: _, ...rest } = k;
		return ok(text === "" ? rest : { ...rest, owner: text });
	}
	if (cell === "kind") {
		const kind = KINDS.find((name) => name === text);
		return kind ? ok({ ...k, kind }) : refuse("Choose one of the kinds.");
	}
	if (cell === "zones") return editZones(k, text);
	const figure = readFigure(text);
	if (figure === undefined) return refuse(`“${text}” is not a number. Write it like 12.5.`);
	if (cell === "latest") return editLatest(k, figure, today);
	const name = isBanded(k.kind) ? (["low", "high"] as const) : (["baseline", "target"] as const);
	const record: KeyResult = { ...k, [cell === "from" ? name[0] : name[1]]: figure };
	return conflictOf(record) ?? ok(record);
}

/** The latest by date; of one day, the one recorded last. */
export const latestCheckIn = ({ checkIns }: KeyResult): KeyResult["checkIns"][number] | undefined =>
	checkIns.reduce<KeyResult["checkIns"][number] | undefined>(
		(a, b) => (a === undefined || compareDates(b.date, a.date) >= 0 ? b : a),
		undefined,
	);

function editLatest(k: KeyResult, value: number | null, date: IsoDate): Edited {
	if (value === null) return refuse("A check-in that was made stays. Type the new value over it.");
	if (k.kind === "binary" && value !== 0 && value !== 1) return refuse("Write 1 for done, 0 for not done.");
	const others = k.checkIns.filter((c) => c.date !== date);
	return ok({ ...k, checkIns: [...others, { date, value }] });
}

/** Emptied, the zones are unknown. What they must be like is the engine's to say. */
function editZones({ zones: _, ...k }: KeyResult, text: string): Edited {
	if (text === "") return ok(k);
	const read = readZones(text);
	if ("unreadable" in read) return refuse(`“${read.unreadable}” is no zone. ${ZONE_FORM}`);
	const { zones } = read;
	const answer = keyResultProgress({ kind: "ordinal", zones, current: zones[0]?.at ?? null });
	return answer.kind === "fault" ? refuse(answer.message) : ok({ ...k, zones });
}

function conflictOf({ kind, baseline, target, low, high }: KeyResult): Edited | undefined {
	if (isBanded(kind))
		return isNumber(low) && isNumber(high) && low > high ? refuse("The lowest is above the highest.") : undefined;
	if (!isNumber(baseline) || !isNumber(target)) return undefined;
	if (baseline === target) return refuse("From and to are equal: nothing would change. Choose “maintain” instead.");
	if (kind === "increase" && target < baseline) return refuse("To is below from, but the kind is “increase”.");
	if (kind === "reduce" && target > baseline) return refuse("To is above from, but the kind is “reduce”.");
	return undefined;
}

const isNumber = (x: number | null | undefined): x is number => typeof x === "number";
const numberText = (x: number | null | undefined): string => (isNumber(x) ? String(x) : "");
const ok = (record: KeyResult): Edited => ({ ok: true, record });
const refuse = (message: string): Edited => ({ ok: false, message });
