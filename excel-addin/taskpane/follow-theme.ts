/** Rules whose condition was replaced, with the condition they were written with. */
const written = new WeakMap<CSSMediaRule, string>();

/**
 * Gives the pane Office's theme, which need not be the system's: the rules written for a dark system are switched on or
 * off as a whole. Where Office says none, or a person has the system force its own colours, the system decides.
 */
export function applyTheme(doc: Document, isDark: boolean | undefined): void {
	const isForced = doc.defaultView?.matchMedia("(forced-colors: active)").matches ?? false;
	const said = isForced ? undefined : isDark;
	doc.documentElement.style.colorScheme = said === undefined ? "" : said ? "dark" : "light";
	for (const sheet of doc.styleSheets)
		for (const rule of sheet.cssRules) {
			if (!(rule instanceof CSSMediaRule)) continue;
			const condition = written.get(rule) ?? rule.conditionText;
			if (!/prefers-color-scheme:\s*dark/.test(condition)) continue;
			written.set(rule, condition);
			rule.media.mediaText = said === undefined ? condition : said ? "all" : "not all";
		}
}

/** Office's word on its theme, where it says one. */
export const isOfficeDark = (office: typeof Office): boolean | undefined =>
	office.context.officeTheme?.isDarkTheme ?? undefined;
