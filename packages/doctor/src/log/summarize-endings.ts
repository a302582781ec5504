import { eachEnding, eachEndingOfFile, type LogChunks, type ReadingOptions } from "./each-ending.ts";
import { assertReadingOptions } from "../option-rules.ts";
import { type EndingsSummary, EndingsTally } from "./endings-tally.ts";

/** Reads a log of endings from its chunks, and says what it tells. However long it is, no more than a tally is kept. */
export async function summarizeEndings(source: LogChunks, options?: ReadingOptions): Promise<EndingsSummary> {
  assertReadingOptions(options);
  const tally = new EndingsTally();
  return tally.summary(
    await eachEnding(
      source,
      (ending) => {
        tally.add(ending);
      },
      options,
    ),
  );
}

/** The same for a file. Throws a `DoctorError` where it cannot be read. */
export async function summarizeEndingsFile(path: string, options?: ReadingOptions): Promise<EndingsSummary> {
  assertReadingOptions(options);
  const tally = new EndingsTally();
  return tally.summary(
    await eachEndingOfFile(
      path,
      (ending) => {
        tally.add(ending);
      },
      options,
    ),
  );
}
