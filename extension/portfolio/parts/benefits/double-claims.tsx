import { dayWords } from "../../../../shared/ui/words/age-words.ts";
import { countWords, percentWords } from "../../../../shared/ui/words/number-words.ts";
import type { DoubleClaim } from "../../engine/double-claims.ts";

interface DoubleClaimsProps {
	claims: readonly DoubleClaim[];
	names: Readonly<Record<string, string>>;
}

/** Measures of which more than all is claimed, with who claims how much and when. */
export function DoubleClaims({ claims, names }: DoubleClaimsProps) {
	if (claims.length === 0)
		return (
			<>
				<h3>Nothing is claimed twice</h3>
				<p class="soft">No measure is claimed for more than all of it by two benefits in one period.</p>
			</>
		);
	return (
		<>
			<h3>{countWords(claims.length, "measure")} claimed more than once</h3>
			<ul class="rules">
				{claims.map((claim) => (
					<li key={`${claim.measure} ${claim.on}`}>
						<strong>{claim.measure}</strong>
						<p>
							{percentWords(claim.total)} of it {claim.certain ? "is" : "may be"} claimed
							{claim.on ? ` from ${dayWords(claim.on)} on` : ""}:{" "}
							{claim.certain ? "one improvement is counted more than once." : "one of the claims has no period."}
						</p>
						<ul class="small">
							{claim.claims.map(({ benefit, share, items, from, to }) => (
								<li key={benefit}>
									{benefit} {names[benefit]} claims {percentWords(share)}
									{items.length > 0 && ` through ${items.join(", ")}`}
									{from && to ? `, ${dayWords(from)} to ${dayWords(to)}` : ", without a period"}.
								</li>
							))}
						</ul>
					</li>
				))}
			</ul>
		</>
	);
}
