/** The schedules as the data has them. Every client carries them, and rows that are alike cost next to nothing after gzip. */
export function scheduleTable(schedules) {
  const rows = Object.entries(schedules).map(([id, row]) => `  ${JSON.stringify(id)}: ${JSON.stringify(row)},\n`);
  return (
    'import type { Schedule, ScheduleName } from "./types.ts";\n\n' +
    "/** How delays grow: a row for each name. */\n" +
    `export const schedules: Readonly<Record<ScheduleName, Schedule>> = {\n${rows.join("")}};\n`
  );
}
