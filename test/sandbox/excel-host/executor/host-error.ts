/** What Excel answers instead of doing it. `code` is Excel's own word. */
export class HostError extends Error {
	constructor(
		readonly code: string,
		message: string,
	) {
		super(message);
	}
}
