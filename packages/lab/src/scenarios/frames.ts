import { maxReasonBytes } from "@afterclose/wire";
import { type FrameToWrite, opcodes, writeFrame } from "@afterclose/wire/frames";
import { lost, rejected, type Reports } from "../report.ts";
import { type Scenario, type ScenarioId, timing } from "../scenario.ts";
import type { AcceptOptions, ScenarioConnection } from "../scenario-client.ts";
import { afterOpen } from "../trigger.ts";

const text = (said: string): Uint8Array => new TextEncoder().encode(said);
const notUtf8 = Uint8Array.of(0x61, 0xc3, 0x28, 0xff);
// A block of type 3, which deflate does not have (RFC 1951 §3.2.3).
const notDeflate = Uint8Array.of(0x07, 0xff, 0xff, 0xff);

interface Breach {
  readonly description: string;
  readonly commit: (connection: ScenarioConnection) => void;
  readonly accept?: AcceptOptions;
  readonly reports?: Reports;
}

type NameIn<Id> = Id extends `frame-${infer Name}` ? Name : never;

/** Every breach of the protocol differs in its bytes alone: what the client answers is not its fault. */
function breach(name: NameIn<ScenarioId>, { description, commit, accept, reports = rejected }: Breach): Scenario {
  return {
    id: `frame-${name}`,
    path: `/frame/${name}`,
    group: "protocol",
    description,
    parameters: timing,
    examples: [{ url: `/frame/${name}`, reports }],
    page: { parameters: { after: "2s", then: "echo", tick: "5" }, code: 1006, needsServer: true },
    run: afterOpen(
      (connection, client) => {
        client.takeBlame();
        commit(connection);
      },
      0,
      accept,
    ),
  };
}

const sends =
  (...frames: readonly FrameToWrite[]): Breach["commit"] =>
  (connection) => {
    for (const frame of frames) {
      connection.write(writeFrame(frame));
    }
  };

/** Ended by a broken frame. */
export const frameScenarios: readonly Scenario[] = [
  breach("masked", {
    description: "Sends a text message that is masked, which only a client may do (RFC 6455 §5.1).",
    commit: sends({ opcode: opcodes.text, payload: text("masked"), mask: Uint8Array.of(1, 2, 3, 4) }),
  }),
  breach("rsv", {
    description: "Sends a text message with RSV2 set, which no extension has given a meaning (RFC 6455 §5.2).",
    commit: sends({ opcode: opcodes.text, payload: text("reserved"), reserved: 2 }),
  }),
  breach("opcode", {
    description: "Sends a frame with opcode 3, which is not assigned (RFC 6455 §5.2).",
    commit: sends({ opcode: 3, payload: text("opcode") }),
  }),
  breach("control-126", {
    description: "Sends a ping with 126 bytes, one more than a control frame may hold (RFC 6455 §5.5).",
    commit: sends({ opcode: opcodes.ping, payload: text("x".repeat(126)) }),
  }),
  breach("bad-utf8", {
    description: "Sends a text message whose bytes are not UTF-8 (RFC 6455 §8.1).",
    commit: sends({ opcode: opcodes.text, payload: notUtf8 }),
  }),
  breach("bad-utf8-reason", {
    description: "Sends a Close frame with 1000 and a reason whose bytes are not UTF-8 (RFC 6455 §5.5.1).",
    commit: (connection) => {
      connection.close(1000, notUtf8);
    },
  }),
  breach("reason-124", {
    description: "Sends a Close frame with 1000 and a reason of 124 bytes, one more than fits (RFC 6455 §5.5).",
    commit: (connection) => {
      connection.close(1000, "x".repeat(maxReasonBytes + 1));
    },
  }),
  breach("close-1-byte", {
    description: "Sends a Close frame whose body is one byte: neither empty nor a code (RFC 6455 §5.5.1).",
    commit: (connection) => {
      connection.closeWith(Uint8Array.of(3));
    },
  }),
  breach("fragmentation", {
    description: "Begins a message in pieces and sends another message before it is finished (RFC 6455 §5.4).",
    commit: sends(
      { opcode: opcodes.text, payload: text("begun "), fin: false },
      { opcode: opcodes.text, payload: text("another") },
    ),
  }),
  breach("deflate", {
    description:
      "Agrees on permessage-deflate where the client offers it (RFC 7692), then sends a message marked as compressed that cannot be inflated.",
    commit: sends({ opcode: opcodes.text, payload: notDeflate, reserved: 4 }),
    // What a client compresses, the lab cannot read, so it does not echo.
    accept: { compression: true, echo: false },
  }),
  breach("too-big", {
    description:
      "Announces a message of 2^62 bytes. A client with a limit refuses it, by the book with 1009; the other way round, a message over the lab's limit gets 1009 from every path.",
    commit: sends({ opcode: opcodes.binary, payload: text("and so on"), claimBytes: 2n ** 62n }),
    reports: { ...rejected, chromium: lost("no error") },
  }),
];
