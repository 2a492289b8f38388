import { useEffect, useState } from "preact/hooks";
import { SelectField } from "../../../../shared/ui/parts/select-field.tsx";
import { siteWords } from "../../../../shared/ui/words/problem-words.ts";
import { resultWords } from "../../../../shared/ui/words/write-words.ts";
import type { Messages } from "../../../messages.ts";
import { RESULTS, type ResultName } from "../../../write-job.ts";

type Targets = Messages["write/targets"]["answer"];
export type WriteAsk = Messages["write/preview"]["ask"];

interface WriteFormProps {
	sites: readonly string[];
	busy: boolean;
	targets(site: string): Promise<Targets>;
	onPreview(ask: WriteAsk): void;
}

const ALL = "all";

/** What is to be written where: site, result, a field of a fitting kind, and which work. Nothing is written here. */
export function WriteForm({ sites, busy, targets, onPreview }: WriteFormProps) {
	const [chosen, setSite] = useState("");
	const [result, setResult] = useState<ResultName>("rank");
	const [field, setField] = useState("");
	const [level, setLevel] = useState("");
	const [isOpenOnly, setOpenOnly] = useState(true);
	const [found, setFound] = useState<Targets>();
	const site = sites.includes(chosen) ? chosen : (sites[0] ?? "");
	useEffect(() => {
		let wanted = true;
		setFound(undefined);
		targets(site).then(
			(answer) => wanted && setFound(answer),
			() => wanted && setFound({ fields: [], levels: [], problem: "unexpected" }),
		);
		return () => {
			wanted = false;
		};
	}, [site, targets]);
	const isNumber = result === "score" || result === "rank";
	// A number may stand in a text; a text in no number.
	const fitting = (found?.fields ?? []).filter((f) => isNumber || f.holds === "text");
	const target = fitting.some((f) => f.id === field) ? field : (fitting[0]?.id ?? "");
	const levels = found?.levels ?? [];
	const at = level === ALL || levels.some((l) => String(l.level) === level) ? level : String(levels[0]?.level ?? ALL);
	return (
		<form
			class="card form"
			noValidate
			onSubmit={(event) => {
				event.preventDefault();
				onPreview({ site, result, field: target, isOpenOnly, ...(at === ALL ? {} : { level: Number(at) }) });
			}}
		>
			<div class="form row write-form">
				<SelectField label="Site" value={site} choices={sites.map((s) => [s, siteWords(s)])} onChoose={setSite} />
				<SelectField
					label="Result"
					value={result}
					choices={RESULTS.map((r) => [r, resultWords(r)])}
					onChoose={(r) => setResult(r as ResultName)}
				/>
				<SelectField
					label="Into the field"
					value={target}
					choices={fitting.length === 0 ? [["", "No fitting field"]] : fitting.map((f) => [f.id, f.name])}
					onChoose={setField}
				/>
				<SelectField
					label="Work"
					value={at}
					choices={[
						...levels.map((l) => [String(l.level), `${l.name} (${l.count} open)`] as const),
						[ALL, "Every level"],
					]}
					onChoose={setLevel}
				/>
			</div>
			<label class="check">
				<input type="checkbox" checked={isOpenOnly} onChange={(e) => setOpenOnly(e.currentTarget.checked)} /> Only work
				that is not finished
			</label>
			{found && fitting.length === 0 && (
				<p class="small">
					{found.problem
						? "The fields of this site cannot be looked up just now. Open a page of it, then come back."
						: `This site has no field of its own for ${isNumber ? "a number" : "a line of text"} that Sightline does not read from. Ask its administrator for one.`}
				</p>
			)}
			<div class="buttons">
				<button type="submit" class="button main" disabled={busy || target === ""}>
					{busy ? "Looking …" : "Show what would change"}
				</button>
			</div>
		</form>
	);
}
