// A stand-in for Jira Data Center's own pages: whole lists, and cards that are made anew now and then, as its boards do.
// Markup is ours; ids, classes, attributes and links are the documented ones, and the styles the vendor's own.
(() => {
	const given = JSON.parse(document.getElementById("data").textContent);
	const page = document.getElementById("page");
	const el = (tag, attributes = {}, ...children) => {
		const e = document.createElement(tag);
		for (const [name, value] of Object.entries(attributes)) {
			if (name === "text") e.textContent = value;
			else if (value !== undefined) e.setAttribute(name, value);
		}
		e.append(...children.filter(Boolean));
		return e;
	};
	const browse = (key) => `${given.base}/browse/${key}`;
	const keyLink = (key) => el("a", { class: "js-key-link", href: browse(key), title: key, text: key });
	const LOZENGES = {
		new: "aui-lozenge",
		indeterminate: "aui-lozenge aui-lozenge-inprogress",
		done: "aui-lozenge aui-lozenge-success",
	};
	const lozenge = (item) => el("span", { class: LOZENGES[item.status], text: item.statusName });

	function card(item) {
		const made = el(
			"div",
			{
				class: `ghx-issue js-issue${item.isSubtask ? " ghx-issue-subtask" : ""}${item.status === "done" ? " ghx-done" : ""}`,
				"data-issue-id": item.id,
				"data-issue-key": item.key,
				role: "listitem",
				tabindex: "0",
				"aria-label": `${item.key} ${item.title}`,
			},
			el("div", { class: "ghx-key" }, keyLink(item.key)),
			el("div", { class: "ghx-summary", text: item.title }),
			el("div", { class: "ghx-extra-fields" }, el("span", { text: item.who })),
			el("div", { class: "ghx-card-footer" }),
		);
		made.addEventListener("click", (event) => {
			if (event.target.closest("a")) return;
			history.pushState({}, "", `?rapidView=3&view=detail&selectedIssue=${item.key}`);
			detail(item);
		});
		return made;
	}

	function detail(item) {
		document.getElementById("ghx-detail-view")?.remove();
		page
			.querySelector(".work")
			.append(
				el(
					"div",
					{ id: "ghx-detail-view" },
					el(
						"div",
						{ id: "ghx-detail-issue", "data-issueid": item.id, "data-issuekey": item.key },
						el(
							"div",
							{ id: "ghx-detail-head" },
							el("a", { href: browse(item.key), text: item.key }),
							el("h3", { text: item.title }),
						),
					),
				),
			);
	}

	function board() {
		const columns = Object.entries({ new: "To do", indeterminate: "In progress", done: "Done" });
		const pool = el(
			"ul",
			{ class: "ghx-columns" },
			...columns.map(([status], i) =>
				el(
					"li",
					{ class: "ghx-column", "data-column-id": String(11 + i) },
					...given.items
						.filter((item) => item.status === status)
						.slice(0, 40)
						.map(card),
				),
			),
		);
		const heads = columns.map(([, name], i) =>
			el("li", { class: "ghx-column", "data-id": String(11 + i) }, el("h2", { text: name })),
		);
		frame(
			"Homes board",
			el(
				"div",
				{ class: "work" },
				el(
					"div",
					{ id: "ghx-work" },
					el("ul", { id: "ghx-column-headers" }, ...heads),
					el("div", { id: "ghx-pool" }, el("div", { class: "ghx-swimlane", "swimlane-id": "21" }, pool)),
				),
			),
		);
		if (given.item) detail(given.item);
		// The board draws a card anew now and then, and whatever was put into it is gone.
		setInterval(() => {
			const cards = pool.querySelectorAll(".ghx-issue");
			const old = cards[Math.floor(Math.random() * cards.length)];
			const item = given.items.find((i) => i.key === old?.dataset.issueKey);
			if (item) old.replaceWith(card(item));
		}, 1500);
	}

	const row = (item) =>
		el(
			"div",
			{ class: "js-issue", "data-issue-id": item.id, "data-issue-key": item.key },
			el("div", { class: "ghx-key" }, keyLink(item.key)),
			el("span", { class: "ghx-summary", text: item.title }),
			el("span", { class: "ghx-end" }, lozenge(item)),
		);

	function backlog() {
		frame(
			"Backlog",
			el(
				"div",
				{ id: "ghx-backlog", "data-rendered": String(Date.now()) },
				el(
					"div",
					{ id: "ghx-backlog-column" },
					el(
						"div",
						{ class: "js-sprint-container", "data-sprint-id": "31" },
						el("h2", { text: "Sprint 7" }),
						...given.items.slice(0, 12).map(row),
					),
					el(
						"div",
						{ class: "ghx-backlog-group" },
						el("h2", { text: "Backlog" }),
						...given.items.slice(12, 80).map(row),
					),
				),
			),
		);
	}

	function issue() {
		const { item } = given;
		if (!item) return frame("Not found");
		const first = given.items.find((i) => i.key !== item.key);
		frame(
			"",
			el(
				"div",
				{ id: "issue-content" },
				el(
					"header",
					{},
					el(
						"ol",
						{ class: "aui-nav aui-nav-breadcrumbs" },
						el("li", {}, el("a", { id: "project-name-val", href: browse(item.key.split("-")[0]), text: "Homes" })),
						el(
							"li",
							{},
							el("a", {
								id: "key-val",
								class: "issue-link",
								"data-issue-key": item.key,
								href: browse(item.key),
								rel: item.id,
								text: item.key,
							}),
						),
					),
					el("h1", { id: "summary-val", text: item.title }),
				),
				el(
					"div",
					{ id: "details-module", class: "module" },
					el("span", { id: "type-val", text: item.type }),
					lozenge(item),
				),
				el(
					"div",
					{ id: "description-val" },
					el("p", { text: item.text || "No description." }),
					el(
						"p",
						{},
						el("a", { class: "issue-link", "data-issue-key": first.key, href: browse(first.key), text: first.key }),
					),
				),
			),
		);
	}

	function navigator() {
		const cell = (item, text) =>
			el("a", { class: "issue-link", "data-issue-key": item.key, href: browse(item.key), text });
		frame(
			"Search",
			el(
				"table",
				{ id: "issuetable", class: "aui" },
				el("thead", {}, el("tr", {}, ...["Key", "Summary", "Status"].map((text) => el("th", { text })))),
				el(
					"tbody",
					{},
					...given.items
						.slice(0, 50)
						.map((item) =>
							el(
								"tr",
								{ class: "issuerow", "data-issuekey": item.key, rel: item.id },
								el("td", { class: "issuekey" }, cell(item, item.key)),
								el("td", { class: "summary" }, cell(item, item.title)),
								el("td", { class: "status" }, lozenge(item)),
							),
						),
				),
			),
		);
	}

	function frame(title, ...content) {
		const link = (path, text) => el("li", {}, el("a", { href: `${given.base}${path}`, text }));
		page.append(
			el(
				"header",
				{ id: "header" },
				el(
					"nav",
					{ class: "aui-header", "aria-label": "Jira" },
					el("b", { text: "Jira" }),
					el(
						"ul",
						{ class: "aui-nav" },
						link("/secure/RapidBoard.jspa?rapidView=3", "Board"),
						link("/secure/RapidBoard.jspa?rapidView=3&view=planning", "Backlog"),
						link("/issues/?jql=project%20%3D%20HT", "Search"),
					),
				),
			),
			el("main", { id: "content" }, title ? el("h1", { text: title }) : null, ...content),
		);
	}

	({ board, backlog, issue, navigator, other: () => frame("System dashboard") })[given.view]();
})();
