import { expect, test } from "vitest";
import { widthOf } from "../print/width.ts";
import { type Ran, ran } from "../testing/ran.ts";

/** Starts a lab, and interrupts it as soon as it says where it is. */
async function listened(args: string): Promise<Ran> {
  const interruption = new AbortController();
  let said = "";
  const { exitCode, err } = await ran(`lab --port 0 ${args}`, {
    interrupted: interruption.signal,
    write: (text) => {
      said += text;
      interruption.abort();
    },
  });
  return { exitCode, out: said, err };
}

test("a lab says in the chosen language where it listens, and what to do next", async () => {
  const { exitCode, out } = await listened("-l ja");
  expect(exitCode).toBe(130);
  expect(out).toMatch(
    /^ラボは (ws:\/\/127\.0\.0\.1:\d+) で待ち受けています\n[^]*\1\/close\/1012[^]*Ctrl-C で停止します。\n$/,
  );
});

test("a lab warns in the chosen language, within the terminal, that others can reach it", async () => {
  const { err } = await listened("--host 0.0.0.0 --width 60 -l es");
  expect(err).toMatch(/^El laboratorio escucha en 0\.0\.0\.0: /);
  expect(err.split("\n").filter((line) => widthOf(line) > 60)).toEqual([]);
});

test("`lab --list` names each ending in the chosen language, by its path", async () => {
  const { out } = await ran("lab --list -l ru --plain");
  const rows = out
    .trim()
    .split("\n")
    .map((line) => line.split("\t"));
  expect(rows.filter(([, does = ""]) => !/[а-я]/i.test(does))).toEqual([]);
  expect(rows).toContainEqual(["/abort/rst", "TCP сброшен (RST)", "/abort/rst"]);
});

test("a port that is taken is told in the chosen language, with the way out", async () => {
  const interruption = new AbortController();
  let second: Promise<Ran> | undefined;
  await ran("lab --port 0 --json", {
    interrupted: interruption.signal,
    write: (line) => {
      const { port } = JSON.parse(line) as { port: number };
      second ??= ran(`lab --port ${String(port)} -l pt-BR`);
      void second.finally(() => {
        interruption.abort();
      });
    },
  });
  const { exitCode, err } = (await second) ?? { exitCode: -1, err: "" };
  expect(exitCode).toBe(4);
  expect(err).toMatch(/^afterclose: A porta \d+ já está em uso\.\nUse --port 0 para escolher uma porta livre\.\n$/);
});
