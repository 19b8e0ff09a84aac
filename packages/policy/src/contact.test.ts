// Whom to write to: the right person, and an address that carries nothing else.
import { describe, expect, it } from "vitest";
import { composePolicy } from "./compose.ts";
import { toHtml } from "./html.ts";
import { contextFor, full, minimal } from "./testing/sample.fixture.ts";

const html = (change: Parameters<typeof full>[0] = () => {}, base = full) => {
  const register = base(change);
  return toHtml(composePolicy(register, contextFor(register)), { stylesheet: "/s", gate: "/g", alternates: [] });
};
const rights = (page: string) => /<section id="rights".*?<\/section>/s.exec(page)?.[0] ?? "";

describe("contacts", () => {
  it("fills in the subject, escaped for an address", () => {
    expect(rights(html())).toContain('href="mailto:dpo@shop.example?subject=Question%20%26%20cookies"');
  });

  it("prefers the officer, e-mail before post, then the publisher, then says that there is none", () => {
    const without = (...keys: ("dpo" | "email" | "address")[]) =>
      rights(
        html((one) => {
          if (one.dpo === "not stated") return;
          if (keys.includes("email")) one.dpo.email = "not stated";
          if (keys.includes("address")) one.dpo.address = "not stated";
          if (keys.includes("dpo")) one.dpo = "not stated";
        }),
      );
    expect(without("email")).toContain("2 rue de la Paix");
    expect(without("email", "address")).toContain("mailto:hello@shop.example?subject=");
    expect(without("dpo")).toContain('href="mailto:hello@shop.example"');
    expect(rights(html(() => {}, minimal))).toContain("The site states no address");
  });

  it("cannot be made to carry other headers", () => {
    const page = html((one) => {
      if (one.dpo !== "not stated") one.dpo.email = "a?cc=b&x=@c.example";
    });
    expect(page).toContain("mailto:a%3Fcc%3Db%26x%3D@c.example?subject=");
  });
});
