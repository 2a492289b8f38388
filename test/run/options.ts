/** Loads a TypeScript module by its path from the root; the task's own dynamic imports have ended with its loading. */
export type Load<Module> = (path: string) => Promise<Module>;

/** The value behind `--name` on a command line, if it is there: `--data DIR` or `--data=DIR`. */
export function optionOf(args: readonly string[], name: string): string | undefined {
	const joined = args.find((a) => a.startsWith(`${name}=`));
	if (joined) return joined.slice(name.length + 1);
	const at = args.indexOf(name);
	return at < 0 ? undefined : args[at + 1];
}
