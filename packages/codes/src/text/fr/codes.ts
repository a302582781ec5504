import type { LanguageText } from "../language-text.ts";

export const codes: LanguageText["codes"] = {
  1000: {
    name: "Fermeture normale",
    summary: "Les deux extrémités considèrent la session comme terminée : rien n’a échoué, il n’y a rien à réparer.",
    gist: "la session est terminée",
    description: [
      "Une extrémité a jugé que l’échange avait rempli son rôle : elle a envoyé une trame Close avec le code 1000, et l’autre y a répondu. Toutes deux savent qu’il n’y aura plus rien.",
      "Le code dit seulement que la fin était voulue. Il ne garantit pas que tout allait bien pour l’application : beaucoup de serveurs et de proxys envoient aussi 1000 lors d’un redémarrage ou d’un refus d’authentification, ce qui est un mauvais usage.",
    ],
    whenYouSeeIt: [
      "L’utilisateur s’est déconnecté, ou la page a appelé `close(1000)` une fois son travail fini.",
      "Le serveur a terminé un flux, un téléchargement ou une partie, puis a fermé la connexion.",
      "Un proxy ou une passerelle hébergée a coupé une connexion inactive avec le code 1000, qui ne correspond pourtant pas à la situation.",
    ],
    howToFix: {
      client: [
        "Si vous vous y attendiez, il n’y a rien à corriger.",
        "Si c’est une surprise, cherchez un `close()` prématuré : dans une fonction de nettoyage, dans un effet exécuté deux fois ou dans un second onglet qui partage la connexion.",
        "Si l’application a encore besoin de la connexion, faites-la se reconnecter explicitement et signalez à l’auteur du serveur que 1000 n’était pas le bon code.",
      ],
      server: [
        "N’envoyez 1000 que lorsque le travail est fini. Pour un redémarrage, envoyez 1012 ; pour un arrêt, 1001 ; pour une surcharge, 1013.",
        "N’utilisez jamais 1000 pour refuser une authentification : les clients qui respectent le code ne reviendront pas.",
      ],
    },
    whatNext: "S’arrêter. Le client ne se reconnecte pas, puisque les deux extrémités ont fini.",
    whenToUse: "Envoyez-le quand le travail est fini et que ni l’une ni l’autre des extrémités n’attend plus rien.",
    commonMistakes: [
      "Croire qu’un `close()` sans code envoie 1000 : la trame Close est vide et l’autre extrémité voit 1005.",
      "Fermer une connexion morte avec 1000 : la panne passe inaperçue, et un client qui respecte le code ne revient plus.",
      "Envoyer 1000 pendant un déploiement : c’est dire à tous les clients de ne pas revenir.",
    ],
    keywords: [
      "fermeture normale",
      "terminé",
      "fini",
      "succès",
      "déconnexion",
      "fermeture propre",
      "fin de session",
      "normal closure",
    ],
  },
  1001: {
    name: "Départ d’une extrémité",
    summary: "Une extrémité s’en va : le serveur s’arrête, ou l’utilisateur a fermé ou quitté la page.",
    gist: "une extrémité s’en va",
    description: [
      "Une extrémité s’en va, et le sens dépend de qui l’apprend. Un serveur qui reçoit 1001 sait que l’utilisateur a fermé l’onglet, l’a rechargé ou est passé à une autre page. Un client qui reçoit 1001 sait que le serveur ou un proxy est en train de s’arrêter.",
      "Le navigateur envoie lui-même 1001 quand une page disparaît ; un script ne peut pas le passer à `close()`.",
    ],
    whenYouSeeIt: [
      "Côté serveur : un onglet a été fermé ou rechargé, ou l’utilisateur a suivi un lien.",
      "Côté client : le serveur s’arrête pour un déploiement, ou un proxy redémarre.",
      "Côté client : une plateforme a coupé une connexion arrivée à sa durée de vie maximale.",
    ],
    howToFix: {
      client: [
        "Reconnectez-vous avec une temporisation exponentielle et un délai aléatoire. Attendez {first} avant la première tentative : si le serveur redémarre, un court délai suffit.",
        "Ignorez un 1001 qui arrive pendant le déchargement de votre propre page : certains navigateurs le signalent à la page qui s’en va.",
        "Conservez ce que le serveur n’a pas confirmé et renvoyez-le une fois la connexion rétablie.",
      ],
      server: [
        "Sur un 1001 venu d’un navigateur, libérez les ressources et rien d’autre : l’utilisateur est parti.",
        "À l’arrêt, n’envoyez pas 1001 à tout le monde en même temps. Étalez les fermetures, pour que les clients ne reviennent pas tous dans la même seconde.",
        "Si vous revenez dans quelques secondes, 1012 le dit plus clairement.",
      ],
    },
    whatNext:
      "Se reconnecter : attendre {first} avant la première tentative, puis un délai aléatoire entre {floor} et un plafond qui part de {ceiling} et double jusqu’à {cap}. Un serveur qui voit 1001 ne fait rien : le client est parti.",
    whenToUse: "Envoyez-le quand le processus s’arrête et ne peut pas promettre de revenir.",
    commonMistakes: [
      "Appeler `close(1001)` dans un navigateur : cela lève `InvalidAccessError`.",
      "Considérer un 1001 reçu comme définitif : après un déploiement, les utilisateurs restent déconnectés.",
      "Compter chaque 1001 comme une erreur côté serveur : le journal se remplit de gens qui ont simplement fermé un onglet.",
    ],
    keywords: [
      "départ",
      "arrêt du serveur",
      "page fermée",
      "onglet",
      "navigation",
      "déploiement",
      "rechargement",
      "going away",
    ],
  },
  1002: {
    name: "Erreur de protocole",
    summary: "Une extrémité a enfreint les règles du protocole WebSocket, et l’autre a mis fin à la connexion.",
    gist: "quelqu’un a enfreint le protocole",
    description: [
      "L’extrémité qui envoie 1002 a reçu quelque chose que le protocole interdit : un bit réservé, un opcode inconnu, une fragmentation incorrecte, une trame de contrôle trop longue ou un code de fermeture qui ne doit pas être envoyé.",
      "Les bibliothèques l’envoient d’elles-mêmes ; une application n’a presque jamais à le faire. La faute est du côté de celui qui reçoit 1002, ou d’un intermédiaire qui a modifié les octets.",
    ],
    whenYouSeeIt: [
      "Un programme a envoyé un code de fermeture qui ne doit jamais circuler, comme 1005 ou 1006.",
      "Un proxy a modifié ou tronqué les octets, ou les deux extrémités ne s’entendent pas sur la compression.",
      "Un client qui n’est pas un client WebSocket parle à ce port, ou le serveur envoie des trames masquées.",
    ],
    howToFix: {
      client: [
        "Ne vous reconnectez pas en boucle : les mêmes octets échoueront à nouveau.",
        "Lisez le motif de fermeture ; beaucoup de bibliothèques y nomment la règle enfreinte.",
        "Désactivez la compression et réessayez. Si cela suffit, c’est un proxy ou une bibliothèque qui la gère mal.",
      ],
      server: [
        "Mettez à jour la bibliothèque WebSocket et journalisez la trame refusée.",
        "Vérifiez quels codes de fermeture votre propre programme envoie : un code interdit revient sous forme de 1002.",
        "Essayez sans le proxy, pour voir si un intermédiaire modifie les trames.",
      ],
    },
    whatNext: "S’arrêter. L’échec se répétera tant que l’extrémité qui envoie les mauvaises trames n’est pas corrigée.",
    whenToUse: "Laissez-le à la bibliothèque : il est réservé aux trames qui enfreignent le protocole.",
    commonMistakes: [
      "Utiliser 1002 pour un message applicatif invalide ; ce n’est pas une erreur de protocole.",
      "Chercher la faute chez celui qui a envoyé 1002, alors qu’il n’a fait que la constater.",
    ],
    keywords: [
      "erreur de protocole",
      "trame invalide",
      "opcode",
      "bit réservé",
      "masque",
      "fragment",
      "protocol error",
    ],
  },
  1003: {
    name: "Données non prises en charge",
    summary: "Une extrémité a reçu un type de données qu’elle n’accepte pas, par exemple du binaire au lieu de texte.",
    gist: "mauvais type de données",
    description: [
      "La trame était correcte, mais son type ne convenait pas : une extrémité qui n’accepte que du texte a reçu un message binaire, ou l’inverse.",
      "Il s’agit du type du message, pas de son contenu. Un UTF-8 corrompu relève de 1007, un message trop long de 1009.",
    ],
    whenYouSeeIt: [
      "Un client a envoyé un Buffer ou un tableau typé à un serveur qui attend du JSON sous forme de texte.",
      "Un serveur qui n’accepte que des messages binaires a reçu une chaîne.",
      "Un service répond 1003 à un message qu’il n’arrive pas du tout à décoder.",
    ],
    howToFix: {
      client: [
        "Vérifiez ce que vous passez à `send()` : une chaîne part en texte, tout le reste en binaire.",
        "Convertissez les données dans le type indiqué par la documentation du serveur, puis reconnectez-vous.",
      ],
      server: [
        "Précisez dans la documentation quel type accepte chaque point de terminaison, et nommez-le dans le motif de fermeture.",
        "Si les deux types sont sans danger, acceptez les deux.",
      ],
    },
    whatNext: "S’arrêter. L’échec se répétera tant que l’émetteur n’utilise pas le bon type de message.",
    whenToUse: "Envoyez-le quand un message a un type qui ne sera jamais accepté ici.",
    commonMistakes: [
      "Envoyer 1003 pour du JSON qui ne respecte pas un schéma ; utilisez un code applicatif de 4000 à 4999.",
      "Envoyer 1003 quand une authentification a expiré ; 3000 ou un code applicatif le dit mieux.",
    ],
    keywords: [
      "données non prises en charge",
      "binaire",
      "texte",
      "mauvais type",
      "buffer",
      "type non supporté",
      "unsupported data",
    ],
  },
  1004: {
    name: "Réservé",
    summary: "Le numéro 1004 n’a aucune signification : il est réservé, et personne ne peut l’envoyer.",
    gist: "réservé, sans signification",
    description: [
      "1004 a été mis de côté pendant la rédaction du protocole et n’a jamais reçu de signification. Il ne peut pas figurer dans une trame Close.",
      "D’anciens tableaux l’appellent « trop volumineux ». Cette signification est passée à 1009 avant que la norme soit achevée.",
    ],
    whenYouSeeIt: [
      "Un serveur ou un client est défectueux, ou a été écrit d’après un brouillon du protocole.",
      "Un test l’envoie exprès, pour voir comment l’autre extrémité réagit.",
    ],
    howToFix: {
      client: [
        "Signalez-le à l’auteur du serveur, et traitez-le comme une connexion perdue.",
        "Si c’est votre propre programme qui l’envoie, utilisez 1009 pour un message trop volumineux.",
      ],
      server: [
        "Trouvez la ligne qui envoie 1004 et choisissez un code autorisé.",
        "Remplacez une bibliothèque qui suit encore un brouillon.",
      ],
    },
    whatNext:
      "Se reconnecter comme après une connexion perdue : d’abord {first}, ensuite jusqu’à {cap}. Abandonner après {attempts} échecs d’affilée, car le pair est défectueux.",
    whenToUse: "Jamais : personne ne peut envoyer 1004. Pour un message trop volumineux, envoyez 1009.",
    commonMistakes: [
      "Prendre 1004 pour « message trop volumineux », comme dans d’anciens tableaux.",
      "Le choisir pour sa propre application parce qu’il a l’air libre.",
    ],
    keywords: [
      "réservé",
      "sans signification",
      "inutilisé",
      "trop volumineux",
      "brouillon",
      "code réservé",
      "reserved",
    ],
  },
  1005: {
    name: "Aucun code reçu",
    summary:
      "Une trame Close est arrivée sans code : la connexion s’est bien terminée, mais personne n’a dit pourquoi.",
    gist: "fermée sans code",
    description: [
      "1005 est une note locale, pas un message. L’autre extrémité a envoyé une trame Close vide ; comme l’API doit fournir un nombre, elle indique 1005. Il n’est jamais envoyé.",
      "L’origine habituelle est un simple `close()` sans argument.",
    ],
    whenYouSeeIt: [
      "L’une des deux extrémités a appelé `close()` sans code.",
      "Un framework a fermé ses connexions à l’arrêt sans donner de code.",
      "Un proxy ou une bibliothèque a perdu le code en relayant la trame Close.",
    ],
    howToFix: {
      client: [
        "Si vous avez fermé la connexion vous-même, il n’y a rien à corriger. Passez 1000 si vous voulez que l’autre extrémité voie un code.",
        "Si c’est le serveur qui l’a fermée, reconnectez-vous après un court délai aléatoire, comme après 1001.",
      ],
      server: [
        "Donnez toujours un code : 1000 quand le travail est fini, 1001 ou 1012 quand le serveur s’en va.",
        "Si vous relayez une fermeture, ne mettez pas 1005 dans la trame : envoyez une trame Close vide.",
      ],
    },
    whatNext:
      "Si c’est ce côté qui a fermé, s’arrêter. Si c’est l’autre, se reconnecter comme après 1001 : attendre {first}, puis un délai aléatoire entre {floor} et un plafond qui double de {ceiling} à {cap}.",
    whenToUse: "Jamais : 1005 ne s’envoie pas. Appelez `close(1000)` pour dire que vous avez fini.",
    commonMistakes: [
      "Croire que `close()` envoie 1000.",
      "Prendre 1005 pour une connexion perdue : une trame Close est bel et bien arrivée. Une connexion perdue donne 1006.",
      "Passer 1005 à `close()`, ce que toute bibliothèque correcte refuse.",
    ],
    keywords: ["aucun code", "sans code", "aucun statut", "fermeture vide", "pas de code", "no status", "close()"],
  },
  1006: {
    name: "Fermeture anormale",
    summary:
      "La connexion est tombée sans trame Close : un plantage, une ligne coupée ou un intermédiaire qui l’a interrompue.",
    gist: "la connexion est tombée sans un mot",
    description: [
      "1006 est réservé et n’est jamais envoyé. C’est votre propre extrémité qui l’indique quand la connexion s’est terminée sans qu’aucune trame Close ait été vue. Il ne dit donc pas ce qui s’est passé ; il dit que personne n’a dit au revoir.",
      "Derrière, il peut y avoir un processus planté, un câble débranché, un changement de réseau, ou encore un pare-feu, un proxy ou un répartiteur de charge qui a tué une connexion inactive. Dans un navigateur, il désigne aussi toute négociation qui échoue : port refusé, mauvais certificat, HTTP 401 ou 503. Les navigateurs cachent la cause à dessein.",
    ],
    whenYouSeeIt: [
      "Un pare-feu ou un répartiteur de charge a fermé une connexion restée trop longtemps silencieuse, souvent au bout de 60 secondes.",
      "Le processus du serveur a planté, a été tué ou a abandonné ses connexions sans les fermer.",
      "L’appareil s’est mis en veille, a perdu le réseau ou est passé du Wi-Fi aux données mobiles.",
      "La connexion ne s’est jamais ouverte : l’adresse, le certificat, l’authentification ou le chemin était incorrect.",
    ],
    howToFix: {
      client: [
        "Reconnectez-vous avec une temporisation exponentielle, et tirez le premier délai au hasard ({first}), pour que mille clients ne reviennent pas ensemble.",
        "Utilisez ping/pong ou vos propres messages pour repérer tôt une connexion morte, au lieu d’attendre le système d’exploitation.",
        "Notez si `open` s’est déclenché, combien de temps la connexion a vécu et depuis quand elle était silencieuse : ces trois indices distinguent la plupart des causes.",
      ],
      server: [
        "Envoyez des pings plus souvent que la plus courte limite d’inactivité du trajet : 20 à 25 secondes passent sous la limite courante de 60 secondes.",
        "Cherchez des délais d’attente réseau et des limites d’inactivité trop strictes dans chaque proxy, pare-feu et répartiteur de charge du trajet.",
        "Fermez les connexions avant la fin du processus, et cherchez à l’heure du 1006 des plantages ou des arrêts forcés faute de mémoire.",
        "Refusez une authentification après la négociation, avec un code à vous : un navigateur ne voit pas un statut HTTP.",
      ],
    },
    whatNext:
      "Se reconnecter : attendre {first} avant la première tentative, puis un délai aléatoire entre {floor} et un plafond qui part de {ceiling} et double jusqu’à {cap}.",
    whenToUse:
      "Jamais : personne ne peut envoyer 1006. Pour couper sans un mot, terminez la connexion TCP ; l’autre extrémité indiquera 1006 d’elle-même.",
    commonMistakes: [
      "Chercher dans le serveur le code qui envoie 1006 : il n’y en a pas.",
      "Appeler `close(1006)`, qui lève une exception dans les navigateurs et dans les bibliothèques correctes.",
      "Se reconnecter aussitôt et sans limite, ce qui transforme une courte panne en tempête.",
    ],
    keywords: [
      "fermeture anormale",
      "connexion perdue",
      "coupure",
      "plantage",
      "réseau",
      "délai d’attente",
      "timeout",
      "déconnexion",
      "inactivité",
      "abnormal closure",
    ],
  },
  1007: {
    name: "Données de trame invalides",
    summary:
      "Un message texte contenait des octets qui ne sont pas de l’UTF-8 valide, ou des données contraires à son type.",
    gist: "les octets ne sont pas valides",
    description: [
      "Les messages texte et les motifs de fermeture doivent être de l’UTF-8 valide. L’extrémité qui envoie 1007 a trouvé des octets qui n’en sont pas.",
      "Certaines bibliothèques l’emploient aussi pour des données compressées impossibles à décompresser. Il s’agit des octets, pas du sens du message.",
    ],
    whenYouSeeIt: [
      "Des données binaires ont été envoyées comme message texte.",
      "Un long texte a été coupé au milieu d’un caractère, souvent un motif de fermeture ramené à 123 octets.",
      "Du texte dans un autre encodage, comme Latin-1, a été envoyé sans conversion.",
    ],
    howToFix: {
      client: [
        "Envoyez le binaire en binaire, et le texte sous forme de chaîne que l’environnement d’exécution encode pour vous.",
        "Quand vous coupez un texte, coupez entre deux caractères, pas entre deux octets.",
      ],
      server: [
        "Vérifiez ce qui produit les trames texte : des octets tirés d’un fichier ou d’une base ne sont pas forcément de l’UTF-8.",
        "Ramenez les motifs de fermeture à 123 octets d’UTF-8 sans couper de caractère.",
      ],
    },
    whatNext: "S’arrêter. Les mêmes données échoueront tant que l’émetteur ne les encode pas correctement.",
    whenToUse: "Laissez-le à la bibliothèque : il est réservé au texte qui n’est pas de l’UTF-8.",
    commonMistakes: [
      "Envoyer 1007 pour du JSON invalide ou un argument hors limites ; ce sont des erreurs applicatives.",
      "Compter les caractères au lieu des octets pour raccourcir un motif.",
    ],
    keywords: ["données invalides", "encodage", "utf-8", "octets", "texte", "caractères", "invalid payload"],
  },
  1008: {
    name: "Violation de la politique",
    summary: "Une extrémité refuse de continuer : une de ses règles a été enfreinte, et aucun autre code ne convient.",
    gist: "une règle de l’autre côté a été enfreinte",
    description: [
      "1008 est le refus général. On l’emploie quand rien de plus précis ne convient, ou quand celui qui refuse ne veut pas en dire plus.",
      "Les services réels s’en servent pour une authentification absente, une Origin interdite, trop de requêtes, un lecteur trop lent ou un modèle qui n’existe pas. Seul le motif de fermeture ou la documentation du service dit de quoi il s’agit.",
    ],
    whenYouSeeIt: [
      "Le jeton était absent, incorrect ou expiré, et le serveur le signale par 1008.",
      "Le client a envoyé trop de données ou trop vite, ou a lu trop lentement.",
      "L’Origin de la page ne figure pas dans la liste du serveur.",
    ],
    howToFix: {
      client: [
        "Lisez d’abord le motif de fermeture, puis la documentation du service.",
        "Ne vous reconnectez pas à l’aveugle : corrigez la cause ou renouvelez l’authentification, puis reconnectez-vous.",
        "Choisissez le profil du service s’il en existe un ; il indique peut-être quand une nouvelle tentative est permise.",
      ],
      server: [
        "Soyez plus précis quand c’est possible : 3000 pour une authentification absente, 3003 pour un droit manquant, 1013 pour une surcharge, 1009 pour la taille.",
        "Rédigez un motif court, compréhensible pour un développeur et inutile à un attaquant.",
      ],
    },
    whatNext: "S’arrêter, sauf si le profil du service ou le motif de fermeture dit autre chose.",
    whenToUse: "Envoyez-le quand un client a enfreint une règle et qu’aucun code plus précis ne convient.",
    commonMistakes: [
      "Utiliser 1008 pour tout : le client ne distingue plus « authentifiez-vous » de « ne revenez jamais ».",
      "Se reconnecter en boucle après 1008 ; la règle est toujours là.",
    ],
    disagreement:
      "Les clients divergent : certains réessaient après 1008, parce que des services l’emploient pour des lecteurs lents et des positions expirées ; la plupart s’arrêtent. Ici, on s’arrête par défaut.",
    keywords: [
      "violation de politique",
      "refus",
      "limite de requêtes",
      "authentification",
      "origin",
      "interdit",
      "règle",
      "policy violation",
    ],
  },
  1009: {
    name: "Message trop volumineux",
    summary: "Un message dépassait la taille que le destinataire accepte.",
    gist: "le message est trop volumineux",
    description: [
      "Le destinataire limite la taille d’un message, et celui-ci la dépassait. La limite porte sur le message entier, pas sur une trame, et souvent sur sa taille après décompression.",
      "L’extrémité qui envoie 1009 peut couper la connexion aussitôt, si bien que l’émetteur du gros message voit souvent 1006.",
    ],
    whenYouSeeIt: [
      "Un fichier, une image ou un gros document JSON a été envoyé en un seul message.",
      "Une mise à jour a abaissé une limite, ou un proxy du trajet en a une plus basse que le serveur.",
      "Une passerelle hébergée accepte bien moins que prévu, par exemple 32 ou 128 kilo-octets.",
    ],
    howToFix: {
      client: [
        "Découpez les données en messages plus petits, compressez-les ou téléversez-les en HTTP et n’envoyez qu’une référence.",
        "Ne renvoyez pas le même message après vous être reconnecté : il mettrait de nouveau fin à la connexion.",
      ],
      server: [
        "Documentez la limite, et ne la relevez que dans la mesure où la mémoire le permet.",
        "Indiquez la limite dans le motif de fermeture, pour que l’auteur du client la connaisse.",
      ],
    },
    whatNext: "S’arrêter. Le même message serait refusé de nouveau tant qu’il n’est pas plus petit.",
    whenToUse: "Envoyez-le quand un message dépasse votre limite de taille.",
    commonMistakes: [
      "Réessayer avec le même message, ce qui donne une boucle sans fin.",
      "Utiliser 1009 pour une file pleine ou un excès de requêtes ; c’est 1013 ou 1008.",
    ],
    keywords: [
      "message trop volumineux",
      "trop gros",
      "taille du message",
      "limite de taille",
      "charge utile",
      "taille maximale",
      "too big",
    ],
  },
  1010: {
    name: "Extension obligatoire",
    summary: "Le client a besoin d’une extension du protocole que le serveur n’a pas acceptée.",
    gist: "il manque une extension",
    description: [
      "Pendant la négociation, un client peut demander des extensions. S’il ne peut pas se passer de l’une d’elles et que le serveur ne l’a pas accordée, il met fin à la connexion avec 1010 et nomme l’extension dans le motif.",
      "Seuls les clients l’envoient. Un serveur à qui il manque une extension refuse plutôt la négociation. En pratique, on ne le voit presque jamais.",
    ],
    whenYouSeeIt: [
      "Un client particulier exige la compression ou une extension privée.",
      "Un proxy a retiré l’en-tête `Sec-WebSocket-Extensions` de la négociation.",
    ],
    howToFix: {
      client: [
        "Passez-vous de l’extension si vous le pouvez, ou dites clairement dans votre documentation qu’elle est nécessaire.",
      ],
      server: [
        "Activez l’extension que nomme le motif.",
        "Vérifiez qu’aucun proxy ne retire l’en-tête de la négociation.",
      ],
    },
    whatNext: "S’arrêter. La négociation se terminerait de la même façon tant que l’extension n’est pas disponible.",
    whenToUse: "Seulement pour un client qui ne peut pas fonctionner sans une extension.",
    commonMistakes: ["Envoyer 1010 depuis un serveur : le protocole le réserve aux clients."],
    keywords: [
      "extension obligatoire",
      "extension",
      "compression",
      "négociation",
      "permessage-deflate",
      "mandatory extension",
    ],
  },
  1011: {
    name: "Erreur interne",
    summary: "Un imprévu s’est produit du côté qui a fermé, et il n’a pas pu continuer.",
    gist: "une panne interne inattendue",
    description: [
      "L’extrémité qui envoie 1011 a rencontré une situation qu’elle n’avait pas prévue : en général une exception que personne n’a interceptée. C’est le pendant de HTTP 500.",
      "Le texte initial de la norme ne parlait que des serveurs ; un erratum l’étend à toute extrémité. Certaines bibliothèques l’emploient aussi quand un heartbeat reste sans réponse.",
    ],
    whenYouSeeIt: [
      "Un gestionnaire a levé une exception et le framework a fermé la connexion.",
      "Une base de données ou un service derrière le serveur est tombé en panne.",
      "Une bibliothèque n’a pas reçu la réponse à son heartbeat et a fermé avec 1011.",
    ],
    howToFix: {
      client: [
        "Reconnectez-vous avec une temporisation croissante : la panne aura peut-être disparu dans une minute. Le délai croît jusqu’à {cap}.",
        "Si l’erreur revient chaque fois après le même message, examinez ce message.",
      ],
      server: [
        "Lisez le journal du serveur à cette seconde-là ; la cause s’y trouve.",
        "Déclenchez une alerte quand 1011 devient fréquent, et ne mettez jamais de trace de pile dans le motif.",
        "Ne l’utilisez ni pour un refus d’authentification ni pour une surcharge : ils ont leurs propres codes.",
      ],
    },
    whatNext:
      "Se reconnecter : attendre un délai aléatoire entre {floor} et un plafond qui part de {ceiling} et double jusqu’à {cap}.",
    whenToUse: "Envoyez-le quand une panne de votre côté vous empêche de continuer.",
    commonMistakes: [
      "Croire que seuls les serveurs peuvent l’envoyer.",
      "Abandonner définitivement après un seul 1011, alors que la panne est souvent brève.",
    ],
    disagreement:
      "Les clients divergent : certains tiennent 1011 pour définitif, d’autres réessaient. Ici, on réessaie, avec un délai maximal élevé.",
    keywords: [
      "erreur interne",
      "erreur serveur",
      "exception",
      "500",
      "plantage",
      "panne",
      "inattendu",
      "internal error",
    ],
  },
  1012: {
    name: "Redémarrage du service",
    summary:
      "Le serveur redémarre volontairement, pour un déploiement ou une configuration, et revient en quelques secondes.",
    gist: "redémarrage prévu, retour imminent",
    description: [
      "1012 annonce un redémarrage prévu : un déploiement, un rechargement de configuration, un changement de machine. C’est la promesse que le service reviendra de lui-même.",
      "Un client doit donc revenir bientôt, mais pas aussitôt, ni en même temps que tous les autres.",
    ],
    whenYouSeeIt: [
      "Une nouvelle version est en cours de déploiement et l’ancien processus ferme peu à peu ses connexions.",
      "La configuration est rechargée, ou un conteneur change de machine.",
      "Un framework ferme ses connexions avant de s’arrêter.",
    ],
    howToFix: {
      client: [
        "Reconnectez-vous après un délai aléatoire de {first}. Cela devrait réussir dès que le serveur est revenu ; sinon, espacez les tentatives jusqu’à {cap}.",
        "Si le motif contient une indication de reprise, respectez-la : le serveur vous a attribué votre propre créneau.",
        "Ne comptez pas un redémarrage comme une erreur et n’abandonnez pas après quelques tentatives : il peut durer une minute.",
      ],
      server: [
        "Étalez les fermetures sur le temps que laisse le redémarrage, et donnez à chaque client son propre moment de retour.",
        "Cessez d’accepter de nouvelles connexions avant de commencer, et coupez ce qui reste à une échéance fixée.",
        "Vérifiez que les bibliothèques de vos clients connaissent 1012 : quelques-unes le rapportent comme 1006. À celles-là, envoyez 1001.",
      ],
    },
    whatNext:
      "Se reconnecter : attendre {first} avant la première tentative, puis un délai aléatoire entre {floor} et un plafond qui part de {ceiling} et double jusqu’à {cap}.",
    whenToUse: "Envoyez-le quand ce service redémarre et reviendra de lui-même en quelques secondes.",
    commonMistakes: [
      "Fermer toutes les connexions au même instant : tout le monde revient au même instant.",
      "Envoyer 1012 pour une surcharge : les clients reviennent trop tôt. C’est le rôle de 1013.",
      "Appeler `close(1012)` dans un navigateur, qui lève une exception.",
    ],
    disagreement:
      "Le courriel qui a proposé 1012 demande un délai aléatoire de 5 à 30 secondes. L’usage en a retenu un plus court, et c’est aussi le choix fait ici : un redémarrage dure rarement une demi-minute, et c’est le tirage au sort qui aplatit le pic.",
    keywords: [
      "redémarrage du service",
      "redémarrage",
      "déploiement",
      "rechargement",
      "maintenance",
      "mise à jour",
      "retour imminent",
      "service restart",
    ],
  },
  1013: {
    name: "Réessayer plus tard",
    summary:
      "Le serveur est surchargé et se déleste de connexions : revenez plus tard, en espaçant de plus en plus les tentatives.",
    gist: "surcharge, revenez plus tard",
    description: [
      "1013 signifie que le serveur ne peut pas prendre cette connexion maintenant : il est surchargé, ou il bride le trafic. À la différence de 1012, rien ne redémarre, donc rien ne promet une amélioration dans quelques secondes.",
      "Un client qui revient vite aggrave la situation. Le délai part donc de {start} et double à chaque fois.",
    ],
    whenYouSeeIt: [
      "Le serveur se déleste d’une partie de ses connexions à cause de la charge.",
      "Une limite de connexions ou de requêtes est atteinte, et le serveur bride le trafic.",
      "Un service dont il dépend est momentanément indisponible.",
    ],
    howToFix: {
      client: [
        "Reconnectez-vous avec une temporisation exponentielle : partez de {start} et doublez le délai après chaque échec, jusqu’à {cap}.",
        "Ajoutez une part aléatoire à chaque délai, et respectez l’indication de reprise s’il y en a une.",
        "Si cela dure, prévenez l’utilisateur, ouvrez moins de connexions ou essayez un autre hôte.",
      ],
      server: [
        "Si cela persiste, examinez la capacité : ajoutez des instances, ou accordez moins de connexions à chaque client.",
        "Mettez une indication de reprise dans le motif, plus longue pour ceux que vous voulez voir revenir en dernier.",
        "Refusez les nouvelles connexions avant de vous délester des anciennes.",
      ],
    },
    whatNext:
      "Se reconnecter : attendre au moins {start}, doubler le délai à chaque fois en y ajoutant une part aléatoire, jusqu’à {cap}.",
    whenToUse:
      "Envoyez-le quand vous êtes surchargé ou bridez le trafic, et que vous voulez revoir le client plus tard.",
    commonMistakes: [
      "Réessayer après une seconde fixe : une foule de clients empêche alors le serveur de se relever.",
      "Envoyer 1013 pour un redémarrage : les clients restent absents plus longtemps que nécessaire. C’est le rôle de 1012.",
      "Remettre le délai à zéro dès que la connexion s’ouvre : un serveur qui accepte puis ferme se fait marteler.",
    ],
    disagreement:
      "Le courriel qui a proposé 1013 demande aux clients d’essayer une autre adresse, ou d’attendre une action de l’utilisateur. Le nom retenu plus tard par le registre, Try Again Later (« réessayer plus tard »), est ce que suivent la plupart des clients : ils espacent leurs tentatives, et c’est ce qui est fait ici.",
    keywords: [
      "réessayer plus tard",
      "surcharge",
      "surchargé",
      "occupé",
      "saturé",
      "limitation de débit",
      "capacité",
      "503",
      "délestage",
      "try again later",
    ],
  },
  1014: {
    name: "Mauvaise passerelle",
    summary: "Une passerelle ou un proxy devant le serveur a reçu une réponse invalide du serveur situé derrière.",
    gist: "le serveur derrière la passerelle a échoué",
    description: [
      "La connexion à la passerelle était bonne, mais la passerelle n’a pas pu travailler avec le serveur situé derrière elle. C’est le pendant de HTTP 502.",
      "Peu de passerelles l’envoient : la plupart coupent simplement la connexion, et le client voit 1006.",
    ],
    whenYouSeeIt: [
      "Le serveur derrière la passerelle a planté, ou a répondu autre chose que du WebSocket.",
      "La passerelle pointe vers une adresse ou un port incorrect.",
    ],
    howToFix: {
      client: [
        "Reconnectez-vous avec une temporisation croissante, jusqu’à {cap} : le serveur derrière la passerelle reviendra peut-être.",
        "Si cela dure, signalez-le en précisant l’heure, pour que l’exploitant retrouve l’incident.",
      ],
      server: [
        "Consultez le journal de la passerelle, pas celui de l’application : c’est elle qui sait quel serveur a échoué.",
        "Vérifiez l’adresse, le port et le contrôle de santé du serveur situé derrière.",
      ],
    },
    whatNext:
      "Se reconnecter : attendre un délai aléatoire entre {floor} et un plafond qui part de {ceiling} et double jusqu’à {cap}.",
    whenToUse: "Envoyez-le depuis une passerelle dont le serveur a échoué.",
    commonMistakes: [
      "L’envoyer depuis un serveur d’application : là, c’est 1011 qui convient.",
      "Compter dessus : plusieurs bibliothèques refusent 1014 et indiquent 1006 à la place.",
    ],
    keywords: [
      "mauvaise passerelle",
      "passerelle",
      "amont",
      "502",
      "proxy",
      "serveur dorsal",
      "backend",
      "bad gateway",
    ],
  },
  1015: {
    name: "Échec de la négociation TLS",
    summary:
      "La connexion chiffrée n’a pas pu s’établir, en général à cause du certificat ; ce numéro n’est jamais envoyé.",
    gist: "le chiffrement n’a pas pu s’établir",
    description: [
      "1015 est une note locale : la négociation TLS a échoué avant qu’une seule trame WebSocket ait pu partir. Il ne circule jamais sur le réseau.",
      "La plupart des navigateurs ne le montrent même pas : ils indiquent 1006, pour qu’une page ne puisse pas sonder d’autres réseaux.",
    ],
    whenYouSeeIt: [
      "Le certificat a expiré, n’est pas approuvé ou a été émis pour un autre nom d’hôte.",
      "Une adresse en `wss:` pointe vers un port non chiffré, ou l’inverse.",
      "L’horloge de l’appareil est fausse, ou un équipement intermédiaire perturbe le chiffrement.",
    ],
    howToFix: {
      client: [
        "Ouvrez le même hôte en `https:` dans un navigateur : il nomme ce qui ne va pas dans le certificat.",
        "Vérifiez le schéma, le port, le nom d’hôte et l’horloge de l’appareil.",
        "Réessayez rarement : attendez {first} au début, jusqu’à {cap}, et arrêtez après {attempts} tentatives.",
      ],
      server: [
        "Renouvelez le certificat et servez toute la chaîne.",
        "Vérifiez que le certificat couvre le nom d’hôte que les clients utilisent.",
      ],
    },
    whatNext:
      "Se reconnecter, au plus {attempts} fois : attendre un délai aléatoire entre {floor} et un plafond qui part de {ceiling} et double jusqu’à {cap}. Un problème de certificat ne se règle pas en quelques secondes.",
    whenToUse:
      "Jamais : 1015 ne s’envoie pas. Il ne fait que marquer, de votre côté, une négociation TLS qui a échoué.",
    commonMistakes: [
      "Attendre 1015 dans un navigateur : presque tous les navigateurs indiquent 1006.",
      "Désactiver la vérification des certificats pour faire disparaître l’erreur.",
    ],
    keywords: ["tls", "ssl", "certificat", "négociation tls", "handshake", "wss", "chiffrement", "certificat expiré"],
  },
  3000: {
    name: "Authentification requise",
    summary: "Le serveur ne sait pas qui vous êtes : authentifiez-vous ou renouvelez le jeton, puis reconnectez-vous.",
    gist: "authentifiez-vous d’abord",
    description: [
      "La signification enregistrée est celle de HTTP 401 : il faut une authentification, et elle est absente, incorrecte ou expirée. Un script de navigateur peut l’envoyer et le lire, ce que ne permet pas un statut HTTP lors de la négociation.",
      "Plusieurs bibliothèques emploient le même numéro pour autre chose. Ne vous fiez à cette signification que si vous savez que le service suit le registre.",
    ],
    whenYouSeeIt: [
      "Le jeton a expiré pendant que la connexion était ouverte.",
      "Le client ne s’est pas authentifié dans le temps que le serveur lui accorde.",
      "La bibliothèque d’en face donne à 3000 un sens à elle.",
    ],
    howToFix: {
      client: [
        "Obtenez un nouveau jeton, puis retentez la connexion une seule fois. Si 3000 revient avant que la connexion soit devenue stable, arrêtez-vous et demandez à l’utilisateur de s’authentifier.",
        "Envoyez le jeton dans le premier message ou dans un en-tête, jamais dans l’adresse.",
      ],
      server: [
        "Acceptez d’abord la connexion, puis fermez-la avec 3000 : un navigateur ne peut pas lire un HTTP 401.",
        "Fermez avec 3000 quand un jeton expire, pour que le client puisse le renouveler de lui-même.",
      ],
    },
    whatNext:
      "S’authentifier à nouveau, puis retenter la connexion une seule fois. Un second 3000, sans connexion stable entre-temps, veut dire s’arrêter.",
    whenToUse: "Envoyez-le quand le client doit s’authentifier ou renouveler son jeton.",
    commonMistakes: [
      "Se reconnecter en boucle avec le même jeton.",
      "L’utiliser pour un utilisateur connu mais non autorisé : c’est 3003.",
    ],
    keywords: [
      "non autorisé",
      "authentification requise",
      "non authentifié",
      "jeton",
      "401",
      "jeton expiré",
      "identification",
      "unauthorized",
    ],
  },
  3003: {
    name: "Accès interdit",
    summary: "Le serveur sait qui vous êtes, et vous n’avez pas le droit de faire cela.",
    gist: "connu, mais non autorisé",
    description: [
      "La signification enregistrée est celle de HTTP 403 : l’authentification est bonne, mais cet utilisateur ou ce client n’a pas droit à ce qu’il a demandé.",
      "S’authentifier de nouveau avec le même compte n’y change rien ; quelqu’un doit accorder le droit.",
    ],
    whenYouSeeIt: [
      "Le compte n’a pas le rôle nécessaire, ou le salon est privé.",
      "Un droit a été retiré pendant que la connexion était ouverte.",
      "La bibliothèque d’en face donne à 3003 un sens à elle.",
    ],
    howToFix: {
      client: [
        "Dites à l’utilisateur ce qui lui manque, et ne vous reconnectez pas automatiquement.",
        "Vérifiez que vous avez demandé le bon salon, le bon canal ou le bon chemin.",
      ],
      server: [
        "Nommez le droit manquant dans le motif, si c’est sans risque.",
        "Si c’est l’authentification elle-même qui manque, envoyez 3000.",
      ],
    },
    whatNext: "S’arrêter. L’échec se répétera tant que personne n’accorde le droit.",
    whenToUse: "Envoyez-le quand le client est connu mais non autorisé.",
    commonMistakes: [
      "Réessayer avec une temporisation croissante : le temps n’accorde pas de droits.",
      "Utiliser 3003 pour un jeton expiré : c’est 3000.",
    ],
    keywords: ["interdit", "accès refusé", "non autorisé", "permission", "403", "droits", "forbidden"],
  },
  3008: {
    name: "Délai d’attente dépassé",
    summary: "L’autre extrémité a mis trop de temps à répondre à une requête de l’application.",
    gist: "une réponse a trop tardé",
    description: [
      "La signification enregistrée est celle de HTTP 408 : une extrémité attendait une réponse ou un message de l’application, qui n’est pas venu à temps.",
      "Il s’agit des délais propres à l’application. Une connexion qui tombe sans un mot, c’est 1006.",
    ],
    whenYouSeeIt: [
      "Le client n’a pas envoyé son premier message dans la limite fixée par le serveur.",
      "Une requête passée dans la connexion n’a pas reçu de réponse à temps.",
      "La bibliothèque d’en face emploie 3008 pour un lecteur lent ou une session terminée.",
    ],
    howToFix: {
      client: [
        "Reconnectez-vous avec une temporisation croissante, jusqu’à {cap}, et envoyez le premier message dès que la connexion s’ouvre.",
        "Vérifiez si quelque chose bloque votre programme et retarde ses réponses.",
      ],
      server: [
        "Fixez une limite plus longue que ce qu’il faut au plus lent des clients légitimes.",
        "Dites dans le motif ce qui était attendu.",
      ],
    },
    whatNext:
      "Se reconnecter : attendre un délai aléatoire entre {floor} et un plafond qui part de {ceiling} et double jusqu’à {cap}.",
    whenToUse: "Envoyez-le quand une réponse de l’application n’est pas venue à temps.",
    commonMistakes: [
      "L’utiliser pour un heartbeat du protocole resté sans réponse : coupez plutôt la connexion, le pair n’est sans doute plus là.",
    ],
    keywords: ["délai dépassé", "délai d’attente", "408", "timeout", "trop lent", "sans réponse", "échéance"],
  },
};
