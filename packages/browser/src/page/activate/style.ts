// <style type="text/plain" data-temoin>: a sheet that names hosts of a service.

export function style(element: HTMLStyleElement, open: boolean): void {
  element.type = open ? "" : "text/plain";
}
