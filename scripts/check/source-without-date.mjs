// @ts-check
/**
 * A row of data with its sources, whatever else it holds.
 * @typedef {{ name: string, sources: readonly { title: string, url: string, checked: string }[] }} Sourced
 */

/**
 * Every row names a source, and each source the day when it was last checked, which is not in the future.
 * @param {string} where
 * @param {readonly Sourced[]} rows
 * @param {string} today
 */
export function sourceWithoutDate(where, rows, today) {
  return rows.flatMap(({ name, sources }) => [
    ...(sources.length === 0 ? [`${where}.${name} names no source`] : []),
    ...sources
      .filter(({ checked }) => !isDayUntil(today, checked))
      .map(
        ({ title, checked }) =>
          `${where}.${name} "${title}" was checked on ${JSON.stringify(checked)}: not a day that was`,
      ),
  ]);
}

/**
 * @param {string} today
 * @param {string} day
 */
function isDayUntil(today, day) {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)) && day <= today;
}
