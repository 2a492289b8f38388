import type { ComponentChildren } from "preact";

interface NoticeProps {
	kind?: "info" | "warning" | "serious" | "good";
	title: string;
	children?: ComponentChildren;
}

/** A plain statement that something is so. What must be heard at once stands in a live region around it. */
export function Notice({ kind = "info", title, children }: NoticeProps) {
	return (
		<div class={`notice ${kind}`}>
			<div>
				<p>
					<strong>{title}</strong>
				</p>
				{children}
			</div>
		</div>
	);
}
