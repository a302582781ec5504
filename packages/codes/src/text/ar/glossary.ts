import type { LanguageText } from "../language-text.ts";

export const glossary: LanguageText["glossary"] = {
  "Close frame": { use: ["إطار close", "إطارات close"], avoid: ["إطار الإغلاق", "إطار إغلاق", "حزمة إغلاق"] },
  handshake: { use: ["مصافحة", "مصافحات"], avoid: ["handshake", "هاندشيك", "تأكيد الاتصال"] },
  "load balancer": {
    use: ["موازن أحمال", "موازن الأحمال", "موازنات الأحمال"],
    avoid: ["موازن التحميل", "موازن الحمل"],
  },
  proxy: { use: ["خادم وكيل", "خادم الوكيل", "خوادم وكيلة", "خوادم الوكيلة"], avoid: ["بروكسي"] },
  heartbeat: { use: ["نبضة", "نبضات", "نبضتها"], avoid: ["heartbeat", "نبض القلب"] },
  reconnect: {
    use: [
      "أعِد الاتصال",
      "إعادة الاتصال",
      "يعيد الاتصال",
      "يعيد العميل الاتصال",
      "تعيد الاتصال",
      "يعيدون الاتصال",
      "تُعِد الاتصال",
      "تُعيد الاتصال",
    ],
    avoid: ["معاودة الاتصال", "عاود الاتصال"],
  },
  browser: { use: ["متصفح"], avoid: ["مستعرض", "browser"] },
  timeout: { use: ["مهلة", "مُهَل", "مهلت"], avoid: ["timeout", "تايم أوت"] },
  certificate: { use: ["شهادة", "شهادات", "شهادت"], avoid: ["certificate"] },
  backoff: { use: ["تراجع"], avoid: ["backoff", "تباطؤ أسي"] },
};
