import { useEffect, useState } from "preact/hooks";
import { ScrollTable } from "../../../shared/ui/parts/scroll-table.tsx";
import { browser } from "../../browser.ts";
import { KEY_NAMES, PAGE_KEYS } from "../../page-keys.ts";
import { KEY_WORDS } from "../page-words.ts";

const isFirefox = (): boolean => navigator.userAgent.includes("Firefox/");

/** Every key in one place: those that pages answer, and those that a person set in the browser. */
export function KeyTable() {
	const [own, setOwn] = useState<ReadonlyMap<string, string>>(new Map());
	useEffect(() => {
		const look = () =>
			browser.commands
				.getAll()
				.then((all) => setOwn(new Map(all.map(({ name = "", shortcut = "" }) => [name, shortcut]))))
				.catch(() => setOwn(new Map()));
		void look();
		// Whoever comes back from the browser's own page has changed something there.
		window.addEventListener("focus", look);
		return () => window.removeEventListener("focus", look);
	}, []);
	return (
		<ScrollTable label="Keys">
			<thead>
				<tr>
					<th scope="col">Key</th>
					<th scope="col">Your own key</th>
					<th scope="col">What it does</th>
				</tr>
			</thead>
			<tbody>
				{KEY_NAMES.map((name) => (
					<tr key={name}>
						<th scope="row">
							<kbd>{PAGE_KEYS[name].shown}</kbd>
						</th>
						<td>{own.get(name) ? <kbd>{own.get(name)}</kbd> : <span class="soft">none</span>}</td>
						<td>{KEY_WORDS[name]}</td>
					</tr>
				))}
			</tbody>
		</ScrollTable>
	);
}

/** How to have other keys. Only the browser itself may change them, on a page that no link may lead to. */
export function KeyHelp() {
	return (
		<p>
			{isFirefox() ? (
				<>
					For keys of your own, open <code>about:addons</code>, press the cog and choose “Manage Extension Shortcuts”.
				</>
			) : (
				<>
					For keys of your own, open <code>chrome://extensions/shortcuts</code> (in Edge{" "}
					<code>edge://extensions/shortcuts</code>).
				</>
			)}{" "}
			They work beside the keys above; those you can switch off with “Keys on the page”. No key does anything while you
			type in a field.
		</p>
	);
}
