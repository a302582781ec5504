import type { HelpText } from "../help-text.ts";

export const help: HelpText = {
  tagline: "Bagaimana WebSocket berakhir, dan bagaimana kembali.",
  headings: {
    use: "Penggunaan",
    commands: "Perintah",
    options: "Opsi",
    everyOption: "Opsi semua perintah",
    examples: "Contoh",
    exitCodes: "Kode keluar",
  },
  calls: { explain: "jelaskan satu kode penutupan", compare: "bandingkan dua kode", command: "salah satu dari:" },
  exitCodes: {
    fine: "baik-baik saja",
    problemFound: "ditemukan masalah",
    usage: "cara memanggilnya salah",
    notFound: "kode, profil, atau bahasa tidak ada",
    network: "jaringan",
    interrupted: "dihentikan",
  },
  everyOption: {
    language: "Bahasa jawaban. Jika tidak diberikan: LC_ALL, LC_MESSAGES, atau LANG.",
    json: "Cetak satu dokumen JSON, termasuk saat terjadi kesalahan.",
    markdown: "Cetak Markdown.",
    plain: "Cetak satu rekaman per baris, kolom dipisahkan tab.",
    color: "Gunakan warna walau keluarannya bukan terminal; --no-color: jangan pernah.",
    pager: "--no-pager: cetak jawaban panjang langsung sampai habis.",
    width: "Lebar cetakan. Jika tidak diberikan: selebar terminal, paling banyak 100.",
    help: "Tampilkan cara memakai perintah.",
    version: "Tampilkan versi.",
  },
  commands: {
    explain: {
      summary: "Jelaskan arti kode penutupan, kapan muncul, cara memperbaikinya, dan apa yang terjadi berikutnya.",
      options: {
        profile: "Baca 3000 sampai 4999 menurut arti dari vendor ini.",
        side: "Saran dari sudut siapa. Jika tidak diberikan: klien.",
        reason: "Alasan penutupan, bila vendor menaruh token di dalamnya.",
      },
      examples: [
        "halaman sebuah kode; `explain` boleh dihilangkan",
        "kode milik vendor",
        "sama, lebih singkat",
        "dalam bahasa Prancis",
        "untuk program",
      ],
    },
    compare: {
      summary: "Bedakan dua kode penutupan: apa bedanya, kapan memakai yang mana, dan apa yang sering keliru.",
      options: { profile: "Baca kedua nomor menurut arti dari vendor ini." },
      examples: [
        "dua nomor berarti perbandingan; `compare` boleh dihilangkan",
        "dalam bahasa Rusia",
        "satu nomor, dua vendor",
        "untuk program",
      ],
    },
    list: {
      summary: "Daftar kode penutupan dan rentang, atau kode milik satu vendor.",
      options: {
        range: "Hanya nomor dari … sampai …, misalnya 1000-1015, atau rentang dengan namanya, misalnya private-use.",
        profile: "Kode milik vendor ini.",
      },
      examples: ["semua kode dan rentang", "beberapa di antaranya", "kode milik satu vendor", "untuk skrip"],
    },
    profiles: {
      summary: "Daftar vendor dan pustaka yang kodenya diketahui.",
      options: {},
      examples: ["semuanya", "kode milik salah satu"],
    },
    search: {
      summary: "Cari kode, kode vendor, dan penyebab dengan nomor, nama, atau kata dalam bahasa yang dipilih.",
      options: { limit: "Berapa yang ditampilkan. Jika tidak diberikan: {default}." },
      examples: ["dalam bahasa Inggris", "dalam bahasa Rusia", "kode milik vendor"],
    },
    which: {
      summary: "Jawab beberapa pertanyaan, dan ketahui kode mana yang harus dikirim atau mana yang diterima.",
      options: {},
      examples: ["bertanya satu per satu", "jawaban sudah diberikan: tidak ada yang ditanyakan", "untuk skrip"],
    },
    schedule: {
      summary: "Cetak jeda yang diberikan saran sebuah kode, sebagai tabel dan grafik.",
      options: {
        attempts: "Berapa jeda yang ditampilkan. Jika tidak diberikan: {default}.",
        seed: "Undi jeda yang sama setiap kali. Jika tidak diberikan: undian baru.",
        profile: "Baca 3000 sampai 4999 menurut arti dari vendor ini.",
      },
      examples: ["jeda setelah kelebihan beban", "dua belas jeda, selalu sama", "batas dan hasil undian untuk program"],
    },
    lab: {
      summary: "Jalankan server yang URL-nya menentukan bagaimana setiap koneksi berakhir.",
      options: {
        port: "Port TCP; 0 memilih yang kosong. Jika tidak diberikan: {default}.",
        host: "Alamat tempat mendengarkan. Jika tidak diberikan: {default}, hanya mesin ini.",
        tls: "Buka juga port dengan sertifikat yang baik, kedaluwarsa, salah host, dan ditandatangani sendiri.",
        shared: "Matikan apa pun yang mengakhiri koneksi orang lain.",
        list: "Cetak daftar cara berakhir lalu keluar.",
      },
      examples: [
        "jalankan, lalu hubungkan ke ws://127.0.0.1:8081/close/1012",
        "setiap cara berakhir, dengan contoh",
        "satu baris JSON untuk setiap kejadian",
        "untuk mesin lain; menjelaskan artinya",
      ],
    },
    try: {
      summary:
        "Jalankan lab, hubungkan ke sana, akhiri koneksi dengan cara itu, dan tampilkan apa yang dilihat runtime ini.",
      options: { wait: "Berapa lama menunggu akhirnya. Jika tidak diberikan: {default}." },
      examples: [
        "frame Close dengan 1012",
        "jalur putus tanpa frame Close",
        "cara berakhir dari lab, dengan path-nya",
        "kode yang tidak pernah boleh dikirim",
        "untuk program",
      ],
    },
    doctor: {
      summary: "Cari tahu mengapa koneksi ke endpoint WebSocket putus, atau baca log akhir koneksi dari server.",
      options: {
        watch: "Amati beberapa koneksi berdampingan selama ini, misalnya 10m.",
        "quick-idle": "Amati batas diam saja, misalnya 90s.",
        "probe-limits": "Cari pesan terbesar yang diterima.",
        "probe-origin": "Hubungkan dari origin yang seharusnya ditolak.",
        "server-log": "Akhir koneksi yang dicatat server, untuk melihat kedua sisi.",
        html: "Tulis laporan juga sebagai satu berkas HTML.",
        header: "Kirim header ini; boleh diulang.",
        subprotocol: "Tawarkan subprotokol ini; boleh diulang.",
        origin: "Kirim Origin ini, seperti halaman dari sana.",
        message: "Apa yang dikirim sebagai pesan. Jika tidak diberikan: {default}.",
        ca: "Percayai juga sertifikat dalam berkas PEM ini.",
        insecure: "Lanjutkan walau sertifikat tidak dapat dipercaya.",
        resolve: "Hubungkan ke alamat ini; DNS tidak ditanya.",
        "4": "Gunakan IPv4 saja.",
        "6": "Gunakan IPv6 saja.",
        proxy: "Lewati proxy HTTP ini dengan CONNECT.",
      },
      examples: [
        "pemeriksaan singkat",
        "untuk soket yang putus belakangan",
        "sebagai klien yang sudah masuk",
        "baca apa yang dicatat server",
      ],
    },
    completion: {
      summary: "Cetak skrip yang melengkapi perintah, opsi, kode, dan vendor.",
      options: {},
      examples: ["di ~/.bashrc", "untuk zsh", "untuk fish"],
    },
  },
};
