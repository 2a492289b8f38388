/** As many steps as Excel keeps. */
const KEPT = 100;

/** Undo as Excel keeps it: one step per request, or one for a whole merged group. */
export class Journal {
	private readonly steps: (() => void)[][] = [];
	private open: (() => void)[] | undefined;
	private merging = false;

	get depth(): number {
		return this.steps.length;
	}

	/** Called by whoever changes the workbook, with what takes the change back. */
	record(inverse: () => void): void {
		if (!this.open) {
			this.open = [];
			this.steps.push(this.open);
			if (this.steps.length > KEPT) this.steps.shift();
		}
		this.open.push(inverse);
	}

	/** The end of a request: the next change is a step of its own, unless a merged group is running. */
	endRequest(): void {
		if (!this.merging) this.open = undefined;
	}

	beginGroup(): void {
		this.open = undefined;
		this.merging = true;
	}

	endGroup(): void {
		this.merging = false;
		this.open = undefined;
	}

	/** Ctrl+Z once. False when there is nothing to take back. */
	undo(): boolean {
		const step = this.steps.pop();
		for (const inverse of [...(step ?? [])].reverse()) inverse();
		this.open = undefined;
		return step !== undefined;
	}
}
