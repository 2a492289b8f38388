import type { RegisterDesk } from "./register-desk.ts";

/** What was done last, said aloud too, with the one button that takes it back. Always there, so that it is heard. */
export function StatusLine({ desk }: { desk: RegisterDesk }) {
	const said = desk.said.value;
	const last = desk.past.value.at(-1);
	return (
		<div class={`status-line ${said?.kind ?? ""}`} data-shown={said !== undefined || last !== undefined}>
			<p role="status">{said?.text}</p>
			{last && (
				<button type="button" class="button" onClick={() => void desk.undo()}>
					Undo<span class="heard-only">: {last.what}</span>
				</button>
			)}
		</div>
	);
}
