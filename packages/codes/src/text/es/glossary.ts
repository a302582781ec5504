import type { LanguageText } from "../language-text.ts";

export const glossary: LanguageText["glossary"] = {
  "Close frame": { use: ["trama close", "tramas close"], avoid: ["frame close", "marco close", "trama de cierre"] },
  handshake: { use: ["handshake"], avoid: ["apretón de manos", "protocolo de enlace"] },
  "load balancer": { use: ["balanceador de carga", "balanceadores de carga"], avoid: ["equilibrador de carga"] },
  proxy: { use: ["proxy", "proxies"], avoid: ["proxys", "servidor intermediario"] },
  heartbeat: { use: ["latido"], avoid: ["heartbeat", "pulso"] },
  reconnect: { use: ["reconect", "reconéct", "reconex"], avoid: ["re-conect", "reintentar la conexión"] },
  browser: { use: ["navegador"], avoid: ["explorador", "browser"] },
  timeout: { use: ["tiempo de espera", "tiempos de espera"], avoid: ["tiempo límite", "tiempo muerto"] },
  certificate: { use: ["certificado"], avoid: ["certificate"] },
  backoff: { use: ["backoff"], avoid: ["retroceso", "retirada exponencial", "back-off"] },
};
