import { once } from "node:events";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type RunningLab, startLab } from "../src/start-lab.ts";
import { open, refusal } from "../src/testing/client.ts";
import { createVirtualClock, type VirtualClock } from "@afterclose/sim";

let clock: VirtualClock;
let lab: RunningLab;
beforeEach(async () => {
  clock = createVirtualClock();
  lab = await startLab({ clock });
});
afterEach(() => lab.close());

/** The lab has heard all that was sent, since it has answered. */
async function settled(client: Awaited<ReturnType<typeof open>>, text = "still there?"): Promise<string> {
  client.socket.send(text);
  return client.read();
}

async function pinged(client: Awaited<ReturnType<typeof open>>): Promise<void> {
  const pong = once(client.socket, "pong");
  client.socket.ping();
  await pong;
}

describe("an ending waits for its moment", () => {
  test("`after`: open until the very millisecond", async () => {
    const client = await open(`${lab.url}/close/1001?after=10m&reason=bye`);
    clock.advance(599_999);
    expect(await settled(client)).toBe("still there?");
    clock.advance(1);
    expect(await client.ended).toEqual({ code: 1001, reason: "bye" });
  });

  test("`afterMessages`: the third message is echoed, and then it ends", async () => {
    const client = await open(`${lab.url}/close/1001?afterMessages=3`);
    for (const text of ["1", "2", "3"]) {
      client.socket.send(text);
    }
    expect((await client.ended).code).toBe(1001);
    expect(client.messages).toEqual(["1", "2", "3"]);
  });

  test("both: whichever comes first", async () => {
    const client = await open(`${lab.url}/close/1001?afterMessages=3&after=1s`);
    clock.advance(1000);
    expect((await client.ended).code).toBe(1001);
  });

  test("`every=2`: the first is spared and echoes, the second ends, and so on", async () => {
    const codes: number[] = [];
    for (let turn = 1; turn <= 4; turn += 1) {
      const client = await open(`${lab.url}/close/1001?every=2&room=turns`);
      if (turn % 2 === 1) {
        await settled(client);
        client.socket.close(4000);
      }
      codes.push((await client.ended).code);
    }
    expect(codes).toEqual([4000, 1001, 4000, 1001]);
  });

  test("`then=echo`: once, and never again for the same id", async () => {
    const url = `${lab.url}/close/1013?then=echo&id=me`;
    expect((await (await open(url)).ended).code).toBe(1013);
    expect(await settled(await open(url))).toBe("still there?");
    expect((await (await open(url.replace("me", "you"))).ended).code).toBe(1013);
  });

  test("`tick`: numbers come meanwhile, and a named room counts on while its client is away", async () => {
    const first = await open(`${lab.url}/abort/fin?after=500ms&tick=10&room=ticks`);
    clock.advance(500);
    await first.ended;
    expect(first.messages).toEqual(["1", "2", "3", "4"]);
    clock.advance(1000);
    const second = await open(`${lab.url}/abort/fin?after=500ms&tick=10&room=ticks`);
    clock.advance(100);
    expect(await second.read()).toBe("16");
  });

  test("`tick` with `then=echo`: the numbers go on for those who are spared", async () => {
    const url = `${lab.url}/close/1012?then=echo&tick=10&room=spared`;
    await (
      await open(url)
    ).ended;
    clock.advance(1000);
    const second = await open(url);
    clock.advance(100);
    expect(await second.read()).toBe("11");
    expect(await settled(second)).toBe("still there?");
  });
});

describe("a proxy's limits", () => {
  test("/idle: a message or a ping begins the silence anew", async () => {
    const client = await open(`${lab.url}/idle?after=60s&how=1001`);
    clock.advance(59_000);
    await settled(client);
    clock.advance(59_000);
    await pinged(client);
    clock.advance(59_999);
    await settled(client);
    clock.advance(60_000);
    expect((await client.ended).code).toBe(1001);
  });

  test("/idle?pings=ignore: pings do not count", async () => {
    const client = await open(`${lab.url}/idle?after=60s&pings=ignore`);
    clock.advance(59_000);
    await pinged(client);
    clock.advance(1000);
    expect((await client.ended).code).toBe(1006);
  });

  test("/lifetime: nothing keeps it alive", async () => {
    const client = await open(`${lab.url}/lifetime?after=1h&how=rst`);
    expect((await refusal(`${lab.url}/lifetime?after=25h`)).status).toBe(400);
    clock.advance(899_999);
    await settled(client);
    expect(lab.lab.connections).toBe(1);
    clock.advance(1);
    expect(await client.ended).toEqual({ code: 1001, reason: "the lifetime limit of the lab" });
  });
});

