import { nearest } from "@afterclose/codes/nearest";

/** What the command line asks for. */
export interface Wanted {
  readonly scenarios: readonly string[];
  readonly asJson: boolean;
  readonly isShort: boolean;
  /** Whether the run is stored, for the tables that are printed from it. */
  readonly saves: boolean;
}

const options = ["--json", "--short", "--save"];

/** Reads the arguments; a string says what is wrong with them. */
export function readWanted(args: readonly string[], known: readonly string[]): Wanted | string {
  const scenarios = args.filter((arg) => !arg.startsWith("-"));
  for (const arg of args.filter((one) => one.startsWith("-") && !options.includes(one))) {
    return `Unknown option "${arg}".${guess(arg, options)} There are ${options.join(", ")}.`;
  }
  for (const name of scenarios.filter((one) => !known.includes(one))) {
    return `Unknown scenario "${name}".${guess(name, known)} There are:\n${known.map((one) => `  ${one}`).join("\n")}`;
  }
  if (scenarios.length === 0) {
    return `Name one scenario or more: npm run bench -- <scenario> ${options.map((one) => `[${one}]`).join(" ")}\n${known.map((one) => `  ${one}`).join("\n")}`;
  }
  const wanted = {
    scenarios,
    asJson: args.includes("--json"),
    isShort: args.includes("--short"),
    saves: args.includes("--save"),
  };
  return wanted.saves && wanted.isShort
    ? "A run that was cut short is not stored: leave out --short or --save."
    : wanted;
}

function guess(said: string, known: readonly string[]): string {
  const near = nearest(said, known);
  return near === undefined ? "" : ` Did you mean "${near}"?`;
}
