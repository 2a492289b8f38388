import { type FieldMap, NO_FIELDS } from "../../shared/sources/field-map.ts";
import type { Fetched, WorkSource } from "../../shared/sources/work-source.ts";
import type { Portfolio } from "./portfolio.ts";

/** What keeps a site's fields from being known for good. */
const CLOSED: ReadonlySet<string> = new Set(["forbidden", "not-found", "moved", "rejected"]);

/** The site's fields: what the user confirmed, over what the site's own schema says. Asked once per life of the worker. */
export class FieldMaps {
	private readonly known = new Map<string, FieldMap>();

	constructor(private readonly portfolio: Portfolio) {}

	/** A site that does not let its fields be known is read without them; one that fails just now is not read at all. */
	async of(site: string, source: WorkSource): Promise<Fetched<FieldMap>> {
		const { register } = await this.portfolio.standing();
		const confirmed = register.fields?.[site] ?? {};
		const known = this.known.get(site);
		if (known) return { ok: true, value: merge(known, confirmed) };
		const found = await source.fields();
		if (!found.ok && !CLOSED.has(found.problem.code)) return found;
		if (found.ok) this.known.set(site, found.value.map);
		return { ok: true, value: merge(found.ok ? found.value.map : NO_FIELDS, confirmed) };
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
		...(found.addresses === undefined ? {} : { addresses: found.addresses }),
		inputs: { ...found.inputs, ...inputs },
	};
}
