import { expect, test } from "vitest";
import { json, ran } from "../testing/ran.ts";

test.each([
  ["1012", 1012, true],
  ["1005", 1005, true],
  ["1006", 1006, false],
  ["4001", 4001, true],
  ["going-away", 1001, true],
  ["rst", 1006, false],
  ["close/3003", 3003, true],
  ["/close/1012?id=mine#there", 1012, true],
  ["/abort/rst", 1006, false],
  ["/illegal/1005", 1006, false],
  ["/handshake/401", 1006, false],
])("%s ends a real connection and shows what was seen", async (ending, code, wasClean) => {
  expect(await json(`try ${ending}`)).toMatchObject({
    code,
    wasClean,
    lab: expect.objectContaining({ acted: true }) as object,
  });
});

test.each([
  ["waits no longer than asked", ["--wait", "0.05"], new AbortController().signal, 0],
  ["ends with 130 when it is interrupted", [], AbortSignal.abort(), 130],
])("an ending that only waits %s", async (_, args, interrupted, code) => {
  const { exitCode, out } = await ran(["try", "/blackhole", ...args], { interrupted });
  expect([exitCode, out]).toEqual([code, expect.stringContaining("/blackhole\n") as string]);
});

test("it tells in the chosen language what only waits, and what was seen", async () => {
  expect((await ran("try /blackhole --wait 0.05 -l ru")).out).toContain(
    "Соединение открыто, и пока ничто его не завершило.",
  );
  expect((await ran("try 1015 -l de")).out).toMatch(
    /^TLS, mit abgelaufenem Zertifikat → 1006 .*\n(?:.*\n)+offen +nein\n/,
  );
});

test("1015 is a TLS handshake that fails, and the runtime says 1006", async () => {
  expect(await json("try 1015")).toMatchObject({
    code: 1006,
    opened: false,
    error: expect.stringContaining("certificate has expired") as string,
  });
});
