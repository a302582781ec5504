import type { LanguageText } from "../language-text.ts";

export const causes: LanguageText["causes"] = {
  "dns.not-found": {
    name: "Nama host tidak ditemukan",
    what: "Server DNS menjawab bahwa nama host ini tidak ada, jadi tidak ada alamat yang bisa dituju.",
    mend: "Periksa ejaan host di URL, lalu pastikan record DNS-nya ada dan sudah dipublikasikan.",
  },
  "dns.temporary": {
    name: "Server DNS tidak menjawab",
    what: "Server DNS tidak memberi jawaban yang bisa dipakai tepat waktu, jadi klien tidak tahu alamat host itu.",
    mend: "Coba lagi sebentar kemudian; jika berlanjut, periksa koneksi jaringan dan resolver DNS di mesin itu.",
  },
  "tcp.refused": {
    name: "Koneksi ditolak",
    what: "Host-nya terjangkau, tetapi tidak ada yang menerima koneksi di port itu, jadi koneksi langsung ditolak.",
    mend: "Jalankan server, pastikan ia mendengarkan di alamat dan port yang benar, dan periksa port di URL.",
  },
  "tcp.unreachable": {
    name: "Host tidak terjangkau",
    what: "Jaringan tidak punya rute ke alamat server, atau sebuah router di jalur menolak paketnya.",
    mend: "Periksa rute, aturan firewall, dan alamat IPv6, lalu coba alamat lain yang dimiliki nama host itu.",
  },
  "tcp.connect-timeout": {
    name: "Tidak ada jawaban saat menyambung",
    what: "Tidak ada yang menjawab upaya membuka koneksi TCP, baik menerima maupun menolaknya.",
    mend: "Cari firewall atau security group yang membuang paket diam-diam, dan pastikan server berjalan di alamat ini.",
  },
  "tcp.reset": {
    name: "Koneksi di-reset",
    what: "Koneksi TCP di-reset tanpa frame Close, oleh pihak lain, proxy, load balancer, atau firewall.",
    mend: "Cocokkan waktunya dengan log server dan proxy: cari crash, data yang belum dibaca saat proses berhenti, atau koneksi idle yang sudah dilupakan.",
  },
  "tcp.fin": {
    name: "Koneksi berakhir tanpa Close",
    what: "Ujung lain menutup koneksi TCP secara normal, tetapi tidak mengirim frame Close sebelumnya.",
    mend: "Periksa apakah proxy terkena timeout idle atau dimuat ulang, dan buat server mengirim frame Close sebelum berhenti.",
  },
  "tcp.timeout": {
    name: "Data tidak pernah dikonfirmasi",
    what: "Data dikirim berulang kali tanpa konfirmasi, sampai sistem operasi menyerah dan mengakhiri koneksi.",
    mend: "Pakai heartbeat untuk mendeteksi koneksi mati jauh lebih awal, lalu sambungkan ulang, dan cari bagian jaringan yang rusak.",
  },
  "tcp.broken": {
    name: "Koneksi rusak",
    what: "Koneksi TCP gagal dengan error yang tidak menunjukkan reset dan tidak pula menunjukkan waktunya habis.",
    mend: "Baca kode error di log kedua pihak, dan cocokkan waktunya dengan mulai ulang dan perubahan jaringan.",
  },
  "tls.expired": {
    name: "Sertifikat kedaluwarsa",
    what: "Masa berlaku sertifikat server sudah lewat, jadi klien menolak membuka koneksi.",
    mend: "Perpanjang sertifikat, muat ulang server atau proxy supaya memakai yang baru, dan perbaiki perpanjangan otomatisnya.",
  },
  "tls.expiring-soon": {
    name: "Sertifikat segera kedaluwarsa",
    what: "Sertifikatnya masih berlaku, tetapi sisa waktunya begitu sedikit sehingga perpanjangannya mungkin gagal.",
    mend: "Perpanjang sertifikat sekarang, periksa log perpanjangan otomatis, dan pasang peringatan untuk tanggal kedaluwarsanya.",
  },
  "tls.not-yet-valid": {
    name: "Sertifikat belum berlaku",
    what: "Menurut jam klien, hari pertama masa berlaku sertifikat masih di masa depan.",
    mend: "Setel jam kedua mesin dengan benar, atau sajikan sertifikat sebelumnya sampai yang baru mulai berlaku.",
  },
  "tls.wrong-host": {
    name: "Sertifikat untuk host lain",
    what: "Sertifikatnya berlaku, tetapi nama host di URL tidak termasuk nama yang dicakupnya.",
    mend: "Sambungkan lewat nama yang dicakup sertifikat, atau terbitkan sertifikat yang memuat nama host ini.",
  },
  "tls.self-signed": {
    name: "Sertifikat self-signed",
    what: "Server menandatangani sertifikatnya sendiri, dan tidak ada apa pun di klien yang menyatakan sertifikat itu tepercaya.",
    mend: "Pakai sertifikat dari otoritas yang diakui, atau tambahkan sertifikat ini ke daftar tepercaya di setiap klien.",
  },
  "tls.untrusted": {
    name: "Sertifikat tidak dipercaya",
    what: "Klien tidak bisa menyusun rantai dari sertifikat server sampai ke otoritas yang ia percaya.",
    mend: "Buat server mengirim semua sertifikat perantara, atau tambahkan otoritas privat Anda ke daftar tepercaya di setiap klien.",
  },
  "tls.handshake": {
    name: "Handshake TLS gagal",
    what: "Klien dan server tidak sepakat soal versi TLS, cipher, atau sertifikat klien, atau handshake TLS terhenti di tengah jalan.",
    mend: "Bandingkan versi TLS, cipher, dan pengaturan sertifikat klien di kedua pihak, lalu baca pesan alert di log server.",
  },
  "tls.plain-on-tls-port": {
    name: "Permintaan tanpa TLS ke port TLS",
    what: "Klien memakai `ws:` tanpa enkripsi, padahal server mengharapkan koneksi TLS di port ini.",
    mend: "Ubah URL dari `ws:` ke `wss:`, atau pakai port tempat server menerima koneksi tanpa enkripsi.",
  },
  "tls.tls-on-plain-port": {
    name: "TLS ke port tanpa TLS",
    what: "Klien memakai `wss:` dengan enkripsi, tetapi server tidak memakai TLS di port ini.",
    mend: "Konfigurasikan TLS di server atau di proxy di depannya, atau pakai port yang mendukung TLS.",
  },
  "handshake.status": {
    name: "Status HTTP tak terduga",
    what: "Server menjawab handshake dengan status HTTP biasa, bukan 101, jadi WebSocket tidak terbuka.",
    mend: "Baca status dan isi jawabannya di luar browser, lalu periksa path, metode, dan log server.",
  },
  "handshake.unauthorized": {
    name: "Handshake tanpa kredensial",
    what: "Server menjawab handshake dengan status 401 karena permintaannya tidak membawa kredensial yang sah.",
    mend: "Ambil token atau cookie baru sebelum menyambung, dan pastikan proxy meneruskannya ke server.",
  },
  "handshake.forbidden": {
    name: "Handshake dilarang",
    what: "Server menjawab handshake dengan status 403: permintaannya dipahami, tetapi tidak diizinkan.",
    mend: "Periksa hak akun, daftar origin yang diizinkan, dan web application firewall di jalur, jika ada.",
  },
  "handshake.not-found": {
    name: "Path tidak ditemukan",
    what: "Server menjawab handshake dengan status 404, jadi tidak ada endpoint WebSocket di path ini.",
    mend: "Periksa path di URL, dan periksa bagaimana proxy menulis ulang path sebelum meneruskan permintaan.",
  },
  "handshake.rate-limited": {
    name: "Terlalu banyak handshake",
    what: "Server menjawab handshake dengan status 429 karena klien ini terlalu sering menyambung dalam waktu singkat.",
    mend: "Tunggu selama yang disebut `Retry-After`, pakai exponential backoff, dan cari klien yang menyambung ulang terus-menerus.",
  },
  "handshake.unavailable": {
    name: "Layanan tidak tersedia",
    what: "Server menjawab handshake dengan status 503 karena kelebihan beban, sedang dimulai ulang, atau tidak punya backend yang sehat.",
    mend: "Tunggu selama yang disebut `Retry-After`, lalu sambungkan ulang dengan backoff; operator memeriksa kesehatan dan kapasitas backend.",
  },
  "handshake.bad-gateway": {
    name: "Backend tidak terjangkau",
    what: "Proxy menjawab handshake dengan status 502 atau 504 karena tidak mendapat jawaban yang baik dari server di belakangnya.",
    mend: "Pastikan backend berjalan dan mendengarkan di tempat yang diharapkan proxy, lalu baca log error proxy.",
  },
  "handshake.proxy-refused": {
    name: "Ditolak forward proxy",
    what: "Klien harus melewati proxy HTTP, dan proxy itu menolak membuka tunnel ke server.",
    mend: "Periksa alamat dan kredensial proxy, dan minta pengelolanya mengizinkan `CONNECT` ke host dan port ini.",
  },
  "handshake.redirect": {
    name: "Handshake dialihkan",
    what: "Server menjawab handshake dengan redirect ke alamat lain, yang tidak diikuti browser dan kebanyakan klien.",
    mend: "Pakai alamat akhirnya di URL, dan kecualikan path WebSocket dari aturan yang mengalihkan ke halaman login.",
  },
  "handshake.html": {
    name: "Halaman web, bukan WebSocket",
    what: "Server menjawab handshake dengan halaman web, sering kali halaman awal aplikasi atau formulir login.",
    mend: "Arahkan path WebSocket ke server WebSocket, sebelum aturan yang mengirim semua path lain ke halaman web.",
  },
  "handshake.upgrade-stripped": {
    name: "Header Upgrade terhapus",
    what: "Proxy di jalur tidak meneruskan header `Upgrade`, jadi yang dilihat server hanya permintaan HTTP biasa.",
    mend: "Konfigurasikan proxy agar memakai HTTP/1.1 ke arah backend dan meneruskan header `Upgrade` dan `Connection`.",
  },
  "handshake.bad-accept": {
    name: "Kunci accept salah",
    what: "Header `Sec-WebSocket-Accept` di jawaban tidak cocok dengan kunci yang dikirim klien.",
    mend: "Cari cache atau proxy yang mengulang jawaban lama, atau perbaiki cara server menghitung header ini.",
  },
  "handshake.subprotocol": {
    name: "Subprotokol tidak disepakati",
    what: "Server memilih subprotokol yang tidak ditawarkan klien, atau tidak memilih apa pun padahal wajib.",
    mend: "Tawarkan subprotokol yang didukung server, dan buat server hanya menjawab dengan salah satu dari daftar klien.",
  },
  "handshake.extension": {
    name: "Ekstensi tidak disepakati",
    what: "Server menerima ekstensi WebSocket, atau parameternya, yang tidak ditawarkan klien saat handshake.",
    mend: "Matikan ekstensi itu untuk memastikannya, lalu perbarui server atau proxy yang menambahkan header yang salah.",
  },
  "handshake.timeout": {
    name: "Handshake melewati batas waktu",
    what: "Koneksi TCP sudah terbuka, tetapi handshake tidak selesai sebelum batas waktunya.",
    mend: "Cari autentikasi yang lambat atau server yang kelebihan beban, dan pastikan proxy meneruskan permintaan tanpa jeda.",
  },
  "handshake.slow": {
    name: "Handshake lambat",
    what: "Handshake berhasil, tetapi begitu lama sehingga terasa oleh pengguna, dan klien yang lebih ketat bisa menyerah.",
    mend: "Bandingkan waktu DNS, TCP, TLS, dan upgrade untuk menemukan langkah yang lambat, lalu percepat langkah itu.",
  },
  "handshake.aborted": {
    name: "Handshake terhenti",
    what: "Salah satu pihak mengakhiri koneksi TCP sebelum handshake tuntas, tanpa jawaban HTTP yang menjelaskannya.",
    mend: "Cari error di handler upgrade server, batas jumlah koneksi, atau klien yang pergi terlalu awal.",
  },
  "handshake.malformed": {
    name: "Handshake cacat",
    what: "Permintaan atau jawaban handshake melanggar aturan HTTP atau aturan protokol WebSocket.",
    mend: "Pastikan kedua pihak benar-benar memakai WebSocket versi 13, dan perbarui library atau proxy yang menulis header rusak itu.",
  },
  "handshake.origin": {
    name: "Origin tidak diizinkan",
    what: "Server menolak handshake karena halaman yang membuka koneksi berasal dari origin yang tidak diizinkan.",
    mend: "Tambahkan origin halaman yang persis, lengkap dengan skema dan port, ke daftar origin yang diizinkan server.",
  },
  "handshake.mixed-content": {
    name: "URL tidak aman di halaman aman",
    what: "Halaman yang dimuat lewat HTTPS mencoba membuka koneksi `ws:`; browser memblokirnya sebelum ada yang dikirim.",
    mend: "Pakai URL `wss:` di setiap halaman yang dimuat lewat HTTPS, dan konfigurasikan TLS untuk server WebSocket.",
  },
  "handshake.failed": {
    name: "Handshake gagal, penyebab tersembunyi",
    what: "Koneksi tidak pernah terbuka, dan browser atau library tidak memberi tahu program alasannya.",
    mend: "Baca konsol browser, atau uji URL yang sama dengan alat di luar browser yang menampilkan setiap langkah.",
  },
  "idle.timeout": {
    name: "Timeout karena idle",
    what: "Proxy, load balancer, atau server menutup koneksi karena terlalu lama tidak ada data yang melewatinya.",
    mend: "Kirim heartbeat dengan selang kurang dari setengah timeout idle terpendek di jalur, atau naikkan timeout itu.",
  },
  "lifetime.max": {
    name: "Umur maksimum tercapai",
    what: "Server, proxy, atau platform mengakhiri koneksi pada umur tertentu, walaupun data masih mengalir.",
    mend: "Naikkan batasnya jika bisa, atau sambungkan ulang dengan sengaja sedikit lebih awal, pada waktu acak.",
  },
  "heartbeat.timeout": {
    name: "Heartbeat tidak dibalas",
    what: "Pihak lain tidak mengirim balasan heartbeat maupun data lain tepat waktu, jadi pihak ini mengakhiri koneksi.",
    mend: "Sambungkan ulang, lalu cari jaringan yang hilang, perangkat yang tidur, atau program yang terlalu sibuk untuk menjawab.",
  },
  "ping.unanswered": {
    name: "Ping tidak dibalas",
    what: "Koneksi masih terbuka, tetapi pihak lain tidak membalas ping protokol seperti yang diwajibkan standar.",
    mend: "Pastikan library server membalas ping, prosesnya tidak terblokir, dan tidak ada proxy yang membuang ping.",
  },
  "ping.slow": {
    name: "Balasan ping lambat",
    what: "Pihak lain membalas ping, tetapi begitu terlambat sehingga heartbeat yang ketat bisa menganggap koneksi mati.",
    mend: "Cari event loop yang sibuk, antrean panjang, atau server yang jauh; sementara itu, perpanjang timeout heartbeat.",
  },
  "protocol.bad-frame": {
    name: "Frame tidak valid",
    what: "Sebuah frame melanggar aturan protokol: opcode tidak dikenal, bit yang dicadangkan, panjang salah, atau urutan fragmen salah.",
    mend: "Perbarui library yang mengirim frame itu, dan cari proxy atau program yang menulis byte lain ke dalam koneksi.",
  },
  "protocol.bad-utf8": {
    name: "Teks bukan UTF-8",
    what: "Pesan teks atau alasan di frame Close berisi byte yang bukan UTF-8 valid.",
    mend: "Kirim byte sebagai pesan biner, encode semua teks sebagai UTF-8, dan jangan memotong alasan penutupan di tengah karakter.",
  },
  "protocol.bad-close": {
    name: "Frame Close tidak valid",
    what: "Frame Close membawa kode yang tidak boleh dikirim, hanya satu byte, atau alasan yang terlalu panjang.",
    mend: "Kirim hanya kode yang boleh muncul di frame Close, dan jaga alasannya dalam 123 byte UTF-8.",
  },
  "protocol.bad-deflate": {
    name: "Data terkompresi tidak valid",
    what: "Pesan terkompresi tidak bisa dibuka karena datanya tidak mengikuti kompresi yang disepakati.",
    mend: "Matikan `permessage-deflate` untuk memastikannya, lalu perbarui library atau proxy yang merusak pesan terkompresi.",
  },
  "protocol.unmasked": {
    name: "Frame klien tanpa mask",
    what: "Frame dari klien datang tanpa mask, padahal setiap frame dari klien wajib memakai mask.",
    mend: "Perbarui library klien, dan cari proxy yang mengirim frame server ke arah server.",
  },
  "protocol.masked": {
    name: "Frame server memakai mask",
    what: "Frame dari server datang dengan mask, padahal server tidak boleh memakai mask pada frame-nya.",
    mend: "Perbarui library server, dan pastikan ia tidak memakai kode untuk klien saat menulis frame-nya.",
  },
  "close.unanswered": {
    name: "Close tidak dibalas",
    what: "Pihak ini mengirim frame Close, tetapi koneksi berakhir sebelum ada frame Close balasan.",
    mend: "Buat pihak lain membalas setiap frame Close dan tetap membaca sampai saat itu; pasang batas waktu Anda sendiri untuk menunggunya.",
  },
  "close.no-status": {
    name: "Close tanpa kode",
    what: "Frame Close datang secara normal, tetapi tanpa kode, jadi tidak ada yang tahu maksud pihak lain.",
    mend: "Cari pemanggilan `close()` tanpa argumen di pihak lain, lalu beri kode dan alasan singkat.",
  },
  "close.local": {
    name: "Ditutup pihak ini",
    what: "Program di pihak ini memanggil `close()`, dan pihak lain membalas secara normal.",
    mend: "Tidak ada yang salah; jika tidak Anda duga, cari pemanggilan `close()` yang berjalan terlalu dini.",
  },
  "peer.closed": {
    name: "Ditutup pihak lain",
    what: "Pihak lain menutup koneksi secara normal dan tidak memberi tanda adanya kegagalan.",
    mend: "Tidak ada yang salah; jika tidak Anda duga, cari pemanggilan `close()` di log pihak lain.",
  },
  "peer.page-left": {
    name: "Pengguna meninggalkan halaman",
    what: "Browser menutup koneksi karena pengguna menutup halaman, memuatnya ulang, atau pindah ke halaman lain.",
    mend: "Tidak ada yang perlu diperbaiki; simpan state sebentar jika pengguna sering memuat ulang halaman.",
  },
  "peer.error": {
    name: "Pihak lain melaporkan error",
    what: "Pihak lain menutup koneksi dengan kode yang menyatakan bahwa ia mengalami error.",
    mend: "Baca kode dan alasannya, cari tahu apa yang dimintanya, lalu telusuri log pihak lain pada saat itu.",
  },
  "peer.refused": {
    name: "Pihak lain menolak melanjutkan",
    what: "Pihak lain menutup koneksi dengan 1008: salah satu aturannya sendiri dilanggar, dan kode itu tidak menyebutkan yang mana.",
    mend: "Baca alasan dan log pihak lain: biasanya soal token, origin, atau terlalu banyak pesan atau koneksi.",
  },
  "peer.silent": {
    name: "Pihak lain diam",
    what: "Koneksi tampak terbuka, tetapi tidak ada yang datang dari pihak lain lebih lama daripada yang diizinkan di sini.",
    mend: "Pakai heartbeat di kedua arah; hal ini wajar pada ponsel, perangkat yang tidur, dan jaringan yang berganti.",
  },
  "auth.required": {
    name: "Perlu autentikasi",
    what: "Klien mencoba memakai koneksi tanpa menyebutkan identitasnya, jadi server menutupnya.",
    mend: "Kirim token atau cookie saat handshake atau sebagai pesan pertama, sebelum apa pun yang lain.",
  },
  "auth.refused": {
    name: "Kredensial ditolak",
    what: "Server memeriksa kredensial klien dan tidak menerimanya, jadi koneksi ditutup.",
    mend: "Login lagi untuk mendapat kredensial yang sah, dan jangan menyambung ulang dengan kredensial yang sudah ditolak.",
  },
  "auth.expired": {
    name: "Kredensial kedaluwarsa",
    what: "Kredensialnya sah saat koneksi dibuka, tetapi kemudian kedaluwarsa, jadi server menutup koneksi.",
    mend: "Ambil token baru dan sambungkan ulang dengannya; memperbarui token sebelum kedaluwarsa mencegah gangguan ini.",
  },
  "auth.timeout": {
    name: "Autentikasi terlalu lama",
    what: "Klien belum terautentikasi saat batas waktunya habis, karena tidak mengirim apa-apa atau pemeriksaannya terlalu lama.",
    mend: "Kirim kredensial begitu koneksi terbuka, dan ukur berapa lama server memeriksanya.",
  },
  "auth.revoked": {
    name: "Akses dicabut",
    what: "Akses pengguna ini dicabut saat koneksi masih terbuka, jadi server menutupnya.",
    mend: "Login lagi jika diizinkan; jika tidak, administrator harus mengembalikan aksesnya.",
  },
  "limit.message-size": {
    name: "Pesan terlalu besar",
    what: "Sebuah pesan lebih besar daripada yang diterima penerima atau platform di jalur, jadi koneksi ditutup.",
    mend: "Pecah pesan menjadi beberapa yang lebih kecil, atau naikkan batasnya di penerima dan di setiap platform di jalur.",
  },
  "limit.slow-reader": {
    name: "Pembaca terlalu lambat",
    what: "Klien membaca begitu lambat sehingga data yang menunggu melebihi memori yang diizinkan server.",
    mend: "Kirim lebih sedikit atau gabungkan pembaruan untuk klien lambat, dan kerjakan tugas berat di luar kode penerima pesan.",
  },
  "limit.rate": {
    name: "Terlalu banyak pesan",
    what: "Klien mengirim lebih banyak pesan atau permintaan per periode daripada yang diizinkan server, jadi koneksi ditutup.",
    mend: "Kirim lebih jarang, gabungkan pesan kecil menjadi lebih besar, dan baca batasan layanan itu.",
  },
  "limit.connections": {
    name: "Terlalu banyak koneksi",
    what: "Pengguna, alamat, atau server secara keseluruhan sudah mencapai jumlah koneksi yang diizinkan.",
    mend: "Tutup koneksi yang tidak dipakai lagi, pakai satu koneksi bersama antarbagian program, atau naikkan batasnya.",
  },
  "drain.restart": {
    name: "Mulai ulang terencana",
    what: "Server sengaja menutup koneksinya karena dimulai ulang untuk deployment atau konfigurasi baru.",
    mend: "Sambungkan ulang setelah jeda acak yang singkat; selama mulai ulangnya lancar, tidak ada yang perlu diperbaiki.",
  },
  "drain.shutdown": {
    name: "Shutdown terencana",
    what: "Server sengaja menutup koneksinya karena berhenti melayani dan mungkin tidak kembali.",
    mend: "Sambungkan ulang dengan backoff dan biarkan load balancer memilih server lain; pastikan ada yang siap.",
  },
  "drain.deadline": {
    name: "Diputus saat batas waktu habis",
    what: "Server sedang menutup koneksinya, dan koneksi ini belum selesai ketika waktu untuk itu habis.",
    mend: "Beri server lebih banyak waktu untuk menutup, dan periksa mengapa klien tidak membalas frame Close.",
  },
  "shed.overload": {
    name: "Ditutup karena kelebihan beban",
    what: "Server kelebihan beban selama beberapa waktu, jadi sebagian koneksi ditutup demi menyelamatkan yang lain.",
    mend: "Tambah kapasitas atau kurangi kerja per koneksi; klien menyambung ulang dengan exponential backoff.",
  },
  "shed.admission": {
    name: "Tidak diterima, server sibuk",
    what: "Saat itu server tidak punya kapasitas untuk koneksi baru, jadi koneksi ini ditolak.",
    mend: "Tunggu selama yang diminta server dan sambungkan ulang dengan exponential backoff; operator menambah kapasitas atau menaikkan batasnya.",
  },
  "server.error": {
    name: "Error di server",
    what: "Program di server mengalami error yang tidak diperkirakan, dan karena itu mengakhiri koneksi ini.",
    mend: "Temukan error-nya di log server pada saat itu dan tangani di sana; klien menyambung ulang dengan backoff.",
  },
  "server.closed": {
    name: "Ditutup program di server",
    what: "Program di server sendiri yang memilih menutup koneksi ini, karena alasan aplikasi.",
    mend: "Tidak ada yang salah; jika tidak Anda duga, cari bagian program server yang memanggil `close()`.",
  },
  "server.crash": {
    name: "Proses server mati",
    what: "Proses server crash atau dimatikan paksa, dan semua koneksinya berakhir serentak tanpa frame Close.",
    mend: "Cari laporan crash atau kekurangan memori pada saat itu, dan mulai ulang yang tidak menunggu.",
  },
  "server.stuck": {
    name: "Server tidak merespons",
    what: "Mesin server masih mengonfirmasi data, tetapi prosesnya tidak menjawab karena terblokir atau terhenti.",
    mend: "Cari komputasi panjang di event loop, deadlock, atau proses yang dijeda, dan mulai ulang server jika perlu.",
  },
  "network.offline": {
    name: "Perangkat offline",
    what: "Saat itu perangkat klien tidak punya koneksi jaringan, jadi tidak ada yang bisa dikirim atau diterima.",
    mend: "Pulihkan koneksi jaringan; klien menunggu sampai perangkat online lagi, lalu menyambung ulang.",
  },
  "network.changed": {
    name: "Jaringan berganti",
    what: "Perangkat pindah ke jaringan lain atau mendapat alamat baru, dan koneksi lama tidak bisa ikut pindah.",
    mend: "Sambungkan ulang seketika saat jaringan berganti, karena koneksi lama tidak bisa membawa data lagi.",
  },
  "network.blackhole": {
    name: "Paket hilang diam-diam",
    what: "Paket antara klien dan server hilang tanpa error apa pun, jadi kedua pihak masih mengira koneksi terbuka.",
    mend: "Pakai heartbeat untuk mendeteksinya lebih awal, dan cari firewall atau NAT yang melupakan koneksi itu.",
  },
  "host.slept": {
    name: "Perangkat tertidur",
    what: "Perangkat klien masuk mode tidur, dan selama itu koneksi berakhir atau tidak bisa dipakai lagi.",
    mend: "Periksa koneksi saat perangkat bangun, dan sambungkan ulang seketika jika tidak ada jawaban.",
  },
  "client.closed": {
    name: "Ditutup klien",
    what: "Program klien sendiri yang memilih menutup koneksi ini, karena alasan aplikasi.",
    mend: "Tidak ada yang salah; jika tidak Anda duga, cari bagian program klien yang memanggil `close()`.",
  },
  "client.timeout": {
    name: "Klien berhenti menunggu",
    what: "Klien memasang batas waktu untuk menyambung atau mendapat jawaban, dan menyerah ketika waktunya habis.",
    mend: "Cari tahu langkah mana yang lambat; beri waktu lebih jika jaringan atau server memang membutuhkannya.",
  },
  "client.replaced": {
    name: "Digantikan koneksi baru",
    what: "Klien atau sesi yang sama membuka koneksi yang lebih baru, jadi koneksi lama ini tidak diperlukan lagi.",
    mend: "Jika terjadi berulang kali, cari dua tab atau program yang memakai identitas yang sama.",
  },
  "origin.not-checked": {
    name: "Origin tidak diperiksa",
    what: "Server menerima koneksi dari origin asing, jadi halaman web mana pun bisa menyambung atas nama pengunjungnya.",
    mend: "Beri server daftar origin yang diizinkan dan buat ia menolak handshake dari semua origin lain.",
  },
  unknown: {
    name: "Penyebab tidak diketahui",
    what: "Koneksi berakhir, dan apa yang teramati di pihak ini tidak menunjukkan sebabnya.",
    mend: "Bandingkan log klien, proxy, dan server pada saat yang sama, atau biarkan doctor mengamati koneksinya.",
  },
  ok: {
    name: "Tidak ada masalah",
    what: "Semua langkah yang diuji berhasil, dan tidak teramati apa pun yang akan mengakhiri koneksi.",
    mend: "Tidak ada yang perlu diperbaiki; jika koneksi tetap berakhir setelah beberapa lama, amati lebih lama dari umur biasanya.",
  },
};
