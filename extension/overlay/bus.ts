import type { BadgeView } from "../messages.ts";

/** What features tell each other, so that none imports another. */
export interface BusEvents {
	/** A badge was activated. */
	readonly why: { readonly key: string; readonly anchor: Element };
	/** All about one item is wanted, in a window of ours. */
	readonly panel: { readonly key: string; readonly anchor: Element };
	/** The bar that dims cards is wanted, or wanted no more. */
	readonly filter: Record<never, never>;
	/** A decision changed a badge. */
	readonly badge: BadgeView;
	/** Cards were looked at; so many carry a badge now. */
	readonly scanned: { readonly badges: number };
	/** The page's containers are not known, or are again: badges stand beside links meanwhile. */
	readonly strange: { readonly strange: boolean };
	/** The address changed. */
	readonly route: Record<string, never>;
	/** Figures changed: what was asked for before may say something else now. */
	readonly figures: Record<string, never>;
	/** Something was taken out of the page in this very task. */
	readonly removed: Record<string, never>;
	/** Something was switched on or off, or the cut-line moved. */
	readonly settings: Record<string, never>;
	/** The host's theme is another one now. */
	readonly theme: Record<string, never>;
	/** A feature broke, and was switched off. */
	readonly broke: Record<string, never>;
}

type Listener<E extends keyof BusEvents> = (event: BusEvents[E]) => unknown;

export class Bus {
	private readonly listeners = new Map<keyof BusEvents, Set<(event: never) => void>>();

	on<E extends keyof BusEvents>(name: E, listener: Listener<E>, signal: AbortSignal): void {
		const all = this.listeners.get(name) ?? new Set();
		all.add(listener);
		this.listeners.set(name, all);
		signal.addEventListener("abort", () => all.delete(listener));
	}

	/** How many listen. */
	count(name: keyof BusEvents): number {
		return this.listeners.get(name)?.size ?? 0;
	}

	emit<E extends keyof BusEvents>(name: E, event: BusEvents[E]): void {
		for (const listener of this.listeners.get(name) ?? []) (listener as (event: BusEvents[E]) => void)(event);
	}
}

/** The same bus for one feature: what its listeners throw, at once or later, is told and goes no further. */
export function guardedBus(bus: Bus, failed: (error: unknown) => void): Bus {
	const guarded = Object.create(bus) as Bus;
	guarded.on = (name, listener, signal) =>
		bus.on(
			name,
			(event) => {
				try {
					const done = listener(event);
					if (done instanceof Promise) done.catch(failed);
				} catch (error) {
					failed(error);
				}
			},
			signal,
		);
	return guarded;
}
