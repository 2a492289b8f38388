/** Where the fields of sites are mapped; it takes the place of the page, and Back leads back. */
export const FIELDS_PAGE = "../options/index.html#fields";
