import type { SceneGroup, SceneName, SceneParameter } from "../lab-words.ts";

/** How the page plays one of the lab's endings. */
export interface Scene {
  readonly name: SceneName;
  /** Where the lab has it. */
  readonly path: string;
  readonly group: SceneGroup;
  /** What stands for `{code}` or `{status}`, to begin with. */
  readonly value?: string;
  /** The parameters that the page offers, in their order; an empty one is left to the lab. */
  readonly parameters: Readonly<Partial<Record<SceneParameter, string>>>;
  /** Query parameters that the page does not offer. */
  readonly fixed?: string;
  /** `both`: what ends one ends the other. `own`: each meets its own ending. */
  readonly room: "both" | "own";
  /** `asks`: sends a question now and then. `closes`: closes after a while. */
  readonly client?: "asks" | "closes";
  /** A browser holds other handshakes back meanwhile, so that nothing can run beside it. */
  readonly isAlone?: true;
  /** The code that a browser's client reports; without it, the value. */
  readonly code?: number;
  /** Bytes on the wire cannot be simulated. */
  readonly needsServer?: true;
  /** After how long the page ends it, if nothing else does. */
  readonly limitMs?: number;
}

const timed = { after: "2s", then: "echo", tick: "5" } as const;
const inHandshake = { then: "echo" } as const;

const frame = (name: SceneName, path = name.replace("-", "/")): Scene => ({
  name,
  path: `/${path}`,
  group: "protocol",
  parameters: timed,
  room: "own",
  code: 1006,
  needsServer: true,
});

const handshake = (name: SceneName, path: string, more: Partial<Scene> = {}): Scene => ({
  name,
  path,
  group: "handshake",
  parameters: inHandshake,
  room: "own",
  code: 1006,
  ...more,
});

const tcp = (name: SceneName, path: string): Scene => ({
  name,
  path,
  group: "tcp",
  parameters: timed,
  room: "own",
  code: 1006,
});

const silence = (name: SceneName, more: Partial<Scene> = {}): Scene => ({
  name,
  path: `/${name}`,
  group: "silence",
  parameters: { after: "2s", then: "echo", tick: "5" },
  room: "own",
  client: "asks",
  code: 1006,
  limitMs: 15_000,
  ...more,
});

/** Every ending of the lab, as the page plays it. */
export const scenes: readonly Scene[] = [
  {
    name: "close",
    path: "/close/{code}",
    group: "frame",
    value: "1012",
    parameters: { ...timed, reason: "" },
    room: "own",
  },
  { name: "close-empty", path: "/close", group: "frame", parameters: timed, room: "own", code: 1005 },
  { name: "illegal", path: "/illegal/{code}", group: "frame", value: "1006", parameters: timed, room: "own" },
  {
    name: "auth-late",
    path: "/auth/late",
    group: "frame",
    parameters: { after: "2s", then: "echo" },
    room: "own",
    code: 3000,
  },
  tcp("abort-fin", "/abort/fin"),
  tcp("abort-rst", "/abort/rst"),
  { ...tcp("crash", "/crash"), parameters: { ...timed, how: "fin" }, room: "both" },
  {
    name: "restart",
    path: "/restart",
    group: "service",
    parameters: { after: "2s", down: "3s", tick: "5", reason: "" },
    room: "both",
    code: 1012,
  },
  {
    name: "overload",
    path: "/overload",
    group: "service",
    parameters: { for: "4s", tick: "5", answer: "close", reason: "" },
    room: "both",
    code: 1013,
  },
  {
    name: "deploy",
    path: "/deploy",
    group: "service",
    parameters: { after: "2s", over: "2s", tick: "5", reason: "" },
    fixed: "clients=2",
    room: "both",
    code: 1012,
  },
  {
    name: "flap",
    path: "/flap",
    group: "service",
    parameters: { up: "2s", down: "2s", tick: "5", how: "fin" },
    room: "both",
    code: 1006,
    limitMs: 30_000,
  },
  handshake("handshake-status", "/handshake/{status}", {
    value: "503",
    parameters: { ...inHandshake, retryAfter: "" },
  }),
  handshake("handshake-silent", "/handshake/silent", { isAlone: true }),
  handshake("handshake-slow", "/handshake/slow", { parameters: { after: "2s" }, isAlone: true, limitMs: 8_000 }),
  handshake("handshake-reset", "/handshake/reset"),
  handshake("handshake-bad-accept", "/handshake/bad-accept", { needsServer: true }),
  handshake("handshake-wrong-subprotocol", "/handshake/wrong-subprotocol", { needsServer: true }),
  {
    name: "idle",
    path: "/idle",
    group: "proxy",
    parameters: { after: "3s", then: "echo", how: "fin" },
    room: "own",
    code: 1006,
  },
  {
    name: "lifetime",
    path: "/lifetime",
    group: "proxy",
    parameters: { after: "3s", then: "echo", tick: "5", how: "fin" },
    room: "own",
    code: 1006,
  },
  silence("blackhole"),
  // Its numbers would count as signs of life: only a question that nobody reads shows it.
  silence("paused", { parameters: { after: "2s", then: "echo", tick: "" } }),
  silence("mute", { parameters: { tick: "5" }, limitMs: 8_000 }),
  silence("deaf", { parameters: { tick: "5" }, client: "closes", limitMs: 12_000 }),
  frame("frame-masked"),
  frame("frame-rsv"),
  frame("frame-opcode"),
  frame("frame-control-126"),
  frame("frame-bad-utf8"),
  frame("frame-bad-utf8-reason"),
  frame("frame-reason-124"),
  frame("frame-close-1-byte"),
  frame("frame-fragmentation"),
  frame("frame-deflate"),
  frame("frame-too-big"),
  {
    name: "ticker",
    path: "/ticker",
    group: "none",
    parameters: { rate: "5", after: "3s", how: "1000" },
    room: "own",
    code: 1000,
    limitMs: 12_000,
  },
  { name: "echo", path: "/echo", group: "none", parameters: {}, room: "own", client: "asks", limitMs: 8_000 },
  {
    name: "flood",
    path: "/flood",
    group: "none",
    parameters: { for: "1s" },
    room: "own",
    code: 1000,
    needsServer: true,
  },
];

const byName = new Map<string, Scene>(scenes.map((scene) => [scene.name, scene]));

/** The scene of that name. */
export function sceneNamed(name: SceneName): Scene {
  const scene = byName.get(name);
  if (scene === undefined) {
    throw new Error(`There is no scene ${name}.`);
  }
  return scene;
}

/** The scene and the value behind a path of the lab, such as `/close/1012`. */
export function sceneAt(path: string): { readonly scene: Scene; readonly value: string } | undefined {
  const exact = scenes.find((scene) => scene.path === path);
  if (exact?.value === undefined && exact !== undefined) {
    return { scene: exact, value: "" };
  }
  for (const scene of scenes) {
    const [stem = "", end] = scene.path.split("{");
    const value = path.slice(stem.length);
    if (end !== undefined && path.startsWith(stem) && /^\d{1,5}$/.test(value)) {
      return { scene, value };
    }
  }
  return undefined;
}
