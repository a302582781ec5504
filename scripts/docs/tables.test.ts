import { describe, expect, test } from "vitest";
import { tableOf } from "./bench-table.mjs";
import { optionsTable } from "./options-table.mjs";
import { codeActions } from "./own-words.mjs";

describe("what `npm run docs` prints", () => {
  test("has a row for every option of the server, those of an option that holds options and of its host among them", () => {
    const names = [
      ...optionsTable("packages/server/src/adapters/ws.ts", "WsLifecycleOptions").matchAll(/^\| `([\w.]+)`/gm),
    ];
    expect(names.map(([, name]) => name)).toEqual(
      expect.arrayContaining(["heartbeat", "heartbeat.idleMs", "outbound.whenFull", "maxAgeMs", "authenticate"]),
    );
  });

  test("says what an option does and what happens where it is not set", () => {
    expect(optionsTable("packages/client/src/contract/options.ts", "BufferOptions")).toContain(
      "| `maxMessages` | How many messages may be queued. | 1000. |",
    );
  });

  test("names an interface that is not there", () => {
    expect(() => optionsTable("packages/client/src/contract/options.ts", "NoOptions")).toThrow(/"NoOptions"/);
  });

  test("says of every code what the client does, those that stop in one row", async () => {
    const table = await codeActions();
    expect(table).toMatch(/^\| 1002, 1003, 1007, 1009, 1010, 3003 \| Do not reconnect/m);
    expect(table).toMatch(/^\| any other \| Reconnect \| 0–5 seconds/m);
  });

  test("tells of a stored run its command, its day, and what was missed", () => {
    const row = { what: "a message", value: 12_345, unit: "ns", control: 10_000, ratio: 1.2345, peer: false };
    const run = { scenario: "server-echo", machine: "2 cores", date: "2026-12-01" };
    const table = tableOf({ ...run, rows: [{ ...row, bar: 10_500, met: false }] });
    expect(table).toContain("`npm run bench -- server-echo`, 2026-12-01, 2 cores:");
    expect(table).toContain("| a message | 12,345 ns | 10,000 | 1.2345 | at most 10,500: **missed** |");
  });
});
