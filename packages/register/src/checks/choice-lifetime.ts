// A choice that is kept too long, or asked for again too early.
import { durationSeconds } from "../lifetime.ts";
import type { LimitKey } from "../profiles/profile.ts";
import { NOT_STATED } from "../schema.ts";
import type { Check } from "./check.ts";

export const check: Check = {
  id: "choice-lifetime",
  severity: "high",
  basis: "C08, C09, H10, H11; CNIL recommendation 2020-092 §38-39, Garante §6.2, AEPD 3.2.8",
  *check({ register, profile }) {
    const { lifetime } = register.choice;
    if (lifetime === NOT_STATED) return;
    const seconds = durationSeconds(lifetime) ?? 0;
    const limit = (key: LimitKey) => String(profile.limits[key]?.value);
    const isOver = (key: LimitKey) => seconds > (durationSeconds(limit(key)) ?? Number.POSITIVE_INFINITY);
    const where = "choice.lifetime";
    const said = `A choice is kept for ${lifetime}`;

    if (isOver("choice.ttl.max")) {
      yield { where, message: `${said}; ${limit("choice.ttl.max")} is the most here.`, mend: `Write ${limit("choice.ttl")}.` };
    } else if (isOver("cookie.max")) {
      const message = `${said}, but browsers forget its cookie after ${limit("cookie.max")}.`;
      yield { where, message, mend: `Write ${limit("choice.ttl")}.` };
    } else if (isOver("choice.ttl")) {
      const message = `${said}; the good practice is ${limit("choice.ttl")}.`;
      yield { where, message, mend: `Write ${limit("choice.ttl")}, or be ready to say why longer.`, severity: "low" };
    }
    if (seconds < (durationSeconds(limit("reprompt.min")) ?? 0)) {
      const message = `${said}, so whoever refused is asked again before ${limit("reprompt.min")} are over.`;
      yield { where, message, mend: `Write ${limit("reprompt.min")} or more.` };
    }
  },
};
