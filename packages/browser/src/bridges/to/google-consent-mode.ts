// Google consent mode v2: the default is the first command of all, and each decision one update.
// https://developers.google.com/tag-platform/security/guides/consent
import type { Rule } from "../bridge.ts";
import { granted } from "../granted.ts";
import { queue } from "../queue.ts";

BRIDGE((host, { signals, options }) => {
  function gtag(..._command: unknown[]): void {
    // biome-ignore lint/complexity/noArguments: Google's tags take a command only as an arguments object.
    queue((options.data_layer as string) ?? "dataLayer").push(arguments);
  }
  const words = (may: (rules: readonly Rule[]) => unknown) =>
    Object.fromEntries(Object.entries(signals).map(([name, rules]) => [name, may(rules) ? "granted" : "denied"]));
  const byDefault = (may: (rules: readonly Rule[]) => unknown, region: unknown) =>
    // The wait, in milliseconds, is that of a tag which is already there for the update.
    gtag("consent", "default", {
      ...words(may),
      security_storage: "granted",
      wait_for_update: options.wait_for_update ?? 500,
      ...(region ? { region } : {}),
    });
  const update = () =>
    gtag(
      "consent",
      "update",
      words((rules) => granted(host, rules)),
    );

  const { regions } = options;
  byDefault(({ length }) => regions && length, 0);
  if (regions) byDefault(() => 0, regions);
  for (const name of ["ads_data_redaction", "url_passthrough"]) if (options[name]) gtag("set", name, true);
  if (host.decided()) update();
  host.on(update);
});
