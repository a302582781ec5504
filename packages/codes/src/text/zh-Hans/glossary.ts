import type { LanguageText } from "../language-text.ts";

export const glossary: LanguageText["glossary"] = {
  "Close frame": { use: ["close 帧"], avoid: ["关闭帧", "close frame", "结束帧"] },
  handshake: { use: ["握手"], avoid: ["handshake", "交握"] },
  "load balancer": { use: ["负载均衡器"], avoid: ["负载平衡", "负载均衡设备"] },
  proxy: { use: ["代理"], avoid: ["proxy"] },
  heartbeat: { use: ["心跳"], avoid: ["heartbeat", "保活消息"] },
  reconnect: { use: ["重连"], avoid: ["重新连接", "再次连线"] },
  browser: { use: ["浏览器"], avoid: ["浏览程序"] },
  timeout: { use: ["超时"], avoid: ["逾时"] },
  certificate: { use: ["证书"], avoid: ["凭证", "憑證"] },
  backoff: { use: ["退避"], avoid: ["backoff", "回退", "后退"] },
};
