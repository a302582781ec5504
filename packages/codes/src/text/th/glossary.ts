import type { LanguageText } from "../language-text.ts";

export const glossary: LanguageText["glossary"] = {
  "Close frame": { use: ["เฟรม close"], avoid: ["เฟรมปิด", "close frame"] },
  handshake: { use: ["แฮนด์เชค"], avoid: ["แฮนด์เชก", "แฮนด์เช็ค", "handshake", "จับมือ"] },
  "load balancer": { use: ["โหลดบาลานเซอร์"], avoid: ["ตัวกระจายโหลด", "โหลดบาลานซ์เซอร์", "load balancer"] },
  proxy: { use: ["พร็อกซี"], avoid: ["พรอกซี", "พร็อกซี่", "proxy"] },
  heartbeat: { use: ["ฮาร์ตบีต"], avoid: ["ฮาร์ทบีท", "heartbeat", "การเต้นของหัวใจ"] },
  reconnect: { use: ["เชื่อมต่อใหม่"], avoid: ["ต่อใหม่อีกครั้ง", "รีคอนเน็กต์", "reconnect"] },
  browser: { use: ["เบราว์เซอร์"], avoid: ["บราวเซอร์", "เบราเซอร์"] },
  timeout: { use: ["หมดเวลา"], avoid: ["ไทม์เอาต์", "timeout"] },
  certificate: { use: ["ใบรับรอง"], avoid: ["เซอร์ติฟิเคต", "certificate"] },
  backoff: { use: ["backoff"], avoid: ["แบ็กออฟ", "การถอยกลับ"] },
};
