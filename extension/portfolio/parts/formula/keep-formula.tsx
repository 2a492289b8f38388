import { TextField } from "../../../../shared/ui/parts/text-field.tsx";

interface KeepFormulaProps {
	name: string;
	/** Of a register's formula that is worked on. */
	version?: number | undefined;
	/** Whether it already ranks everywhere. */
	ranksFirst: boolean;
	/** Whether it can be kept as it stands. */
	isGood: boolean;
	/** Whether it differs from what is kept. */
	isChanged: boolean;
	onName(name: string): void;
	onRanksFirst(yes: boolean): void;
	onKeep(): void;
	onRemove?: (() => void) | undefined;
}

/** Keeps a formula in the register, beside the other methods or as the one that ranks. */
export function KeepFormula(props: KeepFormulaProps) {
	const { name, version, ranksFirst, isGood, isChanged, onName, onRanksFirst, onKeep, onRemove } = props;
	return (
		<form
			class="keep-formula"
			onSubmit={(event) => {
				event.preventDefault();
				if (isGood && isChanged) onKeep();
			}}
		>
			<TextField
				label="Name"
				value={name}
				placeholder="Value for the risk"
				{...(name.trim() === "" && isGood ? { hint: "Give it a name to keep it." } : {})}
				onInput={onName}
			/>
			<label class="tick">
				<input type="checkbox" checked={ranksFirst} onChange={(event) => onRanksFirst(event.currentTarget.checked)} />
				<span>
					Rank by it everywhere <span class="soft">on cards, in the popup and on this page</span>
				</span>
			</label>
			<div class="buttons">
				<button type="submit" class="button main" disabled={!isGood || !isChanged || name.trim() === ""}>
					{version === undefined ? "Save in the register" : isChanged ? "Save the change" : "Saved"}
				</button>
				{onRemove && (
					<button type="button" class="button" onClick={onRemove}>
						Remove from the register
					</button>
				)}
				{version !== undefined && <p class="small soft">Kept as version {version}.</p>}
			</div>
		</form>
	);
}