describe("/auth/late", () => {
  test("the right token is welcome and stays", async () => {
    const client = await open(`${lab.url}/auth/late`);
    client.socket.send("letmein");
    expect(await client.read()).toBe("welcome");
    clock.advance(10_000);
    expect(await settled(client)).toBe("still there?");
  });
  test("a wrong one is closed at once, none after `after`", async () => {
    const wrong = await open(`${lab.url}/auth/late?code=4401`);
    wrong.socket.send("please");
    expect(await wrong.ended).toEqual({ code: 4401, reason: "not the token" });
    const none = await open(`${lab.url}/auth/late`);
    clock.advance(3000);
    expect(await none.ended).toEqual({ code: 3000, reason: "no token came" });
  });
});

describe("/late-fin", () => {
  test("the Close frames are exchanged at once, and TCP ends when it is time", async () => {
    const client = await open(`${lab.url}/late-fin?for=3s&id=late`);
    await expect.poll(() => client.socket.readyState).toBe(2);
    clock.advance(2999);
    expect(lab.lab.connections).toBe(1);
    clock.advance(1);
    expect((await client.ended).code).toBe(1001);
    expect(await lab.seen("late")).toMatchObject({ sent: { code: 1001 }, labTcp: "fin", closedBy: "here" });
  });
});

describe("endings that remember", () => {
  test("/restart: 1012 with a hint to all in the room, 503 while down, then back for good", async () => {
    const url = `${lab.url}/restart?after=1s&down=3s&room=r`;
    const clients = await Promise.all([open(url), open(url)]);
    const elsewhere = await open(url.replace("room=r", "room=other"));
    clock.advance(999);
    await settled(elsewhere);
    clock.advance(1);
    for (const client of clients) {
      expect(await client.ended).toEqual({ code: 1012, reason: "service restart retry-after=3000ms" });
    }
    clock.advance(1000);
    expect(await refusal(url)).toMatchObject({ status: 503, headers: { "retry-after": "2" } });
    clock.advance(2000);
    const back = await open(url);
    clock.advance(60_000);
    expect(await settled(back)).toBe("still there?");
  });

  test("/overload: newcomers get 1013 with what is left of it, or 503; then it echoes", async () => {
    const url = `${lab.url}/overload?for=10s&room=o`;
    expect(await (await open(url)).ended).toEqual({ code: 1013, reason: "overloaded retry-after=10000ms" });
    clock.advance(4000);
    expect((await (await open(url)).ended).reason).toBe("overloaded retry-after=6000ms");
    expect(await refusal(`${url}&answer=503`)).toMatchObject({ status: 503, headers: { "retry-after": "6" } });
    clock.advance(6000);
    expect(await settled(await open(url))).toBe("still there?");
  });

  test("/deploy: begins when all are there, ends them one by one, and finds the new version", async () => {
    const url = `${lab.url}/deploy?clients=3&after=0ms&over=3s&room=d`;
    const first = await open(url);
    const second = await open(url);
    await settled(second);
    const third = await open(url);
    clock.advance(0);
    expect((await first.ended).code).toBe(1012);
    clock.advance(999);
    await settled(second);
    clock.advance(1);
    expect((await second.ended).code).toBe(1012);
    await settled(third);
    clock.advance(1000);
    expect((await third.ended).code).toBe(1012);
    expect(await settled(await open(url))).toBe("still there?");
  });

  test("/flap: up, down, up again", async () => {
    const url = `${lab.url}/flap?up=2s&down=1s&room=f`;
    const client = await open(url);
    clock.advance(2000);
    expect((await client.ended).code).toBe(1006);
    expect((await refusal(url)).status).toBe(503);
    clock.advance(1000);
    expect(await settled(await open(url))).toBe("still there?");
  });

  test("/crash: everybody on the lab at once, or everybody in its room", async () => {
    const near = await open(`${lab.url}/echo?room=c`);
    const far = await open(`${lab.url}/echo`);
    await (
      await open(`${lab.url}/crash?room=c`)
    ).ended;
    expect((await near.ended).code).toBe(1006);
    expect(await settled(far)).toBe("still there?");
    await (
      await open(`${lab.url}/crash`)
    ).ended;
    expect((await far.ended).code).toBe(1006);
  });

  test("an empty room is forgotten after a minute, and starts anew", async () => {
    const url = `${lab.url}/close/1013?then=echo&id=again`;
    await (
      await open(url)
    ).ended;
    await lab.seen("again");
    clock.advance(60_001);
    expect((await (await open(url)).ended).code).toBe(1013);
  });
});

test("when all have gone, no timer of theirs is left", async () => {
  for (const path of ["/close/1000", "/idle?after=1h", "/ticker", "/abort/fin", "/lifetime?after=1m", "/mute"]) {
    const client = await open(lab.url + path);
    client.socket.terminate();
    await client.ended;
  }
  await lab.close();
  expect(clock.pending()).toBe(0);
  expect(lab.lab.connections).toBe(0);
});
