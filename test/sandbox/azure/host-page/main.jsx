// A stand-in for the pages of Azure DevOps. The table of backlogs and queries is the vendor's own; the rest of the markup is
// ours, with the classes and attributes that the real pages are documented to carry.
import "azure-devops-ui/Core/override.css";
import "./host-page.css";
import { useEffect, useLayoutEffect, useMemo, useState } from "react";
import { render } from "react-dom";
import { Board } from "./board.jsx";
import { Form, OldForm } from "./form.jsx";
import { given, itemOf, viewOf } from "./given.js";
import { Grid } from "./grid.jsx";
import { Places } from "./places.js";
import { addressOf, go, hrefOf } from "./router.js";
import { Taskboard } from "./taskboard.jsx";
import { paint } from "./theme.js";
import { drawn, wrong } from "./witnessed.js";

const HUBS = [
	["Boards", `_boards/board/t/${given.team}/Stories`],
	["Backlogs", `_backlogs/backlog/${given.team}/Stories`],
	["Sprints", `_sprints/taskboard/${given.team}/${given.project}/Sprint%2012`],
	["Queries", "_queries/query/3a1b"],
];
/** The framework renders something anew now and then, and what was put into it is gone. */
const RENEWAL_MS = 900;

const tasks = () => given.items.filter((i) => i.type === "Task");
const stories = () => given.items.filter((i) => i.type === "User Story" || i.type === "Bug");

function App() {
	const [at, setAt] = useState(() => viewOf(location));
	const [, draw] = useState(0);
	const places = useMemo(() => new Places(at.view === "sprints/taskboard" ? tasks() : stories()), [at.view]);
	useLayoutEffect(() => {
		const arrived = () => setAt(viewOf(location));
		const redraw = () => draw((n) => n + 1);
		addEventListener("arrived", arrived);
		places.listeners.add(redraw);
		globalThis.sandbox = { places, go, paint, drawn, wrong };
		return () => {
			removeEventListener("arrived", arrived);
			places.listeners.delete(redraw);
		};
	}, [places]);
	useEffect(() => {
		let turn = 0;
		const timer = setInterval(() => places.mutate("renew", turn++ * 7, 0), RENEWAL_MS);
		return () => clearInterval(timer);
	}, [places]);
	return (
		<div className="flex-row host-shell">
			<nav aria-label="Hubs">
				<b>{given.organisation}</b>
				{HUBS.map(([name, hub]) => (
					<a href={addressOf(hub)} key={name}>
						{name}
					</a>
				))}
			</nav>
			<main className="flex-column">
				<View at={at} places={places.all} />
			</main>
		</div>
	);
}

function View({ at, places }) {
	const item = itemOf(at.id);
	if (at.view === "boards") return <Board places={places} />;
	if (at.view === "sprints/taskboard") return <Taskboard places={places} />;
	if (at.view === "backlogs" || at.view === "queries") return <Grid places={places} view={at.view} />;
	if (at.view === "form" && item) return <Form item={item} />;
	if (at.view === "old-form" && item) return <OldForm item={item} />;
	return (
		<ul className="scroller">
			{given.items.slice(0, 100).map((i) => (
				<li key={i.id}>
					<a href={hrefOf(i.id)}>{i.title}</a>
				</li>
			))}
		</ul>
	);
}

paint(given.mode);
render(<App />, document.getElementById("root"));
