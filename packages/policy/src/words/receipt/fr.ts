// The pages of receipts in French.
import type { ReceiptKey } from "./keys.ts";

export const fr = {
  title: "Reçu de votre choix",
  lead: "Voici ce que {site} conserve d’un choix sur les cookies et autres traceurs. Toute personne qui a le code peut ouvrir cette page : gardez-le pour vous.",
  code: "Code du reçu",

  decided: "Ce qui a été décidé",
  purposes: "Finalités",
  services: "Services",
  accepted: "accepté",
  rejected: "refusé",
  apart: "{answer}, choisi pour ce service en particulier",
  given: "Consentement donné",
  renewed: "Consentement confirmé ou modifié",
  refused: "Tout est refusé",
  withdrawn: "Consentement retiré",

  circumstances: "Quand et comment",
  at: "Enregistré le",
  how: "Décidé par",
  shown: "À l’écran",
  layer: "{layer}, dans cette langue : {language}",
  country: "Règles de ce pays",
  until: "Valable jusqu’au",
  over: "ne compte plus depuis le {date}",
  replaced: "jusqu’au choix suivant, du {date}",
  keep: "Conservé jusqu’au",
  keptUntil: "{date} ; son contenu est ensuite effacé",
  edition: "Ce qui vous a été dit",
  current: "édition {edition}, toujours en vigueur : {link}",
  earlier: "édition {edition}, remplacée depuis : {link}",
  policy: "politique de cookies",
  text: "politique de cookies de l’époque",

  button: "un bouton pour tout accepter ou tout refuser",
  preferences: "les réglages des cookies",
  placeholder: "le bouton placé sur un contenu",
  api: "une commande propre au site",
  withdrawal: "le bouton qui refuse tout, après un consentement",
  signal: "un signal du navigateur (Global Privacy Control)",
  account: "votre compte, depuis un autre appareil",
  import: "repris d’un autre outil",
  banner: "le premier bandeau",
  dialog: "les réglages des cookies",
  frame: "un encadré à la place du contenu",
  none: "rien de notre part",

  history: "Choix faits avec ce navigateur",
  linked: "Chaque choix connaît le précédent, tant que le navigateur en garde le reçu.",
  this: "ce reçu",

  proof: "Comment le vérifier",
  sealed:
    "Cet enregistrement est le numéro {leaf} sur {size} dans le journal du site. Le journal est signé : personne, pas même l’éditeur, ne peut changer ce qu’il contient sans que cela se voie.",
  waiting: "Cet enregistrement n’est pas encore dans le journal du site. Cela prend quelques secondes : rechargez cette page.",
  jws: "Le reçu, signé par le site",
  path: "La preuve de sa place dans le journal",
  json: "L’enregistrement lui-même",
  jsonld: "L’enregistrement dans les termes du vocabulaire DPV (Data Privacy Vocabulary)",
  export: "Tous les choix de ce navigateur, avec reçus et preuves, en un seul fichier",
  keys: "Les clés du journal",

  change: "Changer d’avis",
  withdraw:
    "Cette page ne change rien à votre choix. Vous le modifiez ou le retirez dans les réglages des cookies, sur chaque page du site et dans la {link}.",

  erase: "Effacer l’enregistrement",
  effect:
    "Vous pouvez faire effacer l’enregistrement. Le site ne pourra alors plus montrer ce que vous avez décidé, et vous ne le retrouverez plus ici.",
  stays: "Votre choix lui-même reste en vigueur tant que vous ne le modifiez pas ou ne le retirez pas.",
  trace:
    "Il reste dans le journal un nombre calculé à partir de l’enregistrement. Il ne dit rien de vous et ne permet pas de retrouver l’enregistrement.",
  which: "Quels enregistrements",
  one: "seulement celui-ci",
  all: "les {count} de ce navigateur",
  ask: "Effacer…",
  sure: "Effacer définitivement ?",
  irrevocable: "Il n’y a pas de retour en arrière.",
  confirm: "Effacer définitivement",
  spare: "Tout garder en l’état",

  find: "Retrouver un reçu",
  about:
    "Chaque choix sur les cookies de {site} laisse un enregistrement. Vous retrouvez le vôtre avec son code, indiqué sous « Reçu » dans les réglages des cookies.",
  hint: "28 lettres et chiffres, par groupes de quatre. Majuscules, espaces et tirets n’ont pas d’importance.",
  show: "Afficher le reçu",
  malformed:
    "Ce n’est pas un code de reçu : au moins un caractère manque ou n’est pas le bon. Deux des 28 caractères ne servent qu’à repérer les fautes de frappe. Comparez votre code avec l’original, caractère par caractère.",
  unknown:
    "Rien n’est conservé sous ce code. Il n’y a pas de faute de frappe : les caractères de contrôle concordent. Soit il vient d’un autre site, soit l’enregistrement a été effacé.",
  gone: "Plus rien n’est conservé sous ce code.",
  remains:
    "Votre choix lui-même reste en vigueur. Vous le modifiez dans les réglages des cookies, que vous trouvez aussi dans la {link}.",
} satisfies Record<ReceiptKey, string>;
