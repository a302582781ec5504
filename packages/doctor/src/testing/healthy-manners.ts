import {
  every,
  fields,
  type HealthyServer,
  onText,
  type OwnServer,
  ownServer,
  pingEvery,
  unless,
} from "./healthy-server.ts";

/** How late a slow server answers. */
const slowMs = 2000;

const agreedUpon: readonly OwnServer[] = (
  ["wamp.2.json", "ocpp1.6", "xmpp", "json.webpubsub.azure.v1", "lws-mirror-protocol", "jsonrpc"] as const
).map((subprotocol) => ({
  title: `speaks ${subprotocol}, and closes on a text that is none`,
  subprotocol,
  options: { subprotocols: [subprotocol] },
  serve: () => (socket) => {
    if (subprotocol === "json.webpubsub.azure.v1") {
      socket.send('{"type":"system","event":"connected","userId":"","connectionId":"x"}');
    }
    onText(socket, (text) => {
      if (subprotocol === "xmpp") {
        socket.send('<stream:error xmlns:stream="http://etherx.jabber.org/streams"><not-well-formed/></stream:error>');
        socket.send('<close xmlns="urn:ietf:params:xml:ns:xmpp-framing"/>');
        socket.close(1000);
      } else if (fields(text) === undefined) {
        socket.close(subprotocol === "wamp.2.json" ? 1002 : 1007, "invalid message");
      }
    });
  },
}));

const remote: readonly OwnServer[] = [
  {
    title: "VNC behind websockify, which speaks first and takes bytes only",
    subprotocol: "binary",
    options: { subprotocols: ["binary"] },
    serve: () => (socket) => {
      socket.send(Buffer.from("RFB 003.008\n"));
      socket.on("message", (data: Buffer, isBinary) => {
        if (!isBinary || !data.toString().startsWith("RFB ")) {
          socket.close(1003);
        }
      });
    },
  },
  {
    title: "a shell of Kubernetes, which closes when its work is done",
    subprotocol: "v4.channel.k8s.io",
    options: { subprotocols: ["v4.channel.k8s.io"] },
    truths: ["peer.closed"],
    serve: () => (socket) => {
      socket.send(Buffer.from("\u0001done\n"));
      setTimeout(() => {
        socket.send(Buffer.from('\u0003{"status":"Success"}'));
        socket.close(1000);
      }, 700);
    },
  },
  {
    title: "answers one time and closes with 1000, by design",
    truths: ["peer.closed"],
    serve: () => (socket) => {
      socket.send('{"price":42}');
      socket.close(1000, "done");
    },
  },
  {
    title: "answers the first message and closes with 1000, by design",
    serve: () => (socket) => {
      onText(socket, () => {
        socket.send('{"price":42}');
        socket.close(1000);
      });
    },
  },
  {
    title: "a language server, which ends its process on nonsense",
    serve: () => (socket) => {
      onText(socket, (text) => {
        if (fields(text)?.["jsonrpc"] === "2.0") {
          socket.send('{"jsonrpc":"2.0","id":1,"error":{"code":-32002,"message":"Server not initialized"}}');
        } else {
          socket.terminate();
        }
      });
    },
  },
];

