import type { TerminalText } from "../terminal-text.ts";

export const terminal: TerminalText = {
  unknownCommand: "لا يوجد أمر باسم «{value}».",
  unknownOption: "لا يوجد خيار باسم {value}.",
  unknownCode: "لا يوجد رمز إغلاق «{value}».",
  unknownProfile: "لا يوجد ملف تعريف باسم «{value}».",
  unknownLanguage: "لا يوجد نص باللغة «{value}».",
  unknownEnding: "لا يوجد رمز ولا طريقة إنهاء باسم «{value}».",
  needsValue: "الخيار {option} يحتاج إلى قيمة.",
  takesNoValue: "الخيار {option} لا يأخذ قيمة، لكنه تلقى «{value}».",
  needsWords: "الأمر {command} يحتاج إلى {usage}.",
  tooManyWords: "الأمر {command} لا يقبل «{value}».",
  notWhole: "قيمة {option} هي «{value}»، لكنها يجب أن تكون عددًا صحيحًا من {min} إلى {max}.",
  notOneOf: "قيمة {option} هي «{value}»، وليست من الإجابات الممكنة.",
  useOneOf: "القيم الممكنة: {values}.",
  didYouMean: "هل تقصد {value}؟",
  use: "استخدم {value}.",
  see: "راجع {value}.",
  codesAllowed: "استخدم عددًا صحيحًا من 0 إلى 65535، أو اسمًا مثل abnormal-closure.",
  nothingFound: "لم يُعثر على شيء لعبارة «{value}». جرّب رقمًا أو اسم رمز أو كلمات أقل.",
};
