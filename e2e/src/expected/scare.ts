import type { Expected } from "./expected.ts";

export const scare: Expected = {
  untouched: { cookies: ["csrftoken", "django_language", "sessionid"], storage: [], hosts: [] },
  refused: { storage: ["localStorage temoin"] },
  granted: {},
};
