import type { LanguageText } from "../language-text.ts";

export const vendors: LanguageText["vendors"] = {
  summary: "{vendor} 将 {code} 定义为“{name}”。",
  description: "协议没有为这个数字规定含义，以下是 {vendor} 赋予它的含义。换一个服务，{code} 可能另有所指。",
  whenToUse: "只有双方都遵循 {vendor} 的约定时，才发送 {code}。",
  unlisted: "{vendor} 没有说明 {code} 的含义。以下内容适用于整个区间。",
  ambiguous: "{code} 本身没有固定含义。请选择码表，查看它在具体服务中的意思。",
  status: {
    documented: "厂商文档有说明",
    observed: "实际观察到，文档未说明",
  },
  sentBy: {
    client: "由客户端发送",
    server: "由服务器发送",
    either: "任一方都会发送",
    local: "谁都不发送，由库在本地报告",
  },
  classes: {
    done: {
      name: "已完成",
      whenYouSeeIt: "工作已经完成，或者一方主动离开。",
      client: "无需处理，除非仍然需要这个连接。",
      server: "无需处理。",
    },
    auth: {
      name: "未登录或登录无效",
      whenYouSeeIt: "登录信息或令牌缺失、错误或已过期。",
      client: "获取新的令牌，或请用户登录，然后再连接。",
      server: "检查令牌是如何签发的，何时过期。",
    },
    forbidden: {
      name: "没有权限",
      whenYouSeeIt: "客户端身份已知，但无权得到所请求的内容。",
      client: "申请权限，或改为请求别的内容；单靠重试没有用。",
      server: "检查该账号的权限和该应用的设置。",
    },
    "bad-request": {
      name: "无效消息",
      whenYouSeeIt: "客户端发送的内容，服务看不懂或不允许。",
      client: "对照服务的文档检查最后一条消息，改正后再连接。",
      server: "在关闭原因里写明出错的字段。",
    },
    "not-found": {
      name: "未找到",
      whenYouSeeIt: "房间、应用、文件或路径不存在。",
      client: "检查地址和标识符。",
      server: "检查该对象是否已被删除或改名。",
    },
    limit: {
      name: "达到限制",
      whenYouSeeIt: "速率、大小或连接数达到了限制。",
      client: "先减少发送量或连接数，再回来。",
      server: "提高限制，或在文档中写明。",
    },
    overload: {
      name: "过载",
      whenYouSeeIt: "服务暂时忙不过来。",
      client: "稍后再来，并逐次拉长间隔。",
      server: "增加容量，或分散负载。",
    },
    timeout: {
      name: "太慢",
      whenYouSeeIt: "预期的消息或答复没有及时到达。",
      client: "及时答复；检查程序是否被什么东西阻塞。",
      server: "确认时限足够最慢的正常客户端使用。",
    },
    "server-fault": {
      name: "服务故障",
      whenYouSeeIt: "服务内部出了问题。",
      client: "采用退避重连；如果一直如此，就向对方反馈。",
      server: "查看服务器在那一秒的日志。",
    },
    restart: {
      name: "重启或迁移",
      whenYouSeeIt: "服务正在重启，或者要求客户端连接到别处。",
      client: "短暂随机延迟后重连。",
      server: "把关闭操作分散开，以免客户端同时回来。",
    },
    replaced: {
      name: "被另一个连接取代",
      whenYouSeeIt: "同一用户或会话从别处建立了连接。",
      client: "不要自动重连，否则两个标签页会没完没了地互相挤掉。",
      server: "在关闭原因里写明被哪个连接取代。",
    },
    session: {
      name: "会话已结束",
      whenYouSeeIt: "会话已结束、已过期，或无法恢复。",
      client: "开始新的会话，不要恢复旧会话。",
      server: "检查会话在多长时间内可以恢复。",
    },
    version: {
      name: "版本不符",
      whenYouSeeIt: "客户端与服务使用的协议版本不同。",
      client: "升级客户端，或请求服务支持的版本。",
      server: "在关闭原因里写明支持的版本。",
    },
    idle: {
      name: "闲置过久",
      whenYouSeeIt: "连接静默或闲置的时间超过了服务允许的时限。",
      client: "更早地发送心跳或第一个请求，然后再连接。",
      server: "在文档中写明空闲时限。",
    },
    other: {
      name: "其他",
      whenYouSeeIt: "服务赋予这个数字的含义不属于任何常见类别。",
      client: "查看服务的文档和关闭原因。",
      server: "在文档中写明客户端应当怎么做。",
    },
  },
};
