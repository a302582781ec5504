import type { LanguageText } from "../language-text.ts";

export const causes: LanguageText["causes"] = {
  "dns.not-found": {
    name: "Host adı bulunamadı",
    what: "DNS sunucusu bu host adının var olmadığını bildirdi; bağlanılacak bir adres yoktu.",
    mend: "URL’deki host adının yazımını kontrol edin, sonra DNS kaydının var olduğundan ve yayımlandığından emin olun.",
  },
  "dns.temporary": {
    name: "DNS sunucusu yanıt vermedi",
    what: "DNS sunucusu zamanında işe yarar bir yanıt vermedi; istemci hostun adresini öğrenemedi.",
    mend: "Kısa bir süre sonra tekrar deneyin; sürerse ağ bağlantısını ve makinenin DNS çözümleyicisini kontrol edin.",
  },
  "tcp.refused": {
    name: "Bağlantı reddedildi",
    what: "Hosta ulaşıldı ama o portta bağlantı kabul eden bir şey yok; host bağlantıyı hemen reddetti.",
    mend: "Sunucuyu başlatın, doğru adresi ve portu dinlediğinden emin olun, URL’deki portu kontrol edin.",
  },
  "tcp.unreachable": {
    name: "Hosta ulaşılamıyor",
    what: "Ağda sunucunun adresine giden bir yol yok ya da yoldaki bir yönlendirici paketleri reddetti.",
    mend: "Yönlendirmeyi, güvenlik duvarı kurallarını ve IPv6 adresini kontrol edin; host adının diğer adreslerini deneyin.",
  },
  "tcp.connect-timeout": {
    name: "Bağlanırken yanıt gelmedi",
    what: "TCP bağlantısı açma girişimine ne kabul eden ne reddeden bir yanıt geldi.",
    mend: "Paketleri sessizce düşüren bir güvenlik duvarı ya da güvenlik grubu arayın; sunucunun bu adreste çalıştığından emin olun.",
  },
  "tcp.reset": {
    name: "Bağlantı sıfırlandı",
    what: "TCP bağlantısı, Close çerçevesi olmadan karşı taraf, bir proxy, yük dengeleyici ya da güvenlik duvarı tarafından sıfırlandı (reset).",
    mend: "Saati sunucu ve proxy loglarıyla karşılaştırın: bir çökme, çıkışta okunmamış veri ya da unutulmuş boşta bir bağlantı arayın.",
  },
  "tcp.fin": {
    name: "Bağlantı Close olmadan bitti",
    what: "Karşı uç TCP bağlantısını olağan yoldan kapattı ama öncesinde Close çerçevesi göndermedi.",
    mend: "Proxy’de boşta kalma zaman aşımı ya da yeniden yükleme olup olmadığına bakın; sunucunun çıkmadan önce Close çerçevesi göndermesini sağlayın.",
  },
  "tcp.timeout": {
    name: "Veri hiç onaylanmadı",
    what: "Veri hiç onay gelmeden defalarca gönderildi; sonunda işletim sistemi bağlantıdan vazgeçti.",
    mend: "Ölü bağlantıyı çok daha erken fark etmek için heartbeat kullanın, sonra yeniden bağlanın ve ağdaki kopuk yolu arayın.",
  },
  "tcp.broken": {
    name: "Bağlantı bozuldu",
    what: "TCP bağlantısı, ne sıfırlandığını ne de süresinin dolduğunu söyleyen bir hatayla başarısız oldu.",
    mend: "İki tarafın loglarındaki hata kodunu okuyun; saatini yeniden başlatmalar ve ağ değişiklikleriyle karşılaştırın.",
  },
  "tls.expired": {
    name: "Sertifikanın süresi dolmuş",
    what: "Sunucu sertifikasının son günü geçmiş; bu yüzden istemci bağlantıyı açmayı reddetti.",
    mend: "Sertifikayı yenileyin, yenisini kullanması için sunucuyu ya da proxy’yi yeniden yükleyin ve otomatik yenilemeyi onarın.",
  },
  "tls.expiring-soon": {
    name: "Sertifikanın süresi dolmak üzere",
    what: "Sertifika hâlâ geçerli ama süresi o kadar yakında doluyor ki yenileme büyük olasılıkla başarısız olmuş.",
    mend: "Sertifikayı şimdi yenileyin, otomatik yenilemenin loglarına bakın ve bitiş tarihi için bir uyarı kurun.",
  },
  "tls.not-yet-valid": {
    name: "Sertifika henüz geçerli değil",
    what: "İstemcinin saatine göre sertifikanın ilk günü henüz gelmedi.",
    mend: "İki makinenin de saatini düzeltin ya da yenisi geçerli olana kadar önceki sertifikayı sunun.",
  },
  "tls.wrong-host": {
    name: "Sertifika başka bir host için",
    what: "Sertifika geçerli ama URL’deki host adı, kapsadığı adların arasında yok.",
    mend: "Sertifikanın kapsadığı bir adla bağlanın ya da bu host adını içeren bir sertifika çıkarın.",
  },
  "tls.self-signed": {
    name: "Kendinden imzalı sertifika",
    what: "Sunucu sertifikasını kendisi imzalamış; istemcide bu sertifikaya güvenilebileceğini söyleyen bir şey yok.",
    mend: "Tanınan bir sertifika otoritesinden alınmış bir sertifika kullanın ya da bunu her istemcide güvenilenlere ekleyin.",
  },
  "tls.untrusted": {
    name: "Sertifikaya güvenilmiyor",
    what: "İstemci, sunucunun sertifikasından güvendiği bir otoriteye uzanan bir zincir kuramadı.",
    mend: "Sunucunun bütün ara sertifikaları göndermesini sağlayın ya da özel otoritenizi her istemcide güvenilenlere ekleyin.",
  },
  "tls.handshake": {
    name: "TLS el sıkışması başarısız",
    what: "İstemci ile sunucu bir TLS sürümünde, şifre takımında ya da istemci sertifikasında anlaşamadı veya TLS el sıkışması yarıda kaldı.",
    mend: "İki tarafın TLS sürümlerini, şifre takımlarını ve istemci sertifikası ayarlarını karşılaştırın; sunucu logundaki uyarıyı okuyun.",
  },
  "tls.plain-on-tls-port": {
    name: "TLS portuna şifresiz istek",
    what: "İstemci şifresiz `ws:` kullandı ama sunucu bu portta TLS bağlantısı bekliyor.",
    mend: "URL’yi `ws:` yerine `wss:` yapın ya da sunucunun şifresiz bağlantı kabul ettiği portu kullanın.",
  },
  "tls.tls-on-plain-port": {
    name: "Şifresiz porta TLS",
    what: "İstemci şifreli `wss:` kullandı ama sunucu bu portta TLS konuşmuyor.",
    mend: "TLS’yi sunucuda ya da önündeki proxy’de yapılandırın veya TLS konuşan portu kullanın.",
  },
  "handshake.status": {
    name: "Beklenmeyen HTTP durumu",
    what: "Sunucu el sıkışmaya 101 yerine sıradan bir HTTP durumuyla yanıt verdi; WebSocket açılmadı.",
    mend: "Durumu ve gövdeyi tarayıcı dışında okuyun; sonra yolu, metodu ve sunucu logunu kontrol edin.",
  },
  "handshake.unauthorized": {
    name: "El sıkışmada kimlik bilgisi yok",
    what: "İstekte geçerli kimlik bilgisi olmadığı için sunucu el sıkışmaya 401 durumuyla yanıt verdi.",
    mend: "Bağlanmadan önce yeni bir token ya da çerez alın ve proxy’nin bunu sunucuya ilettiğinden emin olun.",
  },
  "handshake.forbidden": {
    name: "El sıkışma yasaklandı",
    what: "Sunucu el sıkışmaya 403 durumuyla yanıt verdi: isteği anladı ama izin vermiyor.",
    mend: "Hesabın yetkilerini, izin verilen origin listesini ve yoldaki web uygulaması güvenlik duvarlarını kontrol edin.",
  },
  "handshake.not-found": {
    name: "Yol bulunamadı",
    what: "Sunucu el sıkışmaya 404 durumuyla yanıt verdi: bu yolda bir WebSocket uç noktası yok.",
    mend: "URL’deki yolu ve proxy’nin istekleri iletmeden önce yolları nasıl yeniden yazdığını kontrol edin.",
  },
  "handshake.rate-limited": {
    name: "Çok fazla el sıkışma",
    what: "Bu istemci kısa sürede çok sık bağlandığı için sunucu el sıkışmaya 429 durumuyla yanıt verdi.",
    mend: "`Retry-After` ne kadar diyorsa o kadar bekleyin, üstel geri çekilme kullanın ve döngü içinde yeniden bağlanan bir istemci arayın.",
  },
  "handshake.unavailable": {
    name: "Hizmet kullanılamıyor",
    what: "Sunucu el sıkışmaya 503 durumuyla yanıt verdi: aşırı yük altında, yeniden başlıyor ya da sağlıklı bir arka ucu yok.",
    mend: "`Retry-After` ne kadar diyorsa o kadar bekleyin, sonra üstel geri çekilmeyle yeniden bağlanın; işleten kişi arka uçların sağlığına ve kapasitesine bakar.",
  },
  "handshake.bad-gateway": {
    name: "Arka uca ulaşılamadı",
    what: "Bir proxy, arkasındaki sunucudan düzgün yanıt alamadığı için el sıkışmaya 502 ya da 504 durumuyla yanıt verdi.",
    mend: "Arka ucun çalıştığından ve proxy’nin beklediği yeri dinlediğinden emin olun, sonra proxy’nin hata logunu okuyun.",
  },
  "handshake.proxy-refused": {
    name: "Çıkış proxy’si reddetti",
    what: "İstemcinin bir HTTP proxy üzerinden çıkması gerekiyordu ve o proxy sunucuya tünel açmayı reddetti.",
    mend: "Proxy’nin adresini ve kimlik bilgilerini kontrol edin; işletenden bu host ve port için `CONNECT` izni isteyin.",
  },
  "handshake.redirect": {
    name: "El sıkışma yönlendirildi",
    what: "Sunucu el sıkışmaya başka bir adrese yönlendirmeyle yanıt verdi; tarayıcılar ve çoğu istemci bunu izlemez.",
    mend: "URL’de son adresi kullanın ve WebSocket yolunu oturum açma sayfasına yönlendiren kuralların dışında tutun.",
  },
  "handshake.html": {
    name: "WebSocket yerine web sayfası",
    what: "Sunucu el sıkışmaya bir web sayfasıyla yanıt verdi; çoğu zaman uygulamanın ana sayfası ya da oturum açma formu.",
    mend: "WebSocket yolunu, diğer bütün yolları web sayfasına gönderen kuraldan önce WebSocket sunucusuna yönlendirin.",
  },
  "handshake.upgrade-stripped": {
    name: "Upgrade başlığı çıkarılmış",
    what: "Yoldaki bir proxy `Upgrade` başlığını iletmedi; sunucu sıradan bir HTTP isteği gördü.",
    mend: "Proxy’yi arka uca karşı HTTP/1.1 kullanacak, `Upgrade` ve `Connection` başlıklarını da iletecek şekilde yapılandırın.",
  },
  "handshake.bad-accept": {
    name: "Yanlış accept anahtarı",
    what: "Yanıttaki `Sec-WebSocket-Accept` başlığı, istemcinin gönderdiği anahtarla eşleşmiyor.",
    mend: "Eski bir yanıtı tekrarlayan önbellek ya da proxy arayın veya sunucunun bu başlığı nasıl hesapladığını düzeltin.",
  },
  "handshake.subprotocol": {
    name: "Alt protokolde anlaşılamadı",
    what: "Sunucu, istemcinin önermediği bir alt protokol seçti ya da biri zorunlu olduğu hâlde hiçbirini seçmedi.",
    mend: "Sunucunun desteklediği bir alt protokol önerin; sunucu da yalnızca istemcinin listesinden biriyle yanıt versin.",
  },
  "handshake.extension": {
    name: "Uzantıda anlaşılamadı",
    what: "Sunucu, istemcinin el sıkışmada önermediği bir WebSocket uzantısını ya da uzantı parametresini kabul etti.",
    mend: "Doğrulamak için uzantıyı kapatın, sonra yanlış başlığı ekleyen sunucuyu ya da proxy’yi güncelleyin.",
  },
  "handshake.timeout": {
    name: "El sıkışma süresinde bitmedi",
    what: "TCP bağlantısı açıldı ama el sıkışma kendisine tanınan sürede tamamlanmadı.",
    mend: "Yavaş kimlik doğrulama ya da aşırı yüklü bir sunucu arayın; proxy’nin isteği bekletmeden ilettiğinden emin olun.",
  },
  "handshake.slow": {
    name: "Yavaş el sıkışma",
    what: "El sıkışma başarılı oldu ama o kadar uzun sürdü ki kullanıcılar fark eder, daha katı istemciler vazgeçebilir.",
    mend: "Yavaş adımı bulmak için DNS, TCP, TLS ve yükseltme sürelerini karşılaştırın, sonra o adımı hızlandırın.",
  },
  "handshake.aborted": {
    name: "El sıkışma yarıda kesildi",
    what: "Taraflardan biri, el sıkışma tamamlanmadan ve durumu açıklayan bir HTTP yanıtı vermeden TCP bağlantısını sonlandırdı.",
    mend: "Sunucunun yükseltme işleyicisinde bir hata, bir bağlantı sınırı ya da erken ayrılan bir istemci arayın.",
  },
  "handshake.malformed": {
    name: "Bozuk el sıkışma",
    what: "El sıkışmanın isteği ya da yanıtı, HTTP’nin veya WebSocket protokolünün kurallarına aykırı.",
    mend: "İki tarafın da gerçekten WebSocket sürüm 13 konuştuğundan emin olun; hatalı başlığı yazan kütüphaneyi ya da proxy’yi güncelleyin.",
  },
  "handshake.origin": {
    name: "Origin değerine izin yok",
    what: "Bağlantıyı açan sayfanın origin değerine izin vermediği için sunucu el sıkışmayı reddetti.",
    mend: "Sayfanın origin değerini, şeması ve portuyla birlikte tam olarak sunucunun izin verilenler listesine ekleyin.",
  },
  "handshake.mixed-content": {
    name: "Güvenli sayfada güvensiz URL",
    what: "HTTPS ile yüklenmiş bir sayfa `ws:` bağlantısı açmaya çalıştı; tarayıcılar bunu daha hiçbir şey gönderilmeden engeller.",
    mend: "HTTPS ile yüklenen her sayfada `wss:` URL’si kullanın ve WebSocket sunucusu için TLS yapılandırın.",
  },
  "handshake.failed": {
    name: "El sıkışma başarısız, nedeni gizli",
    what: "Bağlantı hiç açılmadı ve tarayıcı ya da kütüphane nedenini programa söylemiyor.",
    mend: "Tarayıcının konsolunu okuyun ya da aynı URL’yi tarayıcı dışında, her adımı gösteren bir araçla deneyin.",
  },
  "idle.timeout": {
    name: "Boşta kalma zaman aşımı",
    what: "Çok uzun süre veri geçmediği için bir proxy, yük dengeleyici ya da sunucu bağlantıyı kapattı.",
    mend: "Yoldaki en kısa boşta kalma zaman aşımının yarısından daha sık heartbeat gönderin ya da o zaman aşımını uzatın.",
  },
  "lifetime.max": {
    name: "Azami ömür doldu",
    what: "Bir sunucu, proxy ya da platform, üzerinden hâlâ veri geçtiği hâlde bağlantıyı sabit bir yaşta sonlandırdı.",
    mend: "Mümkünse sınırı yükseltin ya da biraz daha erken, rastgele anlarda bilinçli olarak yeniden bağlanın.",
  },
  "heartbeat.timeout": {
    name: "Heartbeat yanıtsız kaldı",
    what: "Karşı taraf zamanında ne heartbeat yanıtı ne başka veri gönderdi; bu taraf da bağlantıyı sonlandırdı.",
    mend: "Yeniden bağlanın; sonra kopan bir ağ, uyuyan bir cihaz ya da yanıt veremeyecek kadar meşgul bir program arayın.",
  },
  "ping.unanswered": {
    name: "Ping’lere yanıt yok",
    what: "Bağlantı hâlâ açık ama karşı taraf, standardın istediği gibi protokol ping’lerine yanıt vermiyor.",
    mend: "Sunucu kütüphanesinin ping’leri yanıtladığından, sürecin bloke olmadığından ve hiçbir proxy’nin ping’leri düşürmediğinden emin olun.",
  },
  "ping.slow": {
    name: "Ping yanıtları yavaş",
    what: "Karşı taraf ping’lere yanıt veriyor ama o kadar geç ki sıkı bir heartbeat bağlantıyı ölü sanabilir.",
    mend: "Meşgul bir event loop, uzun kuyruklar ya da uzak bir sunucu arayın; o zamana kadar heartbeat için daha uzun bir zaman aşımı verin.",
  },
  "protocol.bad-frame": {
    name: "Geçersiz çerçeve",
    what: "Bir çerçeve protokolün kurallarını çiğnedi: bilinmeyen opcode, rezerve bitler, yanlış uzunluk ya da yanlış parça sırası.",
    mend: "Çerçeveyi gönderen kütüphaneyi güncelleyin; bağlantıya başka baytlar yazan bir proxy ya da program arayın.",
  },
  "protocol.bad-utf8": {
    name: "Metin UTF-8 değil",
    what: "Bir metin mesajında ya da Close çerçevesindeki nedende geçerli UTF-8 olmayan baytlar vardı.",
    mend: "Baytları ikili mesaj olarak gönderin, bütün metinleri UTF-8 ile kodlayın ve nedeni asla bir karakterin ortasından kesmeyin.",
  },
  "protocol.bad-close": {
    name: "Geçersiz Close çerçevesi",
    what: "Bir Close çerçevesinde gönderilmesi yasak bir kod, tek bir bayt ya da fazla uzun bir neden vardı.",
    mend: "Yalnızca Close çerçevesinde yer alabilecek kodları gönderin ve nedeni 123 bayt UTF-8 içinde tutun.",
  },
  "protocol.bad-deflate": {
    name: "Geçersiz sıkıştırılmış veri",
    what: "Sıkıştırılmış bir mesaj açılamadı, çünkü verisi üzerinde anlaşılan sıkıştırmaya uymuyor.",
    mend: "Doğrulamak için `permessage-deflate` uzantısını kapatın, sonra sıkıştırılmış mesajları bozan kütüphaneyi ya da proxy’yi güncelleyin.",
  },
  "protocol.unmasked": {
    name: "Maskesiz istemci çerçevesi",
    what: "İstemciden gelen her çerçevenin maskeli olması gerekirken maskesiz bir çerçeve geldi.",
    mend: "İstemci kütüphanesini güncelleyin; sunucu çerçevelerini sunucuya doğru gönderen bir proxy arayın.",
  },
  "protocol.masked": {
    name: "Maskeli sunucu çerçevesi",
    what: "Sunucu çerçevelerini asla maskelememesi gerekirken sunucudan maskeli bir çerçeve geldi.",
    mend: "Sunucu kütüphanesini güncelleyin; çerçevelerini yazarken istemciler için olan kodu kullanmadığından emin olun.",
  },
  "close.unanswered": {
    name: "Close yanıtsız kaldı",
    what: "Bu taraf bir Close çerçevesi gönderdi ama karşılığında Close çerçevesi gelmeden bağlantı bitti.",
    mend: "Karşı tarafın her Close çerçevesini yanıtlamasını ve o ana kadar okumayı sürdürmesini sağlayın; bekleme için kendi süre sınırınızı koyun.",
  },
  "close.no-status": {
    name: "Kodsuz Close",
    what: "Olağan yoldan bir Close çerçevesi geldi ama kodsuzdu; karşı tarafın ne demek istediğini kimse bilmiyor.",
    mend: "Karşı tarafta argümansız `close()` çağrısını bulun; ona bir kod ve kısa bir neden verin.",
  },
  "close.local": {
    name: "Bu taraf kapattı",
    what: "Bu taraftaki program `close()` çağırdı ve karşı taraf olağan yoldan yanıt verdi.",
    mend: "Bir sorun yok; beklemiyorduysanız erken çalışan `close()` çağrısını bulun.",
  },
  "peer.closed": {
    name: "Karşı taraf kapattı",
    what: "Karşı taraf bağlantıyı olağan yoldan kapattı ve bir şeyin ters gittiğine dair bir işaret vermedi.",
    mend: "Bir sorun yok; beklemiyorduysanız karşı tarafın loglarında `close()` çağrısını arayın.",
  },
  "peer.page-left": {
    name: "Kullanıcı sayfadan ayrıldı",
    what: "Kullanıcı sayfayı kapattığı, yenilediği ya da başka sayfaya geçtiği için tarayıcı bağlantıyı kapattı.",
    mend: "Düzeltilecek bir şey yok; kullanıcılar sayfayı sık yeniliyorsa durumu kısa bir süre saklayın.",
  },
  "peer.error": {
    name: "Karşı taraf hata bildirdi",
    what: "Karşı taraf bağlantıyı, hatayla karşılaştığını söyleyen bir kodla kapattı.",
    mend: "Kodu ve nedeni okuyun, ne istediklerine bakın ve karşı tarafın o andaki loglarını inceleyin.",
  },
  "peer.refused": {
    name: "Karşı taraf devam etmeyi reddetti",
    what: "Karşı taraf bağlantıyı 1008 ile kapattı: kendi kurallarından biri çiğnendi ve kod hangisi olduğunu söylemiyor.",
    mend: "Nedeni ve karşı tarafın loglarını okuyun: konu çoğunlukla token, origin ya da aşırı sayıda mesaj veya bağlantıdır.",
  },
  "peer.silent": {
    name: "Karşı taraf sessizleşti",
    what: "Bağlantı açık görünüyordu ama karşı taraftan, bu tarafın izin verdiğinden uzun süre hiçbir şey gelmedi.",
    mend: "İki yönde de heartbeat kullanın; telefonlarda, uyuyan cihazlarda ve değişen ağlarda bunu bekleyin.",
  },
  "auth.required": {
    name: "Kimlik doğrulaması gerekli",
    what: "İstemci kim olduğunu söylemeden bağlantıyı kullanmaya çalıştı; sunucu da kapattı.",
    mend: "Token’ı ya da çerezi el sıkışmada veya her şeyden önce, ilk mesaj olarak gönderin.",
  },
  "auth.refused": {
    name: "Kimlik bilgileri reddedildi",
    what: "Sunucu istemcinin kimlik bilgilerini denetledi ve kabul etmedi; bağlantıyı kapattı.",
    mend: "Geçerli kimlik bilgileri almak için yeniden oturum açın; reddedilenlerle yeniden bağlanmayın.",
  },
  "auth.expired": {
    name: "Kimlik bilgilerinin süresi doldu",
    what: "Kimlik bilgileri bağlantı açılırken geçerliydi, sonra süresi doldu; sunucu da kapattı.",
    mend: "Yeni bir token alıp onunla yeniden bağlanın; token’ı süresi dolmadan yenilemek kesintiyi önler.",
  },
  "auth.timeout": {
    name: "Kimlik doğrulaması çok uzun sürdü",
    what: "İstemcinin kimliği süresi içinde doğrulanmadı: ya hiçbir şey göndermedi ya da denetim çok uzun sürdü.",
    mend: "Kimlik bilgilerini bağlantı açılır açılmaz gönderin ve sunucunun denetiminin ne kadar sürdüğünü ölçün.",
  },
  "auth.revoked": {
    name: "Erişim geri alındı",
    what: "Bağlantı açıkken bu kullanıcının erişimi geri alındı; sunucu da kapattı.",
    mend: "İzin varsa yeniden oturum açın; yoksa bir yöneticinin erişimi geri vermesi gerekir.",
  },
  "limit.message-size": {
    name: "Mesaj çok büyük",
    what: "Bir mesaj, alıcının ya da yoldaki bir platformun kabul ettiğinden büyüktü; bağlantı kapatıldı.",
    mend: "Mesajı daha küçük mesajlara bölün ya da sınırı alıcıda ve yoldaki her platformda yükseltin.",
  },
  "limit.slow-reader": {
    name: "Okuyan taraf çok yavaş",
    what: "İstemci o kadar yavaş okudu ki onu bekleyen veriler sunucunun izin verdiği belleği aştı.",
    mend: "Yavaş istemcilere daha az gönderin ya da güncellemeleri birleştirin; ağır işleri mesaj alan kodun dışında yapın.",
  },
  "limit.rate": {
    name: "Çok fazla mesaj",
    what: "İstemci belirli bir sürede sunucunun izin verdiğinden çok mesaj ya da istek gönderdi; bağlantı kapatıldı.",
    mend: "Daha seyrek gönderin, küçük mesajları büyüklerde toplayın ve hizmetin sınırlarını okuyun.",
  },
  "limit.connections": {
    name: "Çok fazla bağlantı",
    what: "Kullanıcının, adresin ya da sunucunun tamamının zaten izin verilen sayıda bağlantısı vardı.",
    mend: "Artık kullanılmayan bağlantıları kapatın, tek bir bağlantıyı programın bölümleri arasında paylaşın ya da sınırı yükseltin.",
  },
  "drain.restart": {
    name: "Planlı yeniden başlatma",
    what: "Sunucu bir dağıtım ya da yeni yapılandırma için yeniden başladığından bağlantılarını bilerek kapattı.",
    mend: "Kısa ve rastgele bir beklemeden sonra yeniden bağlanın; yeniden başlatma planlandığı gibi sürdükçe kimsenin bir şey düzeltmesi gerekmez.",
  },
  "drain.shutdown": {
    name: "Planlı kapanma",
    what: "Sunucu hizmetten çekildiği ve belki de dönmeyeceği için bağlantılarını bilerek kapattı.",
    mend: "Üstel geri çekilmeyle yeniden bağlanın, yük dengeleyici başka bir sunucu seçsin; hazır bir sunucu olduğundan emin olun.",
  },
  "drain.deadline": {
    name: "Süre dolunca kesildi",
    what: "Sunucu bağlantılarını kapatıyordu; bunun için ayrılan süre dolduğunda bu bağlantı henüz bitmemişti.",
    mend: "Sunucuya kapatmak için daha çok süre tanıyın ve istemcinin Close çerçevesini neden yanıtlamadığına bakın.",
  },
  "shed.overload": {
    name: "Aşırı yük yüzünden kapatıldı",
    what: "Sunucu bir süredir aşırı yük altındaydı; ötekileri kurtarmak için açık bağlantılarının bir kısmını kapattı.",
    mend: "Kapasite ekleyin ya da bağlantı başına düşen işi azaltın; istemciler üstel geri çekilmeyle yeniden bağlanır.",
  },
  "shed.admission": {
    name: "Kabul edilmedi, sunucu yoğun",
    what: "O anda sunucunun yeni bir bağlantıya ayıracak kapasitesi yoktu; bunu geri çevirdi.",
    mend: "Sunucunun söylediği kadar bekleyip üstel geri çekilmeyle yeniden bağlanın; işleten kişi kapasite ekler ya da sınırları yükseltir.",
  },
  "server.error": {
    name: "Sunucuda hata",
    what: "Sunucu programı beklemediği bir hatayla karşılaştı ve bu yüzden bağlantıyı sonlandırdı.",
    mend: "Hatayı sunucunun o andaki logunda bulun ve orada ele alın; istemciler üstel geri çekilmeyle yeniden bağlanır.",
  },
  "server.closed": {
    name: "Sunucu programı kapattı",
    what: "Bu bağlantıyı, uygulamayla ilgili bir nedenle sunucunun kendi programı kapattı.",
    mend: "Bir sorun yok; beklemiyorduysanız sunucu programında `close()` çağıran yeri bulun.",
  },
  "server.crash": {
    name: "Sunucu süreci öldü",
    what: "Sunucu süreci çöktü ya da zorla sonlandırıldı; bütün bağlantıları aynı anda, Close çerçevesi olmadan bitti.",
    mend: "O ana ait bir çökme raporu ya da bellek yetersizliği arayın; bağlantıları beklemeden yapılan bir yeniden başlatma da olabilir.",
  },
  "server.stuck": {
    name: "Sunucu yanıt vermiyor",
    what: "Sunucunun makinesi veriyi hâlâ onaylıyor ama süreci bloke olduğu ya da durduğu için yanıt vermiyor.",
    mend: "Event loop üzerinde uzun hesaplamalar, kilitlenme ya da duraklatılmış bir süreç arayın; gerekirse sunucuyu yeniden başlatın.",
  },
  "network.offline": {
    name: "Cihaz çevrimdışı",
    what: "O sırada istemci cihazının ağ bağlantısı yoktu; hiçbir şey gönderilemedi ya da alınamadı.",
    mend: "Ağ bağlantısını geri getirin; istemci, cihaz yeniden çevrimiçi olana kadar bekler, sonra yeniden bağlanır.",
  },
  "network.changed": {
    name: "Ağ değişti",
    what: "Cihaz başka bir ağa geçti ya da yeni bir adres aldı; eski bağlantı onunla birlikte taşınamadı.",
    mend: "Ağ değiştiğinde hemen yeniden bağlanın, çünkü eski bağlantı artık veri taşıyamaz.",
  },
  "network.blackhole": {
    name: "Paketler sessizce kayboluyor",
    what: "İstemci ile sunucu arasındaki paketler hiçbir hata vermeden kayboluyor; iki taraf da bağlantıyı hâlâ açık sanıyor.",
    mend: "Erken fark etmek için heartbeat kullanın; bağlantıyı unutan bir güvenlik duvarı ya da adres çevirisi (NAT) arayın.",
  },
  "host.slept": {
    name: "Cihaz uykudaydı",
    what: "İstemcinin cihazı uykuya geçti; bağlantı o sırada bitti ya da işe yaramaz hâle geldi.",
    mend: "Cihaz uyandığında bağlantıyı denetleyin; yanıt gelmezse hemen yeniden bağlanın.",
  },
  "client.closed": {
    name: "İstemci kapattı",
    what: "Bu bağlantıyı, uygulamayla ilgili bir nedenle istemcinin kendi programı kapattı.",
    mend: "Bir sorun yok; beklemiyorduysanız istemci programında `close()` çağıran yeri bulun.",
  },
  "client.timeout": {
    name: "İstemci beklemeyi bıraktı",
    what: "İstemci bağlanmak ya da yanıt almak için kendine bir süre koymuştu; süre dolunca vazgeçti.",
    mend: "Hangi adımın yavaş olduğunu bulun; ağın ya da sunucunun gerçekten ihtiyacı varsa daha çok süre verin.",
  },
  "client.replaced": {
    name: "Yerini yeni bağlantı aldı",
    what: "Aynı istemci ya da oturum daha yeni bir bağlantı açtı; bu eskisine artık gerek kalmadı.",
    mend: "Tekrar tekrar oluyorsa aynı kimliği kullanan iki sekme ya da program arayın.",
  },
  "origin.not-checked": {
    name: "Origin denetlenmiyor",
    what: "Sunucu yabancı bir origin üzerinden gelen bağlantıyı kabul etti; her web sayfası ziyaretçileri adına bağlanabilir.",
    mend: "Sunucuya izin verilen origin’lerin listesini verin, başka her origin için el sıkışmayı reddetsin.",
  },
  unknown: {
    name: "Neden bilinmiyor",
    what: "Bağlantı bitti ve bu tarafın gözlemleyebildikleri bunun nedenini göstermiyor.",
    mend: "İstemci, proxy ve sunucu loglarını aynı an için karşılaştırın ya da bağlantıyı doctor izlesin.",
  },
  ok: {
    name: "Sorun bulunmadı",
    what: "Denenen her adım çalıştı ve bağlantıyı sonlandıracak bir şey gözlenmedi.",
    mend: "Düzeltilecek bir şey yok; bağlantılar bir süre sonra yine de bitiyorsa onları genelde yaşadıklarından daha uzun süre izleyin.",
  },
};
