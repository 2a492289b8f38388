import { azureDevOps } from "../hosts/azure-devops/azure-devops.ts";
import { featuresOf, startOverlay } from "../overlay/start-overlay.ts";

/** Every file of `features/` is a feature: adding one needs no other change. */
const features = import.meta.glob<Record<string, unknown>>(["../features/*.ts", "!../features/*.test.ts"], {
	eager: true,
});

startOverlay([azureDevOps], featuresOf(features));
