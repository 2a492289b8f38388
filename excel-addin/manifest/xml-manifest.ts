import { XMLBuilder } from "fast-xml-parser";
import { type AddinSource, NEEDS, PATHS, RIBBON_ICONS, type RibbonButton } from "./source.ts";

type Node = Record<string, unknown>;

/** An attribute, as the builder names one. */
const by = (attributes: Record<string, string>): Node =>
	Object.fromEntries(Object.entries(attributes).map(([name, value]) => [`@${name}`, value]));
const resid = (id: string): Node => by({ resid: id });

const icon = { "bt:Image": RIBBON_ICONS.map((size) => by({ size: String(size), resid: `Icon.${size}` })) };

/** The order of the members is the order Office wants (manifest element ordering). */
const control = ({ id, runs }: RibbonButton): Node => ({
	...by({ "xsi:type": "Button", id }),
	Label: resid(`${id}.Label`),
	Supertip: { Title: resid(`${id}.Label`), Description: resid(`${id}.Tip`) },
	Icon: icon,
	Action: runs
		? { ...by({ "xsi:type": "ExecuteFunction" }), FunctionName: runs }
		: { ...by({ "xsi:type": "ShowTaskpane" }), SourceLocation: resid("Pane.Url") },
});

function host({ group, buttons }: AddinSource): Node {
	const pane = { SourceLocation: resid("Pane.Url") };
	return {
		...by({ "xsi:type": "Workbook" }),
		// One page that stays: pane, ribbon and functions share it, and its address is the same resource everywhere.
		Runtimes: { Runtime: by({ resid: "Pane.Url", lifetime: "long" }) },
		AllFormFactors: {
			ExtensionPoint: {
				...by({ "xsi:type": "CustomFunctions" }),
				Script: pane,
				Page: pane,
				Metadata: { SourceLocation: resid("Functions.Url") },
				Namespace: resid("Functions.Namespace"),
			},
		},
		DesktopFormFactor: {
			FunctionFile: resid("Pane.Url"),
			ExtensionPoint: {
				...by({ "xsi:type": "PrimaryCommandSurface" }),
				OfficeTab: {
					...by({ id: "TabHome" }),
					Group: {
						...by({ id: group.id }),
						Label: resid("Group.Label"),
						Icon: icon,
						Control: buttons.map(control),
					},
				},
			},
		},
	};
}

function resources({ origin, namespace, group, buttons }: AddinSource): Node {
	const entry = (id: string, value: string) => by({ id, DefaultValue: value });
	return {
		"bt:Images": { "bt:Image": RIBBON_ICONS.map((size) => entry(`Icon.${size}`, origin + PATHS.icon(size))) },
		"bt:Urls": {
			"bt:Url": [entry("Pane.Url", origin + PATHS.pane), entry("Functions.Url", origin + PATHS.functions)],
		},
		"bt:ShortStrings": {
			"bt:String": [
				entry("Functions.Namespace", namespace),
				entry("Group.Label", group.label),
				...buttons.map((b) => entry(`${b.id}.Label`, b.label)),
			],
		},
		"bt:LongStrings": { "bt:String": buttons.map((b) => entry(`${b.id}.Tip`, b.tip)) },
	};
}

/**
 * The add-in only manifest: the one that every Excel reads, also where the unified one is not known yet. Shared runtime
 * is asked for among the overrides, so that an iPad, which has none, still gets the pane.
 */
export function xmlManifest(source: AddinSource): string {
	const text = (value: string) => by({ DefaultValue: value });
	const manifest = {
		"?xml": by({ version: "1.0", encoding: "UTF-8" }),
		OfficeApp: {
			...by({
				xmlns: "http://schemas.microsoft.com/office/appforoffice/1.1",
				"xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
				"xmlns:bt": "http://schemas.microsoft.com/office/officeappbasictypes/1.0",
				"xsi:type": "TaskPaneApp",
			}),
			Id: source.id,
			Version: `${source.version}.0`,
			ProviderName: source.provider,
			DefaultLocale: "en-GB",
			DisplayName: text(source.name),
			Description: text(source.description),
			IconUrl: text(source.origin + PATHS.icon(32)),
			HighResolutionIconUrl: text(source.origin + PATHS.icon(80)),
			SupportUrl: text(source.origin + PATHS.about),
			AppDomains: { AppDomain: new URL(source.origin).origin },
			Hosts: { Host: by({ Name: "Workbook" }) },
			Requirements: { Sets: { Set: by({ Name: "ExcelApi", MinVersion: NEEDS.excel }) } },
			DefaultSettings: { SourceLocation: text(source.origin + PATHS.pane) },
			Permissions: "ReadWriteDocument",
			VersionOverrides: {
				...by({
					xmlns: "http://schemas.microsoft.com/office/taskpaneappversionoverrides",
					"xsi:type": "VersionOverridesV1_0",
				}),
				Requirements: {
					"bt:Sets": { "bt:Set": by({ Name: "SharedRuntime", MinVersion: NEEDS.sharedRuntime }) },
				},
				Hosts: { Host: host(source) },
				Resources: resources(source),
			},
		},
	};
	const builder = new XMLBuilder({
		ignoreAttributes: false,
		attributeNamePrefix: "@",
		format: true,
		indentBy: "\t",
		suppressEmptyNode: true,
	});
	return builder.build(manifest);
}
