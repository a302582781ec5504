import type { LanguageText } from "../language-text.ts";

export const vendors: LanguageText["vendors"] = {
  summary: "Chez {vendor}, {code} s’appelle « {name} ».",
  description:
    "Le protocole ne donne aucun sens propre à ce nombre ; on lit ici celui que lui donne {vendor}. Un autre service peut entendre autre chose par {code}.",
  whenToUse: "N’envoyez {code} que si les deux extrémités suivent les conventions de {vendor}.",
  unlisted: "{vendor} ne dit rien de {code}. Ce qu’on lit ici vaut pour toute la plage.",
  ambiguous:
    "{code} ne veut rien dire à lui seul. Choisissez un profil pour savoir ce qu’il signifie pour un service donné.",
  status: {
    documented: "documenté par le fournisseur",
    observed: "observé, non documenté",
  },
  sentBy: {
    client: "envoyé par le client",
    server: "envoyé par le serveur",
    either: "envoyé par l’une ou l’autre extrémité",
    local: "envoyé par personne ; la bibliothèque l’indique de son côté",
  },
  classes: {
    done: {
      name: "Terminé",
      whenYouSeeIt: "Le travail est fini, ou une extrémité est partie volontairement.",
      client: "Il n’y a rien à corriger, sauf si vous avez encore besoin de la connexion.",
      server: "Il n’y a rien à corriger.",
    },
    auth: {
      name: "Authentification absente ou invalide",
      whenYouSeeIt: "L’authentification ou le jeton est absent, incorrect ou expiré.",
      client: "Obtenez un nouveau jeton ou demandez à l’utilisateur de s’authentifier, puis reconnectez-vous.",
      server: "Vérifiez comment les jetons sont émis et quand ils expirent.",
    },
    forbidden: {
      name: "Non autorisé",
      whenYouSeeIt: "Le client est connu, mais n’a pas droit à ce qu’il a demandé.",
      client: "Demandez le droit, ou demandez autre chose ; réessayer ne suffit pas.",
      server: "Vérifiez les droits de ce compte et les réglages de cette application.",
    },
    "bad-request": {
      name: "Message invalide",
      whenYouSeeIt: "Le client a envoyé quelque chose que le service ne comprend pas ou n’autorise pas.",
      client: "Comparez le dernier message à la documentation du service, et corrigez-le avant de vous reconnecter.",
      server: "Nommez le champ fautif dans le motif de fermeture.",
    },
    "not-found": {
      name: "Introuvable",
      whenYouSeeIt: "Le salon, l’application, le fichier ou le chemin n’existe pas.",
      client: "Vérifiez l’adresse et les identifiants.",
      server: "Vérifiez si l’objet a été supprimé ou renommé.",
    },
    limit: {
      name: "Limite atteinte",
      whenYouSeeIt: "Une limite de débit, de taille ou de nombre de connexions a été atteinte.",
      client: "Envoyez moins, ou ouvrez moins de connexions, avant de revenir.",
      server: "Relevez la limite, ou documentez-la.",
    },
    overload: {
      name: "Surcharge",
      whenYouSeeIt: "Le service a trop à faire pour le moment.",
      client: "Revenez plus tard, en espaçant de plus en plus les tentatives.",
      server: "Ajoutez de la capacité, ou répartissez la charge.",
    },
    timeout: {
      name: "Trop lent",
      whenYouSeeIt: "Un message ou une réponse attendus ne sont pas venus à temps.",
      client: "Répondez à temps ; vérifiez si quelque chose bloque votre programme.",
      server: "Vérifiez que la limite convient au plus lent des clients légitimes.",
    },
    "server-fault": {
      name: "Panne du service",
      whenYouSeeIt: "Quelque chose a échoué à l’intérieur du service.",
      client: "Reconnectez-vous avec une temporisation croissante ; si cela dure, signalez-le.",
      server: "Lisez le journal du serveur à cette seconde-là.",
    },
    restart: {
      name: "Redémarrage ou déplacement",
      whenYouSeeIt: "Le service redémarre, ou demande au client de s’adresser ailleurs.",
      client: "Reconnectez-vous après un court délai aléatoire.",
      server: "Étalez les fermetures, pour que les clients ne reviennent pas tous ensemble.",
    },
    replaced: {
      name: "Remplacée par une autre connexion",
      whenYouSeeIt: "Le même utilisateur ou la même session s’est connecté depuis un autre endroit.",
      client: "Ne vous reconnectez pas automatiquement, sinon deux onglets s’évinceront l’un l’autre sans fin.",
      server: "Dites dans le motif quelle connexion a pris le relais.",
    },
    session: {
      name: "Session terminée",
      whenYouSeeIt: "La session est finie, a expiré ou ne peut pas être reprise.",
      client: "Commencez une nouvelle session au lieu de reprendre l’ancienne.",
      server: "Vérifiez combien de temps une session peut être reprise.",
    },
    version: {
      name: "Mauvaise version",
      whenYouSeeIt: "Le client et le service parlent des versions différentes du protocole.",
      client: "Mettez le client à jour, ou demandez une version que le service prend en charge.",
      server: "Indiquez les versions prises en charge dans le motif de fermeture.",
    },
    idle: {
      name: "Inactive trop longtemps",
      whenYouSeeIt: "La connexion est restée silencieuse ou inutilisée plus longtemps que le service ne le permet.",
      client: "Envoyez plus tôt un heartbeat ou la première requête, puis reconnectez-vous.",
      server: "Documentez la limite d’inactivité.",
    },
    other: {
      name: "Autre chose",
      whenYouSeeIt: "Le service donne à ce nombre un sens qui n’entre dans aucun groupe courant.",
      client: "Lisez la documentation du service et le motif de fermeture.",
      server: "Documentez ce qu’un client doit faire.",
    },
  },
};
