import { HostApiError } from "./host-api-error.ts";
import { RequestContext } from "./request-context.ts";
import type { Wire } from "./wire.ts";

type Batch<T> = (context: Excel.RequestContext) => Promise<T>;

/** `Excel` as a script finds it, over this wire. `mergeUndoGroup` makes one undo step of everything in the run. */
export function excelOver(wire: Wire): typeof Excel {
	async function run<T>(first: Batch<T> | { mergeUndoGroup?: boolean }, second?: Batch<T>): Promise<T> {
		const batch = typeof first === "function" ? first : second;
		if (!batch) throw new HostApiError("InvalidArgument", "Excel.run needs a function.");
		const merge = typeof first === "object" && first.mergeUndoGroup === true;
		const context = new RequestContext(wire);
		const { journal } = wire.executor.book;
		if (merge) journal.beginGroup();
		try {
			const result = await batch(context as unknown as Excel.RequestContext);
			if (context.pending > 0) await context.sync();
			return result;
		} finally {
			if (merge) journal.endGroup();
		}
	}
	return { run, RequestContext: class {} } as unknown as typeof Excel;
}
