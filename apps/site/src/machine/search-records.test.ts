import { type LanguageTag, searchIn } from "@afterclose/codes";
import { beforeAll, describe, expect, test } from "vitest";
import { editionOf, pagesOf } from "../build/files-of-language.ts";
import { factRecords, pageRecords, type SiteRecord } from "./search-records.ts";

const noAssets = { style: "", theme: "", script: "", lab: [], labStyles: [] };
const languages: readonly LanguageTag[] = ["en", "zh-Hans", "ru", "fr", "de"];
const records = new Map<LanguageTag, readonly SiteRecord[]>();

beforeAll(async () => {
  for (const tag of languages) {
    const edition = await editionOf(tag, noAssets);
    const pages = [...pagesOf(edition)].flatMap((page) => pageRecords(edition, page));
    records.set(tag, [...factRecords(edition), ...pages]);
  }
});

const firstOf = (tag: LanguageTag, query: string): string | undefined =>
  searchIn(records.get(tag) ?? [], query)[0]?.href;

describe("what people type into the search box", () => {
  test.each<[LanguageTag, string, RegExp]>([
    // numbers, with words around them
    ["en", "1006", /^\/websocket\/1006/],
    ["en", "websocket 1006", /^\/websocket\/1006/],
    ["en", "websocket close code 1013", /^\/websocket\/1013/],
    ["en", "code 1000", /^\/websocket\/1000/],
    ["en", "error 1011", /^\/websocket\/1011/],
    ["en", "ws 1009 message too big", /^\/websocket\/1009/],
    ["en", "1015 tls", /^\/websocket\/1015/],
    ["en", "4000", /4000/],
    ["ru", "ошибка 1006", /^\/ru\/websocket\/1006/],
    ["zh-Hans", "websocket 1006 错误", /^\/zh-hans\/websocket\/1006/],
    // pairs
    ["en", "1006 vs 1013", /^\/compare\/websocket\/1006-.*-vs-1013-/],
    ["en", "1013 vs 1006", /^\/compare\/websocket\/1006-.*-vs-1013-/],
    ["en", "1000 1001", /^\/compare\/websocket\/1000-.*-vs-1001-/],
    ["en", "difference between 1001 and 1006", /^\/compare\/websocket\/1001-.*-vs-1006-/],
    ["en", "1012/1013", /^\/compare\/websocket\/1012-.*-vs-1013-/],
    ["zh-Hans", "1006 1013 区别", /^\/zh-hans\/compare\/websocket\/1006-.*-vs-1013-/],
    ["ru", "1000 и 1013", /^\/ru\/compare\/websocket\/1000-.*-vs-1013-/],
    ["fr", "1006 ou 1012", /^\/fr\/compare\/websocket\/1006-.*-vs-1012-/],
    // names, whole, misspelt, or those of the registry in another language
    ["en", "abnormal closure", /^\/websocket\/1006/],
    ["en", "abnromal", /^\/websocket\/1006/],
    ["en", "going away", /^\/websocket\/1001/],
    ["en", "service restart", /^\/websocket\/1012/],
    ["en", "try again later", /^\/websocket\/1013/],
    ["en", "polcy violation", /^\/websocket\/1008/],
    ["en", "message too big", /^\/websocket\/1009/],
    ["en", "no status received", /^\/websocket\/1005/],
    ["fr", "abnormal closure", /^\/fr\/websocket\/1006/],
    ["de", "try again later", /^\/de\/websocket\/1013/],
    ["en", "overload", /^\/websocket\/1013/],
    ["ru", "перегрузка", /^\/ru\/websocket\/1013/],
    ["zh-Hans", "过载", /^\/zh-hans\/websocket\/1013/],
    // what systems print
    ["en", "ECONNRESET", /#tcp\.reset$/],
    ["en", "ECONNREFUSED", /#tcp\.refused$/],
    ["en", "ENOTFOUND", /#dns\.not-found$/],
    ["en", "ETIMEDOUT", /#tcp\.timeout$/],
    ["en", "socket hang up", /#tcp\.fin$/],
    ["en", "CERT_HAS_EXPIRED", /#tls\.expired$/],
    ["en", "DEPTH_ZERO_SELF_SIGNED_CERT", /#tls\.self-signed$/],
    ["en", "UNABLE_TO_VERIFY_LEAF_SIGNATURE", /#tls\.untrusted$/],
    ["en", "connection reset by peer", /#tcp\.reset$/],
    ["en", "Unexpected server response", /#handshake\.status$/],
    ["ru", "ECONNRESET", /#tcp\.reset$/],
    // proxies and their settings
    ["en", "nginx timeout", /\/hops#nginx$/],
    ["en", "nginx", /\/hops#nginx$/],
    ["en", "haproxy timeout tunnel", /\/hops#haproxy$/],
    ["en", "cloudflare timeout", /\/hops#cloudflare/],
    ["en", "heroku", /\/hops#heroku/],
    ["en", "aws alb idle timeout", /\/hops#.*alb/],
    ["en", "kubernetes ingress timeout", /\/hops#ingress-nginx$/],
    ["en", "proxy_read_timeout", /\/hops#nginx$/],
    ["fr", "nginx timeout", /\/hops#nginx$/],
    // vendors
    ["en", "discord 4004", /^\/profiles\/discord#4004$/],
    ["en", "4004 discord", /^\/profiles\/discord#4004$/],
    ["en", "discord", /^\/profiles\/discord/],
    ["en", "pusher 4100", /^\/profiles\/pusher/],
    // guides, tools and the lab
    ["en", "why 1006", /^\/(?:guides\/why-1006|websocket\/1006)/],
    ["en", "reconnecting without a storm", /^\/guides\/reconnecting/],
    ["en", "good close reasons", /^\/guides\/good-close-reasons/],
    ["en", "deploying without dropping anyone", /^\/guides\/deploying/],
    ["en", "idle limits", /^\/(?:guides\/idle-limits|hops)/],
    ["en", "lab", /^\/lab/],
    ["en", "who may send", /^\/who-may-send/],
    ["en", "client", /client/],
  ])("%s: %j finds %s first", (tag, query, first) => {
    expect(firstOf(tag, query)).toMatch(first);
  });

  test("finds nothing for what means nothing", () => {
    expect(firstOf("en", "zzzzqqqq")).toBeUndefined();
  });
});
