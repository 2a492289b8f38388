import { useEffect, useState } from "preact/hooks";

/** A value once it has stood still for a while; at once where the while is 0. */
export function useSettled<T>(value: T, ms: number): T {
	const [settled, settle] = useState(value);
	useEffect(() => {
		if (ms === 0) return;
		const timer = setTimeout(() => settle(value), ms);
		return () => clearTimeout(timer);
	}, [value, ms]);
	return ms === 0 ? value : settled;
}
