import type { WhichText } from "../../which.ts";

export const which: WhichText = {
  goal: {
    ask: "Apa yang ingin Anda ketahui?",
    answers: {
      received: "Sebuah koneksi berakhir, dan saya ingin tahu kode apa itu.",
      send: "Saya ingin mengakhiri koneksi, dan perlu tahu kode mana yang harus dikirim.",
    },
  },
  opened: {
    ask: "Apakah koneksinya sempat terbuka?",
    answers: { never: "Tidak, koneksi tidak pernah terbuka.", open: "Ya, sempat terbuka lalu berakhir." },
  },
  neverOpened: {
    ask: "Apa yang Anda ketahui tentang percobaan itu?",
    answers: {
      certificate: "Sertifikat atau enkripsinya gagal.",
      refused: "Server menjawab dengan status HTTP seperti 401, 404, atau 503.",
      silent: "Tidak ada jawaban, atau saya tidak bisa melihat mengapa gagal.",
    },
  },
  ended: {
    ask: "Apa yang sedang terjadi saat koneksi berakhir?",
    answers: {
      silence: "Koneksi sudah beberapa lama diam.",
      deploy: "Server sedang di-deploy atau dimulai ulang.",
      message: "Salah satu pihak baru saja mengirim pesan.",
      busy: "Server kelebihan beban.",
      fault: "Server mengalami error sendiri.",
      gateway: "Gateway tidak bisa menjangkau server di belakangnya.",
      login: "Login atau token kedaluwarsa atau tidak ada.",
      rights: "Pengguna dikenal, tetapi tidak diizinkan.",
      late: "Jawaban aplikasi tidak datang tepat waktu.",
      bare: "Ada yang memanggil close() tanpa kode.",
      finished: "Pekerjaan sudah selesai.",
      left: "Pengguna menutup atau meninggalkan halaman.",
      nothing: "Tidak ada yang istimewa; mungkin jaringannya yang gagal.",
    },
  },
  announced: {
    ask: "Apakah server mengumumkannya dengan frame Close?",
    answers: {
      restart: "Ya, server menyatakan akan dimulai ulang lalu kembali.",
      leaving: "Ya, tetapi server hanya menyatakan akan pergi.",
      unannounced: "Tidak, koneksinya hilang begitu saja.",
    },
  },
  message: {
    ask: "Apa yang salah dengan pesannya?",
    answers: {
      big: "Pesannya terlalu besar.",
      type: "Pesannya biner padahal yang diharapkan teks, atau sebaliknya.",
      encoding: "Teksnya bukan UTF-8 yang valid.",
      frame: "Frame-nya melanggar aturan protokol.",
      rule: "Pesannya melanggar aturan layanan.",
    },
  },
  side: {
    ask: "Siapa yang mengakhiri koneksi?",
    answers: {
      server: "Server.",
      browser: "Skrip di browser.",
      program: "Klien yang bukan browser.",
    },
  },
  serverWhy: {
    ask: "Mengapa server mengakhirinya?",
    answers: {
      done: "Pekerjaan sudah selesai.",
      restart: "Server dimulai ulang dan akan kembali dalam hitungan detik.",
      shutdown: "Server shutdown dan tidak bisa menjanjikan akan kembali.",
      overload: "Server kelebihan beban atau membatasi laju.",
      login: "Klien harus login, atau memperbarui tokennya.",
      rights: "Klien dikenal, tetapi tidak diizinkan.",
      rule: "Klien melanggar aturan yang tidak punya kode sendiri.",
      big: "Pesan klien terlalu besar.",
      type: "Klien mengirim tipe pesan yang salah.",
      late: "Klien tidak menjawab tepat waktu.",
      fault: "Server mengalami kesalahan sendiri.",
      gateway: "Server ini gateway, dan server di belakangnya gagal.",
      own: "Karena alasan kami sendiri yang diketahui kedua pihak.",
    },
  },
  browserWhy: {
    ask: "Mengapa skrip mengakhirinya?",
    answers: {
      done: "Pekerjaan sudah selesai.",
      leaving: "Halaman sedang ditinggalkan; browser mengirimnya sendiri.",
      own: "Karena alasan kami sendiri yang diketahui kedua pihak.",
    },
  },
  programWhy: {
    ask: "Mengapa klien mengakhirinya?",
    answers: {
      done: "Pekerjaan sudah selesai.",
      leaving: "Program sedang shutdown.",
      type: "Server mengirim tipe pesan yang salah.",
      big: "Pesan server terlalu besar.",
      extension: "Server tidak mengabulkan ekstensi yang dibutuhkan.",
      fault: "Klien mengalami kesalahan sendiri.",
      own: "Karena alasan kami sendiri yang diketahui kedua pihak.",
    },
  },
};
