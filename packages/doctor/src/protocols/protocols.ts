import { engineIoProtocols } from "./engine-io.ts";
import { frameworkProtocols } from "./frameworks.ts";
import { graphqlProtocols } from "./graphql.ts";
import { mqtt, mqtt31 } from "./mqtt.ts";
import type { Protocol } from "./protocol.ts";

/** Every protocol that the doctor can speak, in the order in which it tries to recognise them. */
export const protocols: readonly Protocol[] = [
  ...engineIoProtocols,
  ...graphqlProtocols,
  mqtt31,
  mqtt,
  ...frameworkProtocols,
];

export type ProtocolBy = "option" | "subprotocol" | "path" | "greeting";

export interface Recognised {
  readonly protocol: Protocol;
  readonly by: ProtocolBy;
}

export function protocolNamed(id: string): Protocol | undefined {
  return protocols.find((one) => one.id === id);
}

/** What is spoken here, by what was agreed, or by the path. */
export function recognise(subprotocol: string | undefined, path: string): Recognised | undefined {
  const agreed = protocols.find(({ subprotocols }) => subprotocol !== undefined && subprotocols.includes(subprotocol));
  if (agreed !== undefined) {
    return { protocol: agreed, by: "subprotocol" };
  }
  const known = protocols.find((one) => one.path?.test(path) === true);
  return known === undefined ? undefined : { protocol: known, by: "path" };
}

/** What is spoken here, by the first thing that the server said. */
export function recogniseGreeting(text: string): Recognised | undefined {
  const known = protocols.find(({ greeting }) => greeting?.(text) === true);
  return known === undefined ? undefined : { protocol: known, by: "greeting" };
}
