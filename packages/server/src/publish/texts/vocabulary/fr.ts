// Le vocabulaire français.
import type { Vocabulary } from "./vocabulary.ts";

export const fr: Vocabulary = {
  unstated: "non indiqué",
  storage: {
    cookie: "cookie",
    localStorage: "stockage local",
    sessionStorage: "stockage de session",
    indexedDB: "base de données du navigateur",
    cacheStorage: "cache de fichiers",
    pixel: "pixel invisible",
    sdk: "composant logiciel",
    either: "{storages}, au choix du client du service",
  },
  lifetime: {
    session: "session, jusqu’à la fermeture du navigateur",
    forever: "sans fin, jusqu’à ce que vous l’effaciez",
    browser: "décidée par le navigateur",
  },
  exemption: {
    "choice-record": "mémoire de votre choix",
    authentication: "connexion et sa protection",
    cart: "panier d’achat",
    "interface-preference": "réglages d’affichage ou de langue",
    "load-balancing": "répartition de la charge entre serveurs",
    paywall: "décompte des contenus gratuits",
    "audience-measurement": "mesure d’audience pour le seul éditeur",
  },
  role: {
    controller: "responsable du traitement",
    "joint controller": "responsable conjoint",
    processor: "sous-traitant",
  },
  own: {
    purpose: "Conserver votre choix",
    description: "Retient ce que vous avez accepté ou refusé, pour ne pas vous le redemander à chaque page.",
    cookie: "Votre choix : finalités et services acceptés ou refusés, date, et édition de cette page. Aucun identifiant.",
    storage: "Un choix qui reste à transmettre au site, puis l’identifiant et la date de votre dernier enregistrement.",
  },
};
