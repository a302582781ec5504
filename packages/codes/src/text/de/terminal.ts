import type { TerminalText } from "../terminal-text.ts";

export const terminal: TerminalText = {
  unknownCommand: "Den Befehl „{value}“ gibt es nicht.",
  unknownOption: "Die Option {value} gibt es nicht.",
  unknownCode: "Den Close-Code „{value}“ gibt es nicht.",
  unknownProfile: "Das Profil „{value}“ gibt es nicht.",
  unknownLanguage: "In der Sprache „{value}“ gibt es keinen Text.",
  unknownEnding: "Es gibt weder einen Code noch ein Verbindungsende „{value}“.",
  needsValue: "{option} braucht einen Wert.",
  takesNoValue: "{option} nimmt keinen Wert, bekam aber „{value}“.",
  needsWords: "{command} braucht {usage}.",
  tooManyWords: "{command} kann mit „{value}“ nichts anfangen.",
  notWhole: "{option} ist „{value}“, muss aber eine ganze Zahl von {min} bis {max} sein.",
  notOneOf: "{option} ist „{value}“; das ist keine der möglichen Antworten.",
  useOneOf: "Möglich sind: {values}.",
  didYouMean: "Meinten Sie {value}?",
  use: "Verwenden Sie {value}.",
  see: "Siehe {value}.",
  codesAllowed: "Geben Sie eine ganze Zahl von 0 bis 65535 an oder einen Namen wie abnormal-closure.",
  nothingFound:
    "Zu „{value}“ wurde nichts gefunden. Versuchen Sie es mit einer Zahl, dem Namen eines Codes oder weniger Wörtern.",
};
