import type { ComponentChildren } from "preact";
import type { Opinions } from "../../../shared/store/opinions.ts";
import { Notice } from "../../../shared/ui/parts/notice.tsx";
import type { KeptOpinions } from "../opinions/use-opinions.ts";

interface OpinionsGateProps {
	kept: KeptOpinions;
	children: (opinions: Opinions) => ComponentChildren;
}

/** Shows what hangs on people's opinions once they are read; says so where they cannot be, and overwrites nothing unasked. */
export function OpinionsGate({ kept: { held, startAnew }, children }: OpinionsGateProps) {
	if (held.state === "ready") return <>{children(held.opinions)}</>;
	if (held.state === "reading") return <p class="soft">Reading what was said before …</p>;
	if (held.state === "trouble")
		return (
			<Notice kind="serious" title="What people said cannot be read or kept just now.">
				<p>{held.why}</p>
			</Notice>
		);
	return (
		<Notice kind="warning" title="What people said before cannot be read, so it is left alone.">
			<p>It may have been written by a newer Sightline; updating this one brings it back.</p>
			<div class="buttons">
				<button type="button" class="button" onClick={startAnew}>
					Discard it and start anew
				</button>
			</div>
		</Notice>
	);
}
