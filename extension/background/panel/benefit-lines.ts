import type { Assessment, ItemAssessment } from "../../../shared/domain/assessment.ts";
import type { Register } from "../../../shared/domain/register.ts";
import type { ItemKey } from "../../../shared/domain/units.ts";
import type { PanelBenefit } from "../../panel-answer.ts";

/** The benefits that name an item or work above it, each with the work it names and how it stands. */
export function benefitLines(
	{ benefits }: Pick<ItemAssessment, "benefits">,
	/** The item and the work above it, the item first. */
	path: readonly ItemKey[],
	register: Register,
	assessment: Assessment,
): PanelBenefit[] {
	return benefits.flatMap((id): PanelBenefit[] => {
		const benefit = register.benefits.find((b) => b.id === id);
		const standing = assessment.benefits.get(id);
		if (!benefit || !standing) return [];
		const [nearest] = path.flatMap((key) => benefit.work.find((w) => w.item === key) ?? []);
		if (!nearest) return [];
		const { item, share } = nearest;
		return [{ benefit, by: item, ...(share === undefined ? {} : { share }), standing }];
	});
}
