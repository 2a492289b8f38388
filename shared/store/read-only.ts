const CHANGES: ReadonlySet<string | symbol> = new Set(["put", "add", "delete", "clear"]);
const guarded = new WeakSet<object>();

const refusal = (): DOMException =>
	new DOMException("A newer Sightline wrote this data; this one may only read it", "ReadOnlyError");

/** A database that is read and never written: whoever tries is refused with `ReadOnlyError`. */
export function readOnly<T extends object>(store: T): T {
	const guard = new Proxy(store, {
		get(target, name) {
			const member: unknown = Reflect.get(target, name);
			if (typeof member !== "function") return member;
			if (CHANGES.has(name)) return () => Promise.reject(refusal());
			return (...args: unknown[]) => {
				if (name === "transaction" && args[1] === "readwrite") throw refusal();
				return Reflect.apply(member, target, args);
			};
		},
	});
	guarded.add(guard);
	return guard;
}

export const isReadOnly = (store: object): boolean => guarded.has(store);
