// Places that an asset fills: held frames, and the containers that the site made for the preferences.
import type { Close } from "../host.ts";
import { load } from "./assets.ts";
import type { State } from "./state.ts";

export function fillPlaces(state: State): void {
  const { _filled } = state;
  for (const place of document.querySelectorAll("[data-temoin-preferences],[data-temoin-state]"))
    if (!_filled.has(place)) fill(state, place);
  for (const frame of document.querySelectorAll<HTMLIFrameElement>("iframe[data-temoin][data-src]:not([data-temoin=''],[src])"))
    if (!_filled.has(frame)) stand(state, frame);
}

async function fill(state: State, place: Element): Promise<void> {
  const { _filled } = state;
  _filled.set(place, () => _filled.delete(place));
  const asset = await load(state._texts, "preferences");
  asset?.embed(state._host, place);
}

/** Puts a placeholder in a frame's place. */
async function stand(state: State, frame: HTMLIFrameElement): Promise<void> {
  const { _filled } = state;
  let close: Close | undefined;
  const end = () => {
    _filled.delete(frame);
    close?.();
  };
  _filled.set(frame, end);
  const asset = await load(state._texts, "placeholder");
  // The frame may have been granted or taken away meanwhile.
  if (_filled.get(frame) === end) close = asset?.show(state._host, frame, frame.dataset.temoin ?? "");
}
