import { describe, expect, test } from "vitest";
import { loadWords } from "./languages.ts";
import { search } from "./search.ts";

describe("search", () => {
  test.each([
    ["1013", "en", 1013],
    ["try again later", "en", 1013],
    ["overload", "en", 1013],
    ["перегрузка", "ru", 1013],
    ["перегружен", "ru", 1013],
    ["過負荷", "ja", 1013],
    ["过载", "zh-Hans", 1013],
    ["surcharge", "fr", 1013],
    ["sobrecarga", "es", 1013],
    ["Überlastung", "de", 1013],
    ["redémarrage", "fr", 1012],
    ["redemarrage", "fr", 1012],
    ["перезапуск", "ru", 1012],
    ["重启", "zh-Hans", 1012],
    ["certificate", "en", 1015],
    ["Abnormal Closure", "fr", 1006],
    ["服务器重启", "zh-Hans", 1012],
    ["サーバーの再起動", "ja", 1012],
    ["服务器过载", "zh-Hans", 1013],
    ["เซิร์ฟเวอร์รีสตาร์ต", "th", 1012],
    ["เซิร์ฟเวอร์โอเวอร์โหลด", "th", 1013],
  ])("%j in %s finds %s first", async (query, language, code) => {
    expect(search(query, { words: await loadWords(language) })[0]?.code ?? undefined).toBe(code);
  });

  test.each([
    ["websocket 1006", "en", 1006],
    ["websocket close code 1006", "en", 1006],
    ["what does websocket error 1006 mean", "en", 1006],
    ["WebSocket connection closed 1012 service restart", "en", 1012],
    ["abnromal", "en", 1006],
    ["abnormal clsoure", "en", 1006],
    ["overlaod", "en", 1013],
    ["polcy violation", "en", 1008],
    ["código websocket 1006", "es", 1006],
    ["ошибка websocket 1006", "ru", 1006],
  ])("%j in %s finds %s first, whatever stands beside it", async (query, language, code) => {
    expect(search(query, { words: await loadWords(language) })[0]?.code ?? undefined).toBe(code);
  });

  test.each([["certificate expired", "tls.expired"]])("%j finds the cause %s among the first three", (words, cause) => {
    expect(search(words, { limit: 3 }).map((hit) => hit.cause)).toContain(cause);
  });

  test("says what matched", () => {
    expect(search("1006")[0]?.matched).toEqual({ field: "code", text: "1006" });
  });

  test("finds a vendor's code by the vendor and its number", () => {
    expect(search("discord 4004")[0]).toMatchObject({ kind: "vendor", profile: "discord", code: 4004 });
  });

  test.each([[""], ["   "], ["???"], ["zzzzqqqq"]])("finds nothing for %j, and does not fail", (words) => {
    expect(search(words)).toEqual([]);
  });

  test("a very long query is cut, not refused", () => {
    expect(search("overload ".repeat(10_000))[0]?.code).toBe(1013);
  });
});
