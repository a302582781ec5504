import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Observation } from "../src/observation.ts";
import { type RunningLab, startLab } from "../src/start-lab.ts";
import { open, raw, rawHandshake, refusal } from "../src/testing/client.ts";

describe("the lab tells what it saw", () => {
  const heard: Observation[] = [];
  let lab: RunningLab;
  beforeAll(async () => {
    lab = await startLab({ onEnding: (observation) => heard.push(observation) });
  });
  afterAll(() => lab.close());

  test("of a close by the lab: what it sent, what came back, and that all was acted", async () => {
    await (
      await open(`${lab.url}/close/1012?reason=bye&id=a&room=r`)
    ).ended;
    const seen = await lab.seen("a");
    expect(seen).toMatchObject({
      id: "a",
      room: "r",
      scenario: "close",
      url: "/close/1012?reason=bye&id=a&room=r",
      acted: true,
      phase: "closing",
      closedBy: "here",
      status: 101,
      sent: { code: 1012, reason: "bye" },
      received: { code: 1012 },
      labTcp: "fin",
    });
    expect(heard).toContainEqual(seen);
  });

  test("of a client that leaves: its code, its messages and its pings", async () => {
    const client = await open(`${lab.url}/echo?id=b`);
    client.socket.ping();
    client.socket.send("one");
    await client.read();
    client.socket.close(4001, "enough");
    const seen = await lab.seen("b");
    expect(seen).toMatchObject({
      acted: false,
      phase: "closing",
      closedBy: "peer",
      received: { code: 4001, reason: "enough" },
      pings: { received: 1, sent: 0 },
      pongs: { received: 0, sent: 1 },
      messages: { received: 1, sent: 1 },
    });
  });

  test("of a client that drops TCP: FIN or RST", async () => {
    const fin = await open(`${lab.url}/echo?id=fin`);
    fin.socket.terminate();
    expect(await lab.seen("fin")).toMatchObject({ phase: "open", closedBy: "nobody", tcp: "fin" });
    const client = await raw(lab.port);
    client.socket.write(rawHandshake("/echo?id=rst", lab.port));
    await client.has("\r\n\r\n");
    client.socket.resetAndDestroy();
    expect(await lab.seen("rst")).toMatchObject({ phase: "open", closedBy: "nobody", tcp: "rst" });
  });

  test("of a breach that it committed: the client's verdict, and that it was the lab", async () => {
    await (
      await open(`${lab.url}/frame/bad-utf8?id=c`)
    ).ended;
    expect(await lab.seen("c")).toMatchObject({ closedBy: "here", received: { code: 1007 } });
  });

  test("of a refused handshake: its status", async () => {
    await refusal(`${lab.url}/handshake/429?id=d`);
    expect(await lab.seen("d")).toMatchObject({ phase: "handshake", closedBy: "here", status: 429, acted: true });
  });

  test("of the same id again and again, in order, each once", async () => {
    for (const code of [4001, 4002]) {
      await (
        await open(`${lab.url}/close/${String(code)}?id=e`)
      ).ended;
    }
    expect((await lab.seen("e")).sent?.code).toBe(4001);
    expect((await lab.seen("e")).sent?.code).toBe(4002);
    await expect(lab.seen("e", 10)).rejects.toMatchObject({ code: "ERR_LAB_NOT_SEEN" });
  });
});

test("whoever still waits when the lab closes is told", async () => {
  const lab = await startLab();
  const waiting = lab.seen("never");
  const told = expect(waiting).rejects.toMatchObject({ code: "ERR_LAB_NOT_SEEN" });
  await lab.close();
  await told;
  await expect(lab.seen("late")).rejects.toMatchObject({ code: "ERR_LAB_CLOSED" });
});

test("no more observations are kept than the option says", async () => {
  const heard: (string | undefined)[] = [];
  const lab = await startLab({ maxObservations: 1, onEnding: ({ id }) => heard.push(id) });
  for (const id of ["old", "new"]) {
    await (
      await open(`${lab.url}/close/1000?id=${id}`)
    ).ended;
    // The client may know of the end before the lab does.
    await expect.poll(() => heard).toContain(id);
  }
  await expect(lab.seen("old", 1)).rejects.toMatchObject({ code: "ERR_LAB_NOT_SEEN" });
  expect((await lab.seen("new")).id).toBe("new");
  await lab.close();
});
