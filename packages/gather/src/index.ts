// The public face: the only package that knows the automation library.
export { findBrowser, noBrowser } from "./find-browser.ts";
export { ensureBrowser } from "./install-browser.ts";
export { type Picture, type PictureOptions, type Pictures, takePictures } from "./pictures/take.ts";
