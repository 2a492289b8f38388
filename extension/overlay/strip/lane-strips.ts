import type { Lane } from "../../hosts/lanes.ts";
import type { LaneView } from "../../messages.ts";
import { KeepMounted } from "../keep-mounted.ts";
import type { Theme } from "../theme-tokens.ts";
import { stripCss } from "./strip-sheet.ts";
import { stripView } from "./strip-view.ts";

/** On each strip of ours; `inside`: of a head that has its own edges. */
export const STRIP = "data-sightline-strip";

/** The strips of the lanes that are on the page: one for each, put back within a limit where the host throws one out. */
export class LaneStrips {
	private readonly kept: KeepMounted;
	private readonly sheet: CSSStyleSheet;
	/** What each strip shows now: the same needs no new paint. */
	private readonly shown = new WeakMap<Element, string>();

	constructor(
		private readonly doc: Document,
		win: Window & typeof globalThis,
	) {
		this.kept = new KeepMounted(() => win.performance.now());
		this.sheet = new win.CSSStyleSheet();
	}

	setTheme(theme: Theme): void {
		this.sheet.replaceSync(stripCss(theme));
	}

	/** Shows each lane with what is known of it; what is no lane any more loses its strip. Milliseconds to wait, where some. */
	show(lanes: readonly (readonly [Lane, LaneView | undefined])[]): number {
		const heads = new Set(lanes.map(([lane]) => headOf(lane)));
		for (const head of this.kept.containers()) if (!heads.has(head)) this.kept.unmount(head);
		return Math.max(0, ...lanes.map(([lane, view]) => this.put(lane, view)));
	}

	/** True where a strip is gone though its lane is there. */
	isTorn = (): boolean => this.kept.lost().length > 0;

	clear(): void {
		this.kept.clear();
	}

	private put(lane: Lane, view: LaneView | undefined): number {
		const head = headOf(lane);
		const host = this.kept.get(head)?.host ?? this.make(lane.slot.after ? "" : "inside");
		const root = host.shadowRoot;
		const wanted = JSON.stringify([lane.name, view]);
		if (root && this.shown.get(host) !== wanted && (view || !this.shown.has(host))) {
			root.replaceChildren(stripView(lane.name, view));
			this.shown.set(host, wanted);
		}
		return this.kept.mount(head, STRIP, host, lane.slot);
	}

	private make(place: string): Element {
		const host = this.doc.createElement("div");
		host.setAttribute(STRIP, place);
		host.attachShadow({ mode: "open" }).adoptedStyleSheets = [this.sheet];
		return host;
	}
}

/** A host that makes a head anew has made the lane anew. */
const headOf = ({ slot }: Lane): Element => slot.after ?? slot.parent;
