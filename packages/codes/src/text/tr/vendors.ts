import type { LanguageText } from "../language-text.ts";

export const vendors: LanguageText["vendors"] = {
  summary: "{vendor}, {code} koduna “{name}” adını verir.",
  description:
    "Protokol bu sayıya kendisi bir anlam vermez; burada yazan, {vendor} için ne anlama geldiğidir. Başka bir hizmet {code} ile başka bir şey kastedebilir.",
  whenToUse: "{code} kodunu yalnızca iki taraf da {vendor} kurallarına uyuyorsa gönderin.",
  unlisted: "{vendor}, {code} hakkında bir şey söylemiyor. Burada yazanlar aralığın tamamı için geçerlidir.",
  ambiguous: "{code} tek başına bir anlam taşımaz. Bir hizmet için ne demek olduğunu görmek üzere profil seçin.",
  status: {
    documented: "sağlayıcı tarafından belgelenmiş",
    observed: "gözlemlenmiş, belgelenmemiş",
  },
  sentBy: {
    client: "istemci gönderir",
    server: "sunucu gönderir",
    either: "iki taraf da gönderebilir",
    local: "kimse göndermez; kütüphane kendi tarafında bildirir",
  },
  classes: {
    done: {
      name: "Tamamlandı",
      whenYouSeeIt: "İş bitti ya da taraflardan biri bilerek ayrıldı.",
      client: "Bağlantıya hâlâ ihtiyacınız yoksa düzeltilecek bir şey yoktur.",
      server: "Düzeltilecek bir şey yoktur.",
    },
    auth: {
      name: "Oturum açılmamış ya da geçersiz",
      whenYouSeeIt: "Oturum ya da token eksik, yanlış ya da süresi dolmuş.",
      client: "Yeni bir token alın ya da kullanıcıdan oturum açmasını isteyin, sonra yeniden bağlanın.",
      server: "Token’ların nasıl verildiğine ve ne zaman geçersiz kaldığına bakın.",
    },
    forbidden: {
      name: "İzin yok",
      whenYouSeeIt: "İstemcinin kim olduğu biliniyor ama istediği şeye yetkisi yok.",
      client: "Yetki isteyin ya da başka bir şey isteyin; yalnızca yeniden denemek işe yaramaz.",
      server: "Bu hesabın yetkilerine ve uygulamanın ayarlarına bakın.",
    },
    "bad-request": {
      name: "Geçersiz mesaj",
      whenYouSeeIt: "İstemci, hizmetin anlamadığı ya da izin vermediği bir şey gönderdi.",
      client: "Son mesajı hizmetin belgeleriyle karşılaştırın ve yeniden bağlanmadan önce düzeltin.",
      server: "Hatalı alanı kapatma nedeninde belirtin.",
    },
    "not-found": {
      name: "Bulunamadı",
      whenYouSeeIt: "Oda, uygulama, dosya ya da yol yok.",
      client: "Adresi ve kimlikleri (ID) kontrol edin.",
      server: "Nesnenin silinip silinmediğine ya da adının değişip değişmediğine bakın.",
    },
    limit: {
      name: "Sınıra ulaşıldı",
      whenYouSeeIt: "Hız, boyut ya da bağlantı sayısı sınırına ulaşıldı.",
      client: "Dönmeden önce daha az gönderin ya da daha az bağlantı açın.",
      server: "Sınırı yükseltin ya da belgeleyin.",
    },
    overload: {
      name: "Aşırı yük",
      whenYouSeeIt: "Hizmetin şu anda kaldıramayacağı kadar işi var.",
      client: "Daha sonra, her seferinde daha uzun bekleyerek dönün.",
      server: "Kapasite ekleyin ya da yükü dağıtın.",
    },
    timeout: {
      name: "Çok yavaş",
      whenYouSeeIt: "Beklenen bir mesaj ya da yanıt zamanında gelmedi.",
      client: "Zamanında yanıt verin; programınızı bloke eden bir şey olup olmadığına bakın.",
      server: "Süre sınırının iyi niyetli en yavaş istemciye yettiğinden emin olun.",
    },
    "server-fault": {
      name: "Hizmette arıza",
      whenYouSeeIt: "Hizmetin içinde bir şey ters gitti.",
      client: "Üstel geri çekilmeyle yeniden bağlanın; uzun sürerse bildirin.",
      server: "O saniyedeki sunucu loglarını okuyun.",
    },
    restart: {
      name: "Yeniden başlatma ya da taşınma",
      whenYouSeeIt: "Hizmet yeniden başlıyor ya da istemciden başka bir yere bağlanmasını istiyor.",
      client: "Kısa ve rastgele bir beklemeden sonra yeniden bağlanın.",
      server: "Kapatmaları zamana yayın ki istemciler hep birlikte dönmesin.",
    },
    replaced: {
      name: "Yerini başka bağlantı aldı",
      whenYouSeeIt: "Aynı kullanıcı ya da oturum başka bir yerden bağlandı.",
      client: "Kendiliğinizden yeniden bağlanmayın, yoksa iki sekme birbirini sonsuza kadar dışarı atar.",
      server: "Hangi bağlantının devraldığını kapatma nedeninde belirtin.",
    },
    session: {
      name: "Oturum bitti",
      whenYouSeeIt: "Oturum bitti, süresi doldu ya da kaldığı yerden sürdürülemiyor.",
      client: "Eskisini sürdürmek yerine yeni bir oturum başlatın.",
      server: "Oturumların ne kadar süre sürdürülebildiğine bakın.",
    },
    version: {
      name: "Yanlış sürüm",
      whenYouSeeIt: "İstemci ile hizmet, protokolün farklı sürümlerini konuşuyor.",
      client: "İstemciyi güncelleyin ya da hizmetin desteklediği bir sürüm isteyin.",
      server: "Desteklenen sürümleri kapatma nedeninde belirtin.",
    },
    idle: {
      name: "Uzun süre kullanılmadı",
      whenYouSeeIt: "Bağlantı, hizmetin izin verdiğinden uzun süre sessiz kaldı ya da kullanılmadı.",
      client: "Heartbeat’i ya da ilk isteği daha erken gönderin, sonra yeniden bağlanın.",
      server: "Boşta kalma sınırını belgeleyin.",
    },
    other: {
      name: "Diğer",
      whenYouSeeIt: "Hizmet bu sayıya, yaygın grupların hiçbirine girmeyen bir anlam veriyor.",
      client: "Hizmetin belgelerini ve kapatma nedenini okuyun.",
      server: "İstemcinin ne yapması gerektiğini belgeleyin.",
    },
  },
};
