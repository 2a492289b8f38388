/** A place above or below a cut-line is safe where it holds in at least so many of the cases. */
export const SAFE_SHARE = 0.9;
