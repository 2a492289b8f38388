import { useState } from "preact/hooks";
import type { Opinions } from "../../../shared/store/opinions.ts";
import { Section } from "../../../shared/ui/parts/section.tsx";
import type { RegisterDesk } from "../../register/register-desk.ts";
import { type KeptOpinions, useOpinions } from "../opinions/use-opinions.ts";
import { EngineAnswer } from "../parts/engine-answer.tsx";
import { OpinionsGate } from "../parts/opinions-gate.tsx";
import { Judgement } from "../parts/weights/judgement.tsx";
import { LEADS } from "../portfolio-sections.ts";
import { useAnswer } from "../use-answer.ts";
import { useKept } from "../use-kept.ts";

/** How much each criterion weighs, by comparing them two at a time. */
export function WeightsSection({ desk }: { desk: RegisterDesk }) {
	const kept = useOpinions();
	return (
		<Section title="Weights" lead={LEADS.weights}>
			<OpinionsGate kept={kept}>
				{(opinions) => <Weights opinions={opinions} change={kept.change} desk={desk} />}
			</OpinionsGate>
		</Section>
	);
}

// Kept while the page is open, so that a look at another section loses nothing.
let lastChoice: string | undefined;

interface WeightsProps {
	opinions: Opinions;
	change: KeptOpinions["change"];
	desk: RegisterDesk;
}

function Weights({ opinions, change, desk }: WeightsProps) {
	const [chosen, setChosen] = useState(lastChoice);
	const { own, sets } = opinions;
	const seen = useKept(useAnswer("weights", { of: chosen, own, sets }), chosen);
	return (
		<EngineAnswer seen={seen}>
			{(view) => (
				<Judgement
					view={view}
					opinions={opinions}
					desk={desk}
					change={change}
					onChoose={(id) => {
						lastChoice = id;
						setChosen(id);
					}}
				/>
			)}
		</EngineAnswer>
	);
}
