import { inspect } from "node:util";
import { expect, test } from "vitest";
import { diagnose } from "../src/diagnose.ts";
import { type DoctorError, OptionError } from "../src/index.ts";
import { summarizeEndings } from "../src/log/summarize-endings.ts";

const urls: readonly (readonly [url: string, says: RegExp])[] = [
  ["", /no scheme/],
  ["localhost/socket", /"localhost\/socket" has no scheme/],
  ["me:secretsecret@example.com/?token=secretsecret", /no scheme/],
  ["ftp://example.com/", /"ftp:"/],
  ["ws://", /not a URL/],
  ["ws://[::1/", /not a URL/],
  ["ws://me:secretsecret@exa mple/?token=secretsecret", /not a URL/],
  ["ws://127.0.0.1:0/", /port is 0.*1 to 65535/],
  ["ws://[::1]:65536/", /port is 65536.*1 to 65535/],
];

test.each(urls)("a URL that nobody can reach is refused with a way out: %s", async (url, message) => {
  const error = await diagnose(url).then(
    () => undefined,
    (reason: unknown) => reason as DoctorError,
  );
  expect(error).toMatchObject({ code: "ERR_DOCTOR_URL", message: expect.stringMatching(message) as string });
  expect(error?.hint.length).toBeGreaterThan(10);
  expect(`${error?.message ?? ""} ${error?.hint ?? ""}`).not.toContain("secretsecret");
});

const pem = "-----BEGIN CERTIFICATE-----\nsecretsecret\n-----END CERTIFICATE-----";
const options: readonly (readonly [options: object, says: string | RegExp])[] = [
  [{ connectTimeout: 1000 }, 'Unknown option "connectTimeout". Did you mean "connectTimeoutMs"?'],
  [{ watch: "10m" }, 'Unknown option "watch". Did you mean "watchMs"?'],
  [{ closeTimeoutMS: 1 }, 'Unknown option "closeTimeoutMS". Did you mean "closeTimeoutMs"?'],
  [{ watchMs: 1 }, 'Option "watchMs" is 1. It takes a number of milliseconds from 1000 to 86400000.'],
  [{ holdMs: "2s" }, 'Option "holdMs" is "2s". It takes a number of milliseconds from 0 to 600000.'],
  [{ insecure: "no" }, 'Option "insecure" is "no". It takes true or false.'],
  [{ family: 5 }, 'Option "family" is 5. It takes 4 or 6.'],
  [{ family: 6 }, 'Option "family" is 6. It takes 4 beside the address 127.0.0.1, or nothing.'],
  [{ resolve: "::1", family: 4 }, 'Option "family" is 4. It takes 6 beside the address ::1, or nothing.'],
  [{ resolve: "nowhere" }, 'Option "resolve" is "nowhere". It takes an IPv4 or IPv6 address.'],
  [
    { proxy: "https://me:secretsecret@proxy.example" },
    /^Option "proxy" is "https:\/\/\*\*\*@proxy\.example\/?"\. It takes the URL/,
  ],
  [{ proxy: "::::" }, 'Option "proxy" is "::::". It takes the URL of an HTTP proxy, as http://host:port.'],
  [{ ca: pem }, 'Option "ca" is "***". It takes certificates as PEM.'],
  [{ headers: { Authorization: "secretsecret" } }, 'Option "headers" is "***". It takes a list.'],
  [{ headers: ["Authorization: secretsecret"] }, /^Option "headers\[0\]" is "\*\*\*"\. It takes a list of a name/],
  [{ headers: [["a b", "secretsecret"]] }, /^Option "headers\[0\]" is "\*\*\*"\. It takes a list of a name/],
  [{ headers: [["a", "secretsecret\r\nd: e"]] }, /^Option "headers\[0\]" is "a"\. .* without line breaks\.$/],
  [
    {
      headers: [
        ["a", "b"],
        ["Host", "x"],
      ],
    },
    /^Option "headers\[1\]" is "Host"\. .* not write itself: the host stands in the URL/,
  ],
  [
    { subprotocols: ["a", "bearer secretsecret"] },
    'Option "subprotocols[1]" is "***". It takes a name without spaces.',
  ],
  [
    { origin: "https://a b" },
    'Option "origin" is "https://a b". It takes an origin without spaces, as https://example.com.',
  ],
  [{ protocol: "graphql" }, /^Option "protocol" is "graphql"\. It takes one of .*graphql/],
  [{ onEvent: "log" }, 'Option "onEvent" is "log". It takes a function.'],
];

test.each(options)(
  "an option that cannot be meant is refused in words, and no secret is repeated: %o",
  async (given, says) => {
    const error = await diagnose("ws://127.0.0.1:9/", given).then(
      () => undefined,
      (reason: unknown) => reason as OptionError,
    );
    expect(error).toBeInstanceOf(OptionError);
    expect(error?.code).toBe("ERR_OPTION");
    expect(error?.message).toMatch(
      typeof says === "string" ? new RegExp(`^${says.replaceAll(/[[\]().*?]/g, "\\$&")}$`) : says,
    );
    expect(inspect(error, { depth: 9 })).not.toContain("secretsecret");
  },
);

test("reading a log refuses options that it does not know, too", async () => {
  await expect(summarizeEndings([], { onLine: () => 0 } as object)).rejects.toThrow(
    'Unknown option "onLine". Did you mean "onLines"?',
  );
});
