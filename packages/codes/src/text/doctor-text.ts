/**
 * The doctor's words. Placeholders in braces are filled in; names that end in `Ms` become durations ("350 ms"),
 * in `Bytes` sizes. Hosts, codes, headers, settings and FIN or RST stay as they are in every language.
 */
export interface DoctorText {
  readonly headings: Readonly<Record<DoctorHeading, string>>;
  readonly confidence: Readonly<Record<"certain" | "likely" | "possible" | "undecided", string>>;
  /** Who does something about it. */
  readonly sides: Readonly<Record<"client" | "server" | "proxy" | "user", string>>;
  /** The steps of the check. */
  readonly rungs: Readonly<Record<DoctorRung, string>>;
  readonly states: Readonly<Record<"passed" | "warned" | "failed" | "noted" | "skipped", string>>;
  /** What a connection of the experiments does. */
  readonly roles: Readonly<Record<"idle" | "pinged" | "one-way" | "chatty" | "reconnecting" | "check", string>>;
  readonly says: Readonly<Record<DoctorSaying, string>>;
}

export type DoctorHeading =
  | "evidence"
  | "remedies"
  | "ruledOut"
  | "also"
  | "raisedBy"
  | "warnings"
  | "steps"
  | "connections"
  | "pings"
  | "checked"
  | "interrupted"
  | "age"
  | "silence"
  | "end"
  | "endings"
  | "broken"
  | "byCode"
  | "byCause"
  | "lifetimes"
  | "silences"
  | "cliffs"
  | "storms"
  | "flapping"
  | "count"
  | "stillOpen"
  | "watching"
  | "reading"
  | "noTimes"
  | "none";

export type DoctorRung =
  | "url"
  | "dns"
  | "tcp"
  | "tls"
  | "upgrade"
  | "first-message"
  | "ping"
  | "echo"
  | "compression"
  | "limits"
  | "close"
  | "origin";

export type DoctorSaying = StepSaying | ReachingSaying | HandshakeSaying | EndingSaying | LimitSaying | Advising;

type StepSaying =
  | "dns-found"
  | "tcp-open"
  | "tls-open"
  | "through-proxy"
  | "upgraded"
  | "subprotocol"
  | "extensions"
  | "server-spoke"
  | "server-quiet"
  | "pongs-in"
  | "echo-came"
  | "answer-came"
  | "echo-none"
  | "message-ended"
  | "close-answered"
  | "tcp-left-open"
  | "foreign-origin-refused"
  | "foreign-origin-accepted"
  | "limit-none"
  | "limit-between"
  | "address-given"
  | "http-scheme"
  | "all-steps-passed"
  | "watched-for"
  | "stopped-early"
  | "step-dns"
  | "step-tcp"
  | "step-tls"
  | "step-upgrade"
  | "pongs-came"
  | "close-was-answered"
  | "messages-were-answered";

type ReachingSaying =
  | "no-network"
  | "dns-unasked"
  | "dns-failed"
  | "dns-none"
  | "dns-half"
  | "proxy-refused"
  | "proxy-unreachable"
  | "proxy-no-answer"
  | "tcp-failed"
  | "tcp-no-answer"
  | "other-address-works"
  | "tls-failed"
  | "tls-cut"
  | "tls-no-answer"
  | "port-speaks-plain"
  | "port-speaks-tls"
  | "certificate-until"
  | "certificate-from"
  | "certificate-names"
  | "certificate-distrust"
  | "insecure-ignored";

type HandshakeSaying =
  | "status"
  | "answered-by"
  | "body"
  | "same-without-upgrade"
  | "upgrade-was-sent"
  | "redirected-to"
  | "origin-accepted"
  | "mixed-content"
  | "answer-not-http"
  | "acceptance-wrong"
  | "handshake-rst"
  | "handshake-fin"
  | "handshake-silent"
  | "handshake-partial"
  | "connected-in";

type EndingSaying =
  | "ended"
  | "ended-how"
  | "ended-others"
  | "ended-at-once"
  | "ended-on-ping"
  | "ended-together"
  | "ended-without-pattern"
  | "silences-without-pattern"
  | "bad-frame"
  | "compression-dies"
  | "compression-lives"
  | "contrary"
  | "machine-busy"
  | "refused-after"
  | "refused-meanwhile"
  | "not-at-once"
  | "together-not-idle"
  | "pings-unanswered"
  | "went-silent"
  | "others-heard"
  | "close-unanswered"
  | "close-cut"
  | "kernel-acked"
  | "kernel-unacked"
  | "both-views"
  | "both-between"
  | "both-middle"
  | "log-no-match";

type LimitSaying =
  | "idle-ended"
  | "idle-lost"
  | "idle-outlived"
  | "silence-any"
  | "silence-in"
  | "silence-out"
  | "silence-data"
  | "lifetime-ended"
  | "busy-ended"
  | "hop-both"
  | "hop-default"
  | "hop-seen"
  | "cliff-idle"
  | "cliff-lifetime"
  | "storm"
  | "flapping-client";

/** What somebody can do, and what would make a verdict surer. */
type Advising =
  | "check-spelling"
  | "check-proxy"
  | "use-scheme"
  | "use-host"
  | "use-url"
  | "send-origin"
  | "offer-subprotocol"
  | "compression-off"
  | "send-chain"
  | "alpn-h1"
  | "wait-for"
  | "pass-upgrade"
  | "look-at-handler"
  | "heartbeat-pings"
  | "heartbeat-client"
  | "heartbeat-messages"
  | "raise-limit"
  | "hop-fixed"
  | "leave-early"
  | "watch-longer"
  | "run-again"
  | "run-again-idle"
  | "ask-other-network"
  | "server-log-decides"
  | "server-log-headers"
  | "proxy-log-decides"
  | "kernel-decides";
