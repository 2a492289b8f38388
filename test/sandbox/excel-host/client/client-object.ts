import { ACTION, PATH } from "../executor/message.ts";
import { API, type Api, type ClassName, wireName } from "./api.ts";
import { HostApiError, propertyNotLoaded } from "./host-api-error.ts";
import type { RequestContext } from "./request-context.ts";

/** The state behind one proxy object. */
export interface ClientObject {
	readonly context: RequestContext;
	readonly className: ClassName;
	/** Undefined once the object cannot be found again. */
	pathId: number | undefined;
	readonly parent: ClientObject | undefined;
	readonly loaded: Map<string, unknown>;
	items: object[] | undefined;
	isNull: boolean | undefined;
	readonly statement: string;
}

const states = new WeakMap<object, ClientObject>();
export const stateOf = (proxy: unknown): ClientObject | undefined =>
	typeof proxy === "object" && proxy !== null ? states.get(proxy) : undefined;

/** Makes what a script sees: properties that must be loaded, methods that are only queued. */
export function clientProxy(state: ClientObject): object {
	const api = API[state.className];
	const proxy = new Proxy(
		{},
		{
			get: (_, name) => (typeof name === "string" ? read(state, api, name, proxy) : undefined),
			set: (_, name, value) => {
				if (typeof name !== "string" || !api.settable?.includes(name))
					throw new TypeError(`${state.className}.${String(name)} cannot be set.`);
				state.loaded.set(name, value);
				state.context.queue(
					state,
					{ ActionType: ACTION.set, Name: wireName(name), ArgumentInfo: { Arguments: [value] } },
					`${state.statement}.${name} = ...`,
				);
				return true;
			},
		},
	);
	states.set(proxy, state);
	return proxy;
}

function read(state: ClientObject, api: Api, name: string, proxy: object): unknown {
	if (name === "context") return state.context;
	if (name === "isNullObject") {
		if (state.isNull === undefined) throw propertyNotLoaded(state.className, name);
		return state.isNull;
	}
	if (name === "items" && api.items) {
		if (!state.items) throw propertyNotLoaded(state.className, name);
		return state.items;
	}
	if (api.scalars?.includes(name)) {
		if (state.loaded.has(name)) return state.loaded.get(name);
		if (state.isNull) return undefined;
		throw propertyNotLoaded(state.className, name);
	}
	const object = api.objects?.[name];
	if (object) return state.context.child(state, object, PATH.property, name, []);
	if (name === "load") return (option?: unknown) => load(state, option, proxy);
	if (name === "track" || name === "untrack") return () => proxy;
	if (name === "toJSON") return () => Object.fromEntries(state.loaded);
	const method = api.methods?.[name];
	if (!method) return undefined;
	return (...args: unknown[]) => call(state, method, name, args);
}

function load(state: ClientObject, option: unknown, proxy: object): object {
	const names =
		typeof option === "string"
			? option.split(",")
			: Array.isArray(option)
				? option.map(String)
				: Object.keys(option ?? {});
	const select = names.map((n) => n.trim()).filter((n) => n !== "");
	const api = API[state.className];
	for (const name of select) {
		const last = name.split("/").at(-1) ?? "";
		const known = api.items
			? [...(API[api.items].scalars ?? []), ...(api.scalars ?? []), "items"]
			: (api.scalars ?? []);
		if (!known.includes(last))
			throw new HostApiError("InvalidArgument", `"${name}" cannot be loaded.`, `${state.statement}.load(...)`);
	}
	state.context.queue(
		state,
		{ ActionType: ACTION.query, Name: "", QueryInfo: { Select: select } },
		`${state.statement}.load(...)`,
		(value) => take(state, value),
	);
	return proxy;
}

/** Takes over what a load brought. */
function take(state: ClientObject, value: unknown): void {
	if (value === null || value === undefined) {
		state.isNull = true;
		return;
	}
	state.isNull = false;
	const api = API[state.className];
	const given = value as Record<string, unknown>;
	for (const name of api.scalars ?? []) if (wireName(name) in given) state.loaded.set(name, given[wireName(name)]);
	if (!api.items || !Array.isArray(given._Items)) return;
	const item = api.items;
	state.items = given._Items.map((data: Record<string, unknown>) => {
		const child = state.context.child(state, item, PATH.indexer, "", [data.Key ?? data.Name ?? data.Id]);
		const inner = stateOf(child);
		if (inner) take(inner, data);
		return child;
	});
}

function call(state: ClientObject, gives: ClassName | "result" | "nothing", name: string, args: unknown[]): unknown {
	if (gives !== "result" && gives !== "nothing")
		return name === "getItem"
			? state.context.child(state, gives, PATH.indexer, "", args)
			: state.context.child(state, gives, PATH.method, name, args);
	const statement = `${state.statement}.${name}(...)`;
	const result: { value?: unknown; done: boolean } = { done: false };
	state.context.queue(
		state,
		{ ActionType: ACTION.method, Name: wireName(name), ArgumentInfo: { Arguments: args } },
		statement,
		(value) => {
			result.done = true;
			result.value = typeof value === "object" && value !== null && "_IsNull" in value ? undefined : value;
		},
	);
	if (gives === "nothing") return undefined;
	return {
		get value() {
			if (!result.done)
				throw new HostApiError("ValueNotLoaded", "The value of the result object has not been loaded yet.", statement);
			return result.value;
		},
	};
}
