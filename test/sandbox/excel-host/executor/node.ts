import type { Area, Sheet } from "../model/sheet.ts";
import type { TableModel } from "../model/table.ts";

/** Where a path has led to. `null` stands for an object that is not there. */
export type Node =
	| { readonly kind: "root" | "application" | "sheets" | "settings" | "names" | "runtime" }
	| { readonly kind: "tables"; readonly sheet?: Sheet }
	| { readonly kind: "sheet"; readonly sheet: Sheet }
	| { readonly kind: "table"; readonly table: TableModel }
	| { readonly kind: "columns"; readonly table: TableModel }
	| { readonly kind: "column"; readonly table: TableModel; readonly index: number }
	| { readonly kind: "rows"; readonly table: TableModel }
	| { readonly kind: "range"; readonly sheet: Sheet; readonly area: Area }
	| { readonly kind: "format"; readonly sheet: Sheet; readonly area: Area }
	| { readonly kind: "setting" | "name" | "part"; readonly key: string }
	| { readonly kind: "parts"; readonly namespace?: string }
	| null;

export type NodeOf<K extends NonNullable<Node>["kind"]> = Extract<NonNullable<Node>, { kind: K }>;
