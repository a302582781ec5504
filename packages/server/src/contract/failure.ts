import { escapeReason } from "@afterclose/wire";

/** Something that the application was asked threw, and a connection was refused for it. */
export interface Failure {
  /** What was asked. */
  readonly where: "authenticate";
  /** What it threw, as it is. It may hold what a peer wrote. */
  readonly error: unknown;
  /** One line, safe to print. */
  readonly message: string;
}

export function failureOf(where: Failure["where"], error: unknown): Failure {
  return { where, error, message: `${where} failed, and the client was answered 500: ${said(error)}` };
}

function said(error: unknown): string {
  try {
    return escapeReason(String(error));
  } catch {
    return "what it threw cannot be shown";
  }
}
