import type { TerminalText } from "../terminal-text.ts";

export const terminal: TerminalText = {
  unknownCommand: "“{value}” diye bir komut yok.",
  unknownOption: "{value} diye bir seçenek yok.",
  unknownCode: "“{value}” diye bir kapanış kodu yok.",
  unknownProfile: "“{value}” diye bir profil yok.",
  unknownLanguage: "“{value}” dilinde metin yok.",
  unknownEnding: "“{value}” diye bir kod da sonlandırma biçimi de yok.",
  needsValue: "{option} bir değer ister.",
  takesNoValue: "{option} değer almaz, ama “{value}” verildi.",
  needsWords: "{command} için {usage} gerekir.",
  tooManyWords: "{command} “{value}” kabul etmez.",
  notWhole: "{option} değeri “{value}”, ama {min} ile {max} arasında bir tam sayı olmalı.",
  notOneOf: "{option} değeri “{value}”, seçilebilecek yanıtlardan biri değil.",
  useOneOf: "Şunlardan birini kullanın: {values}.",
  didYouMean: "Şunu mu demek istediniz: {value}?",
  use: "{value} kullanın.",
  see: "Bakınız: {value}.",
  codesAllowed: "0 ile 65535 arasında bir tam sayı ya da abnormal-closure gibi bir ad kullanın.",
  nothingFound: "“{value}” için bir şey bulunamadı. Bir sayı, bir kodun adını ya da daha az sözcük deneyin.",
};
