import type { TerminalText } from "../terminal-text.ts";

export const terminal: TerminalText = {
  unknownCommand: 'ไม่มีคำสั่ง "{value}"',
  unknownOption: "ไม่มีตัวเลือก {value}",
  unknownCode: 'ไม่มีรหัสปิดการเชื่อมต่อ "{value}"',
  unknownProfile: 'ไม่มีโปรไฟล์ "{value}"',
  unknownLanguage: 'ไม่มีข้อความในภาษา "{value}"',
  unknownEnding: 'ไม่มีทั้งรหัสและวิธีจบการเชื่อมต่อ "{value}"',
  needsValue: "{option} ต้องมีค่า",
  takesNoValue: '{option} ไม่รับค่า แต่ได้ "{value}" มา',
  needsWords: "{command} ต้องมี {usage}",
  tooManyWords: '{command} ไม่รับ "{value}"',
  notWhole: '{option} มีค่า "{value}" แต่ต้องเป็นจำนวนเต็มตั้งแต่ {min} ถึง {max}',
  notOneOf: '{option} มีค่า "{value}" ซึ่งไม่ใช่คำตอบที่เลือกได้',
  useOneOf: "เลือกได้จาก: {values}",
  didYouMean: "คุณหมายถึง {value} หรือเปล่า",
  use: "ใช้ {value}",
  see: "ดู {value}",
  codesAllowed: "ใช้จำนวนเต็มตั้งแต่ 0 ถึง 65535 หรือชื่ออย่าง abnormal-closure",
  nothingFound: 'ไม่พบอะไรสำหรับ "{value}" ลองใช้ตัวเลข ชื่อรหัส หรือใช้คำให้น้อยลง',
};
