import type { Payload } from "@afterclose/wire";
import type { Sendable } from "../contract/codec.ts";
import type { SendResult } from "../contract/events.ts";
import type { ClientOptions, ProtocolsSource, UrlSource } from "../contract/options.ts";
import { markAsOurs } from "../hosts/find-host.ts";
import { addAttributes } from "./add-attributes.ts";
import { checkClose } from "./check-close.ts";
import { Connection } from "./connection.ts";
import { Outbox } from "../queue/outbox.ts";
import { settleOptions } from "./settle-options.ts";
import { SocketTarget } from "./socket-target.ts";

const noProtocols: readonly string[] = [];

/** A WebSocket that comes back, when and as the close code says. */
export class WebSocket<Received = MessageEvent["data"], Sent = Sendable> extends SocketTarget<Received> {
  readonly #connection: Connection;

  constructor(url: UrlSource, protocols: ProtocolsSource = noProtocols, options?: ClientOptions<Received, Sent>) {
    super();
    const settings = settleOptions(options as ClientOptions | undefined);
    this.#connection = new Connection(this, url, protocols, settings);
    if (settings.signal?.aborted) {
      this.close();
    } else {
      this.#connection.start();
    }
  }

  get url(): string {
    return this.#connection.url;
  }
  get protocol(): string {
    return this.#connection.protocol;
  }
  get extensions(): string {
    return this.#connection.extensions;
  }
  /** 0 while another attempt is under way or to come, 2 once a Close is under way, 3 when nothing more will be tried. */
  get readyState(): 0 | 1 | 2 | 3 {
    return this.#connection.readyState;
  }
  get bufferedAmount(): number {
    const { socket, outbox } = this.#connection;
    return (socket?.bufferedBytes() ?? 0) + (outbox?.bytes ?? 0);
  }
  get binaryType(): "blob" | "arraybuffer" {
    return this.#connection.binaryType;
  }
  set binaryType(type: "blob" | "arraybuffer") {
    if (["blob", "arraybuffer"].includes(type)) {
      this.#connection.binaryType = type;
      this.#connection.socket?.setBinaryType(type);
    }
  }

  /** Sends now, or once there is a connection. What is refused is lost, as with the native class. */
  send(message: Sendable | Sent): SendResult {
    const connection = this.#connection;
    const { codec } = connection.settings;
    const data = codec ? codec.write(message as Sendable) : (message as Payload);
    if (connection.isOpen()) {
      connection.socket?.send(data);
      return "sent";
    }
    connection.outbox ??= new Outbox(connection);
    return connection.outbox.add(data);
  }

  /** Ends the connection, and all attempts. */
  close(code?: number, reason?: string): void {
    this.#connection.take({ type: "close", frame: checkClose(code, reason) }, true);
  }

  /**
   * Begins again at once, whatever is under way or was stopped. An open connection is closed with this code and reason,
   * behind all that was sent on it; one that may be dead is dropped.
   */
  reconnect(code?: number, reason?: string): void {
    this.#connection.take({ type: "reconnect", frame: checkClose(code, reason) }, true);
  }

  /** Hands out the messages that still wait, and forgets them. */
  takeUnsent(): Payload[] {
    return this.#connection.outbox?.takeUnsent() ?? [];
  }

  /** Closes, and waits for the end. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.close();
    if (this.readyState < 3) {
      await new Promise((done) => {
        this.addEventListener("stop", done);
      });
    }
  }

  static {
    addAttributes(this, ["open", "message", "error", "close", "retrying", "stop", "drop"]);
    markAsOurs(this);
  }
}
