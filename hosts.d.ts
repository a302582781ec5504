// The globals that every host has: browsers, workers, Node, Deno, Bun. Core packages see these and nothing more.

interface TextEncoder {
  encode(input?: string): Uint8Array;
  encodeInto(source: string, destination: Uint8Array): { read: number; written: number };
}
declare const TextEncoder: { new (): TextEncoder };

interface TextDecoder {
  decode(input?: ArrayBuffer | ArrayBufferView, options?: { stream?: boolean }): string;
}
declare const TextDecoder: { new (label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean }): TextDecoder };

interface URL {
  href: string;
  protocol: string;
  host: string;
  hostname: string;
  port: string;
  pathname: string;
  search: string;
  hash: string;
  username: string;
  password: string;
  readonly origin: string;
}
declare const URL: { new (url: string | URL, base?: string | URL): URL; canParse(url: string, base?: string): boolean };

interface Event {
  readonly type: string;
  readonly target: EventTarget | null;
}
declare const Event: { new (type: string, init?: object): Event };

interface EventTarget {
  addEventListener(type: string, listener: unknown, options?: unknown): void;
  removeEventListener(type: string, listener: unknown, options?: unknown): void;
  dispatchEvent(event: Event): boolean;
}
declare const EventTarget: { new (): EventTarget };

// Its `data` is `any` wherever the platform declares it, and a drop-in must compile where the platform's does.
interface MessageEvent<T = any> extends Event {
  readonly data: T;
  readonly origin: string;
  readonly lastEventId: string;
}
declare const MessageEvent: { new <T>(type: string, init: { data: T; origin?: string }): MessageEvent<T> };

interface AbortSignal extends EventTarget {
  readonly aborted: boolean;
}
interface AbortController {
  readonly signal: AbortSignal;
  abort(): void;
}
declare const AbortController: { new (): AbortController };
declare const DOMException: { new (message: string, name: string): Error };

interface SymbolConstructor {
  readonly asyncDispose: unique symbol;
}
