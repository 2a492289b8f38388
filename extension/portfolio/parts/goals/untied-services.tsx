import { untiedMeasureWords, untiedServiceWords } from "../../../../shared/ui/words/goal-words.ts";
import { countWords } from "../../../../shared/ui/words/number-words.ts";
import type { GoalsView } from "../../engine/goals.ts";

/** Services of the catalogue that nothing ties to a key result, and single measures that reach none. */
export function UntiedServices({ goals: { catalogue, names } }: { goals: GoalsView }) {
	const { unlinkedServices, unlinkedMeasures } = catalogue;
	const untied = new Set(unlinkedServices.map((s) => s.service));
	const others = [...new Set(unlinkedMeasures.map((m) => m.service))].filter((id) => !untied.has(id));
	const measures = (service: string) => unlinkedMeasures.filter((m) => m.service === service);
	if (catalogue.measures.length === 0 && unlinkedServices.length === 0)
		return <p class="soft">The register has no service catalogue yet.</p>;
	if (unlinkedServices.length === 0 && others.length === 0)
		return <p class="soft">Every measured service is tied to a key result, and every service is measured.</p>;
	return (
		<div class="stack">
			<h4>
				{countWords(unlinkedServices.length, "service")} without a measure tied to a key result
				{others.length > 0 && `, and ${countWords(others.length, "service")} with one that is not`}
			</h4>
			<ul class="rules">
				{[
					...unlinkedServices.map((s) => [s.service, untiedServiceWords(s.code)] as const),
					...others.map((id) => [id, ""] as const),
				].map(([id, says]) => (
					<li key={id}>
						<p>
							<strong>{names[id] ?? id}</strong> {says}
						</p>
						{measures(id).map((m) => (
							<p key={m.measure} class="small soft">
								{untiedMeasureWords(m)}
							</p>
						))}
					</li>
				))}
			</ul>
		</div>
	);
}
