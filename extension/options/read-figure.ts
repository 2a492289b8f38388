import { exact, toNumber } from "../../shared/domain/exact.ts";

/** `null` for nothing typed, `undefined` for what is no number. Spaces and commas between thousands are let through. */
export function readFigure(text: string): number | null | undefined {
	if (text === "") return null;
	const plain = /^-?\d{1,3}([ ,\u00a0]\d{3})+(\.\d+)?$/.test(text) ? text.replace(/[ ,\u00a0]/g, "") : text;
	const x = exact(plain);
	const value = x && !plain.includes("/") ? toNumber(x) : undefined;
	return value !== undefined && Number.isFinite(value) ? value : undefined;
}
