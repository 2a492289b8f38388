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
			const tried = new Int32Array(this.arcs.length);
			for (let sent = this.push(source, sink, level, tried); sent > 0n; ) {
				total += sent;
				sent = this.push(source, sink, level, tried);
			}
		}
	}

	/** The nodes that more could flow to from here. */
	reachable(from: number): Set<number> {
		const found = new Set([from]);
		for (const at of found) for (const { to, left } of this.arcs[at] as Arc[]) if (left > 0n) found.add(to);
		return found;
	}

	private levels(source: number): (number | undefined)[] {
		const level = this.arcs.map((): number | undefined => undefined);
		level[source] = 0;
		const queue = [source];
		for (const at of queue)
			for (const { to, left } of this.arcs[at] as Arc[]) {
				if (left === 0n || level[to] !== undefined) continue;
				level[to] = (level[at] as number) + 1;
				queue.push(to);
			}
		return level;
	}

	/** One way from the source to the sink along rising levels, with a stack of its own: chains may be long. */
	private push(source: number, sink: number, level: readonly (number | undefined)[], tried: Int32Array): bigint {
		const path: Arc[] = [];
		let at = source;
		while (at !== sink) {
			const arcs = this.arcs[at] as Arc[];
			const above = (level[at] as number) + 1;
			const leads = ({ to, left }: Arc): boolean => left > 0n && level[to] === above;
			let k = tried[at] as number;
			while (k < arcs.length && !leads(arcs[k] as Arc)) k++;
			tried[at] = k;
			const next = arcs[k];
			if (next) {
				path.push(next);
				at = next.to;
				continue;
			}
			const last = path.pop();
			if (!last) return 0n;
			at = this.back(last).to;
			tried[at] = (tried[at] as number) + 1;
		}
		const sent = path.reduce((least, { left }) => (left < least ? left : least), (path[0] as Arc).left);
		for (const arc of path) {
			arc.left -= sent;
			this.back(arc).left += sent;
		}
		return sent;
	}

	/** The arc the other way. */
	private back({ to, back }: Arc): Arc {
		return (this.arcs[to] as Arc[])[back] as Arc;
	}
}
