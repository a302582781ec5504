import { formatDuration } from "../duration.ts";
import { withRetryHint } from "@afterclose/wire";
import { startTicking } from "../due.ts";
import type { Ending } from "../ending.ts";
import { plainAnswer } from "../handshake.ts";
import { clean, everyone, refused } from "../report.ts";
import { perRoom } from "../rooms.ts";

const defaultForMs = 10_000;

const overloadOf = perRoom(() => ({ untilMs: undefined as number | undefined }));

/** Too many, for a while. */
export const overload: Ending = {
  path: "/overload",
  title: "The service is overloaded for a while",
  description:
    "For `for` (" +
    formatDuration(defaultForMs) +
    " if not given) from the first visit to the `room`, newcomers are accepted and closed with 1013 and a hint when to come back, " +
    "or, with answer=503, refused with 503 and Retry-After. Then it echoes.",
  parameters: ["for", "answer", "reason", "tick"],
  endsOthers: true,
  examples: [
    { url: "/overload?for=2s&room=readme", reports: everyone(clean(1013)) },
    { url: "/overload?for=2s&answer=503&room=readme-503", reports: refused },
  ],
  play: (visit) => {
    const { for: forMs = defaultForMs, answer = "close", reason = "overloaded", tick } = visit.parameters;
    const state = overloadOf(visit.room);
    const now = visit.stage.now();
    state.untilMs ??= now + forMs;
    visit.stage.rooms.keep(visit.room, state.untilMs + visit.settings.roomMs);
    const leftMs = Math.ceil(state.untilMs - now);
    if (leftMs <= 0) {
      startTicking(visit, visit.accept(), tick);
      return;
    }
    visit.act();
    if (answer === "503") {
      visit.refuse(plainAnswer(503, "Overloaded on purpose.\n", { "Retry-After": String(Math.ceil(leftMs / 1000)) }));
    } else {
      visit.accept().close(1013, withRetryHint(reason, leftMs));
    }
  },
};
