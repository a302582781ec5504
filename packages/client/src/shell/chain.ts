/** Goes on with a value, or what a function gives: at once, or later where that is a promise. */
export function chain<T, Asked>(
  source: T | PromiseLike<T> | ((asked: Asked) => T | PromiseLike<T>),
  asked: Asked,
  next: (value: T) => Promise<unknown> | undefined,
): Promise<unknown> | undefined {
  const value = typeof source === "function" ? (source as (asked: Asked) => T | PromiseLike<T>)(asked) : source;
  return typeof (value as PromiseLike<T> | undefined)?.then === "function"
    ? Promise.resolve(value).then(next)
    : next(value as T);
}
