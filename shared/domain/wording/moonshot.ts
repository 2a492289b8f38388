import { firstPhrase } from "./phrases.ts";
import type { Found } from "./words-of.ts";

const PHRASES = [
	/\b(?:eradicat|revolutioni[sz])(?:e|es|ed|ing)\b/i,
	/^reinvent(?:ing)?\b/i,
	/\b(?:best|first|greatest|safest|fastest|biggest|largest|leading|number one|no\.? 1)\b[^.;,]{0,40}\b(?:in|of) the world\b/i,
	/\bworld(?:['’]s (?:best|greatest|safest|fastest|leading)|-class|-beating|-leading|-changing)\b/i,
	/\bchang(?:e|es|ing) the world\b/i,
	/\bonce and for all\b|\bfor ?ever\b|\bas we know (?:it|them)\b/i,
	/^end\b.{0,60}\bfor good\b/i,
	/\b(?:10|100)x\b|\b(?:ten|hundred)fold\b/i,
	/\bmoonshots?\b(?! [A-Z])/,
	/\bunheard[- ]of\b|\bagainst all odds\b|\bimpossible\b/i,
];

/**
 * Wording of a moonshot, which nobody can promise to reach in full.
 * @example moonshot("End homelessness once and for all") //=> { word: "once and for all", at: 17 }
 */
export const moonshot = (text: string): Found | undefined => firstPhrase(text, PHRASES);
