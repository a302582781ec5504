import type { TerminalText } from "../terminal-text.ts";

export const terminal: TerminalText = {
  unknownCommand: "Không có lệnh “{value}”.",
  unknownOption: "Không có tùy chọn {value}.",
  unknownCode: "Không có mã đóng “{value}”.",
  unknownProfile: "Không có hồ sơ “{value}”.",
  unknownLanguage: "Không có văn bản bằng ngôn ngữ “{value}”.",
  unknownEnding: "Không có mã nào, cũng không có cách kết thúc nào tên “{value}”.",
  needsValue: "{option} cần một giá trị.",
  takesNoValue: "{option} không nhận giá trị, nhưng lại được cho “{value}”.",
  needsWords: "{command} cần {usage}.",
  tooManyWords: "{command} không nhận “{value}”.",
  notWhole: "{option} là “{value}”, nhưng phải là số nguyên từ {min} đến {max}.",
  notOneOf: "{option} là “{value}”, không nằm trong các câu trả lời cho phép.",
  useOneOf: "Hãy dùng một trong các giá trị: {values}.",
  didYouMean: "Có phải ý bạn là {value}?",
  use: "Hãy dùng {value}.",
  see: "Xem {value}.",
  codesAllowed: "Hãy dùng số nguyên từ 0 đến 65535, hoặc một tên như abnormal-closure.",
  nothingFound: "Không tìm thấy gì cho “{value}”. Hãy thử một con số, tên của mã, hoặc ít từ hơn.",
};
