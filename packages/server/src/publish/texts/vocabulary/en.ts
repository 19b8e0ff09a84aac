// The English vocabulary.
import type { Vocabulary } from "./vocabulary.ts";

export const en: Vocabulary = {
  unstated: "not stated",
  storage: {
    cookie: "cookie",
    localStorage: "local storage",
    sessionStorage: "session storage",
    indexedDB: "browser database",
    cacheStorage: "file cache",
    pixel: "pixel",
    sdk: "software component",
    either: "{storages}, as the customer of the service chooses",
  },
  lifetime: {
    session: "session, until the browser closes",
    forever: "no end, until you erase it",
    browser: "decided by the browser",
  },
  exemption: {
    "choice-record": "remembering your choice",
    authentication: "log-in and its protection",
    cart: "shopping basket",
    "interface-preference": "display or language settings",
    "load-balancing": "spreading the load over servers",
    paywall: "counting free content",
    "audience-measurement": "audience measurement for the publisher alone",
  },
  role: {
    controller: "controller",
    "joint controller": "joint controller",
    processor: "processor",
  },
  own: {
    purpose: "Keeping your choice",
    description: "Remembers what you accepted or refused, so as not to ask you on every page.",
    cookie: "Your choice: accepted or refused purposes and services, date, and edition of this page. No identifier.",
    storage: "A choice still to be sent to the site, then the identifier and the date of your latest record.",
  },
};
