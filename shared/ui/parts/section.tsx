import type { ComponentChildren } from "preact";

interface SectionProps {
	title: string;
	lead?: string;
	children: ComponentChildren;
}

/** One section of the page: its name, a sentence that says what it is for, and its parts. */
export function Section({ title, lead, children }: SectionProps) {
	return (
		<div class="section">
			<div class="section-head">
				<h2>{title}</h2>
				{lead && <p class="soft">{lead}</p>}
			</div>
			{children}
		</div>
	);
}