const manners: readonly OwnServer[] = [
  { title: "never says anything", serve: () => () => undefined },
  {
    title: "says something only when something changes",
    serve: () => (socket) => {
      every(socket, 2300, () => {
        socket.send('{"temperature":20}');
      });
    },
  },
  {
    title: "greets late",
    serve: () => (socket) => {
      setTimeout(() => {
        socket.send('{"type":"welcome"}');
      }, 900);
    },
  },
  {
    title: "begins with a message of 5 MB",
    serve: () => (socket) => {
      socket.send("x".repeat(5_000_000));
    },
  },
  {
    title: "answers after 300 ms",
    serve: () => (socket) => {
      onText(socket, (text) => {
        setTimeout(() => {
          socket.send(text);
        }, 300);
      });
    },
  },
  {
    title: "answers after 2 seconds",
    serve: () => (socket) => {
      onText(socket, (text) => {
        setTimeout(() => {
          socket.send(text);
        }, slowMs);
      });
    },
  },
  {
    title: "echoes what it heard as JSON with more in it",
    serve: () => (socket) => {
      onText(socket, (text) => {
        socket.send(JSON.stringify({ you: text, at: Date.now() }));
      });
    },
  },
  {
    title: "pings every second",
    serve: () => (socket) => {
      every(socket, 1000, () => {
        socket.ping();
      });
    },
  },
  {
    title: "ends who does not answer its pings",
    serve: () => (socket) => {
      pingEvery(socket, 1000);
    },
  },
  {
    title: "answers every message with an error",
    serve: () => (socket) => {
      onText(socket, () => {
        socket.send('{"type":"error","error":"unknown command"}');
      });
    },
  },
  {
    title: "allows twenty messages a second and no more",
    serve: () => (socket) => {
      let count = 0;
      every(socket, 1000, () => {
        count = 0;
      });
      onText(socket, (text) => {
        count++;
        if (count > 20) {
          socket.close(1008, "rate limit exceeded");
        } else {
          socket.send(text);
        }
      });
    },
  },
  {
    title: "allows ten messages of strangers, and then no more",
    serve: () => (socket) => {
      let count = 0;
      onText(socket, () => {
        count++;
        if (count > 10) {
          socket.close(4029, "too many bad requests");
        }
      });
    },
  },
  ...[1002, 1003, 1007, 1008, 1011, 3003, 4000, 4001, 4003, 4400, 4401, 4403].map((code): OwnServer => ({
    title: `refuses a message that it does not know with ${String(code)}`,
    truths: code === 4401 || code === 4403 || code === 3003 ? ["auth.required", "auth.refused"] : [],
    serve: () => (socket) => {
      onText(socket, () => {
        socket.close(code, code === 1003 ? "unsupported" : "");
      });
    },
  })),
  {
    title: "refuses a message that it does not know two seconds later",
    serve: () => (socket) => {
      onText(socket, () => {
        setTimeout(() => {
          socket.close(4000, "invalid");
        }, slowMs);
      });
    },
  },
  {
    title: "answers a message that it does not know with a fault in a Close",
    serve: () => (socket) => {
      onText(socket, () => {
        socket.close(1000, "bye");
      });
    },
  },
  {
    title: "takes three connections of one address",
    truths: ["limit.connections"],
    serve: () => {
      let count = 0;
      return (socket) => {
        count++;
        socket.on("close", () => {
          count--;
        });
        if (count > 3) {
          socket.close(1013, "too many connections");
        }
      };
    },
  },
  {
    title: "ends sessions after their time, and says so",
    truths: ["lifetime.max"],
    serve: () => (socket) => {
      unless(socket, 3000, () => {
        socket.close(4000, "session time limit reached");
      });
      onText(socket, (text) => {
        socket.send(text);
      });
    },
  },
  {
    title: "sends a burst now and then",
    serve: () => (socket) => {
      every(socket, 2000, () => {
        for (let turn = 0; turn < 200; turn++) {
          socket.send(`{"turn":${String(turn)}}`);
        }
      });
    },
  },
  {
    title: "takes text of 64 KiB and more in binary",
    serve: () => (socket) => {
      socket.on("message", (data: Buffer, isBinary) => {
        if (!isBinary && data.length > 65_536) {
          socket.close(1009);
        }
      });
    },
  },
  {
    title: "compresses, and takes up to 1 MiB",
    server: { perMessageDeflate: { threshold: 0 }, maxPayload: 1_048_576 },
    serve: () => (socket) => {
      onText(socket, (text) => {
        socket.send(text);
      });
    },
  },
];

export const healthyManners: readonly HealthyServer[] = [...agreedUpon, ...remote, ...manners].map(ownServer);
