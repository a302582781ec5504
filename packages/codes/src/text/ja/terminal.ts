import type { TerminalText } from "../terminal-text.ts";

export const terminal: TerminalText = {
  unknownCommand: "「{value}」というコマンドはありません。",
  unknownOption: "{value} というオプションはありません。",
  unknownCode: "「{value}」というクローズコードはありません。",
  unknownProfile: "「{value}」というプロファイルはありません。",
  unknownLanguage: "「{value}」という言語のテキストはありません。",
  unknownEnding: "「{value}」というコードも終了方法もありません。",
  needsValue: "{option} には値が必要です。",
  takesNoValue: "{option} は値を取りませんが、「{value}」が渡されました。",
  needsWords: "{command} には {usage} が必要です。",
  tooManyWords: "{command} は「{value}」を受け付けません。",
  notWhole: "{option} の値は「{value}」ですが、{min} から {max} までの整数でなければなりません。",
  notOneOf: "{option} の値「{value}」は選べる答えにありません。",
  useOneOf: "使える値：{values}。",
  didYouMean: "もしかして {value} ですか？",
  use: "{value} を使ってください。",
  see: "{value} を参照してください。",
  codesAllowed: "0 から 65535 までの整数か、abnormal-closure のような名前を指定してください。",
  nothingFound: "「{value}」に一致するものは見つかりませんでした。番号やコード名を試すか、語を減らしてください。",
};
