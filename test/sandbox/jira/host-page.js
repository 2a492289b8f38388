// A stand-in for Jira's own pages: virtual lists that re-use their nodes, cards that are rendered anew now and then.
// Markup and styles are ours; test ids, ids, links and labels are the documented ones.
(() => {
	const given = JSON.parse(document.getElementById("data").textContent);
	const app = document.getElementById("app");
	const el = (tag, attributes = {}, ...children) => {
		const e = document.createElement(tag);
		for (const [name, value] of Object.entries(attributes)) {
			if (name === "text") e.textContent = value;
			else if (value !== undefined) e.setAttribute(name, value);
		}
		e.append(...children.filter(Boolean));
		return e;
	};
	const initials = (name) =>
		name
			.split(" ")
			.map((w) => w[0] ?? "")
			.join("");
	const link = (key, more = {}) => el("a", { href: `/browse/${key}`, ...more });

	function fillCard(card, item) {
		card.id = `card-${item.key}`;
		const key = el(
			"div",
			{ "data-testid": "platform-card.common.ui.key.key" },
			el(
				"a",
				{ href: `/browse/${item.key}`, target: "_self", "aria-label": `${item.key} is ${item.status}` },
				el("div", { text: item.key }),
			),
		);
		card.replaceChildren(
			el("button", {
				type: "button",
				"data-testid": "platform-card.ui.card.focus-container",
				"aria-label": `${item.key} ${item.title}. Use the enter key to load the work item.`,
			}),
			el(
				"div",
				{ class: "title" },
				el("span", {
					"data-testid": "issue-field-single-line-text-readview-card.ui.single-line-text.container.box",
					text: item.title,
				}),
			),
			el(
				"div",
				{ class: "footer", "data-testid": "platform-card.ui.card.card-content.footer" },
				el(
					"div",
					{ class: "left" },
					el("span", { class: `type ${item.type.toLowerCase()}`, role: "img", "aria-label": item.type }),
					key,
				),
				el(
					"div",
					{ class: "right" },
					item.estimate === null ? null : el("span", { class: "points", text: String(item.estimate) }),
					el("span", { class: "avatar", role: "img", "aria-label": item.who, text: initials(item.who) }),
				),
			),
		);
	}

	function newCard() {
		const card = el("div", {
			class: "card",
			"data-testid": "platform-board-kit.ui.card.card",
			tabindex: "-1",
			draggable: "true",
		});
		card.addEventListener("click", (event) => {
			if (event.target.closest("a")) return;
			history.pushState({}, "", `?selectedIssue=${card.id.slice(5)}`);
			document.body.dataset.opened = card.id.slice(5);
		});
		return card;
	}

	/** A list that mounts what is in sight and re-uses its nodes. */
	function virtualList(scroller, items, height, make, fill) {
		const inner = el("div", { class: "inner" });
		inner.style.height = `${items.length * height}px`;
		scroller.append(inner);
		const pool = [];
		const place = () => {
			const first = Math.max(0, Math.floor(scroller.scrollTop / height) - 1);
			const count = Math.min(items.length - first, Math.ceil(scroller.clientHeight / height) + 3);
			while (pool.length < count) {
				const node = make();
				pool.push(node);
				inner.append(node);
			}
			pool.forEach((node, i) => {
				const at = first + i;
				node.hidden = i >= count;
				if (i >= count || node.at === at) return;
				node.at = at;
				node.style.transform = `translateY(${at * height}px)`;
				fill(node, items[at]);
			});
		};
		scroller.addEventListener("scroll", place, { passive: true });
		addEventListener("resize", place);
		place();
		// The framework renders a card anew now and then, and whatever was put into it is gone.
		setInterval(() => {
			const node = pool[Math.floor(Math.random() * pool.length)];
			if (node && !node.hidden) fill(node, items[node.at]);
		}, 1500);
	}

	function board() {
		const columns = { new: "To do", indeterminate: "In progress", done: "Done" };
		const row = el("div", { class: "columns" });
		app.append(frame("Board", row));
		for (const [status, name] of Object.entries(columns)) {
			const items = given.items.filter((i) => i.status === status);
			const scroller = el("div", { class: "scroller" });
			row.append(
				el(
					"section",
					{ class: "column", "data-testid": "platform-board-kit.ui.column.draggable-column.styled-wrapper" },
					el(
						"h2",
						{ "data-testid": "platform-board-kit.common.ui.column-header.header.column-header-container" },
						el("span", {
							"data-testid": "platform-board-kit.common.ui.column-header.column-title.column-name",
							text: name,
						}),
						el("span", { class: "count", text: String(items.length) }),
					),
					scroller,
				),
			);
			virtualList(scroller, items, 104, newCard, fillCard);
		}
	}

	function fillRow(row, item) {
		const p = "software-backlog.card-list.card";
		row.setAttribute("data-testid", `${p}.content-container.${item.key}`);
		const inner = `${p}.card-contents`;
		row.replaceChildren(
			el("button", {
				class: "focus",
				type: "button",
				"data-testid": `${inner}.interaction-layer.accessible-card`,
				"aria-label": `${item.key} ${item.title}`,
			}),
			el("span", { class: `type ${item.type.toLowerCase()}`, role: "img", "aria-label": item.type }),
			el(
				"div",
				{ class: "key", "data-testid": `${inner}.accessible-card-key` },
				link(item.key, { "data-testid": `${inner}.key`, target: "_self", text: item.key }),
			),
			el("div", { class: "title", "data-testid": `${inner}.summary` }, el("span", { text: item.title })),
			el("span", { class: `lozenge ${item.status}`, text: item.statusName }),
			el("span", { class: "points", text: item.estimate === null ? "–" : String(item.estimate) }),
			el("span", { class: "avatar", role: "img", "aria-label": item.who, text: initials(item.who) }),
		);
	}

	function backlog() {
		const scroller = el("div", {
			class: "scroller rows",
			"data-testid": "software-backlog.backlog-content.scrollable",
		});
		app.append(
			frame("Backlog", el("div", { "data-testid": "software-backlog.card-list.container.BACKLOG" }), scroller),
		);
		virtualList(scroller, given.items, 40, () => el("div", { class: "row" }), fillRow);
	}

	function issue() {
		const { item, children } = given;
		if (!item) return app.append(frame("Not found"));
		const b = "issue.views.issue-base.foundation";
		app.append(
			frame(
				"",
				el(
					"div",
					{ id: "jira-issue-header" },
					el("span", { class: "crumb", text: item.parent ?? "Project" }),
					el(
						"div",
						{
							class: "current",
							role: "listitem",
							"data-testid": `${b}.breadcrumbs.breadcrumb-current-issue-container`,
						},
						link(item.key, { "aria-current": "page", "data-testid": `${b}.breadcrumbs.current-issue.item` }),
					),
				),
				el("h1", { class: "issue", "data-testid": `${b}.summary.heading`, text: item.title }),
				el(
					"div",
					{ class: "description", "data-testid": "issue.views.field.rich-text.description" },
					el("p", { text: item.text || "No description." }),
					link("PS-100", { text: "PS-100" }),
				),
				el("h2", { text: `Child work items (${children.length})` }),
				el(
					"table",
					{},
					el(
						"tbody",
						{},
						...children.slice(0, 12).map((c, i) =>
							el(
								"tr",
								{ role: "row", "aria-rowindex": String(i + 1), "data-testid": "native-issue-table.ui.issue-row" },
								el(
									"td",
									{},
									el(
										"div",
										{ "data-testid": "native-issue-table.common.ui.issue-cells.issue-key.action-container" },
										link(c.key, {
											"aria-label": `${c.key} is not resolved`,
											"data-testid": "native-issue-table.common.ui.issue-cells.issue-key.issue-key-cell",
											text: c.key,
										}),
									),
								),
								el("td", { text: c.title }),
								el("td", {}, el("span", { class: `lozenge ${c.status}`, text: c.statusName })),
							),
						),
					),
				),
			),
		);
		app.querySelector(".current a").append(el("span", { text: item.key }));
	}

	function frame(title, ...content) {
		return el(
			"div",
			{ class: "shell" },
			el(
				"nav",
				{ "aria-label": "Spaces" },
				el("b", { text: "acme" }),
				...["PS", "HT", "DC"].map((p) =>
					el("a", {
						href: `/jira/software/c/projects/${p}/boards/1${location.search}`,
						text: p,
						"aria-current": given.project === p ? "page" : undefined,
					}),
				),
			),
			el("main", {}, title ? el("h1", { text: title }) : null, ...content),
		);
	}

	({ board, backlog, issue, other: () => app.append(frame("Your work")) })[given.view]();
})();
