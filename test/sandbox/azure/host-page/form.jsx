import { useEffect, useRef } from "react";
import { childrenOf, itemOf } from "./given.js";
import { hrefOf } from "./router.js";

const Linked = ({ item }) => (
	<a className="bolt-link" href={hrefOf(item.id)}>
		{item.title}
	</a>
);

/** The form of the new hub: its header links to itself, and the rest of it to others. */
export function Form({ item }) {
	const parent = itemOf(item.parent);
	return (
		<div className="work-item-form-page">
			<div className="work-item-form-header">
				<div className="flex-row rhythm-horizontal-8">
					<a className="bolt-link" href={hrefOf(item.id)}>
						{item.type} {item.id}
					</a>
					<div className="body-xl">{item.id}</div>
				</div>
				<div className="work-item-title-textfield">
					<input aria-label="Title" readOnly value={item.title} />
				</div>
				<div className="work-item-header-command-bar" />
			</div>
			<Body item={item} parent={parent} />
		</div>
	);
}

function Body({ item, parent }) {
	return (
		<div className="work-item-form-body">
			<h2>Description</h2>
			<div className="html-editor" contentEditable suppressContentEditableWarning>
				{item.text} See <a href={hrefOf("101")}>#101</a>.
			</div>
			<h2>Related work</h2>
			<ul>
				{parent && (
					<li>
						Parent: <Linked item={parent} />
					</li>
				)}
				{childrenOf(item.id).map((child) => (
					<li key={child.id}>
						Child: <Linked item={child} />
					</li>
				))}
			</ul>
			<h2>Discussion</h2>
			<div className="comment-editor enter-new-comment">
				As in <a href={hrefOf("102")}>#102</a>.
			</div>
		</div>
	);
}

/**
 * The form of the older servers. It is no part of the framework: its script writes into the elements that are there, and so
 * nothing but text changes from one item to the next.
 */
export function OldForm({ item }) {
	const id = useRef(null);
	const title = useRef(null);
	useEffect(() => {
		id.current.textContent = item.id;
		title.current.value = item.title;
	}, [item]);
	return (
		<div className="work-item-form">
			<div className="work-item-form-headerContent">
				<div className="work-item-form-id">
					<span ref={id} />
				</div>
				<div className="work-item-form-title">
					<input aria-label="Title" readOnly ref={title} />
				</div>
			</div>
			<div className="witform-layout-content-container">{item.text}</div>
		</div>
	);
}
