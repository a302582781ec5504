import type { LanguageText } from "../language-text.ts";

export const glossary: LanguageText["glossary"] = {
  "Close frame": { use: ["close çerçeve"], avoid: ["kapatma çerçevesi", "close frame", "kapanış çerçevesi"] },
  handshake: { use: ["el sıkışma"], avoid: ["handshake", "tokalaşma"] },
  "load balancer": { use: ["yük dengeleyici"], avoid: ["load balancer", "yük dengeleme cihazı"] },
  proxy: { use: ["proxy"], avoid: ["vekil sunucu", "ara sunucu"] },
  heartbeat: { use: ["heartbeat"], avoid: ["kalp atışı", "nabız"] },
  reconnect: { use: ["yeniden bağlan"], avoid: ["tekrar bağlan", "reconnect"] },
  browser: { use: ["tarayıcı"], avoid: ["browser"] },
  timeout: { use: ["zaman aşım"], avoid: ["timeout", "süre aşımı"] },
  certificate: { use: ["sertifika"], avoid: ["certificate"] },
  backoff: { use: ["geri çekilme"], avoid: ["backoff", "geri alma"] },
};
