import type { ScoringModel } from "../../shared/domain/prioritisation/scoring-model.ts";

export const WSJF_MODEL: ScoringModel = { kind: "wsjf", id: "wsjf", name: "WSJF", version: 1 };
export const RICE_MODEL: ScoringModel = { kind: "rice", id: "rice", name: "RICE", version: 1 };
