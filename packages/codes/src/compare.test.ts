import { describe, expect, test } from "vitest";
import { compare } from "./compare.ts";
import { CatalogueError } from "./errors.ts";
import { profiles } from "./generated/profiles.ts";

describe("compare", () => {
  test("1006 and 1013 differ in who begins it, whether it is on the wire, and the delays", () => {
    const axes = compare(1013, 1006).differences.map(({ axis }) => axis);
    expect(axes).toEqual(expect.arrayContaining(["begins", "onWire", "clean", "maySend", "delays"]));
    expect(axes).not.toContain("next");
  });

  test("a restart is planned, an overload is not", () => {
    expect(compare(1012, 1013).differences.map(({ axis }) => axis)).toContain("planned");
  });

  test("an axis on which both agree is common, not a difference", () => {
    const { common, differences } = compare(1012, 1013);
    expect(common.map(({ axis }) => axis)).toEqual(expect.arrayContaining(["begins", "onWire", "clean", "maySend"]));
    expect(differences.map(({ axis }) => axis)).toContain("delays");
  });

  test("the order of the two does not matter", () => {
    expect(compare(1012, 1006)).toEqual(compare(1006, 1012));
    expect(compare("pusher:4001", "discord:4001")).toEqual(compare("discord:4001", "pusher:4001"));
  });

  test("two vendors' meanings of one number compare", () => {
    const shown = compare("discord:4001", "pusher:4001");
    expect([shown.a.profile, shown.b.profile]).toEqual(["discord", "pusher"]);
    expect(shown.differences.map(({ axis }) => axis)).toContain("next");
  });

  test("which one to send is said by what may be sent", () => {
    expect(compare(1000, 1001).whichToSend).toContain("You may send either");
    expect(compare(1000, 1006).whichToSend).toBe("Send 1000; 1006 must never be sent.");
    expect(compare(1006, 1012).whichToSend).toBe("Send 1012; 1006 must never be sent.");
    expect(compare(1005, 1006).whichToSend).toContain("Neither may be sent");
  });

  test("1004 is not told as a code that the other side reports: nobody ever gave it a meaning", () => {
    const shown = compare(1004, 1013);
    expect(shown.whichToSend).toBe("Send 1013; 1004 must never be sent.");
    expect(JSON.stringify(shown)).not.toContain("reported by the other side");
  });

  test("where browsers differ, those that show another number are named", () => {
    const shown = (code: number) => compare(1000, code).differences.find(({ axis }) => axis === "browsers")?.b;
    expect(shown(1012)).toBe("1006 in WebKitGTK/WPE; the same number in the other browsers measured");
    expect(shown(1015)).toContain("1006 in Chrome/Chromium and WebKitGTK/WPE;");
  });

  test("a code beside itself has no difference", () => {
    expect(compare(1006, 1006)).toMatchObject({ differences: [], note: null });
  });

  test("the pairs that people confuse carry a note, the others do not", () => {
    expect(compare(1006, 1013).note).toMatch(/too overloaded to send Close frames/);
    expect(compare(1002, 1014).note).toBeNull();
  });

  test.each([
    ["nope", 1006],
    [1006, 70_000],
    ["nobody:4001", 1006],
  ])("refuses %j beside %j", (a, b) => {
    expect(() => compare(a, b)).toThrow(CatalogueError);
  });

  test("a vendor's code beside a standard one carries the vendor's name", () => {
    for (const profile of profiles) {
      for (const a of profile.rows) {
        expect(compare(a.code, 1006, { profile: profile.id }).title).toContain(profile.name);
      }
    }
  });
});
