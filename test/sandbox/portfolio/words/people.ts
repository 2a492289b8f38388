/** People of the sample, by name: they own, report and do. All invented. */
export const NAMES = [
	"Priya Shah",
	"Leo Fischer",
	"Sam Whitlock",
	"Iris Coleman",
	"Marek Nowak",
	"Nadia Rahman",
	"Tom Hargreaves",
	"Amina Yusuf",
	"Grace Okonkwo",
	"Dylan Price",
	"Mei Tanaka",
	"Owen Clarke",
] as const;

/** Who the work is for, by project. */
export const AUDIENCES = {
	PS: ["social workers", "carers", "ward staff", "tenants", "housing officers", "care providers", "duty managers"],
	HT: ["highway inspectors", "traffic engineers", "bus operators", "schools", "parish councils", "the control room"],
	DC: ["residents", "advisers", "finance officers", "service managers", "councillors", "new starters"],
} as const;

export const PLACES = [
	"Eastmoor",
	"Harbour ward",
	"Northgate",
	"Westfield",
	"Old Town",
	"Mill Lane",
	"the coast",
] as const;
