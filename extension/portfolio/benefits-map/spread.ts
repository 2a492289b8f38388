/**
 * Places in the order of their wishes, none nearer to the next than one step, and all together as near to the wishes as
 * that allows (least squares, by pooling what would overlap).
 * @example spread([10, 10], 4) //=> [8, 12]
 */
export function spread(wishes: readonly number[], step: number): number[] {
	const pools: { sum: number; count: number }[] = [];
	for (const [i, wish] of wishes.entries()) {
		let pool = { sum: wish - i * step, count: 1 };
		for (let last = pools.at(-1); last && last.sum / last.count > pool.sum / pool.count; last = pools.at(-1)) {
			pools.pop();
			pool = { sum: last.sum + pool.sum, count: last.count + pool.count };
		}
		pools.push(pool);
	}
	return pools.flatMap(({ sum, count }) => Array<number>(count).fill(sum / count)).map((x, i) => x + i * step);
}
