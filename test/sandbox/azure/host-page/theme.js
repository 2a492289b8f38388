/** The names are the vendor's. `--palette-…` without alpha are bare triplets, as its sheets expect them. */
const LIGHT = {
	"background-color": "rgba(255, 255, 255, 1)",
	"text-primary-color": "rgba(0, 0, 0, .9)",
	"text-secondary-color": "rgba(0, 0, 0, .55)",
	"text-disabled-color": "rgba(0, 0, 0, .38)",
	"communication-foreground": "rgba(0, 90, 158, 1)",
	"communication-background": "rgba(0, 120, 212, 1)",
	"focus-border-color": "rgba(0, 120, 212, 1)",
	"component-grid-row-hover-color": "rgba(248, 248, 248, 1)",
	"component-grid-selected-row-color": "rgba(222, 236, 249, 1)",
	"component-grid-cell-bottom-border-color": "rgba(234, 234, 234, 1)",
	"component-grid-focus-border-color": "rgba(0, 120, 212, 1)",
	"palette-black-alpha-6": "rgba(0, 0, 0, .06)",
	"palette-black-alpha-10": "rgba(0, 0, 0, .1)",
	"palette-black-alpha-20": "rgba(0, 0, 0, .2)",
	"palette-neutral-0": "255, 255, 255",
	"palette-neutral-2": "248, 248, 248",
	"palette-neutral-4": "244, 244, 244",
	"palette-neutral-8": "234, 234, 234",
	"palette-neutral-20": "200, 200, 200",
};
const DARK = {
	"background-color": "rgba(32, 31, 30, 1)",
	"text-primary-color": "rgba(255, 255, 255, 1)",
	"text-secondary-color": "rgba(255, 255, 255, .7)",
	"text-disabled-color": "rgba(255, 255, 255, .5)",
	"communication-foreground": "rgba(98, 171, 245, 1)",
	"communication-background": "rgba(0, 103, 184, 1)",
	"focus-border-color": "rgba(98, 171, 245, 1)",
	"component-grid-row-hover-color": "rgba(45, 44, 43, 1)",
	"component-grid-selected-row-color": "rgba(0, 69, 120, 1)",
	"component-grid-cell-bottom-border-color": "rgba(59, 58, 57, 1)",
	"component-grid-focus-border-color": "rgba(98, 171, 245, 1)",
	"palette-black-alpha-6": "rgba(255, 255, 255, .06)",
	"palette-black-alpha-10": "rgba(255, 255, 255, .1)",
	"palette-black-alpha-20": "rgba(255, 255, 255, .2)",
	"palette-neutral-0": "32, 31, 30",
	"palette-neutral-2": "37, 36, 35",
	"palette-neutral-4": "41, 40, 39",
	"palette-neutral-8": "59, 58, 57",
	"palette-neutral-20": "96, 94, 92",
};

/** The theme is on the body, as the page's own script puts it there. */
export function paint(mode) {
	for (const [name, value] of Object.entries(mode === "dark" ? DARK : LIGHT))
		document.body.style.setProperty(`--${name}`, value);
}
