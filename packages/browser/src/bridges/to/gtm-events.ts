// An event for Google Tag Manager: tags of any vendor can wait for it and read what was granted.
// https://developers.google.com/tag-platform/tag-manager/datalayer
import { answers } from "../granted.ts";
import { queue } from "../queue.ts";

BRIDGE((host, settings) => {
  const tell = () =>
    queue((settings.options.data_layer as string) ?? "dataLayer").push({
      event: "temoin_choice",
      temoin_choice: answers(host, settings),
    });
  if (host.decided()) tell();
  host.on(tell);
});
