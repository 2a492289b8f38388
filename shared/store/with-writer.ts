/** As much of the Web Locks API as is used; `navigator.locks` fits. */
export interface Locks {
	request<T>(name: string, options: { ifAvailable: boolean }, run: (lock: unknown) => Promise<T>): Promise<T>;
}

/**
 * Runs `work` only if no other tab or worker is at the same kind of work: the lock elects the one writer, and the browser
 * gives it free when its holder dies. `undefined` where somebody else has it.
 */
export async function withWriter<T>(locks: Locks, name: string, work: () => Promise<T>): Promise<T | undefined> {
	return locks.request(`sightline:${name}`, { ifAvailable: true }, (lock) =>
		lock ? work() : Promise.resolve(undefined as T | undefined),
	);
}
