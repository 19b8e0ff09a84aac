// Microsoft Advertising (UET) consent mode: one signal, its default before the tag.
// https://help.ads.microsoft.com/#apex/ads/en/60119/1
import { answers } from "../granted.ts";
import { queue } from "../queue.ts";

BRIDGE((host, settings) => {
  const tell = (command: string, yes: string) => queue("uetq").push("consent", command, answers(host, settings, yes, "denied"));
  const update = () => tell("update", "granted");
  tell("default", "denied");
  if (host.decided()) update();
  host.on(update);
});
