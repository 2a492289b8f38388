import type { Slot } from "../hosts/host-card.ts";
import { MARK } from "./badge-painter.ts";

/** A host that keeps throwing a badge out is not fought: three times a second at most, then longer and longer pauses. */
const MOST_RESTORES = 10;
const PER_MS = 3000;
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 8000;

interface Mount {
	readonly key: string;
	readonly host: Element;
	restores: number;
	since: number;
	pause: number;
}

/** Knows which container carries which badge, and puts a lost one back, within a limit. */
export class KeepMounted {
	private readonly mounts = new WeakMap<Element, Mount>();
	private readonly live = new Set<Element>();

	constructor(private readonly now: () => number) {}

	get size(): number {
		return this.live.size;
	}

	get(container: Element): Pick<Mount, "key" | "host"> | undefined {
		return this.mounts.get(container);
	}

	/** Puts a badge into its slot. Milliseconds to wait where this was done too often of late, else 0. */
	mount(container: Element, key: string, host: Element, { parent, after, over }: Slot): number {
		const known = this.mounts.get(container);
		const mount = known?.key === key && known.host === host ? known : { key, host, restores: 0, since: 0, pause: 0 };
		this.mounts.set(container, mount);
		this.live.add(container);
		if (host.parentElement === parent && (!after || after.nextSibling === host)) return 0;
		const wait = mount === known ? this.restore(mount) : 0;
		if (wait > 0) return wait;
		// A host that copies a card copies our element too, without what is in it.
		for (const child of [...parent.children]) if (child !== host && child.hasAttribute(MARK)) child.remove();
		if (over) host.setAttribute("data-over", "");
		if (after) after.after(host);
		else parent.append(host);
		return 0;
	}

	/** Ten times in three seconds; where that was not enough, a pause on top that doubles as long as it goes on. */
	private restore(mount: Mount): number {
		const now = this.now();
		if (now >= mount.since + PER_MS + mount.pause) {
			const fought = mount.restores >= MOST_RESTORES;
			mount.pause = fought ? Math.min(LONGEST_PAUSE_MS, Math.max(FIRST_PAUSE_MS, mount.pause * 2)) : 0;
			mount.since = now;
			mount.restores = 0;
		}
		if (mount.restores >= MOST_RESTORES) return mount.since + PER_MS + mount.pause - now;
		mount.restores++;
		return 0;
	}

	unmount(container: Element): void {
		this.mounts.get(container)?.host.remove();
		this.mounts.delete(container);
		this.live.delete(container);
	}

	/** A host that copies a card copies our element too, without what is in it: where no badge belongs, that goes as well. */
	sweep(container: Element): void {
		for (const copy of container.querySelectorAll(`[${MARK}]`)) if (!copy.shadowRoot) copy.remove();
	}

	/** Containers still in the page whose badge is not; those that left the page are forgotten. */
	lost(): Element[] {
		const lost: Element[] = [];
		for (const container of this.live) {
			if (!container.isConnected) this.live.delete(container);
			else if (!container.contains(this.mounts.get(container)?.host ?? null)) lost.push(container);
		}
		return lost;
	}

	containers(): Element[] {
		return [...this.live];
	}

	clear(): void {
		for (const container of this.containers()) this.unmount(container);
	}
}
