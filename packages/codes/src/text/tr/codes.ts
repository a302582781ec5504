import type { LanguageText } from "../language-text.ts";

export const codes: LanguageText["codes"] = {
  1000: {
    name: "Normal Kapanış",
    summary: "İki taraf da oturumun bittiğinde hemfikir: ters giden ya da düzeltilmesi gereken bir şey yok.",
    gist: "oturum tamamlandı",
    description: [
      "Taraflardan biri konuşmanın amacına ulaştığına karar verip 1000 içeren bir Close çerçevesi gönderdi, karşı taraf da yanıtladı. İkisi de artık veri gelmeyeceğini biliyor.",
      "Bu kod yalnızca bitişin bilerek yapıldığını söyler, uygulamanın memnun olduğunu değil. Birçok sunucu ve proxy, yeniden başlarken ya da oturum açma isteğini reddederken de 1000 gönderir; bu yanlış bir kullanımdır.",
    ],
    whenYouSeeIt: [
      "Kullanıcı oturumu kapattı ya da sayfa işi bitince `close(1000)` çağırdı.",
      "Sunucu bir akışı, indirmeyi ya da oyunu tamamlayıp bağlantıyı kapattı.",
      "Bir proxy ya da yönetilen bir ağ geçidi boşta kalan bağlantıyı sonlandırdı ve aslında başka bir şey kastettiği hâlde 1000 kullandı.",
    ],
    howToFix: {
      client: [
        "Beklediğiniz bir durumsa düzeltilecek bir şey yoktur.",
        "Beklemiyorsanız erken çağrılan bir `close()` arayın: bir temizlik fonksiyonunda, iki kez çalışan bir effect içinde ya da aynı bağlantıyı paylaşan ikinci bir sekmede.",
        "Uygulamanın bağlantıya hâlâ ihtiyacı varsa bilinçli olarak yeniden bağlanın ve sunucunun geliştiricisine 1000’in yanlış kod olduğunu bildirin.",
      ],
      server: [
        "1000’i yalnızca iş bittiğinde gönderin. Yeniden başlatma için 1012, kapanma için 1001, aşırı yük için 1013 gönderin.",
        "Oturum açma isteğini reddetmek için asla 1000 kullanmayın: koda uyan istemciler geri gelmez.",
      ],
    },
    whatNext: "Durun. İki tarafın da işi bittiği için istemci yeniden bağlanmaz.",
    whenToUse: "İş bittiğinde ve iki taraf da başka bir şey istemediğinde gönderin.",
    commonMistakes: [
      "Kod vermeden çağrılan `close()` yönteminin 1000 gönderdiğini sanmak: Close çerçevesi boştur ve karşı taraf 1005 görür.",
      "Ölü bir bağlantıyı 1000 ile kapatmak: arıza gizlenir, koda uyan istemci de bir daha gelmez.",
      "Dağıtım sırasında 1000 göndermek: bu, bütün istemcilere geri gelmeyin demektir.",
    ],
    keywords: [
      "normal kapanış",
      "bağlantı kapandı",
      "tamamlandı",
      "bitti",
      "başarılı",
      "oturumu kapatma",
      "çıkış",
      "normal closure",
    ],
  },
  1001: {
    name: "Taraflardan Biri Ayrılıyor",
    summary: "Taraflardan biri ayrılıyor: sunucu kapanıyor ya da kullanıcı sayfayı kapattı veya terk etti.",
    gist: "taraflardan biri ayrılıyor",
    description: [
      "Bir uç nokta gidiyor. Anlamı, kimin duyduğuna bağlıdır. 1001 alan sunucu, kullanıcının sekmeyi kapattığını, yenilediğini ya da başka sayfaya geçtiğini öğrenir. 1001 alan istemci, sunucunun ya da bir proxy’nin kapandığını öğrenir.",
      "Sayfa kapanırken 1001’i tarayıcının kendisi gönderir; bir betik bunu `close()` yöntemine veremez.",
    ],
    whenYouSeeIt: [
      "Sunucuda: bir sekme kapatıldı ya da yenilendi veya kullanıcı bir bağlantıya tıkladı.",
      "İstemcide: sunucu bir dağıtım için kapanıyor ya da bir proxy yeniden başlatılıyor.",
      "İstemcide: platform, azami ömrünü dolduran bir bağlantıyı sonlandırdı.",
    ],
    howToFix: {
      client: [
        "Üstel geri çekilme ve rastgele bekleme süresiyle yeniden bağlanın. İlk denemeden önce {first} bekleyin: sunucu yeniden başlıyorsa kısa bir bekleme yeter.",
        "Kendi sayfanız kapanırken gelen 1001’i yok sayın: bazı tarayıcılar bunu ayrılmakta olan sayfaya bildirir.",
        "Sunucunun henüz onaylamadığı verileri saklayın, bağlantı geri gelince yeniden gönderin.",
      ],
      server: [
        "Tarayıcıdan 1001 geldiğinde temizlik dışında bir şey yapmayın: kullanıcı gitti.",
        "Kapanırken herkese aynı anda 1001 göndermeyin. Kapatmaları zamana yayın ki bütün istemciler aynı saniyede dönmesin.",
        "Birkaç saniye içinde dönecekseniz 1012 bunu daha açık anlatır.",
      ],
    },
    whatNext:
      "Yeniden bağlanın: ilk denemeden önce {first}, sonra {floor} ile bir üst sınır arasında bekleyin; üst sınır {ceiling} ile başlar, {cap} olana kadar her seferinde ikiye katlanır. 1001 gören sunucu bir şey yapmaz: istemci gitmiştir.",
    whenToUse: "Bu süreç kapanıyorsa ve geri döneceğine söz veremiyorsa gönderin.",
    commonMistakes: [
      "Tarayıcıda `close(1001)` çağırmak: sonuç `InvalidAccessError` olur.",
      "Gelen 1001’i kesin bitiş saymak: dağıtımdan sonra kullanıcılar bağlantısız kalır.",
      "Sunucuda her 1001’i hata saymak: loglar yalnızca sekmesini kapatan insanlarla dolar.",
    ],
    keywords: [
      "going away",
      "sunucu kapandı",
      "sunucu kapanıyor",
      "sekme kapatıldı",
      "sayfa kapatıldı",
      "sayfadan ayrılma",
      "yenileme",
      "deploy",
    ],
  },
  1002: {
    name: "Protokol Hatası",
    summary: "Taraflardan biri WebSocket protokolünün kurallarını çiğnedi, karşı taraf da bağlantıyı sonlandırdı.",
    gist: "protokol ihlal edildi",
    description: [
      "1002 gönderen taraf, protokolün yasakladığı bir şey aldı: rezerve bir bit, bilinmeyen bir opcode, bozuk bir parça, fazla uzun bir kontrol çerçevesi ya da gönderilmesi yasak bir kapatma kodu.",
      "Bunu kütüphaneler kendiliğinden gönderir; uygulamanın göndermesi neredeyse hiç gerekmez. Kusur, 1002’yi alan tarafta ya da yolda baytları değiştiren bir şeydedir.",
    ],
    whenYouSeeIt: [
      "Bir program, hatta hiç çıkmaması gereken bir kapatma kodu gönderdi; örneğin 1005 ya da 1006.",
      "Bir proxy baytları değiştirdi ya da kesti veya iki taraf sıkıştırma konusunda anlaşamadı.",
      "WebSocket istemcisi olmayan bir istemci bu porta bağlandı ya da sunucudan gelen çerçeveler maskeli.",
    ],
    howToFix: {
      client: [
        "Döngü içinde yeniden bağlanmayın: aynı baytlar yine başarısız olur.",
        "Kapatma nedenini okuyun; birçok kütüphane hangi kuralın çiğnendiğini yazar.",
        "Sıkıştırmayı kapatıp tekrar deneyin. Düzeliyorsa bir proxy ya da kütüphane sıkıştırmayı yanlış işliyordur.",
      ],
      server: [
        "WebSocket kütüphanesini güncelleyin ve reddedilen çerçeveyi loglayın.",
        "Kendi kodunuzun hangi kapatma kodlarını gönderdiğine bakın: geçersiz bir kod 1002 olarak geri döner.",
        "Proxy olmadan deneyin; arada çerçeveleri değiştiren bir şey olup olmadığı ortaya çıkar.",
      ],
    },
    whatNext: "Durun. Bozuk çerçeveleri gönderen taraf düzelene kadar yine başarısız olur.",
    whenToUse: "Kütüphaneye bırakın: protokole aykırı çerçeveler içindir.",
    commonMistakes: [
      "Geçersiz bir uygulama mesajı için 1002 kullanmak; bu bir protokol hatası değildir.",
      "Kusuru 1002’yi gönderen tarafta aramak; oysa o taraf yalnızca fark edendir.",
    ],
    keywords: [
      "protokol hatası",
      "protocol error",
      "geçersiz çerçeve",
      "opcode",
      "rezerve bit",
      "maskeleme",
      "bozuk frame",
      "hatalı çerçeve",
    ],
  },
  1003: {
    name: "Desteklenmeyen Veri",
    summary: "Taraflardan birine kabul etmediği türde veri geldi; örneğin yalnızca metin anlayan bir yere ikili veri.",
    gist: "yanlış türde veri",
    description: [
      "Çerçeve doğruydu ama türü kabul edilmedi: yalnızca metinle çalışan bir uç nokta ikili mesaj aldı ya da tam tersi.",
      "Konu mesajın türüdür, içeriği değil. Bozuk UTF-8 için 1007, fazla uzun mesaj için 1009 vardır.",
    ],
    whenYouSeeIt: [
      "İstemci, metin olarak JSON bekleyen bir sunucuya Buffer ya da typed array gönderdi.",
      "Yalnızca ikili mesaj kabul eden bir sunucuya string geldi.",
      "Bir hizmet, hiç çözemediği mesajlar için 1003 kullanıyor.",
    ],
    howToFix: {
      client: [
        "`send()` yöntemine ne verdiğinize bakın: string metin olarak, geri kalan her şey ikili olarak gider.",
        "Veriyi sunucunun belgelerinde yazan türe çevirin, sonra yeniden bağlanın.",
      ],
      server: [
        "Her uç noktanın hangi türü kabul ettiğini belgelerde yazın ve kapatma nedeninde belirtin.",
        "İki tür de zararsızsa ikisini de kabul edin.",
      ],
    },
    whatNext: "Durun. Gönderen doğru mesaj türünü kullanana kadar yine başarısız olur.",
    whenToUse: "Mesajın türünü bu uç noktanın kabul etmesi hiçbir zaman mümkün değilse gönderin.",
    commonMistakes: [
      "Şemaya uymayan JSON için 1003 göndermek; 4000–4999 arasından bir uygulama kodu kullanın.",
      "Oturumun süresi dolduğunda 1003 göndermek; 3000 ya da bir uygulama kodu bunu daha iyi anlatır.",
    ],
    keywords: [
      "desteklenmeyen veri",
      "unsupported data",
      "binary",
      "ikili veri",
      "metin",
      "yanlış veri türü",
      "buffer",
    ],
  },
  1004: {
    name: "Rezerve Edilmiş",
    summary: "1004 sayısının bir anlamı yoktur: rezerve edilmiştir ve kimse gönderemez.",
    gist: "rezerve, anlamı yok",
    description: [
      "1004, protokol yazılırken kenara ayrıldı ve hiçbir zaman bir anlam almadı. Close çerçevesinde yer alamaz.",
      "Eski tablolar ona “çok büyük” der. Bu anlam, standart tamamlanmadan önce 1009’a geçti.",
    ],
    whenYouSeeIt: [
      "Bir sunucu ya da istemci bozuktur veya protokolün eski bir taslağına göre yazılmıştır.",
      "Bir test, karşı tarafın tepkisini görmek için bilerek gönderir.",
    ],
    howToFix: {
      client: [
        "Sunucunun geliştiricisine bildirin ve kopmuş bir bağlantı gibi ele alın.",
        "Kendi kodunuz gönderiyorsa fazla büyük mesaj için 1009 kullanın.",
      ],
      server: [
        "1004 gönderen satırı bulun ve gönderilmesine izin verilen bir kod seçin.",
        "Hâlâ eski taslağa uyan kütüphaneyi değiştirin.",
      ],
    },
    whatNext:
      "Kopmuş bir bağlantıdan sonraki gibi yeniden bağlanın: önce {first}, daha sonra en çok {cap} bekleyin. Art arda {attempts} başarısız denemeden sonra vazgeçin, çünkü karşı taraf bozuktur.",
    whenToUse: "Hiçbir zaman: 1004’ü kimse gönderemez. Fazla büyük mesaj için 1009 gönderin.",
    commonMistakes: [
      "Eski tablolara bakıp 1004’ü “mesaj çok büyük” diye yorumlamak.",
      "Boş göründüğü için kendi uygulamasında kullanmak.",
    ],
    keywords: ["rezerve", "reserved", "anlamı yok", "kullanılmıyor", "çok büyük", "taslak"],
  },
  1005: {
    name: "Durum Kodu Alınmadı",
    summary: "Kodsuz bir Close çerçevesi geldi: bağlantı düzgün bitti ama kimse nedenini söylemedi.",
    gist: "kodsuz kapatıldı",
    description: [
      "1005 bir mesaj değil, yerel bir nottur. Karşı taraf boş bir Close çerçevesi gönderdi; API bir sayı bildirmek zorunda olduğu için 1005 bildirir. Bu kod hiçbir zaman gönderilmez.",
      "Kaynağı çoğunlukla argümansız, düz bir `close()` çağrısıdır.",
    ],
    whenYouSeeIt: [
      "İki taraftan biri kod vermeden `close()` çağırdı.",
      "Bir framework kapanırken bağlantılarını kod vermeden kapattı.",
      "Bir proxy ya da kütüphane, Close çerçevesini iletirken kodu düşürdü.",
    ],
    howToFix: {
      client: [
        "Bağlantıyı kendiniz kapattıysanız düzeltilecek bir şey yoktur. Karşı tarafın bir kod görmesini istiyorsanız 1000 verin.",
        "Sunucu kapattıysa 1001’den sonraki gibi, kısa ve rastgele bir beklemenin ardından yeniden bağlanın.",
      ],
      server: [
        "Her zaman bir kod verin: iş bittiyse 1000, sunucu gidiyorsa 1001 ya da 1012.",
        "Bir kapatmayı iletiyorsanız çerçeveye 1005 yazmayın; boş bir Close çerçevesi gönderin.",
      ],
    },
    whatNext:
      "Bu taraf kapattıysa durun. Karşı taraf kapattıysa 1001’den sonraki gibi yeniden bağlanın: {first} bekleyin, sonra {floor} ile bir üst sınır arasında bekleyin; üst sınır {ceiling} ile başlar, {cap} olana kadar ikiye katlanır.",
    whenToUse: "Hiçbir zaman: 1005 gönderilmez. İşinizin bittiğini söylemek istiyorsanız `close(1000)` çağırın.",
    commonMistakes: [
      "`close()` çağrısının 1000 gönderdiğini sanmak.",
      "1005’i kopmuş bağlantı sanmak: Close çerçevesi gerçekten geldi. Kopan bağlantı 1006 verir.",
      "1005’i `close()` yöntemine vermek; düzgün her kütüphane bunu reddeder.",
    ],
    keywords: ["durum kodu yok", "no status", "kodsuz kapanma", "boş close", "kod alınmadı", "close()"],
  },
  1006: {
    name: "Anormal Kapanış",
    summary:
      "Bağlantı Close çerçevesi olmadan öldü: bir çökme, kopan bir hat ya da aradaki bir şey bağlantıyı düşürdü.",
    gist: "hat tek kelime edilmeden koptu",
    description: [
      "1006 rezerve edilmiştir ve hiçbir zaman gönderilmez. Bağlantı bittiğinde Close çerçevesi görülmediyse bunu kendi tarafınız bildirir. Yani ne olduğunu söylemez; yalnızca kimsenin vedalaşmadığını söyler.",
      "Arkasında çöken bir süreç, çekilen bir kablo, değişen bir ağ ya da boştaki bağlantıyı öldüren bir güvenlik duvarı, proxy veya yük dengeleyici olabilir. Tarayıcıda her başarısız el sıkışma da bu kodla görünür: reddeden bir port, hatalı bir sertifika, HTTP 401 ya da 503. Tarayıcılar nedeni bilerek gizler.",
    ],
    whenYouSeeIt: [
      "Güvenlik duvarı ya da yük dengeleyici, fazla uzun süre sessiz kalan bağlantıyı kapattı; çoğu zaman 60 saniye sonra.",
      "Sunucu süreci çöktü, zorla sonlandırıldı ya da bağlantılarını kapatmadan bıraktı.",
      "Cihaz uykuya geçti, ağını kaybetti ya da Wi-Fi’dan mobil veriye geçti.",
      "Bağlantı hiç açılmadı: adres, sertifika, oturum bilgisi ya da yol yanlıştı.",
    ],
    howToFix: {
      client: [
        "Üstel geri çekilmeyle yeniden bağlanın ve ilk bekleme süresini rastgele seçin (aralık: {first}); böylece bin istemci aynı anda dönmez.",
        "Ölü bağlantıyı fark etmek için işletim sistemini beklemeyin; ping/pong ya da kendi mesajlarınızı kullanın.",
        "`open` olayının hiç gelip gelmediğini, bağlantının ne kadar yaşadığını ve ne kadar sessiz kaldığını not edin: bu üçü nedenlerin çoğunu birbirinden ayırır.",
      ],
      server: [
        "Ping’leri yoldaki en küçük boşta kalma sınırından daha sık gönderin: 20 ile 25 saniye arası, yaygın olan 60 saniyelik sınıra takılmaz.",
        "Yoldaki her proxy, güvenlik duvarı ve yük dengeleyicide ağ zaman aşımlarını ve fazla katı boşta kalma sınırlarını arayın.",
        "Süreç bitmeden bağlantıları kapatın; 1006’nın geldiği anda çökme ya da bellek yetersizliğinden sonlandırma olup olmadığına bakın.",
        "Oturum açmayı el sıkışmadan sonra kendi kodunuzla reddedin, çünkü tarayıcı HTTP durumunu göremez.",
      ],
    },
    whatNext:
      "Yeniden bağlanın: ilk denemeden önce {first}, sonra {floor} ile bir üst sınır arasında bekleyin; üst sınır {ceiling} ile başlar, {cap} olana kadar her seferinde ikiye katlanır.",
    whenToUse:
      "Hiçbir zaman: 1006’yı kimse gönderemez. Bağlantıyı tek kelime etmeden bırakmak için TCP bağlantısını sonlandırın; karşı taraf 1006’yı kendiliğinden bildirir.",
    commonMistakes: [
      "Sunucuda 1006 gönderen kodu aramak: böyle bir kod yoktur.",
      "`close(1006)` çağırmak: tarayıcılar ve düzgün kütüphaneler istisna fırlatır.",
      "Hemen ve sınırsızca yeniden bağlanmak: kısa bir arıza bağlantı fırtınasına dönüşür.",
    ],
    keywords: [
      "bağlantı koptu",
      "bağlantı kesildi",
      "anormal kapanış",
      "abnormal closure",
      "çökme",
      "ağ hatası",
      "zaman aşımı",
      "disconnect",
      "nedensiz kapanma",
      "boşta kalma",
    ],
  },
  1007: {
    name: "Geçersiz Çerçeve Verisi",
    summary: "Bir metin mesajında geçerli UTF-8 olmayan baytlar ya da mesajın türüne uymayan veriler vardı.",
    gist: "baytlar geçersiz",
    description: [
      "Metin mesajları ve kapatma nedenleri geçerli UTF-8 olmalıdır. 1007 gönderen taraf, geçerli olmayan baytlar buldu.",
      "Bazı kütüphaneler bunu açılamayan sıkıştırılmış veriler için de kullanır. Konu baytlardır, mesajın anlamı değil.",
    ],
    whenYouSeeIt: [
      "İkili veri, metin mesajı olarak gönderildi.",
      "Uzun bir metin karakterin ortasından kesildi; çoğu zaman 123 bayta kısaltılan bir kapatma nedeni.",
      "Başka bir kodlamadaki metin, örneğin Latin-1, dönüştürülmeden gönderildi.",
    ],
    howToFix: {
      client: [
        "İkili veriyi ikili olarak, metni de çalışma ortamının kodlayacağı bir string olarak gönderin.",
        "Metni keserken baytların değil, karakterlerin arasından kesin.",
      ],
      server: [
        "Metin çerçevelerini neyin yazdığına bakın: dosyadan ya da veritabanından gelen baytlar UTF-8 olmayabilir.",
        "Kapatma nedenlerini bir karakteri bölmeden 123 bayt UTF-8 olacak şekilde kısaltın.",
      ],
    },
    whatNext: "Durun. Gönderen veriyi doğru kodlayana kadar aynı veri yine başarısız olur.",
    whenToUse: "Kütüphaneye bırakın: UTF-8 olmayan metinler içindir.",
    commonMistakes: [
      "Geçersiz JSON ya da aralık dışı bir argüman için 1007 göndermek; bunlar uygulama hatalarıdır.",
      "Kapatma nedenini kısaltırken bayt yerine karakter saymak.",
    ],
    keywords: ["geçersiz veri", "utf-8", "karakter kodlaması", "encoding", "bayt", "bozuk metin", "invalid payload"],
  },
  1008: {
    name: "Politika İhlali",
    summary: "Taraflardan biri, kendi kurallarından biri çiğnendiği için devam etmiyor ve buna uyan başka bir kod yok.",
    gist: "hizmetin bir kuralı çiğnendi",
    description: [
      "1008 genel ret kodudur. Daha kesin bir kod uymadığında ya da reddeden taraf fazlasını söylemek istemediğinde kullanılır.",
      "Gerçek hizmetler bunu açılmamış oturum, yasaklı Origin, fazla istek, fazla yavaş okuyan istemci ya da var olmayan model için kullanır. Hangisi olduğunu yalnızca kapatma nedeni ya da hizmetin belgeleri söyler.",
    ],
    whenYouSeeIt: [
      "Token yoktu, yanlıştı ya da süresi dolmuştu ve sunucu bunu 1008 ile bildirdi.",
      "İstemci çok fazla ya da çok hızlı gönderdi veya çok yavaş okudu.",
      "Sayfanın Origin değeri sunucunun listesinde yok.",
    ],
    howToFix: {
      client: [
        "Önce kapatma nedenini, sonra hizmetin belgelerini okuyun.",
        "Körü körüne yeniden bağlanmayın: önce nedeni giderin ya da oturumu yenileyin, sonra bağlanın.",
        "Hizmetin profili varsa onu seçin; ne zaman yeniden denenebileceğini söylüyor olabilir.",
      ],
      server: [
        "Mümkünse daha fazlasını söyleyin: açılmamış oturum için 3000, eksik yetki için 3003, aşırı yük için 1013, boyut için 1009.",
        "Geliştiricinin anlayacağı ama saldırganın işine yaramayacak kısa bir neden yazın.",
      ],
    },
    whatNext: "Hizmetin profili ya da kapatma nedeni başka bir şey söylemiyorsa durun.",
    whenToUse: "İstemci bir kuralı çiğnediğinde ve daha kesin bir kod uymadığında gönderin.",
    commonMistakes: [
      "Her şey için 1008 kullanmak: istemci “yeniden oturum aç” ile “bir daha gelme” arasındaki farkı göremez.",
      "1008’den sonra döngü içinde yeniden bağlanmak; kural hâlâ yürürlüktedir.",
    ],
    disagreement:
      "İstemciler anlaşamıyor: hizmetler bu kodu yavaş okuyanlar ve süresi dolmuş konumlar için de kullandığından bazıları 1008’den sonra yeniden dener, çoğu durur. Burada varsayılan, durmaktır.",
    keywords: [
      "politika ihlali",
      "policy violation",
      "reddedildi",
      "istek sınırı",
      "rate limit",
      "kimlik doğrulama",
      "origin",
      "kural ihlali",
    ],
  },
  1009: {
    name: "Mesaj Çok Büyük",
    summary: "Bir mesaj, alıcının izin verdiğinden daha büyüktü.",
    gist: "mesaj çok büyük",
    description: [
      "Alıcının tek bir mesaj için boyut sınırı vardır ve bu mesaj onu aştı. Sınır, tek çerçeveyi değil mesajın tamamını sayar; çoğu zaman da sıkıştırma açıldıktan sonraki boyutu.",
      "1009 gönderen taraf bağlantıyı hemen kesebilir; bu yüzden büyük mesajı gönderen taraf sık sık 1006 görür.",
    ],
    whenYouSeeIt: [
      "Bir dosya, görsel ya da büyük bir JSON belgesi tek mesaj olarak gönderildi.",
      "Bir güncelleme sınırı düşürdü ya da yoldaki bir proxy’nin sınırı sunucununkinden küçük.",
      "Yönetilen bir ağ geçidi beklenenden çok daha azına izin veriyor, örneğin 32 ya da 128 kilobayt.",
    ],
    howToFix: {
      client: [
        "Veriyi daha küçük mesajlara bölün, sıkıştırın ya da HTTP ile yükleyip yalnızca bir referans gönderin.",
        "Yeniden bağlandıktan sonra aynı mesajı bir daha göndermeyin: bağlantı yine sonlanır.",
      ],
      server: [
        "Sınırı belgeleyin ve yalnızca belleğin elverdiği kadar yükseltin.",
        "Sınırı kapatma nedeninde belirtin ki istemcinin geliştiricisi bilsin.",
      ],
    },
    whatNext: "Durun. Aynı mesaj, küçülene kadar yine reddedilir.",
    whenToUse: "Bir mesaj boyut sınırınızı aştığında gönderin.",
    commonMistakes: [
      "Aynı mesajla yeniden denemek: sonsuz döngü olur.",
      "1009’u dolu bir kuyruk ya da fazla istek için kullanmak; bunlar 1013 ya da 1008’dir.",
    ],
    keywords: ["mesaj çok büyük", "çok büyük", "mesaj boyutu", "boyut sınırı", "limit", "payload", "message too big"],
  },
  1010: {
    name: "Zorunlu Uzantı",
    summary: "İstemcinin, sunucunun kabul etmediği bir protokol uzantısına ihtiyacı var.",
    gist: "bir uzantı eksik",
    description: [
      "El sıkışma sırasında istemci uzantı isteyebilir. Onsuz çalışamıyorsa ve sunucu vermediyse bağlantıyı 1010 ile sonlandırır, uzantının adını da kapatma nedenine yazar.",
      "Yalnızca istemciler gönderir. Uzantısı eksik kalan sunucu bunun yerine el sıkışmayı reddeder. Uygulamada neredeyse hiç görülmez.",
    ],
    whenYouSeeIt: [
      "Özel bir istemci sıkıştırmayı ya da kendine özgü bir uzantıyı şart koşuyor.",
      "Bir proxy, el sıkışmadan `Sec-WebSocket-Extensions` başlığını çıkardı.",
    ],
    howToFix: {
      client: ["Mümkünse uzantısız çalışın ya da gerekli olduğunu belgelerinizde açıkça yazın."],
      server: [
        "Kapatma nedeninde adı geçen uzantıyı etkinleştirin.",
        "Hiçbir proxy’nin bu başlığı el sıkışmadan çıkarmadığından emin olun.",
      ],
    },
    whatNext: "Durun. Uzantı kullanılabilir olana kadar el sıkışma aynı şekilde biter.",
    whenToUse: "Yalnızca bir uzantı olmadan çalışamayan istemciler için.",
    commonMistakes: ["1010’u sunucudan göndermek: protokol onu yalnızca istemcilere verir."],
    keywords: ["zorunlu uzantı", "mandatory extension", "uzantı", "permessage-deflate", "sıkıştırma", "eksik uzantı"],
  },
  1011: {
    name: "İç Hata",
    summary: "Bağlantıyı kapatan tarafta beklenmedik bir hata oluştu ve o taraf devam edemedi.",
    gist: "içeride beklenmedik bir hata",
    description: [
      "1011 gönderen taraf, öngörmediği bir durumla karşılaştı: çoğunlukla kimsenin yakalamadığı bir istisna. HTTP 500’ün karşılığıdır.",
      "Standardın ilk metni yalnızca sunuculardan söz ediyordu; bir düzeltme (erratum) bunu her uç noktaya genişletti. Bazı kütüphaneler heartbeat yanıtsız kaldığında da bu kodu kullanır.",
    ],
    whenYouSeeIt: [
      "Bir işleyici istisna fırlattı ve framework bağlantıyı kapattı.",
      "Sunucunun arkasındaki bir veritabanı ya da hizmet arızalandı.",
      "Bir kütüphane heartbeat yanıtını alamadı ve 1011 ile kapattı.",
    ],
    howToFix: {
      client: [
        "Üstel geri çekilmeyle yeniden bağlanın: arıza bir dakika içinde geçebilir. Bekleme süresi en çok {cap} olana kadar uzar.",
        "Her seferinde aynı mesajdan sonra geliyorsa o mesaja bakın.",
      ],
      server: [
        "O saniyedeki sunucu loglarını okuyun; neden oradadır.",
        "1011 sıklaşırsa alarm verin ve kapatma nedenine asla stack trace koymayın.",
        "Reddedilen oturum açma ya da aşırı yük için kullanmayın: onların kendi kodları var.",
      ],
    },
    whatNext:
      "Yeniden bağlanın: {floor} ile bir üst sınır arasında bekleyin; üst sınır {ceiling} ile başlar, {cap} olana kadar her seferinde ikiye katlanır.",
    whenToUse: "Kendi tarafınızdaki bir hata devam etmenizi engellediğinde gönderin.",
    commonMistakes: [
      "Yalnızca sunucuların gönderebileceğini sanmak.",
      "Arıza çoğu zaman kısa sürdüğü hâlde tek bir 1011’den sonra tamamen vazgeçmek.",
    ],
    disagreement:
      "İstemciler anlaşamıyor: bazıları 1011’i kesin bitiş sayar, bazıları yeniden dener. Burada yeniden denenir; bekleme süresinin üst sınırı uzun tutulur.",
    keywords: ["iç hata", "sunucu hatası", "internal error", "500", "dahili hata", "exception", "beklenmeyen hata"],
  },
  1012: {
    name: "Hizmet Yeniden Başlatılıyor",
    summary:
      "Sunucu, bir dağıtım ya da yeni yapılandırma için bilerek yeniden başlıyor; birkaç saniye içinde geri dönecek.",
    gist: "planlı yeniden başlatma, birazdan dönecek",
    description: [
      "1012 planlı bir yeniden başlatmayı duyurur: bir dağıtım, yapılandırmanın yeniden yüklenmesi, başka makineye taşınma. Verdiği söz, hizmetin kendiliğinden geri döneceğidir.",
      "Bu yüzden istemci kısa sürede dönmelidir; ama hemen değil, herkesle aynı anda da değil.",
    ],
    whenYouSeeIt: [
      "Yeni bir sürüm yayılıyor ve eski süreç bağlantılarını boşaltıyor.",
      "Yapılandırma yeniden yükleniyor ya da bir container başka makineye taşınıyor.",
      "Bir framework durmadan önce bağlantılarını boşaltıyor.",
    ],
    howToFix: {
      client: [
        "Rastgele bir beklemeden sonra yeniden bağlanın (süre: {first}). Sunucu döndüğünde bağlantı kurulur; kurulmazsa bekleme süresini en çok {cap} olana kadar uzatın.",
        "Kapatma nedeninde yeniden deneme ipucu varsa ona uyun: sunucu size ayrı bir sıra verdi.",
        "Yeniden başlatmayı hata saymayın ve birkaç denemeden sonra vazgeçmeyin: bir dakika sürebilir.",
      ],
      server: [
        "Kapatmaları yeniden başlatmanın izin verdiği süreye yayın ve her istemciye ayrı bir dönüş anı verin.",
        "Başlamadan önce yeni bağlantı kabul etmeyi bırakın, kalanları da belirli bir son anda sonlandırın.",
        "İstemcilerinizdeki kütüphanelerin 1012’yi tanıyıp tanımadığına bakın: birkaçı onu 1006 olarak bildirir. Onlara 1001 gönderin.",
      ],
    },
    whatNext:
      "Yeniden bağlanın: ilk denemeden önce {first}, sonra {floor} ile bir üst sınır arasında bekleyin; üst sınır {ceiling} ile başlar, {cap} olana kadar her seferinde ikiye katlanır.",
    whenToUse: "Bu hizmet yeniden başlıyorsa ve birkaç saniye içinde kendiliğinden dönecekse gönderin.",
    commonMistakes: [
      "Bütün bağlantıları aynı anda kapatmak: herkes de aynı anda döner.",
      "Aşırı yükte 1012 göndermek: istemciler fazla erken döner. Onun kodu 1013’tür.",
      "Tarayıcıda `close(1012)` çağırmak: istisna fırlatır.",
    ],
    disagreement:
      "1012’yi ilk öneren e-posta 5 ile 30 saniye arasında rastgele bir bekleme ister. Uygulamada daha kısası yerleşti, buradaki zamanlama da öyle: yeniden başlatma nadiren yarım dakika sürer ve tepe yükünü düşük tutan şey rastgeleliktir.",
    keywords: [
      "yeniden başlatma",
      "sunucu yeniden başlatıldı",
      "service restart",
      "deploy",
      "reload",
      "bakım",
      "restart",
      "birazdan dönecek",
    ],
  },
  1013: {
    name: "Daha Sonra Yeniden Deneyin",
    summary:
      "Sunucu aşırı yük altında ve bağlantılarının bir kısmını bırakıyor: daha sonra, her seferinde daha uzun bekleyerek dönün.",
    gist: "aşırı yük, daha sonra dönün",
    description: [
      "1013, sunucunun bu bağlantıyı şu anda kaldıramadığı anlamına gelir: aşırı yük altındadır ya da hız sınırı uyguluyordur. 1012’den farklı olarak yeniden başlayan bir şey yoktur; bu yüzden birkaç saniye sonra düzeleceğine dair bir söz de yoktur.",
      "Hemen dönen istemci durumu kötüleştirir. Bu yüzden bekleme süresi {start} ile başlar ve her seferinde ikiye katlanır.",
    ],
    whenYouSeeIt: [
      "Sunucu, yük yüzünden bağlantılarının bir kısmını bırakıyor.",
      "Bağlantı ya da istek sınırına ulaşıldı ve sunucu hız sınırı uyguluyor.",
      "Arkasındaki bir hizmet şu an kullanılamıyor.",
    ],
    howToFix: {
      client: [
        "Üstel geri çekilmeyle yeniden bağlanın: bekleme süresi {start} ile başlasın, her başarısızlıktan sonra ikiye katlansın, üst sınırı {cap} olsun.",
        "Her beklemeye rastgele bir pay ekleyin ve varsa yeniden deneme ipucuna uyun.",
        "Uzun sürerse kullanıcıya haber verin, daha az bağlantı açın ya da başka bir host deneyin.",
      ],
      server: [
        "Devam ediyorsa kapasiteye bakın: yatay ölçekleyin ya da istemci başına bağlantı sayısını azaltın.",
        "Kapatma nedenine bir yeniden deneme ipucu koyun; en son dönmesini istediklerinize daha uzun süre verin.",
        "Eski bağlantıları bırakmadan önce yenilerini reddedin.",
      ],
    },
    whatNext:
      "Yeniden bağlanın: en az {start} bekleyin, süreyi her seferinde ikiye katlayıp üzerine rastgele bir pay ekleyin; üst sınır {cap}.",
    whenToUse:
      "Aşırı yük altındaysanız ya da hız sınırı uyguluyorsanız ve istemcinin daha sonra dönmesini istiyorsanız gönderin.",
    commonMistakes: [
      "Sabit bir saniyede bir yeniden denemek: istemci kalabalığı sunucunun ayağa kalkmasına izin vermez.",
      "Yeniden başlatmada 1013 göndermek: istemciler gereğinden uzun süre uzak kalır. Onun kodu 1012’dir.",
      "Bağlantı açılır açılmaz bekleme süresini sıfırlamak: kabul edip hemen kapatan sunucu istek yağmuruna tutulur.",
    ],
    disagreement:
      "1013’ü ilk öneren e-posta, istemcilerden başka bir adres denemelerini ya da kullanıcının harekete geçmesini beklemelerini ister. Çoğu istemci ise kayıttaki sonraki ada, yani Try Again Later adına uyar: beklemeyi uzatarak yeniden dener. Buradaki zamanlama da öyledir.",
    keywords: [
      "daha sonra tekrar deneyin",
      "aşırı yük",
      "aşırı yüklenme",
      "overload",
      "sunucu meşgul",
      "sunucu yoğun",
      "kapasite",
      "503",
      "rate limit",
      "try again later",
    ],
  },
  1014: {
    name: "Hatalı Ağ Geçidi",
    summary: "Sunucunun önündeki bir ağ geçidi ya da proxy, arkasındaki sunucudan geçersiz bir yanıt aldı.",
    gist: "ağ geçidinin arkasındaki sunucu arızalı",
    description: [
      "Ağ geçidine bağlantı sorunsuzdu ama ağ geçidi arkasındaki sunucuyla çalışamadı. HTTP 502’nin karşılığıdır.",
      "Bunu az sayıda ağ geçidi gönderir: çoğu bağlantıyı düpedüz düşürür ve istemci 1006 görür.",
    ],
    whenYouSeeIt: [
      "Ağ geçidinin arkasındaki sunucu çöktü ya da WebSocket olmayan bir yanıt verdi.",
      "Ağ geçidi yanlış bir adrese ya da porta yönlendiriyor.",
    ],
    howToFix: {
      client: [
        "Üstel geri çekilmeyle, en çok {cap} bekleyerek yeniden bağlanın: ağ geçidinin arkasındaki sunucu geri gelebilir.",
        "Uzun sürerse saatiyle birlikte bildirin ki işleten kişi bulabilsin.",
      ],
      server: [
        "Uygulamanın değil, ağ geçidinin loglarına bakın: hangi sunucunun arızalandığını ağ geçidi bilir.",
        "Arkadaki sunucunun adresini, portunu ve sağlık kontrolünü denetleyin.",
      ],
    },
    whatNext:
      "Yeniden bağlanın: {floor} ile bir üst sınır arasında bekleyin; üst sınır {ceiling} ile başlar, {cap} olana kadar her seferinde ikiye katlanır.",
    whenToUse: "Arkasındaki sunucu arızalanan bir ağ geçidinden gönderin.",
    commonMistakes: [
      "Uygulama sunucusundan göndermek: orada doğrusu 1011’dir.",
      "Ona güvenmek: birkaç kütüphane 1014’ü reddeder ve 1006 bildirir.",
    ],
    keywords: ["bad gateway", "hatalı ağ geçidi", "upstream", "502", "proxy", "backend", "arka uç hatası"],
  },
  1015: {
    name: "TLS El Sıkışması Başarısız",
    summary: "Şifreli bağlantı kurulamadı, çoğunlukla sertifika yüzünden; bu kod hiçbir zaman gönderilmez.",
    gist: "şifreleme kurulamadı",
    description: [
      "1015, tek bir WebSocket çerçevesi bile gönderilemeden başarısız olan TLS el sıkışması için yerel bir nottur. Hatta hiç çıkmaz.",
      "Çoğu tarayıcı onu göstermez bile: bir sayfa başka ağların içini göremesin diye bunun yerine 1006 bildirir.",
    ],
    whenYouSeeIt: [
      "Sertifikanın süresi dolmuş, sertifika güvenilir değil ya da başka bir host adı için verilmiş.",
      "Bir `wss:` adresi şifresiz konuşan bir porta gidiyor ya da tam tersi.",
      "Cihazın saati yanlış ya da aradaki bir cihaz şifrelemeyi bozuyor.",
    ],
    howToFix: {
      client: [
        "Aynı hostu tarayıcıda `https:` ile açın: sertifikada neyin yanlış olduğunu söyler.",
        "Şemayı, portu, host adını ve cihazın saatini kontrol edin.",
        "Seyrek deneyin: önce {first}, daha sonra en çok {cap} bekleyin ve {attempts} denemeden sonra durun.",
      ],
      server: [
        "Sertifikayı yenileyin ve zincirin tamamını sunun.",
        "Sertifikanın, istemcilerin kullandığı host adını kapsadığından emin olun.",
      ],
    },
    whatNext:
      "En fazla {attempts} kez yeniden bağlanın: {floor} ile bir üst sınır arasında bekleyin; üst sınır {ceiling} ile başlar, {cap} olana kadar her seferinde ikiye katlanır. Sertifika sorunu saniyeler içinde düzelmez.",
    whenToUse: "Hiçbir zaman: 1015 gönderilmez. Yalnızca kendi tarafınızda başarısız olan TLS el sıkışmasını gösterir.",
    commonMistakes: [
      "Tarayıcıda 1015 beklemek: neredeyse bütün tarayıcılar 1006 bildirir.",
      "Sorun kaybolsun diye sertifika denetimini kapatmak.",
    ],
    keywords: [
      "tls",
      "ssl",
      "sertifika",
      "sertifika hatası",
      "el sıkışma",
      "handshake",
      "wss",
      "şifreleme",
      "süresi dolmuş sertifika",
    ],
  },
  3000: {
    name: "Kimlik Doğrulaması Gerekli",
    summary: "Sunucu kim olduğunuzu bilmiyor: oturum açın ya da token’ı yenileyin, sonra yeniden bağlanın.",
    gist: "önce oturum açın",
    description: [
      "Kayıtlı anlamı HTTP 401 ile aynıdır: uç nokta oturum açılmasını ister; oturum açılmamış, bilgiler yanlış ya da süresi dolmuştur. Tarayıcıdaki bir betik bu kodu gönderebilir ve okuyabilir; el sıkışma sırasındaki bir HTTP durumu ise buna izin vermez.",
      "Birkaç kütüphane aynı sayıyı başka bir şey için kullanır. Bu anlama ancak uç noktanın resmî kayda uyduğunu biliyorsanız güvenin.",
    ],
    whenYouSeeIt: [
      "Bağlantı açıkken token’ın süresi doldu.",
      "İstemci, sunucunun tanıdığı süre içinde oturum açmadı.",
      "Uç noktanın arkasındaki kütüphane 3000’i kendine özgü bir anlamda kullanıyor.",
    ],
    howToFix: {
      client: [
        "Yeni bir token alın, sonra bir kez daha bağlanın. Bağlantı kararlı hâle gelmeden yine 3000 gelirse durun ve kullanıcıdan oturum açmasını isteyin.",
        "Token’ı ilk mesajda ya da bir başlıkta gönderin, asla adreste göndermeyin.",
      ],
      server: [
        "Önce bağlantıyı kabul edin, sonra 3000 ile kapatın: tarayıcı HTTP 401’i okuyamaz.",
        "Token’ın süresi dolduğunda 3000 ile kapatın ki istemci onu kendiliğinden yenileyebilsin.",
      ],
    },
    whatNext:
      "Kimliği yeniden doğrulayın, sonra bir kez daha bağlanın. Arada kararlı bir bağlantı olmadan ikinci bir 3000 gelirse durun.",
    whenToUse: "İstemcinin oturum açması ya da token’ını yenilemesi gerektiğinde gönderin.",
    commonMistakes: [
      "Aynı token ile döngü içinde yeniden bağlanmak.",
      "Kim olduğu bilinen ama izni olmayan kullanıcı için kullanmak: onun kodu 3003’tür.",
    ],
    keywords: [
      "yetkisiz",
      "unauthorized",
      "oturum açma",
      "token",
      "401",
      "token süresi doldu",
      "kimlik doğrulama",
      "giriş yapma",
    ],
  },
  3003: {
    name: "Erişim Yasak",
    summary: "Sunucu kim olduğunuzu biliyor ve bunu yapmanıza izin yok.",
    gist: "kimliği biliniyor ama izni yok",
    description: [
      "Kayıtlı anlamı HTTP 403 ile aynıdır: oturum geçerlidir ama bu kullanıcının ya da istemcinin istediği şeye yetkisi yoktur.",
      "Aynı hesapla yeniden oturum açmak bir şeyi değiştirmez; birinin yetki vermesi gerekir.",
    ],
    whenYouSeeIt: [
      "Hesabın gerekli rolü yok ya da oda özel.",
      "Bağlantı açıkken bir yetki geri alındı.",
      "Uç noktanın arkasındaki kütüphane 3003’ü kendine özgü bir anlamda kullanıyor.",
    ],
    howToFix: {
      client: [
        "Kullanıcıya neyin eksik olduğunu söyleyin ve kendiliğinizden yeniden bağlanmayın.",
        "Doğru odayı, kanalı ya da yolu istediğinizden emin olun.",
      ],
      server: ["Güvenliyse eksik yetkiyi kapatma nedeninde belirtin.", "Eksik olan oturumun kendisiyse 3000 gönderin."],
    },
    whatNext: "Durun. Biri yetki verene kadar yine başarısız olur.",
    whenToUse: "İstemcinin kim olduğu biliniyor ama izni yoksa gönderin.",
    commonMistakes: [
      "Üstel geri çekilmeyle yeniden denemek: zaman yetki kazandırmaz.",
      "Süresi dolmuş token için 3003 kullanmak: onun kodu 3000’dir.",
    ],
    keywords: ["forbidden", "erişim yasak", "izin yok", "yetki yok", "403", "erişim reddedildi", "yetkisiz erişim"],
  },
  3008: {
    name: "Zaman Aşımı",
    summary: "Karşı taraf, uygulama düzeyindeki bir isteğe yanıt vermekte çok gecikti.",
    gist: "yanıt çok gecikti",
    description: [
      "Kayıtlı anlamı HTTP 408 ile aynıdır: taraflardan biri uygulamadan bir yanıt ya da mesaj bekledi, o da zamanında gelmedi.",
      "Konu uygulamanın kendi süre sınırlarıdır. Tek kelime edilmeden kopan hattın kodu 1006’dır.",
    ],
    whenYouSeeIt: [
      "İstemci ilk mesajını sunucunun süre sınırı içinde göndermedi.",
      "Bağlantı içindeki bir isteğe zamanında yanıt verilmedi.",
      "Uç noktanın arkasındaki kütüphane 3008’i yavaş okuyan istemci ya da biten oturum için kullanıyor.",
    ],
    howToFix: {
      client: [
        "Üstel geri çekilmeyle, en çok {cap} bekleyerek yeniden bağlanın ve bağlantı açılır açılmaz ilk mesajı gönderin.",
        "Programınızı bloke edip geç yanıt vermesine yol açan bir şey olup olmadığına bakın.",
      ],
      server: [
        "Süre sınırını, iyi niyetli en yavaş istemcinin ihtiyacından uzun tutun.",
        "Neyin beklendiğini kapatma nedeninde belirtin.",
      ],
    },
    whatNext:
      "Yeniden bağlanın: {floor} ile bir üst sınır arasında bekleyin; üst sınır {ceiling} ile başlar, {cap} olana kadar her seferinde ikiye katlanır.",
    whenToUse: "Uygulama düzeyindeki bir yanıt zamanında gelmediğinde gönderin.",
    commonMistakes: [
      "Protokolün yanıtsız kalan heartbeat’i için kullanmak: bağlantıyı sonlandırın, karşı taraf büyük olasılıkla gitmiştir.",
    ],
    keywords: ["zaman aşımı", "timeout", "408", "çok yavaş", "yanıt yok", "süre doldu", "cevap gelmedi"],
  },
};
