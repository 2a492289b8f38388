import type { Basis } from "./basis.ts";

/** How much there is to look at. */
export interface Overview {
	readonly registerName: string;
	readonly objectives: number;
	readonly keyResults: number;
	readonly benefits: number;
	readonly items: number;
	readonly ranked: number;
}

export function overview({ register, items, assessment }: Basis, _ask: Record<string, never>): Overview {
	return {
		registerName: register.name,
		objectives: register.objectives.length,
		keyResults: register.keyResults.length,
		benefits: register.benefits.length,
		items: items.size,
		ranked: [...assessment.items.values()].filter((item) => item.score?.rank !== undefined).length,
	};
}
