/**
 * An order in which everything comes after what it waits for, the earliest place first where several may come; `undefined`
 * where some wait for each other in a circle. `before[i]`: the places that i waits for, each once.
 * @example topologicalOrder([[1], []]) //=> [1, 0]
 */
export function topologicalOrder(before: readonly (readonly number[])[]): number[] | undefined {
	const waits = before.map((b) => b.length);
	const after = before.map((): number[] => []);
	before.forEach((needed, i) => {
		for (const j of needed) (after[j] as number[]).push(i);
	});
	const order = waits.flatMap((count, i) => (count === 0 ? [i] : []));
	for (const at of order)
		for (const next of after[at] as number[]) {
			const left = (waits[next] as number) - 1;
			waits[next] = left;
			if (left === 0) order.push(next);
		}
	return order.length === before.length ? order : undefined;
}
