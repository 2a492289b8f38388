export type Theme = "light" | "dark";

/** Ours in terms of the host's design tokens, with the host's own published values where a page does not define them. */
export const THEME_TOKENS: Readonly<Record<Theme, string>> = {
	light:
		"--fg:var(--ds-text,#172b4d);--sub:var(--ds-text-subtle,#44546f);--bg:var(--ds-surface-overlay,#fff);--line:var(--ds-border,#091e4224);--field:var(--ds-border-input,#8590a2);--hover:var(--ds-background-neutral-subtle-hovered,#091e420f);--subb:var(--ds-background-neutral,#091e420f);--acc:var(--ds-background-brand-bold,#0c66e4);--on:var(--ds-text-inverse,#fff);--ok:var(--ds-text-success,#216e4e);--okb:var(--ds-background-success,#dcfff1);--warn:var(--ds-text-warning,#a54800);--warnb:var(--ds-background-warning,#fff7d6);--bad:var(--ds-text-danger,#ae2e24);--badb:var(--ds-background-danger,#ffeceb)",
	dark: "--fg:var(--ds-text,#c7d1db);--sub:var(--ds-text-subtle,#9fadbc);--bg:var(--ds-surface-overlay,#282e33);--line:var(--ds-border,#a6c5e229);--field:var(--ds-border-input,#738496);--hover:var(--ds-background-neutral-subtle-hovered,#a1bdd914);--subb:var(--ds-background-neutral,#a1bdd914);--acc:var(--ds-background-brand-bold,#579dff);--on:var(--ds-text-inverse,#1d2125);--ok:var(--ds-text-success,#7ee2b8);--okb:var(--ds-background-success,#1c3329);--warn:var(--ds-text-warning,#f5cd47);--warnb:var(--ds-background-warning,#332e1b);--bad:var(--ds-text-danger,#fd9891);--badb:var(--ds-background-danger,#42221f)",
};
