import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { Notice } from "../../shared/ui/parts/notice.tsx";
import type { PanelAnswer } from "../panel-answer.ts";
import type { Choice } from "./choice.ts";
import type { Entry } from "./entry.ts";
import { Panel } from "./panel.tsx";

interface ItemPanelProps {
	get(): Promise<PanelAnswer>;
	record(choice: Choice): Promise<{ decision: string }>;
	enter(entry: Entry): Promise<{ before: number | null }>;
	itemKey: string;
}

/** Between two looks for an item that is being read, in ms, and how many looks: half a minute in all. */
const AGAIN_MS = 700;
export const LOOKS = 40;

/** The panel with its figures kept up to date: asked for anew after each decision, and when its window is looked at again. */
export function ItemPanel({ get, record, enter, itemKey }: ItemPanelProps) {
	const [answer, setAnswer] = useState<PanelAnswer>();
	const [trouble, setTrouble] = useState("");
	const [looks, setLooks] = useState(0);
	const turn = useRef(0);
	const load = useCallback(async () => {
		const own = ++turn.current;
		try {
			const found = await get();
			// What was asked later knows more, in whatever order the answers come.
			if (own !== turn.current) return;
			setAnswer(found);
			setTrouble("");
		} catch (error) {
			if (own === turn.current) setTrouble(error instanceof Error ? error.message : String(error));
		}
		setLooks((n) => n + 1);
	}, [get]);
	useEffect(() => {
		void load();
	}, [load]);
	useEffect(() => {
		const look = () => {
			setLooks(0);
			void load();
		};
		window.addEventListener("focus", look);
		return () => window.removeEventListener("focus", look);
	}, [load]);
	useEffect(() => {
		if (!answer?.reading || looks >= LOOKS) return;
		const wait = setTimeout(() => void load(), AGAIN_MS);
		return () => clearTimeout(wait);
	}, [answer, looks, load]);
	useEffect(() => {
		document.title = `${answer?.key ?? itemKey} · Sightline`;
	}, [answer, itemKey]);

	async function decide(choice: Choice): Promise<string> {
		const { decision } = await record(choice);
		await load();
		return decision;
	}
	async function keep(entry: Entry): Promise<number | null> {
		const { before } = await enter(entry);
		await load();
		return before;
	}
	return (
		<div class="panel">
			<div role="alert">{trouble && <Notice kind="serious" title={trouble} />}</div>
			{answer ? (
				<Panel answer={answer} now={new Date().toISOString()} hasWaited={looks >= LOOKS} decide={decide} enter={keep} />
			) : (
				<main>
					<h1>{itemKey}</h1>
					{!trouble && <p role="status">Looking it up…</p>}
				</main>
			)}
		</div>
	);
}
