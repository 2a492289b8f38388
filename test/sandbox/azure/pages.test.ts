import { expect, test } from "vitest";
import { makeAzureItems } from "../portfolio/make-azure.ts";
import { pageHtml } from "./pages.ts";

const items = new Map(makeAzureItems().map((i) => [i.key as string, i]));
const page = (address: string, of = items) => pageHtml(new URL(address), of);
const given = (html: string) =>
	JSON.parse(/<script id="dataProviders" type="application\/json">(.*?)<\/script>/s.exec(html)?.[1] ?? "");

test("links begin as the organisation's name was written, or at the top of its own host name", () => {
	const first = (address: string) => given(page(address)).items[0].href;
	expect(first("https://dev.azure.com/Contoso/Digital/_boards/board")).toBe("/Contoso/Digital/_workitems/edit/101");
	expect(first("https://contoso.visualstudio.com/Digital/_boards/board")).toBe("/Digital/_workitems/edit/101");
});

test("the theme, and whether cards show their numbers, are of the address", () => {
	const { mode, ids } = given(page("https://dev.azure.com/contoso/Digital/_boards/board?mode=dark&ids=off"));
	expect({ mode, ids }).toEqual({ mode: "dark", ids: "off" });
	expect(given(page("https://dev.azure.com/contoso"))).toMatchObject({ mode: "light", ids: "on", base: "/contoso" });
});

test("a title that would end the page's data stays text", () => {
	const story = items.get("contoso#1001");
	if (!story) throw new Error("no story");
	const title = "</script><script>window.pwned=1</script>";
	const html = page("https://dev.azure.com/contoso", new Map([["contoso#1001", { ...story, title }]]));
	expect(given(html).items[0].title).toBe(title);
	expect(html.match(/<script/g)).toHaveLength(2);
});
