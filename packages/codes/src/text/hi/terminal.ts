import type { TerminalText } from "../terminal-text.ts";

export const terminal: TerminalText = {
  unknownCommand: '"{value}" नाम की कोई कमांड नहीं है।',
  unknownOption: "{value} नाम का कोई विकल्प नहीं है।",
  unknownCode: '"{value}" नाम का कोई क्लोज़ कोड नहीं है।',
  unknownProfile: '"{value}" नाम की कोई प्रोफ़ाइल नहीं है।',
  unknownLanguage: '"{value}" भाषा में कोई टेक्स्ट नहीं है।',
  unknownEnding: '"{value}" नाम का न कोई कोड है, न कनेक्शन ख़त्म करने का कोई तरीक़ा।',
  needsValue: "{option} को एक मान चाहिए।",
  takesNoValue: '{option} कोई मान नहीं लेता, पर उसे "{value}" मिला।',
  needsWords: "{command} को {usage} चाहिए।",
  tooManyWords: '{command} "{value}" नहीं लेता।',
  notWhole: '{option} का मान "{value}" है, पर वह {min} से {max} तक की पूर्ण संख्या होनी चाहिए।',
  notOneOf: '{option} का मान "{value}" है, जो उसके जवाबों में नहीं है।',
  useOneOf: "इनमें से एक चुनें: {values}।",
  didYouMean: "क्या आपका मतलब {value} था?",
  use: "{value} इस्तेमाल करें।",
  see: "{value} देखें।",
  codesAllowed: "0 से 65535 तक की पूर्ण संख्या दें, या abnormal-closure जैसा नाम।",
  nothingFound: '"{value}" के लिए कुछ नहीं मिला। कोई नंबर, कोड का नाम या कम शब्द आज़माएँ।',
};
