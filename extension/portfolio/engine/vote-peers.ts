import { toNumber } from "../../../shared/domain/exact.ts";
import { scoreBy } from "../../../shared/domain/prioritisation/score-by.ts";
import type { ScoringModel } from "../../../shared/domain/prioritisation/scoring-model.ts";
import type { VoteSpread } from "../../../shared/domain/prioritisation/votes/vote-spread.ts";
import type { ItemKey } from "../../../shared/domain/units.ts";
import type { WorkItem } from "../../../shared/domain/work-items/work-item.ts";
import type { Basis } from "./basis.ts";
import { type RankedWork, rankedWork, scoredLevels } from "./ranked-work.ts";

/** By item, by input. */
export type Spreads = ReadonlyMap<string, ReadonlyMap<string, VoteSpread>>;

interface Peer {
	readonly key: string;
	readonly inputs: Readonly<Record<string, unknown>>;
	readonly isScored: boolean;
}

/** The work that a voted item is ranked among: its own level, every voted item by the medians of its votes. */
export class VotePeers {
	private readonly works = new Map<number | "all", RankedWork | undefined>();
	private readonly peers = new Map<number | "all", readonly Peer[]>();
	private readonly usualLevel: number | "all";

	constructor(
		private readonly basis: Basis,
		private readonly model: ScoringModel,
		private readonly spreads: Spreads,
	) {
		this.usualLevel = scoredLevels(basis)[0]?.level ?? "all";
	}

	/** The work of the level that ranking begins with. */
	get usual(): readonly Peer[] {
		return this.at(this.usualLevel);
	}

	/** All of its level but itself. What is not stored here counts to the level that ranking begins with. */
	among(key: string): readonly Peer[] {
		return this.at(this.item(key)?.level ?? this.usualLevel).filter((p) => p.key !== key);
	}

	item(key: string): WorkItem | undefined {
		return this.basis.items.get(key as ItemKey);
	}

	/** Its rank by what is stored. */
	rankNow(key: string): number | undefined {
		const level = this.item(key)?.level;
		if (level === undefined) return undefined;
		return this.work(level)?.ranked.find((w) => w.item.key === key)?.score.rank;
	}

	private work(level: number | "all"): RankedWork | undefined {
		if (!this.works.has(level)) {
			const register = { ...this.basis.register, models: [this.model] };
			this.works.set(level, rankedWork({ ...this.basis, register }, { level }));
		}
		return this.works.get(level);
	}

	private at(level: number | "all"): readonly Peer[] {
		const known = this.peers.get(level);
		if (known) return known;
		const { ranked = [], unscored = [] } = this.work(level) ?? {};
		const stored = [...ranked, ...unscored].map((w): string => w.item.key);
		// A voted item may have had no input before: it stands among the others by its votes all the same.
		const voted = [...this.spreads.keys()].filter((key) => (this.item(key)?.level ?? this.usualLevel) === level);
		const found = [...new Set([...stored, ...voted])].map((key) => this.peer(key));
		this.peers.set(level, found);
		return found;
	}

	private peer(key: string): Peer {
		const medians = [...(this.spreads.get(key) ?? [])].map(([id, s]) => [id, toNumber(s.median)]);
		const inputs = { ...this.item(key)?.inputs, ...Object.fromEntries(medians) };
		return { key, inputs, isScored: scoreBy(this.model, inputs).kind === "value" };
	}
}
