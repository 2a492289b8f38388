/** A transaction as far as it is waited for here; idb's fit. */
interface Writing {
	readonly done: Promise<void>;
	readonly error: DOMException | null;
}

/**
 * Waits until a transaction and all that was asked of it have gone through. Where it was rolled back, what is thrown is why:
 * a request that was only caught up in it says no more than "aborted".
 */
export async function written(tx: Writing, requests: readonly (Promise<unknown> | undefined)[]): Promise<void> {
	try {
		await Promise.all([...requests, tx.done]);
	} catch (error) {
		await tx.done.catch(() => {});
		throw tx.error ?? error;
	}
}

/** True where the browser gives no more room, by the name that all of them use. */
export const isStorageFull = (error: unknown): boolean =>
	error instanceof DOMException && error.name === "QuotaExceededError";
