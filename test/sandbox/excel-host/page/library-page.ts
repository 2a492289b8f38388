import { contract, refusals, type Seen } from "../contract.ts";
import { Executor } from "../executor/executor.ts";
import { LET_GO, type RequestBody } from "../executor/message.ts";
import { type WorkbookData, workbookOf } from "../file/workbook-data.ts";
import { installSimulatedExcel, simulatedExcel } from "../simulated-excel.ts";

interface Message {
	readonly Body: RequestBody;
}

/**
 * Lets Microsoft's library speak to our executor instead of an Excel. The session is not a public interface of theirs:
 * the library's version is pinned, and this is for tests alone.
 */
function install(executor: Executor): { trips: number } {
	const meter = { trips: 0 };
	const library = globalThis as unknown as { OfficeExtension: { SessionBase: { _overrideSession: unknown } } };
	library.OfficeExtension.SessionBase._overrideSession = {
		_resolveRequestUrlAndHeaderInfo: () => Promise.resolve({ url: "", headers: {} }),
		_createRequestExecutorOrNull: () => ({
			async executeAsync(_data: unknown, _flags: unknown, { Body }: Message) {
				// What a run lets go of at its end is nothing a script waits for.
				if (!Body.Actions.some((a) => a.Name === LET_GO)) meter.trips++;
				const answer = executor.execute(JSON.parse(JSON.stringify(Body)) as RequestBody);
				return {
					HttpStatusCode: 200,
					ErrorCode: "",
					ErrorMessage: "",
					Headers: {},
					Body: JSON.parse(JSON.stringify(answer)),
				};
			},
		}),
	};
	return meter;
}

export interface Outcome {
	readonly seen: Seen;
	readonly refused: object;
	readonly trips: number;
}

/** The contract through Microsoft's library, and how many round trips it took. */
export async function throughLibrary(data: WorkbookData): Promise<Outcome> {
	// Outside Excel the library knows no requirement sets: the oldest Excel we support is the one to be proven.
	Object.assign(globalThis, { Office: { context: { requirements: { isSetSupported: () => false } } } });
	const book = workbookOf(data);
	const meter = install(new Executor(book));
	const seen = await contract(book);
	const { trips } = meter;
	const fresh = workbookOf(data);
	install(new Executor(fresh));
	return { seen, refused: await refusals(), trips };
}

/** The same through our own client, in an Excel of the same age. */
export async function throughSimulated(data: WorkbookData): Promise<Outcome> {
	const oldest = { sets: { ExcelApi: "1.9" } };
	const { book, wire } = installSimulatedExcel(simulatedExcel(data, oldest));
	const seen = await contract(book);
	const { trips } = wire.meter;
	installSimulatedExcel(simulatedExcel(data, oldest));
	return { seen, refused: await refusals(), trips };
}
