import { type ReadonlySignal, signal } from "@preact/signals";
import { EMPTY_REGISTER, type Register } from "../../shared/domain/register.ts";
import { type RegisterProblem, readRegister } from "../../shared/schema/read-register.ts";
import { writeRegister } from "../../shared/schema/write-register.ts";
import { REGISTER_DOCUMENT, readDocument, saveDocument } from "../../shared/store/documents.ts";
import type { Store } from "../../shared/store/open-store.ts";
import { type Held, type RegisterChange, takenBack } from "./register-change.ts";

const STEPS = 100;
const REFUSED = "refused";

/** What happened last, for the status line; `undo` where it can be taken back. */
export interface Said {
	readonly text: string;
	readonly kind: "good" | "warning" | "serious";
}

/** The register as this page works on it: every change is saved at once over what is stored, and can be taken back. */
export class RegisterDesk {
	private readonly held = signal<Held>({ register: EMPTY_REGISTER });
	private readonly steps = signal<readonly RegisterChange[]>([]);
	private readonly status = signal<Said | undefined>(undefined);
	private readonly troubles = signal<readonly RegisterProblem[]>([]);
	private readonly raw = signal<string | undefined>(undefined);

	constructor(
		private readonly store: () => Promise<Store>,
		/** Told after every change that was saved. */
		private readonly onSaved: () => Promise<unknown>,
	) {}

	get register(): Register {
		return this.held.value.register;
	}
	get past(): ReadonlySignal<readonly RegisterChange[]> {
		return this.steps;
	}
	get said(): ReadonlySignal<Said | undefined> {
		return this.status;
	}
	/** What of the stored register could not be used, record by record. */
	get problems(): ReadonlySignal<readonly RegisterProblem[]> {
		return this.troubles;
	}
	/** The stored text, where it cannot be read at all: it can be exported and nothing overwrites it unasked. */
	get unreadable(): ReadonlySignal<string | undefined> {
		return this.raw;
	}

	say(text: string, kind: Said["kind"] = "good"): void {
		this.status.value = { text, kind };
	}

	/** The text of a register file, as export writes it. */
	exportText(): string {
		return this.raw.value ?? writeRegister(this.register, this.held.value.carry);
	}

	async load(): Promise<void> {
		const { text } = await readDocument(await this.store(), REGISTER_DOCUMENT);
		this.take(text);
	}

	/** After everything was cleared: there is nothing to take back either. */
	async forget(): Promise<void> {
		this.steps.value = [];
		await this.load();
	}

	private take(text: string): Held | undefined {
		const read = text === "" ? undefined : readRegister(text);
		this.troubles.value = read?.problems ?? [];
		this.raw.value = read && !read.ok ? text : undefined;
		if (read && !read.ok) return undefined;
		this.held.value = read ? { register: read.register, carry: read.carry } : { register: EMPTY_REGISTER };
		return this.held.value;
	}

	/**
	 * Applies an edit to whatever is stored by now, saves it and keeps the step. An edit that changes nothing is none. False
	 * where it could not be saved, which is said.
	 */
	async change(what: string, edit: (register: Register) => Register): Promise<boolean> {
		return this.save(what, (held) => ({ ...held, register: edit(held.register) }));
	}

	/** Puts another register in the place of this one, also of one that cannot be read; false as above. */
	async replace(what: string, by: Held): Promise<boolean> {
		return this.save(what, () => by, true);
	}

	async undo(): Promise<void> {
		const step = this.steps.value.at(-1);
		if (!step) return;
		const rest = this.steps.value.slice(0, -1);
		const undone = await this.write((held) => takenBack(step, held.register));
		if (undone === REFUSED) return;
		this.steps.value = undone ? rest : [];
		if (undone) this.say(`Taken back: ${step.what}.`);
		else this.say("The register was changed elsewhere since, so nothing was taken back.", "warning");
	}

	private async save(what: string, edit: (held: Held) => Held, anyway = false): Promise<boolean> {
		let before: Held | undefined;
		const after = await this.write((held) => {
			before = held;
			return edit(held);
		}, anyway);
		if (after === REFUSED) return false;
		if (!after || !before) {
			this.say(
				"The stored register cannot be read, so it was left alone. Export it, then load a readable one.",
				"serious",
			);
			return false;
		}
		if (writeRegister(before.register) === writeRegister(after.register)) return true;
		this.steps.value = [...this.steps.value, { what, before, after }].slice(-STEPS);
		this.say(`Saved: ${what}.`);
		return true;
	}

	/** What was saved, or `undefined` where the edit could not be made; a storage that refuses is told to the user. */
	private async write(
		edit: (held: Held) => Held | undefined,
		anyway = false,
	): Promise<Held | typeof REFUSED | undefined> {
		try {
			return await this.swap(edit, anyway);
		} catch (error) {
			if (!(error instanceof DOMException)) throw error;
			this.say(`Nothing was saved: this browser's storage refused it (${error.message}). Try again.`, "serious");
			return REFUSED;
		}
	}

	/** Compare and swap until nobody came in between. */
	private async swap(edit: (held: Held) => Held | undefined, anyway: boolean): Promise<Held | undefined> {
		const store = await this.store();
		let basis = await readDocument(store, REGISTER_DOCUMENT);
		for (;;) {
			const held = this.take(basis.text) ?? (anyway ? { register: EMPTY_REGISTER } : undefined);
			const next = held && edit(held);
			if (!next) return undefined;
			const text = writeRegister(next.register, next.carry);
			const saved = await saveDocument(store, REGISTER_DOCUMENT, text, basis.revision);
			if (saved.ok) {
				// As it reads back from the store, so that a later look at the store compares like with like.
				const kept = this.take(text);
				await this.tell();
				return kept;
			}
			basis = saved.current;
		}
	}

	private async tell(): Promise<void> {
		try {
			await this.onSaved();
		} catch {
			this.say("Saved. Badges and the popup follow when Sightline's background wakes up.", "warning");
		}
	}
}
