import type { PaneDesk } from "../taskpane/pane-desk.ts";

/** Ids of the ribbon's buttons, as the manifests name them. They stay: a deployed manifest refers to them. */
export const COMMANDS = { score: "SightlineScore", restore: "SightlineRestore" } as const;

/**
 * Ties the ribbon's buttons to the pane's own desk; pane, ribbon and functions are one page in Excel's shared runtime.
 * What a person has not confirmed yet is shown to them instead of being scored behind their back.
 */
export function associateCommands(office: typeof Office, desk: PaneDesk): void {
	const command = (id: string, step: () => Promise<void>) =>
		office.actions.associate(id, async (event: Office.AddinCommands.Event) => {
			try {
				await step();
			} finally {
				// Excel greys the button out until it hears this.
				event.completed();
			}
		});
	command(COMMANDS.score, async () => {
		if (desk.state.value.kind !== "looked") await desk.look();
		if (desk.current.value?.confirmed) await desk.score();
		else await office.addin?.showAsTaskpane();
	});
	command(COMMANDS.restore, async () => {
		await desk.restore();
	});
}
