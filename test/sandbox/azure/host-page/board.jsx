import { useState } from "react";
import { WitCard } from "./card.jsx";

const COLUMNS = ["New", "Active", "Resolved", "Closed"];
const HEIGHT = 110;
const MOST = 9;

/** What is in sight from the first place on, and the element that each of it is shown in. */
const mounted = (places, first) =>
	places.slice(first, first + MOST).map((place, i) => ({ place, slot: (first + i) % MOST, top: (first + i) * HEIGHT }));

/** One lane of four columns. Each mounts what is in sight, and its elements stay: they are moved and show other items. */
export const Board = ({ places }) => (
	<div className="kanban-board">
		<div className="kanban-board-row expanded">
			<div className="kanban-board-row-header">Default lane</div>
			<div className="kanban-board-row-content">
				{COLUMNS.map((name) => (
					<Column key={name} name={name} places={places.filter((p) => p.home.state === name)} />
				))}
			</div>
		</div>
	</div>
);

function Column({ name, places }) {
	const [top, setTop] = useState(0);
	const first = Math.max(0, Math.min(Math.floor(top / HEIGHT) - 1, places.length - MOST));
	return (
		<div className="kanban-board-column">
			<h2>
				{name} <span>{places.length}</span>
			</h2>
			<div className="scroller" onScroll={(event) => setTop(event.currentTarget.scrollTop)}>
				<div style={{ height: places.length * HEIGHT, position: "relative" }}>
					{mounted(places, first).map(({ slot, place, top: at }) => (
						<WitCard key={`${slot} ${place.renewed}`} kind="boards-card" linked place={place} top={at} />
					))}
				</div>
			</div>
		</div>
	);
}
