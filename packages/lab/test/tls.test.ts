import { X509Certificate } from "node:crypto";
import { once } from "node:events";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import { type RunningLab, startLab } from "../src/start-lab.ts";
import { open } from "../src/testing/client.ts";
import { makeIdentities } from "../src/tls/certificates.ts";

describe("over TLS", () => {
  let lab: RunningLab;
  beforeAll(async () => {
    lab = await startLab({ tls: true, basePath: "/lab" });
  });
  afterAll(() => lab.close());

  test.each(["127.0.0.1", "localhost"])(
    "the good port is accepted as %s by whoever trusts the lab's authority",
    async (host) => {
      const url = lab.tls?.good.url.replace("127.0.0.1", host) ?? "";
      expect(url).toMatch(/^wss:.*\/lab$/);
      const client = await open(`${url}/close/1012?reason=bye`, { ca: lab.tls?.ca, family: 4 });
      expect(await client.ended).toEqual({ code: 1012, reason: "bye" });
    },
  );

  test.each([
    ["good", "UNABLE_TO_VERIFY_LEAF_SIGNATURE", false],
    ["expired", "CERT_HAS_EXPIRED", true],
    ["wrongHost", "ERR_TLS_CERT_ALTNAME_INVALID", true],
    ["selfSigned", "DEPTH_ZERO_SELF_SIGNED_CERT", true],
    ["cut", "ECONNRESET", true],
  ] as const)("the %s port fails with %s (authority trusted: %s)", async (fault, code, trusted) => {
    const socket = new WebSocket(`${lab.tls?.[fault].url ?? ""}/echo`, trusted ? { ca: lab.tls?.ca } : {});
    const closed = new Promise<number>((resolve) => socket.once("close", resolve));
    const [error] = (await once(socket, "error")) as [NodeJS.ErrnoException];
    expect(error.code).toBe(code);
    expect(await closed).toBe(1006);
  });

  test.each(["/abort/rst", "/abort/fin"])("%s ends TCP under it", async (path) => {
    const client = await open(`${lab.tls?.good.url ?? ""}${path}?id=tls`, { ca: lab.tls?.ca });
    expect((await client.ended).code).toBe(1006);
    expect((await lab.seen("tls")).labTcp).toBe(path === "/abort/rst" ? "rst" : "fin");
  });
});

test("the certificates are what they say", () => {
  const now = Date.UTC(2026, 0, 1);
  const { ca, good, expired, wrongHost, selfSigned } = makeIdentities(now);
  const authority = new X509Certificate(ca);
  expect(authority.ca).toBe(true);
  for (const { certificate } of [good, expired, wrongHost]) {
    const leaf = new X509Certificate(certificate);
    expect([leaf.ca, leaf.checkIssued(authority), leaf.verify(authority.publicKey)]).toEqual([false, true, true]);
  }
  expect(new X509Certificate(good.certificate).subjectAltName).toBe(
    "DNS:localhost, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1",
  );
  expect(Date.parse(new X509Certificate(expired.certificate).validTo)).toBeLessThan(now);
  expect(new X509Certificate(wrongHost.certificate).checkHost("localhost")).toBeUndefined();
  const own = new X509Certificate(selfSigned.certificate);
  expect([own.verify(own.publicKey), own.verify(authority.publicKey)]).toEqual([true, false]);
});

test("a certificate beyond 2049 has a year of four digits", () => {
  const late = makeIdentities(Date.UTC(2060, 0, 1));
  expect(new X509Certificate(late.good.certificate).validTo).toContain("2060");
});
