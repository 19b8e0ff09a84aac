import type { Expected } from "./expected.ts";

export const saas: Expected = {
  untouched: { cookies: ["session"], storage: [], hosts: [] },
  refused: { cookies: ["temoin"], storage: ["localStorage temoin"] },
  granted: { cookies: ["currency", "visits"] },
  one: { purpose: "statistics", cookies: ["visits"] },
};
