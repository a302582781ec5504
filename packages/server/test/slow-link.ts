import { execFileSync } from "node:child_process";
import { findPart } from "../../../scripts/testing/parts.ts";

const ip = findPart("ip", "readers behind a slow link");
const tc = findPart("tc", "readers behind a slow link");

/** Whether this machine can make a network of its own. */
export const canMakeLinks = ip !== undefined && tc !== undefined && process.getuid?.() === 0;

export interface SlowLink {
  /** The near end's address. */
  readonly address: string;
  /** Runs a program at the far end. */
  readonly words: readonly [program: string, ...words: string[]];
  remove(): void;
}

let made = 0;

/** A cable to another machine, as the kernel sees it, that carries so much and no more. */
export function slowLink(rate: string): SlowLink {
  // The kernel takes a name back some time after it was deleted. RFC 2544 gives 198.18.0.0/15 to tests.
  const name = `acl${String(process.pid % 100_000)}x${String(made++)}`;
  const net = `198.18.${String((process.pid * 3 + made) % 256)}`;
  const call = (...words: readonly string[]): void => {
    execFileSync(ip!, words, { stdio: "ignore" });
  };
  call("netns", "add", name);
  call("link", "add", `${name}a`, "type", "veth", "peer", "name", `${name}b`, "netns", name);
  call("addr", "add", `${net}.1/30`, "dev", `${name}a`);
  call("link", "set", `${name}a`, "up");
  call("-n", name, "addr", "add", `${net}.2/30`, "dev", `${name}b`);
  call("-n", name, "link", "set", `${name}b`, "up");
  const shape = ["root", "tbf", "rate", rate, "burst", "32kb", "latency", "50ms"];
  execFileSync(tc!, ["qdisc", "add", "dev", `${name}a`, ...shape], { stdio: "ignore" });
  return {
    address: `${net}.1`,
    words: [ip!, "netns", "exec", name, process.execPath],
    remove: () => {
      call("netns", "del", name);
    },
  };
}
