import type { Protocol } from "./protocol.ts";

const keepAliveS = 60;

function field(text: string): Buffer {
  const size = Buffer.alloc(2);
  size.writeUInt16BE(Buffer.byteLength(text));
  return Buffer.concat([size, Buffer.from(text)]);
}

// MQTT 3.1.1 §3.1: a clean session, no credentials; a name that is new, because the same one would end the other.
function connectPacket(isFirst: boolean): Buffer {
  const id = `ac${Math.random().toString(36).slice(2, 12)}`;
  const head = Buffer.concat([field(isFirst ? "MQIsdp" : "MQTT"), Buffer.of(isFirst ? 3 : 4, 2, 0, keepAliveS)]);
  const body = Buffer.concat([head, field(id)]);
  return Buffer.concat([Buffer.of(0x10, body.length), body]);
}

// §3.2.2.3: from 1 to 5 the server says why not.
const refusedBy: readonly (number | undefined)[] = [4, 5];

export const mqtt: Protocol = {
  id: "mqtt",
  name: "MQTT",
  subprotocols: ["mqtt"],
  hello: () => connectPacket(false),
  welcome: ({ data }) => data?.[0] === 0x20 && data[3] === 0,
  refusal: ({ data }) => (data?.[0] === 0x20 && refusedBy.includes(data[3]) ? "auth.required" : undefined),
  beat: () => Buffer.of(0xc0, 0),
  beatEveryMs: 30_000,
};

export const mqtt31: Protocol = {
  ...mqtt,
  id: "mqttv3.1",
  name: "MQTT 3.1",
  subprotocols: ["mqttv3.1"],
  hello: () => connectPacket(true),
};
