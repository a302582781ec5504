/** Goes on at once with a value, later with a promise of one. */
export function chain<T>(
  value: T | PromiseLike<T>,
  next: (value: T) => Promise<unknown> | undefined,
): Promise<unknown> | undefined {
  return typeof (value as PromiseLike<T> | undefined)?.then === "function"
    ? Promise.resolve(value).then(next)
    : next(value as T);
}
