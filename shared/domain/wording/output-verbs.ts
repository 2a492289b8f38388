/** `strong`: making it is all the word says. `weak`: it depends on what is made ("deliver a portal", "deliver care"). */
export interface OutputVerb {
	readonly strength: "strong" | "weak";
	readonly form: "base" | "ing" | "done" | "noun";
}

/** Base, past participle, -ing form, and the noun where there is one. */
const STRONG = `launch launched launching launch · relaunch relaunched relaunching relaunch
	· implement implemented implementing implementation · deploy deployed deploying deployment
	· install installed installing installation · publish published publishing publication
	· migrate migrated migrating migration · procure procured procuring procurement
	· commission commissioned commissioning commissioning · decommission decommissioned decommissioning decommissioning
	· refurbish refurbished refurbishing refurbishment · release released releasing release
	· complete completed completing completion · finish finished finishing · finalise finalised finalising finalisation
	· finalize finalized finalizing finalization · upgrade upgraded upgrading upgrade
	· replace replaced replacing replacement · integrate integrated integrating integration
	· rollout rolled-out rolling-out rollout · roll-out rolled-out rolling-out roll-out · go-live gone-live going-live go-live`;
const WEAK = `build built building · rebuild rebuilt rebuilding · create created creating creation
	· deliver delivered delivering delivery · provide provided providing provision
	· develop developed developing development · produce produced producing production · design designed designing design
	· redesign redesigned redesigning redesign · introduce introduced introducing introduction
	· establish established establishing establishment · construct constructed constructing construction
	· ship shipped shipping · open opened opening opening · write written writing · draft drafted drafting
	· hold held holding · run run running · prepare prepared preparing preparation · organise organised organising
	· organize organized organizing · host hosted hosting · conduct conducted conducting · update updated updating update
	· review reviewed reviewing · approve approved approving approval · buy bought buying · purchase purchased purchasing
	· digitise digitised digitising digitisation · digitize digitized digitizing digitization
	· set-up set-up setting-up set-up · define defined defining definition · specify specified specifying specification
	· add added adding · document documented documenting documentation · configure configured configuring configuration`;

function rows(text: string, strength: OutputVerb["strength"]): [string, OutputVerb][] {
	return text.split("·").flatMap((row) => {
		const [base, done, ing, noun] = row.trim().split(/\s+/);
		const forms = [
			[noun, "noun"],
			[ing, "ing"],
			[done, "done"],
			[base, "base"],
		] as const;
		return forms.flatMap(([word, form]): [string, OutputVerb][] =>
			word ? [[`${form} ${word}`, { strength, form }]] : [],
		);
	});
}

const VERBS: ReadonlyMap<string, OutputVerb> = new Map([...rows(STRONG, "strong"), ...rows(WEAK, "weak")]);

/** The verb a word is in this form, or `undefined`. */
export const outputVerb = (lower: string, form: OutputVerb["form"]): OutputVerb | undefined =>
	VERBS.get(`${form} ${lower}`);
