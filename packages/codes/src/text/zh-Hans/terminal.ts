import type { TerminalText } from "../terminal-text.ts";

export const terminal: TerminalText = {
  unknownCommand: "没有“{value}”这个命令。",
  unknownOption: "没有 {value} 这个选项。",
  unknownCode: "没有“{value}”这个关闭码。",
  unknownProfile: "没有“{value}”这个厂商码表。",
  unknownLanguage: "没有“{value}”这种语言的文本。",
  unknownEnding: "没有“{value}”这个关闭码，也没有这种结束方式。",
  needsValue: "{option} 需要一个值。",
  takesNoValue: "{option} 不带值，却收到了“{value}”。",
  needsWords: "{command} 需要 {usage}。",
  tooManyWords: "{command} 不接受“{value}”。",
  notWhole: "{option} 的值是“{value}”，但必须是 {min} 到 {max} 之间的整数。",
  notOneOf: "{option} 的值是“{value}”，不在可选的值之列。",
  useOneOf: "可用的值：{values}。",
  didYouMean: "你是不是想输入 {value}？",
  use: "请使用 {value}。",
  see: "请参阅 {value}。",
  codesAllowed: "请使用 0 到 65535 之间的整数，或 abnormal-closure 这样的名称。",
  nothingFound: "没有找到与“{value}”匹配的内容。请试试数字、关闭码的名称，或者减少词语。",
};
