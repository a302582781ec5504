import type { LanguageText } from "../language-text.ts";

export const glossary: LanguageText["glossary"] = {
  "Close frame": { use: ["close 프레임"], avoid: ["클로즈 프레임", "닫기 프레임", "종료 프레임"] },
  handshake: { use: ["핸드셰이크"], avoid: ["핸드쉐이크", "악수"] },
  "load balancer": { use: ["로드 밸런서"], avoid: ["로드밸런서", "부하 분산기"] },
  proxy: { use: ["프록시"], avoid: ["대리 서버"] },
  heartbeat: { use: ["하트비트"], avoid: ["심장 박동", "하트 비트"] },
  reconnect: { use: ["재연결"], avoid: ["재접속", "다시 접속"] },
  browser: { use: ["브라우저"], avoid: ["웹 탐색기"] },
  timeout: { use: ["타임아웃"], avoid: ["타임 아웃", "시간 초과"] },
  certificate: { use: ["인증서"], avoid: ["증명서"] },
  backoff: { use: ["백오프"], avoid: ["백 오프", "물러서기"] },
};
