import { jiraCloud } from "../hosts/jira-cloud/jira-cloud.ts";
import { jiraDataCenter } from "../hosts/jira-data-center/jira-data-center.ts";
import { featuresOf, startOverlay } from "../overlay/start-overlay.ts";

/** Every file of `features/` is a feature: adding one needs no other change. */
const features = import.meta.glob<Record<string, unknown>>(["../features/*.ts", "!../features/*.test.ts"], {
	eager: true,
});

startOverlay([jiraCloud, jiraDataCenter], featuresOf(features));
