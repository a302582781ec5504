import type { TerminalText } from "../terminal-text.ts";

export const terminal: TerminalText = {
  unknownCommand: '"{value}" 명령은 없습니다.',
  unknownOption: "{value} 옵션은 없습니다.",
  unknownCode: '"{value}" 종료 코드는 없습니다.',
  unknownProfile: '"{value}" 프로필은 없습니다.',
  unknownLanguage: '"{value}" 언어로 된 텍스트는 없습니다.',
  unknownEnding: '"{value}"에 해당하는 코드도 종료 방식도 없습니다.',
  needsValue: "{option}에는 값이 필요합니다.",
  takesNoValue: '{option}은(는) 값을 받지 않는데 "{value}" 값이 주어졌습니다.',
  needsWords: "{command}에는 {usage}이(가) 필요합니다.",
  tooManyWords: '{command}은(는) "{value}"을(를) 받지 않습니다.',
  notWhole: '{option} 값이 "{value}"인데, {min}에서 {max} 사이의 정수여야 합니다.',
  notOneOf: '{option} 값 "{value}"은(는) 고를 수 있는 답이 아닙니다.',
  useOneOf: "사용할 수 있는 값: {values}.",
  didYouMean: "혹시 {value}을(를) 뜻하셨나요?",
  use: "{value}을(를) 사용하세요.",
  see: "{value}을(를) 참고하세요.",
  codesAllowed: "0에서 65535 사이의 정수나 abnormal-closure 같은 이름을 쓰세요.",
  nothingFound: '"{value}"에 대한 결과가 없습니다. 번호나 코드 이름을 쓰거나 단어를 줄여 보세요.',
};
