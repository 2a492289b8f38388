/**
 * The engine's memory, without any: what one change made of an object would else be told of the next, and a test that
 * comes upon something remembered would not count as one that runs the code.
 */
export const rememberFor = <K, V>(compute: (about: K) => V): ((about: K) => V) => compute;
export const rememberLast = <K, V>(compute: (about: K) => V): ((about: K) => V) => compute;
