import { WitCard } from "./card.jsx";
import { itemOf } from "./given.js";

const COLUMNS = ["New", "Active", "Closed"];

/** Elements belong to the places of a cell, and not to what stands in them. */
const inCell = (places, parent, column) =>
	places.filter((p) => p.home.parent === parent && p.home.state === column).map((place, slot) => ({ slot, place }));

/** A sprint's tasks beside the story above them; nothing is left out of sight, and no card has a link. */
export function Taskboard({ places }) {
	const parents = [...new Set(places.map((p) => p.home.parent))];
	return (
		<div className="scroller">
			<table className="taskboard">
				<tbody>
					{parents.map((parent) => (
						<tr key={parent}>
							<td className="taskboard-parent-cell">{itemOf(parent)?.title}</td>
							{COLUMNS.map((column) => (
								<td className="taskboard-expanded-cell" key={column}>
									<div className="flex-row flex-wrap">
										{inCell(places, parent, column).map(({ slot, place }) => (
											<WitCard key={`${slot} ${place.renewed}`} kind="taskboard-card" place={place} />
										))}
									</div>
								</td>
							))}
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}
