import type { WebSocket } from "ws";
import {
  every,
  fields,
  type HealthyServer,
  onText,
  type OwnServer,
  ownServer,
  pingEvery,
  unless,
  unlessKept,
} from "./healthy-server.ts";

/** When a service of this table asks for a sign of life, and how long it waits for it. */
const beat = { everyMs: 2000, graceMs: 1000 };

const patienceMs = 2500;

/** Gateways of chats and homes: a hello, a login, a heartbeat in messages. */
const gateways: readonly OwnServer[] = (
  [
    ["Discord's gateway, its heartbeat given", { message: '{"op":1,"d":null}' }],
    ["Discord's gateway, nothing given", {}],
  ] as const
).map(([title, options]) => ({
  title,
  options,
  truths: "message" in options ? [] : ["auth.required"],
  isUndecided: !("message" in options),
  serve: () => (socket) => {
    socket.send('{"op":10,"d":{"heartbeat_interval":1500}}');
    const beat = unlessKept(socket, patienceMs, () => {
      socket.close(4009, "Session timed out.");
    });
    onText(socket, (text) => {
      const message = fields(text);
      if (message === undefined) {
        socket.close(4002, "Error while decoding payload.");
      } else if (message["op"] === 1) {
        beat();
        socket.send('{"op":11}');
      } else {
        socket.close(4003, "Not authenticated.");
      }
    });
  },
}));

const homeAssistant = (title: string, options: OwnServer["options"]): OwnServer => ({
  title,
  ...(options === undefined ? {} : { options }),
  truths: options === undefined ? ["auth.required", "auth.timeout"] : [],
  isUndecided: options === undefined,
  serve: () => (socket) => {
    socket.send('{"type":"auth_required","ha_version":"2026.11.1"}');
    let isIn = false;
    const authed = unless(socket, patienceMs, () => {
      socket.close(1000);
    });
    onText(socket, (text) => {
      const { type, access_token: token, id } = fields(text) ?? {};
      if (!isIn && type === "auth" && token === "abc") {
        isIn = true;
        authed();
        socket.send('{"type":"auth_ok"}');
      } else if (!isIn) {
        socket.send('{"type":"auth_invalid","message":"Auth message incorrectly formatted"}');
        socket.close(1000);
      } else if (type === "ping") {
        socket.send(JSON.stringify({ id, type: "pong" }));
      }
    });
  },
});

const pusher: OwnServer = {
  title: "Pusher, whose clients answer its pings",
  path: "/app/key?protocol=7",
  isUndecided: true,
  serve: () => (socket) => {
    socket.send(
      '{"event":"pusher:connection_established","data":"{\\"socket_id\\":\\"1.1\\",\\"activity_timeout\\":2}"}',
    );
    let waits: NodeJS.Timeout | undefined;
    const idle = setTimeout(() => {
      socket.send('{"event":"pusher:ping","data":{}}');
      waits = setTimeout(() => {
        socket.close(4201, "Pong reply not received in 1 seconds");
      }, beat.graceMs);
    }, beat.everyMs);
    socket.on("close", () => {
      clearTimeout(idle);
      clearTimeout(waits);
    });
    onText(socket, (text) => {
      idle.refresh();
      clearTimeout(waits);
      if (fields(text)?.["event"] === undefined) {
        socket.send('{"event":"pusher:error","data":{"code":4200,"message":"Invalid message format"}}');
      } else if (fields(text)?.["event"] === "pusher:ping") {
        socket.send('{"event":"pusher:pong","data":{}}');
      }
    });
  },
};

const centrifugo = (title: string, options: OwnServer["options"]): OwnServer => ({
  title,
  ...(options === undefined ? {} : { options }),
  truths: options === undefined ? ["auth.required", "auth.timeout"] : [],
  isUndecided: options === undefined,
  serve: () => (socket) => {
    let isIn = false;
    const stale = unless(socket, patienceMs, () => {
      socket.close(3502, "stale");
    });
    onText(socket, (text) => {
      const message = fields(text);
      if (message === undefined) {
        socket.close(3501, "bad request");
      } else if ("connect" in message) {
        isIn = true;
        stale();
        socket.send('{"id":1,"connect":{"client":"x","ping":25}}');
      } else if (!isIn) {
        socket.close(3501, "bad request");
      }
    });
  },
});

const nats: OwnServer = {
  title: "NATS, which says INFO and wants a CONNECT",
  isUndecided: true,
  truths: ["auth.required", "auth.timeout"],
  serve: () => (socket) => {
    socket.send('INFO {"server_id":"N","version":"2.10.0","auth_required":true,"max_payload":1048576}\r\n');
    unless(socket, patienceMs, () => {
      socket.send("-ERR 'Authentication Timeout'\r\n");
      socket.close(1008);
    });
    onText(socket, () => {
      socket.send("-ERR 'Unknown Protocol Operation'\r\n");
      socket.close(1002);
    });
  },
};

const mattermost: OwnServer = {
  title: "Mattermost, which waits for an authentication and goes without a word",
  isUndecided: true,
  truths: ["auth.required", "auth.timeout"],
  serve: () => (socket) => {
    unless(socket, patienceMs, () => {
      socket.terminate();
    });
    onText(socket, () => {
      socket.send(
        '{"status":"FAIL","error":{"id":"api.websocket_handler.invalid_param","message":"Invalid"},"seq_reply":0}',
      );
    });
  },
};

