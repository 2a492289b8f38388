/**
 * The shortest way from a node back to itself, from it round; `undefined` where there is none. Breadth first.
 * @example shortestCircle("a", new Map([["a", ["b"]], ["b", ["a"]]])) //=> ["a", "b"]
 */
export function shortestCircle<T>(start: T, next: ReadonlyMap<T, readonly T[]>): T[] | undefined {
	const cameFrom = new Map<T, T>();
	const queue = [start];
	for (const at of queue)
		for (const to of next.get(at) ?? []) {
			if (to === start) return [start, ...pathBack(at, start, cameFrom)];
			if (cameFrom.has(to)) continue;
			cameFrom.set(to, at);
			queue.push(to);
		}
	return undefined;
}

function pathBack<T>(end: T, start: T, cameFrom: ReadonlyMap<T, T>): T[] {
	const path: T[] = [];
	for (let at: T | undefined = end; at !== undefined && at !== start; at = cameFrom.get(at)) path.unshift(at);
	return path;
}
