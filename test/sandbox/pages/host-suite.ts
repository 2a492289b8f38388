import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { Window } from "happy-dom";
import { describe, expect, test } from "vitest";
import type { CardKind, HostAdapter, HostCard, Route } from "../../../extension/hosts/host-card.ts";
import type { Selector, SelectorHistory } from "../../../extension/hosts/selector.ts";

/** One view of a host in its fixture: a section of that name, and what must be found in it. */
export interface View {
	readonly name: string;
	readonly keys: readonly string[];
	readonly kind: CardKind;
	/** Where it is shown; without: at the host's own address. */
	readonly address?: string;
}

/** One kind of witness in a fixture's markup: each can be taken away alone. */
export type Layer = readonly [name: string, markup: RegExp];

export interface HostSuite<S extends Readonly<Record<string, Selector>>> {
	readonly adapter: HostAdapter;
	readonly fixture: string;
	readonly address: string;
	readonly selectors: S;
	readonly history: SelectorHistory<S>;
	readonly views: readonly View[];
	/** By view: the layers of its first card, of which all but one are enough. */
	readonly layers: Readonly<Record<string, readonly Layer[]>>;
	/** A release of the host that renames what its cards are known by, and what is silent then on a route. */
	readonly renamed: readonly [from: RegExp, to: string];
	readonly silent: Readonly<Partial<Record<Route, readonly string[]>>>;
}

export interface HostPages {
	readonly html: string;
	pageOf(text?: string, address?: string): Document;
	sectionOf(doc: Document, view: string): Element;
	cardsIn(root: ParentNode): HostCard[];
}

export function pagesOf(adapter: HostAdapter, fixture: string, home: string): HostPages {
	const html = readFileSync(resolve(fixture), "utf8");
	return {
		html,
		pageOf(text = html, address = home) {
			const window = new Window({ url: address });
			window.document.write(text);
			return window.document as unknown as Document;
		},
		sectionOf(doc, view) {
			const section = doc.querySelector(`section[data-view="${view}"]`);
			if (!section) throw new Error(`${fixture} has no section "${view}".`);
			return section;
		},
		cardsIn: (root) => [...adapter.containersIn(root)].flatMap((c) => adapter.card(c) ?? []),
	};
}

/** Takes a layer of witnesses out of a page's markup; of a shown text the tag before it stays. */
const without = (html: string, layer: RegExp): string =>
	html.replace(layer, (hit) => (hit.startsWith(">") ? "><" : ""));

/** What holds of every host, whatever its markup; gives the pages for what holds of one alone. */
export function describeHost<S extends Readonly<Record<string, Selector>>>(suite: HostSuite<S>): HostPages {
	const { adapter, views, layers } = suite;
	const pages = pagesOf(adapter, suite.fixture, suite.address);
	const { html, pageOf, sectionOf, cardsIn } = pages;
	/** For what only reads. */
	const page = pageOf();

	describe(`${adapter.id}: the pages`, () => {
		test.each(views)(
			"$name: each item once, with a place for its badge, and no key of people's own writing",
			(view) => {
				const doc = pageOf(html, view.address);
				const section = sectionOf(doc, view.name);
				const cards = cardsIn(section);
				expect(cards.map((c) => c.key)).toEqual(view.keys);
				for (const { kind, element, slot } of cards) {
					expect(kind).toBe(view.kind);
					expect(element.contains(slot.parent)).toBe(true);
					expect(slot.parent.closest("a,button")).toBeNull();
					if (slot.after) expect(slot.after.parentElement).toBe(slot.parent);
					const badge = doc.createElement("span");
					badge.setAttribute("data-sightline", "x");
					if (slot.after) slot.after.after(badge);
					else slot.parent.append(badge);
				}
				// With badges in them the cards are what they were, and so are the places.
				expect(cardsIn(section)).toEqual(cards);
			},
		);

		test("where the witnesses disagree, or there is only one, nobody is believed", () => {
			expect(cardsIn(sectionOf(page, "odd"))).toEqual([]);
		});

		test("every view has a case", () => {
			const sections = [...page.querySelectorAll("section[data-view]")].map((s) => s.getAttribute("data-view"));
			expect([...views.map((v) => v.name), "odd"].sort()).toEqual(sections.sort());
		});

		test.each(Object.keys(suite.selectors))("selector %s hits in the fixture, and says whence it is", (name) => {
			const { css } = suite.selectors[name] as Selector;
			expect(page.querySelectorAll(css).length).toBeGreaterThan(0);
			const { source, firstSeen, lastVerified } = suite.history[name] as SelectorHistory<S>[keyof S];
			expect(source.length).toBeGreaterThan(20);
			expect(firstSeen).toMatch(/^20\d\d/);
			expect(lastVerified >= firstSeen).toBe(true);
		});

		test("no two selectors have one name, and each selector's past belongs to one", () => {
			const ids = Object.values(suite.selectors).map((s) => s.id);
			expect(new Set(ids).size).toBe(ids.length);
			expect(Object.keys(suite.history).sort()).toEqual(Object.keys(suite.selectors).sort());
		});
	});

	describe(`${adapter.id}: H2, witnesses that are gone`, () => {
		for (const [name, all] of Object.entries(layers)) {
			const view = views.find((v) => v.name === name);
			test.each(all)(`${name}: without %s each card is still known by the others`, (_, layer) => {
				expect(html).toMatch(layer);
				const doc = pageOf(without(html, layer), view?.address);
				expect(cardsIn(sectionOf(doc, name))[0]?.key).toBe(view?.keys[0]);
			});
			test(`${name}: without any of them there is no badge, and the page's health counts a card without a key`, () => {
				const bare = all.reduce((text, [, layer]) => without(text, layer), html);
				const section = sectionOf(pageOf(bare), name);
				expect(cardsIn(section).filter((c) => c.key === view?.keys[0])).toEqual([]);
				const seen = adapter.sighting(section, "other");
				expect(seen.containers - seen.agreed).toBeGreaterThan(0);
				expect(seen.keyless).toBeGreaterThan(0);
			});
		}

		test.each(Object.entries(suite.silent))(
			"after a release that renames what a %s is known by there is no badge, no error, and its health says so",
			(on, silent) => {
				const doc = pageOf(html.replace(...suite.renamed));
				expect(cardsIn(doc)).toEqual([]);
				expect(adapter.sighting(doc, on as Route)).toMatchObject({ agreed: 0, silent, recognised: false });
			},
		);

		test.each(Object.keys(suite.silent))("a %s that is as it should be is recognised", (on) => {
			const { name, keys, address } = views.find((v) => v.name === on) as View;
			const section = sectionOf(pageOf(html, address), name);
			expect(adapter.sighting(section, on as Route)).toMatchObject({
				agreed: keys.length,
				silent: [],
				recognised: true,
			});
		});
	});
	return pages;
}
