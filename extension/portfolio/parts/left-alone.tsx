import { Notice } from "../../../shared/ui/parts/notice.tsx";

interface LeftAloneProps {
	/** What it is, as a sentence begins. */
	what: string;
	/** Puts an empty record in its place. */
	onDiscard(): void;
}

/** In place of what hangs on a kept record that cannot be read: it is overwritten only when somebody says so. */
export function LeftAlone({ what, onDiscard }: LeftAloneProps) {
	return (
		<Notice kind="warning" title={`${what} cannot be read, so it is left alone.`}>
			<p>It may have been written by a newer Sightline; updating this one brings it back.</p>
			<div class="buttons">
				<button type="button" class="button" onClick={onDiscard}>
					Discard it and start anew
				</button>
			</div>
		</Notice>
	);
}
