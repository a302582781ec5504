import type { LanguageText } from "../language-text.ts";

export const compare: LanguageText["compare"] = {
  title: "{a} vs {b}",
  summary: "{a}: {gistA}. {b}: {gistB}.",
  same: "{a} adalah kode yang sama: tidak ada bedanya.",
  axes: {
    about: "Apa yang dinyatakan",
    family: "Jenis kabar",
    begins: "Siapa yang memulai",
    onWire: "Di jaringan",
    clean: "Penutupan bersih",
    planned: "Terencana",
    maySend: "Siapa yang boleh mengirim",
    next: "Langkah klien berikutnya",
    delays: "Empat jeda pertama",
    lost: "Apa yang bisa hilang",
    actor: "Siapa yang harus bertindak",
    browsers: "Yang ditampilkan browser",
  },
  values: {
    begins: {
      either: "pihak mana pun",
      client: "klien",
      server: "server",
      network: "jaringan, atau proses yang mati",
      nobody: "tidak seorang pun, kecuali ada yang rusak",
    },
    onWire: { yes: "dikirim di frame Close", no: "tidak pernah dikirim; dicatat secara lokal" },
    clean: { yes: "ya, dengan frame Close", no: "tidak" },
    planned: { yes: "ya", no: "tidak", either: "tergantung aplikasinya" },
    lost: {
      nothing: "tidak ada, jika kedua pihak memang sudah selesai",
      "in-flight": "pesan yang sedang dalam perjalanan, ke arah mana pun",
      "refused-message": "pesan yang ditolak, dan pesan-pesan sesudahnya",
      "never-began": "tidak ada: belum ada pesan yang dipertukarkan",
      depends: "tergantung aplikasinya",
    },
    actor: {
      nobody: "tidak ada",
      "client-author": "pengembang klien",
      operator: "pengelola server",
      both: "kedua pihak bersama-sama",
      sender: "pengembang pihak yang mengirim data yang salah",
      depends: "tergantung aplikasinya",
    },
    browsers: {
      same: "angka yang sama",
      other: "{codes} sebagai gantinya",
      mixed: "angka yang sama di beberapa browser, {codes} di browser lain",
    },
  },
  senders: {
    client: "klien",
    server: "server",
    browserScript: "skrip di browser",
    nobody: "tidak ada",
  },
  choose: {
    either: "Keduanya boleh dikirim. Pilih {a} atau {b} menurut apa yang Anda inginkan dari pihak lain selanjutnya.",
    onlyA: "Hanya {a} yang boleh dikirim; {b} dilaporkan oleh pihak lain dengan sendirinya.",
    onlyB: "Hanya {b} yang boleh dikirim; {a} dilaporkan oleh pihak lain dengan sendirinya.",
    neither: "Tidak satu pun boleh dikirim: keduanya dilaporkan oleh pihak penerima dengan sendirinya.",
  },
  notes: {
    "1000-1001": {
      difference:
        "1000 berarti pekerjaan sudah selesai; 1001 berarti salah satu pihak harus pergi walaupun pekerjaan mungkin belum selesai.",
      note: "Setelah 1000 tidak ada yang perlu kembali. Setelah 1001 klien sebaiknya kembali, karena yang pergi adalah server, bukan kebutuhannya. Kirim 1000 jika aplikasi sudah selesai, dan 1001 jika proses atau halaman berakhir. Server yang menerima 1001 dari browser kehilangan pengunjung, bukan koneksi yang harus dipulihkan.",
    },
    "1000-1005": {
      difference: "1000 adalah kode yang memang dikirim; 1005 berarti frame Close sama sekali tidak memuat kode.",
      note: "`close()` biasa mengirim frame Close kosong, dan pihak lain melaporkan 1005, bukan 1000. Keduanya penutupan yang bersih. Jika Anda sendiri yang menutup, perlakukan sama saja. Jika 1005 datang dari pihak lain, tidak ada yang menyatakan pekerjaan selesai, jadi kembalilah setelah jeda singkat. Supaya maksudnya jelas, panggil `close(1000)`.",
    },
    "1000-1006": {
      difference:
        "1000 adalah pamit yang didengar kedua pihak; 1006 berarti koneksi mati dan tidak ada yang berpamitan.",
      note: "1000 ada di frame Close, dan koneksi berakhir sesuai keinginan keduanya. 1006 tidak pernah dikirim: pihak Anda sendiri yang melaporkannya ketika tidak ada frame Close, setelah crash, jalur terputus, atau batas idle. Setelah 1000 jangan kembali; setelah 1006 sambungkan ulang dengan backoff. Jika Anda melihat 1006 padahal mengharapkan 1000, kemungkinan prosesnya berhenti sebelum frame Close ditulis.",
    },
    "1000-1013": {
      difference:
        "1000 berarti pekerjaan selesai dan tidak ada yang perlu kembali; 1013 berarti pekerjaan belum selesai, tetapi server terlalu sibuk sekarang.",
      note: "Keduanya penutupan bersih yang diputuskan seseorang. 1000 meminta klien tidak kembali, 1013 memintanya kembali nanti dengan jeda yang makin panjang. Server yang melepas beban dengan 1000 kehilangan kliennya untuk seterusnya; server yang mengakhiri pekerjaan tuntas dengan 1013 kedatangan tamu yang tidak punya keperluan.",
    },
    "1001-1006": {
      difference: "Dengan 1001 salah satu pihak pamit sebelum pergi; dengan 1006 ia hilang tanpa pamit.",
      note: "Server yang shutdown dengan benar mengirim 1001; server yang dimatikan paksa meninggalkan 1006. Halaman pun begitu: tab yang ditutup menghasilkan 1001, ponsel tanpa jaringan menghasilkan 1006. Klien menyambung ulang setelah keduanya, tetapi 1006 juga perlu dicari sebabnya. Banyak 1006 pada saat deployment berarti proses shutdown tidak mengirim frame Close.",
    },
    "1001-1012": {
      difference:
        "1001 hanya menyatakan bahwa server pergi; 1012 berjanji bahwa server dimulai ulang dan segera kembali.",
      note: "Keduanya terencana, dan klien kembali setelah keduanya. 1012 menambahkan janji, jadi klien boleh memakai jeda yang lebih pendek. Kirim 1012 untuk deployment atau muat ulang, 1001 jika mesinnya pergi untuk seterusnya atau Anda tidak bisa menjanjikan apa-apa. Beberapa library tidak mengenal 1012 dan melaporkan 1006; untuk yang seperti itu 1001 lebih aman.",
    },
    "1002-1007": {
      difference:
        "1002 berarti frame-nya melanggar aturan protokol; 1007 berarti frame-nya benar, tetapi byte-nya bukan teks yang valid.",
      note: "Keduanya berasal dari library, dan keduanya berarti mencoba lagi saja tidak membantu. Untuk 1002 periksa frame-nya: opcode, bit yang dicadangkan, panjang, kode penutupan. Untuk 1007 periksa encoding-nya: byte yang bukan UTF-8, atau karakter yang terbelah. Keduanya bukan untuk pesan aplikasi yang tidak sesuai skema.",
    },
    "1003-1007": {
      difference: "1003 menolak tipe pesannya; 1007 menolak byte-nya.",
      note: "1003 berarti pesan biner datang ke tempat yang hanya menerima teks, atau sebaliknya; isinya tidak penting. 1007 berarti pesan teks berisi byte yang bukan UTF-8. Data biner yang dikirim sebagai teks menghasilkan 1007; data biner yang dikirim sebagai biner ke endpoint khusus teks menghasilkan 1003.",
    },
    "1005-1006": {
      difference: "1005: frame Close datang, tetapi tanpa kode. 1006: frame Close tidak datang sama sekali.",
      note: "Keduanya tidak pernah dikirim; pihak Anda sendiri yang melaporkannya. 1005 adalah penutupan bersih: pihak lain memanggil `close()` tanpa kode. 1006 tidak bersih: koneksinya mati. Jika melihat 1005 padahal mengharapkan kode, cari `close()` tanpa argumen; jika melihat 1006, cari crash, jalur yang terputus, dan batas idle.",
    },
    "1006-1011": {
      difference:
        "1011 adalah kesalahan yang diketahui dan dilaporkan pihak lain; 1006 adalah akhir yang tidak sempat dilaporkan siapa pun.",
      note: "Server yang menangkap exception-nya mengirim 1011 dan menutup dengan bersih. Server yang mati karenanya meninggalkan 1006. Beberapa library juga mengirim 1011 ketika heartbeat tidak dibalas, sedangkan yang lain memutus begitu saja dan meninggalkan 1006. Klien menyambung ulang setelah keduanya; 1011 menunjuk ke log server, 1006 juga ke semua yang ada di jalur.",
    },
    "1006-1012": {
      difference:
        "1012 adalah mulai ulang terencana yang diumumkan server; 1006 adalah akhir tanpa pengumuman, bisa jadi mulai ulang yang tidak rapi.",
      note: "Dengan 1012 klien tahu server akan segera kembali, dan jedanya tetap pendek. Dengan 1006 klien tidak tahu apa-apa dan harus lebih berhati-hati. Deployment yang tampak sebagai 1006 berarti koneksinya dilepas, bukan ditutup; beberapa library juga mengubah 1012 yang diterima menjadi 1006.",
    },
    "1006-1013": {
      difference:
        "1013 adalah permintaan dari server yang hidup tetapi kelebihan beban; 1006 adalah koneksi yang mati, tanpa ada lagi yang bisa meminta apa pun.",
      note: "Setelah 1013 alamatnya benar dan servernya menjawab; ia hanya ingin Anda kembali nanti, dengan jeda yang makin panjang. Setelah 1006 percobaan pertama boleh segera, karena penyebabnya bisa jadi jaringan Anda sendiri. Server kelebihan beban yang tidak sanggup lagi mengirim frame Close tampak sebagai 1006, jadi 1006 yang beramai-ramai bisa juga berarti kelebihan beban.",
    },
    "1006-1015": {
      difference:
        "1015 menandai handshake TLS yang gagal; 1006 menandai akhir apa pun tanpa frame Close, dan browser memakainya juga untuk TLS yang gagal.",
      note: "Keduanya tidak pernah dikirim. Program native bisa memberi tahu 1015 atau menyebut masalah sertifikatnya; browser hampir selalu melaporkan 1006. Jika 1006 selalu datang seketika, sebelum `open`, periksa sertifikat, nama host, dan port. Koneksi yang sempat terbuka sebelum mati tidak punya masalah TLS.",
    },
    "1008-1009": {
      difference:
        "1009 menyebut aturan yang dilanggar, yaitu pesan terlalu besar; 1008 mewakili aturan apa pun yang tidak punya kode sendiri.",
      note: "Jika sebabnya ukuran pesan, kirim 1009, supaya pengirim tahu apa yang harus diubah. Pakai 1008 jika tidak ada kode lain yang cocok. Keduanya berarti percobaan yang sama akan ditolak lagi.",
    },
    "1008-1011": {
      difference:
        "1008 menyalahkan klien yang melanggar aturan; 1011 menyalahkan server yang mengalami kesalahan sendiri.",
      note: "Setelah 1008 klien harus mengubah sesuatu sebelum kembali. Setelah 1011 klien tidak salah apa-apa dan kembali dengan backoff. Login yang ditolak adalah 1008, atau lebih baik 3000, tidak pernah 1011; exception di handler adalah 1011, tidak pernah 1008.",
    },
    "1008-1013": {
      difference: "1008 berarti klien ini berbuat salah; 1013 berarti server terlalu sibuk, siapa pun yang meminta.",
      note: "Keduanya bertemu saat permintaan dibatasi. Jika satu klien mengirim terlalu banyak, penyebabnya perilakunya sendiri, dan 1008 dengan alasan yang jelas lebih cocok. Jika server secara keseluruhan penuh, 1013 lebih cocok, dan klien kembali nanti tanpa mengubah apa-apa.",
    },
    "1008-3000": {
      difference: "1008 menolak tanpa menjelaskan apa yang bisa membantu; 3000 menjelaskan bahwa login bisa membantu.",
      note: "Dari 1008 klien tidak tahu apakah harus login, melambat, atau menyerah. Dari 3000 ia tahu: perbarui token dan sambungkan sekali lagi. Skrip di browser bisa membaca keduanya. Kirim 3000 jika klien Anda mengenal arti terdaftarnya, dan 1008 jika tidak.",
    },
    "1011-1014": {
      difference:
        "1011 adalah kesalahan di server yang Anda ajak bicara; 1014 adalah kesalahan di server di belakang gateway yang Anda ajak bicara.",
      note: "Padanannya HTTP 500 dan 502. Bagi klien keduanya sama: kembali dengan backoff. Bagi operator, log yang harus dilihat berbeda. Hanya sedikit gateway yang mengirim 1014, dan beberapa library menolaknya, jadi server yang gagal di belakang gateway kebanyakan tampak sebagai 1006.",
    },
    "1012-1013": {
      difference:
        "1012 berarti server dimulai ulang dan kembali dalam hitungan detik; 1013 berarti server kelebihan beban dan tidak ada yang tahu sampai kapan.",
      note: "Bedanya ada pada jeda. Setelah 1012 jeda acak yang singkat sudah cukup, dan pertambahannya cepat berhenti. Setelah 1013 jeda berlipat dua sejak awal dan menjadi lebih panjang, karena setiap klien yang kembali terlalu cepat menambah beban. Kirim 1012 hanya jika memang ada yang dimulai ulang.",
    },
    "3000-3003": {
      difference: "3000 berarti server tidak tahu siapa Anda; 3003 berarti server tahu, dan Anda tidak diizinkan.",
      note: "Padanannya HTTP 401 dan 403. Setelah 3000 token baru membantu, jadi klien memperbaruinya dan menyambung sekali lagi. Setelah 3003 login apa pun tidak membantu sampai ada yang memberikan haknya. Keduanya hanya berlaku jika endpoint mengikuti registri, karena beberapa library memakai angka ini untuk hal lain.",
    },
  },
};
