import type { Assessment } from "../../shared/domain/assessment.ts";
import type { DrawnBadges } from "./drive.ts";

/** Badges that say something else than the engine says of that item, or stand on another item's card. */
export function wrongBadges({ badges }: DrawnBadges, { items }: Pick<Assessment, "items">): string[] {
	return badges
		.filter(({ key, state, text }) => {
			const line = items.get(key as never)?.line;
			return state !== line?.state || !text.startsWith(line.links[0]?.target ?? "");
		})
		.map((b) => JSON.stringify(b));
}
