import type { ComponentChildren } from "preact";
import type { Opinions } from "../../../shared/store/opinions.ts";
import { Notice } from "../../../shared/ui/parts/notice.tsx";
import type { KeptOpinions } from "../opinions/use-opinions.ts";
import { LeftAlone } from "./left-alone.tsx";

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
	return <LeftAlone what="What people said before" onDiscard={startAnew} />;
}
