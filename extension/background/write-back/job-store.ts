import * as z from "zod/mini";
import { readDocument, updateDocument } from "../../../shared/store/documents.ts";
import type { Store } from "../../../shared/store/open-store.ts";
import { type WriteJob, writeJob } from "../../write-job.ts";

const DOCUMENT = "write-back";

function jobIn(text: string): WriteJob | undefined {
	try {
		const read = z.safeParse(writeJob, JSON.parse(text));
		return read.success ? read.data : undefined;
	} catch {
		return undefined;
	}
}

/** The bulk write that was previewed or made last; it outlives the worker, so that it can be taken back. */
export const readJob = async (store: Store): Promise<WriteJob | undefined> =>
	jobIn((await readDocument(store, DOCUMENT)).text);

export async function keepJob(store: Store, job: WriteJob): Promise<void> {
	await updateDocument(store, DOCUMENT, () => JSON.stringify(job));
}
