import type { InputReader } from "../../input-reader.ts";

/** Refuses the second of two records of one id (`duplicate-id`). A fault between values: those of one value come first. */
export function refuseTwins(
	items: readonly { readonly item: InputReader; readonly id: string | undefined }[] | undefined,
	two = "Two",
): void {
	const ids = new Set<string>();
	items?.forEach(({ item, id }) => {
		if (id === undefined) return;
		if (ids.has(id)) item.refuseBetween("duplicate-id", "id", `${two} are called "${id}".`);
		ids.add(id);
	});
}
