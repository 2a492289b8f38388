/**
 * A key as its own site shows it: the number of an Azure DevOps item stands without its organisation, and a key that two
 * sites use without the site that tells them apart.
 * @example shownKey("contoso#297") //=> "297"
 * @example shownKey("PS-12@acme.atlassian.net") //=> "PS-12"
 */
export function shownKey(key: string): string {
	const end = key.indexOf("@");
	return key.slice(key.indexOf("#") + 1, end < 0 ? undefined : end);
}
