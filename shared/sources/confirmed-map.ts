import { type FieldMap, NO_FIELDS } from "./field-map.ts";

/** What people confirmed of a site's fields: `estimate`, `objective`, `cost`, `due`, or a criterion's id, each to a field. */
export type ConfirmedFields = Readonly<Record<string, string>>;

/** In the place of a field's id: somebody decided that no field carries this. */
export const NO_FIELD = "";

/** Members of a site's confirmed fields that carry no scoring input. */
export const OTHER_USES: ReadonlySet<string> = new Set(["estimate", "objective", "cost", "due"]);

/**
 * The map a site is read with: what people confirmed, over what its own schema says. A use that somebody set to no field
 * has none, whatever was found.
 * @example mapOf({ estimate: "cf_1", inputs: {} }, { cost: "cf_2", estimate: "" }) //=> { cost: "cf_2", inputs: {} }
 */
export function mapOf(found: FieldMap, confirmed: ConfirmedFields): FieldMap {
	const { estimate = found.estimate, objective, cost, due, ...others } = confirmed;
	const inputs = Object.entries({ ...found.inputs, ...others }).filter(([, field]) => field !== NO_FIELD);
	return {
		...NO_FIELDS,
		...(estimate ? { estimate } : {}),
		...(objective ? { objective } : {}),
		...(cost ? { cost } : {}),
		...(due === undefined ? {} : { due }),
		...(found.structure === undefined ? {} : { structure: found.structure }),
		...(found.addresses === undefined ? {} : { addresses: found.addresses }),
		inputs: Object.fromEntries(inputs),
	};
}

/** Another text whenever work would be read otherwise: what is stored was read by the map of its mark. */
export function mapMark({ estimate, objective, cost, due, structure = {}, addresses = [], inputs }: FieldMap): string {
	const sorted = (map: object) => Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1));
	return JSON.stringify([estimate, objective, cost, due, sorted(structure), addresses, sorted(inputs)]);
}
