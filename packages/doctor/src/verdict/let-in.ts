import type { Facts } from "./facts.ts";

// A greeting, a complaint and a farewell are no service.
const fedMessages = 3;

/** Whether the server took the doctor for a client of its own. If not, it may have closed because of that alone. */
export function wasLetIn(facts: Facts): boolean {
  const { echo, protocol, messageKnown, helloGiven } = facts;
  const wasAnswered = echo?.kind === "echoed" || (echo?.kind === "answered" && echo.isRefused !== true);
  const isKnown = protocol === undefined ? messageKnown === true : protocol.welcomed;
  return wasAnswered || isKnown || helloGiven === true;
}

/** Whether it served those that said nothing, too, as a feed does. */
export function wasFed({ records, watched }: Facts): boolean {
  return [...records, ...watched].some(({ messagesIn, messagesOut }) => messagesOut === 0 && messagesIn >= fedMessages);
}

/** Whether the server ever said anything: one that never did may have waited for a login. */
export function everSpoke({ records, watched, echo, protocol }: Facts): boolean {
  const isSpoken = echo?.kind === "echoed" || echo?.kind === "answered" || protocol?.welcomed === true;
  return isSpoken || [...records, ...watched].some(({ messagesIn }) => messagesIn > 0);
}
