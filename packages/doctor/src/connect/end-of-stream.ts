import { Socket } from "node:net";
import type { Duplex } from "node:stream";
import type { End } from "../observe/connection-record.ts";

/** What an "end" was. Where an RST comes together with the last bytes, Node tells of an end only; its peer is gone then. */
export function endOfStream(socket: Duplex): End {
  return socket instanceof Socket && socket.remoteAddress === undefined ? { kind: "rst" } : { kind: "fin" };
}

export function endOfError(error: NodeJS.ErrnoException): End {
  return error.code === "ECONNRESET" ? { kind: "rst" } : { kind: "errno", errno: error.code ?? "UNKNOWN" };
}
