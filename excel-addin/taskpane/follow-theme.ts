/**
 * Gives the pane Office's theme, which need not be the system's: the rules written for a dark system are switched on or
 * off as a whole. Without a theme from Office the system decides, as everywhere else.
 */
export function applyTheme(doc: Document, isDark: boolean | undefined): void {
	if (isDark === undefined) return;
	doc.documentElement.style.colorScheme = isDark ? "dark" : "light";
	for (const sheet of doc.styleSheets)
		for (const rule of sheet.cssRules)
			if (
				rule instanceof CSSMediaRule &&
				(isThemed.has(rule) || /prefers-color-scheme:\s*dark/.test(rule.conditionText))
			) {
				isThemed.add(rule);
				rule.media.mediaText = isDark ? "all" : "not all";
			}
}

/** Rules whose condition was replaced before: it can no longer be read off them. */
const isThemed = new WeakSet<CSSMediaRule>();

/** Office's word on its theme, where it says one. */
export const isOfficeDark = (office: typeof Office): boolean | undefined =>
	office.context.officeTheme?.isDarkTheme ?? undefined;
