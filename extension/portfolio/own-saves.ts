import { signal } from "@preact/signals";

/** Rises whenever this page stored something, so that answers from before are asked for anew. */
export const ownSaves = signal(0);
