import type { ParameterName, Parameters } from "./parameters.ts";
import type { Example } from "./report.ts";
import type { Visit } from "./visit.ts";

/** One way to end a connection. */
export interface Ending {
  /** Where it is, such as `/close/{code}`. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** The query parameters it knows, beside `id` and `room`, which all know. */
  readonly parameters: readonly ParameterName[];
  /** Whether it ends the connections of others too. */
  readonly endsOthers?: boolean;
  readonly examples: readonly [Example, ...Example[]];
  /** Throws a `LabError` for what it cannot do, before anything happens. */
  readonly check?: (value: string, parameters: Parameters) => void;
  readonly play: (visit: Visit) => void;
}

/** The parameters of every ending that waits for its moment and may spare some. */
export const timing: readonly ParameterName[] = ["after", "afterMessages", "every", "then", "tick"];

/** The same, for endings in the handshake, where there are no messages yet. */
export const handshakeTiming: readonly ParameterName[] = ["after", "every", "then"];
