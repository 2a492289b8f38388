import { useEffect, useRef, useState } from "preact/hooks";
import { readDocument, updateDocument } from "../../shared/store/documents.ts";
import { openStore, type Store } from "../../shared/store/open-store.ts";

interface StoredText {
	/** `undefined` until it was read, and where it cannot be; empty where nothing was kept yet. */
	readonly text: string | undefined;
	/** Why it could not be read, so that nothing is written over it; or not kept: what is on the page stays. */
	readonly trouble?: string;
	keep(text: string): void;
}

async function withStore<T>(use: (store: Store) => Promise<T>): Promise<T> {
	const store = await openStore();
	try {
		return await use(store);
	} finally {
		store.close();
	}
}

/** What was entered on a section, kept on this machine from visit to visit. Saves follow each other in order. */
export function useStoredText(id: string): StoredText {
	const [text, setText] = useState<string>();
	const [trouble, setTrouble] = useState<string>();
	const turn = useRef<Promise<unknown>>(Promise.resolve());
	useEffect(() => {
		let wanted = true;
		withStore((store) => readDocument(store, id)).then(
			(read) => wanted && setText(read.text),
			(error: Error) => wanted && setTrouble(`What was entered before could not be read: ${error.message}`),
		);
		return () => {
			wanted = false;
		};
	}, [id]);
	return {
		text,
		...(trouble ? { trouble } : {}),
		keep(next) {
			setText(next);
			turn.current = turn.current
				.then(() => withStore((store) => updateDocument(store, id, () => next)))
				.then(
					() => setTrouble(undefined),
					(error: Error) => setTrouble(`What was entered could not be kept: ${error.message}`),
				);
		},
	};
}
