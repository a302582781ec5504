/** Writes milliseconds as the lab reads them. */
export function writeDuration(ms: number): string {
  return ms % 1000 === 0 ? `${String(ms / 1000)}s` : `${String(ms)}ms`;
}
