import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { causeOfCode, causes, serverCauses } from "@afterclose/codes/causes";
import { describe, expect, test } from "vitest";

const ids = new Set<string>(causes.map(({ id }) => id));

/** The causes that a package's sources name, and those that the codes of its peer stand for. */
function causesOf(name: string, peer?: "server" | "client"): ReadonlySet<string> {
  const folder = join(import.meta.dirname, "../packages", name, "src");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && !/(^|\/)testing\//.test(file),
  );
  const words = files.flatMap(
    (file) => readFileSync(join(folder, file), "utf8").match(/(?<=")[a-z][a-z0-9.-]*(?=")/g) ?? [],
  );
  const fromCodes =
    peer === undefined ? [] : Array.from({ length: 5000 }, (_, code) => causeOfCode(code, peer as "server"));
  return new Set([...words.filter((word) => ids.has(word)), ...fromCodes]);
}

const client = causesOf("client", "server");
const server = causesOf("server", "client");
const doctor = causesOf("doctor", "server");
const seenBy = (...who: readonly string[]): string[] =>
  causes.filter((row) => row.seenBy.some((witness) => who.includes(witness))).map(({ id }) => id);

describe("a cause stands for something that happens", () => {
  test("each is named by the client, the server or the doctor", () => {
    expect([...ids].filter((id) => !client.has(id) && !server.has(id) && !doctor.has(id))).toEqual([]);
  });

  test("what the catalogue says that the server records, it records, and nothing else", () => {
    expect([...server].sort()).toEqual([...serverCauses].sort());
  });

  test("what the client names, the catalogue says that it can see", () => {
    expect([...client].filter((id) => !seenBy("client", "browser").includes(id))).toEqual([]);
  });
});
