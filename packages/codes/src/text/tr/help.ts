import type { HelpText } from "../help-text.ts";

export const help: HelpText = {
  tagline: "WebSocket bağlantıları nasıl biter, nasıl geri gelir.",
  headings: {
    use: "Kullanım",
    commands: "Komutlar",
    options: "Seçenekler",
    everyOption: "Her komutun seçenekleri",
    examples: "Örnekler",
    exitCodes: "Çıkış kodları",
  },
  calls: { explain: "bir kapanış kodunu açıklar", compare: "ikisini karşılaştırır", command: "şunlardan biri:" },
  exitCodes: {
    fine: "her şey yolunda",
    problemFound: "bir sorun bulundu",
    usage: "çağrı yanlıştı",
    notFound: "böyle bir kod, profil ya da dil yok",
    network: "ağ sorunu",
    interrupted: "yarıda kesildi",
  },
  everyOption: {
    language: "Yanıtın dili. Verilmezse: LC_ALL, LC_MESSAGES ya da LANG.",
    json: "Hatalar da içinde, tek bir JSON belgesi yazdırır.",
    markdown: "Markdown yazdırır.",
    plain: "Her satıra bir kayıt yazdırır, alanları sekmeyle ayırır.",
    color: "Çıktı terminal olmasa da renk kullanır; --no-color: hiçbir zaman.",
    pager: "--no-pager: uzun yanıtı sayfalamadan yazdırır.",
    width: "Çıktının genişliği. Verilmezse: terminal kadar, en çok 100.",
    help: "Bir komutun nasıl kullanıldığını gösterir.",
    version: "Sürümü gösterir.",
  },
  commands: {
    explain: {
      summary: "Bir kapanış kodunun anlamını, ne zaman görüldüğünü, nasıl giderildiğini ve sonra ne olduğunu anlatır.",
      options: {
        profile: "3000 ile 4999 arasını bu sağlayıcının anlamıyla okur.",
        side: "Önerinin kimin açısından olduğu. Verilmezse: istemcinin.",
        reason: "Sağlayıcının içine bir belirteç koyduğu durumlarda kapanış gerekçesi.",
      },
      examples: [
        "bir kodun sayfası; `explain` yazılmayabilir",
        "bir sağlayıcının kodu",
        "aynısı, daha kısa",
        "Fransızca",
        "bir program için",
      ],
    },
    compare: {
      summary: "İki kapanış kodunu ayırt eder: nerede ayrılırlar, hangisi ne zaman kullanılır, neler karıştırılır.",
      options: { profile: "İki sayıyı da bu sağlayıcının anlamıyla okur." },
      examples: [
        "iki sayı karşılaştırmadır; `compare` yazılmayabilir",
        "Rusça",
        "bir sayı, iki sağlayıcı",
        "bir program için",
      ],
    },
    list: {
      summary: "Kapanış kodlarını ve aralıklarını ya da bir sağlayıcının kodlarını listeler.",
      options: {
        range: "Yalnızca … ile … arasındaki sayılar, örneğin 1000-1015; ya da adıyla bir aralık, örneğin private-use.",
        profile: "Bu sağlayıcının kodları.",
      },
      examples: ["tüm kodlar ve aralıklar", "birkaçı", "bir sağlayıcının kodları", "bir betik için"],
    },
    profiles: {
      summary: "Kodları bilinen sağlayıcıları ve kitaplıkları listeler.",
      options: {},
      examples: ["tümü", "birinin kodları"],
    },
    search: {
      summary: "Kodları, sağlayıcı kodlarını ve nedenleri sayı, ad ya da seçilen dilin sözcükleriyle arar.",
      options: { limit: "Kaç tane gösterileceği. Verilmezse: {default}." },
      examples: ["İngilizce", "Rusça", "bir sağlayıcının kodu"],
    },
    which: {
      summary: "Birkaç soruyu yanıtlayın; hangi kodun gönderileceğini ya da hangisinin alındığını öğrenin.",
      options: {},
      examples: ["soruları tek tek sorar", "yanıtlar verildi: bir şey sorulmaz", "bir betik için"],
    },
    schedule: {
      summary: "Bir kodun önerisinin verdiği beklemeleri tablo ve grafik olarak yazdırır.",
      options: {
        attempts: "Kaç bekleme gösterileceği. Verilmezse: {default}.",
        seed: "Her seferinde aynı beklemeleri çeker. Verilmezse: yeniden çekilir.",
        profile: "3000 ile 4999 arasını bu sağlayıcının anlamıyla okur.",
      },
      examples: [
        "aşırı yükten sonraki beklemeler",
        "on iki bekleme, hep aynı",
        "bir program için sınırlar ve çekilen değerler",
      ],
    },
    lab: {
      summary: "Her bağlantının nasıl biteceğini URL'lerin söylediği bir sunucu başlatır.",
      options: {
        port: "TCP portu; 0 boş bir port seçer. Verilmezse: {default}.",
        host: "Nerede dinleneceği. Verilmezse: {default}, yalnızca bu makine.",
        tls: "Geçerli, süresi dolmuş, yanlış adlı ve kendinden imzalı sertifikalı portlar da açar.",
        shared: "Başkalarının bağlantılarını bitiren her şeyi kapatır.",
        list: "Bitişleri yazdırıp çıkar.",
      },
      examples: [
        "başlatın, sonra ws://127.0.0.1:8081/close/1012 adresine bağlanın",
        "her bitiş, bir örnekle",
        "olan her şey için bir JSON satırı",
        "başka makineler için; bunun ne demek olduğunu da söyler",
      ],
    },
    try: {
      summary:
        "Bir laboratuvar başlatır, ona bağlanır, bağlantıyı o biçimde bitirir ve bu çalışma ortamının ne gördüğünü gösterir.",
      options: { wait: "Bitişin ne kadar bekleneceği. Verilmezse: {default}." },
      examples: [
        "1012 taşıyan bir Close çerçevesi",
        "hat, Close çerçevesi olmadan kopar",
        "laboratuvarın bir bitişi, yoluyla",
        "asla gönderilmemesi gereken bir kod",
        "bir program için",
      ],
    },
    doctor: {
      summary:
        "Bir WebSocket uç noktasına giden bağlantıların neden koptuğunu bulur ya da bir sunucunun bitiş günlüğünü okur.",
      options: {
        watch: "Bağlantıları yan yana bu kadar süre izler, örneğin 10m.",
        "quick-idle": "Yalnızca boşta kalma sınırına bakar, örneğin 90s.",
        "probe-limits": "Kabul edilen en büyük iletiyi arar.",
        "probe-origin": "Reddedilmesi gereken bir kökenden bağlanır.",
        "server-log": "İki tarafı da görmek için sunucunun kaydettiği bitişler.",
        html: "Raporu tek bir HTML dosyası olarak da yazar.",
        header: "Bu başlığı gönderir; birden çok kez verilebilir.",
        subprotocol: "Bu alt protokolü önerir; birden çok kez verilebilir.",
        origin: "Oradaki bir sayfanın yapacağı gibi bu Origin değerini gönderir.",
        message: "İleti olarak ne gönderileceği. Verilmezse: {default}.",
        ca: "Bu PEM dosyasındaki sertifikalara da güvenir.",
        insecure: "Sertifika güvenilir olmasa da sürdürür.",
        resolve: "Bu adrese bağlanır; DNS'e sorulmaz.",
        "4": "Yalnızca IPv4 kullanır.",
        "6": "Yalnızca IPv6 kullanır.",
        proxy: "Bu HTTP proxy üzerinden CONNECT ile gider.",
      },
      examples: [
        "kısa denetim",
        "sonradan kopan soketler için",
        "oturum açmış bir istemci olarak",
        "bir sunucunun kaydettiklerini okur",
      ],
    },
    completion: {
      summary: "Komutları, seçenekleri, kodları ve sağlayıcıları tamamlayan bir betik yazdırır.",
      options: {},
      examples: ["~/.bashrc içinde", "zsh için", "fish için"],
    },
  },
};
