import type { LanguageText } from "../language-text.ts";

export const vendors: LanguageText["vendors"] = {
  summary: "{vendor} menyebut {code} “{name}”.",
  description:
    "Protokol tidak memberi arti sendiri pada angka ini; yang tertulis di sini adalah arti menurut {vendor}. Layanan lain bisa mengartikan {code} secara berbeda.",
  whenToUse: "Kirim {code} hanya jika kedua pihak mengikuti {vendor}.",
  unlisted: "{vendor} tidak menjelaskan {code}. Yang tertulis di sini berlaku untuk seluruh rentang.",
  ambiguous:
    "{code} tidak berarti apa-apa dengan sendirinya. Pilih profil untuk mengetahui artinya bagi suatu layanan.",
  status: {
    documented: "didokumentasikan vendor",
    observed: "teramati, tidak didokumentasikan",
  },
  sentBy: {
    client: "dikirim oleh klien",
    server: "dikirim oleh server",
    either: "dikirim oleh pihak mana pun",
    local: "tidak dikirim siapa pun; library melaporkannya di pihaknya sendiri",
  },
  classes: {
    done: {
      name: "Selesai",
      whenYouSeeIt: "Pekerjaan sudah selesai, atau salah satu pihak sengaja pergi.",
      client: "Tidak ada yang perlu diperbaiki, kecuali Anda masih membutuhkan koneksinya.",
      server: "Tidak ada yang perlu diperbaiki.",
    },
    auth: {
      name: "Login tidak ada atau tidak sah",
      whenYouSeeIt: "Login atau token tidak ada, salah, atau kedaluwarsa.",
      client: "Ambil token baru atau minta pengguna login, lalu sambungkan lagi.",
      server: "Periksa bagaimana token diterbitkan dan kapan kedaluwarsanya.",
    },
    forbidden: {
      name: "Tidak diizinkan",
      whenYouSeeIt: "Klien dikenal, tetapi tidak berhak atas apa yang dimintanya.",
      client: "Minta haknya, atau minta hal lain; mencoba lagi saja tidak membantu.",
      server: "Periksa hak akun ini dan pengaturan aplikasinya.",
    },
    "bad-request": {
      name: "Pesan tidak valid",
      whenYouSeeIt: "Klien mengirim sesuatu yang tidak dipahami atau tidak diizinkan layanan.",
      client: "Cocokkan pesan terakhir dengan dokumentasi layanan, dan perbaiki sebelum menyambung lagi.",
      server: "Sebutkan field yang salah di alasan penutupan.",
    },
    "not-found": {
      name: "Tidak ditemukan",
      whenYouSeeIt: "Ruang, aplikasi, file, atau path-nya tidak ada.",
      client: "Periksa alamat dan ID-nya.",
      server: "Periksa apakah objeknya dihapus atau berganti nama.",
    },
    limit: {
      name: "Batas tercapai",
      whenYouSeeIt: "Batas laju, ukuran, atau jumlah koneksi tercapai.",
      client: "Kirim lebih sedikit, atau buka lebih sedikit koneksi, sebelum kembali.",
      server: "Naikkan batasnya, atau dokumentasikan.",
    },
    overload: {
      name: "Kelebihan beban",
      whenYouSeeIt: "Layanan sedang terlalu sibuk.",
      client: "Kembalilah nanti, dengan jeda yang makin panjang.",
      server: "Tambah kapasitas, atau sebar bebannya.",
    },
    timeout: {
      name: "Terlalu lambat",
      whenYouSeeIt: "Pesan atau jawaban yang ditunggu tidak datang tepat waktu.",
      client: "Jawab tepat waktu; periksa apakah ada yang memblokir program Anda.",
      server: "Pastikan batas waktunya cukup untuk klien wajar yang paling lambat.",
    },
    "server-fault": {
      name: "Gangguan di layanan",
      whenYouSeeIt: "Ada yang salah di dalam layanan.",
      client: "Sambungkan ulang dengan backoff; jika berlarut-larut, laporkan.",
      server: "Baca log server pada detik itu.",
    },
    restart: {
      name: "Mulai ulang atau pindah",
      whenYouSeeIt: "Layanan dimulai ulang, atau meminta klien menyambung ke tempat lain.",
      client: "Sambungkan ulang setelah jeda acak yang singkat.",
      server: "Sebar penutupannya supaya klien tidak kembali bersamaan.",
    },
    replaced: {
      name: "Digantikan koneksi lain",
      whenYouSeeIt: "Pengguna atau sesi yang sama menyambung dari tempat lain.",
      client: "Jangan menyambung ulang secara otomatis, atau dua tab akan saling menendang tanpa henti.",
      server: "Sebutkan di alasan penutupan koneksi mana yang mengambil alih.",
    },
    session: {
      name: "Sesi berakhir",
      whenYouSeeIt: "Sesi sudah selesai, kedaluwarsa, atau tidak bisa dilanjutkan.",
      client: "Mulai sesi baru, jangan melanjutkan yang lama.",
      server: "Periksa berapa lama sebuah sesi boleh dilanjutkan.",
    },
    version: {
      name: "Versi salah",
      whenYouSeeIt: "Klien dan layanan memakai versi protokol yang berbeda.",
      client: "Perbarui klien, atau minta versi yang didukung layanan.",
      server: "Sebutkan versi yang didukung di alasan penutupan.",
    },
    idle: {
      name: "Terlalu lama tidak dipakai",
      whenYouSeeIt: "Koneksi diam atau tidak dipakai lebih lama daripada yang diizinkan layanan.",
      client: "Kirim heartbeat atau permintaan pertama lebih awal, lalu sambungkan lagi.",
      server: "Dokumentasikan batas idle-nya.",
    },
    other: {
      name: "Lain-lain",
      whenYouSeeIt: "Layanan memberi angka ini arti yang tidak masuk kelompok umum mana pun.",
      client: "Baca dokumentasi layanan dan alasan penutupannya.",
      server: "Dokumentasikan apa yang sebaiknya dilakukan klien.",
    },
  },
};
