import type { LanguageText } from "../language-text.ts";

export const glossary: LanguageText["glossary"] = {
  "Close frame": { use: ["frame close"], avoid: ["close frame", "khung close", "frame đóng", "khung đóng"] },
  handshake: { use: ["bắt tay"], avoid: ["handshake"] },
  "load balancer": { use: ["bộ cân bằng tải"], avoid: ["load balancer", "bộ điều phối tải"] },
  proxy: { use: ["proxy"], avoid: ["máy chủ trung gian", "máy chủ ủy nhiệm"] },
  heartbeat: { use: ["heartbeat"], avoid: ["nhịp tim", "nhịp đập"] },
  reconnect: { use: ["kết nối lại"], avoid: ["tái kết nối", "reconnect", "nối lại kết nối"] },
  browser: { use: ["trình duyệt"], avoid: ["browser"] },
  timeout: { use: ["timeout"], avoid: ["time-out"] },
  certificate: { use: ["chứng chỉ"], avoid: ["chứng thư", "certificate"] },
  backoff: { use: ["backoff"], avoid: ["back-off", "lùi dần"] },
};
