import { firstPhrase } from "./phrases.ts";
import type { Found } from "./words-of.ts";

const PHRASES = [
	/^(?:continue|carry on|keep on|go on)\b(?! to (?:improve|grow|reduce|cut|raise))/i,
	/^(?:continuing|carrying on)\b/i,
	/^(?:maintain|maintaining|preserve|keep) (?:the |our )?(?:existing|current|present|status quo)\b/i,
	/^(?:ongoing|day-to-day|routine|bau)\b/i,
	/^business[- ]as[- ]usual\b/i,
	/^keep (?:things |everything |it )?running\b/i,
	/^keep(?:ing)? the lights on\b/i,
	/^run the business\b/i,
	/\(bau\)|\bas bau\b/i,
];

/**
 * Wording of work that goes on as it always has. It has to begin the title: what others continue to do, and what carers
 * carry on with, is no business of ours.
 * @example businessAsUsual("Continue to deliver statutory services") //=> { word: "Continue", at: 0 }
 */
export const businessAsUsual = (text: string): Found | undefined => firstPhrase(text, PHRASES);
