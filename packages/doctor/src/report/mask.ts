const shown = "***";

/** Shows a URL without what may be secret: userinfo, the query's values, the fragment, and path parts that look like tokens. */
export function maskUrl(url: string): string {
  if (!URL.canParse(url)) {
    return maskBroken(url);
  }
  const { protocol, host, pathname, search, username, password } = new URL(url);
  const user = username === "" && password === "" ? "" : `${shown}@`;
  const query = [...new URLSearchParams(search).keys()].map((name) => `${maskToken(name)}=${shown}`).join("&");
  const path = pathname.split("/").map(maskToken).join("/");
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

/** Hides in a text of the other side what looks like a credential. */
export function maskText(text: string): string {
  return text
    .replace(/\b(?:https?|wss?):\/\/[^\s"'<>]+/gi, (url) => (URL.canParse(url) ? maskUrl(url) : shown))
    .replace(/([?&][\w.-]{1,40}=)[^&\s"'<>]+/g, `$1${shown}`)
    .replace(/\b(bearer|basic|token)\s+(?:(?=[\w.~+/=-]*\d)[\w.~+/=-]{8,}|[\w.~+/=-]{16,})/gi, `$1 ${shown}`)
    .replace(
      /\b([\w-]*(?:cookie|authorization|api[-_]?key|password|secret|token))(["']?\s*[:=]\s*["']?)[^\s;,"'<>]+/gi,
      `$1$2${shown}`,
    )
    .replace(/\beyJ[\w-]{8,}\.[\w-]{4,}(?:\.[\w-]*)?/g, shown)
    .replace(/[\w+/=-]{40,}/g, shown);
}

function maskToken(part: string): string {
  const looksRandom = part.length >= 20 && /\d/.test(part) && /[a-z]/i.test(part) && !part.includes(".");
  return looksRandom || part.startsWith("eyJ") ? shown : part;
}
