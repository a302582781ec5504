import { execFile } from "node:child_process";
import type { Socket } from "node:net";
import type { KernelFacts } from "../verdict/facts.ts";

/** What the kernel knows of a connection, where `ss` tells it. `undefined` elsewhere. */
export function readKernel(socket: Socket | undefined): Promise<KernelFacts | undefined> {
  const port = socket?.localPort;
  if (port === undefined || process.platform !== "linux") return Promise.resolve(undefined);
  return new Promise((resolve) => {
    execFile("ss", ["-tinOH", "sport", "=", `:${String(port)}`], { timeout: 1000 }, (error, stdout) => {
      const line = stdout.split("\n").find((one) => one.includes(`:${String(port)} `));
      resolve(error !== null || line === undefined ? undefined : kernelFacts(line));
    });
  });
}

/** Reads one line of `ss -ti`. Numbers that are zero are left out there. */
export function kernelFacts(line: string): KernelFacts {
  const number = (name: string): number => Number(new RegExp(`\\b${name}:(\\d+)`).exec(line)?.[1] ?? "0");
  return {
    unacked: number("unacked"),
    lastAckMs: number("lastack"),
    lastReceivedMs: number("lastrcv"),
    backoff: number("backoff"),
  };
}
