import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addressKey, clientAddress, isWithin, parseRange } from "./address.ts";

describe("an address", () => {
  test.each([
    ["192.0.2.7", "192.0.2.7"],
    ["::ffff:192.0.2.7", "192.0.2.7"],
    ["::ffff:c000:207", "192.0.2.7"],
    ["192.0.2.7:4711", "192.0.2.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:db8:1:2::1", "2001:db8:1:2::/64"],
    ["[2001:db8:1:2::1]:443", "2001:db8:1:2::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
    ["64:ff9b::192.0.2.7", "64:ff9b:0:0::/64"],
    ["256.1.1.1", "256.1.1.1"],
    ["1::2::3", "1::2::3"],
    ["unknown", "unknown"],
  ])("%s counts as %s", (address, key) => {
    expect(addressKey(address)).toBe(key);
  });

  test.each([
    ["10.1.2.3", "10.0.0.0/8", true],
    ["11.1.2.3", "10.0.0.0/8", false],
    ["192.0.2.129", "192.0.2.128/25", true],
    ["192.0.2.127", "192.0.2.128/25", false],
    ["192.0.2.1", "192.0.2.1", true],
    ["192.0.2.2", "192.0.2.1", false],
    ["8.8.8.8", "0.0.0.0/0", true],
    ["::ffff:10.0.0.1", "10.0.0.0/8", true],
    ["fd12::1", "fc00::/7", true],
    ["fe80::1", "fc00::/7", false],
    ["2001:db8::1", "2001:db8::/33", true],
    ["2001:db8:8000::1", "2001:db8::/33", false],
    ["10.0.0.1", "::/0", false],
    ["nonsense", "0.0.0.0/0", false],
  ])("%s in %s: %s", (address, range, isIn) => {
    expect(isWithin(address, [parseRange(range)!])).toBe(isIn);
  });

  test.each(["10.0.0.0/33", "10.0.0/8", "x", "::/129", "10.0.0.0/-1", "10.0.0.0/8x", "10.0.0.0/8/24"])(
    "%s is no block",
    (range) => {
      expect(parseRange(range)).toBeUndefined();
    },
  );

  const trusted = [parseRange("10.0.0.0/8")!, parseRange("fd00::/8")!];
  test.each([
    ["203.0.113.9", "6.6.6.6", "203.0.113.9"],
    ["10.0.0.1", "203.0.113.9", "203.0.113.9"],
    ["10.0.0.1", "6.6.6.6, 203.0.113.9, 10.0.0.2", "203.0.113.9"],
    ["10.0.0.1", undefined, "10.0.0.1"],
    ["10.0.0.1", "", "10.0.0.1"],
    ["10.0.0.1", "garbage", "10.0.0.1"],
    ["fd00::1", "2001:db8::9", "2001:db8::9"],
    ["10.0.0.1", "[2001:db8::9]:4711", "2001:db8::9"],
    ["10.0.0.1", "203.0.113.9:4711", "203.0.113.9"],
    ["10.0.0.1", 'fe80::9%\n"junk', "fe80::9"],
  ])("%s with X-Forwarded-For %j is the client %s", (direct, header, client) => {
    expect(clientAddress(direct, header, trusted)).toBe(client);
  });

  test("no header can stop the process, and none is believed without trust", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (direct, header) => {
        expect(clientAddress(direct, header, [])).toBe(direct);
        expect(addressKey(clientAddress("10.0.0.1", header, trusted)).length).toBeLessThanOrEqual(64);
      }),
    );
  });
});
