import type { ComponentChildren } from "preact";

/** A table that scrolls sideways in its own frame on a narrow page, by keyboard too. */
export function ScrollTable({ label, kind, children }: { label: string; kind?: string; children: ComponentChildren }) {
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1).
		<section class="scroll" aria-label={label} tabIndex={0}>
			<table class={kind}>{children}</table>
		</section>
	);
}
