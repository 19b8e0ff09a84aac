// Yandex Metrica: what is publicly known of it.
import type { KnownService } from "../known-service.ts";

export const service: KnownService = {
  id: "yandex-metrica",
  name: "Yandex Metrica",
  provider: "Yandex LLC",
  country: "RU",
  category: "analytics",
  policy: "https://yandex.com/legal/confidential/",
  hosts: ["mc.yandex.ru", ".yandex.ru"],
  trackers: [
    { name: "_ym_metrika_enabled", storage: "cookie", lifetime: "60 minutes" },
    { name: "_ym_isad", storage: "cookie", lifetime: "2 days" },
    { name: "_ym_uid", storage: "cookie", lifetime: "1 year" },
    { name: "_ym_d", storage: "cookie", lifetime: "1 year" },
    { name: "_ym_debug", storage: "cookie", lifetime: "session" },
    { name: "_ym_visorc_*", storage: "cookie", lifetime: "30 minutes" },
    { name: "_ym_hostIndex", storage: "cookie", lifetime: "1 day" },
    { name: "yandexuid", storage: "cookie" },
    { name: "yuidss", storage: "cookie" },
  ],
};
