import type { LanguageText } from "../language-text.ts";

export const codes: LanguageText["codes"] = {
  1000: {
    name: "Penutupan Normal",
    summary: "Kedua pihak sepakat bahwa sesi sudah selesai: tidak ada yang salah dan tidak ada yang perlu diperbaiki.",
    gist: "sesi sudah selesai",
    description: [
      "Salah satu pihak memutuskan bahwa percakapan sudah mencapai tujuannya, mengirim frame Close berisi 1000, lalu pihak lain membalasnya. Keduanya tahu bahwa tidak akan ada data lagi.",
      "Kode ini hanya menyatakan bahwa penutupan memang disengaja. Belum tentu aplikasinya baik-baik saja: banyak server dan proxy juga mengirim 1000 saat dimulai ulang atau saat menolak login, padahal itu pemakaian yang keliru.",
    ],
    whenYouSeeIt: [
      "Pengguna logout, atau halaman memanggil `close(1000)` setelah pekerjaannya selesai.",
      "Server menyelesaikan stream, unduhan, atau satu ronde permainan, lalu menutup koneksi.",
      "Proxy atau gateway terkelola mengakhiri koneksi yang idle dan memilih 1000, padahal maksudnya lain.",
    ],
    howToFix: {
      client: [
        "Jika memang sudah diperkirakan, tidak ada yang perlu diperbaiki.",
        "Jika tidak terduga, cari `close()` yang terpanggil terlalu dini: di fungsi cleanup, di effect yang berjalan dua kali, atau di tab kedua yang memakai koneksi yang sama.",
        "Jika aplikasi masih membutuhkan koneksi, sambungkan ulang secara eksplisit, lalu beri tahu pengembang server bahwa 1000 bukan kode yang tepat.",
      ],
      server: [
        "Kirim 1000 hanya jika pekerjaan sudah selesai. Untuk mulai ulang pakai 1012, untuk shutdown 1001, untuk kelebihan beban 1013.",
        "Jangan pernah memakai 1000 untuk menolak login: klien yang patuh pada kode ini tidak akan kembali.",
      ],
    },
    whatNext: "Berhenti. Klien tidak menyambung ulang karena kedua pihak sudah selesai.",
    whenToUse: "Kirim jika pekerjaan sudah selesai dan kedua pihak tidak membutuhkan apa-apa lagi.",
    commonMistakes: [
      "Mengira `close()` tanpa kode mengirim 1000: frame Close-nya kosong dan pihak lain melihat 1005.",
      "Menutup koneksi yang sudah mati dengan 1000: kegagalannya tersembunyi, dan klien yang patuh pada kode ini tidak kembali.",
      "Mengirim 1000 saat deployment: artinya semua klien disuruh tidak kembali.",
    ],
    keywords: [
      "penutupan normal",
      "selesai",
      "koneksi ditutup",
      "sukses",
      "logout",
      "keluar",
      "ok",
      "normal closure",
      "berakhir",
    ],
  },
  1001: {
    name: "Salah Satu Pihak Pergi",
    summary: "Salah satu pihak pergi: server shutdown, atau pengguna menutup atau meninggalkan halaman.",
    gist: "salah satu pihak pergi",
    description: [
      "Satu endpoint akan pergi. Artinya bergantung pada siapa yang menerimanya. Bagi server, 1001 berarti pengguna menutup tab, memuat ulang, atau pindah ke halaman lain. Bagi klien, 1001 berarti server atau proxy sedang shutdown.",
      "Browser sendiri yang mengirim 1001 ketika halaman ditinggalkan; skrip tidak bisa memberikannya ke `close()`.",
    ],
    whenYouSeeIt: [
      "Di server: sebuah tab ditutup atau dimuat ulang, atau pengguna mengeklik tautan.",
      "Di klien: server shutdown untuk deployment, atau proxy sedang dimulai ulang.",
      "Di klien: platform mengakhiri koneksi yang sudah mencapai umur maksimumnya.",
    ],
    howToFix: {
      client: [
        "Sambungkan ulang dengan exponential backoff dan jeda acak. Tunggu {first} sebelum percobaan pertama: jika server hanya dimulai ulang, jeda singkat sudah cukup.",
        "Abaikan 1001 yang datang saat halaman Anda sendiri sedang ditutup: beberapa browser melaporkannya ke halaman yang akan pergi.",
        "Simpan data yang belum dikonfirmasi server, dan kirim lagi setelah koneksi pulih.",
      ],
      server: [
        "Saat menerima 1001 dari browser, cukup bersihkan resource-nya: pengguna sudah pergi.",
        "Saat shutdown, jangan kirim 1001 ke semua klien sekaligus. Sebar penutupannya supaya klien tidak kembali pada detik yang sama.",
        "Jika server akan kembali dalam hitungan detik, 1012 menyatakannya dengan lebih jelas.",
      ],
    },
    whatNext:
      "Sambungkan ulang: tunggu {first} sebelum percobaan pertama, lalu antara {floor} dan batas atas yang mulai dari {ceiling} dan berlipat dua sampai {cap}. Server yang menerima 1001 tidak perlu berbuat apa-apa: klien sudah pergi.",
    whenToUse: "Kirim jika proses ini sedang shutdown dan tidak bisa menjanjikan akan kembali.",
    commonMistakes: [
      "Memanggil `close(1001)` di browser: hasilnya `InvalidAccessError`.",
      "Menganggap 1001 yang diterima sebagai akhir: setelah deployment, pengguna tetap terputus.",
      "Menghitung setiap 1001 di server sebagai error: log jadi penuh oleh orang yang sekadar menutup tab.",
    ],
    keywords: [
      "going away",
      "server mati",
      "shutdown",
      "halaman ditutup",
      "tutup tab",
      "pindah halaman",
      "reload",
      "deploy",
    ],
  },
  1002: {
    name: "Kesalahan Protokol",
    summary: "Salah satu pihak melanggar aturan protokol WebSocket, jadi pihak lain mengakhiri koneksi.",
    gist: "ada yang melanggar protokol",
    description: [
      "Pihak yang mengirim 1002 menerima sesuatu yang dilarang protokol: bit yang dicadangkan, opcode yang tidak dikenal, fragmen yang rusak, control frame yang terlalu panjang, atau kode penutupan yang tidak boleh dikirim.",
      "Library mengirimnya sendiri; aplikasi hampir tidak pernah perlu. Kesalahannya ada pada pihak yang menerima 1002, atau pada sesuatu di jalur yang mengubah byte-nya.",
    ],
    whenYouSeeIt: [
      "Sebuah program mengirim kode penutupan yang tidak boleh ada di jaringan, misalnya 1005 atau 1006.",
      "Proxy mengubah atau memotong byte, atau kedua pihak tidak sejalan soal kompresi.",
      "Klien yang bukan klien WebSocket masuk ke port itu, atau frame dari server memakai mask.",
    ],
    howToFix: {
      client: [
        "Jangan menyambung ulang terus-menerus: byte yang sama akan gagal lagi.",
        "Baca alasan penutupannya; banyak library menyebutkan aturan yang dilanggar.",
        "Matikan kompresi lalu coba lagi. Jika berhasil, ada proxy atau library yang salah menanganinya.",
      ],
      server: [
        "Perbarui library WebSocket, dan catat frame yang ditolak ke log.",
        "Periksa kode penutupan yang dikirim program Anda: kode yang tidak sah berbalik sebagai 1002.",
        "Coba tanpa proxy untuk melihat apakah ada sesuatu di tengah jalur yang mengubah frame.",
      ],
    },
    whatNext: "Berhenti. Percobaan berikutnya akan gagal lagi sampai pihak yang mengirim frame rusak diperbaiki.",
    whenToUse: "Serahkan pada library: kode ini untuk frame yang melanggar protokol.",
    commonMistakes: [
      "Memakai 1002 untuk pesan aplikasi yang tidak valid; itu bukan kesalahan protokol.",
      "Mencari kesalahan di pihak yang mengirim 1002, padahal pihak itulah yang menemukannya.",
    ],
    keywords: [
      "kesalahan protokol",
      "protocol error",
      "frame tidak valid",
      "opcode",
      "reserved bit",
      "mask",
      "fragmen",
      "frame rusak",
    ],
  },
  1003: {
    name: "Data Tidak Didukung",
    summary:
      "Salah satu pihak mendapat jenis data yang tidak didukungnya, misalnya biner padahal ia hanya memahami teks.",
    gist: "jenis datanya salah",
    description: [
      "Frame-nya benar, tetapi tipenya tidak diterima: endpoint khusus teks menerima pesan biner, atau sebaliknya.",
      "Kode ini soal tipe pesan, bukan isinya. UTF-8 yang rusak adalah 1007, pesan yang terlalu panjang adalah 1009.",
    ],
    whenYouSeeIt: [
      "Klien mengirim Buffer atau typed array ke server yang mengharapkan JSON berupa teks.",
      "Server yang hanya menerima pesan biner mendapat string.",
      "Sebuah layanan memakai 1003 untuk pesan yang sama sekali tidak bisa ia decode.",
    ],
    howToFix: {
      client: [
        "Periksa apa yang Anda berikan ke `send()`: string dikirim sebagai teks, selain itu sebagai biner.",
        "Ubah data ke tipe yang tertulis di dokumentasi server, lalu sambungkan lagi.",
      ],
      server: [
        "Tulis di dokumentasi tipe apa yang diterima setiap endpoint, dan sebutkan di alasan penutupan.",
        "Jika kedua tipe sama-sama aman, terima keduanya.",
      ],
    },
    whatNext: "Berhenti. Percobaan berikutnya akan gagal lagi sampai pengirim memakai tipe pesan yang benar.",
    whenToUse: "Kirim jika tipe sebuah pesan memang tidak akan pernah bisa diterima endpoint ini.",
    commonMistakes: [
      "Mengirim 1003 untuk JSON yang tidak sesuai skema; pakai kode aplikasi dari 4000 sampai 4999.",
      "Mengirim 1003 ketika login sudah kedaluwarsa; 3000 atau kode aplikasi lebih tepat.",
    ],
    keywords: [
      "data tidak didukung",
      "unsupported data",
      "biner",
      "teks",
      "tipe data salah",
      "buffer",
      "tidak bisa diterima",
    ],
  },
  1004: {
    name: "Dicadangkan",
    summary: "Angka 1004 tidak punya arti: kode ini dicadangkan dan tidak boleh dikirim siapa pun.",
    gist: "dicadangkan, tanpa arti",
    description: [
      "1004 disisihkan ketika protokol masih ditulis dan tidak pernah diberi arti. Kode ini tidak boleh ada di frame Close.",
      "Tabel-tabel lama menyebutnya “terlalu besar”. Arti itu pindah ke 1009 sebelum standarnya selesai.",
    ],
    whenYouSeeIt: [
      "Ada server atau klien yang rusak, atau ditulis berdasarkan draf awal protokol.",
      "Sebuah tes sengaja mengirimnya untuk melihat reaksi pihak lain.",
    ],
    howToFix: {
      client: [
        "Laporkan ke pengembang server, dan perlakukan seperti koneksi yang putus.",
        "Jika program Anda sendiri yang mengirimnya, pakai 1009 untuk pesan yang terlalu besar.",
      ],
      server: [
        "Cari baris yang mengirim 1004 dan pilih kode yang boleh dikirim.",
        "Ganti library yang masih mengikuti draf lama.",
      ],
    },
    whatNext:
      "Sambungkan ulang seperti setelah koneksi putus: mula-mula {first}, kemudian sampai {cap}. Menyerahlah setelah {attempts} kegagalan berturut-turut, karena pihak lain memang rusak.",
    whenToUse: "Jangan pernah: tidak ada yang boleh mengirim 1004. Untuk pesan yang terlalu besar kirim 1009.",
    commonMistakes: [
      "Mengartikan 1004 sebagai “pesan terlalu besar”, seperti di tabel lama.",
      "Memakainya untuk aplikasi sendiri karena kelihatannya masih kosong.",
    ],
    keywords: ["dicadangkan", "reserved", "tanpa arti", "tidak dipakai", "terlalu besar", "draf"],
  },
  1005: {
    name: "Status Tidak Diterima",
    summary:
      "Frame Close datang tanpa kode: koneksi berakhir dengan benar, tetapi tidak ada yang menyebutkan alasannya.",
    gist: "ditutup tanpa kode",
    description: [
      "1005 adalah catatan lokal, bukan pesan. Pihak lain mengirim frame Close kosong, sedangkan API harus melaporkan sebuah angka, jadi yang dilaporkan 1005. Kode ini tidak pernah dikirim.",
      "Sumbernya biasanya `close()` biasa tanpa argumen.",
    ],
    whenYouSeeIt: [
      "Ada yang memanggil `close()` tanpa kode, di pihak mana pun.",
      "Framework menutup koneksinya saat shutdown tanpa memberi kode.",
      "Proxy atau library membuang kodenya saat meneruskan frame Close.",
    ],
    howToFix: {
      client: [
        "Jika Anda sendiri yang menutup koneksi, tidak ada yang perlu diperbaiki. Berikan 1000 jika pihak lain perlu melihat kode.",
        "Jika server yang menutupnya, sambungkan ulang setelah jeda acak yang singkat, seperti setelah 1001.",
      ],
      server: [
        "Selalu berikan kode: 1000 jika pekerjaan selesai, 1001 atau 1012 jika server pergi.",
        "Jika Anda meneruskan penutupan, jangan tulis 1005 di frame: kirim saja frame Close kosong.",
      ],
    },
    whatNext:
      "Jika pihak ini yang menutup, berhenti. Jika pihak lain yang menutup, sambungkan ulang seperti setelah 1001: tunggu {first}, lalu antara {floor} dan batas atas yang berlipat dua dari {ceiling} sampai {cap}.",
    whenToUse: "Jangan pernah: 1005 tidak dikirim. Panggil `close(1000)` jika Anda ingin menyatakan sudah selesai.",
    commonMistakes: [
      "Mengira `close()` mengirim 1000.",
      "Menganggap 1005 sebagai koneksi putus: frame Close-nya benar-benar datang. Koneksi yang putus menghasilkan 1006.",
      "Memberikan 1005 ke `close()`; semua library yang benar menolaknya.",
    ],
    keywords: ["tanpa status", "no status", "tanpa kode", "close kosong", "kode tidak ada", "close()"],
  },
  1006: {
    name: "Penutupan Abnormal",
    summary: "Koneksi mati tanpa frame Close: crash, jalur terputus, atau ada sesuatu di tengah yang memutusnya.",
    gist: "koneksi mati tanpa pamit",
    description: [
      "1006 dicadangkan dan tidak pernah dikirim. Pihak Anda sendiri yang melaporkannya ketika koneksi berakhir tanpa frame Close. Jadi kode ini tidak menjelaskan apa yang terjadi, hanya bahwa tidak ada yang berpamitan.",
      "Di baliknya bisa ada proses yang crash, kabel yang tercabut, pergantian jaringan, atau firewall, proxy, atau load balancer yang mematikan koneksi idle. Di browser, kode ini juga mewakili setiap handshake yang gagal: port yang menolak, sertifikat bermasalah, HTTP 401 atau 503. Browser sengaja menyembunyikan penyebabnya.",
    ],
    whenYouSeeIt: [
      "Firewall atau load balancer menutup koneksi yang terlalu lama diam, sering kali setelah 60 detik.",
      "Proses server crash, dimatikan paksa, atau melepas koneksinya tanpa menutupnya.",
      "Perangkat masuk mode tidur, kehilangan jaringan, atau pindah dari Wi-Fi ke data seluler.",
      "Koneksi tidak pernah terbuka: alamat, sertifikat, login, atau path-nya salah.",
    ],
    howToFix: {
      client: [
        "Sambungkan ulang dengan exponential backoff, dan ambil jeda pertama secara acak dari {first}, supaya seribu klien tidak kembali bersamaan.",
        "Pakai ping/pong atau pesan Anda sendiri untuk mendeteksi koneksi mati lebih awal, daripada menunggu sistem operasi.",
        "Catat apakah `open` sempat terpicu, berapa lama koneksi hidup, dan berapa lama diam: ketiganya cukup untuk membedakan sebagian besar penyebab.",
      ],
      server: [
        "Kirim ping lebih sering daripada batas idle terkecil di jalur: 20 sampai 25 detik aman terhadap batas 60 detik yang umum.",
        "Cari timeout jaringan dan batas idle yang terlalu agresif di setiap proxy, firewall, dan load balancer di jalur.",
        "Tutup semua koneksi sebelum proses berhenti, dan cari crash atau proses yang dimatikan karena kehabisan memori pada saat 1006 muncul.",
        "Tolak login setelah handshake dengan kode Anda sendiri, karena browser tidak bisa melihat status HTTP.",
      ],
    },
    whatNext:
      "Sambungkan ulang: tunggu {first} sebelum percobaan pertama, lalu antara {floor} dan batas atas yang mulai dari {ceiling} dan berlipat dua sampai {cap}.",
    whenToUse:
      "Jangan pernah: tidak ada yang boleh mengirim 1006. Untuk memutus koneksi tanpa pemberitahuan, akhiri koneksi TCP-nya; pihak lain akan melaporkan 1006 sendiri.",
    commonMistakes: [
      "Mencari kode di server yang mengirim 1006: kode seperti itu tidak ada.",
      "Memanggil `close(1006)`: browser dan library yang benar akan melempar exception.",
      "Menyambung ulang seketika dan tanpa batas: gangguan sebentar berubah menjadi badai koneksi.",
    ],
    keywords: [
      "koneksi terputus",
      "koneksi putus",
      "penutupan abnormal",
      "abnormal closure",
      "crash",
      "jaringan",
      "timeout",
      "disconnect",
      "tanpa alasan",
      "idle",
    ],
  },
  1007: {
    name: "Isi Frame Tidak Valid",
    summary: "Pesan teks berisi byte yang bukan UTF-8 valid, atau data yang tidak cocok dengan tipe pesannya.",
    gist: "byte-nya tidak valid",
    description: [
      "Pesan teks dan alasan penutupan harus berupa UTF-8 yang valid. Pihak yang mengirim 1007 menemukan byte yang tidak valid.",
      "Beberapa library juga memakainya untuk data terkompresi yang tidak bisa dibuka. Kode ini soal byte, bukan makna pesannya.",
    ],
    whenYouSeeIt: [
      "Data biner dikirim sebagai pesan teks.",
      "Teks panjang terpotong di tengah karakter; sering kali ini alasan penutupan yang dipangkas menjadi 123 byte.",
      "Teks dengan encoding lain, misalnya Latin-1, dikirim tanpa dikonversi.",
    ],
    howToFix: {
      client: [
        "Kirim data biner sebagai biner, dan teks sebagai string yang di-encode oleh runtime.",
        "Jika memotong teks, potong di antara karakter, bukan di antara byte.",
      ],
      server: [
        "Periksa apa yang menulis frame teks: byte dari file atau database belum tentu UTF-8.",
        "Potong alasan penutupan menjadi 123 byte UTF-8 tanpa membelah karakter.",
      ],
    },
    whatNext: "Berhenti. Data yang sama akan gagal lagi sampai pengirim meng-encode-nya dengan benar.",
    whenToUse: "Serahkan pada library: kode ini untuk teks yang bukan UTF-8.",
    commonMistakes: [
      "Mengirim 1007 untuk JSON yang tidak valid atau argumen di luar rentang; itu kesalahan aplikasi.",
      "Menghitung karakter, bukan byte, saat memendekkan alasan penutupan.",
    ],
    keywords: ["payload tidak valid", "utf-8", "encoding", "data tidak valid", "byte", "teks rusak", "invalid payload"],
  },
  1008: {
    name: "Pelanggaran Kebijakan",
    summary: "Salah satu pihak menolak melanjutkan karena aturannya dilanggar, dan tidak ada kode lain yang cocok.",
    gist: "aturan layanan dilanggar",
    description: [
      "1008 adalah penolakan umum. Kode ini dipakai jika tidak ada yang lebih tepat, atau jika pihak yang menolak tidak ingin menjelaskan lebih banyak.",
      "Layanan nyata memakainya untuk login yang tidak ada, Origin yang dilarang, permintaan yang terlalu banyak, pembaca yang terlalu lambat, atau model yang tidak ada. Hanya alasan penutupan atau dokumentasi layanan yang menjelaskan mana yang dimaksud.",
    ],
    whenYouSeeIt: [
      "Token tidak ada, salah, atau kedaluwarsa, dan server menyatakannya dengan 1008.",
      "Klien mengirim terlalu banyak atau terlalu cepat, atau membaca terlalu lambat.",
      "Origin halaman tidak ada di daftar server.",
    ],
    howToFix: {
      client: [
        "Baca alasan penutupannya dulu, lalu dokumentasi layanan.",
        "Jangan asal menyambung ulang: perbaiki penyebabnya atau perbarui login, baru sambungkan lagi.",
        "Pilih profil layanan itu jika ada; di sana mungkin tertulis kapan boleh mencoba lagi.",
      ],
      server: [
        "Jelaskan lebih banyak jika bisa: 3000 untuk login yang tidak ada, 3003 untuk hak akses yang kurang, 1013 untuk kelebihan beban, 1009 untuk ukuran.",
        "Tulis alasan singkat yang dipahami pengembang tetapi tidak berguna bagi penyerang.",
      ],
    },
    whatNext: "Berhenti, kecuali profil layanan atau alasan penutupan mengatakan lain.",
    whenToUse: "Kirim jika klien melanggar aturan dan tidak ada kode yang lebih tepat.",
    commonMistakes: [
      "Memakai 1008 untuk segalanya, sehingga klien tidak bisa membedakan “login lagi” dari “jangan pernah kembali”.",
      "Menyambung ulang terus-menerus setelah 1008; aturannya tetap berlaku.",
    ],
    disagreement:
      "Perilaku klien berbeda-beda: sebagian mencoba lagi setelah 1008 karena ada layanan yang memakainya untuk pembaca lambat dan posisi yang kedaluwarsa; kebanyakan berhenti. Di sini bawaannya berhenti.",
    keywords: [
      "pelanggaran kebijakan",
      "policy violation",
      "ditolak",
      "rate limit",
      "autentikasi",
      "origin",
      "dilarang",
      "aturan",
    ],
  },
  1009: {
    name: "Pesan Terlalu Besar",
    summary: "Sebuah pesan lebih besar daripada yang diizinkan penerima.",
    gist: "pesannya terlalu besar",
    description: [
      "Penerima membatasi ukuran satu pesan, dan pesan ini melewatinya. Batas itu menghitung pesan utuh, bukan satu frame, dan sering dihitung setelah dekompresi.",
      "Pihak yang mengirim 1009 boleh langsung memutus koneksi, jadi pengirim pesan besar itu sering melihat 1006.",
    ],
    whenYouSeeIt: [
      "File, gambar, atau dokumen JSON besar dikirim sebagai satu pesan.",
      "Batasnya diturunkan oleh suatu pembaruan, atau proxy di jalur punya batas lebih kecil daripada server.",
      "Gateway terkelola mengizinkan jauh lebih sedikit dari perkiraan, misalnya 32 atau 128 kilobyte.",
    ],
    howToFix: {
      client: [
        "Pecah data menjadi pesan yang lebih kecil, kompres, atau unggah lewat HTTP dan kirim rujukannya saja.",
        "Jangan kirim pesan yang sama lagi setelah menyambung ulang: koneksi akan berakhir lagi.",
      ],
      server: [
        "Dokumentasikan batasnya, dan naikkan hanya sejauh memori mengizinkan.",
        "Sebutkan batasnya di alasan penutupan supaya pengembang klien mengetahuinya.",
      ],
    },
    whatNext: "Berhenti. Pesan yang sama akan ditolak lagi sampai ukurannya lebih kecil.",
    whenToUse: "Kirim jika sebuah pesan melewati batas ukuran Anda.",
    commonMistakes: [
      "Mencoba lagi dengan pesan yang sama: hasilnya loop tanpa akhir.",
      "Memakai 1009 untuk antrean penuh atau permintaan yang terlalu banyak; itu 1013 atau 1008.",
    ],
    keywords: [
      "pesan terlalu besar",
      "terlalu besar",
      "ukuran pesan",
      "batas ukuran",
      "payload",
      "too big",
      "maksimum",
    ],
  },
  1010: {
    name: "Ekstensi Wajib",
    summary: "Klien membutuhkan ekstensi protokol yang tidak disetujui server.",
    gist: "ada ekstensi yang kurang",
    description: [
      "Saat handshake, klien boleh meminta ekstensi. Jika klien tidak bisa bekerja tanpa ekstensi itu dan server tidak mengabulkannya, klien mengakhiri koneksi dengan 1010 dan menyebut ekstensinya di alasan penutupan.",
      "Hanya klien yang mengirimnya. Server yang kekurangan ekstensi langsung menolak handshake. Dalam praktik, kode ini hampir tidak pernah terlihat.",
    ],
    whenYouSeeIt: [
      "Klien khusus mewajibkan kompresi atau ekstensi privat.",
      "Proxy menghapus header `Sec-WebSocket-Extensions` dari handshake.",
    ],
    howToFix: {
      client: [
        "Bekerjalah tanpa ekstensi itu jika bisa, atau tulis dengan jelas di dokumentasi bahwa ekstensi itu wajib.",
      ],
      server: [
        "Aktifkan ekstensi yang disebut di alasan penutupan.",
        "Pastikan tidak ada proxy yang menghapus header itu dari handshake.",
      ],
    },
    whatNext: "Berhenti. Handshake akan berakhir sama sampai ekstensinya tersedia.",
    whenToUse: "Hanya untuk klien yang tidak bisa bekerja tanpa sebuah ekstensi.",
    commonMistakes: ["Mengirim 1010 dari server: protokol menyediakannya hanya untuk klien."],
    keywords: [
      "ekstensi wajib",
      "mandatory extension",
      "ekstensi",
      "permessage-deflate",
      "kompresi",
      "negosiasi ekstensi",
    ],
  },
  1011: {
    name: "Kesalahan Internal",
    summary: "Terjadi kesalahan tak terduga di pihak yang menutup, sehingga ia tidak bisa melanjutkan.",
    gist: "kesalahan internal tak terduga",
    description: [
      "Pihak yang mengirim 1011 menghadapi kondisi yang tidak ia perkirakan: biasanya exception yang tidak tertangkap. Kode ini padanan HTTP 500.",
      "Naskah pertama standar hanya menyebut server; sebuah erratum memperluasnya ke semua endpoint. Beberapa library juga memakainya ketika heartbeat tidak dibalas.",
    ],
    whenYouSeeIt: [
      "Sebuah handler melempar exception dan framework menutup koneksi.",
      "Database atau layanan di belakang server gagal.",
      "Library tidak menerima balasan heartbeat-nya, lalu menutup dengan 1011.",
    ],
    howToFix: {
      client: [
        "Sambungkan ulang dengan backoff: gangguannya bisa saja hilang dalam semenit. Jedanya bertambah sampai {cap}.",
        "Jika selalu muncul setelah pesan yang sama, periksa pesan itu.",
      ],
      server: [
        "Baca log server pada detik itu; penyebabnya ada di sana.",
        "Pasang alarm jika 1011 menjadi sering, dan jangan pernah menaruh stack trace di alasan penutupan.",
        "Jangan memakainya untuk login yang ditolak atau kelebihan beban: keduanya punya kode sendiri.",
      ],
    },
    whatNext:
      "Sambungkan ulang: tunggu antara {floor} dan batas atas yang mulai dari {ceiling} dan berlipat dua sampai {cap}.",
    whenToUse: "Kirim jika kesalahan di pihak Anda sendiri membuat Anda tidak bisa melanjutkan.",
    commonMistakes: [
      "Mengira hanya server yang boleh mengirimnya.",
      "Menyerah total setelah satu 1011, padahal gangguannya sering hanya sebentar.",
    ],
    disagreement:
      "Perilaku klien berbeda-beda: sebagian menganggap 1011 sebagai akhir, sebagian mencoba lagi. Di sini dicoba lagi, dengan batas jeda yang panjang.",
    keywords: [
      "kesalahan internal",
      "internal error",
      "error server",
      "500",
      "exception",
      "crash",
      "kesalahan tak terduga",
    ],
  },
  1012: {
    name: "Layanan Dimulai Ulang",
    summary:
      "Server sengaja dimulai ulang, untuk deployment atau konfigurasi baru, dan akan kembali dalam hitungan detik.",
    gist: "mulai ulang terencana, segera kembali",
    description: [
      "1012 mengumumkan mulai ulang yang terencana: deployment, muat ulang konfigurasi, pemindahan mesin. Janjinya: layanan akan kembali dengan sendirinya.",
      "Jadi klien sebaiknya segera kembali, tetapi tidak seketika dan tidak bersamaan dengan semua klien lain.",
    ],
    whenYouSeeIt: [
      "Versi baru sedang dirilis dan proses lama menguras koneksinya.",
      "Konfigurasi dimuat ulang, atau container pindah ke mesin lain.",
      "Framework menguras koneksinya sebelum berhenti.",
    ],
    howToFix: {
      client: [
        "Sambungkan ulang setelah jeda acak {first}. Begitu server kembali, koneksi akan berhasil; jika belum, perpanjang jedanya sampai {cap}.",
        "Jika alasan penutupan berisi petunjuk waktu coba lagi, patuhi: server sudah memberi Anda giliran sendiri.",
        "Jangan hitung mulai ulang sebagai error, dan jangan menyerah setelah beberapa percobaan: prosesnya bisa makan waktu semenit.",
      ],
      server: [
        "Sebar penutupan sepanjang waktu yang tersedia, dan beri setiap klien waktu kembali yang berbeda.",
        "Berhenti menerima koneksi baru sebelum mulai menutup, dan akhiri sisanya pada batas waktu tertentu.",
        "Periksa apakah library di klien mengenal 1012: beberapa melaporkannya sebagai 1006. Untuk klien seperti itu kirim 1001.",
      ],
    },
    whatNext:
      "Sambungkan ulang: tunggu {first} sebelum percobaan pertama, lalu antara {floor} dan batas atas yang mulai dari {ceiling} dan berlipat dua sampai {cap}.",
    whenToUse: "Kirim jika layanan ini dimulai ulang dan akan kembali sendiri dalam hitungan detik.",
    commonMistakes: [
      "Menutup semua koneksi pada saat yang sama, sehingga semuanya kembali pada saat yang sama.",
      "Mengirim 1012 untuk kelebihan beban: klien akan kembali terlalu cepat. Itu 1013.",
      "Memanggil `close(1012)` di browser: pemanggilan itu melempar exception.",
    ],
    disagreement:
      "Email yang pertama mengusulkan 1012 meminta jeda acak 5 sampai 30 detik. Praktiknya sekarang lebih singkat, begitu juga jadwal di sini: mulai ulang jarang makan waktu setengah menit, dan pengacakanlah yang menahan lonjakan tetap rendah.",
    keywords: [
      "mulai ulang",
      "restart server",
      "service restart",
      "deploy",
      "reload",
      "pemeliharaan",
      "maintenance",
      "rolling update",
      "segera kembali",
    ],
  },
  1013: {
    name: "Coba Lagi Nanti",
    summary: "Server kelebihan beban dan melepas sebagian koneksi: kembalilah nanti, dengan jeda yang makin panjang.",
    gist: "kelebihan beban, kembali nanti",
    description: [
      "1013 berarti server tidak bisa menampung koneksi ini sekarang: ia kelebihan beban, atau sedang membatasi laju. Berbeda dari 1012, tidak ada yang sedang dimulai ulang, jadi tidak ada janji bahwa keadaan membaik dalam beberapa detik.",
      "Klien yang cepat kembali malah memperparahnya. Karena itu jedanya mulai dari {start} dan berlipat dua setiap kali.",
    ],
    whenYouSeeIt: [
      "Server melepas sebagian koneksinya karena beban.",
      "Batas koneksi atau permintaan tercapai, dan server membatasi laju.",
      "Layanan di belakangnya sedang tidak tersedia.",
    ],
    howToFix: {
      client: [
        "Sambungkan ulang dengan exponential backoff: mulai dari {start} dan lipat duakan jeda setelah setiap kegagalan, sampai {cap}.",
        "Tambahkan bagian acak pada setiap jeda, dan patuhi petunjuk waktu coba lagi jika ada.",
        "Jika berlarut-larut, beri tahu pengguna, buka lebih sedikit koneksi, atau coba host lain.",
      ],
      server: [
        "Jika terus terjadi, periksa kapasitas: tambah instance, atau batasi jumlah koneksi per klien.",
        "Taruh petunjuk waktu coba lagi di alasan penutupan, lebih lama untuk klien yang boleh kembali paling akhir.",
        "Tolak koneksi baru dulu sebelum melepas yang lama.",
      ],
    },
    whatNext:
      "Sambungkan ulang: tunggu paling sedikit {start}, lipat duakan jeda setiap kali ditambah bagian acak, sampai {cap}.",
    whenToUse: "Kirim jika server Anda kelebihan beban atau membatasi laju, dan klien diharapkan kembali nanti.",
    commonMistakes: [
      "Mencoba lagi setiap satu detik tetap: kerumunan klien membuat server tidak kunjung bangkit.",
      "Mengirim 1013 untuk mulai ulang: klien menjauh lebih lama dari yang perlu. Itu 1012.",
      "Mengembalikan jeda ke awal begitu koneksi terbuka: server yang menerima lalu menutup akan terus dihantam.",
    ],
    disagreement:
      "Email yang pertama mengusulkan 1013 meminta klien mencoba alamat lain, atau menunggu tindakan pengguna. Nama yang kemudian terdaftar, Try Again Later, adalah yang diikuti kebanyakan klien: mereka memperpanjang jeda, begitu juga jadwal di sini.",
    keywords: [
      "coba lagi nanti",
      "kelebihan beban",
      "overload",
      "server sibuk",
      "server penuh",
      "throttling",
      "rate limit",
      "503",
      "kapasitas",
      "try again later",
    ],
  },
  1014: {
    name: "Kegagalan di Belakang Gateway",
    summary: "Gateway atau proxy di depan server menerima jawaban yang tidak valid dari server di belakangnya.",
    gist: "server di belakang gateway gagal",
    description: [
      "Koneksi ke gateway baik-baik saja, tetapi gateway tidak bisa bekerja dengan server di belakangnya. Kode ini padanan HTTP 502.",
      "Hanya sedikit gateway yang mengirimnya: kebanyakan langsung memutus koneksi, dan klien melihat 1006.",
    ],
    whenYouSeeIt: [
      "Server di belakang gateway crash atau menjawab dengan sesuatu yang bukan WebSocket.",
      "Gateway mengarah ke alamat atau port yang salah.",
    ],
    howToFix: {
      client: [
        "Sambungkan ulang dengan backoff, sampai {cap}: server di belakang gateway mungkin kembali.",
        "Jika berlarut-larut, laporkan beserta jamnya supaya operator bisa menelusurinya.",
      ],
      server: [
        "Lihat log gateway, bukan log aplikasi: gateway tahu server mana yang gagal.",
        "Periksa alamat, port, dan health check server di belakangnya.",
      ],
    },
    whatNext:
      "Sambungkan ulang: tunggu antara {floor} dan batas atas yang mulai dari {ceiling} dan berlipat dua sampai {cap}.",
    whenToUse: "Kirim dari gateway yang server di belakangnya gagal.",
    commonMistakes: [
      "Mengirimnya dari server aplikasi: di sana yang tepat adalah 1011.",
      "Mengandalkannya: beberapa library menolak 1014 dan melaporkan 1006.",
    ],
    keywords: ["bad gateway", "gateway", "upstream", "502", "proxy", "backend mati", "server belakang gagal"],
  },
  1015: {
    name: "Handshake TLS Gagal",
    summary: "Koneksi terenkripsi tidak bisa dibuat, biasanya karena sertifikatnya; kode ini tidak pernah dikirim.",
    gist: "enkripsi gagal dibuat",
    description: [
      "1015 adalah catatan lokal untuk handshake TLS yang gagal, sebelum satu pun frame WebSocket bisa dikirim. Kode ini tidak pernah ada di jaringan.",
      "Kebanyakan browser bahkan tidak menampilkannya: yang dilaporkan 1006, supaya sebuah halaman tidak bisa mengintip jaringan lain.",
    ],
    whenYouSeeIt: [
      "Sertifikatnya kedaluwarsa, tidak dipercaya, atau diterbitkan untuk nama host lain.",
      "Alamat `wss:` mengarah ke port tanpa enkripsi, atau sebaliknya.",
      "Jam perangkat salah, atau perangkat perantara merusak enkripsi.",
    ],
    howToFix: {
      client: [
        "Buka host yang sama dengan `https:` di browser: di sana terlihat apa yang salah dengan sertifikatnya.",
        "Periksa skema, port, nama host, dan jam perangkat.",
        "Jangan sering mencoba: mula-mula tunggu {first}, kemudian sampai {cap}, dan berhenti setelah {attempts} percobaan.",
      ],
      server: [
        "Perpanjang sertifikat, dan sajikan rantainya secara lengkap.",
        "Pastikan sertifikat mencakup nama host yang dipakai klien.",
      ],
    },
    whatNext:
      "Sambungkan ulang, paling banyak {attempts} kali: tunggu antara {floor} dan batas atas yang mulai dari {ceiling} dan berlipat dua sampai {cap}. Masalah sertifikat tidak beres dalam hitungan detik.",
    whenToUse:
      "Jangan pernah: 1015 tidak dikirim. Kode ini hanya menandai handshake TLS yang gagal di pihak Anda sendiri.",
    commonMistakes: [
      "Menunggu 1015 di browser: hampir semua browser melaporkan 1006.",
      "Mematikan pemeriksaan sertifikat supaya masalahnya hilang.",
    ],
    keywords: [
      "tls",
      "ssl",
      "sertifikat",
      "handshake gagal",
      "wss",
      "enkripsi",
      "sertifikat kedaluwarsa",
      "certificate",
    ],
  },
  3000: {
    name: "Belum Terautentikasi",
    summary: "Server tidak tahu siapa Anda: login, atau perbarui token, lalu sambungkan lagi.",
    gist: "login dulu",
    description: [
      "Arti terdaftarnya sama dengan HTTP 401: endpoint membutuhkan login, dan login itu tidak ada, salah, atau kedaluwarsa. Skrip di browser boleh mengirim dan bisa membacanya, hal yang tidak mungkin dengan status HTTP saat handshake.",
      "Beberapa library memakai angka yang sama untuk hal lain. Pegang arti ini hanya jika Anda tahu endpoint-nya mengikuti registri.",
    ],
    whenYouSeeIt: [
      "Token kedaluwarsa saat koneksi masih terbuka.",
      "Klien tidak login dalam waktu yang diberikan server.",
      "Library di balik endpoint memakai 3000 dengan artinya sendiri.",
    ],
    howToFix: {
      client: [
        "Ambil token baru, lalu sambungkan sekali lagi. Jika 3000 muncul lagi sebelum koneksi stabil, berhenti dan minta pengguna login.",
        "Kirim token di pesan pertama atau di header, jangan pernah di alamat.",
      ],
      server: [
        "Terima dulu koneksinya, baru tutup dengan 3000: browser tidak bisa membaca HTTP 401.",
        "Tutup dengan 3000 saat token kedaluwarsa, supaya klien bisa memperbaruinya sendiri.",
      ],
    },
    whatNext:
      "Autentikasi ulang, lalu sambungkan sekali lagi. Jika 3000 datang untuk kedua kalinya tanpa koneksi stabil di antaranya, berhenti.",
    whenToUse: "Kirim jika klien harus login atau memperbarui tokennya.",
    commonMistakes: [
      "Menyambung ulang terus-menerus dengan token yang sama.",
      "Memakainya untuk pengguna yang dikenal tetapi tidak diizinkan: itu 3003.",
    ],
    keywords: [
      "unauthorized",
      "belum login",
      "login",
      "token",
      "401",
      "token kedaluwarsa",
      "token expired",
      "autentikasi",
    ],
  },
  3003: {
    name: "Akses Ditolak",
    summary: "Server tahu siapa Anda, dan Anda tidak diizinkan melakukan ini.",
    gist: "dikenal, tetapi tidak diizinkan",
    description: [
      "Arti terdaftarnya sama dengan HTTP 403: login-nya sah, tetapi pengguna atau klien ini tidak berhak atas apa yang dimintanya.",
      "Login ulang dengan akun yang sama tidak mengubah apa-apa; harus ada yang memberikan haknya.",
    ],
    whenYouSeeIt: [
      "Akun itu tidak punya peran yang diperlukan, atau ruangnya privat.",
      "Haknya dicabut saat koneksi masih terbuka.",
      "Library di balik endpoint memakai 3003 dengan artinya sendiri.",
    ],
    howToFix: {
      client: [
        "Beri tahu pengguna apa yang kurang, dan jangan menyambung ulang secara otomatis.",
        "Pastikan ruang, kanal, atau path yang Anda minta memang benar.",
      ],
      server: [
        "Sebutkan hak yang kurang di alasan penutupan, jika aman.",
        "Jika yang tidak ada justru login-nya, kirim 3000.",
      ],
    },
    whatNext: "Berhenti. Percobaan berikutnya akan gagal lagi sampai ada yang memberikan haknya.",
    whenToUse: "Kirim jika klien dikenal tetapi tidak diizinkan.",
    commonMistakes: [
      "Mencoba lagi dengan backoff: waktu tidak memberikan hak akses.",
      "Memakai 3003 untuk token yang kedaluwarsa: itu 3000.",
    ],
    keywords: ["forbidden", "akses ditolak", "tidak diizinkan", "izin", "403", "hak akses", "dilarang"],
  },
  3008: {
    name: "Waktu Habis (Timeout)",
    summary: "Pihak lain terlalu lama menjawab permintaan di tingkat aplikasi.",
    gist: "jawaban terlalu lama",
    description: [
      "Arti terdaftarnya sama dengan HTTP 408: satu pihak menunggu jawaban atau pesan dari aplikasi, dan pesan itu tidak datang tepat waktu.",
      "Kode ini soal batas waktu aplikasi itu sendiri. Koneksi yang mati tanpa pamit adalah 1006.",
    ],
    whenYouSeeIt: [
      "Klien tidak mengirim pesan pertamanya dalam batas waktu server.",
      "Sebuah permintaan di dalam koneksi tidak dijawab tepat waktu.",
      "Library di balik endpoint memakai 3008 untuk pembaca lambat atau sesi yang berakhir.",
    ],
    howToFix: {
      client: [
        "Sambungkan ulang dengan backoff, sampai {cap}, dan kirim pesan pertama begitu koneksi terbuka.",
        "Periksa apakah ada yang memblokir program Anda sehingga jawabannya terlambat.",
      ],
      server: [
        "Buat batas waktunya lebih panjang daripada kebutuhan klien wajar yang paling lambat.",
        "Sebutkan di alasan penutupan apa yang ditunggu.",
      ],
    },
    whatNext:
      "Sambungkan ulang: tunggu antara {floor} dan batas atas yang mulai dari {ceiling} dan berlipat dua sampai {cap}.",
    whenToUse: "Kirim jika jawaban di tingkat aplikasi tidak datang tepat waktu.",
    commonMistakes: [
      "Memakainya untuk heartbeat protokol yang tidak dibalas: akhiri saja koneksinya, pihak lain mungkin sudah tidak ada.",
    ],
    keywords: ["timeout", "waktu habis", "408", "terlalu lambat", "tidak ada jawaban", "batas waktu", "deadline"],
  },
};
