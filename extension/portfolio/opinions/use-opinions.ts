import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import {
	changeOpinions,
	forgetOpinions,
	NO_OPINIONS,
	type Opinions,
	readOpinions,
} from "../../../shared/store/opinions.ts";
import { ownStore } from "../../register/open-desk.ts";

type Held =
	| { readonly state: "reading" }
	| { readonly state: "unreadable" }
	| { readonly state: "trouble"; readonly why: string }
	| { readonly state: "ready"; readonly opinions: Opinions };

// One for the whole page, so that a look at another section loses nothing.
const held = signal<Held>({ state: "reading" });
let turn: Promise<unknown> = Promise.resolve();
let waiting = 0;

const asHeld = (opinions: Opinions | undefined): Held =>
	opinions ? { state: "ready", opinions } : { state: "unreadable" };

/** Saves follow each other in order; what is stored by then is shown once nothing waits any more. */
function inTurn(use: () => Promise<Opinions | undefined>): void {
	waiting++;
	turn = turn.then(use).then(
		(opinions) => {
			if (--waiting === 0) held.value = asHeld(opinions);
		},
		(error: Error) => {
			waiting--;
			held.value = { state: "trouble", why: error.message };
		},
	);
}

const read = () => inTurn(async () => readOpinions(await ownStore()));

/** Shown at once, and kept: a second tab's changes are not lost, for each is made again on what is stored by then. */
function change(edit: (kept: Opinions) => Opinions): void {
	if (held.value.state !== "ready") return;
	held.value = { state: "ready", opinions: edit(held.value.opinions) };
	inTurn(async () => changeOpinions(await ownStore(), edit));
}

function startAnew(): void {
	inTurn(async () => {
		await forgetOpinions(await ownStore());
		return NO_OPINIONS;
	});
}

export interface KeptOpinions {
	readonly held: Held;
	change(edit: (kept: Opinions) => Opinions): void;
	/** Puts an empty record in the place of one that cannot be read. */
	startAnew(): void;
}

/** What people said, as it is kept beside the register; read again whenever the page is come back to. */
export function useOpinions(): KeptOpinions {
	useEffect(() => {
		read();
		window.addEventListener("focus", read);
		return () => window.removeEventListener("focus", read);
	}, []);
	return { held: held.value, change, startAnew };
}