const slack: OwnServer = {
  title: "Slack's socket mode, which says hello and pings",
  serve: () => (socket) => {
    socket.send('{"type":"hello","num_connections":1,"connection_info":{"app_id":"A"}}');
    pingEvery(socket, 1000, "Ping from applink");
  },
};

const kraken: OwnServer = {
  title: "an exchange, which wants a subscription and answers the rest with errors",
  serve: () => (socket) => {
    socket.send('{"channel":"status","type":"update","data":[{"system":"online"}]}');
    every(socket, 3000, () => {
      socket.ping();
    });
    onText(socket, (text) => {
      socket.send(
        fields(text) === undefined
          ? '{"error":"Malformed request","success":false}'
          : '{"method":"subscribe","success":false,"error":"Field missing"}',
      );
    });
  },
};

const noSubscription: OwnServer = {
  title: "an exchange, which ends who has not subscribed in time, in its own words",
  truths: ["auth.timeout", "idle.timeout"],
  serve: () => (socket) => {
    const subscribed = unless(socket, patienceMs, () => {
      socket.close(4005, "no subscription received within 10 seconds");
    });
    onText(socket, (text) => {
      if (fields(text)?.["method"] === "subscribe") {
        subscribed();
      } else {
        socket.send('{"code":3,"msg":"Invalid JSON"}');
      }
    });
  },
};

const twitch: OwnServer = {
  title: "Twitch's EventSub, which greets, keeps alive, and takes no messages",
  isUndecided: true,
  truths: ["auth.timeout"],
  serve: () => (socket) => {
    socket.send(
      '{"metadata":{"message_type":"session_welcome"},"payload":{"session":{"keepalive_timeout_seconds":10}}}',
    );
    unless(socket, patienceMs, () => {
      socket.close(4003, "connection unused");
    });
    every(socket, 1000, () => {
      socket.send('{"metadata":{"message_type":"session_keepalive"},"payload":{}}');
    });
    onText(socket, () => {
      socket.close(4001, "client sent inbound traffic");
    });
  },
};

const mine: OwnServer = {
  title: "a game, which wants a join and ticks sixty times a second",
  truths: ["auth.required", "auth.timeout"],
  serve: () => (socket) => {
    every(socket, 16, () => {
      socket.send(Buffer.alloc(64, 1));
    });
    unless(socket, patienceMs, () => {
      socket.close(4001, "join timeout");
    });
    onText(socket, () => undefined);
  },
};

const game: OwnServer = {
  title: "a game, which ticks sixty times a second in binary and drops who sends text",
  serve: () => (socket) => {
    every(socket, 16, () => {
      socket.send(Buffer.alloc(200, 1));
    });
    socket.on("message", (_, isBinary) => {
      if (!isBinary) {
        socket.terminate();
      }
    });
  },
};

const jupyter: OwnServer = {
  title: "Jupyter's channels, which ignore what they cannot read",
  path: "/api/kernels/x/channels?session_id=y",
  serve: () => (socket) => {
    every(socket, 1500, () => {
      socket.ping();
    });
    socket.send('{"header":{"msg_type":"status"},"channel":"iopub","content":{"execution_state":"idle"}}');
  },
};

const devTools: OwnServer = {
  title: "Chrome's DevTools, which want JSON with an id",
  path: "/devtools/page/ABCDEF",
  serve: () => (socket) => {
    onText(socket, (text) => {
      socket.send(
        fields(text) === undefined
          ? '{"error":{"code":-32700,"message":"JSON: invalid character"}}'
          : '{"error":{"code":-32600,"message":"Message must have integer \'id\' property"}}',
      );
    });
  },
};

const guarded: OwnServer = {
  title: "a socket whose token runs out, as its code says",
  truths: ["auth.expired", "auth.required"],
  serve: () => (socket) => {
    unless(socket, patienceMs, () => {
      socket.close(4401, "token expired");
    });
    onText(socket, (text) => {
      socket.send(text);
    });
  },
};

const farewells: readonly (readonly [title: string, cut: (socket: WebSocket) => void])[] = [
  ...[4401, 1008, 3000, 1000, 4000, 4100].map(
    (code) =>
      [
        String(code),
        (socket: WebSocket) => {
          socket.close(code);
        },
      ] as const,
  ),
  [
    "a FIN",
    (socket) => {
      socket.terminate();
    },
  ],
  [
    "a RST",
    (socket) => {
      (socket as unknown as { readonly _socket: { resetAndDestroy: () => void } })._socket.resetAndDestroy();
    },
  ],
];

const loginAwaited: readonly OwnServer[] = farewells.map(([title, cut]) => ({
  title: `waits for a login, and ends who gives none with ${title}`,
  truths: ["auth.timeout", "auth.required"],
  isUndecided: true,
  serve: () => (socket) => {
    unless(socket, patienceMs, () => {
      cut(socket);
    });
  },
}));

export const healthyApplications: readonly HealthyServer[] = [
  ...gateways,
  homeAssistant("Home Assistant, its login given", {
    hello: '{"type":"auth","access_token":"abc"}',
    message: '{"id":1,"type":"ping"}',
  }),
  homeAssistant("Home Assistant, nothing given", undefined),
  pusher,
  centrifugo("Centrifugo, its connect given", { hello: '{"id":1,"connect":{}}' }),
  centrifugo("Centrifugo, nothing given", undefined),
  nats,
  mattermost,
  slack,
  kraken,
  noSubscription,
  twitch,
  mine,
  game,
  jupyter,
  devTools,
  guarded,
  ...loginAwaited,
].map(ownServer);
