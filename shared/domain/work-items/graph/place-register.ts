import type { Benefit, BenefitDependency } from "../../benefits/benefit.ts";
import type { Decision, Register } from "../../register.ts";
import type { ItemKey } from "../../units.ts";

/** The register with every item named by the key that is unique over all sites; itself where no name changes. */
export function placeRegister(register: Register, named: (key: ItemKey, site?: string) => ItemKey): Register {
	const decisions = placed(register.decisions, (d) => placeDecision(d, named));
	const benefits = placed(register.benefits, (b) => placeBenefit(b, named));
	const businessCases = placed(register.businessCases, (c) => {
		const item = named(c.item);
		return item === c.item ? c : { ...c, item };
	});
	const entered = placed(register.entered, ({ site, ...entry }) => ({ ...entry, item: named(entry.item, site) }));
	const isSame =
		decisions === register.decisions &&
		benefits === register.benefits &&
		businessCases === register.businessCases &&
		entered.every((e, i) => e.item === register.entered[i]?.item && register.entered[i]?.site === undefined);
	return isSame ? register : { ...register, decisions, benefits, businessCases, entered };
}

function placed<T>(list: readonly T[], place: (one: T) => T): readonly T[] {
	const made = list.map(place);
	return made.every((one, i) => one === list[i]) ? list : made;
}

function placeDecision(decision: Decision, named: (key: ItemKey, site?: string) => ItemKey): Decision {
	const { site, under, ...others } = decision;
	const item = named(decision.item, site);
	const above = under && named(under.item, under.site);
	if (item === decision.item && site === undefined && above === under?.item && under?.site === undefined)
		return decision;
	return { ...others, item, ...(above === undefined ? {} : { under: { item: above } }) };
}

/** Work that is named twice, by both keys of one item, is one: its shares are added up. */
function placeBenefit(benefit: Benefit, named: (key: ItemKey) => ItemKey): Benefit {
	const work = new Map<ItemKey, Benefit["work"][number]>();
	for (const one of benefit.work) {
		const item = named(one.item);
		const shares = [work.get(item)?.share, one.share].filter((s) => s !== undefined);
		work.set(item, {
			item,
			...(shares.length === 0
				? {}
				: {
						share: Math.min(
							1,
							shares.reduce((a, b) => a + b),
						),
					}),
		});
	}
	const needs = benefit.dependencies && placed(benefit.dependencies, (d) => placeNeed(d, named));
	const isSame = work.size === benefit.work.length && benefit.work.every(({ item }) => work.has(item));
	if (isSame && needs === benefit.dependencies) return benefit;
	return { ...benefit, work: isSame ? benefit.work : [...work.values()], ...(needs ? { dependencies: needs } : {}) };
}

function placeNeed(need: BenefitDependency, named: (key: ItemKey) => ItemKey): BenefitDependency {
	const item = need.item && named(need.item);
	return item === undefined || item === need.item ? need : { ...need, item };
}
