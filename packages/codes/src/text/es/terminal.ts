import type { TerminalText } from "../terminal-text.ts";

export const terminal: TerminalText = {
  unknownCommand: "No existe el comando «{value}».",
  unknownOption: "No existe la opción {value}.",
  unknownCode: "No existe el código de cierre «{value}».",
  unknownProfile: "No existe el perfil «{value}».",
  unknownLanguage: "No hay texto en el idioma «{value}».",
  unknownEnding: "No existe ni un código ni un final «{value}».",
  needsValue: "{option} necesita un valor.",
  takesNoValue: "{option} no admite ningún valor, pero recibió «{value}».",
  needsWords: "{command} necesita {usage}.",
  tooManyWords: "{command} no admite «{value}».",
  notWhole: "{option} es «{value}», pero debe ser un número entero de {min} a {max}.",
  notOneOf: "{option} es «{value}», que no es una de las respuestas posibles.",
  useOneOf: "Valores posibles: {values}.",
  didYouMean: "¿Quisiste decir {value}?",
  use: "Usa {value}.",
  see: "Consulta {value}.",
  codesAllowed: "Usa un número entero de 0 a 65535, o un nombre como abnormal-closure.",
  nothingFound: "No se encontró nada para «{value}». Prueba con un número, el nombre de un código o menos palabras.",
};
