import { percent } from "./words/claim-words.ts";

export interface Share {
	readonly id: string;
	readonly label: string;
	/** 0..1; the shares of a bar sum to at most 1. */
	readonly share: number;
}

/** A stacked bar with its figures as text beneath: the picture is decoration, the list is the content. */
export function ShareBar({ shares, label }: { shares: readonly Share[]; label: string }) {
	const ends = shares.map((_, i) => shares.slice(0, i).reduce((sum, s) => sum + s.share, 0));
	return (
		<figure class="bar">
			<svg viewBox="0 0 100 8" preserveAspectRatio="none" width="100%" height="12" aria-hidden="true">
				{shares.map((s, i) => (
					<rect key={s.id} class={`fill-${s.id}`} x={(ends[i] ?? 0) * 100} y="0" width={s.share * 100} height="8" />
				))}
			</svg>
			<ul aria-label={label}>
				{shares
					.filter((s) => s.share > 0)
					.map((s) => (
						<li key={s.id}>
							<i class={`swatch fill-${s.id}`} aria-hidden="true" />
							{s.label} <b class="num">{percent(s.share)}</b>
						</li>
					))}
			</ul>
		</figure>
	);
}
