import type { Page } from "playwright-core";
import type { DrawnBadges } from "../drive.ts";

/** What the stand-in's own script leaves for tests. */
interface Sandbox {
	readonly places: { mutate(kind: string, a: number, b: number): void; mend(): void };
	go(address: string): void;
	paint(mode: "light" | "dark"): void;
	/** Containers whose badge stands for another item than they show, told without any of the extension's code. */
	wrong(): string[];
	drawn(): DrawnBadges;
}
export type SandboxWindow = { readonly sandbox: Sandbox };

/** The badges on what the stand-in for Azure DevOps has mounted: cards, rows, and the header of a form. */
export const drawnOnAzure = (page: Page): Promise<DrawnBadges> =>
	page.evaluate(() => (globalThis as unknown as SandboxWindow).sandbox.drawn());
