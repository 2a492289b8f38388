/** Something a person has to know before they go on; `values` fill the words. Nothing was lost when one is answered. */
export interface WorkbookProblem {
	readonly code:
		| "table-gone"
		| "column-gone"
		| "table-changed"
		| "too-large"
		| "protected"
		| "editing"
		| "part-unreadable"
		| "part-newer"
		| "part-too-large"
		| "nothing-to-restore"
		| "excel-refused";
	readonly values?: Readonly<Record<string, string | number>>;
}

export type WorkbookAnswer<T> =
	| { readonly ok: true; readonly value: T }
	| { readonly ok: false; readonly problem: WorkbookProblem };

export const answered = <T>(value: T): WorkbookAnswer<T> => ({ ok: true, value });
export const refused = (code: WorkbookProblem["code"], values?: WorkbookProblem["values"]): WorkbookAnswer<never> => ({
	ok: false,
	problem: values ? { code, values } : { code },
});

const CODES: Readonly<Record<string, WorkbookProblem["code"]>> = {
	ItemNotFound: "table-gone",
	InvalidReference: "table-gone",
	InvalidArgument: "table-changed",
	RangeExceedsLimit: "too-large",
	RequestPayloadSizeLimitExceeded: "too-large",
	ResponsePayloadSizeLimitExceeded: "too-large",
	PayloadSizeLimitExceeded: "too-large",
	AccessDenied: "protected",
	InvalidOperationInCellEditMode: "editing",
	HostIsBusy: "editing",
};

/** Excel's refusal in our own words; a mistake of our own is thrown on. */
export function problemOf(error: unknown): WorkbookProblem {
	const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : undefined;
	if (code === undefined) throw error;
	const known = CODES[code];
	return known ? { code: known } : { code: "excel-refused", values: { code } };
}
