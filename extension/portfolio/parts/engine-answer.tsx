import type { ComponentChildren } from "preact";
import { Notice } from "../../../shared/ui/parts/notice.tsx";
import type { Answered } from "../use-answer.ts";

interface EngineAnswerProps<T> {
	seen: Answered<T>;
	children: (answer: T) => ComponentChildren;
}

/** Shows an answer of the engine once it is there, and says so while it is not. */
export function EngineAnswer<T>({ seen, children }: EngineAnswerProps<T>) {
	if (seen.state === "waiting")
		return (
			<p role="status" class="soft">
				Working it out …
			</p>
		);
	if (seen.state === "trouble") return <Notice kind="serious" title={seen.why} />;
	return <>{children(seen.answer)}</>;
}
