import type { TerminalText } from "../terminal-text.ts";

export const terminal: TerminalText = {
  unknownCommand: "Команды «{value}» нет.",
  unknownOption: "Параметра {value} нет.",
  unknownCode: "Кода закрытия «{value}» нет.",
  unknownProfile: "Профиля «{value}» нет.",
  unknownLanguage: "Текста на языке «{value}» нет.",
  unknownEnding: "Нет ни кода, ни способа завершения «{value}».",
  needsValue: "Параметру {option} нужно значение.",
  takesNoValue: "Параметр {option} не принимает значения, но получил «{value}».",
  needsWords: "Команде {command} нужно: {usage}.",
  tooManyWords: "Команда {command} не принимает «{value}».",
  notWhole: "Значение {option} — «{value}», а должно быть целым числом от {min} до {max}.",
  notOneOf: "Значение {option} — «{value}», такого варианта нет.",
  useOneOf: "Допустимые значения: {values}.",
  didYouMean: "Возможно, вы имели в виду {value}?",
  use: "Используйте {value}.",
  see: "См. {value}.",
  codesAllowed: "Укажите целое число от 0 до 65535 или название, например abnormal-closure.",
  nothingFound: "По запросу «{value}» ничего не найдено. Попробуйте число, название кода или меньше слов.",
};
