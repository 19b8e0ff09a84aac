// Before any worker starts: there must be a browser, and only one process may install it.
import { ensureBrowser } from "@temoin/gather";

export default function installBrowser(): void {
  console.log(`Browser: ${ensureBrowser()}`);
}
