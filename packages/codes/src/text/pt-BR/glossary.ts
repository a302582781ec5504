import type { LanguageText } from "../language-text.ts";

export const glossary: LanguageText["glossary"] = {
  "Close frame": {
    use: ["frame close", "frames close"],
    avoid: ["quadro close", "quadro de fechamento", "frame de fechamento"],
  },
  handshake: { use: ["handshake"], avoid: ["aperto de mão", "apertos de mão"] },
  "load balancer": {
    use: ["balanceador de carga", "balanceadores de carga"],
    avoid: ["load balancer", "balanceador de tráfego"],
  },
  proxy: { use: ["proxy", "proxies"], avoid: ["proxys", "servidor intermediário"] },
  heartbeat: { use: ["heartbeat"], avoid: ["batimento", "pulsação"] },
  reconnect: { use: ["reconect", "reconex"], avoid: ["religar", "re-conect"] },
  browser: { use: ["navegador"], avoid: ["browser"] },
  timeout: { use: ["timeout"], avoid: ["tempo limite", "time-out"] },
  certificate: { use: ["certificado"], avoid: ["certificate"] },
  backoff: { use: ["backoff"], avoid: ["recuo", "back-off"] },
};
