/** What a promise gives, or `undefined` at once when the signal ends it: what is still under way is then nobody's. */
export function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T | undefined> {
	if (signal.aborted) return Promise.resolve(undefined);
	return new Promise((done, fail) => {
		const end = () => done(undefined);
		signal.addEventListener("abort", end, { once: true });
		promise.then(done, fail).finally(() => signal.removeEventListener("abort", end));
	});
}
