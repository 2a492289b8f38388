import type { WorkItem } from "../../../shared/domain/work-items/work-item.ts";
import { makePortfolio } from "../portfolio/make-portfolio.ts";

/** Below a context path, as most companies have it. */
export const DC_SITE = "https://jira.corp.example/jira";

/** One project of the sample as a Data Center would hold it: what is above an epic has no level of its own there. */
export const makeDcItems = (): WorkItem[] =>
	makePortfolio()
		.items.filter((i) => i.project === "HT")
		.map((i) => ({ ...i, source: "jira-data-center", site: DC_SITE, level: i.level > 1 ? 0 : i.level }));
