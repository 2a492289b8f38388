import { Card } from "azure-devops-ui/Card";
import { Intersection } from "azure-devops-ui/Intersection";
import { renderSimpleCell, SimpleTableCell, Table } from "azure-devops-ui/Table";
import { ArrayItemProvider } from "azure-devops-ui/Utilities/Provider";
import { useMemo } from "react";
import { hrefOf } from "./router.js";

const column = (id, name, width, renderCell = renderSimpleCell) => ({ id, name, width, renderCell, readonly: true });

const titleCell = (_row, columnIndex, tableColumn, { shown }) => (
	<SimpleTableCell columnIndex={columnIndex} key={`${columnIndex} ${shown.renewed}`} tableColumn={tableColumn}>
		<a className="bolt-link" href={hrefOf(shown.linked)}>
			{shown.title}
		</a>
	</SimpleTableCell>
);
const TYPE = column("type", "Work Item Type", 130);
const TITLE = column("title", "Title", -100, titleCell);
const STATE = column("state", "State", 100);
const EFFORT = column("effort", "Effort", 70);

/** A backlog names each item by its link alone; a query's result shows the number as well. */
const COLUMNS = {
	backlogs: [column("order", "Order", 60), TYPE, TITLE, STATE, EFFORT],
	queries: [column("id", "ID", 70), TYPE, TITLE, column("who", "Assigned To", 150), STATE, EFFORT],
};

const rowOf = ({ item, torn, renewed }, i) => ({
	shown: { linked: (torn ?? item).id, title: item.title, renewed },
	order: String(i + 1),
	id: item.id,
	type: item.type,
	state: item.state,
	who: item.who,
	effort: item.estimate === null ? "" : String(item.estimate),
});

/** The vendor's own table. Without its `Intersection` around it, it would mount every row. */
export function Grid({ places, view }) {
	const rows = useMemo(() => new ArrayItemProvider(places.map(rowOf)), [places]);
	return (
		<div className="backlogs-view">
			<Intersection>
				<div className="flex-grow scroller">
					<Card className="bolt-table-card">
						<Table
							className={view === "backlogs" ? "backlog-tree" : ""}
							columns={COLUMNS[view]}
							itemProvider={rows}
							role="treegrid"
						/>
					</Card>
				</div>
			</Intersection>
		</div>
	);
}
