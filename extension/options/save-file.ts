/** Offers a text as a file to save. */
export function saveFile(name: string, text: string): void {
	const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
	const link = document.createElement("a");
	link.href = address;
	link.download = name;
	link.click();
	// The browser has taken the blob over by the next task.
	setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

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
