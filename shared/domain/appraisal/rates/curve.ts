import { leading, type Normal, normal } from "./normal.ts";

/**
 * Σ ±sizeᵢ·z^powerᵢ for z > 0, powers rising, no size 0: the present value of flows as a function of the discount factor z
 * of one step (a period, or a day). Only where it is 0 matters here, so any positive multiple of it will do.
 */
export class Curve {
	/** Places i where factors i and i + 1 have opposite signs. The curve has no more roots than these (Descartes). */
	readonly turns: readonly number[];
	/** How far the powers reach. */
	readonly span: number;
	/** The sizes' leading bits. */
	readonly leads: readonly (readonly [number, number])[];
	private below: Curve | undefined;

	private constructor(
		readonly powers: readonly number[],
		readonly signs: readonly (1 | -1)[],
		readonly sizes: readonly Normal[],
	) {
		this.turns = signs.flatMap((sign, i) => (signs[i + 1] === -sign ? [i] : []));
		this.span = (powers.at(-1) ?? 0) - (powers[0] ?? 0);
		this.leads = sizes.map(leading);
	}

	/** Whole factors, of which those that are 0 are left out. */
	static of(terms: readonly { readonly power: number; readonly factor: bigint }[]): Curve {
		const kept = terms.filter(({ factor }) => factor !== 0n);
		return new Curve(
			kept.map(({ power }) => power),
			kept.map(({ factor }) => (factor < 0n ? -1 : 1)),
			kept.map(({ factor }) => normal(factor < 0n ? -factor : factor)),
		);
	}

	/**
	 * A curve with one sign change fewer whose roots part the roots of this one (Rolle): multiplied by z^−c, with c in the
	 * middle of a sign change, and differentiated, the factors become factorᵢ·(powerᵢ − c); on one side of c all signs turn,
	 * on the other none (Laguerre; Pólya and Szegő, Problems and Theorems in Analysis II, part V, 77).
	 */
	get derived(): Curve {
		this.below ??= this.derive();
		return this.below;
	}

	private derive(): Curve {
		const { turns, powers, signs, sizes } = this;
		const turn = turns[turns.length >> 1] ?? 0;
		const twice = (powers[turn] ?? 0) + (powers[turn + 1] ?? 0);
		return new Curve(
			powers,
			signs.map((sign, i) => (i > turn ? sign : sign === 1 ? -1 : 1)),
			sizes.map(({ m, e }, i) => normal(m * BigInt(Math.abs(2 * (powers[i] ?? 0) - twice)), e)),
		);
	}
}
