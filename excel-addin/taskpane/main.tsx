import { render } from "preact";
import { associateCommands } from "../commands/associate-commands.ts";
import { associateFunctions } from "../functions/associate-functions.ts";
import { offerAnswers } from "./answer-lines.ts";
import { applyTheme, isOfficeDark } from "./follow-theme.ts";
import { Pane } from "./pane.tsx";
import { PaneDesk } from "./pane-desk.ts";
import { NotReady } from "./parts/not-ready.tsx";
import { whenReady } from "./when-ready.ts";

const READY_WITHIN_MS = 8000;

async function start(root: HTMLElement): Promise<void> {
	const office = typeof Office === "undefined" ? undefined : Office;
	const readiness = await whenReady(office, READY_WITHIN_MS);
	root.replaceChildren();
	if (readiness !== "ready" || !office) {
		render(<NotReady readiness={readiness} />, root);
		return;
	}
	// Cells may ask before anybody looks at the pane: functions come first.
	if (typeof CustomFunctions !== "undefined") associateFunctions(CustomFunctions);
	const follow = () => applyTheme(document, isOfficeDark(office));
	follow();
	// Office has no event for it on every platform: a change of the system's is a hint, and a pane that is looked at again
	// is up to date.
	window.addEventListener("focus", follow);
	for (const query of ["(forced-colors: active)", "(prefers-color-scheme: dark)"])
		window.matchMedia(query).addEventListener("change", follow);
	const desk = new PaneDesk();
	associateCommands(office, desk);
	render(<Pane desk={desk} />, root);
	await desk.look();
}

offerAnswers();
const root = document.querySelector<HTMLElement>("#pane");
if (root) void start(root);
