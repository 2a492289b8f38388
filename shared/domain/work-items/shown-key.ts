/**
 * A key as its own site shows it: the number of an Azure DevOps item stands without its organisation.
 * @example shownKey("contoso#297") //=> "297"
 */
export const shownKey = (key: string): string => key.slice(key.indexOf("#") + 1);
