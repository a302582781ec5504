import type { LanguageText } from "../language-text.ts";

export const glossary: LanguageText["glossary"] = {
  "Close frame": { use: ["trame close", "trames close"], avoid: ["close frame", "trame de fermeture", "cadre close"] },
  handshake: { use: ["négociation"], avoid: ["poignée de main", "poignées de main", "handshake"] },
  "load balancer": {
    use: ["répartiteur de charge", "répartiteurs de charge"],
    avoid: ["équilibreur", "load balancer"],
  },
  proxy: { use: ["proxy"], avoid: ["serveur mandataire", "mandataire", "proxies"] },
  heartbeat: { use: ["heartbeat"], avoid: ["battement", "pulsation"] },
  reconnect: { use: ["reconnect", "reconnexion"], avoid: ["re-connect"] },
  browser: { use: ["navigateur"], avoid: ["browser", "butineur"] },
  timeout: {
    use: ["délai d’attente", "délais d’attente", "délai d’inactivité", "délais d’inactivité"],
    avoid: ["timeout", "temps d’attente", "délai d’expiration"],
  },
  certificate: { use: ["certificat"], avoid: [] },
  backoff: { use: ["temporisation"], avoid: ["backoff", "repli exponentiel", "recul exponentiel"] },
};
