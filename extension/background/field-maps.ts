import type { JiraCloud } from "../../shared/sources/jira-cloud/client.ts";
import { type FieldMap, NO_FIELDS } from "../../shared/sources/jira-cloud/field-map.ts";
import { readSites } from "../../shared/store/sites.ts";
import type { Context } from "./context.ts";

/** The site's fields: what the user confirmed, over what the site's own schema says. Asked once per life of the worker. */
export class FieldMaps {
	private readonly known = new Map<string, FieldMap>();

	constructor(private readonly context: Context) {}

	async of(site: string, client: JiraCloud): Promise<FieldMap> {
		const known = this.known.get(site);
		if (known) return known;
		const found = await client.fields();
		const row = (await readSites(await this.context.store())).find((r) => r.site === site);
		const map = merge(found.ok ? found.value.map : NO_FIELDS, row?.fields ?? {});
		if (found.ok) this.known.set(site, map);
		return map;
	}
}

/** `estimate`, `objective`, `cost`, or a criterion's id, each to a field id. */
function merge(found: FieldMap, confirmed: Readonly<Record<string, string>>): FieldMap {
	const { estimate = found.estimate, objective, cost, ...inputs } = confirmed;
	return {
		...(estimate === undefined ? {} : { estimate }),
		...(objective === undefined ? {} : { objective }),
		...(cost === undefined ? {} : { cost }),
		inputs: { ...found.inputs, ...inputs },
	};
}
