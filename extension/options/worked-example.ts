/** Shown in the empty field, and what "Try the example" previews: the plainest form that is understood. */
export const EXAMPLE = `Residents get a first answer the same day
  Cut median wait for a first answer from 12 to 3 days by 2027-03-31
  Reduce repeat contacts from 20 to 10 % by 2027-03-31
Fewer families wait for a safe home
  Increase homes made ready per month from 40 to 65 by 2027-06-30
  Cut empty homes from 310 to 180 by 2027-06-30`;
