/** The sections of the page, by their name in the address. */
export const SECTIONS = [
	["overview", "Overview"],
	["goals", "Goals"],
	["weights", "Weights"],
	["votes", "Votes"],
	["formula", "Formula"],
	["ranking", "Ranking"],
	["selection", "Selection"],
	["appraisal", "Appraisal"],
	["benefits", "Benefits"],
	["challenge", "Challenge"],
	["write-back", "Write back"],
] as const;

/** What each section of the page answers, in the order of the page: at its head, and beside its name on the overview. */
export const LEADS = {
	goals: "From the vision down to the figures, and where the chain is broken.",
	weights: "How much each criterion should weigh, found by comparing two at a time instead of guessing numbers.",
	votes: "What several people think of an item, where they lie apart, and which conversation would settle most.",
	formula: "A score of your own: checked as you type, and tried on your portfolio before it ranks anything.",
	ranking: "What comes first, and how much of that order would hold if the weights or the estimates were a little off.",
	selection:
		"Which open work is worth the most within a budget: found at once, with a proven limit to how much better any other choice could be.",
	appraisal:
		"What initiatives are worth in today's money: every rate of return there is, when they pay back, and how likely a loss is.",
	benefits:
		"What the work was for: how much of it has arrived, how much should have, and where the chain to an objective is broken.",
	challenge: "Are we delivering what was promised, and do money and effort go where the strategy says?",
	"write-back":
		"Scores, ranks and lines of sight into a field of Jira or Azure DevOps, for those who look at work there. You see every change before it is made, and can take all of them back.",
} as const;
