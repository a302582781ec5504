import { heartbeatAnswer, heartbeatQuestion } from "@afterclose/wire";
import type { HeartbeatOptions } from "./options.ts";

/**
 * `heartbeat` for `@afterclose/server`, which answers by itself: a page can neither send pings nor see them. Nothing does this
 * unasked, because a page cannot tell our server from another, whose application would be handed the question.
 */
export const serverHeartbeat: HeartbeatOptions = {
  message: heartbeatQuestion,
  isAnswer: (data) => data === heartbeatAnswer,
};
