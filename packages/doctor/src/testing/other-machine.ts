import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { orEnded } from "../../../../scripts/testing/or-ended.ts";

export interface OtherMachine {
  readonly url: string;
  /** The route stays, and the neighbour's address is one that nobody has. */
  readonly hole: () => void;
  /** Its firewall drops all that comes, without a word. */
  readonly drop: () => void;
  /** Its firewall loses so many packets of a hundred, in each direction. */
  readonly lose: (percent: number) => void;
  /** The cable is pulled. */
  readonly unplug: () => void;
  /** The server's process stands still; its kernel goes on. */
  readonly freeze: () => void;
}

const server = join(import.meta.dirname, "../../test/echo-server.mjs");
let made = 0;

/** An echo server in a network namespace of its own, on the other side of a cable. */
export async function onAnotherMachine(
  programs: { readonly ip: string; readonly nft: string },
  run: (machine: OtherMachine) => Promise<void>,
): Promise<void> {
  const name = `ac${String(process.pid % 100_000)}x${String(made++)}`;
  // RFC 2544 gives 198.18.0.0/15 to tests; two runs at one time must not share a net.
  const net = `198.${String(18 + (Math.floor(process.pid / 128) % 2))}.${String((process.pid * 2 + made) % 256)}`;
  const call = (...words: readonly string[]): void => {
    execFileSync(programs.ip, words, { stdio: "ignore" });
  };
  const nft = (...words: readonly string[]): void => {
    call("netns", "exec", name, programs.nft, ...words);
  };
  const dropWhere = (condition: string): void => {
    nft("add", "table", "inet", "loss");
    for (const hook of ["input", "output"]) {
      nft("add", "chain", "inet", "loss", hook, `{ type filter hook ${hook} priority 0 ; }`);
      nft("add", "rule", "inet", "loss", hook, ...condition.split(" ").filter(Boolean), "drop");
    }
  };
  let child: ChildProcess | undefined;
  call("netns", "add", name);
  try {
    call("link", "add", `${name}a`, "type", "veth", "peer", "name", `${name}b`, "netns", name);
    call("addr", "add", `${net}.1/30`, "dev", `${name}a`);
    call("link", "set", `${name}a`, "up");
    call("-n", name, "addr", "add", `${net}.2/30`, "dev", `${name}b`);
    call("-n", name, "link", "set", `${name}b`, "up");
    const running = spawn(programs.ip, ["netns", "exec", name, process.execPath, server], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    child = running;
    const [line] = (await orEnded(running, once(running.stdout, "data"))) as [Buffer];
    const port = line.toString().trim();
    await run({
      url: `ws://${net}.2:${port}/`,
      hole: () => {
        call("neigh", "replace", `${net}.2`, "lladdr", "02:00:00:00:00:99", "dev", `${name}a`, "nud", "permanent");
      },
      drop: () => {
        dropWhere("");
      },
      lose: (percent) => {
        dropWhere(`numgen random mod 100 < ${String(percent)}`);
      },
      unplug: () => {
        call("-n", name, "link", "set", `${name}b`, "down");
      },
      freeze: () => {
        running.kill("SIGSTOP");
      },
    });
  } finally {
    child?.kill("SIGKILL");
    call("netns", "del", name);
  }
}
