import type { TerminalText } from "../terminal-text.ts";

export const terminal: TerminalText = {
  unknownCommand: 'Tidak ada perintah "{value}".',
  unknownOption: "Tidak ada opsi {value}.",
  unknownCode: 'Tidak ada kode penutupan "{value}".',
  unknownProfile: 'Tidak ada profil "{value}".',
  unknownLanguage: 'Tidak ada teks dalam bahasa "{value}".',
  unknownEnding: 'Tidak ada kode maupun cara pengakhiran "{value}".',
  needsValue: "{option} memerlukan nilai.",
  takesNoValue: '{option} tidak menerima nilai, tetapi mendapat "{value}".',
  needsWords: "{command} memerlukan {usage}.",
  tooManyWords: '{command} tidak menerima "{value}".',
  notWhole: '{option} bernilai "{value}", padahal harus bilangan bulat dari {min} sampai {max}.',
  notOneOf: '{option} bernilai "{value}", yang bukan salah satu jawabannya.',
  useOneOf: "Pilih salah satu: {values}.",
  didYouMean: "Apakah maksud Anda {value}?",
  use: "Gunakan {value}.",
  see: "Lihat {value}.",
  codesAllowed: "Gunakan bilangan bulat dari 0 sampai 65535, atau nama seperti abnormal-closure.",
  nothingFound: 'Tidak ada hasil untuk "{value}". Coba nomor, nama kode, atau lebih sedikit kata.',
};
