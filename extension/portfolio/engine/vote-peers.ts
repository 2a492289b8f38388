import { toNumber } from "../../../shared/domain/exact.ts";
import { scoreBy } from "../../../shared/domain/prioritisation/score-by.ts";
import { type Ladder, ScoreLadder, type Standing } from "../../../shared/domain/prioritisation/score-ladder.ts";
import type { ScoringModel } from "../../../shared/domain/prioritisation/scoring-model.ts";
import type { VoteSpread } from "../../../shared/domain/prioritisation/votes/vote-spread.ts";
import type { ItemKey } from "../../../shared/domain/units.ts";
import type { WorkItem } from "../../../shared/domain/work-items/work-item.ts";
import type { Basis } from "./basis.ts";
import { type RankedWork, rankedWork, scoredLevels } from "./ranked-work.ts";

/** By item, by input. */
export type Spreads = ReadonlyMap<string, ReadonlyMap<string, VoteSpread>>;

/** All of one level, by stored inputs and votes: scored once, however many of them are voted on. */
interface Peers {
	readonly keys: readonly string[];
	/** Of those that have a score. */
	readonly standings: ReadonlyMap<string, Standing>;
	readonly ladder: ScoreLadder;
}

/** The scores that an item is held against, and how many they are. */
interface Among {
	readonly ladder: Ladder;
	readonly count: number;
}

/** The work that a voted item is ranked among: its own level, every voted item by the medians of its votes. */
export class VotePeers {
	private readonly works = new Map<number | "all", RankedWork | undefined>();
	private readonly ranks = new Map<number | "all", ReadonlyMap<string, number | undefined>>();
	private readonly peers = new Map<number | "all", Peers>();
	private readonly usualLevel: number | "all";

	constructor(
		private readonly basis: Basis,
		private readonly model: ScoringModel,
		private readonly spreads: Spreads,
	) {
		this.usualLevel = scoredLevels(basis)[0]?.level ?? "all";
	}

	/** Keys of the work of the level that ranking begins with. */
	get usual(): readonly string[] {
		return this.at(this.usualLevel).keys;
	}

	/** All of its level but itself. What is not stored here counts to the level that ranking begins with. */
	among(key: string): Among {
		const { ladder, standings } = this.at(this.levelOf(key));
		const own = standings.get(key);
		return own ? { ladder: ladder.without(own), count: standings.size - 1 } : { ladder, count: standings.size };
	}

	item(key: string): WorkItem | undefined {
		return this.basis.items.get(key as ItemKey);
	}

	/** Its rank by what is stored. */
	rankNow(key: string): number | undefined {
		const level = this.item(key)?.level;
		if (level === undefined) return undefined;
		const known = this.ranks.get(level);
		const ranks =
			known ?? new Map(this.work(level)?.ranked.map((w): [string, number | undefined] => [w.item.key, w.score.rank]));
		if (!known) this.ranks.set(level, ranks);
		return ranks.get(key);
	}

	private levelOf(key: string): number | "all" {
		return this.item(key)?.level ?? this.usualLevel;
	}

	private work(level: number | "all"): RankedWork | undefined {
		if (!this.works.has(level)) {
			const register = { ...this.basis.register, models: [this.model] };
			this.works.set(level, rankedWork({ ...this.basis, register }, { level }));
		}
		return this.works.get(level);
	}

	private at(level: number | "all"): Peers {
		const known = this.peers.get(level);
		if (known) return known;
		const { ranked = [], unscored = [] } = this.work(level) ?? {};
		const stored = [...ranked, ...unscored].map((w): string => w.item.key);
		// A voted item may have had no input before: it stands among the others by its votes all the same.
		const voted = [...this.spreads.keys()].filter((key) => this.levelOf(key) === level);
		const keys = [...new Set([...stored, ...voted])];
		const standings = new Map(keys.flatMap((key) => this.standing(key)));
		const found = { keys, standings, ladder: new ScoreLadder(standings.values()) };
		this.peers.set(level, found);
		return found;
	}

	private standing(key: string): readonly (readonly [string, Standing])[] {
		const medians = [...(this.spreads.get(key) ?? [])].map(([id, s]) => [id, toNumber(s.median)]);
		const answer = scoreBy(this.model, { ...this.item(key)?.inputs, ...Object.fromEntries(medians) });
		return answer.kind === "value" ? [[key, answer.value]] : [];
	}
}
