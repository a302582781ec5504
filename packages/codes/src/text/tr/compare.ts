import type { LanguageText } from "../language-text.ts";

export const compare: LanguageText["compare"] = {
  title: "{a} ile {b} karşılaştırması",
  summary: "{a}: {gistA}. {b}: {gistB}.",
  same: "İkisi de {a}: aynı kod, aralarında fark yok.",
  axes: {
    about: "Ne anlatır",
    family: "Haberin türü",
    begins: "Kim başlatır",
    onWire: "Hat üzerinde",
    clean: "Temiz kapanış",
    planned: "Planlı",
    maySend: "Kim gönderebilir",
    next: "İstemci bundan sonra ne yapar",
    delays: "İlk dört bekleme",
    lost: "Ne kaybolabilir",
    actor: "Kim harekete geçmeli",
    browsers: "Tarayıcılar ne gösterir",
  },
  values: {
    begins: {
      either: "iki taraftan biri",
      client: "istemci",
      server: "sunucu",
      network: "ağ ya da ölen bir süreç",
      nobody: "bir şey bozuk değilse hiç kimse",
    },
    onWire: { yes: "Close çerçevesinde gönderilir", no: "hiç gönderilmez; yerel olarak not edilir" },
    clean: { yes: "evet, Close çerçevesiyle", no: "hayır" },
    planned: { yes: "evet", no: "hayır", either: "uygulamaya bağlı" },
    lost: {
      nothing: "iki tarafın da işi bittiyse hiçbir şey",
      "in-flight": "o sırada yolda olan mesajlar, iki yönde de",
      "refused-message": "reddedilen mesaj ve arkasındakiler",
      "never-began": "hiçbir şey: hiç mesaj alınıp verilmedi",
      depends: "uygulamaya bağlı",
    },
    actor: {
      nobody: "hiç kimse",
      "client-author": "istemcinin geliştiricisi",
      operator: "sunucuyu işleten kişi",
      both: "iki taraf birlikte",
      sender: "hatalı veriyi gönderen tarafın geliştiricisi",
      depends: "uygulamaya bağlı",
    },
    browsers: {
      same: "aynı sayı",
      other: "onun yerine {codes}",
      mixed: "bazı tarayıcılarda aynı sayı, diğerlerinde {codes}",
    },
  },
  senders: {
    client: "istemci",
    server: "sunucu",
    browserScript: "tarayıcıdaki bir betik",
    nobody: "hiç kimse",
  },
  choose: {
    either: "İkisi de gönderilebilir. Karşı tarafın bundan sonra ne yapmasını istediğinize göre {a} ya da {b} seçin.",
    onlyA: "Yalnızca {a} gönderilebilir; {b} kodunu karşı taraf kendiliğinden bildirir.",
    onlyB: "Yalnızca {b} gönderilebilir; {a} kodunu karşı taraf kendiliğinden bildirir.",
    neither: "İkisi de gönderilemez: ikisini de alan taraf kendiliğinden bildirir.",
  },
  notes: {
    "1000-1001": {
      difference:
        "1000 işin bittiğini söyler; 1001 ise iş bitmemiş olsa bile taraflardan birinin gitmesi gerektiğini söyler.",
      note: "1000’den sonra kimsenin dönmesi gerekmez. 1001’den sonra istemci dönmelidir, çünkü giden sunucudur, ihtiyaç değil. Uygulamanın işi bittiğinde 1000, süreç ya da sayfa kapanırken 1001 gönderin. Tarayıcıdan 1001 alan sunucu bir ziyaretçi kaybetmiştir; onarılacak bir bağlantı yoktur.",
    },
    "1000-1005": {
      difference: "1000 gerçekten gönderilmiş bir koddur; 1005 ise Close çerçevesinde hiç kod olmadığını söyler.",
      note: "Düz bir `close()` boş bir Close çerçevesi gönderir ve karşı taraf 1000 değil, 1005 bildirir. İkisi de temiz kapanıştır. Kapatan sizseniz ikisini aynı sayın. 1005 karşı taraftan geldiyse kimse size işin bittiğini söylememiştir; kısa bir beklemeden sonra dönün. Anlaşılmak için `close(1000)` çağırın.",
    },
    "1000-1006": {
      difference: "1000 iki tarafın da duyduğu bir vedadır; 1006’da hat kopmuş, kimse vedalaşmamıştır.",
      note: "1000, Close çerçevesinin içindedir ve bağlantı ikisinin de istediği gibi bitmiştir. 1006 hiç gönderilmez: çökme, kopan hat ya da boşta kalma sınırı yüzünden Close çerçevesi gelmediğinde kendi tarafınız bildirir. 1000’den sonra dönmeyin; 1006’dan sonra üstel geri çekilmeyle yeniden bağlanın. 1000 beklerken 1006 görüyorsanız süreç büyük olasılıkla Close çerçevesi yazılmadan bitmiştir.",
    },
    "1000-1013": {
      difference:
        "1000 işin bittiğini ve kimsenin dönmesi gerekmediğini söyler; 1013’te iş bitmemiştir ama sunucu şu anda fazla yoğundur.",
      note: "İkisi de birinin karar verdiği temiz kapanışlardır. 1000 istemciden uzak durmasını, 1013 ise daha sonra ve her seferinde daha uzun bekleyerek dönmesini ister. Yükünü 1000 ile atan sunucu istemcilerini temelli kaybeder; biten işi 1013 ile kapatan sunucuya ise hiçbir şey istemeyen ziyaretçiler gelir.",
    },
    "1001-1006": {
      difference: "1001’de taraflardan biri gittiğini söyler; 1006’da tek kelime etmeden gitmiştir.",
      note: "Düzgün kapanan sunucu 1001 gönderir; zorla sonlandırılan sunucu arkasında 1006 bırakır. Sayfalarda da durum aynıdır: kapatılan sekme 1001, ağı olmayan telefon 1006 verir. İstemci ikisinden sonra da yeniden bağlanır ama 1006’nın nedenini ayrıca aramak gerekir. Dağıtım anında gelen çok sayıda 1006, kapanışta Close çerçevesi gönderilmediğini gösterir.",
    },
    "1001-1012": {
      difference:
        "1001 yalnızca sunucunun gittiğini söyler; 1012 yeniden başladığına ve birazdan döneceğine söz verir.",
      note: "İkisi de planlıdır ve istemci ikisinden sonra da döner. 1012 buna bir söz ekler; istemci bu yüzden daha kısa bekleyebilir. Dağıtım ya da yeniden yükleme için 1012, makine temelli gidiyorsa ya da söz veremiyorsanız 1001 gönderin. Birkaç kütüphane 1012’yi tanımaz ve 1006 bildirir; onlar için 1001 daha güvenlidir.",
    },
    "1002-1007": {
      difference:
        "1002’de çerçeve protokolün kurallarını çiğner; 1007’de çerçeve doğrudur ama baytları geçerli metin değildir.",
      note: "İkisi de kütüphaneden gelir ve ikisinde de yalnızca yeniden denemek işe yaramaz. 1002 için çerçevelere bakın: opcode’lar, rezerve bitler, uzunluklar, kapatma kodları. 1007 için kodlamaya bakın: UTF-8 olmayan baytlar ya da ortadan bölünmüş bir karakter. İkisi de şemaya uymayan bir uygulama mesajı için değildir.",
    },
    "1003-1007": {
      difference: "1003 mesajın türünü, 1007 baytlarını reddeder.",
      note: "1003, yalnızca metin kabul edilen yere ikili mesaj geldiği (ya da tersi) anlamına gelir; içeriğin önemi yoktur. 1007, bir metin mesajında UTF-8 olmayan baytlar olduğu anlamına gelir. Metin olarak gönderilen ikili veri 1007 verir; yalnızca metin alan uç noktaya ikili olarak gönderilen ikili veri 1003 verir.",
    },
    "1005-1006": {
      difference: "1005: Close çerçevesi geldi ama kodsuzdu. 1006: Close çerçevesi hiç gelmedi.",
      note: "İkisi de hiç gönderilmez; kendi tarafınız bildirir. 1005 temizdir: karşı taraf kod vermeden `close()` çağırmıştır. 1006 temiz değildir: hat kopmuştur. Kod beklerken 1005 görüyorsanız argümansız bir `close()` arayın; 1006 görüyorsanız çökme, kopan hat ve boşta kalma sınırı arayın.",
    },
    "1006-1011": {
      difference: "1011 karşı tarafın fark edip bildirdiği bir hatadır; 1006 kimsenin bildiremediği bir sondur.",
      note: "İstisnayı yakalayan sunucu 1011 gönderip temiz kapatır. İstisna yüzünden ölen sunucu geride 1006 bırakır. Bazı kütüphaneler heartbeat yanıtsız kaldığında 1011 gönderir, bazıları ise hattı keser ve 1006 bırakır. İstemci ikisinden sonra da yeniden bağlanır; 1011 sunucu loglarını, 1006 ise ayrıca yoldaki her şeyi işaret eder.",
    },
    "1006-1012": {
      difference:
        "1012, sunucunun duyurduğu planlı bir yeniden başlatmadır; 1006 duyurusuz bir sondur, belki de özensiz bir yeniden başlatma.",
      note: "1012’de istemci sunucunun birazdan döneceğini bilir ve kısa bekler. 1006’da hiçbir şey bilmez ve daha temkinli olmak zorundadır. 1006 olarak görünen bir dağıtım, bağlantılarını kapatmak yerine düşürüyordur; bazı kütüphaneler de gelen 1012’yi 1006’ya çevirir.",
    },
    "1006-1013": {
      difference:
        "1013 ayakta ama aşırı yük altındaki bir sunucunun ricasıdır; 1006 kopmuş bir hattır, bir şey isteyecek kimse kalmamıştır.",
      note: "1013’ten sonra adres doğrudur ve sunucu yanıt verir; yalnızca daha sonra, her seferinde daha uzun bekleyerek dönmenizi ister. 1006’dan sonra ilk deneme erken gelebilir, çünkü neden sizin ağınız olabilir. Close çerçevesi bile gönderemeyecek kadar yüklenmiş bir sunucu 1006 olarak görünür; yani 1006 kalabalığı da aşırı yük olabilir.",
    },
    "1006-1015": {
      difference:
        "1015 başarısız bir TLS el sıkışmasını, 1006 ise Close çerçevesi olmadan gelen her sonu gösterir; tarayıcılar onu başarısız TLS için de kullanır.",
      note: "İkisi de hiç gönderilmez. Tarayıcı dışında çalışan bir program size 1015 diyebilir ya da sertifikadaki kusuru söyleyebilir; tarayıcı neredeyse her zaman 1006 der. Her seferinde hemen ve `open` olayından önce gelen 1006 için sertifikaya, host adına ve porta bakmaya değer. Kopmadan önce açılmış olan hattın TLS ile bir sorunu yoktur.",
    },
    "1008-1009": {
      difference:
        "1009 çiğnenen kuralı adıyla söyler: mesaj fazla büyük; 1008 kendi kodu olmayan her kuralın yerine geçer.",
      note: "Neden mesajın boyutuysa 1009 gönderin ki gönderen taraf neyi değiştireceğini bilsin. Başka kod uymuyorsa 1008 kullanın. İkisinde de aynı deneme yine reddedilir.",
    },
    "1008-1011": {
      difference: "1008 kuralı çiğneyen istemciyi, 1011 ise kendi hatasıyla karşılaşan sunucuyu sorumlu tutar.",
      note: "1008’den sonra istemci dönmeden önce bir şeyi değiştirmelidir. 1011’den sonra istemcinin bir suçu yoktur, üstel geri çekilmeyle döner. Reddedilen oturum açma 1008’dir, daha iyisi 3000’dir, asla 1011 değil; bir işleyicideki istisna 1011’dir, asla 1008 değil.",
    },
    "1008-1013": {
      difference:
        "1008 bu istemcinin yanlış bir şey yaptığını söyler; 1013 kim sorarsa sorsun sunucunun fazla yüklü olduğunu söyler.",
      note: "İkisi, isteklerin sınırlandığı yerde buluşur. Tek bir istemci çok fazla gönderiyorsa neden kendi davranışıdır ve açık bir nedenle verilen 1008 uyar. Sunucunun tamamı doluysa 1013 uyar ve istemci hiçbir şeyi değiştirmeden daha sonra döner.",
    },
    "1008-3000": {
      difference: "1008 neyin işe yarayacağını söylemeden reddeder; 3000 oturum açmanın işe yarayacağını söyler.",
      note: "İstemci 1008’e bakıp oturum mu açmalı, yavaşlamalı mı, vazgeçmeli mi bilemez. 3000’de bilir: token’ı yenile ve bir kez daha bağlan. Tarayıcıdaki bir betik ikisini de okuyabilir. İstemcileriniz kayıtlı anlamı biliyorsa 3000, bilmiyorsa 1008 gönderin.",
    },
    "1011-1014": {
      difference:
        "1011 konuştuğunuz sunucudaki bir hatadır; 1014 konuştuğunuz ağ geçidinin arkasındaki sunucuda bir hatadır.",
      note: "HTTP 500 ile 502’nin karşılığıdırlar. İstemci için ikisi aynıdır: üstel geri çekilmeyle dönün. İşleten kişi için farklı logları işaret ederler. 1014’ü az sayıda ağ geçidi gönderir, birkaç kütüphane de reddeder; bu yüzden ağ geçidinin arkasında arızalanan sunucu çoğunlukla 1006 olarak görünür.",
    },
    "1012-1013": {
      difference:
        "1012’de sunucu yeniden başlar ve saniyeler içinde döner; 1013’te aşırı yük altındadır ve ne kadar süreceğini kimse bilmez.",
      note: "Fark, bekleme süresindedir. 1012’den sonra kısa ve rastgele bir bekleme yeter, artış da erken biter. 1013’ten sonra bekleme en baştan ikiye katlanır ve daha uzun olur, çünkü erken dönen her istemci yükü artırır. 1012’yi yalnızca gerçekten bir şey yeniden başlıyorsa gönderin.",
    },
    "3000-3003": {
      difference: "3000’de sunucu kim olduğunuzu bilmez; 3003’te bilir ama izniniz yoktur.",
      note: "HTTP 401 ile 403’ün karşılığıdırlar. 3000’den sonra yeni bir token işe yarar; istemci onu yeniler ve bir kez daha bağlanır. 3003’ten sonra, biri yetki verene kadar hiçbir oturum işe yaramaz. İkisi de yalnızca uç nokta resmî kayda uyuyorsa geçerlidir, çünkü bazı kütüphaneler bu sayıları başka şeyler için kullanır.",
    },
  },
};
