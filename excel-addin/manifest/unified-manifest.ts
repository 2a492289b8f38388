import { type AddinSource, NEEDS, PATHS, RIBBON_ICONS } from "./source.ts";

const RUNTIME_ID = "SightlineRuntime";
const SHOW_PANE = "SightlineShowPane";

/**
 * The unified manifest for Microsoft 365, schema 1.27. It names the same id and the same page as the XML one; where both
 * are deployed, `alternates` keeps Office from showing the buttons twice.
 */
export function unifiedManifest(source: AddinSource): object {
	const { origin, buttons } = source;
	const icons = RIBBON_ICONS.map((size) => ({ size, url: origin + PATHS.icon(size) }));
	const needs = (name: string, minVersion: string) => ({ capabilities: [{ name, minVersion }] });
	return {
		$schema: "https://developer.microsoft.com/json-schemas/teams/v1.27/MicrosoftTeams.schema.json",
		manifestVersion: "1.27",
		id: source.id,
		version: source.version,
		name: { short: source.name, full: `${source.name} for Excel` },
		description: { short: source.tagline, full: source.longDescription },
		developer: {
			name: source.provider,
			websiteUrl: origin + PATHS.about,
			privacyUrl: `${origin}${PATHS.about}#privacy`,
			termsOfUseUrl: `${origin}${PATHS.about}#terms`,
		},
		icons: { color: "color.png", outline: "outline.png" },
		accentColor: "#0C5DD6",
		localizationInfo: { defaultLanguageTag: "en-gb", additionalLanguages: [] },
		authorization: { permissions: { resourceSpecific: [{ name: "Document.ReadWrite.User", type: "Delegated" }] } },
		validDomains: [new URL(origin).host],
		extensions: [
			{
				requirements: { scopes: ["workbook"], ...needs("ExcelApi", NEEDS.excel) },
				runtimes: [
					{
						requirements: needs("SharedRuntime", NEEDS.sharedRuntime),
						id: RUNTIME_ID,
						type: "general",
						code: { page: origin + PATHS.pane },
						lifetime: "long",
						actions: [
							{ id: SHOW_PANE, type: "openPage" },
							...buttons.flatMap((b) => (b.runs ? [{ id: b.runs, type: "executeFunction" }] : [])),
						],
						customFunctions: {
							namespace: { id: source.namespace, name: source.namespace },
							allowCustomDataForDataTypeAny: true,
							metadataUrl: origin + PATHS.functions,
						},
					},
				],
				ribbons: [
					{
						contexts: ["default"],
						tabs: [
							{
								builtInTabId: "TabHome",
								groups: [
									{
										id: source.group.id,
										label: source.group.label,
										icons,
										controls: buttons.map((b) => ({
											id: b.id,
											type: "button",
											label: b.label,
											icons,
											supertip: { title: b.label, description: b.tip },
											actionId: b.runs ?? SHOW_PANE,
										})),
									},
								],
							},
						],
					},
				],
				alternates: [{ hide: { customOfficeAddin: { officeAddinId: source.id } } }],
			},
		],
	};
}
