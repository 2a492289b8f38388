/**
 * Nodes that need each other, directly or in a circle, grouped: all of a group are chosen or none (Tarjan's strongly
 * connected components, without recursion, since a chain may be ten thousand long). Members ascend; groups are in the
 * order of their first members.
 * @example allOrNothing([[1], [0], [0]]) //=> [[0, 1], [2]]
 */
export function allOrNothing(needs: readonly (readonly number[])[]): number[][] {
	const order = new Int32Array(needs.length).fill(-1);
	const low = new Int32Array(needs.length);
	const open = new Uint8Array(needs.length);
	const waiting: number[] = [];
	const groups: number[][] = [];
	let count = 0;

	function visit(root: number): void {
		const path: { readonly node: number; next: number }[] = [];
		const enter = (node: number) => {
			order[node] = low[node] = count++;
			waiting.push(node);
			open[node] = 1;
			path.push({ node, next: 0 });
		};
		enter(root);
		for (let top = path.at(-1); top; top = path.at(-1)) {
			const { node } = top;
			const next = (needs[node] as readonly number[])[top.next++];
			if (next === undefined) {
				path.pop();
				const above = path.at(-1);
				if (above) low[above.node] = Math.min(low[above.node] as number, low[node] as number);
				if (low[node] === order[node]) close(node);
			} else if (order[next] === -1) enter(next);
			else if (open[next] === 1) low[node] = Math.min(low[node] as number, order[next] as number);
		}
	}

	function close(root: number): void {
		const group: number[] = [];
		let node: number;
		do {
			node = waiting.pop() as number;
			open[node] = 0;
			group.push(node);
		} while (node !== root);
		groups.push(group.sort((a, b) => a - b));
	}

	for (let node = 0; node < needs.length; node++) if (order[node] === -1) visit(node);
	return groups.sort((a, b) => (a[0] as number) - (b[0] as number));
}
