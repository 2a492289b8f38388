/**
 * The part of Excel's interface that is simulated, checked against `@types/office-js`: a name that Excel does not have
 * does not compile. Anything not listed here is simply not there, so that code which relies on it fails in tests.
 */
export type ClassName =
	| "Workbook"
	| "WorksheetCollection"
	| "Worksheet"
	| "TableCollection"
	| "Table"
	| "TableColumnCollection"
	| "TableColumn"
	| "TableRowCollection"
	| "Range"
	| "RangeFormat"
	| "SettingCollection"
	| "Setting"
	| "CustomXmlPartCollection"
	| "CustomXmlPartScopedCollection"
	| "CustomXmlPart"
	| "Application"
	| "Runtime"
	| "NamedItemCollection"
	| "NamedItem";

export interface Api {
	readonly scalars?: readonly string[];
	readonly settable?: readonly string[];
	/** Properties that are objects. */
	readonly objects?: Readonly<Record<string, ClassName>>;
	/** Methods: the class of the object they give, `result` for a ClientResult, `nothing` for an order. */
	readonly methods?: Readonly<Record<string, ClassName | "result" | "nothing">>;
	/** For collections. */
	readonly items?: ClassName;
}

type ApiOf<T> = {
	readonly scalars?: readonly (keyof T & string)[];
	readonly settable?: readonly (keyof T & string)[];
	readonly objects?: Readonly<Partial<Record<keyof T & string, ClassName>>>;
	readonly methods?: Readonly<Partial<Record<keyof T & string, ClassName | "result" | "nothing">>>;
	readonly items?: ClassName;
};

const of = <T>(api: ApiOf<T>): Api => api as Api;

export const API: Readonly<Record<ClassName, Api>> = {
	Workbook: of<Excel.Workbook>({
		objects: {
			worksheets: "WorksheetCollection",
			tables: "TableCollection",
			settings: "SettingCollection",
			customXmlParts: "CustomXmlPartCollection",
			application: "Application",
			names: "NamedItemCollection",
		},
		methods: { getSelectedRange: "Range", getActiveCell: "Range" },
	}),
	Application: of<Excel.Application>({
		scalars: ["calculationMode"],
		methods: { suspendScreenUpdatingUntilNextSync: "nothing", suspendApiCalculationUntilNextSync: "nothing" },
	}),
	Runtime: of<Excel.Runtime>({ scalars: ["enableEvents"], settable: ["enableEvents"] }),
	WorksheetCollection: of<Excel.WorksheetCollection>({
		items: "Worksheet",
		methods: { getItem: "Worksheet", getItemOrNullObject: "Worksheet", getActiveWorksheet: "Worksheet" },
	}),
	Worksheet: of<Excel.Worksheet>({
		scalars: ["id", "name", "visibility", "position"],
		objects: { tables: "TableCollection" },
		methods: {
			getRange: "Range",
			getRangeByIndexes: "Range",
			getUsedRange: "Range",
			getUsedRangeOrNullObject: "Range",
			activate: "nothing",
		},
	}),
	TableCollection: of<Excel.TableCollection>({
		items: "Table",
		methods: { getItem: "Table", getItemAt: "Table", getItemOrNullObject: "Table" },
	}),
	Table: of<Excel.Table>({
		scalars: ["id", "name", "showTotals", "showHeaders"],
		settable: ["name"],
		objects: { columns: "TableColumnCollection", rows: "TableRowCollection", worksheet: "Worksheet" },
		methods: { getHeaderRowRange: "Range", getDataBodyRange: "Range", getRange: "Range", delete: "nothing" },
	}),
	TableColumnCollection: of<Excel.TableColumnCollection>({
		scalars: ["count"],
		items: "TableColumn",
		methods: {
			add: "TableColumn",
			getItem: "TableColumn",
			getItemAt: "TableColumn",
			getItemOrNullObject: "TableColumn",
		},
	}),
	TableColumn: of<Excel.TableColumn>({
		scalars: ["id", "index", "name"],
		methods: { getDataBodyRange: "Range", getHeaderRowRange: "Range", getRange: "Range", delete: "nothing" },
	}),
	TableRowCollection: of<Excel.TableRowCollection>({ scalars: ["count"] }),
	Range: of<Excel.Range>({
		scalars: [
			"values",
			"formulas",
			"numberFormat",
			"text",
			"rowIndex",
			"columnIndex",
			"rowCount",
			"columnCount",
			"cellCount",
			"address",
		],
		settable: ["values", "formulas", "numberFormat"],
		objects: { format: "RangeFormat", worksheet: "Worksheet" },
		methods: {
			getCell: "Range",
			getRow: "Range",
			getColumn: "Range",
			getLastRow: "Range",
			getLastColumn: "Range",
			getRowsBelow: "Range",
			getColumnsAfter: "Range",
			getResizedRange: "Range",
			getOffsetRange: "Range",
			getBoundingRect: "Range",
			getIntersection: "Range",
			getIntersectionOrNullObject: "Range",
			getUsedRange: "Range",
			getUsedRangeOrNullObject: "Range",
			clear: "nothing",
			select: "nothing",
		},
	}),
	RangeFormat: of<Excel.RangeFormat>({ settable: ["columnWidth"], methods: { autofitColumns: "nothing" } }),
	SettingCollection: of<Excel.SettingCollection>({
		items: "Setting",
		methods: { add: "Setting", getItem: "Setting", getItemOrNullObject: "Setting" },
	}),
	Setting: of<Excel.Setting>({ scalars: ["key", "value"], methods: { delete: "nothing" } }),
	CustomXmlPartCollection: of<Excel.CustomXmlPartCollection>({
		items: "CustomXmlPart",
		methods: {
			add: "CustomXmlPart",
			getByNamespace: "CustomXmlPartScopedCollection",
			getItem: "CustomXmlPart",
			getItemOrNullObject: "CustomXmlPart",
		},
	}),
	CustomXmlPartScopedCollection: of<Excel.CustomXmlPartScopedCollection>({
		items: "CustomXmlPart",
		methods: {
			getItem: "CustomXmlPart",
			getItemOrNullObject: "CustomXmlPart",
			getOnlyItemOrNullObject: "CustomXmlPart",
		},
	}),
	CustomXmlPart: of<Excel.CustomXmlPart>({
		scalars: ["id", "namespaceUri"],
		methods: { getXml: "result", setXml: "nothing", delete: "nothing" },
	}),
	NamedItemCollection: of<Excel.NamedItemCollection>({
		items: "NamedItem",
		methods: { getItemOrNullObject: "NamedItem" },
	}),
	NamedItem: of<Excel.NamedItem>({ scalars: ["name"] }),
};

/** How the names go over the wire. */
export const wireName = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
