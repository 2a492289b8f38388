import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

interface ConfirmProps {
	title: string;
	/** What the button does, in a verb: "Replace the register". */
	action: string;
	onAnswer(yes: boolean): void;
	children: ComponentChildren;
}

/** Asks before something is lost. Escape and "Keep" mean no; the cursor starts on "Keep". */
export function Confirm({ title, action, onAnswer, children }: ConfirmProps) {
	const dialog = useRef<HTMLDialogElement>(null);
	useEffect(() => dialog.current?.showModal(), []);
	return (
		<dialog
			ref={dialog}
			aria-labelledby="confirm-title"
			onCancel={(event) => {
				event.preventDefault();
				onAnswer(false);
			}}
		>
			<h2 id="confirm-title">{title}</h2>
			<div class="stack">{children}</div>
			<div class="buttons">
				<button type="button" class="button" onClick={() => onAnswer(false)}>
					Keep things as they are
				</button>
				<button type="button" class="button danger" onClick={() => onAnswer(true)}>
					{action}
				</button>
			</div>
		</dialog>
	);
}
