import type { CauseId } from "@afterclose/codes";
import type { End, Observed } from "../observe/connection-record.ts";
import { maskText } from "../report/mask.ts";
import { type Saying, say } from "../report/saying.ts";
import { causeOfCode } from "./cause-of-code.ts";

const causeByErrno: Readonly<Record<string, CauseId>> = { ETIMEDOUT: "tcp.timeout", EPIPE: "tcp.reset" };

/** What the bare end of a connection is called. */
export function causeOfEnd(end: End): CauseId {
  switch (end.kind) {
    case "fin":
      return "tcp.fin";
    case "rst":
      return "tcp.reset";
    case "errno":
      return causeByErrno[end.errno] ?? "tcp.broken";
    case "close":
      return causeOfCode(end.code, end.reason, { ageMs: 0, hasCredentials: false }).cause;
    case "fault":
      return end.cause;
    case "silent":
      return "peer.silent";
    case "left":
      return "ok";
  }
}

/** An end in the words that are the same in every language. */
export function howOf(end: End): string {
  switch (end.kind) {
    case "fin":
      return "FIN";
    case "rst":
      return "RST";
    case "errno":
      return end.errno;
    case "close": {
      const reason = end.reason === "" ? "" : ` ${maskText(end.reason).slice(0, 123)}`;
      return `Close ${end.code === undefined ? "1005" : String(end.code)}${reason}`;
    }
    case "fault":
      return end.detail;
    default:
      return end.kind;
  }
}

export function endingSaid(one: Observed, count: number): readonly Saying[] {
  const how = howOf(one.end);
  const base = say("ended", { how, ageMs: one.ageMs, silenceMs: one.silences.any.atEndMs });
  return count > 1 ? [base, say("ended-others", { count: count - 1 })] : [base];
}
