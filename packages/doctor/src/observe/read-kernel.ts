import { execFile } from "node:child_process";
import type { Socket } from "node:net";
import type { KernelFacts } from "./connection-record.ts";

/** What the kernel knows of a connection, where `ss` tells it. `undefined` elsewhere. */
export function readKernel(socket: Partial<Socket> | undefined): Promise<Omit<KernelFacts, "sinceMs"> | undefined> {
  const { localPort, remoteAddress, remotePort } = socket ?? {};
  if (localPort === undefined || remoteAddress === undefined || process.platform !== "linux") {
    return Promise.resolve(undefined);
  }
  // Connections to different peers may share a local port.
  const peer = `${remoteAddress.includes(":") ? `[${remoteAddress}]` : remoteAddress}:${String(remotePort)} `;
  return new Promise((resolve) => {
    execFile("ss", ["-tinOH", "sport", "=", `:${String(localPort)}`], { timeout: 1000 }, (error, stdout) => {
      const lines = stdout.split("\n").filter((one) => one.includes(` ${peer}`));
      resolve(error !== null || lines.length !== 1 ? undefined : kernelFacts(lines[0] ?? ""));
    });
  });
}

/** Reads one line of `ss -ti`. Numbers that are zero are left out there. */
export function kernelFacts(line: string): Omit<KernelFacts, "sinceMs"> {
  const number = (name: string): number => Number(new RegExp(`\\b${name}:(\\d+)`).exec(line)?.[1] ?? "0");
  return {
    unacked: number("unacked"),
    lastAckMs: number("lastack"),
    lastReceivedMs: number("lastrcv"),
    backoff: number("backoff"),
  };
}
