import type { LanguageText } from "../language-text.ts";

export const glossary: LanguageText["glossary"] = {
  "Close frame": {
    use: [
      "кадр close",
      "кадра close",
      "кадру close",
      "кадром close",
      "кадре close",
      "кадры close",
      "кадров close",
      "кадрами close",
    ],
    avoid: ["close frame", "фрейм close", "закрывающий кадр", "кадр закрытия", "close-кадр"],
  },
  handshake: { use: ["рукопожати"], avoid: ["хендшейк", "хэндшейк", "handshake"] },
  "load balancer": { use: ["балансировщик"], avoid: ["балансер", "балансир нагрузки"] },
  proxy: { use: ["прокси"], avoid: ["proxy"] },
  heartbeat: { use: ["heartbeat"], avoid: ["хартбит", "сердцебиен", "пульс"] },
  reconnect: { use: ["переподключ"], avoid: ["реконнект", "пересоедин"] },
  browser: { use: ["браузер"], avoid: ["обозреватель", "броузер"] },
  timeout: { use: ["таймаут"], avoid: ["тайм-аут"] },
  certificate: { use: ["сертификат"], avoid: [] },
  backoff: { use: ["нарастающей задержкой"], avoid: ["backoff", "бэкоф", "экспоненциальный откат"] },
};
