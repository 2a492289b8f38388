const FORM = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/;

/**
 * True where `a` is a later instant than `b`, both as a site writes them. What is no instant is never later.
 * @example isLater("2026-11-24T09:00:00.000+0000", "2026-11-24T09:30:00.000+0100") //=> true
 */
export function isLater(a: string, b: string): boolean {
	// One site writes all its instants with the same length and offset: those order as text, and parsing each would cost.
	if (a.length === b.length && a.slice(19) === b.slice(19) && FORM.test(a) && FORM.test(b)) return a > b;
	const [atA, atB] = [Date.parse(a), Date.parse(b)];
	return !Number.isNaN(atA) && (Number.isNaN(atB) || atA > atB);
}
