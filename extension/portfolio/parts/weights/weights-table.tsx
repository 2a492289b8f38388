import { withWeights } from "../../../../shared/domain/prioritisation/weigh-model.ts";
import { ScrollTable } from "../../../../shared/ui/parts/scroll-table.tsx";
import { namesWords, shiftSentence } from "../../../../shared/ui/words/judgement-words.ts";
import { columnWords } from "../../../../shared/ui/words/ranking-words.ts";
import type { RegisterDesk } from "../../../register/register-desk.ts";
import type { WeightsView } from "../../engine/weights.ts";
import { weightsOf100 } from "../../weights/model-weights.ts";

interface WeightsTableProps {
	view: WeightsView;
	desk: RegisterDesk;
}

/** Closer than this the weights of the model are these. */
const SAME = 1e-9;

/** What each criterion weighs by the judges together, by each of them, and in the model now. */
export function WeightsTable({ view, desk }: WeightsTableProps) {
	const { group, model, criteria, judges, shift } = view;
	if (!group?.weights) return null;
	const { weights, of } = group;
	const each = of.length > 1 ? judges.filter((j) => j.result?.weights) : [];
	const hasNow = criteria.some((c) => c.now !== undefined);
	const most = Math.max(...weights, ...criteria.map((c) => c.now ?? 0));
	const isNow = hasNow && criteria.every((c, i) => Math.abs((c.now ?? 0) - (weights[i] ?? 0)) < SAME);
	async function use({ id, name }: NonNullable<typeof model>): Promise<void> {
		const shares = weightsOf100(
			criteria.map((c) => c.id),
			weights,
		);
		await desk.change(`weights of “${name}” by ${namesWords(of)}`, (register) => ({
			...register,
			models: register.models.map((m) => (m.id === id ? withWeights(m, shares) : m)),
		}));
	}
	return (
		<section class="card" aria-label="The weights">
			<h3>What that makes the criteria weigh</h3>
			<ScrollTable label="Weights of the criteria" kind="weights">
				<thead>
					<tr>
						<th scope="col">Criterion</th>
						<th scope="col" class="figure">
							Weight
						</th>
						<th scope="col" class="spare">
							<span class="heard-only">As a bar</span>
						</th>
						{hasNow && (
							<th scope="col" class="figure">
								Model now
							</th>
						)}
						{each.map(({ name }) => (
							<th key={name} scope="col" class="figure">
								{name}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{criteria.map(({ id, name, now }, i) => (
						<tr key={id}>
							<th scope="row">{name}</th>
							<td class="figure number weight">{percent(weights[i])}</td>
							<td class="spare">
								<WeightBar share={(weights[i] ?? 0) / most} now={now === undefined ? undefined : now / most} />
							</td>
							{hasNow && <td class="figure number">{percent(now)}</td>}
							{each.map(({ name: judge, result }) => (
								<td key={judge} class="figure number">
									{percent(result?.weights?.[i])}
								</td>
							))}
						</tr>
					))}
				</tbody>
			</ScrollTable>
			{shift && <p>{shiftSentence(shift)}</p>}
			{model && (
				<div class="buttons">
					<button type="button" class="button main" disabled={isNow} onClick={() => void use(model)}>
						{isNow ? `${model.name} has these weights` : `Use these weights in ${model.name}`}
					</button>
				</div>
			)}
			{model && !isNow && (
				<p class="small soft">
					They are written into the register as version {model.version + 1} of the model, and can be taken back at the
					foot of the page. Scores of two versions do not compare.
				</p>
			)}
		</section>
	);
}

const percent = (share: number | undefined): string =>
	share === undefined ? "unknown" : `${columnWords(share * 100, 1)}%`;

const WIDTH = 120;

/** The weight, and a mark where the model has it now; every figure stands beside it. */
function WeightBar({ share, now }: { share: number; now: number | undefined }) {
	return (
		<svg class="weight-bar" viewBox={`0 0 ${WIDTH} 14`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
			<rect class="whole" x="0" y="2" width={share * WIDTH} height="10" />
			{now !== undefined && <rect class="now" x={Math.min(WIDTH - 2, now * WIDTH - 1)} y="0" width="2" height="14" />}
		</svg>
	);
}
