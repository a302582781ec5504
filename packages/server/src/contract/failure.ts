import { escapeReason } from "@afterclose/wire";

// What the application is asked, and what came of it where its answer was a mistake.
const consequences = {
  authenticate: "the client was answered 500",
  "drain.code": "the code of the drain's mode was sent",
  "drain.notify": "the connection was closed all the same",
  restarts: "how long a restart takes is not known",
  origin: "the client was answered 403, as will be each like it",
  load: "the load counts as unknown",
  "shedding.order": "the newest went first",
  "send's callback": "everything else went on",
} as const;

/** Something of the application's threw, answered what cannot be, or seems to be set up wrongly. */
export interface Failure {
  /** What was asked. */
  readonly where: keyof typeof consequences;
  /** What it threw, as it is. It may hold what a peer wrote. */
  readonly error: unknown;
  /** One line, safe to print. */
  readonly message: string;
}

export function failureOf(where: Failure["where"], error: unknown): Failure {
  return { where, error, message: `${where} failed, and ${consequences[where]}: ${said(error)}` };
}

/** Throws where a function that has to answer at once answered a promise. What becomes of that ends nothing. */
export function refusePromise(answer: unknown): void {
  if (typeof (answer as { then?: unknown } | null | undefined)?.then === "function") {
    (answer as PromiseLike<unknown>).then(undefined, () => undefined);
    throw new TypeError("it returned a promise instead of a value.");
  }
}

function said(error: unknown): string {
  try {
    return escapeReason(String(error));
  } catch {
    return "what it threw cannot be shown";
  }
}
