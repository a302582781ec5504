import type { LanguageText } from "../language-text.ts";

export const ranges: LanguageText["ranges"] = {
  "0-999": {
    name: "Non utilisés",
    summary:
      "En dessous de 1000, ce ne sont pas des codes de fermeture : le protocole les ignore, personne ne peut les envoyer.",
    gist: "pas un code de fermeture",
    description: [
      "Le protocole laisse vide la plage de 0 à 999, et une trame Close qui contient un tel nombre est une erreur. Les bibliothèques strictes y répondent par 1002 et indiquent 1006 ; certains navigateurs le transmettent tel quel.",
    ],
    whenYouSeeIt: [
      "Un programme a mis un statut HTTP ou un code de sortie dans une trame Close.",
      "Un des environnements d’exécution indique 0 pour toute connexion qui se termine sans trame Close.",
    ],
    howToFix: {
      client: [
        "Traitez-le comme une connexion perdue, et signalez-le à l’auteur du serveur.",
        "Si vous voyez 0, cherchez quel environnement d’exécution l’indique : il y signifie ce que 1006 signifie ailleurs.",
      ],
      server: ["Envoyez un nombre autorisé : 1000, 1001, 1008, 1011 ou un nombre de 4000 à 4999."],
    },
    whatNext:
      "Se reconnecter comme après une connexion perdue : d’abord {first}, ensuite jusqu’à {cap}. Abandonner après {attempts} échecs d’affilée sans connexion stable.",
    whenToUse: "Jamais : personne ne peut envoyer un nombre inférieur à 1000.",
    commonMistakes: [
      "Envoyer un statut HTTP comme 401 en guise de code de fermeture ; ajoutez-lui 4000 et envoyez 4401.",
    ],
    keywords: ["code invalide", "zéro", "non utilisé", "statut http", "code de sortie", "code incorrect"],
  },
  "1016-2999": {
    name: "Non attribués",
    summary: "Ces nombres sont réservés au protocole et à ses extensions ; aucun n’a de signification aujourd’hui.",
    gist: "réservé au protocole",
    description: [
      "Les nombres de 1000 à 2999 appartiennent au protocole et à ses extensions publiées. De 1016 à 2999, rien n’a été attribué : aucun de ces nombres ne peut être envoyé.",
    ],
    whenYouSeeIt: [
      "Une bibliothèque a inventé son propre nombre dans la plage du protocole.",
      "Un nouveau code a été enregistré après la dernière vérification de ce catalogue.",
    ],
    howToFix: {
      client: ["Traitez-le comme une connexion perdue, et signalez-le à l’auteur de la bibliothèque ou du serveur."],
      server: ["Choisissez un nombre de 4000 à 4999 pour une signification à vous."],
    },
    whatNext:
      "Se reconnecter comme après une connexion perdue : d’abord {first}, ensuite jusqu’à {cap}. Abandonner après {attempts} échecs d’affilée sans connexion stable.",
    whenToUse: "Jamais : ces nombres attendent une future norme.",
    commonMistakes: ["Inventer un nombre ici parce qu’il a l’air libre. Les bibliothèques strictes le refusent."],
    keywords: ["non attribué", "réservé", "plage du protocole", "extension", "code inconnu", "unassigned"],
  },
  "3000-3999": {
    name: "Bibliothèques, frameworks et applications",
    summary: "Nombres pour les bibliothèques, frameworks et applications ; on peut les enregistrer, mais peu le sont.",
    gist: "défini par une bibliothèque",
    description: [
      "Le protocole ne donne aucun sens propre à la plage de 3000 à 3999. Une bibliothèque ou une application peut y enregistrer un nombre : premier arrivé, premier servi. Seuls 3000, 3003 et 3008 sont enregistrés.",
      "Plusieurs bibliothèques utilisent ces nombres sans les enregistrer, et elles se contredisent. Le nombre seul ne dit rien tant qu’on ne sait pas quelle bibliothèque est derrière.",
    ],
    whenYouSeeIt: [
      "Une bibliothèque, par exemple un serveur de messagerie, ferme avec un code à elle.",
      "Un script de navigateur a fermé la connexion avec un code choisi par son auteur.",
    ],
    howToFix: {
      client: [
        "Trouvez quelle bibliothèque ou quel service l’a envoyé, et choisissez son profil.",
        "Sans profil, reconnectez-vous avec une temporisation croissante et arrêtez après {attempts} échecs d’affilée.",
      ],
      server: [
        "Documentez les nombres que vous envoyez, et dites si un client doit revenir.",
        "Pour un usage privé, préférez la plage de 4000 à 4999 : toutes les bibliothèques l’acceptent.",
      ],
    },
    whatNext:
      "Sans profil, se reconnecter comme après une connexion perdue : d’abord {first}, ensuite jusqu’à {cap}. Abandonner après {attempts} échecs d’affilée sans connexion stable.",
    whenToUse: "N’en envoyez un que si votre bibliothèque le documente ou l’a enregistré.",
    commonMistakes: [
      "Agir sur la seule foi du nombre, sans savoir à qui il appartient.",
      "Croire que tous les nombres de cette plage sont enregistrés.",
    ],
    keywords: ["bibliothèque", "framework", "enregistré", "code de bibliothèque", "application", "3xxx"],
  },
  "4000-4999": {
    name: "Usage privé",
    summary:
      "Nombres à usage privé : chaque application leur donne son propre sens, et on ne peut pas les enregistrer.",
    gist: "propre à une application",
    description: [
      "Les deux extrémités conviennent du sens d’un nombre de 4000 à 4999 ; le protocole ne s’en mêle pas. Un même nombre n’a donc pas le même sens d’un service à l’autre.",
      "Une habitude répandue consiste à ajouter 4000 à un statut HTTP : 4401 pour une authentification absente, 4403 pour un droit manquant, 4429 pour un excès de requêtes.",
    ],
    whenYouSeeIt: [
      "Le service a fermé la connexion avec un code qu’explique sa documentation.",
      "Un script de navigateur a fermé la connexion avec un code choisi par son auteur.",
    ],
    howToFix: {
      client: [
        "Cherchez le nombre dans la documentation du service, ou choisissez son profil ici.",
        "Sans profil, reconnectez-vous avec une temporisation croissante et arrêtez après {attempts} échecs d’affilée.",
      ],
      server: [
        "Documentez chaque nombre : ce qui s’est passé, qui doit y remédier et si le client doit revenir.",
        "Rangez dans des blocs distincts les nombres qui veulent dire « revenez » et ceux qui veulent dire « ne revenez pas ».",
      ],
    },
    whatNext:
      "Sans profil, se reconnecter comme après une connexion perdue : d’abord {first}, ensuite jusqu’à {cap}. Abandonner après {attempts} échecs d’affilée sans connexion stable.",
    whenToUse: "Envoyez-en un pour une signification à vous, connue des deux extrémités.",
    commonMistakes: [
      "Supposer qu’un nombre a le même sens que chez un autre service.",
      "Fermer avant que la connexion soit acceptée : le navigateur voit alors 1006, pas votre nombre.",
    ],
    keywords: [
      "usage privé",
      "code applicatif",
      "code personnalisé",
      "code de fermeture personnalisé",
      "fournisseur",
      "4xxx",
    ],
  },
  "5000-65535": {
    name: "Hors du protocole",
    summary:
      "À partir de 5000, ce ne sont plus des codes de fermeture : ils sont hors du protocole, personne ne peut les envoyer.",
    gist: "hors du protocole",
    description: [
      "Une trame Close peut contenir n’importe quel nombre jusqu’à 65535, mais le protocole s’arrête à 4999. À un nombre plus grand, les bibliothèques strictes répondent par 1002 et indiquent 1006 ; certains navigateurs le transmettent tel quel.",
    ],
    whenYouSeeIt: [
      "Un programme a employé un de ses numéros d’erreur comme code de fermeture.",
      "Les octets de la trame Close ont été altérés ou écrits dans le mauvais ordre.",
    ],
    howToFix: {
      client: ["Traitez-le comme une connexion perdue, et signalez-le à l’auteur du serveur."],
      server: ["Choisissez un nombre de 4000 à 4999, et mettez votre numéro d’erreur dans le motif."],
    },
    whatNext:
      "Se reconnecter comme après une connexion perdue : d’abord {first}, ensuite jusqu’à {cap}. Abandonner après {attempts} échecs d’affilée sans connexion stable.",
    whenToUse: "Jamais : personne ne peut envoyer un nombre supérieur à 4999.",
    commonMistakes: ["Écrire les deux octets du code dans le mauvais ordre."],
    keywords: ["code invalide", "hors limites", "hors protocole", "5000", "ordre des octets", "code incorrect"],
  },
};
