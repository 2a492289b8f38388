import type { ItemAssessment } from "../../shared/domain/assessment.ts";
import { enteredInForce } from "../../shared/domain/prioritisation/entered-inputs.ts";
import { inputsOf } from "../../shared/domain/prioritisation/inputs-of.ts";
import { inputNameIn } from "../../shared/domain/prioritisation/score-names.ts";
import { shownInputs } from "../../shared/domain/prioritisation/shown-inputs.ts";
import type { ItemKey } from "../../shared/domain/units.ts";
import { asKey } from "../../shared/domain/work-items/as-key.ts";
import type { WorkItem } from "../../shared/domain/work-items/work-item.ts";
import { NO_FIELD } from "../../shared/sources/confirmed-map.ts";
import { itemAddress } from "../../shared/sources/item-address.ts";
import { type Site, siteOf } from "../../shared/sources/site.ts";
import type { PanelAnswer, PanelInput, PanelItem, PanelScore, PanelTarget } from "../panel-answer.ts";
import { namesOfFields } from "../site-fields.ts";
import { type AroundItem, itemHere } from "./item-here.ts";
import { benefitLines } from "./panel/benefit-lines.ts";
import { childrenOf } from "./panel/children-of.ts";
import { decisionLines } from "./panel/decision-lines.ts";
import { neighboursOf } from "./panel/neighbours.ts";
import { toldProblem } from "./site-problem.ts";
import type { Sources } from "./sources.ts";
import type { Standing } from "./standing.ts";

/** Everything about one item, for our own panel: benefits, money and the history of decisions never go to a host page. */
export class PanelService {
	constructor(
		private readonly around: AroundItem,
		private readonly sources: Sources,
	) {}

	/** Shows the panel of an item in its window. */
	async open(site: string, written: string): Promise<void> {
		await this.around.context.openPanel(`?${new URLSearchParams({ site, key: asKey(written) })}`);
	}

	async get(site: string, written: string): Promise<PanelAnswer> {
		const { key, graphKey, standing, item, assessed, path, row, readAt } = await itemHere(site, written, this.around);
		const { register, items, assessment } = standing;
		const granted = await this.sources.granted();
		const address = addressOf({ site, item: item ?? { key } }, granted);
		const score = assessed && scoreOf(graphKey, assessed, standing, await this.inputFields(standing, site));
		return {
			key,
			today: assessment.today,
			register: register.objectives.length === 0 ? "empty" : "ready",
			site: {
				site,
				...(row?.lastSync === undefined ? {} : { lastSync: row.lastSync }),
				...toldProblem({ problem: row?.problem }),
			},
			...(address === undefined ? {} : { address }),
			...(item ? { item: itemOf(item, readAt) } : this.ask(site, key, address !== undefined)),
			...(assessed ? { assessment: assessed } : {}),
			above: path.slice(1).map((k) => ({ key: k, title: items.get(k)?.title ?? "" })),
			mirrored: standing.twinsOf(site, key).map((twin) => {
				const there = addressOf(twin, granted);
				const { title, source } = twin.item;
				return { site: twin.site, key: twin.key, title, source, ...(there === undefined ? {} : { address: there }) };
			}),
			targets: targetsOf(standing),
			...(score ? { score } : {}),
			benefits: assessed ? benefitLines(assessed, path, register, assessment) : [],
			decisions: item ? decisionLines(graphKey, register.decisions, assessed?.line.decision) : [],
			children: childrenOf(graphKey, item ? items : new Map(), assessment),
		};
	}

	/** The field that each input is read from, as people call it. */
	private async inputFields({ register }: Standing, site: string): Promise<ReadonlyMap<string, string>> {
		const names = await namesOfFields(await this.around.context.store(), site);
		const mapped = Object.entries(register.fields?.[site] ?? {}).filter(([, field]) => field !== NO_FIELD);
		return new Map(mapped.map(([id, field]) => [id, names.get(field) ?? field]));
	}

