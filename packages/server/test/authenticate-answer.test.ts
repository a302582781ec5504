import { once } from "node:events";
import { afterEach, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import { type AuthAnswer, type Failure, type ServerCause, ServerError } from "../src/index.ts";
import { verdictOf } from "../src/adapters/auth-answer.ts";
import { open, stage, type Stage } from "./testing-kit.ts";

class Session {
  readonly key = "ada";
}
class User {
  readonly #name = "ada";
  get key(): string {
    return this.#name;
  }
}

describe("what authenticate answers", () => {
  test.each<[string, unknown, object]>([
    ["a key", { key: "ada" }, { key: "ada" }],
    ["a key of a class of yours", new Session(), { key: "ada" }],
    ["data and no key", { data: { plan: "pro" } }, { data: { plan: "pro" } }],
    ["nothing about somebody", {}, {}],
    ["an object without a prototype", Object.assign(Object.create(null), { key: "ada" }), { key: "ada" }],
    ["a row that never expires", { key: "ada", expiresAt: null }, { key: "ada" }],
    ["fields that are undefined", { key: "ada", expiresAt: undefined, role: undefined }, { key: "ada" }],
    ["a date far away", { expiresAt: Number.POSITIVE_INFINITY }, { expiresAt: Number.POSITIVE_INFINITY }],
  ])("with %s, names a principal", (_, answer, principal) => {
    expect(verdictOf(answer)).toEqual({ kind: "principal", principal });
  });

  test.each<[unknown, ServerCause, number]>([
    [undefined, "auth.refused", 401],
    [null, "auth.refused", 401],
    [false, "auth.refused", 401],
    [{ refuse: "required" }, "auth.required", 401],
    [{ refuse: "refused" }, "auth.refused", 403],
    [{ refuse: "refused", status: null }, "auth.refused", 403],
    [{ refuse: "refused", status: 599, reason: "banned" }, "auth.refused", 599],
  ])("%j refuses with %s and %i", (answer, cause, status) => {
    expect(verdictOf(answer)).toMatchObject({ kind: "refused", refusal: { cause, status } });
  });

  test.each<[string, unknown]>([
    ["a boolean", true],
    ["a number", 0],
    ["a string", ""],
    ["a list", []],
    ["the field `ok`", { ok: false }],
    ["the field `error`", { error: "bad token" }],
    ["the field `status`", { key: "ada", status: "active" }],
    ["an object without fields", new Error("bad token")],
    ["an object without fields", new User()],
    ["a `key` of type number", { key: 42 }],
    ["a `key` of type null", { key: null }],
    ["an `expiresAt`", { expiresAt: "2030" }],
    ["an `expiresAt`", { expiresAt: new Date(0) }],
    ["an `expiresAt`", { expiresAt: Number.NaN }],
    ["a `refuse`", { refuse: true }],
    ["a `status`", { refuse: "refused", status: "abc" }],
    ["a `status`", { refuse: "refused", status: 200 }],
    ["a `status`", { refuse: "refused", status: 101 }],
    ["a `status`", { refuse: "refused", status: 403.5 }],
  ])("with %s, in %o, is an error that says what to answer", (what, answer) => {
    expect(() => verdictOf(answer)).toThrow(ServerError);
    expect(() => verdictOf(answer)).toThrow(`authenticate returned ${what}`);
    expect(() => verdictOf(answer)).toThrow(/ Return \{ key, expiresAt, data \}, .+401\.$/);
  });
});

describe("on real sockets", () => {
  let on: Stage;
  afterEach(() => on.stop());

  test("an account that never expires comes in, and the process goes on", async () => {
    on = await stage({ authenticate: () => Promise.resolve({ key: "ada", expiresAt: null }) });
    await open(on.url);
    expect(on.life.figures()).toMatchObject({ connections: 1, opened: 1, handshakesInFlight: 0 });
  });

  test.each<[string, object]>([
    ["a user's row with a status", { key: "ada", status: "active" }],
    ["a check that failed", { ok: false }],
  ])("%s lets nobody in, and is told to who runs the server", async (_, answer) => {
    on = await stage({ authenticate: () => Promise.resolve(answer as AuthAnswer) });
    const heard: Failure[] = [];
    on.life.on("error", (failure) => heard.push(failure));
    const socket = new WebSocket(on.url);
    socket.on("error", () => undefined);
    const [, response] = (await once(socket, "unexpected-response")) as [unknown, { readonly statusCode: number }];
    socket.terminate();
    expect(response.statusCode).toBe(500);
    expect(await on.ending()).toMatchObject({ cause: "server.error", phase: "handshake", detail: "500" });
    expect(heard).toMatchObject([{ where: "authenticate", error: { code: "ERR_AUTH_ANSWER" } }]);
    expect(on.life.figures()).toMatchObject({ opened: 0, handshakesInFlight: 0 });
  });
});
