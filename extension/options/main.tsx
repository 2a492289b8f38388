import { render } from "preact";
import { openStore, type Store } from "../../shared/store/open-store.ts";
import { ask } from "./ask.ts";
import { Options } from "./options.tsx";
import { RegisterDesk } from "./register-desk.ts";

let opened: Promise<Store> | undefined;
const reopen = () => {
	opened = undefined;
};
function store(): Promise<Store> {
	opened ??= openStore({ onOutdated: reopen, onTerminated: reopen });
	return opened;
}

const root = document.querySelector<HTMLElement>("#options");
if (root) {
	const desk = new RegisterDesk(store, () => ask("register/changed", {}));
	render(<Options desk={desk} store={store} />, root);
	desk.load().catch((error: unknown) => {
		const newer = error instanceof DOMException && error.name === "VersionError";
		desk.say(
			newer
				? "Your register was written by a newer Sightline. It is left as it is; update this one to work on it."
				: "The stored register could not be opened. Close other Sightline tabs and load this page again.",
			"serious",
		);
	});
	// Decisions taken on cards change the register too.
	window.addEventListener("focus", () => void desk.load().catch(() => undefined));
}
