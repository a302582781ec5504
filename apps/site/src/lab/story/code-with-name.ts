import type { LabData } from "../lab-data.ts";

/** "1012 Service Restart"; of a number without a name of its own, its range's. */
export function codeWithName(code: number, { codes, ranges }: LabData): string {
  const name =
    codes.find((one) => one.code === code)?.name ?? ranges.find(({ from, to }) => code >= from && code <= to)?.name;
  return name === undefined ? String(code) : `${String(code)} ${name}`;
}
