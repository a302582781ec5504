import { missedPartsFile, takeMissedParts } from "./parts.ts";

/** Tells, after the last test, which real parts were missing and which tests did not run for it. */
export default function setup(): () => void {
  process.env["AFTERCLOSE_MISSED_PARTS"] = missedPartsFile;
  takeMissedParts(missedPartsFile);
  return () => {
    for (const line of takeMissedParts(missedPartsFile)) {
      console.warn(line);
    }
  };
}
