/**
 * @example registerFileName("Public services / 2026") //=> "public-services-2026.sightline.json"
 */
export function registerFileName(name: string): string {
	const plain = name
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, "-")
		.replace(/^-|-$/g, "")
		.slice(0, 60);
	return `${plain || "register"}.sightline.json`;
}
