import type { LanguageText } from "../language-text.ts";

export const glossary: LanguageText["glossary"] = {
  "Close frame": { use: ["close-frame"], avoid: ["schließ-frame", "close frame", "close-rahmen"] },
  handshake: { use: ["handshake"], avoid: ["handschlag", "verbindungsaushandlung"] },
  "load balancer": { use: ["load balancer"], avoid: ["lastverteiler", "loadbalancer", "load-balancer"] },
  proxy: { use: ["proxy"], avoid: ["proxies", "stellvertreter"] },
  heartbeat: { use: ["heartbeat"], avoid: ["herzschlag", "lebenszeichen"] },
  reconnect: { use: ["neu auf"], avoid: ["wiederverbind", "wieder verbunden", "reconnect", "wiederaufbau"] },
  browser: { use: ["browser"], avoid: ["webbrowser", "internetprogramm"] },
  timeout: { use: ["timeout"], avoid: ["time-out", "zeitlimit"] },
  certificate: { use: ["zertifikat"], avoid: ["certificate"] },
  backoff: { use: ["backoff"], avoid: ["back-off", "rückzug"] },
};
