import { useEffect, useState } from "preact/hooks";
import type { Register } from "../../shared/domain/register.ts";
import type { Finding } from "../../shared/domain/rules/rule.ts";
import type { Store } from "../../shared/store/open-store.ts";
import { readFindings } from "./read-findings.ts";
import { today } from "./today.ts";

export interface FindingsNow {
	/** Absent while they are worked out. */
	readonly findings?: readonly Finding[] | undefined;
	readonly trouble: boolean;
}

/** What the rules object to in the register as it stands, worked out again when it changes. */
export function useFindings(store: () => Promise<Store>, register: Register): FindingsNow {
	const [findings, setFindings] = useState<readonly Finding[]>();
	const [trouble, setTrouble] = useState(false);
	useEffect(() => {
		let isCurrent = true;
		store()
			.then((open) => readFindings(open, register, today()))
			.then(
				(found) => isCurrent && setFindings(found),
				() => isCurrent && setTrouble(true),
			);
		return () => {
			isCurrent = false;
		};
	}, [store, register]);
	return { findings, trouble };
}

/** How often each rule objects. */
export function countByRule(findings: readonly Finding[] = []): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
	return counts;
}
