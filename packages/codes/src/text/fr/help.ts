import type { HelpText } from "../help-text.ts";

export const help: HelpText = {
  tagline: "Comment les WebSockets se terminent, et comment ils reviennent.",
  headings: {
    use: "Utilisation",
    commands: "Commandes",
    options: "Options",
    everyOption: "Options de toutes les commandes",
    examples: "Exemples",
    exitCodes: "Codes de sortie",
  },
  calls: { explain: "expliquer un code de fermeture", compare: "en comparer deux", command: "l’une de celles-ci :" },
  exitCodes: {
    fine: "tout va bien",
    problemFound: "un problème a été trouvé",
    usage: "l’appel était incorrect",
    notFound: "code, profil ou langue inconnus",
    network: "le réseau",
    interrupted: "interrompu",
  },
  everyOption: {
    language: "La langue de la réponse. Par défaut : LC_ALL, LC_MESSAGES ou LANG.",
    json: "Afficher un seul document JSON, y compris pour les erreurs.",
    markdown: "Afficher du Markdown.",
    plain: "Un enregistrement par ligne, champs séparés par des tabulations.",
    color: "Utiliser des couleurs même si la sortie n’est pas un terminal ; --no-color : jamais.",
    pager: "--no-pager : afficher une longue réponse d’un trait.",
    width: "Largeur d’affichage. Par défaut : celle du terminal, 100 au plus.",
    help: "Montrer comment utiliser une commande.",
    version: "Montrer la version.",
  },
  commands: {
    explain: {
      summary: "Dire ce que signifie un code de fermeture, quand on le voit, comment y remédier et ce qui suit.",
      options: {
        profile: "Lire 3000 à 4999 au sens de ce fournisseur.",
        side: "De quel côté donner le conseil. Par défaut : celui du client.",
        reason: "La raison de la fermeture, si un fournisseur y place un jeton.",
      },
      examples: [
        "la page d’un code ; `explain` peut être omis",
        "le code d’un fournisseur",
        "la même chose, en plus court",
        "en français",
        "pour un programme",
      ],
    },
    compare: {
      summary:
        "Distinguer deux codes de fermeture : en quoi ils diffèrent, quand employer lequel, et les erreurs courantes.",
      options: { profile: "Lire les deux nombres au sens de ce fournisseur." },
      examples: [
        "deux nombres font une comparaison ; `compare` peut être omis",
        "en russe",
        "un nombre, deux fournisseurs",
        "pour un programme",
      ],
    },
    list: {
      summary: "Lister les codes de fermeture et les plages, ou les codes d’un fournisseur.",
      options: {
        range: "Seulement les nombres de … à …, comme 1000-1015, ou une plage par son nom, comme private-use.",
        profile: "Les codes de ce fournisseur.",
      },
      examples: ["tous les codes et toutes les plages", "quelques-uns", "les codes d’un fournisseur", "pour un script"],
    },
    profiles: {
      summary: "Lister les fournisseurs et bibliothèques dont les codes sont connus.",
      options: {},
      examples: ["tous", "les codes de l’un d’eux"],
    },
    search: {
      summary:
        "Chercher des codes, des codes de fournisseurs et des causes par nombre, nom ou mots de la langue choisie.",
      options: { limit: "Combien de résultats afficher. Par défaut : {default}." },
      examples: ["en anglais", "en russe", "le code d’un fournisseur"],
    },
    which: {
      summary: "Répondre à quelques questions pour savoir quel code envoyer, ou lequel a été reçu.",
      options: {},
      examples: ["pose les questions une à une", "réponses données : rien n’est demandé", "pour un script"],
    },
    schedule: {
      summary: "Afficher les délais que donne le conseil d’un code, en tableau et en graphique.",
      options: {
        attempts: "Combien de délais afficher. Par défaut : {default}.",
        seed: "Tirer chaque fois les mêmes délais. Par défaut : un nouveau tirage.",
        profile: "Lire 3000 à 4999 au sens de ce fournisseur.",
      },
      examples: [
        "les délais après une surcharge",
        "douze délais, toujours les mêmes",
        "bornes et tirages pour un programme",
      ],
    },
    lab: {
      summary: "Démarrer un serveur dont les URL disent comment chaque connexion se termine.",
      options: {
        port: "Le port TCP ; 0 en choisit un libre. Par défaut : {default}.",
        host: "L’adresse d’écoute. Par défaut : {default}, cette machine seulement.",
        tls: "Ouvrir aussi des ports avec un certificat valide, expiré, pour un autre hôte ou autosigné.",
        shared: "Désactiver ce qui met fin aux connexions des autres.",
        list: "Afficher les fins et quitter.",
      },
      examples: [
        "le démarrer, puis se connecter à ws://127.0.0.1:8081/close/1012",
        "toutes les fins, avec un exemple",
        "une ligne JSON pour chaque événement",
        "pour d’autres machines ; dit ce que cela implique",
      ],
    },
    try: {
      summary:
        "Démarrer un labo, s’y connecter, terminer la connexion ainsi, et montrer ce que cet environnement d’exécution a vu.",
      options: { wait: "Combien de temps attendre la fin. Par défaut : {default}." },
      examples: [
        "une trame Close avec 1012",
        "la ligne meurt sans trame Close",
        "une fin du labo, par son chemin",
        "un code qui ne doit jamais être envoyé",
        "pour un programme",
      ],
    },
    doctor: {
      summary:
        "Découvrir pourquoi les connexions à un point d’accès WebSocket meurent, ou lire le journal des fins d’un serveur.",
      options: {
        watch: "Observer des connexions côte à côte pendant ce temps, par exemple 10m.",
        "quick-idle": "Ne chercher que la limite d’inactivité, par exemple 90s.",
        "probe-limits": "Chercher le plus grand message accepté.",
        "probe-origin": "Se connecter depuis une origine qui devrait être refusée.",
        "server-log": "Les fins que le serveur a consignées, pour voir les deux côtés.",
        html: "Écrire aussi le rapport dans un seul fichier HTML.",
        header: "Envoyer cet en-tête ; peut être répété.",
        subprotocol: "Proposer ce sous-protocole ; peut être répété.",
        origin: "Envoyer cet en-tête Origin, comme le ferait une page de ce site.",
        message: "Le message à envoyer. Par défaut : {default}.",
        ca: "Accepter aussi les certificats de ce fichier PEM.",
        insecure: "Continuer même si le certificat n’est pas digne de confiance.",
        resolve: "Se connecter à cette adresse, sans interroger le DNS.",
        "4": "N’utiliser qu’IPv4.",
        "6": "N’utiliser qu’IPv6.",
        proxy: "Passer par ce proxy HTTP avec CONNECT.",
      },
      examples: [
        "la vérification rapide",
        "pour les sockets qui meurent plus tard",
        "comme un client authentifié",
        "lire ce qu’un serveur a consigné",
      ],
    },
    completion: {
      summary: "Afficher un script qui complète commandes, options, codes et fournisseurs.",
      options: {},
      examples: ["dans ~/.bashrc", "pour zsh", "pour fish"],
    },
  },
};
