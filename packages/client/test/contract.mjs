// What the client promises on every host, in plain JavaScript: Node of any age, Deno, Bun and browsers run this one file.
// It asks what was told, never which host tells it; `pings` says whether the host has protocol pings.

const patienceMs = 20_000;
const codes = [1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 1014, 3000, 3003, 3008, 4000, 4999];

/** Runs every part and tells, for each, its title and what went wrong, if anything did. */
export async function runContract({ WebSocket, messagesOf, adviceFor, boundsAt, lab, refusedUrl, pings }) {
  const parts = [];
  const part = (title, run) => parts.push({ title, run });
  const room = () => Math.random().toString(36).slice(2);
  const open = (path, options, protocols) => new WebSocket(`${lab}${path}`, protocols, options);

  for (const code of codes) {
    part(`a server's ${code} is told and decided as the catalogue says`, async () => {
      const socket = open(`/close/${code}?reason=because`);
      const event = await next(socket, "close");
      socket.close();
      // Some hosts refuse 1014 as illegal: then the connection was lost, and that is what is judged.
      const told = code === 1014 && event.code === 1006 ? 1006 : code;
      same(event.code, told);
      same(event.wasClean, told === code);
      if (told === code) {
        same(event.reason, "because");
      }
      same(event.ending.phase, "open");
      decidedLike(event, { code: told });
    });
  }
  part("a Close without a code is 1005, and brings the client back", async () => {
    const socket = open("/close");
    const event = await next(socket, "close");
    socket.close();
    same([event.code, event.wasClean], [1005, true]);
    decidedLike(event, { code: 1005 });
  });
  for (const path of ["/abort/fin", "/abort/rst"]) {
    part(`${path}: a connection that breaks is 1006, not clean`, async () => {
      const socket = open(path);
      const event = await next(socket, "close");
      socket.close();
      same([event.code, event.wasClean, event.ending.phase], [1006, false, "open"]);
      decidedLike(event, { code: 1006 });
    });
  }
  part("an attempt that is refused is one ending: error, then 1006", async () => {
    const socket = new WebSocket(refusedUrl);
    const told = [];
    for (const type of ["open", "error", "close"]) {
      socket.addEventListener(type, () => told.push(type));
    }
    const event = await next(socket, "close");
    socket.close();
    same(told, ["error", "close"]);
    same([event.code, event.ending.phase, event.ending.livedMs], [1006, "handshake", 0]);
    decidedLike(event, { code: 1006 });
  });
  part("a refused handshake is 1006, and tried again", async () => {
    const socket = open("/handshake/403");
    const event = await next(socket, "close");
    socket.close();
    same([event.code, event.ending.phase], [1006, "handshake"]);
    // Who can see the status asks for new credentials first.
    same(["retry", "reauthenticate"].includes(event.next.kind), true);
  });
  part("what was sent before it opened arrives in order, then text and bytes both ways", async () => {
    const socket = open("/echo");
    socket.binaryType = "arraybuffer";
    same([socket.send("one"), socket.send("two")], ["queued", "queued"]);
    const got = [];
    const all = new Promise((resolve) => {
      socket.onmessage = ({ data }) => {
        got.push(typeof data === "string" ? data : [...new Uint8Array(data)]);
        if (got.length === 4) {
          resolve();
        }
      };
    });
    await next(socket, "open");
    same([socket.readyState, socket.send("three"), socket.send(new Uint8Array([4, 5]))], [1, "sent", "sent"]);
    await all;
    same(got, ["one", "two", "three", [4, 5]]);
    socket.close(4001, "done");
    const event = await next(socket, "close");
    same([event.code, event.next.kind, event.ending.closedBy, socket.readyState], [4001, "stop", "here", 3]);
  });
  part("a service that restarts is found again, after 1 to 5 s or when it says", async () => {
    const socket = open(`/restart?after=100ms&down=300ms&room=${room()}`);
    const first = await next(socket, "close");
    same([first.code, first.next.kind], [1012, "retry"]);
    const began = Date.now();
    await next(socket, "open");
    const waited = Date.now() - began;
    same(waited >= first.next.afterMs - 20, true);
    socket.close();
    await next(socket, "stop");
  });
  part("an overloaded service is given longer each time", async () => {
    const socket = open("/close/1013");
    const waits = [];
    for (let i = 0; i < 2; i++) {
      waits.push((await next(socket, "close")).next.afterMs);
    }
    socket.close();
    waits.forEach((wait, index) => within(wait, boundsOf({ code: 1013 }, index + 1)));
  });
  part("a server that says nothing is noticed by a question", async () => {
    const socket = open("/blackhole", { heartbeat: { idleMs: 100, timeoutMs: 200, message: "are you there" } });
    const event = await next(socket, "close");
    socket.close();
    same([event.code, event.wasClean, event.ending.cause], [1006, false, "heartbeat.timeout"]);
  });
  if (pings) {
    part("a server that answers no ping is noticed without a message, one that answers stays", async () => {
      const heartbeat = { idleMs: 200, timeoutMs: 400 };
      const mute = open("/mute", { heartbeat });
      const living = open("/echo", { heartbeat });
      let ended = 0;
      living.addEventListener("close", () => ended++);
      const event = await next(mute, "close");
      mute.close();
      same([event.code, event.wasClean, event.ending.cause], [1006, false, "heartbeat.timeout"]);
      await next(open("/close/1000?after=1s"), "close");
      same([ended, living.readyState], [0, 1]);
      living.close();
      await next(living, "stop");
    });
  }
  part("messages can be read in a loop", async () => {
    const socket = open("/ticker?rate=50");
    let count = 0;
    for await (const message of messagesOf(socket)) {
      if (typeof message !== "string") {
        throw new Error("a tick is text");
      }
      if (++count === 3) {
        break;
      }
    }
    socket.close();
    await next(socket, "stop");
  });
  part("mistakes are answered as the standard says", async () => {
    const socket = open("/echo");
    throwsA("InvalidAccessError", () => socket.close(1006));
    throwsA("InvalidAccessError", () => socket.close(2999));
    throwsA("SyntaxError", () => socket.close(1000, "é".repeat(62)));
    throwsA("SyntaxError", () => new WebSocket("ws://["));
    throwsA("SyntaxError", () => new WebSocket("ftp://host.test"));
    throwsA("SyntaxError", () => new WebSocket(`${lab}/echo`, ["a", "a"]));
    same([WebSocket.CLOSED, socket.OPEN], [3, 1]);
    socket.close();
    const event = await next(socket, "close");
    same([event.code, event.next.kind], [1006, "stop"]);
  });

  const results = await Promise.all(
    parts.map(async ({ title, run }) => {
      try {
        await within20s(run());
        return { title };
      } catch (error) {
        return { title, wrong: String(error) };
      }
    }),
  );
  return results;

  function boundsOf(ending, nth) {
    return boundsAt(adviceFor(ending).schedule, nth);
  }

  function decidedLike(event, ending) {
    const advice = adviceFor(ending);
    same(event.next.kind, advice.kind);
    if (advice.kind === "stop") {
      same(event.next.because, advice.because);
    } else {
      within(event.next.afterMs, boundsAt(advice.schedule, 1));
    }
  }
}

function next(socket, type) {
  return new Promise((resolve) => socket.addEventListener(type, resolve, { once: true }));
}

function within20s(run) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error("nothing for 20 s")), patienceMs);
  });
  return Promise.race([run, late]).finally(() => clearTimeout(timer));
}

function same(got, wanted) {
  if (JSON.stringify(got) !== JSON.stringify(wanted)) {
    throw new Error(`${JSON.stringify(got)} instead of ${JSON.stringify(wanted)}`);
  }
}

function within(value, { minMs, maxMs }) {
  if (!(value >= minMs && value <= maxMs)) {
    throw new Error(`${value} ms is not between ${minMs} and ${maxMs}`);
  }
}

function throwsA(name, run) {
  try {
    run();
  } catch (error) {
    same(error.name, name);
    return;
  }
  throw new Error(`nothing was thrown instead of ${name}`);
}
