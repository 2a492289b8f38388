/**
 * The order in which a site lists its keys: by what stands before the number, and then by the number.
 * @example ["PS-10", "PS-9", "HO-2"].sort(compareKeys) //=> ["HO-2", "PS-9", "PS-10"]
 */
export function compareKeys(a: string, b: string): number {
	const [nameA, numberA] = parts(a);
	const [nameB, numberB] = parts(b);
	return nameA === nameB ? numberA - numberB : nameA < nameB ? -1 : 1;
}

function parts(key: string): [string, number] {
	const at = Math.max(key.lastIndexOf("-"), key.lastIndexOf("#"));
	return [key.slice(0, at), Number(key.slice(at + 1))];
}
