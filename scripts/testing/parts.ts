import { execFileSync } from "node:child_process";
import { existsSync, appendFileSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../check/run-command.mjs";

const installed = (path: string): string => join(root, "node_modules", path);

/** The real parts that some tests need: what to look for, and what to install where it is missing. */
export const parts = {
  chromium: { programs: ["chromium", "chromium-browser", "google-chrome"], install: "apt-get install chromium" },
  nginx: { programs: ["nginx", "/usr/sbin/nginx"], install: "apt-get install nginx" },
  haproxy: { programs: ["haproxy", "/usr/sbin/haproxy"], install: "apt-get install haproxy" },
  caddy: { programs: ["caddy"], install: "apt-get install caddy" },
  apache: { programs: ["apache2", "/usr/sbin/apache2"], install: "apt-get install apache2" },
  redis: { programs: ["redis-server"], install: "apt-get install redis-server" },
  fonts: {
    programs: ["/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"],
    install: "apt-get install fonts-noto-core fonts-noto-cjk fonts-noto-color-emoji",
  },
  nft: { programs: ["nft", "/usr/sbin/nft"], install: "apt-get install nftables" },
  ip: { programs: ["ip", "/usr/sbin/ip"], install: "apt-get install iproute2" },
  tc: { programs: ["tc", "/usr/sbin/tc"], install: "apt-get install iproute2" },
  // `npm ci` brings these two, for the platforms that package.json names.
  bun: {
    programs: [
      installed("@oven/bun-linux-x64/bin/bun"),
      installed("@oven/bun-linux-aarch64/bin/bun"),
      installed("@oven/bun-darwin-aarch64/bin/bun"),
      "bun",
    ],
    install: "npm ci",
  },
  deno: {
    programs: [
      installed("@deno/linux-x64-glibc/deno"),
      installed("@deno/linux-arm64-glibc/deno"),
      installed("@deno/darwin-arm64/deno"),
      "deno",
    ],
    install: "npm ci",
  },
} as const satisfies Record<string, { programs: readonly string[]; install: string }>;

export type PartName = keyof typeof parts;

/** Where the tests of one run note which parts they missed. */
export const missedPartsFile: string = join(tmpdir(), `afterclose-missed-parts-${String(process.ppid)}`);

/** The path of a real part, or `undefined` after noting which tests go without it. With `CI=true` a missing part is an error. */
export function findPart(name: PartName, tests: string): string | undefined {
  for (const program of parts[name].programs) {
    const path = locate(program);
    if (path !== undefined) {
      return path;
    }
  }
  miss(`${name} is missing: ${tests} did not run. Install it with: ${parts[name].install}`);
  return undefined;
}

/** The program `ip`, where this user can make network namespaces with it; elsewhere as with any part that is missing. */
export function findNamespaces(tests: string): string | undefined {
  const ip = findPart("ip", tests);
  if (ip === undefined) {
    return undefined;
  }
  const name = `acp${String(process.pid)}`;
  try {
    execFileSync(ip, ["netns", "add", name], { encoding: "utf8", stdio: ["ignore", "ignore", "pipe"] });
    execFileSync(ip, ["netns", "del", name], { stdio: "ignore" });
    return ip;
  } catch (error) {
    const said = (error as { readonly stderr?: string }).stderr?.trim() ?? String(error);
    miss(`network namespaces are missing: ${tests} did not run. They need root; the system says: ${said}`);
    return undefined;
  }
}

/** Notes which tests go without a part, for the end of the run. */
function miss(line: string): void {
  if (process.env["CI"] === "true") {
    throw new Error(line);
  }
  appendFileSync(process.env["AFTERCLOSE_MISSED_PARTS"] ?? missedPartsFile, line + "\n");
}

function locate(program: string): string | undefined {
  if (program.startsWith("/")) {
    return existsSync(program) ? program : undefined;
  }
  try {
    return execFileSync("which", [program], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return undefined;
  }
}

/** The lines noted so far, each once; the file is removed. */
export function takeMissedParts(file: string): string[] {
  if (!existsSync(file)) {
    return [];
  }
  const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
  rmSync(file);
  return [...new Set(lines)];
}
