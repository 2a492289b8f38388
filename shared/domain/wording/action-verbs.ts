import { outputVerb } from "./output-verbs.ts";
import { wordList } from "./word-list.ts";

/** Commands a title begins with, beside those that make something. */
const OTHERS =
	wordList(`achieve attract retain keep win recruit hire train engage expand modernise modernize transform become make
	give reach secure embed ensure protect support promote close cut lift drive increase open plan deliver move bring lead
	unlock grow extend broaden widen deepen digitise automate standardise standardize consolidate streamline shift renew
	restore reform end stop start help enable let empower inspire celebrate connect share learn
	reduce improve shorten raise decrease lower eliminate prevent strengthen accelerate simplify boost enhance minimise
	minimize maximise maximize halve double triple gain save avoid free use adopt`);

/** True for the plain form of a verb that may begin a title. */
export const isCommandVerb = (lower: string): boolean => OTHERS.has(lower) || outputVerb(lower, "base") !== undefined;
