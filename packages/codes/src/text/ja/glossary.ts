import type { LanguageText } from "../language-text.ts";

export const glossary: LanguageText["glossary"] = {
  "Close frame": { use: ["close フレーム"], avoid: ["クローズフレーム", "close frame", "終了フレーム"] },
  handshake: { use: ["ハンドシェイク"], avoid: ["ハンドシェーク", "握手", "handshake"] },
  "load balancer": { use: ["ロードバランサー"], avoid: ["負荷分散装置", "ロード・バランサ"] },
  proxy: { use: ["プロキシ"], avoid: ["プロキシー", "プロクシ", "proxy"] },
  heartbeat: { use: ["ハートビート"], avoid: ["心拍", "heartbeat", "キープアライブ"] },
  reconnect: { use: ["再接続"], avoid: ["リコネクト", "再コネクト"] },
  browser: { use: ["ブラウザー"], avoid: ["ブラウザ上", "ブラウザで", "ブラウザの", "ブラウザが", "ブラウザは"] },
  timeout: { use: ["タイムアウト"], avoid: ["時間切れ", "タイム・アウト"] },
  certificate: { use: ["証明書"], avoid: ["サーティフィケート"] },
  backoff: { use: ["バックオフ"], avoid: ["backoff", "後退"] },
};
