/** What of the Office environment the add-in may ask. */
export interface OfficeOptions {
	/** Highest version per requirement set, e.g. `{ ExcelApi: "1.21" }`. */
	readonly sets: Readonly<Record<string, string>>;
	readonly dark: boolean;
	/** `onReady` never answers, as Excel sometimes does when it restores a pane. */
	readonly neverReady?: boolean;
}

type Command = (event: { completed(): void }) => void;

export interface SimulatedOffice {
	readonly office: typeof Office;
	readonly commands: ReadonlyMap<string, Command>;
	setDark(dark: boolean): void;
}

const atLeast = (have: string, want: string): boolean => {
	const [a = 0, b = 0] = have.split(".").map(Number);
	const [c = 0, d = 0] = want.split(".").map(Number);
	return a > c || (a === c && b >= d);
};

/** `Office` as the pane and the ribbon commands find it. */
export function simulatedOffice(options: OfficeOptions): SimulatedOffice {
	const commands = new Map<string, Command>();
	const theme = (dark: boolean) =>
		dark
			? {
					bodyBackgroundColor: "#1f1f1f",
					bodyForegroundColor: "#f0f0f0",
					controlBackgroundColor: "#2b2b2b",
					controlForegroundColor: "#f0f0f0",
					isDarkTheme: true,
				}
			: {
					bodyBackgroundColor: "#ffffff",
					bodyForegroundColor: "#1f1f1f",
					controlBackgroundColor: "#f3f3f3",
					controlForegroundColor: "#1f1f1f",
					isDarkTheme: false,
				};
	const context = {
		host: "Excel",
		platform: "OfficeOnline",
		officeTheme: theme(options.dark),
		requirements: {
			isSetSupported: (set: string, version = "1.1") => {
				const have = options.sets[set];
				return have !== undefined && atLeast(have, version);
			},
		},
		document: { settings: { get: () => null, set: () => {}, saveAsync: () => {} } },
	};
	const info = { host: "Excel", platform: "OfficeOnline" };
	const office = {
		context,
		HostType: { Excel: "Excel" },
		actions: { associate: (id: string, run: Command) => void commands.set(id, run) },
		onReady: (callback?: (info: unknown) => unknown) => {
			if (options.neverReady) return new Promise(() => {});
			return Promise.resolve().then(() => {
				callback?.(info);
				return info;
			});
		},
	};
	return {
		office: office as unknown as typeof Office,
		commands,
		setDark: (dark) => {
			context.officeTheme = theme(dark);
		},
	};
}
