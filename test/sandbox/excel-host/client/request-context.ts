import { ACTION, type Action, type ObjectPath, PATH } from "../executor/message.ts";
import { type ClassName, wireName } from "./api.ts";
import { type ClientObject, clientProxy, stateOf } from "./client-object.ts";
import { HostApiError } from "./host-api-error.ts";
import type { Wire } from "./wire.ts";

interface Queued {
	readonly action: Action;
	readonly statement: string;
	readonly done?: ((value: unknown) => void) | undefined;
}

const FOUND_AGAIN = new Set([
	"GetItem",
	"GetItemAt",
	"GetItemOrNullObject",
	"GetActiveWorksheet",
	"GetByNamespace",
	"GetOnlyItemOrNullObject",
]);

/** The queue of one `Excel.run`: nothing happens before `sync`, and then everything in order, in one request. */
export class RequestContext {
	private queued: Queued[] = [];
	private readonly paths = new Map<number, ObjectPath>();
	private readonly states = new Map<number, ClientObject>();
	/** Objects made by a method since the last sync; they must be found by another way afterwards. */
	private fresh: ClientObject[] = [];
	private ids = 1;
	readonly workbook: Excel.Workbook;
	readonly runtime: Excel.Runtime;

	constructor(private readonly wire: Wire) {
		this.paths.set(1, { Id: 1, ObjectPathType: PATH.root, Name: "" });
		const root: ClientObject = {
			context: this,
			className: "Workbook",
			pathId: 1,
			parent: undefined,
			loaded: new Map(),
			items: undefined,
			isNull: false,
			statement: "workbook",
		};
		this.workbook = clientProxy(root) as unknown as Excel.Workbook;
		this.runtime = this.child(root, "Runtime", PATH.property, "runtime", []) as unknown as Excel.Runtime;
	}

	/** A new object below another: a property, an item, or what a method gives. */
	child(parent: ClientObject, className: ClassName, type: number, name: string, args: readonly unknown[]): object {
		this.ids++;
		const id = this.ids;
		const given = args.map((a) => stateOf(a)?.pathId ?? null);
		const hasObjects = args.some((a) => stateOf(a));
		this.paths.set(id, {
			Id: id,
			ObjectPathType: type,
			Name: name === "" ? "" : wireName(name),
			ParentObjectPathId: this.pathOf(parent),
			ArgumentInfo: {
				Arguments: args.map((a) => (stateOf(a) ? null : a)),
				...(hasObjects ? { ReferencedObjectPathIds: given } : {}),
			},
		});
		const call = type === PATH.property ? `.${name}` : type === PATH.indexer ? ".getItem(...)" : `.${name}(...)`;
		const state: ClientObject = {
			context: this,
			className,
			pathId: id,
			parent,
			loaded: new Map(),
			items: undefined,
			isNull: undefined,
			statement: `${parent.statement}${call}`,
		};
		this.states.set(id, state);
		if (type === PATH.method || type === PATH.indexer) {
			if (type === PATH.method && !FOUND_AGAIN.has(wireName(name))) this.fresh.push(state);
			if (!(type === PATH.indexer && parent.items)) this.instantiate(state);
		}
		return clientProxy(state);
	}

	private instantiate(state: ClientObject): void {
		this.queue(state, { ActionType: ACTION.instantiate, Name: "" }, state.statement, (value) =>
			this.found(state, value),
		);
	}

	private found(state: ClientObject, value: unknown): void {
		state.isNull = value === null || value === undefined;
		if (typeof value !== "object" || value === null || !this.fresh.includes(state)) return;
		const id = state.pathId ?? 0;
		if ("_ReferenceId" in value)
			this.paths.set(id, { Id: id, ObjectPathType: PATH.reference, Name: String(value._ReferenceId) });
		else if ("Id" in value && state.parent)
			this.paths.set(id, {
				Id: id,
				ObjectPathType: PATH.indexer,
				Name: "",
				ParentObjectPathId: this.pathOf(state.parent),
				ArgumentInfo: { Arguments: [value.Id] },
			});
		else state.pathId = undefined;
	}

	private pathOf(state: ClientObject): number {
		if (state.pathId === undefined)
			throw new HostApiError(
				"InvalidObjectPath",
				"The object path isn't working for what you're trying to do: the object was made in an earlier batch.",
				state.statement,
			);
		return state.pathId;
	}

	queue(
		state: ClientObject,
		action: Omit<Action, "Id" | "ObjectPathId">,
		statement: string,
		done?: (value: unknown) => void,
	): void {
		this.queued.push({
			action: { ...action, Id: this.queued.length + 1, ObjectPathId: this.pathOf(state) },
			statement,
			done,
		});
	}

	get pending(): number {
		return this.queued.length;
	}

	/** One round trip. A value that was not awaited is not there. */
	async sync<T>(passed?: T): Promise<T> {
		const queued = this.queued;
		this.queued = [];
		const made = this.fresh;
		const reply = await this.wire.send({
			Actions: queued.map((q) => q.action),
			ObjectPaths: Object.fromEntries([...this.pathsOf(queued)].map((p) => [p.Id, p])),
		});
		const values = new Map(reply.Results.map((r) => [r.ActionId, r.Value]));
		for (const { action, done } of queued) if (values.has(action.Id)) done?.(values.get(action.Id));
		for (const state of made)
			if (this.paths.get(state.pathId ?? 0)?.ObjectPathType === PATH.method && !state.isNull) state.pathId = undefined;
		this.fresh = [];
		if (reply.Error)
			throw new HostApiError(reply.Error.Code, reply.Error.Message, queued[reply.Error.ActionIndex]?.statement);
		return passed as T;
	}

	/** The paths a batch needs, and those they stand on. */
	private pathsOf(queued: readonly Queued[]): Set<ObjectPath> {
		const needed = new Set<ObjectPath>();
		const add = (id: number | null | undefined): void => {
			const path = id ? this.paths.get(id) : undefined;
			if (!path || needed.has(path)) return;
			add(path.ParentObjectPathId);
			for (const other of path.ArgumentInfo?.ReferencedObjectPathIds ?? []) add(other);
			needed.add(path);
		};
		for (const { action } of queued) add(action.ObjectPathId);
		return needed;
	}
}
