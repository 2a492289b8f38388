import { useState } from "preact/hooks";
import type { BusinessCase } from "../../../../shared/domain/appraisal/business-case.ts";
import { parseIsoDate } from "../../../../shared/domain/dates.ts";
import type { ItemKey } from "../../../../shared/domain/units.ts";
import { SelectField } from "../../../../shared/ui/parts/select-field.tsx";
import { TextField } from "../../../../shared/ui/parts/text-field.tsx";
import { localDay } from "../../../../shared/ui/words/age-words.ts";
import type { RegisterDesk } from "../../../register/register-desk.ts";
import type { AppraisalView, AppraisedFlows } from "../../engine/appraisal.ts";

interface KeepFlowsProps {
	desk: RegisterDesk;
	initiatives: AppraisalView["initiatives"];
	found: AppraisedFlows;
}

/** Puts flows into the register as an initiative's business case, in the place of one that it has. */
export function KeepFlows({ desk, initiatives, found }: KeepFlowsProps) {
	const [chosen, choose] = useState("");
	const [currency, setCurrency] = useState("");
	const to = initiatives.find((i) => i.key === chosen) ?? initiatives.find((i) => !i.hasCase) ?? initiatives[0];
	if (!to) return null;
	const keep = () => {
		const kept = caseOf(to.key, currency.trim(), found);
		const what = `business case of ${to.key}`;
		void desk.change(what, (r) => ({
			...r,
			businessCases: [...r.businessCases.filter((c) => c.item !== to.key), kept],
		}));
	};
	return (
		<form
			class="form row keep-flows"
			onSubmit={(event) => {
				event.preventDefault();
				keep();
			}}
		>
			<SelectField
				label="Keep as the business case of"
				value={to.key}
				choices={initiatives.map((i) => [i.key, `${i.key} ${i.title}${i.hasCase ? " (has one)" : ""}`])}
				onChoose={choose}
			/>
			<TextField label="Currency" value={currency} placeholder="GBP" onInput={setCurrency} />
			<button type="submit" class="button">
				{to.hasCase ? "Replace" : "Keep"}
			</button>
		</form>
	);
}

function caseOf(item: string, currency: string, { rate, flows }: AppraisedFlows): BusinessCase {
	const today = parseIsoDate(localDay(new Date()));
	return {
		id: `BC-${item}`,
		// A key that the engine gave from the work that was read.
		item: item as ItemKey,
		...(currency === "" ? {} : { currency }),
		...(rate === undefined ? {} : { rate }),
		flows,
		...(today ? { estimated: today } : {}),
	};
}
