// The Arabic vocabulary.
import type { Vocabulary } from "./vocabulary.ts";

export const ar: Vocabulary = {
  unstated: "غير مذكور",
  storage: {
    cookie: "ملف تعريف ارتباط",
    localStorage: "تخزين محلي",
    sessionStorage: "تخزين الجلسة",
    indexedDB: "قاعدة بيانات المتصفح",
    cacheStorage: "ذاكرة مؤقتة للملفات",
    pixel: "صورة خفية",
    sdk: "مكوّن برمجي",
    either: "{storages}، بحسب ما يختاره عميل الخدمة",
  },
  lifetime: {
    session: "الجلسة، إلى حين إغلاق المتصفح",
    forever: "بلا نهاية، إلى أن تمحوها",
    browser: "يحدّدها المتصفح",
  },
  exemption: {
    "choice-record": "حفظ اختيارك",
    authentication: "تسجيل الدخول وحمايته",
    cart: "سلة المشتريات",
    "interface-preference": "إعدادات العرض أو اللغة",
    "load-balancing": "توزيع الحمل على الخوادم",
    paywall: "عدّ المحتوى المجاني المقروء",
    "audience-measurement": "قياس الزيارات لحساب الناشر وحده",
  },
  role: {
    controller: "مسؤول عن المعالجة",
    "joint controller": "مسؤول مشترك عن المعالجة",
    processor: "معالج من الباطن",
  },
  own: {
    purpose: "حفظ اختيارك",
    description: "يحفظ ما قبلته أو رفضته حتى لا يُطلب منك ذلك في كل صفحة.",
    cookie: "اختيارك: الأغراض والخدمات المقبولة أو المرفوضة، والتاريخ، وطبعة هذه الصفحة. لا يحتوي على أي معرّف.",
    storage: "اختيار لم يُرسَل بعد إلى الموقع، ثم معرّف آخر سجل لك وتاريخه.",
  },
};