	/** Asks the site for an item that is not here, unless it said a moment ago that it has none such. */
	private ask(site: string, key: ItemKey, isOurs: boolean): Pick<PanelAnswer, "reading"> {
		const { fetcher } = this.around;
		if (!isOurs || fetcher.isRefused(site, key)) return {};
		// Not awaited: the panel asks again, and then it is there or refused.
		void fetcher.want(site, [key]);
		return { reading: true };
	}
}

/** Where an item is looked at; `undefined` on a site that may not be read. */
function addressOf(
	{ site, item }: { site: string; item: Pick<WorkItem, "key" | "project"> },
	granted: readonly Site[],
): string | undefined {
	const found = URL.canParse(site) ? siteOf(new URL(site), granted) : undefined;
	return found?.site === site ? itemAddress(found, item) : undefined;
}

const itemOf = (
	{ title, typeName, statusName, statusCategory, source, updated, assignee }: WorkItem,
	readAt: string | undefined,
): PanelItem => ({
	title,
	typeName,
	statusCategory,
	source,
	...(statusName === undefined ? {} : { statusName }),
	...(updated === undefined ? {} : { updated }),
	...(assignee === undefined ? {} : { assignee }),
	...(readAt === undefined ? {} : { readAt }),
});

/** Objectives, each followed by its key results, then key results whose objective is not in the register. */
function targetsOf({ register: { objectives, keyResults }, assessment }: Standing): PanelTarget[] {
	const results = keyResults.map(({ id, title, objective }): PanelTarget => {
		const standing = assessment.keyResults.get(id);
		return {
			id,
			title,
			objective,
			state: standing?.state ?? "unknown",
			...(standing?.asOf ? { asOf: standing.asOf } : {}),
		};
	});
	const known = new Set(objectives.map((o) => o.id));
	return [
		...objectives.flatMap(({ id, title }): PanelTarget[] => {
			const standing = assessment.objectives.get(id);
			const own = {
				id,
				title,
				state: standing?.state ?? "unknown",
				...(standing?.asOf ? { asOf: standing.asOf } : {}),
			} as const;
			return [own, ...results.filter((k) => k.objective === id)];
		}),
		...results.filter((k) => k.objective === undefined || !known.has(k.objective)),
	];
}

/** What the score was made of, and how firm its place is. Without a model nothing is ranked. */
function scoreOf(
	key: ItemKey,
	{ score }: ItemAssessment,
	{ register, items, assessment }: Standing,
	fields: ReadonlyMap<string, string>,
): PanelScore | undefined {
	const [model] = register.models;
	if (!model) return undefined;
	const ids = inputsOf(model);
	const nameOf = (id: string) => inputNameIn(model, id) ?? id;
	const entered = enteredInForce(register.entered).get(key);
	const { hostInputs } = items.get(key) ?? {};
	return {
		model: model.name,
		inputs: shownInputs(model, score ?? {}).map((shown, i): PanelInput => {
			const id = ids[i] ?? "";
			const field = fields.get(id);
			const entry = entered?.get(id);
			const host = hostInputs?.inputs?.[id];
			return {
				...shown,
				id,
				...(field === undefined ? {} : { field }),
				...(entry && entry.value !== null && hostInputs
					? {
							entered: {
								by: entry.by,
								at: entry.at,
								...(entry.why === undefined ? {} : { why: entry.why }),
								...(host === undefined ? {} : { host }),
							},
						}
					: {}),
			};
		}),
		missing: (score?.missing ?? []).map(nameOf),
		...(score?.askNext === undefined ? {} : { askNext: nameOf(score.askNext) }),
		undated: (score?.undated ?? []).map(nameOf),
		names: Object.fromEntries(ids.map((id) => [id, nameOf(id)])),
		neighbours: score ? neighboursOf(key, model, assessment.items.values(), items) : [],
	};
}
