import { EMPTY } from "../model/cell-entry.ts";
import { heightOf, widthOf } from "../model/sheet.ts";
import { deleteColumn, deleteTable } from "../model/table.ts";
import type { Workbook } from "../model/workbook.ts";
import { HostError } from "./host-error.ts";
import { ACTION, type Action, type ArgumentInfo, LET_GO, PATH, type ReplyBody, type RequestBody } from "./message.ts";
import { navigate } from "./navigate.ts";
import type { Node } from "./node.ts";
import { query, setProperty } from "./properties.ts";
import { namespaceOf } from "./xml-part.ts";

/** Carries requests out, action by action. As in Excel, what stood before a failing action has been done. */
export class Executor {
	/** Ranges that a client keeps beyond one request, by the name it got for them. */
	private readonly kept = new Map<string, Node>();
	private names = 0;

	constructor(readonly book: Workbook) {}

	execute(request: RequestBody): ReplyBody {
		const nodes = new Map<number, Node>(); // each path once: a method has its effect only once
		const resolve = (id: number): Node => {
			if (nodes.has(id)) return nodes.get(id) ?? null;
			const node = this.walk(request, id, resolve);
			nodes.set(id, node);
			return node;
		};
		const Results: { ActionId: number; Value: unknown }[] = [];
		try {
			for (const [ActionIndex, action] of request.Actions.entries()) {
				try {
					Results.push({ ActionId: action.Id, Value: this.act(action, resolve(action.ObjectPathId)) });
				} catch (error) {
					if (!(error instanceof HostError)) throw error;
					return { Results, Error: { Code: error.code, Message: error.message, Location: "", ActionIndex } };
				}
			}
			return { Results };
		} finally {
			this.book.journal.endRequest();
		}
	}

	private walk(request: RequestBody, id: number, resolve: (id: number) => Node): Node {
		const path = request.ObjectPaths[id];
		if (!path || path.ObjectPathType === PATH.nothing) return null;
		if (path.ObjectPathType === PATH.root) return { kind: "root" };
		if (path.ObjectPathType === PATH.reference) {
			const node = this.kept.get(path.Name);
			if (node === undefined) throw new HostError("InvalidReference", "The object is no longer kept: track it.");
			return node;
		}
		const parent = resolve(path.ParentObjectPathId ?? 0);
		const name = path.ObjectPathType === PATH.indexer ? "[]" : path.Name;
		return navigate(
			this.book,
			parent,
			name,
			path.ArgumentInfo?.Arguments ?? [],
			references(path.ArgumentInfo, resolve),
		);
	}

	private act(action: Action, node: Node): unknown {
		const args = action.ArgumentInfo?.Arguments ?? [];
		switch (action.ActionType) {
			case ACTION.instantiate:
				return this.describe(node);
			case ACTION.query:
				return query(this.book, node, action.QueryInfo?.Select ?? []);
			case ACTION.set:
				setProperty(this.book, node, action.Name, args[0]);
				return null;
			default:
				return this.call(action.Name, node, args);
		}
	}

	/** What makes an object found again: its id, or a name under which its range is kept. `null`: it is not there. */
	private describe(node: Node): Record<string, unknown> | null {
		if (node === null) return null;
		if (node.kind === "range") {
			this.names++;
			this.kept.set(`range-${this.names}`, node);
			return { _ReferenceId: `range-${this.names}` };
		}
		if (node.kind === "sheet") return { Id: node.sheet.id };
		if (node.kind === "table") return { Id: node.table.id };
		if (node.kind === "setting" || node.kind === "part") return { Id: node.key };
		return {};
	}

	private call(name: string, node: Node, args: readonly unknown[]): unknown {
		if (name === LET_GO) return void this.kept.delete(String(args[0]));
		if (
			name.startsWith("_Keep") ||
			name === "SuspendScreenUpdatingUntilNextSync" ||
			name === "SuspendApiCalculationUntilNextSync"
		)
			return null;
		if (node === null) return { _IsNull: true };
		if (node.kind === "range" && name === "_ValidateArraySize") {
			if (Number(args[0]) !== heightOf(node.area) || Number(args[1]) !== widthOf(node.area))
				throw new HostError(
					"InvalidArgument",
					"The number of rows or columns in the input array doesn't match the size of the range.",
				);
			return null;
		}
		if (node.kind === "range" && name === "Clear")
			return void node.sheet.change(node.area, (c) =>
				args[0] === "Contents" ? { ...EMPTY, format: c.format } : EMPTY,
			);
		if (node.kind === "format" && name === "AutofitColumns") return null;
		if (node.kind === "part" && name === "GetXml") return this.book.parts.get(node.key) ?? "";
		if (node.kind === "part" && name === "SetXml") {
			namespaceOf(String(args[0]));
			return void this.book.change(this.book.parts, node.key, String(args[0]));
		}
		if (name === "Delete") return this.remove(node);
		if (node.kind === "sheet" && name === "Activate") {
			this.book.active = this.book.sheets.indexOf(node.sheet);
			return null;
		}
		if (node.kind === "range" && name === "Select") return null;
		throw new HostError("ApiNotFound", `${node.kind}.${name} is not simulated.`);
	}

	private remove(node: NonNullable<Node>): null {
		if (node.kind === "column") deleteColumn(this.book, node.table, node.index);
		else if (node.kind === "table") deleteTable(this.book, node.table);
		else if (node.kind === "setting") this.book.change(this.book.settings, node.key, undefined);
		else if (node.kind === "part") this.book.change(this.book.parts, node.key, undefined);
		else throw new HostError("ApiNotFound", `${node.kind}.Delete is not simulated.`);
		return null;
	}
}

function references(info: ArgumentInfo | undefined, resolve: (id: number) => Node): Node[] {
	return (info?.ReferencedObjectPathIds ?? []).flatMap((id) => (id === null || id === 0 ? [] : [resolve(id)]));
}
