import type { ItemAssessment } from "../../shared/domain/assessment.ts";
import type { WorkItem } from "../../shared/domain/work-items/work-item.ts";
import type { BadgeView } from "../messages.ts";
import { badgeView } from "./badge-view.ts";
import type { Context } from "./context.ts";
import { FirmRanks } from "./firm-ranks.ts";
import { cutLineIn } from "./page-choices.ts";
import type { Portfolio } from "./portfolio.ts";
import type { Standing } from "./standing.ts";

/** What badges say of a portfolio as it stands: one way for all who answer with a badge. */
export class BadgeViews {
	private readonly firm: FirmRanks;

	constructor(
		private readonly context: Context,
		portfolio: Portfolio,
	) {
		this.firm = new FirmRanks(context, () => portfolio.standing());
	}

	async of(standing: Standing): Promise<(assessed: ItemAssessment, item: WorkItem) => BadgeView> {
		const firmness =
			standing.register.models.length > 0 && this.firm.of(standing, cutLineIn(await this.context.choices()));
		return (assessed, item) => badgeView(assessed, item, standing, firmness ? firmness(assessed.key) : undefined);
	}
}
