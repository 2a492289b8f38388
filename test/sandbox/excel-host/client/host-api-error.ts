/** What Office.js throws: a code, a message, and where in the batch. */
export class HostApiError extends Error {
	override readonly name = "RichApi.Error";
	readonly debugInfo: { code: string; message: string; errorLocation: string; statement: string };

	constructor(
		readonly code: string,
		message: string,
		statement = "",
	) {
		super(message);
		this.debugInfo = { code, message, errorLocation: statement.split("(")[0] ?? "", statement };
	}
}

export const propertyNotLoaded = (className: string, name: string): HostApiError =>
	new HostApiError(
		"PropertyNotLoaded",
		`The property '${name}' is not available. Before reading the property's value, call the load method on the containing object and call "context.sync()" on the associated request context.`,
		`${className}.${name}`,
	);
