import type { TerminalText } from "../terminal-text.ts";

export const terminal: TerminalText = {
  unknownCommand: "O comando “{value}” não existe.",
  unknownOption: "A opção {value} não existe.",
  unknownCode: "O código de fechamento “{value}” não existe.",
  unknownProfile: "O perfil “{value}” não existe.",
  unknownLanguage: "Não há texto no idioma “{value}”.",
  unknownEnding: "Não existe código nem término “{value}”.",
  needsValue: "{option} precisa de um valor.",
  takesNoValue: "{option} não aceita valor, mas recebeu “{value}”.",
  needsWords: "{command} precisa de {usage}.",
  tooManyWords: "{command} não aceita “{value}”.",
  notWhole: "{option} é “{value}”, mas precisa ser um número inteiro de {min} a {max}.",
  notOneOf: "{option} é “{value}”, que não é uma das respostas possíveis.",
  useOneOf: "Valores possíveis: {values}.",
  didYouMean: "Você quis dizer {value}?",
  use: "Use {value}.",
  see: "Veja {value}.",
  codesAllowed: "Use um número inteiro de 0 a 65535, ou um nome como abnormal-closure.",
  nothingFound: "Nada foi encontrado para “{value}”. Tente um número, o nome de um código ou menos palavras.",
};
