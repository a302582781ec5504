import type { Connection } from "./connection.ts";
import { afterOpen } from "./due.ts";
import type { Visit } from "./visit.ts";

/** Carries out a breach of the protocol: what the client answers is not its fault. */
export function frameFault(commit: (connection: Connection) => void): (visit: Visit) => void {
  return afterOpen((connection, visit) => {
    visit.takeBlame();
    commit(connection);
  });
}
