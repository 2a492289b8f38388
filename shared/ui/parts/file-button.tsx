import { useRef } from "preact/hooks";

const LARGEST = 20_000_000;

interface FileButtonProps {
	label: string;
	accept: string;
	onText(name: string, text: string): void;
	onTrouble(what: string): void;
}

/** A button that reads one text file. The same file can be chosen again after it was changed. */
export function FileButton({ label, accept, onText, onTrouble }: FileButtonProps) {
	const input = useRef<HTMLInputElement>(null);
	async function read(file: File): Promise<void> {
		if (file.size > LARGEST) return onTrouble(`“${file.name}” is larger than 20 MB, which no list of objectives is.`);
		try {
			// `fatal`: a workbook or a picture is told from text here, not as a page of odd characters.
			const text = new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
			onText(file.name, text);
		} catch {
			onTrouble(`“${file.name}” is not a text file in UTF-8. Save it as “CSV UTF-8” and choose it again.`);
		}
	}
	return (
		<>
			<button type="button" class="button" onClick={() => input.current?.click()}>
				{label}
			</button>
			<input
				ref={input}
				type="file"
				accept={accept}
				aria-label={label}
				hidden
				onChange={(event) => {
					const file = event.currentTarget.files?.[0];
					event.currentTarget.value = "";
					if (file) void read(file);
				}}
			/>
		</>
	);
}
