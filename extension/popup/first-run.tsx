/** Before the first register: what to do, in the order to do it, and the one button that starts it. */
export function FirstRun() {
	return (
		<div class="empty-state first-run">
			<h1>See which objective every piece of work serves.</h1>
			<ol>
				<li>Paste your objectives and key results, as a list or a table.</li>
				<li>Look at what was understood, and apply it.</li>
				<li>Open a board in Jira or Azure DevOps: every card says what it serves.</li>
			</ol>
			<a class="button main" href="../options/index.html#paste" target="_blank" rel="noreferrer">
				Paste your objectives
			</a>
			<p class="small soft">It takes about two minutes. Nothing leaves this browser.</p>
		</div>
	);
}
