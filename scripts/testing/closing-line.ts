import type { Reporter, TestModule } from "vitest/node";

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Ends a run with one plain line for whoever reads only that: `812 passed, 0 failed`. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const line = closingLine(countTests(modules, unhandled.length));
    // Vitest's own summary and the missing parts come after this hook; the line is to be the last.
    process.once("exit", () => {
      console.log(line);
    });
  }
}

/** A file that could not be loaded, a hook that failed, and an error outside any test, count as one failure each. */
export function countTests(modules: readonly TestModule[], unhandled: number): Counts {
  const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
  const count = (state: string): number => states.filter((each) => each === state).length;
  const broken = modules
    .flatMap((module) => [module, ...module.children.allSuites()])
    .filter((place) => place.errors().length > 0).length;
  return {
    passed: count("passed"),
    failed: count("failed") + broken + unhandled,
    skipped: count("skipped") + count("pending"),
  };
}

export function closingLine({ passed, failed, skipped }: Counts): string {
  const skips = skipped > 0 ? `, ${String(skipped)} skipped` : "";
  return `${String(passed)} passed, ${String(failed)} failed${skips}`;
}
