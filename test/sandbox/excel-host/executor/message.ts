/**
 * A request as Microsoft's client library sends it: actions in order, on objects that are named by the path that leads to
 * them. Our own client speaks the same, so that one executor serves both.
 */
export const ACTION = { instantiate: 1, query: 2, method: 3, set: 4 } as const;
export const PATH = { root: 1, property: 4, method: 3, indexer: 5, reference: 6, nothing: 7 } as const;

export interface Action {
	readonly Id: number;
	readonly ActionType: number;
	readonly Name: string;
	readonly ObjectPathId: number;
	readonly ArgumentInfo?: ArgumentInfo;
	readonly QueryInfo?: { readonly Select?: readonly string[] };
}

export interface ArgumentInfo {
	readonly Arguments?: readonly unknown[];
	readonly ReferencedObjectPathIds?: readonly (number | null)[];
}

export interface ObjectPath {
	readonly Id: number;
	readonly ObjectPathType: number;
	readonly Name: string;
	readonly ParentObjectPathId?: number;
	readonly ArgumentInfo?: ArgumentInfo;
}

export interface RequestBody {
	readonly Actions: readonly Action[];
	readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface ReplyBody {
	readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
	readonly Error?: {
		readonly Code: string;
		readonly Message: string;
		readonly Location: string;
		readonly ActionIndex: number;
	};
}

/** Excel on the web refuses more in one request or reply. */
export const LARGEST_PAYLOAD = 5 * 1024 * 1024;
/** Every Excel refuses more cells in one read. */
export const MOST_CELLS = 5_000_000;
export const LET_GO = "_RemoveReference";
