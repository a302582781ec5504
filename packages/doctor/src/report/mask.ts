const shown = "***";

/** Shows a URL without what may be secret: userinfo, the query's values, the fragment, and path parts that look like tokens. */
export function maskUrl(url: string): string {
  if (!URL.canParse(url)) {
    return maskBroken(url);
  }
  const { protocol, host, pathname, search, username, password } = new URL(url);
  const user = username === "" && password === "" ? "" : `${shown}@`;
  const query = search
    .slice(1)
    .split("&")
    .filter(Boolean)
    .map((pair) => pair.replace(/=.*$/s, ""))
    // A name without a value may be the secret itself.
    .map((name) => `${maskToken(name)}=${shown}`)
    .join("&");
  // An origin has no path, and is told as it was written.
  const isOrigin = pathname === "/" && !/^[^:]+:\/\/[^/?#]*\//.test(url);
  const path = isOrigin ? "" : pathname.split("/").map(maskToken).join("/");
  return `${protocol}//${user}${host}${path}${query === "" ? "" : `?${query}`}`;
}

/** The same for what is no URL: a mistake has to be seen, and a secret in it must not be. */
export function maskBroken(text: string): string {
  return text
    .replace(/#.*$/s, "")
    .replace(/\?.*$/s, "?***")
    .replace(/^([a-z][a-z\d+.-]*:\/\/)?[^/?#]*@/i, `$1${shown}@`)
    .split("/")
    .map(maskToken)
    .join("/")
    .slice(0, 200);
}

/** Hides in a text of the other side what looks like a credential. Words about credentials stay. */
export function maskText(text: string): string {
  return text
    .replace(/\b(?:https?|wss?):\/\/[^\s"'<>]+/gi, (url) => (URL.canParse(url) ? maskUrl(url) : shown))
    .replace(/([?&][\w.-]{1,40}=)[^&\s"'<>]+/g, `$1${shown}`)
    .replace(
      /\b(bearer|basic|token)\s+(?![\w-]+=["'])(?:(?=[\w.~+/=-]*\d)[\w.~+/=-]{8,}|[\w.~+/=-]{16,})/gi,
      `$1 ${shown}`,
    )
    .replace(namedCredential, (all, name: string, sign: string, value: string) =>
      // "token: expired" tells what is wrong with it.
      /^\s*:\s*$/.test(sign) && /^[a-z]{1,15}[.!]?$/i.test(value) ? all : `${name}${sign}${shown}`,
    )
    .replace(knownTokens, shown)
    .replace(/[\w+/=-]{40,}/g, (run) => (run.split("/").some(isRandomRun) ? shown : run));
}

const namedCredential =
  /\b([\w-]*(?:cookie|authorization|api[-_]?key|password|passwd|passcode|secret|token|session[-_]?id))(["']?\s*[:=]\s*["']?)([^\s;,"'<>]+)/gi;

// JSON Web Tokens, PASETO, private keys, and what GitHub, GitLab, Slack, AWS, Google, Stripe, npm and others hand out.
const knownTokens = new RegExp(
  [
    String.raw`\beyJ[\w-]{8,}(?:\.[\w-]*){1,4}`,
    String.raw`\beyJ[\w-]{16,}`,
    String.raw`\bv[1-4]\.(?:local|public)\.[\w-]{8,}(?:\.[\w-]+)?`,
    String.raw`-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*-----|$)`,
    String.raw`\bgh[opsur]_\w{16,}`,
    String.raw`\bgithub_pat_\w{16,}`,
    String.raw`\bglpat-[\w-]{16,}`,
    String.raw`\bxox[abeoprs]-[\w-]{8,}`,
    String.raw`\b(?:AKIA|ASIA|AROA)[A-Z\d]{12,}`,
    String.raw`\bAIza[\w-]{30,}`,
    String.raw`\bya29\.[\w-]{8,}`,
    String.raw`\b(?:[spr]k|whsec)_(?:live_|test_)?[A-Za-z\d]{16,}`,
    String.raw`\bsk-[\w-]{16,}`,
    String.raw`\bnpm_\w{16,}`,
    String.raw`\bSG\.[\w-]{8,}\.[\w-]{8,}`,
    String.raw`\bhvs\.[\w-]{16,}`,
  ].join("|"),
  "g",
);

/** A long path of words is no token; in base64, a slash may stand anywhere. */
function isRandomRun(part: string): boolean {
  return part.length >= 16 && (/\d.*\d/.test(part) || /[a-z][A-Z]/.test(part));
}

/** Whether a part of a path is more likely a token than a name. */
export function isTokenLike(part: string): boolean {
  const looksRandom = part.length >= 20 && /\d/.test(part) && /[a-z]/i.test(part) && !part.includes(".");
  return looksRandom || part.startsWith("eyJ");
}

function maskToken(part: string): string {
  return isTokenLike(part) ? shown : part;
}
