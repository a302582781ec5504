import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { findNamespaces, findPart, takeMissedParts } from "./parts.ts";

describe("a real part that is missing", () => {
  const folder = mkdtempSync(join(tmpdir(), "afterclose-parts-"));
  const notes = join(folder, "missed");

  beforeEach(() => {
    vi.stubEnv("PATH", folder);
    vi.stubEnv("AFTERCLOSE_MISSED_PARTS", notes);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(notes, { force: true });
  });

  test("fails the run where CI=true, and says what to install", () => {
    vi.stubEnv("CI", "true");
    expect(() => findPart("chromium", "the browser tests")).toThrow(
      "chromium is missing: the browser tests did not run. Install it with: apt-get install chromium",
    );
    expect(existsSync(notes)).toBe(false);
  });

  test("leaves one line elsewhere, however often it is missed", () => {
    vi.stubEnv("CI", undefined);
    expect(findPart("chromium", "the browser tests")).toBeUndefined();
    expect(findPart("chromium", "the browser tests")).toBeUndefined();
    expect(findPart("caddy", "the proxy tests")).toBeUndefined();
    expect(readFileSync(notes, "utf8").split("\n")).toHaveLength(4);
    expect(takeMissedParts(notes)).toEqual([
      "chromium is missing: the browser tests did not run. Install it with: apt-get install chromium",
      "caddy is missing: the proxy tests did not run. Install it with: apt-get install caddy",
    ]);
    expect(takeMissedParts(notes)).toEqual([]);
  });

  test("includes network namespaces that this user may not make, in the system's own words", () => {
    const ip = join(folder, "ip");
    writeFileSync(ip, "#!/bin/sh\necho 'mount --make-shared /run/netns failed: Operation not permitted' >&2\nexit 1\n");
    chmodSync(ip, 0o755);
    vi.stubEnv("PATH", `${folder}:/usr/bin:/bin`);
    vi.stubEnv("CI", "true");
    expect(() => findNamespaces("the cut cable")).toThrow(
      /^network namespaces are missing: the cut cable did not run\..*Operation not permitted$/,
    );
  });
});
