import type { Duplex } from "node:stream";
import type { Socket } from "node:net";
import type { CauseId } from "@afterclose/codes";
import type { Clock } from "@afterclose/wire";
import type { DoctorOptions } from "../options.ts";
import { doctorDefaults } from "../options.ts";
import { LatenessMeter } from "../observe/lateness-meter.ts";
import { connectTunnel, type TunnelTry } from "./connect-tunnel.ts";
import { dialTcp } from "./dial-tcp.ts";
import { type Checked, checkAcceptance, newKey, type Offer, writeHandshake } from "./handshake.ts";
import { askHttp, type HttpAnswer, type HttpTry } from "./http-answer.ts";
import { RawSocket } from "./raw-socket.ts";
import { type CertificateFacts, secure, type TlsTry } from "./secure.ts";
import { type Conversation, converse } from "../protocols/converse.ts";
import type { Endpoint, Protocol } from "../protocols/protocol.ts";
import { protocolNamed, type Recognised, recognise } from "../protocols/protocols.ts";
import type { Secrets } from "../report/secrets.ts";
import type { Target } from "./target.ts";

export type Reached =
  | {
      readonly kind: "reached";
      readonly socket: Duplex;
      readonly tcp: Socket;
      /** With TLS only. */
      readonly certificate?: CertificateFacts;
    }
  | { readonly kind: "failed"; readonly errno: string };

export interface Asked {
  readonly answer: HttpTry;
  /** With status 101 only. */
  readonly checked?: Checked;
  readonly socket?: RawSocket;
}

export type Opened =
  | { readonly kind: "open"; readonly socket: RawSocket; readonly certificate?: CertificateFacts }
  | {
      readonly kind: "refused";
      readonly status?: number;
      readonly errno?: string;
      readonly answer?: HttpAnswer;
      /** What is wrong with its 101. */
      readonly fault?: { readonly cause: CauseId; readonly detail: string };
    };

export interface HowToAsk {
  /** Another origin than the one that was given. */
  readonly origin?: string;
  /** Without compression. */
  readonly plain?: boolean;
}

/** Two ends of a TCP connection, each as `address:port`. */
export interface Ends {
  readonly local: string;
  readonly remote: string;
}

function endOf(address: string | undefined, port: number | undefined): string | undefined {
  if (address === undefined || port === undefined) {
    return undefined;
  }
  return `${address.includes(":") ? `[${address}]` : address}:${String(port)}`;
}

/**
 * Overview: everything that touches the network goes through here: proxy, TCP, TLS, handshake, then a `RawSocket`.
 * It opens as many connections to the endpoint as the checks and the watch ask for.
 */
export class Connector {
  readonly target: Target;
  readonly options: DoctorOptions;
  readonly clock: Clock;
  readonly originMs: number;
  readonly lateness: LatenessMeter;
  /** The address that worked. If not set, the host's name is dialled. */
  address: string | undefined;
  /** What is spoken on top of WebSocket, where that is known. */
  recognised: Recognised | undefined;
  /** The addresses that connections went out from. */
  readonly ownAddresses: Set<string> = new Set<string>();

  /** Between which two ends the first connection went. */
  ends: Ends | undefined;

  readonly #secrets: Secrets;

  constructor(target: Target, options: DoctorOptions, clock: Clock, secrets: Secrets) {
    this.#secrets = secrets;
    this.target = target;
    this.options = options;
    this.clock = clock;
    this.originMs = clock.now();
    this.lateness = new LatenessMeter(clock);
    this.address = options.resolve;
    const chosen = options.protocol === undefined ? undefined : protocolNamed(options.protocol);
    this.recognised = chosen === undefined ? undefined : { protocol: chosen, by: "option" };
  }

