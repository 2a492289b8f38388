/**
 * Azure DevOps has themes of many names, and all of them set the same colours: what the page is painted with decides.
 * @example themeOfColour("rgba(32, 31, 30, 1)") //=> "dark"
 */
export function themeOfColour(colour: string): "light" | "dark" | undefined {
	const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(colour.trim());
	const parts = hex ? hex.slice(1).map((x) => Number.parseInt(x, 16)) : colour.match(/\d+(\.\d+)?/g)?.map(Number);
	const [red, green, blue] = parts ?? [];
	if (red === undefined || green === undefined || blue === undefined) return undefined;
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128 ? "dark" : "light";
}

export function theme(doc: Document): "light" | "dark" | undefined {
	const style = doc.defaultView?.getComputedStyle(doc.body);
	return themeOfColour(style?.getPropertyValue("--background-color") ?? "");
}
