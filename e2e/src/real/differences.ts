// What page code can still tell the gate by, each with its reason: a difference that is not here fails, and so does one that is gone.

/** Text that names another host is read in an inert document first: it asks the default policy too, and refuses first. */
const readTwice = Object.fromEntries(
  ["innerHTML", "insertAdjacentHTML", "srcdoc", "write", "fragment"].flatMap((way) => [
    [`${way} by the default policy`, "The default policy is asked twice."],
    ...(way === "innerHTML" ? [] : [[`${way} of plain text`, "Refused in the words of innerHTML."]]),
  ]),
);

export const differences: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  storage: {
    copied: "The message names the object in other words.",
  },
  faults: {
    "address that is a symbol": "The gate makes a text of it first, so the message does not say for which property.",
    "key that is a symbol": "As above.",
    "base without a name": "A name that is missing is an undeclared name.",
    "submit of nobody": "The gate reads the form's action first.",
    "worker without address": "A missing address is taken for the address `undefined`.",
  },
  trusted: readTwice,
  requests: {
    "address is read once": "An object that stands for an address is read by the gate, and again by the browser.",
    "strict code in a worker": "The gate comes before a worker's own text, which then no longer begins with its directive.",
  },
};
