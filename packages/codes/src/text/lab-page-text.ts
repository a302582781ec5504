import type { PluralText } from "./language-text.ts";

/** The words of the lab's page. `{code}` is a number with its name, such as "1012 Service Restart". */
export interface LabPageText {
  /** The page's title, one sentence for somebody in a hurry, and two or three that say what to do here. */
  readonly title: string;
  readonly lead: string;
  readonly explanation: string;
  /** Said where scripts do not run. */
  readonly noScript: string;
  /** Said where there is no server to connect to: the story is simulated. */
  readonly noServer: string;
  /** Said of an ending that cannot be simulated. */
  readonly onlyOnServer: string;
  /** Said while the page's own script loads. */
  readonly loading: string;
  /** Said where the page's words could not be fetched. */
  readonly failed: string;
  readonly controls: LabControlsText;
  /** Heads the list of all that the lab can show. */
  readonly allEndings: string;
  /** The heads of the groups of endings. */
  readonly groups: Readonly<Record<SceneGroup, string>>;
  /** Each ending in two to seven words, as an item of a list. */
  readonly endings: Readonly<Record<SceneName, string>>;
  /** Labels of an ending's parameters: two or three words. */
  readonly parameters: Readonly<Record<SceneParameter, string>>;
  /** What a parameter's choices are called. */
  readonly choices: {
    readonly fin: string;
    readonly rst: string;
    /** The server answers a newcomer with a Close frame, or with an HTTP status. */
    readonly close: string;
    readonly "503": string;
    readonly none: string;
    /** `{rate}` numbers a second. */
    readonly perSecond: string;
  };
  readonly lanes: { readonly ours: string; readonly plain: string };
  /** What a connection does just now: one or two words each. */
  readonly states: Readonly<Record<LaneStateName, string>>;
  readonly story: LabStoryText;
  readonly picture: LabPictureText;
  readonly ghosts: LabGhostsText;
  /** Why nothing more is tried, where the catalogue has no words for it; each follows "Stops: ". */
  readonly stopBecause: Readonly<Record<"attempts-spent" | "reconnect-off" | "aborted", string>>;
}

/** Buttons and labels: two or three words each. */
export interface LabControlsText {
  readonly heading: string;
  readonly ending: string;
  readonly code: string;
  readonly status: string;
  /** Beside a number that may not be sent. `{number}`. */
  readonly notSendable: string;
  readonly where: string;
  readonly onServer: string;
  readonly inSimulator: string;
  readonly run: string;
  readonly stop: string;
  readonly pause: string;
  readonly resume: string;
  /** Shows the next event of a paused story. */
  readonly step: string;
  readonly link: string;
  readonly copied: string;
  readonly copyEvents: string;
}

/** One event each, as a short sentence. `{delay}`, `{took}` and `{away}` are durations. */
export interface LabStoryText {
  readonly heading: string;
  /** Before anything was run. */
  readonly empty: string;
  readonly connects: string;
  readonly opened: string;
  /** Ended by a Close frame. `{code}`. */
  readonly endedClean: string;
  /** Ended without one. `{code}`. */
  readonly endedLost: string;
  /** Ended before it was open. `{code}`. */
  readonly neverOpened: string;
  /** `{reason}` as it was sent. */
  readonly reason: string;
  /** `{cause}`: the name of a cause in the catalogue. */
  readonly cause: string;
  readonly retry: string;
  /** The server named the moment. `{delay}`. */
  readonly retryAsked: string;
  readonly reauthenticate: string;
  readonly newSession: string;
  /** `{attempt}` is a number. */
  readonly attempt: string;
  readonly back: string;
  /** How many numbered messages did not arrive, by plural category. */
  readonly lost: PluralText;
  readonly lostNone: string;
  /** `{because}`. */
  readonly stopped: string;
  /** Of the plain WebSocket, after its end. */
  readonly staysClosed: string;
  /** This page itself ended the experiment. */
  readonly over: string;
  readonly rawHeading: string;
}

/** The picture of the story, and its text alternative. */
export interface LabPictureText {
  readonly heading: string;
  /** `{ours}` and `{plain}` are states. */
  readonly alternative: string;
  /** How many numbers came, by plural category. */
  readonly received: PluralText;
  /** `{delay}` is left. */
  readonly countdown: string;
}

/** The simulated crowd. */
export interface LabGhostsText {
  readonly heading: string;
  /** What it shows: all of them are ended at once. */
  readonly explanation: string;
  readonly count: string;
  readonly downtime: string;
  readonly modes: Readonly<Record<"none" | "jitter" | "slots", string>>;
  /** `{count}` arrivals in the worst 100 ms, `{done}` until the last one was back. */
  readonly peak: string;
  /** The advice is to stop. `{code}`. */
  readonly nobody: string;
  /** Names the histogram's axes for those who cannot see it. `{mode}`. */
  readonly alternative: string;
}

export type SceneGroup = "frame" | "tcp" | "handshake" | "silence" | "service" | "proxy" | "protocol" | "none";

export type SceneName =
  | "close"
  | "close-empty"
  | "illegal"
  | "abort-fin"
  | "abort-rst"
  | "crash"
  | "handshake-silent"
  | "handshake-slow"
  | "handshake-bad-accept"
  | "handshake-wrong-subprotocol"
  | "handshake-reset"
  | "handshake-status"
  | "auth-late"
  | "idle"
  | "lifetime"
  | "blackhole"
  | "mute"
  | "deaf"
  | "paused"
  | "frame-masked"
  | "frame-rsv"
  | "frame-opcode"
  | "frame-control-126"
  | "frame-bad-utf8"
  | "frame-bad-utf8-reason"
  | "frame-reason-124"
  | "frame-close-1-byte"
  | "frame-fragmentation"
  | "frame-deflate"
  | "frame-too-big"
  | "restart"
  | "overload"
  | "deploy"
  | "flap"
  | "echo"
  | "ticker"
  | "flood";

export type SceneParameter =
  "after" | "down" | "for" | "up" | "over" | "tick" | "rate" | "then" | "reason" | "how" | "answer" | "retryAfter";

export type LaneStateName = "idle" | "connecting" | "open" | "closing" | "waiting" | "ended" | "stopped";
