export type Readiness = "ready" | "not-excel" | "no-office" | "timeout";

/**
 * Waits for Excel. When Excel restores a pane it sometimes never answers; then this says `timeout` after `waitMs`, so that
 * a person sees a way on and not a blank pane. `no-office`: Microsoft's library did not load at all.
 */
export async function whenReady(office: typeof Office | undefined, waitMs: number): Promise<Readiness> {
	if (!office) return "no-office";
	let timer: ReturnType<typeof setTimeout> | undefined;
	const late = new Promise<"timeout">((done) => {
		timer = setTimeout(() => done("timeout"), waitMs);
	});
	const answer = await Promise.race([office.onReady(), late]);
	clearTimeout(timer);
	if (answer === "timeout") return answer;
	return String(answer.host) === "Excel" ? "ready" : "not-excel";
}
