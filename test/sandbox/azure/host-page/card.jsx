import { childrenOf, showsId } from "./given.js";
import { hrefOf, open } from "./router.js";

const COLOURS = { Bug: "rgb(204, 41, 61)", "User Story": "rgb(0, 156, 204)", Task: "rgb(242, 203, 29)" };

/** The whole card opens its form, by a press or by Enter. */
const opening = ({ id }) => ({
	role: "listitem",
	tabIndex: 0,
	onClick: () => open(id),
	onKeyDown: (event) => event.key === "Enter" && open(id),
});

/** A card as the product's are built: a flag, a first line of number, title and menu, and what the team chose to show. */
export function WitCard({ place, kind, top, linked }) {
	const { item, torn } = place;
	const title = linked ? (
		<a className="title-text" href={hrefOf(item.id)}>
			{item.title}
		</a>
	) : (
		<span className="title-text">{item.title}</span>
	);
	const style = top === undefined ? undefined : { position: "absolute", transform: `translateY(${top}px)` };
	return (
		<div className={`wit-card ${kind}`} data-itemid={(torn ?? item).id} style={style} {...opening(item)}>
			<div className="card-flag" style={{ backgroundColor: COLOURS[item.type] }} />
			<div className="card-content">
				<div className="flex-row full-width">
					<div className="rhythm-horizontal-8">
						{showsId(item) && <span className="font-weight-semibold selectable-text">{item.id}</span>}
						{title}
					</div>
					<div className="card-context-menu">
						<button aria-label="More actions" type="button">
							…
						</button>
					</div>
				</div>
				<div className="field-row">
					{item.who}
					{item.estimate !== null && <span className="effort">{item.estimate}</span>}
				</div>
				{kind === "boards-card" && childrenOf(item.id).map((child) => <Child item={child} key={child.id} />)}
			</div>
		</div>
	);
}

/** Further down, a card lists what lies below it, with links of their own. */
const Child = ({ item }) => (
	<div className="checklist-item">
		<a href={hrefOf(item.id)}>{item.title}</a>
	</div>
);
