import type { WhichText } from "../../which.ts";

export const which: WhichText = {
  goal: {
    ask: "Que voulez-vous savoir ?",
    answers: {
      received: "Une connexion s’est terminée, et je veux savoir quel code c’était.",
      send: "Je veux mettre fin à une connexion, et je dois savoir quel code envoyer.",
    },
  },
  opened: {
    ask: "La connexion avait-elle été ouverte ?",
    answers: { never: "Non, elle ne s’est jamais ouverte.", open: "Oui, elle était ouverte, puis s’est terminée." },
  },
  neverOpened: {
    ask: "Que savez-vous de la tentative ?",
    answers: {
      certificate: "Le certificat ou le chiffrement a posé problème.",
      refused: "Le serveur a répondu par un statut HTTP comme 401, 404 ou 503.",
      silent: "Rien n’a répondu, ou je ne vois pas pourquoi elle a échoué.",
    },
  },
  ended: {
    ask: "Que se passait-il quand elle s’est terminée ?",
    answers: {
      silence: "Elle était silencieuse depuis un moment.",
      deploy: "Le serveur était en déploiement ou redémarrait.",
      message: "Une extrémité venait d’envoyer un message.",
      busy: "Le serveur était surchargé.",
      fault: "Le serveur a rencontré une erreur interne.",
      gateway: "Une passerelle n’a pas pu joindre le serveur situé derrière elle.",
      login: "L’authentification ou le jeton avait expiré, ou manquait.",
      rights: "L’utilisateur était connu, mais n’avait pas le droit.",
      late: "Une réponse de l’application n’est pas venue à temps.",
      bare: "Quelqu’un a appelé close() sans code.",
      finished: "Le travail était fini.",
      left: "L’utilisateur a fermé ou quitté la page.",
      nothing: "Rien de particulier ; peut-être une coupure du réseau.",
    },
  },
  announced: {
    ask: "Le serveur l’a-t-il annoncé par une trame Close ?",
    answers: {
      restart: "Oui, il a dit qu’il redémarre et qu’il reviendra.",
      leaving: "Oui, mais il a seulement dit qu’il s’en va.",
      unannounced: "Non, la connexion est tombée d’un coup.",
    },
  },
  message: {
    ask: "Quel était le problème avec le message ?",
    answers: {
      big: "Il était trop volumineux.",
      type: "Il était binaire au lieu de texte, ou l’inverse.",
      encoding: "Son texte n’était pas de l’UTF-8 valide.",
      frame: "Sa trame enfreignait les règles du protocole.",
      rule: "Il enfreignait une règle du service.",
    },
  },
  side: {
    ask: "Qui met fin à la connexion ?",
    answers: {
      server: "Un serveur.",
      browser: "Un script dans un navigateur.",
      program: "Un client autre qu’un navigateur.",
    },
  },
  serverWhy: {
    ask: "Pourquoi le serveur y met-il fin ?",
    answers: {
      done: "Le travail est fini.",
      restart: "Il redémarre et revient en quelques secondes.",
      shutdown: "Il s’arrête et ne peut pas promettre de revenir.",
      overload: "Il est surchargé ou limite les requêtes.",
      login: "Le client doit s’authentifier, ou renouveler son jeton.",
      rights: "Le client est connu, mais n’a pas le droit.",
      rule: "Le client a enfreint une règle qui n’a pas de code à elle.",
      big: "Le message du client est trop volumineux.",
      type: "Le client a envoyé le mauvais type de message.",
      late: "Le client n’a pas répondu à temps.",
      fault: "Le serveur a subi une panne interne.",
      gateway: "C’est une passerelle, et le serveur derrière elle est en panne.",
      own: "Pour une raison à nous, connue des deux extrémités.",
    },
  },
  browserWhy: {
    ask: "Pourquoi le script y met-il fin ?",
    answers: {
      done: "Le travail est fini.",
      leaving: "L’utilisateur quitte la page ; le navigateur envoie ce code de lui-même.",
      own: "Pour une raison à nous, connue des deux extrémités.",
    },
  },
  programWhy: {
    ask: "Pourquoi le client y met-il fin ?",
    answers: {
      done: "Le travail est fini.",
      leaving: "Le programme s’arrête.",
      type: "Le serveur a envoyé le mauvais type de message.",
      big: "Le message du serveur est trop volumineux.",
      extension: "Le serveur n’a pas accordé une extension indispensable.",
      fault: "Le client a subi une panne interne.",
      own: "Pour une raison à nous, connue des deux extrémités.",
    },
  },
};
