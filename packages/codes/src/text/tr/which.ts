import type { WhichText } from "../../which.ts";

export const which: WhichText = {
  goal: {
    ask: "Neyi öğrenmek istiyorsunuz?",
    answers: {
      received: "Bir bağlantı bitti, bunun hangi kod olduğunu öğrenmek istiyorum.",
      send: "Bir bağlantıyı sonlandıracağım, hangi kodu göndereceğimi öğrenmek istiyorum.",
    },
  },
  opened: {
    ask: "Bağlantı açılmış mıydı?",
    answers: { never: "Hayır, hiç açılmadı.", open: "Evet, açıktı, sonra bitti." },
  },
  neverOpened: {
    ask: "Bu deneme hakkında ne biliyorsunuz?",
    answers: {
      certificate: "Sertifika ya da şifreleme başarısız oldu.",
      refused: "Sunucu 401, 404 ya da 503 gibi bir HTTP durumuyla yanıt verdi.",
      silent: "Hiç yanıt gelmedi ya da neden başarısız olduğunu göremiyorum.",
    },
  },
  ended: {
    ask: "Bağlantı bittiğinde ne oluyordu?",
    answers: {
      silence: "Bir süredir sessizdi.",
      deploy: "Sunucuda dağıtım yapılıyordu ya da sunucu yeniden başlatılıyordu.",
      message: "Taraflardan biri az önce bir mesaj göndermişti.",
      busy: "Sunucu aşırı yük altındaydı.",
      fault: "Sunucu kendi içinde bir hatayla karşılaştı.",
      gateway: "Bir ağ geçidi arkasındaki sunucuya ulaşamadı.",
      login: "Oturumun ya da token’ın süresi dolmuştu veya hiç yoktu.",
      rights: "Kullanıcının kim olduğu biliniyordu ama izni yoktu.",
      late: "Uygulamanın bir yanıtı zamanında gelmedi.",
      bare: "Biri kod vermeden close() çağırdı.",
      finished: "İş bitmişti.",
      left: "Kullanıcı sayfayı kapattı ya da sayfadan ayrıldı.",
      nothing: "Özel bir şey yoktu; ağ kesilmiş olabilir.",
    },
  },
  announced: {
    ask: "Sunucu bunu bir Close çerçevesiyle duyurdu mu?",
    answers: {
      restart: "Evet, yeniden başladığını ve döneceğini söyledi.",
      leaving: "Evet, yalnızca gittiğini söyledi.",
      unannounced: "Hayır, hat birden koptu.",
    },
  },
  message: {
    ask: "Mesajda sorun neydi?",
    answers: {
      big: "Çok büyüktü.",
      type: "Metin beklenen yerde ikiliydi ya da tam tersi.",
      encoding: "Metni geçerli UTF-8 değildi.",
      frame: "Çerçevesi protokolün kurallarına uymuyordu.",
      rule: "Hizmetin bir kuralını çiğniyordu.",
    },
  },
  side: {
    ask: "Bağlantıyı kim sonlandırıyor?",
    answers: {
      server: "Bir sunucu.",
      browser: "Tarayıcıdaki bir betik.",
      program: "Tarayıcı olmayan bir istemci.",
    },
  },
  serverWhy: {
    ask: "Sunucu neden sonlandırıyor?",
    answers: {
      done: "İş bitti.",
      restart: "Yeniden başlıyor ve birkaç saniye içinde dönecek.",
      shutdown: "Kapanıyor ve döneceğine söz veremiyor.",
      overload: "Aşırı yük altında ya da hız sınırı uyguluyor.",
      login: "İstemcinin oturum açması ya da token’ını yenilemesi gerekiyor.",
      rights: "İstemcinin kim olduğu biliniyor ama izni yok.",
      rule: "İstemci, kendi kodu olmayan bir kuralı çiğnedi.",
      big: "İstemcinin mesajı çok büyük.",
      type: "İstemci yanlış türde mesaj gönderdi.",
      late: "İstemci zamanında yanıt vermedi.",
      fault: "Sunucu kendi içinde bir hatayla karşılaştı.",
      gateway: "Bu bir ağ geçidi ve arkasındaki sunucu arızalandı.",
      own: "İki tarafın da bildiği, bize özgü bir nedenle.",
    },
  },
  browserWhy: {
    ask: "Betik neden sonlandırıyor?",
    answers: {
      done: "İş bitti.",
      leaving: "Sayfadan ayrılınıyor; tarayıcı bunu kendiliğinden gönderir.",
      own: "İki tarafın da bildiği, bize özgü bir nedenle.",
    },
  },
  programWhy: {
    ask: "İstemci neden sonlandırıyor?",
    answers: {
      done: "İş bitti.",
      leaving: "Program kapanıyor.",
      type: "Sunucu yanlış türde mesaj gönderdi.",
      big: "Sunucunun mesajı çok büyük.",
      extension: "Sunucu, gerekli bir uzantıyı kabul etmedi.",
      fault: "İstemci kendi içinde bir hatayla karşılaştı.",
      own: "İki tarafın da bildiği, bize özgü bir nedenle.",
    },
  },
};
