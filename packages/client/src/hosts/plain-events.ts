declare function setTimeout(run: () => void, ms: number): unknown;

type Listener = ((event: Event) => unknown) | { handleEvent(event: Event): unknown };

interface ListenerOptions {
  readonly once?: boolean;
  readonly signal?: AbortSignal;
}

interface Registered {
  readonly listener: Listener;
  readonly once: boolean;
}

/** What a target writes into an event of ours. */
interface Writable {
  target: unknown;
  currentTarget: unknown;
  readonly isStopped: boolean;
  readonly defaultPrevented: boolean;
}

/** An event, for hosts without a class of their own. */
export class PlainEvent {
  readonly type: string;
  target: EventTarget | null = null;
  currentTarget: EventTarget | null = null;
  defaultPrevented = false;
  isStopped = false;
  constructor(type: string) {
    this.type = type;
  }
  preventDefault(): void {
    this.defaultPrevented = true;
  }
  stopPropagation(): void {
    // There is nobody further up.
  }
  stopImmediatePropagation(): void {
    this.isStopped = true;
  }
}

/** The standard's event target, as far as a socket needs it, for hosts without one. */
export class PlainEventTarget {
  readonly #registered = new Map<string, readonly Registered[]>();

  addEventListener(type: string, listener: Listener | null, options?: boolean | ListenerOptions): void {
    const { once = false, signal } = typeof options === "object" ? options : {};
    const known = this.#registered.get(type) ?? [];
    if (!listener || signal?.aborted || known.some((one) => one.listener === listener)) {
      return;
    }
    this.#registered.set(type, [...known, { listener, once }]);
    signal?.addEventListener("abort", () => {
      this.removeEventListener(type, listener);
    });
  }

  removeEventListener(type: string, listener: Listener | null): void {
    const known = this.#registered.get(type) ?? [];
    this.#registered.set(
      type,
      known.filter((one) => one.listener !== listener),
    );
  }

  dispatchEvent(event: Event): boolean {
    const plain = event as unknown as Writable;
    plain.target = this;
    plain.currentTarget = this;
    for (const one of this.#registered.get(event.type) ?? []) {
      if (one.once) {
        this.removeEventListener(event.type, one.listener);
      }
      if (!plain.isStopped && (one.once || this.#registered.get(event.type)?.includes(one))) {
        this.#tell(one.listener, event);
      }
    }
    return !plain.defaultPrevented;
  }

  #tell(listener: Listener, event: Event): void {
    try {
      if (typeof listener === "function") {
        listener.call(this, event);
      } else {
        listener.handleEvent(event);
      }
    } catch (error) {
      // What one listener throws is the host's to report, and nothing to the others.
      setTimeout(() => {
        throw error;
      }, 0);
    }
  }
}
