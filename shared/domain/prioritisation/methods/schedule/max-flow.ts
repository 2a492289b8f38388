/** Arcs from a node: `to`, what can still flow, and the place of the arc back in the list of `to`. */
interface Arc {
	readonly to: number;
	left: bigint;
	readonly back: number;
}

/** The largest flow through a network of whole capacities (Dinic 1970), and what is left of it. */
export class FlowNetwork {
	private readonly arcs: Arc[][];

	constructor(size: number) {
		this.arcs = Array.from({ length: size }, () => []);
	}

	add(from: number, to: number, capacity: bigint): void {
		const [out, back] = [this.arcs[from], this.arcs[to]];
		if (!out || !back) throw new Error(`FlowNetwork: there is no node ${from} or ${to}`);
		out.push({ to, left: capacity, back: back.length });
		back.push({ to: from, left: 0n, back: out.length - 1 });
	}

	/** Sends all that can flow; answers how much that is. */
	send(source: number, sink: number): bigint {
		let total = 0n;
		for (;;) {
			const level = this.levels(source);
			if (level[sink] === undefined) return total;
			const tried = this.arcs.map(() => 0);
			for (let sent = this.push(source, sink, level, tried); sent > 0n; ) {
				total += sent;
				sent = this.push(source, sink, level, tried);
			}
		}
	}

	/** The nodes that more could flow to from here. */
	reachable(from: number): Set<number> {
		const found = new Set([from]);
		for (const at of found) for (const { to, left } of this.arcs[at] ?? []) if (left > 0n) found.add(to);
		return found;
	}

	private levels(source: number): (number | undefined)[] {
		const level = this.arcs.map((): number | undefined => undefined);
		level[source] = 0;
		const queue = [source];
		for (const at of queue)
			for (const { to, left } of this.arcs[at] ?? []) {
				if (left === 0n || level[to] !== undefined) continue;
				level[to] = (level[at] ?? 0) + 1;
				queue.push(to);
			}
		return level;
	}

	/** One way from the source to the sink along rising levels, with a stack of its own: chains may be long. */
	private push(source: number, sink: number, level: readonly (number | undefined)[], tried: number[]): bigint {
		const path: Arc[] = [];
		let at = source;
		while (at !== sink) {
			const arcs = this.arcs[at] ?? [];
			let next: Arc | undefined;
			for (let k = tried[at] ?? 0; k < arcs.length; k++) {
				tried[at] = k;
				const arc = arcs[k];
				if (arc && arc.left > 0n && level[arc.to] === (level[at] ?? 0) + 1) {
					next = arc;
					break;
				}
				tried[at] = k + 1;
			}
			if (next) {
				path.push(next);
				at = next.to;
				continue;
			}
			const last = path.pop();
			if (!last) return 0n;
			at = this.arcs[last.to]?.[last.back]?.to ?? source;
			tried[at] = (tried[at] ?? 0) + 1;
		}
		const sent = path.reduce((least, { left }) => (left < least ? left : least), path[0]?.left ?? 0n);
		for (const arc of path) {
			arc.left -= sent;
			const back = this.arcs[arc.to]?.[arc.back];
			if (back) back.left += sent;
		}
		return sent;
	}
}
