import type { BenefitAssessment } from "./assessment.ts";
import { assessBenefit } from "./benefits/assess-benefit.ts";
import type { BenefitContext } from "./benefits/benefit-check.ts";
import type { Register } from "./register.ts";
import type { Finding } from "./rules/rule.ts";
import type { BenefitId, IsoDate, ItemKey } from "./units.ts";
import type { WorkItem } from "./work-items/work-item.ts";

const NONE: readonly never[] = [];

/** The benefits of a register, and which work brings them. */
export class BenefitLedger {
	assessed: ReadonlyMap<BenefitId, BenefitAssessment> = new Map();
	private readonly named = new Map<ItemKey, BenefitId[]>();
	private readonly context: BenefitContext;

	constructor(
		private readonly register: Register,
		items: ReadonlyMap<ItemKey, WorkItem>,
		today: IsoDate,
	) {
		const { benefits, objectives, keyResults } = register;
		for (const { id, work } of benefits)
			for (const { item } of work) this.named.set(item, [...(this.named.get(item) ?? []), id]);
		this.context = {
			today,
			targets: new Set([...objectives, ...keyResults].map((t) => t.id)),
			benefits,
			isDone: (key) => {
				const item = items.get(key);
				return item && item.statusCategory === "done";
			},
		};
		this.assess();
	}

	/** Judges all anew: whether their work is done may have changed. */
	assess(): void {
		this.assessed = new Map(this.register.benefits.map((b) => [b.id, assessBenefit(b, this.context)]));
	}

	/** True where a benefit names this item as its work. */
	names(key: ItemKey): boolean {
		return this.named.has(key);
	}

	/** The benefits that name an item, before those of its parent. */
	of(key: ItemKey, above: readonly BenefitId[] = NONE): readonly BenefitId[] {
		const own = this.named.get(key);
		return own ? [...new Set([...own, ...above])] : above;
	}

	findingsOf(ids: readonly BenefitId[]): readonly Finding[] {
		return ids.length === 0 ? NONE : ids.flatMap((id) => this.assessed.get(id)?.findings ?? []);
	}

	get findings(): readonly Finding[] {
		return [...this.assessed.values()].flatMap((b) => b.findings);
	}
}
