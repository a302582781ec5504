import type { Cancel, Progress, Socket } from "@afterclose/wire";
import { freshTrail } from "../decision/trail.ts";
import type { CloseFrame, Effect } from "../machine/effect.ts";
import type { MachineEvent } from "../machine/event.ts";
import { stepAlive } from "../machine/liveness.ts";
import type { State } from "../machine/state.ts";
import { type At, isLive } from "../machine/step.ts";
import type { Settled } from "./settle-options.ts";
import { hasLessToSend, hasMoved } from "./progress.ts";

/** One attempt to connect, as the driver tells it from the one before. */
export interface Attempted {
  /** Gives up waiting for the peer's Close, where the connection was left with one. */
  stopWaiting?: Cancel;
}

/** Drives one machine: keeps its state, its one timer and its one socket, and has every effect carried out. */
export abstract class Driver {
  state: State = { kind: "waiting", due: 0, trail: freshTrail, firm: true, then: "connect" };
  socket: Socket | undefined;
  /** The attempt under way; what another one tells is ignored. */
  attempt: Attempted | undefined;
  /** Whether anything came in since the last question. */
  heard = false;
  /** What had come in and what had yet to go out when it was last looked at. */
  #looked: Progress | undefined;
  #due = Infinity;
  #cancel: Cancel | undefined;
  readonly #onDue = (): void => {
    // What the timer was set for is over: the same moment may be waited for again.
    this.#due = Infinity;
    this.take({ type: "due" });
  };
  readonly settings: Settled;

  constructor(settings: Settled) {
    this.settings = settings;
  }

  /** Carries an effect out, but for what the driver itself does. */
  protected abstract perform(effect: Effect): void;

  /** The state has changed. */
  protected abstract settled(): void;

  /** One step. Sockets are driven at once; where a caller stands below, listeners hear of it later. */
  take(event: MachineEvent, isFromCaller = false): void {
    const [state, effect] = stepAlive(this.state, event, this.#at());
    this.state = state;
    if (!isLive(state)) {
      this.#letGo(effect?.type === "ended" ? effect.farewell : undefined);
    }
    const isLater = isFromCaller && effect?.type !== "close";
    if (effect && isLater) {
      this.settings.clock.after(0, () => {
        this.perform(effect);
      });
    }
    this.#setTimer();
    this.settled();
    if (effect && !isLater) {
      // How things stand now: the next step is to know whether they moved.
      this.heard = false;
      this.#looked = this.socket?.progress();
      this.perform(effect);
    }
  }

  /** Whether what is sent now leaves. */
  isOpen(): boolean {
    return this.state.kind === "open" && this.socket?.isOpen() === true;
  }

  /** 0 while another attempt is under way or to come, 2 once a Close is under way, 3 when nothing more will be tried. */
  get readyState(): 0 | 1 | 2 | 3 {
    switch (this.state.kind) {
      case "open":
        // The peer's Close may be here long before the line ends.
        return this.isOpen() ? 1 : 2;
      case "closing":
        return 2;
      case "stopped":
        return 3;
      default:
        return 0;
    }
  }

  /** Stops for good, with nothing told. */
  drop(): void {
    this.state = { kind: "stopped" };
    this.#setTimer();
    this.settled();
  }

  #at(): At {
    const { clock, chance } = this.settings;
    const progress = this.socket?.progress();
    return {
      now: clock.now(),
      wall: clock.wall(),
      draw: chance(),
      heard: this.heard || hasMoved(this.#looked, progress),
      drains: hasLessToSend(this.#looked, progress),
      options: this.settings,
    };
  }

  #setTimer(): void {
    const { clock } = this.settings;
    // A state that waits for nothing is due never.
    const { due = Infinity } = this.state as { readonly due?: number };
    if (due !== this.#due) {
      this.#due = due;
      this.#cancel?.();
      this.#cancel = due < Infinity ? clock.after(due - clock.now(), this.#onDue) : undefined;
    }
  }

  #letGo(farewell: CloseFrame | undefined): void {
    const { socket, attempt } = this;
    this.socket = undefined;
    this.attempt = undefined;
    if (farewell && socket && attempt) {
      closeBehind(socket, attempt, farewell, this.settings);
    } else {
      socket?.abort();
    }
  }
}

/** Closes a connection that nobody listens to any more, behind all that was sent on it. */
function closeBehind(socket: Socket, attempt: Attempted, { code, reason }: CloseFrame, settings: Settled): void {
  const { clock, closeTimeoutMs } = settings;
  const wait = (before: Progress): void => {
    attempt.stopWaiting = clock.after(closeTimeoutMs, () => {
      const now = socket.progress();
      if (hasLessToSend(before, now)) {
        wait(now);
      } else {
        socket.abort();
      }
    });
  };
  wait(socket.progress());
  socket.close(code, reason);
}
