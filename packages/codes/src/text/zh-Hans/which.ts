import type { WhichText } from "../../which.ts";

export const which: WhichText = {
  goal: {
    ask: "你想知道什么？",
    answers: {
      received: "有个连接结束了，我想知道那是哪个关闭码。",
      send: "我要结束一个连接，想知道该发哪个关闭码。",
    },
  },
  opened: {
    ask: "连接打开过吗？",
    answers: { never: "没有，从来没有打开过。", open: "打开过，后来才结束。" },
  },
  neverOpened: {
    ask: "关于这次连接尝试，你知道些什么？",
    answers: {
      certificate: "证书或加密出了问题。",
      refused: "服务器返回了 401、404 或 503 之类的 HTTP 状态码。",
      silent: "没有任何应答，或者看不出失败的原因。",
    },
  },
  ended: {
    ask: "结束时正在发生什么？",
    answers: {
      silence: "连接已经静默了一段时间。",
      deploy: "服务器正在部署或重启。",
      message: "有一方刚发送了一条消息。",
      busy: "服务器过载了。",
      fault: "服务器自身出了错。",
      gateway: "网关连不上它后面的服务器。",
      login: "登录信息或令牌已过期，或者没有提供。",
      rights: "用户身份已知，但没有权限。",
      late: "应用层的答复没有及时到达。",
      bare: "有人调用 close() 时没有给出关闭码。",
      finished: "工作已经完成。",
      left: "用户关闭或离开了页面。",
      nothing: "没什么特别的，可能是网络断了。",
    },
  },
  announced: {
    ask: "服务器有没有用 Close 帧事先告知？",
    answers: {
      restart: "有，它说要重启，马上回来。",
      leaving: "有，但只说自己要离开。",
      unannounced: "没有，连接直接就断了。",
    },
  },
  message: {
    ask: "那条消息有什么问题？",
    answers: {
      big: "消息太大。",
      type: "该用文本却发了二进制，或者正好相反。",
      encoding: "文本不是合法的 UTF-8。",
      frame: "帧违反了协议规则。",
      rule: "违反了该服务自己的规则。",
    },
  },
  side: {
    ask: "由谁来结束连接？",
    answers: {
      server: "服务器。",
      browser: "浏览器里的脚本。",
      program: "浏览器以外的客户端。",
    },
  },
  serverWhy: {
    ask: "服务器为什么要结束连接？",
    answers: {
      done: "工作已经完成。",
      restart: "它正在重启，几秒内就会恢复。",
      shutdown: "它要停机，无法保证会恢复。",
      overload: "它已过载，或正在限流。",
      login: "客户端需要登录，或更新令牌。",
      rights: "客户端身份已知，但没有权限。",
      rule: "客户端违反了规则，而这条规则没有专用的关闭码。",
      big: "客户端的消息太大。",
      type: "客户端发来的消息类型不对。",
      late: "客户端没有及时答复。",
      fault: "服务器自身出了故障。",
      gateway: "它是网关，后面的服务器出了故障。",
      own: "双方约定好的自定义原因。",
    },
  },
  browserWhy: {
    ask: "脚本为什么要结束连接？",
    answers: {
      done: "工作已经完成。",
      leaving: "用户正在离开页面；浏览器会自动发送这个关闭码。",
      own: "双方约定好的自定义原因。",
    },
  },
  programWhy: {
    ask: "客户端为什么要结束连接？",
    answers: {
      done: "工作已经完成。",
      leaving: "程序正在退出。",
      type: "服务器发来的消息类型不对。",
      big: "服务器的消息太大。",
      extension: "服务器没有同意使用必需的扩展。",
      fault: "客户端自身出了故障。",
      own: "双方约定好的自定义原因。",
    },
  },
};
