import type { LanguageText } from "../language-text.ts";

export const ranges: LanguageText["ranges"] = {
  "0-999": {
    name: "Tidak Dipakai",
    summary:
      "Angka di bawah 1000 bukan kode penutupan: protokol tidak pernah memakainya dan tidak ada yang boleh mengirimnya.",
    gist: "bukan kode penutupan",
    description: [
      "Protokol membiarkan 0 sampai 999 kosong, dan frame Close yang berisi angka seperti itu adalah kesalahan. Library yang ketat menjawabnya dengan 1002 dan melaporkan 1006; beberapa browser meneruskannya apa adanya.",
    ],
    whenYouSeeIt: [
      "Sebuah program menaruh status HTTP atau exit code di frame Close.",
      "Ada satu runtime yang melaporkan 0 untuk setiap koneksi yang berakhir tanpa frame Close.",
    ],
    howToFix: {
      client: [
        "Perlakukan seperti koneksi yang putus, dan laporkan ke pengembang server.",
        "Jika Anda melihat 0, periksa runtime mana yang melaporkannya: di sana artinya sama dengan 1006 di tempat lain.",
      ],
      server: ["Kirim angka yang boleh dikirim: 1000, 1001, 1008, 1011, atau salah satu dari 4000 sampai 4999."],
    },
    whatNext:
      "Sambungkan ulang seperti setelah koneksi putus: mula-mula {first}, kemudian sampai {cap}. Menyerahlah setelah {attempts} kegagalan berturut-turut yang tidak pernah menjadi stabil.",
    whenToUse: "Jangan pernah: tidak ada yang boleh mengirim angka di bawah 1000.",
    commonMistakes: ["Mengirim status HTTP seperti 401 sebagai kode penutupan; tambahkan 4000 dan kirim 4401."],
    keywords: ["kode tidak valid", "nol", "tidak dipakai", "status http", "invalid code", "exit code"],
  },
  "1016-2999": {
    name: "Belum Ditetapkan",
    summary: "Angka-angka ini dicadangkan untuk protokol dan ekstensinya; saat ini tidak satu pun punya arti.",
    gist: "dicadangkan untuk protokol",
    description: [
      "1000 sampai 2999 milik protokol itu sendiri dan ekstensi yang sudah diterbitkan. Dari 1016 sampai 2999 belum ada yang ditetapkan, jadi tidak satu pun angka di sini boleh dikirim.",
    ],
    whenYouSeeIt: [
      "Sebuah library mengarang angkanya sendiri di rentang milik protokol.",
      "Ada kode baru yang didaftarkan setelah katalog ini terakhir diperiksa.",
    ],
    howToFix: {
      client: ["Perlakukan seperti koneksi yang putus, dan laporkan ke pengembang library atau server."],
      server: ["Untuk arti Anda sendiri, pilih angka dari 4000 sampai 4999."],
    },
    whatNext:
      "Sambungkan ulang seperti setelah koneksi putus: mula-mula {first}, kemudian sampai {cap}. Menyerahlah setelah {attempts} kegagalan berturut-turut yang tidak pernah menjadi stabil.",
    whenToUse: "Jangan pernah: angka-angka ini menunggu standar di masa depan.",
    commonMistakes: ["Mengarang angka di sini karena kelihatannya kosong. Library yang ketat menolaknya."],
    keywords: ["belum ditetapkan", "dicadangkan", "rentang protokol", "ekstensi", "unassigned", "reserved"],
  },
  "3000-3999": {
    name: "Library, Framework, dan Aplikasi",
    summary: "Angka untuk library, framework, dan aplikasi; bisa didaftarkan, tetapi hanya sedikit yang terdaftar.",
    gist: "ditetapkan oleh library",
    description: [
      "Protokol tidak memberi arti sendiri pada 3000 sampai 3999. Library atau aplikasi boleh mendaftarkan angka di sini; siapa cepat, dia dapat. Yang terdaftar hanya 3000, 3003, dan 3008.",
      "Beberapa library memakai angka di sini tanpa mendaftarkannya, dan artinya saling bertentangan. Angkanya saja tidak berarti apa-apa sebelum Anda tahu library mana yang ada di baliknya.",
    ],
    whenYouSeeIt: [
      "Sebuah library, misalnya server pesan, menutup dengan kodenya sendiri.",
      "Skrip di browser menutup koneksi dengan kode pilihan pembuatnya.",
    ],
    howToFix: {
      client: [
        "Cari tahu library atau layanan mana yang mengirimnya, lalu pilih profilnya.",
        "Tanpa profil, sambungkan ulang dengan backoff dan berhenti setelah {attempts} kegagalan berturut-turut.",
      ],
      server: [
        "Dokumentasikan angka yang Anda kirim, dan apakah klien sebaiknya kembali.",
        "Untuk pemakaian privat, lebih baik pakai 4000 sampai 4999: semua library menerimanya.",
      ],
    },
    whatNext:
      "Tanpa profil, sambungkan ulang seperti setelah koneksi putus: mula-mula {first}, kemudian sampai {cap}. Menyerahlah setelah {attempts} kegagalan berturut-turut yang tidak pernah menjadi stabil.",
    whenToUse: "Kirim hanya jika library Anda mendokumentasikannya atau sudah mendaftarkannya.",
    commonMistakes: [
      "Bertindak berdasarkan angkanya saja, tanpa tahu milik siapa.",
      "Mengira semua angka di sini terdaftar.",
    ],
    keywords: ["library", "pustaka", "framework", "terdaftar", "3xxx", "kode library"],
  },
  "4000-4999": {
    name: "Pemakaian Privat",
    summary:
      "Angka untuk pemakaian privat: setiap aplikasi memberinya arti sendiri, dan angka ini tidak bisa didaftarkan.",
    gist: "privat milik aplikasi",
    description: [
      "Kedua pihak menyepakati arti angka dari 4000 sampai 4999; protokol tidak ikut campur. Jadi angka yang sama bisa berarti lain di layanan lain.",
      "Kebiasaan yang umum adalah menambahkan 4000 pada status HTTP: 4401 untuk login yang tidak ada, 4403 untuk hak akses yang kurang, 4429 untuk permintaan yang terlalu banyak.",
    ],
    whenYouSeeIt: [
      "Layanan menutup koneksi dengan kode yang dijelaskan di dokumentasinya.",
      "Skrip di browser menutup koneksi dengan kode pilihan pembuatnya.",
    ],
    howToFix: {
      client: [
        "Cari angkanya di dokumentasi layanan, atau pilih profilnya di sini.",
        "Tanpa profil, sambungkan ulang dengan backoff dan berhenti setelah {attempts} kegagalan berturut-turut.",
      ],
      server: [
        "Dokumentasikan setiap angka: apa yang terjadi, siapa yang harus memperbaiki, dan apakah klien sebaiknya kembali.",
        "Pisahkan blok angka yang berarti “kembali lagi” dari yang berarti “jangan kembali”.",
      ],
    },
    whatNext:
      "Tanpa profil, sambungkan ulang seperti setelah koneksi putus: mula-mula {first}, kemudian sampai {cap}. Menyerahlah setelah {attempts} kegagalan berturut-turut yang tidak pernah menjadi stabil.",
    whenToUse: "Kirim untuk arti Anda sendiri yang diketahui kedua pihak.",
    commonMistakes: [
      "Mengira sebuah angka berarti sama seperti di layanan lain.",
      "Menutup sebelum koneksi diterima: browser lalu melihat 1006, bukan angka Anda.",
    ],
    keywords: ["pemakaian privat", "kode aplikasi", "kode kustom", "custom code", "4xxx", "vendor", "private use"],
  },
  "5000-65535": {
    name: "Di Luar Protokol",
    summary: "Angka mulai 5000 bukan kode penutupan: letaknya di luar protokol dan tidak ada yang boleh mengirimnya.",
    gist: "di luar protokol",
    description: [
      "Frame Close bisa memuat angka apa pun sampai 65535, tetapi protokol berhenti di 4999. Library yang ketat menjawab angka yang lebih besar dengan 1002 dan melaporkan 1006; beberapa browser meneruskannya apa adanya.",
    ],
    whenYouSeeIt: [
      "Sebuah program memakai nomor error-nya sendiri sebagai kode penutupan.",
      "Byte di frame Close rusak atau ditulis dengan urutan yang salah.",
    ],
    howToFix: {
      client: ["Perlakukan seperti koneksi yang putus, dan laporkan ke pengembang server."],
      server: ["Pilih angka dari 4000 sampai 4999, dan taruh nomor error Anda di alasan penutupan."],
    },
    whatNext:
      "Sambungkan ulang seperti setelah koneksi putus: mula-mula {first}, kemudian sampai {cap}. Menyerahlah setelah {attempts} kegagalan berturut-turut yang tidak pernah menjadi stabil.",
    whenToUse: "Jangan pernah: tidak ada yang boleh mengirim angka di atas 4999.",
    commonMistakes: ["Menulis dua byte kodenya dengan urutan terbalik."],
    keywords: ["kode tidak valid", "di luar rentang", "out of range", "5000", "di luar protokol", "invalid code"],
  },
};