  /** The protocol that was chosen, or whose path this is. */
  get #known(): Protocol | undefined {
    return (this.recognised ?? recognise(undefined, this.target.path))?.protocol;
  }

  /** The subprotocols to offer: those that were given, or the ones of the protocol that was chosen. */
  get subprotocols(): readonly string[] {
    const { subprotocols, protocol } = this.options;
    return subprotocols ?? (protocol === undefined ? [] : (this.#known?.subprotocols ?? []));
  }

  /** Where the first connection goes from and to. Node keeps a peer once it was asked for, and an RST is told by its absence. */
  noteEnds(socket: Socket, dialled?: string): void {
    const local = endOf(socket.localAddress, socket.localPort);
    const remote =
      dialled === undefined ? endOf(socket.remoteAddress, socket.remotePort) : endOf(dialled, this.target.port);
    this.ends = local === undefined || remote === undefined ? undefined : { local, remote };
  }

  /** Milliseconds since the check began. */
  now(): number {
    return this.clock.now() - this.originMs;
  }

  /** How long something took that began then, as `now` had it. What this machine lost is not the other side's. */
  since(beganMs: number): number {
    const from = beganMs + this.originMs;
    return Math.max(0, this.clock.now() - from - this.lateness.lostMs(from));
  }

  tunnel(): Promise<TunnelTry> {
    const { host, port } = this.target;
    const { proxy = "", signal } = this.options;
    const named = this.address ?? host;
    const authority = `${named.includes(":") ? `[${named}]` : named}:${String(port)}`;
    return connectTunnel(
      new URL(proxy),
      authority,
      { tcpMs: this.#tcpTimeoutMs, answerMs: this.#connectTimeoutMs },
      signal,
    );
  }

  secure(tcp: Socket): Promise<TlsTry> {
    const { ca, signal } = this.options;
    return secure(tcp, { host: this.target.host, ca, timeoutMs: this.#connectTimeoutMs, signal });
  }

  /** TCP, through the proxy if there is one, and TLS if the scheme asks for it or `withTls` does. */
  async reach(withTls: boolean = this.target.secure): Promise<Reached> {
    const tcp = await this.#tcp();
    if (tcp.kind === "failed" || !withTls) {
      return tcp.kind === "failed" ? tcp : { ...tcp, socket: tcp.tcp };
    }
    const tls = await this.secure(tcp.tcp);
    if (tls.kind === "secure") {
      return { kind: "reached", socket: tls.socket, tcp: tcp.tcp, certificate: tls.certificate };
    }
    return { kind: "failed", errno: tls.kind === "timeout" ? "TLS-TIMEOUT" : tls.code };
  }

  /** Makes the handshake on a connection, and checks what comes back. */
  async ask(socket: Duplex, how: HowToAsk = {}): Promise<Asked> {
    const { signal } = this.options;
    const { subprotocols } = this;
    const { origin = this.options.origin, plain = false } = how;
    const key = newKey();
    const offer: Offer = { ...this.#offer(), origin, subprotocols, plain };
    const came = await askHttp(socket, writeHandshake(offer, key), this.#connectTimeoutMs, signal);
    const answer = this.#withoutSecrets(came);
    if (came.kind !== "answered" || came.status !== 101) {
      socket.destroy();
      return { answer };
    }
    const checked = checkAcceptance(came, key, offer);
    if (!checked.ok) {
      socket.destroy();
      return { answer, checked };
    }
    const { clock, originMs, lateness } = this;
    const { deflate } = checked.agreed;
    return {
      answer,
      checked,
      socket: new RawSocket({ socket, rest: came.rest, clock, originMs, lateness, deflate }),
    };
  }

  /** What was given is hidden before anything is cut or compared: a part of it would not be found later. */
  #withoutSecrets(answer: HttpTry): HttpTry {
    switch (answer.kind) {
      case "answered":
        return {
          ...answer,
          statusText: this.#secrets.hide(answer.statusText),
          headers: answer.headers.map((header) => this.#secrets.hideInHeader(header)),
          body: this.#secrets.hide(answer.body),
        };
      case "not-http":
        return { ...answer, head: this.#secrets.hide(answer.head) };
      default:
        return answer;
    }
  }

  /** Says on a new connection what its protocol begins with, and keeps up its heartbeat. */
  begin(socket: RawSocket): Conversation {
    const { hello } = this.options;
    return converse(socket, { protocol: this.recognised?.protocol, hello, endpoint: this.endpoint, clock: this.clock });
  }

  get endpoint(): Endpoint {
    const { host, path } = this.#offer();
    return { host, path };
  }

  /** A plain request for the same path, without an upgrade. */
  async askPlainly(): Promise<HttpTry | undefined> {
    const reached = await this.reach();
    if (reached.kind === "failed") {
      return undefined;
    }
    const { host, path } = this.#offer();
    const request = `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\nUser-Agent: afterclose-doctor\r\n\r\n`;
    const answer = await askHttp(reached.socket, request, this.#answerTimeoutMs, this.options.signal);
    reached.socket.destroy();
    return answer;
  }

  /** Opens one more connection. */
  async open(how?: HowToAsk): Promise<Opened> {
    const reached = await this.reach();
    if (reached.kind === "failed") {
      return { kind: "refused", errno: reached.errno };
    }
    const { answer, socket, checked } = await this.ask(reached.socket, how);
    if (socket !== undefined) {
      this.begin(socket);
      const { certificate } = reached;
      return { kind: "open", socket, ...(certificate === undefined ? {} : { certificate }) };
    }
    if (answer.kind !== "answered") {
      return { kind: "refused", errno: answer.kind };
    }
    const fault = checked?.ok === false ? { fault: { cause: checked.cause, detail: checked.detail } } : {};
    return { kind: "refused", status: answer.status, answer, ...fault };
  }

  async #tcp(): Promise<
    { readonly kind: "reached"; readonly tcp: Socket } | { readonly kind: "failed"; readonly errno: string }
  > {
    const { proxy, signal } = this.options;
    if (proxy !== undefined) {
      const tunnel = await this.tunnel();
      return tunnel.kind === "tunnel"
        ? { kind: "reached", tcp: tunnel.socket }
        : { kind: "failed", errno: tunnel.kind };
    }
    const tcp = await dialTcp(this.address ?? this.target.host, this.target.port, this.#tcpTimeoutMs, signal);
    if (tcp.kind === "open") {
      this.ownAddresses.add(tcp.socket.localAddress ?? "");
    }
    if (tcp.kind === "open") {
      return { kind: "reached", tcp: tcp.socket };
    }
    return { kind: "failed", errno: tcp.kind === "timeout" ? "TIMEOUT" : tcp.errno };
  }

  #offer(): Pick<Offer, "host" | "path" | "headers"> {
    const { authority, path, userinfo } = this.target;
    const { headers = [] } = this.options;
    const basic =
      userinfo === undefined || headers.some(([name]) => name.toLowerCase() === "authorization")
        ? []
        : [["Authorization", `Basic ${Buffer.from(userinfo).toString("base64")}`] as const];
    return { host: authority, path: this.#known?.asks?.(path) ?? path, headers: [...headers, ...basic] };
  }

  get #tcpTimeoutMs(): number {
    return this.options.connectTimeoutMs ?? doctorDefaults.tcpTimeoutMs;
  }

  get #connectTimeoutMs(): number {
    return this.options.connectTimeoutMs ?? doctorDefaults.connectTimeoutMs;
  }

  get #answerTimeoutMs(): number {
    return this.options.answerTimeoutMs ?? doctorDefaults.answerTimeoutMs;
  }
}
