import { setImmediate } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { onPurpose, soak } from "./soak.ts";

const others = process.listeners("uncaughtException");

beforeAll(() => {
  process.removeAllListeners("uncaughtException");
  process.on("uncaughtException", (error) => {
    if (error.message !== onPurpose) {
      throw error;
    }
  });
});

afterAll(async () => {
  await setImmediate();
  process.removeAllListeners("uncaughtException");
  for (const listener of others) {
    process.on("uncaughtException", listener);
  }
});

test("20,000 endings in simulated lives break nothing", () => {
  let endings = 0;
  for (let seed = 1; endings < 20_000; seed++) {
    const { endings: more, broken, story } = soak(seed, 300);
    endings += more;
    expect(broken, `seed ${String(seed)}:\n${story.slice(-40).join("\n")}`).toBeUndefined();
  }
}, 120_000);
