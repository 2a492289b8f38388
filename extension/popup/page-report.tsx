import { useEffect, useRef, useState } from "preact/hooks";

interface PageReportProps {
	/** What the page is called. */
	name: string;
	/** `undefined` while the page is asked; an error where it did not answer. */
	report: string | Error | undefined;
	onClose: () => void;
}

/** What a page is made of, to be read before it is copied. Nothing is sent from here. */
export function PageReport({ name, report, onClose }: PageReportProps) {
	const [said, say] = useState("");
	const heading = useRef<HTMLHeadingElement>(null);
	useEffect(() => heading.current?.focus(), []);
	const copy = async (text: string) =>
		navigator.clipboard.writeText(text).then(
			() => say("Copied. Paste it where you report the trouble."),
			() => say("The browser did not allow to copy: select the text and copy it."),
		);
	return (
		<section class="report" aria-labelledby="report">
			<h2 id="report" tabindex={-1} ref={heading}>
				Page report: {name}
			</h2>
			<p class="small soft">
				Tags, roles and test ids of the page, the length of each text, and how often each selector hits. Keys are
				exchanged for others; titles, names and addresses are left out. Look at it before you copy it: nothing is sent.
			</p>
			{typeof report === "string" ? (
				// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
				<section class="sheet" tabIndex={0} aria-label="What the report says">
					<pre>{report}</pre>
				</section>
			) : (
				<p role="status">{report ? "The page did not answer. Reload it, then try again." : "Asking the page…"}</p>
			)}
			<div class="buttons">
				{typeof report === "string" && (
					<button type="button" class="button main" onClick={() => void copy(report)}>
						Copy report
					</button>
				)}
				<button type="button" class="button" onClick={onClose}>
					Close
				</button>
			</div>
			<p class="small" role="status">
				{said}
			</p>
		</section>
	);
}
