/**
 * fast-check with fewer runs: a mutant is looked for by thousands of runs of the suite, and what a property finds it finds
 * in its first runs or in the other tests. The suite itself runs each property in full.
 */
import real, { type IAsyncPropertyWithHooks, type IPropertyWithHooks, type Parameters } from "fast-check";

// biome-ignore lint/performance/noBarrelFile: it stands in for the package, whole.
export * from "fast-check";

const MOST_RUNS = 12;

function assert<Ts>(property: IPropertyWithHooks<Ts> | IAsyncPropertyWithHooks<Ts>, parameters: Parameters<Ts> = {}) {
	const numRuns = Math.min(MOST_RUNS, parameters.numRuns ?? MOST_RUNS);
	return real.assert(property as IPropertyWithHooks<Ts>, { ...parameters, numRuns, seed: 20_261_124 });
}

// biome-ignore lint/style/noDefaultExport: it stands in for a package that has one.
export default { ...real, assert };
