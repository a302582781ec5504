import type { Refusal } from "../admission/admission.ts";
import type { ServerCause } from "../contract/cause.ts";
import type { Principal } from "../life/connection.ts";

/** What `authenticate` may answer: who it is, or why not. Nothing at all, or `false`, refuses with 401. */
export type AuthAnswer =
  Principal | { readonly refuse: "required" | "refused"; readonly status?: number } | false | undefined;

/** A refusal that is no question of room. */
export function refusalFor(cause: ServerCause, status: number, retryAfterMs?: number): Refusal {
  return { cause, status, retryAfterMs, how: "status", closeCode: 1008 };
}

/** What the application's answer means. */
export function verdictOf(answer: AuthAnswer): Principal | Refusal {
  if (answer === undefined || answer === false) {
    return refusalFor("auth.refused", 401);
  }
  if ("refuse" in answer) {
    const cause = answer.refuse === "required" ? "auth.required" : "auth.refused";
    return refusalFor(cause, answer.status ?? (answer.refuse === "required" ? 401 : 403));
  }
  return answer;
}
