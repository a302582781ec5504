import type { LanguageText } from "../language-text.ts";

export const ranges: LanguageText["ranges"] = {
  "0-999": {
    name: "Kullanılmaz",
    summary: "1000’in altındaki sayılar kapatma kodu değildir: protokol onları hiç kullanmaz ve kimse gönderemez.",
    gist: "kapatma kodu değil",
    description: [
      "Protokol 0–999 aralığını boş bırakır; böyle bir sayı taşıyan Close çerçevesi hatalıdır. Katı kütüphaneler buna 1002 ile karşılık verip 1006 bildirir; bazı tarayıcılar sayıyı olduğu gibi iletir.",
    ],
    whenYouSeeIt: [
      "Bir program Close çerçevesine HTTP durumu ya da çıkış kodu yazdı.",
      "Bir çalışma ortamı, Close çerçevesi olmadan biten her bağlantı için 0 bildirir.",
    ],
    howToFix: {
      client: [
        "Kopmuş bir bağlantı gibi ele alın ve sunucunun geliştiricisine bildirin.",
        "0 görüyorsanız bunu hangi çalışma ortamının bildirdiğine bakın: orada anlamı, başka yerlerdeki 1006 ile aynıdır.",
      ],
      server: ["Gönderilmesine izin verilen bir sayı gönderin: 1000, 1001, 1008, 1011 ya da 4000–4999 arasından biri."],
    },
    whatNext:
      "Kopmuş bir bağlantıdan sonraki gibi yeniden bağlanın: önce {first}, daha sonra en çok {cap} bekleyin. Hiç kararlı hâle gelmeden art arda {attempts} başarısız denemeden sonra vazgeçin.",
    whenToUse: "Hiçbir zaman: 1000’in altındaki sayıları kimse gönderemez.",
    commonMistakes: ["Kapatma kodu olarak 401 gibi bir HTTP durumu göndermek; 4000 ekleyip 4401 gönderin."],
    keywords: ["geçersiz kod", "sıfır", "kullanılmayan kod", "http durumu", "invalid code", "çıkış kodu"],
  },
  "1016-2999": {
    name: "Atanmamış",
    summary: "Bu sayılar protokol ve uzantıları için rezerve edilmiştir; bugün hiçbirinin anlamı yoktur.",
    gist: "protokol için rezerve",
    description: [
      "1000–2999 aralığı protokolün kendisine ve yayımlanmış uzantılarına aittir. 1016–2999 arasında hiçbir şey atanmamıştır, dolayısıyla buradaki hiçbir sayı gönderilemez.",
    ],
    whenYouSeeIt: [
      "Bir kütüphane, protokolün aralığında kendine bir sayı uydurdu.",
      "Bu katalog son kez gözden geçirildikten sonra yeni bir kod kaydedildi.",
    ],
    howToFix: {
      client: ["Kopmuş bir bağlantı gibi ele alın ve kütüphanenin ya da sunucunun geliştiricisine bildirin."],
      server: ["Kendinize özgü bir anlam için 4000–4999 arasından bir sayı seçin."],
    },
    whatNext:
      "Kopmuş bir bağlantıdan sonraki gibi yeniden bağlanın: önce {first}, daha sonra en çok {cap} bekleyin. Hiç kararlı hâle gelmeden art arda {attempts} başarısız denemeden sonra vazgeçin.",
    whenToUse: "Hiçbir zaman: bu sayılar gelecekteki bir standardı bekliyor.",
    commonMistakes: ["Boş göründüğü için buradan bir sayı uydurmak. Katı kütüphaneler reddeder."],
    keywords: ["atanmamış", "rezerve", "protokol aralığı", "uzantı", "unassigned", "reserved"],
  },
  "3000-3999": {
    name: "Kütüphaneler, Framework’ler ve Uygulamalar",
    summary: "Kütüphaneler, framework’ler ve uygulamalar için sayılar; kaydedilebilirler ama çok azı kayıtlıdır.",
    gist: "bir kütüphane belirlemiş",
    description: [
      "Protokol 3000–3999 aralığına kendisi bir anlam vermez. Bir kütüphane ya da uygulama burada sayı kaydettirebilir; önce gelen alır. Yalnızca 3000, 3003 ve 3008 kayıtlıdır.",
      "Birkaç kütüphane buradaki sayıları kaydettirmeden kullanır ve birbirleriyle çelişirler. Arkasında hangi kütüphanenin olduğunu bilmeden sayı tek başına bir şey söylemez.",
    ],
    whenYouSeeIt: [
      "Mesajlaşma sunucusu gibi bir kütüphane kendi koduyla kapatıyor.",
      "Tarayıcıdaki bir betik bağlantıyı, yazarının seçtiği bir kodla kapattı.",
    ],
    howToFix: {
      client: [
        "Hangi kütüphane ya da hizmetin gönderdiğini bulun ve onun profilini seçin.",
        "Profil yoksa üstel geri çekilmeyle yeniden bağlanın ve art arda {attempts} başarısız denemeden sonra durun.",
      ],
      server: [
        "Gönderdiğiniz sayıları ve istemcinin dönüp dönmemesi gerektiğini belgeleyin.",
        "Özel kullanım için 4000–4999 aralığını tercih edin: bütün kütüphaneler bunları kabul eder.",
      ],
    },
    whatNext:
      "Profil yoksa kopmuş bir bağlantıdan sonraki gibi yeniden bağlanın: önce {first}, daha sonra en çok {cap} bekleyin. Hiç kararlı hâle gelmeden art arda {attempts} başarısız denemeden sonra vazgeçin.",
    whenToUse: "Yalnızca kütüphaneniz belgeliyorsa ya da kaydettirmişse gönderin.",
    commonMistakes: [
      "Kime ait olduğunu bilmeden yalnızca sayıya bakarak davranmak.",
      "Buradaki bütün sayıların kayıtlı olduğunu sanmak.",
    ],
    keywords: ["kütüphane", "framework", "kayıtlı kod", "3xxx", "library", "kütüphane kodu"],
  },
  "4000-4999": {
    name: "Özel Kullanım",
    summary: "Özel kullanım sayıları: her uygulama onlara kendi anlamını verir ve kaydedilemezler.",
    gist: "uygulamaya özel",
    description: [
      "4000–4999 arasındaki bir sayının ne demek olduğuna iki taraf birlikte karar verir; protokol karışmaz. Bu yüzden aynı sayı farklı hizmetlerde farklı anlama gelir.",
      "Yaygın bir alışkanlık, HTTP durumuna 4000 eklemektir: açılmamış oturum için 4401, eksik yetki için 4403, fazla istek için 4429.",
    ],
    whenYouSeeIt: [
      "Hizmet bağlantıyı, belgelerinde açıkladığı bir kodla kapattı.",
      "Tarayıcıdaki bir betik bağlantıyı, yazarının seçtiği bir kodla kapattı.",
    ],
    howToFix: {
      client: [
        "Sayıyı hizmetin belgelerinde arayın ya da burada onun profilini seçin.",
        "Profil yoksa üstel geri çekilmeyle yeniden bağlanın ve art arda {attempts} başarısız denemeden sonra durun.",
      ],
      server: [
        "Her sayıyı belgeleyin: ne oldu, kim düzeltmeli, istemci dönmeli mi?",
        "“Geri gel” diyen sayılarla “gelme” diyen sayıları ayrı bloklarda tutun.",
      ],
    },
    whatNext:
      "Profil yoksa kopmuş bir bağlantıdan sonraki gibi yeniden bağlanın: önce {first}, daha sonra en çok {cap} bekleyin. Hiç kararlı hâle gelmeden art arda {attempts} başarısız denemeden sonra vazgeçin.",
    whenToUse: "İki tarafın da bildiği, kendinize özgü bir anlam için gönderin.",
    commonMistakes: [
      "Bir sayının başka bir hizmettekiyle aynı anlama geldiğini varsaymak.",
      "Bağlantı kabul edilmeden kapatmak: tarayıcı o zaman sizin sayınızı değil, 1006’yı görür.",
    ],
    keywords: ["özel kullanım", "uygulama kodu", "özel kod", "custom code", "4xxx", "private use", "sağlayıcı"],
  },
  "5000-65535": {
    name: "Protokol Dışı",
    summary: "5000 ve üzeri sayılar kapatma kodu değildir: protokolün dışındadırlar ve kimse gönderemez.",
    gist: "protokolün dışında",
    description: [
      "Close çerçevesine 65535’e kadar her sayı sığar ama protokol 4999’da biter. Katı kütüphaneler daha büyük bir sayıya 1002 ile karşılık verip 1006 bildirir; bazı tarayıcılar sayıyı olduğu gibi iletir.",
    ],
    whenYouSeeIt: [
      "Bir program kendi hata numarasını kapatma kodu olarak kullandı.",
      "Close çerçevesinin baytları bozuldu ya da yanlış sırayla yazıldı.",
    ],
    howToFix: {
      client: ["Kopmuş bir bağlantı gibi ele alın ve sunucunun geliştiricisine bildirin."],
      server: ["4000–4999 arasından bir sayı seçin, kendi hata numaranızı da kapatma nedenine yazın."],
    },
    whatNext:
      "Kopmuş bir bağlantıdan sonraki gibi yeniden bağlanın: önce {first}, daha sonra en çok {cap} bekleyin. Hiç kararlı hâle gelmeden art arda {attempts} başarısız denemeden sonra vazgeçin.",
    whenToUse: "Hiçbir zaman: 4999’un üzerindeki sayıları kimse gönderemez.",
    commonMistakes: ["Kodun iki baytını yanlış sırayla yazmak."],
    keywords: ["geçersiz kod", "aralık dışı", "protokol dışı", "5000", "out of range", "invalid code"],
  },
};
