import { enteredInForce } from "../../shared/domain/prioritisation/entered-inputs.ts";
import { inputsOf } from "../../shared/domain/prioritisation/inputs-of.ts";
import { scoreItem } from "../../shared/domain/prioritisation/score-item.ts";
import { inputNameIn } from "../../shared/domain/prioritisation/score-names.ts";
import type { EnteredInput } from "../../shared/domain/register.ts";
import { asKey } from "../../shared/domain/work-items/as-key.ts";
import { currentSites } from "../../shared/store/sites.ts";
import type { Answered, Asked } from "../messages.ts";
import { type Context, isoTime } from "./context.ts";
import type { Portfolio } from "./portfolio.ts";

/** Keeps what a person says an input of one item is, with who and when; the register's list only grows. */
export class EntryService {
	constructor(
		private readonly context: Context,
		private readonly portfolio: Portfolio,
	) {}

	async enter({
		site,
		key: written,
		input,
		value,
		why,
	}: Omit<Asked<"input/enter">, "type">): Promise<Answered<"input/enter">> {
		const key = asKey(written);
		const before = await this.portfolio.standing();
		const known = before.at(site, key);
		if (!known) throw new Error("This work item is not known on this site.");
		const [model] = before.register.models;
		if (!model || !inputsOf(model).includes(input)) throw new Error("The scoring model has no such input.");
		const { today } = before.assessment;
		const fault = value === null ? undefined : scoreItem(model, { [input]: value }, { today }).fault;
		if (fault) throw new Error(`${inputNameIn(model, input) ?? input}: ${fault.message}`);
		const held = enteredInForce(before.register.entered).get(known.graphKey)?.get(input)?.value ?? null;
		const by = (await currentSites(await this.context.store())).find((r) => r.site === site)?.accountName ?? "unknown";
		const entry: EnteredInput = {
			id: this.context.newId(),
			item: key,
			site,
			input,
			value,
			by,
			at: isoTime(this.context.now()),
			...(why === undefined ? {} : { why }),
		};
		await this.portfolio.change((register) => ({ ...register, entered: [...register.entered, entry] }));
		// One score may move every rank.
		await this.context.notify("all", "all");
		return { before: held };
	}
}
