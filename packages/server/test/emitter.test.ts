import { createVirtualClock } from "@afterclose/sim";
import { expect, test } from "vitest";
import { Emitter, iterate } from "../src/lifecycle/emitter.ts";

interface Events {
  count: number;
}

function counting(most: number) {
  const events = new Emitter<Events>(createVirtualClock());
  const iterator = iterate(events, "count", most);
  return {
    events,
    iterator,
    emit: (...values: readonly number[]) => {
      values.forEach((value) => {
        events.emit("count", value);
      });
    },
  };
}

test("an iterator keeps so many for a reader that is behind, the newest of them", async () => {
  const { iterator, emit } = counting(3);
  emit(1, 2, 3, 4, 5);
  const seen = [await iterator.next(), await iterator.next(), await iterator.next()];
  expect(seen.map(({ value }) => value as number)).toEqual([3, 4, 5]);
});

test("two who wait for the next are served in turn", async () => {
  const { iterator, emit } = counting(3);
  const both = Promise.all([iterator.next(), iterator.next()]);
  emit(1, 2);
  expect((await both).map(({ value }) => value as number)).toEqual([1, 2]);
});

test("an iterator that is left hears nothing more, and lets go all who wait", async () => {
  const { iterator, emit, events } = counting(3);
  const [first, second] = [iterator.next(), iterator.next()];
  await iterator.return?.();
  expect(await Promise.all([first, second])).toEqual([
    { done: true, value: undefined },
    { done: true, value: undefined },
  ]);
  emit(1);
  expect(events.hears("count")).toBe(false);
  expect((await iterator.next()).done).toBe(true);
});

test("an iterator ends with its events, after what it still has, and one that is asked for later at once", async () => {
  const { iterator, emit, events } = counting(3);
  const late = iterate(events, "count", 3);
  emit(1, 2);
  const seen = [await late.next(), await late.next()];
  const waits = late.next();
  events.end();
  expect((await waits).done).toBe(true);
  expect(seen.map(({ value }) => value as number)).toEqual([1, 2]);
  const rest: number[] = [];
  for await (const value of iterator) {
    rest.push(value);
  }
  expect(rest).toEqual([1, 2]);
  expect((await iterate(events, "count", 3).next()).done).toBe(true);
  expect(events.hears("count")).toBe(false);
});

test("a listener hears one event alone, and is taken off whichever way it was put on", () => {
  const events = new Emitter<{ ending: number }>(createVirtualClock());
  const heard: string[] = [];
  const always = (value: number): void => void heard.push(`always ${String(value)}`);
  const once = (value: number): void => void heard.push(`once ${String(value)}`);
  const never = (): void => void heard.push("never");
  events.on("ending", always);
  events.once("ending", once);
  events.once("ending", never);
  events.off("ending", never);
  events.once("ending", never)();
  events.emit("ending", 1);
  events.emit("ending", 2);
  events.off("ending", always);
  events.emit("ending", 3);
  expect(heard).toEqual(["always 1", "once 1", "always 2"]);
  expect(events.hears("ending")).toBe(false);
});
