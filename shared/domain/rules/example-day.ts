import type { IsoDate } from "../units.ts";

/** The day on which an example is looked at that names none. */
export const EXAMPLE_DAY = "2026-11-24" as IsoDate;
