import type { LanguageText } from "../language-text.ts";

export const glossary: LanguageText["glossary"] = {
  "Close frame": { use: ["close फ़्रेम"], avoid: ["क्लोज़ फ़्रेम", "क्लोज फ्रेम", "बंद करने वाला फ़्रेम"] },
  handshake: { use: ["हैंडशेक"], avoid: ["हाथ मिलाना", "handshake"] },
  "load balancer": { use: ["लोड बैलेंसर"], avoid: ["लोड संतुलक", "load balancer"] },
  proxy: { use: ["प्रॉक्सी"], avoid: ["प्रोक्सी", "proxy"] },
  heartbeat: { use: ["हार्टबीट"], avoid: ["दिल की धड़कन", "heartbeat"] },
  reconnect: { use: ["रीकनेक्ट"], avoid: ["पुनः कनेक्ट", "पुनर्संयोजन", "री-कनेक्ट"] },
  browser: { use: ["ब्राउज़र"], avoid: ["ब्राउजर", "browser"] },
  timeout: { use: ["टाइमआउट"], avoid: ["टाइम-आउट", "timeout"] },
  certificate: { use: ["सर्टिफ़िकेट"], avoid: ["प्रमाणपत्र", "प्रमाण-पत्र"] },
  backoff: { use: ["बैकऑफ़"], avoid: ["बैक-ऑफ़", "backoff"] },
};
