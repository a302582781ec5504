import { mayAppearOnWire } from "@afterclose/codes/ranges";
import { LabError } from "../errors.ts";
import { afterOpen } from "../due.ts";
import { type Ending, timing } from "../ending.ts";
import { clean, everyone } from "../report.ts";

/** A Close frame with a code. */
export const close: Ending = {
  path: "/close/{code}",
  title: "A Close frame with this code",
  description:
    "Ends the connection by the book, with any code that may be on the wire and a reason if you give one. " +
    "Most clients report it as it was sent; two kinds of runtime refuse 1012 to 1014.",
  parameters: [...timing, "reason"],
  examples: [1000, 1001, 1002, 1003, 1007, 1008, 1009, 1011, 1012, 1013, 1014, 3000, 3003, 3008, 4000, 4401, 4999].map(
    (code) => ({
      url: code === 1000 ? "/close/1000?reason=bye" : `/close/${String(code)}`,
      reports: everyone(clean(code)),
    }),
  ) as unknown as Ending["examples"],
  check: (value) => {
    checkCode(value);
  },
  play: afterOpen((connection, { value, parameters: { reason } }) => {
    connection.close(Number(value), reason);
  }),
};

function checkCode(value: string): void {
  const code = /^\d{1,5}$/.test(value) ? Number(value) : NaN;
  if (mayAppearOnWire(code)) {
    return;
  }
  if (code <= 65535) {
    throw new LabError(
      "ERR_LAB_PARAMETER",
      `${value} may never be in a Close frame. To see what a client makes of it all the same, use /illegal/${value}. ` +
        `/close/ takes 1000 to 1003, 1007 to 1014 and 3000 to 4999${code === 1006 ? "; a connection that is lost, which is what 1006 tells of, is at /abort/fin" : ""}.`,
    );
  }
  throw new LabError(
    "ERR_LAB_PARAMETER",
    `"${value}" is no close code. /close/ takes 1000 to 1003, 1007 to 1014 and 3000 to 4999.`,
  );
}
