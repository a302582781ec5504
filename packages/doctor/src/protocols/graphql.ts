import { fieldsOf, padded, type Protocol } from "./protocol.ts";

const typeOf = (text: string | undefined): unknown => fieldsOf(text)["type"];

export const graphqlProtocols: readonly Protocol[] = [
  {
    id: "graphql-transport-ws",
    name: "graphql-transport-ws",
    subprotocols: ["graphql-transport-ws"],
    hello: () => '{"type":"connection_init"}',
    welcome: ({ text }) => typeOf(text) === "connection_ack",
    beat: () => '{"type":"ping"}',
    reply: ({ text }) => (typeOf(text) === "ping" ? '{"type":"pong"}' : undefined),
    ofSize: (bytes) => padded('{"type":"ping","payload":{"afterclose":"', '"}}', bytes),
  },
  {
    id: "graphql-ws",
    name: "graphql-ws (subscriptions-transport-ws)",
    subprotocols: ["graphql-ws"],
    hello: () => '{"type":"connection_init","payload":{}}',
    welcome: ({ text }) => typeOf(text) === "connection_ack",
    refusal: ({ text }) => (typeOf(text) === "connection_error" ? "auth.refused" : undefined),
    // There is nothing of that name to stop.
    ofSize: (bytes) => padded('{"type":"stop","id":"afterclose', '"}', bytes),
  },
];
