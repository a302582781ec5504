/** How many fall into the fullest of the windows of this width. */
export function busiest(moments: readonly number[], widthMs: number): number {
  const windows = new Map<number, number>();
  for (const at of moments) {
    const index = Math.floor(at / widthMs);
    windows.set(index, (windows.get(index) ?? 0) + 1);
  }
  return Math.max(...windows.values());
}
