import { isChangeWord } from "./change-words.ts";
import { outputVerb } from "./output-verbs.ts";
import { wordList } from "./word-list.ts";

/** Commands a title begins with, beside those that make something or change something. */
const OTHERS =
	wordList(`achieve attract retain keep win recruit hire train engage expand modernise modernize transform become make
	give reach secure embed ensure protect support promote close cut lift drive increase open plan deliver move bring lead
	unlock grow extend broaden widen deepen digitise automate standardise standardize consolidate streamline shift renew
	restore reform end stop start help enable let empower inspire celebrate connect share learn`);

/** True for the plain form of a verb that may begin a title. */
export const isCommandVerb = (lower: string): boolean =>
	OTHERS.has(lower) ||
	outputVerb(lower, "base") !== undefined ||
	(isChangeWord(lower) &&
		/^(?:reduce|increase|improve|shorten|raise|decrease|lower|eliminate|prevent|strengthen|accelerate|simplify|boost|enhance|minimi[sz]e|maximi[sz]e|halve|double|triple|cut|grow|gain|save|avoid|free|use|adopt)$/.test(
			lower,
		));
