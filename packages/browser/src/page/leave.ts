// Scripts that ran and may no longer run.
import { allowed, type Gate } from "../gate/gate.ts";
import { keep } from "../gate/storage.ts";
import type { State } from "./state.ts";

/**
 * What contacts hosts of its own is stopped where it stands: its hosts are out of reach. A script of the site's own cannot be told
 * apart from the site: for that the page starts afresh without it. `tell`: it was this tab where the visitor chose, so this one answers.
 */
export function leaveIfStale(state: State, tell?: 1): void {
  const { _gate } = state;
  if ([...state._ran.values()].every((id) => allowed(_gate._decision, id) || isFar(_gate, id))) return;
  // It may want to report on its way out: it no longer may (GDPR art. 7(3)). See sync.ts.
  state._leaving = true;
  navigator.sendBeacon = () => false;
  if (tell) keep({ tell });
  location.reload();
}

/** A service that needs hosts of its own, all of them elsewhere. */
function isFar({ _data: { bundle }, _home }: Gate, id: string): boolean {
  const hosts = bundle.services.find((service) => service.id === id)?.hosts ?? [];
  const own = [_home, ...(bundle.hosts ?? [])];
  return hosts.length > 0 && !hosts.some((host) => own.some((one) => one === host || one.endsWith(host) || `.${one}` === host));
}
