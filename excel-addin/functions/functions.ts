import type { CustomFunction } from "./function-table.ts";
import { PROGRESS } from "./progress-function.ts";
import { RANK, RANKS } from "./rank-functions.ts";
import { RICE, WSJF } from "./score-functions.ts";
import { WEIGHTED } from "./weighted-function.ts";

/** What people type before every function's name; the manifests say the same. */
export const NAMESPACE = "SIGHT";

/** Every custom function: `functions.json` and the run-time association are both made from this list. */
export const FUNCTIONS: readonly CustomFunction[] = [WSJF, RICE, WEIGHTED, RANK, RANKS, PROGRESS];
