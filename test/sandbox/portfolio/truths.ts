/**
 * Everything that is planted in the sample, in one place. Tests compare it with what the engine finds; the engine never
 * sees it.
 */
export const TRUTHS = {
	counts: { objectives: 5, keyResults: 18, initiatives: 24, epics: 140, stories: 1800, benefits: 31, projects: 3 },
	/** Objectives by the state they must come out with. */
	states: { "O-1": "on-track", "O-2": "off-track", "O-3": "at-risk", "O-4": "on-track", "O-5": "unknown" },

	/** Initiatives with no objective: all that hangs below them is orphan work unless it says otherwise. */
	orphanInitiatives: ["HT-6", "HT-8"],
	/** Stories without a parent that name nothing. */
	looseStories: ["PS-109", "PS-129", "HT-109", "HT-129", "DC-129"],
	/** Run-the-business, by label. */
	exemptInitiatives: ["DC-7", "DC-8"],
	/** Nobody works on these. */
	unservedKeyResults: ["KR-12", "KR-16", "KR-17", "KR-18"],
	unservedObjectives: ["O-5"],
	neverRead: ["KR-18"],

	/** What says which key result, other than the initiative's label. */
	twoLabels: { "PS-42": ["KR-1", "KR-4"] },
	oddlyWrittenLabel: { "DC-18": "KR-15" },
	mentions: { "HT-25": "KR-6", "DC-109": "KR-13" },
	byField: { "PS-50": "KR-2" },
	/** A person's decisions: an epic linked by hand, another exempted, a third taken back. */
	decided: { "HT-40": "KR-5", "DC-35": "exempt" },
	takenBack: { "PS-30": "KR-9" },

	/** Labels that name a key result nobody has. */
	unknownTargets: ["PS-112", "PS-400", "HT-400", "DC-400"],
	/** Two epics that are each other's parent. */
	parentCycle: ["HT-30", "HT-31"],
	/** Stories whose parent Jira does not give. */
	lostParent: ["DC-410"],
	missingParents: ["GONE-1"],

	/** Initiatives with the same WSJF score, by different inputs. */
	ties: ["PS-1", "HT-1"],
	/** Initiatives without a job size: not ranked, and asked for. */
	missingSize: ["PS-3", "HT-5", "DC-2"],

	/** Benefits whose window ended with nothing read in it. */
	forgottenBenefits: ["B-7", "B-19"],
	/** A reading of an open window is overdue. */
	overdueReading: ["B-10"],
	/** All late ones. */
	lateBenefits: ["B-7", "B-10", "B-19"],
	/** A reading is due on the day itself. */
	dueToday: ["B-11"],
	/** The same measure claimed in full by two initiatives. */
	claimedTwice: ["B-4", "B-12"],
	ownerless: ["B-9"],
	noMeasure: ["B-17"],
	noBaseline: ["B-15"],
	lateBaseline: ["B-21"],
	noTarget: ["B-18"],
	sameTarget: ["B-20"],
	noWindow: ["B-24"],
	noObjective: ["B-26"],
	outputs: ["B-22"],
	/** Its initiative is closed, and the benefit is not. */
	closedWithOpenBenefit: ["B-8"],
	closedInitiatives: ["PS-8"],
	/** Their windows are open or over, and less has arrived than should have. */
	behindPlan: ["B-8", "B-14", "B-22", "B-28", "B-29"],
	/** They go live in 2027, and the year of what they serve ends before they can be read. */
	cycleEnded: ["B-3", "B-6", "B-9", "B-15", "B-18", "B-21", "B-27", "B-30"],

	/** Business cases: two rates of return, none at all, one amount that nobody knows, and flows on days. */
	cases: {
		twoRates: ["HT-6"],
		noRate: ["DC-7"],
		missingAmount: ["PS-2"],
		dated: ["DC-5"],
		worthIt: ["PS-5", "DC-1", "DC-5"],
	},
} as const;

export type Truths = typeof TRUTHS;
