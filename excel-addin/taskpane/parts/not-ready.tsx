import { Notice } from "../../../shared/ui/parts/notice.tsx";
import type { Readiness } from "../when-ready.ts";

const WORDS: Readonly<Record<Exclude<Readiness, "ready">, readonly [title: string, todo: string]>> = {
	timeout: ["Excel has not answered yet.", "This happens when Excel restores a pane. Nothing is lost."],
	"no-office": [
		"Microsoft's Office library could not be loaded.",
		"Excel needs it from appsforoffice.microsoft.com. Check the connection, or ask whether that address is blocked.",
	],
	"not-excel": ["Sightline works in Excel.", "Open a workbook and start it there from the Home tab."],
};

/** Instead of a blank pane. */
export function NotReady({ readiness }: { readiness: Readiness }) {
	const [title, todo] = WORDS[readiness === "ready" ? "timeout" : readiness];
	return (
		<main>
			<h1>Sightline</h1>
			<div role="alert">
				<Notice kind="warning" title={title}>
					<p>{todo}</p>
				</Notice>
			</div>
			<button type="button" class="button main" onClick={() => location.reload()}>
				Try again
			</button>
		</main>
	);
}
