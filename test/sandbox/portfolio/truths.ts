/**
 * Everything that is planted in the sample, in one place. Tests compare it with what the engine finds; the engine never
 * sees it.
 */
export const TRUTHS = {
	counts: { objectives: 5, keyResults: 18, initiatives: 24, epics: 140, stories: 1800, benefits: 30, projects: 3 },
	/** Initiatives with no objective: all that hangs below them is orphan work unless it says otherwise. */
	orphanInitiatives: ["HT-6", "HT-8"],
	/** Run-the-business, by label. */
	exemptInitiatives: ["DC-7", "DC-8"],
	unservedKeyResults: ["KR-12"],
	neverRead: ["KR-18"],
	/** Labels that name a key result nobody has. */
	unknownTargets: ["PS-400", "HT-400", "DC-400"],
	/** Two epics that are each other's parent. */
	parentCycle: ["HT-30", "HT-31"],
	/** Stories whose parent Jira does not give. */
	lostParent: ["DC-410"],
	/** Initiatives with the same WSJF score. */
	ties: ["PS-1", "HT-1"],
	/** Initiatives without a job size: not ranked, and asked for. */
	missingSize: ["PS-3", "HT-5", "DC-2"],
	/** Benefits whose window ended with nothing read in it. */
	forgottenBenefits: ["B-7", "B-19"],
	/** The same measure claimed by two initiatives. */
	claimedTwice: ["B-4", "B-12"],
	ownerless: ["B-9"],
	noBaseline: ["B-15"],
	outputs: ["B-22"],
	/** Objectives by the state they must come out with. */
	states: { "O-1": "on-track", "O-2": "off-track", "O-3": "at-risk", "O-4": "on-track", "O-5": "unknown" },
	/** A person's decisions: an epic linked by hand, another exempted. */
	decided: { "HT-40": "KR-5", "DC-40": "exempt" },
} as const;
