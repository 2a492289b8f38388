import type { ScoringModel } from "../../shared/domain/prioritisation/scoring-model.ts";

/** The models of the pane that take no settings, in the order they are offered. */
export const WSJF_MODEL: ScoringModel = { kind: "wsjf", id: "wsjf", name: "WSJF", version: 1 };
export const RICE_MODEL: ScoringModel = { kind: "rice", id: "rice", name: "RICE", version: 1 };
export const CD3_MODEL: ScoringModel = { kind: "cd3", id: "cd3", name: "CD3", version: 1 };
export const ICE_MODEL: ScoringModel = { kind: "ice", id: "ice", name: "ICE", version: 1 };
