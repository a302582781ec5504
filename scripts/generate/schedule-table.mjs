/** The schedules, with what most of them share written once: every client carries them. */
export function scheduleTable(schedules) {
  const shared = ["minMs", "maxMs", "growth", "grows"];
  const usual = Object.fromEntries(shared.map((name) => [name, mostOf(schedules, name)]));
  const rows = Object.entries(schedules).map(([id, schedule]) => {
    const own = Object.entries(schedule).filter(([name, value]) => usual[name] !== value);
    return `  ${JSON.stringify(id)}: { ...usual, ${own.map(([name, value]) => `${name}: ${JSON.stringify(value)}`).join(", ")} },\n`;
  });
  return (
    'import type { Schedule, ScheduleName } from "./types.ts";\n\n' +
    `const usual = ${JSON.stringify(usual)} as const;\n\n` +
    `export const schedules: Readonly<Record<ScheduleName, Schedule>> = {\n${rows.join("")}};\n`
  );
}

/** The value that most rows have under this name. */
function mostOf(schedules, name) {
  const values = Object.values(schedules).map((schedule) => schedule[name]);
  const count = (value) => values.filter((one) => one === value).length;
  return values.reduce((best, value) => (count(value) > count(best) ? value : best));
}
