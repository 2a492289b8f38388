import { type FieldMap, NO_FIELDS } from "../../shared/sources/field-map.ts";
import type { WorkSource } from "../../shared/sources/work-source.ts";
import type { Portfolio } from "./portfolio.ts";

/** The site's fields: what the user confirmed, over what the site's own schema says. Asked once per life of the worker. */
export class FieldMaps {
	private readonly known = new Map<string, FieldMap>();

	constructor(private readonly portfolio: Portfolio) {}

	async of(site: string, source: WorkSource): Promise<FieldMap> {
		const { register } = await this.portfolio.standing();
		const confirmed = register.fields?.[site] ?? {};
		const known = this.known.get(site);
		if (known) return merge(known, confirmed);
		const found = await source.fields();
		if (found.ok) this.known.set(site, found.value.map);
		return merge(found.ok ? found.value.map : NO_FIELDS, confirmed);
	}
}

/** `estimate`, `objective`, `cost`, or a criterion's id, each to a field id. */
function merge(found: FieldMap, confirmed: Readonly<Record<string, string>>): FieldMap {
	const { estimate = found.estimate, objective, cost, ...inputs } = confirmed;
	return {
		...(estimate === undefined ? {} : { estimate }),
		...(objective === undefined ? {} : { objective }),
		...(cost === undefined ? {} : { cost }),
		...(found.structure === undefined ? {} : { structure: found.structure }),
		inputs: { ...found.inputs, ...inputs },
	};
}
