import type { LanguageText } from "../language-text.ts";

export const glossary: LanguageText["glossary"] = {
  "Close frame": { use: ["Close frame"], avoid: ["closing frame", "close packet"] },
  handshake: { use: ["handshake"], avoid: ["hand shake"] },
  "load balancer": { use: ["load balancer"], avoid: ["load-balancer", "loadbalancer"] },
  proxy: { use: ["proxy", "proxies"], avoid: [] },
  heartbeat: { use: ["heartbeat"], avoid: ["heart beat", "keep-alive message"] },
  reconnect: { use: ["reconnect"], avoid: ["re-connect"] },
  browser: { use: ["browser"], avoid: [] },
  timeout: { use: ["timeout"], avoid: ["time-out"] },
  certificate: { use: ["certificate"], avoid: [] },
  backoff: { use: ["backoff"], avoid: ["back-off"] },
};
