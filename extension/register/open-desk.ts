import { openStore, type Store } from "../../shared/store/open-store.ts";
import { ask } from "../ask.ts";
import { RegisterDesk } from "./register-desk.ts";

let opened: Promise<Store> | undefined;
const reopen = () => {
	opened = undefined;
};
const NEWER = "This page is of an older Sightline than the one that is at work now.";
let tell: (text: string) => void = () => undefined;

/** The store as a page of ours uses it: opened once, and again after it could not be opened or somebody closed it. */
export function ownStore(): Promise<Store> {
	opened ??= openStore({
		onOutdated() {
			reopen();
			tell(`${NEWER} Load it again to go on.`);
		},
		onNewer: () => tell(`${NEWER} What is stored is shown and left as it is; update to work on it.`),
		onTerminated: reopen,
	}).catch((error: unknown) => {
		reopen();
		throw error;
	});
	return opened;
}

/**
 * A page's desk: loaded, and loaded again whenever the page is come back to, for decisions taken on cards change the
 * register too. `afterSaved` is told once the background knows of a change.
 */
export function openDesk(afterSaved: () => void = () => undefined): RegisterDesk {
	const desk = new RegisterDesk(ownStore, async () => {
		try {
			await ask("register/changed", {});
		} finally {
			afterSaved();
		}
	});
	tell = (text) => desk.say(text, "serious");
	desk.load().catch((error: unknown) => {
		const newer = error instanceof DOMException && error.name === "VersionError";
		desk.say(
			newer
				? "Your register was written by a newer Sightline. It is left as it is; update this one to work on it."
				: "The stored register could not be opened. Close other Sightline tabs and load this page again.",
			"serious",
		);
	});
	window.addEventListener("focus", () => void desk.load().catch(() => undefined));
	return desk;
}
