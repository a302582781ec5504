import type { LanguageText } from "../language-text.ts";

export const glossary: LanguageText["glossary"] = {
  "Close frame": { use: ["frame close"], avoid: ["close frame", "bingkai close", "frame penutup"] },
  handshake: { use: ["handshake"], avoid: ["jabat tangan"] },
  "load balancer": { use: ["load balancer"], avoid: ["penyeimbang beban", "load-balancer"] },
  proxy: { use: ["proxy"], avoid: ["proksi"] },
  heartbeat: { use: ["heartbeat"], avoid: ["detak jantung"] },
  reconnect: {
    use: ["sambungkan ulang", "sambung ulang", "menyambung ulang", "menyambungkan ulang"],
    avoid: ["hubungkan kembali", "terhubung kembali", "koneksi ulang", "reconnect", "sambung kembali"],
  },
  browser: { use: ["browser"], avoid: ["peramban"] },
  timeout: { use: ["timeout"], avoid: ["time-out", "kehabisan waktu"] },
  certificate: { use: ["sertifikat"], avoid: ["certificate"] },
  backoff: { use: ["backoff"], avoid: ["back-off", "mundur eksponensial"] },
};
