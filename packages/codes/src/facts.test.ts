import { describe, expect, test } from "vitest";
import { explain } from "./explain.ts";
import { codeRows } from "./generated/codes.ts";
import { hops } from "./generated/hops.ts";
import { limits } from "./generated/limits.ts";
import { profiles } from "./generated/profiles.ts";
import { rangeRows } from "./generated/ranges.ts";
import { loadWords } from "./languages.ts";

const said = profiles.flatMap((profile) =>
  [...profile.rows, ...profile.ranges].map((row) => {
    const code = "code" in row ? row.code : row.from;
    const reason = "reasonToken" in row ? (row.reasonToken ?? "") : "";
    return { profile, row, name: `${profile.id}:${String(code)} ${reason}`, code, reason };
  }),
);

describe("every fact says where it was read", () => {
  test.each([
    ["codes", [...codeRows, ...rangeRows]],
    ["hops", hops],
    ["vendors", profiles],
  ])("%s name a source and its day", (_, rows) => {
    for (const { sources } of rows as readonly (typeof hops)[number][]) {
      expect(sources.length).toBeGreaterThan(0);
      for (const { url, checked } of sources) {
        expect(url).toMatch(/^https:\/\//);
        expect(checked).toMatch(/^2026-\d\d-\d\d$/);
      }
    }
  });

  test("each of a vendor's rows names one of the vendor's sources, and its page shows that one first", () => {
    for (const { profile, row, code, reason } of said) {
      expect(profile.sources[row.source]).toBeDefined();
      if ("code" in row) {
        expect(explain(code, { profile: profile.id, reason }).sources[0]).toBe(profile.sources[row.source]);
      }
    }
  });

  test("a vendor's source that no row was read in stands beside one that was", () => {
    for (const { rows, ranges, sources } of profiles) {
      expect([...rows, ...ranges].some(({ source }) => sources[source]?.opened !== false)).toBe(true);
    }
  });

  test("a limit whose pages could not be opened is called reported", () => {
    for (const { id, status, sources } of hops) {
      if (sources.every(({ opened }) => opened === false)) {
        expect([id, status]).toEqual([id, "reported"]);
      }
    }
  });
});

describe("a vendor's advice has one direction", () => {
  const comeBack = /\b(?:connect|come back|reconnect|retry|try) (?:again|later|after|with|before)\b|come back/i;
  const stayAway = /do not (?:reconnect|come back)|does not help|fails? again/i;

  test.each(said.map(({ name, profile, code, reason }) => [name, profile.id, code, reason] as const))(
    "%s",
    (_, profile, code, reason) => {
      const { advice, howToFix, whatNext, commonMistakes } = explain(code, { profile, reason });
      const fix = howToFix.client.join(" ");
      expect(fix).not.toMatch(advice.kind === "stop" ? comeBack : stayAway);
      expect(stayAway.test(whatNext)).toBe(advice.kind === "stop");
      if (advice.kind !== "stop") {
        expect(commonMistakes.join(" ")).not.toMatch(/Reconnecting in a loop after|Retrying with backoff/);
      }
    },
  );
});

describe("a service that only its vendor runs", () => {
  const hosted = said.filter(({ profile }) => profile.hosted);

  test.each(hosted.map(({ name, profile, code, reason }) => [name, profile.id, code, reason] as const))(
    "%s has no advice for whoever runs the server",
    (_, profile, code, reason) => {
      expect(explain(code, { profile, reason }).howToFix.server).toEqual([]);
    },
  );

  test("nor has a code that it never named", () => {
    expect(explain("discord:1006").howToFix.server).toEqual([]);
    expect(explain("discord:3999").howToFix.server).toEqual([]);
  });

  test("what anybody may run has it, in every language", async () => {
    const words = await loadWords("de");
    expect(explain("centrifugo:3008").howToFix.server).toHaveLength(1);
    expect(explain("centrifugo:3008", { words }).howToFix.server).toHaveLength(1);
  });
});

describe("Google's three Application Load Balancers", () => {
  test.each([
    ["gcp-alb-classic", { lifetimeMs: 30_000, adjustable: true, pingsCount: "no" }, "lifetime"],
    ["gcp-alb-global", { lifetimeMs: 86_400_000, adjustable: false, pingsCount: "no" }, "lifetime"],
    ["gcp-alb-internal", { idleMs: 30_000, adjustable: true, pingsCount: "yes" }, "idle"],
  ])("%s", (id, facts, kind) => {
    expect(hops.find((hop) => hop.id === id)).toMatchObject(facts);
    expect(limits.filter(({ hop }) => hop === id).map((limit) => limit.kind)).toEqual([kind]);
  });
});

describe("what was put right", () => {
  test.each([
    ["aws-api-gateway:1001", /age/],
    ["deepgram:1008", /limit/i],
    ["slack:1000", /nothing to fix/],
    ["stripe:1001", /nothing to fix/],
    ["fluxer:4009", /did not arrive in time/],
  ])("%s", (input, words) => {
    const shown = explain(input, { reason: "DATA-0001" });
    expect([...shown.whenYouSeeIt, ...shown.howToFix.client].join(" ")).toMatch(words);
  });

  test.each([
    "slack",
    "signalr",
    "elevenlabs",
    "twilio",
    "livekit",
    "mattermost",
    "stripe",
    "uvicorn",
    "jetty",
    "novnc",
  ])("%s is among the vendors", (id) => {
    expect(profiles.some((profile) => profile.id === id || profile.aliases.includes(id))).toBe(true);
  });

  test("overload is not planned, and a restart is", () => {
    const planned = new Map(codeRows.map((row) => [row.from, row.planned]));
    expect([planned.get(1012), planned.get(1013)]).toEqual(["yes", "no"]);
  });
});
