// Forms that a script sends away by itself. What the visitor sends by their own act is theirs to send.
import type { Gate } from "../gate/gate.ts";
import { reachOf } from "../gate/guard/reach.ts";

export function guardForms(gate: Gate): void {
  const maySend = (form: HTMLFormElement, by?: Element | null): boolean => {
    const own = (name: string) => by?.getAttribute(`form${name}`) ?? form.getAttribute(name) ?? "";
    // Into a frame, nobody sees where it goes.
    const isSeen = !/^[^_]/.test(own("target"));
    return (isSeen && navigator.userActivation?.isActive) || reachOf(gate, own("action")).may;
  };
  gate._maySend = maySend;
  const stop = (event: SubmitEvent) => maySend(event.target as HTMLFormElement, event.submitter) || event.preventDefault();
  addEventListener("submit", stop, true);
}
