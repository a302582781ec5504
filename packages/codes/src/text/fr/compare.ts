import type { LanguageText } from "../language-text.ts";

export const compare: LanguageText["compare"] = {
  title: "{a} et {b} : quelles différences ?",
  summary: "{a} : {gistA}. {b} : {gistB}.",
  same: "{a} : c’est deux fois le même code, il n’y a aucune différence.",
  axes: {
    about: "Ce que dit le code",
    family: "Nature de l’événement",
    begins: "Qui en prend l’initiative",
    onWire: "Transmis sur le réseau",
    clean: "Fermeture propre",
    planned: "Prévu",
    maySend: "Qui peut l’envoyer",
    next: "Ce que fait ensuite le client",
    delays: "Quatre premiers délais",
    lost: "Ce qui peut être perdu",
    actor: "Qui doit agir",
    browsers: "Ce que montrent les navigateurs",
  },
  values: {
    begins: {
      either: "l’une ou l’autre extrémité",
      client: "le client",
      server: "le serveur",
      network: "le réseau, ou un processus mort",
      nobody: "personne, sauf anomalie",
    },
    onWire: { yes: "envoyé dans une trame Close", no: "jamais envoyé ; noté localement" },
    clean: { yes: "oui, avec une trame Close", no: "non" },
    planned: { yes: "oui", no: "non", either: "cela dépend de l’application" },
    lost: {
      nothing: "rien, si les deux extrémités avaient fini",
      "in-flight": "les messages en route, dans les deux sens",
      "refused-message": "le message refusé, et ceux qui le suivent",
      "never-began": "rien : aucun message n’a été échangé",
      depends: "cela dépend de l’application",
    },
    actor: {
      nobody: "personne",
      "client-author": "l’auteur du client",
      operator: "l’exploitant du serveur",
      both: "les deux extrémités ensemble",
      sender: "l’auteur du côté qui a envoyé les données fautives",
      depends: "cela dépend de l’application",
    },
    browsers: {
      same: "le même nombre",
      other: "{codes} à la place",
      mixed: "le même nombre dans certains navigateurs, {codes} dans d’autres",
    },
  },
  senders: {
    client: "le client",
    server: "le serveur",
    browserScript: "un script de navigateur",
    nobody: "personne",
  },
  choose: {
    either: "Les deux peuvent être envoyés. Choisissez {a} ou {b} selon ce que l’autre extrémité doit faire ensuite.",
    onlyA: "Seul {a} peut être envoyé ; {b}, l’autre extrémité l’indique d’elle-même.",
    onlyB: "Seul {b} peut être envoyé ; {a}, l’autre extrémité l’indique d’elle-même.",
    neither: "Aucun des deux ne peut être envoyé : l’extrémité qui reçoit les indique d’elle-même.",
  },
  notes: {
    "1000-1001": {
      difference:
        "1000 dit que le travail est fini ; 1001 dit qu’une extrémité doit partir, même si le travail n’est peut-être pas fini.",
      note: "Après 1000, personne n’a besoin de revenir. Après 1001, un client doit revenir : c’est le serveur qui est parti, pas le besoin qu’on en a. Envoyez 1000 quand l’application a fini, et 1001 quand le processus ou la page se termine. Un serveur qui voit arriver 1001 d’un navigateur a perdu un visiteur ; il n’a pas de connexion à réparer.",
    },
    "1000-1005": {
      difference: "1000 est un code que quelqu’un a envoyé ; 1005 signifie que la trame Close ne contenait aucun code.",
      note: "Un simple `close()` envoie une trame Close vide, et l’autre extrémité indique 1005, pas 1000. Les deux fermetures sont propres. Si c’est vous qui avez fermé, traitez-les de la même façon. Si 1005 vient de l’autre extrémité, personne ne vous a dit que le travail était fini : revenez après un court délai. Pour être compris, appelez `close(1000)`.",
    },
    "1000-1006": {
      difference:
        "1000 est un au revoir que les deux extrémités ont entendu ; 1006 signifie que la connexion est tombée sans au revoir.",
      note: "1000 figure dans une trame Close, et la connexion s’est terminée comme les deux le voulaient. 1006 n’est jamais envoyé : votre propre extrémité l’indique quand aucune trame Close n’est venue, après un plantage, une ligne coupée ou une limite d’inactivité. Après 1000, ne revenez pas ; après 1006, reconnectez-vous avec une temporisation croissante. Si vous voyez 1006 là où vous attendiez 1000, le processus s’est sans doute terminé avant d’avoir écrit la trame Close.",
    },
    "1000-1013": {
      difference:
        "1000 : le travail est fini, personne n’a besoin de revenir. 1013 : il ne l’est pas, mais le serveur est trop occupé pour l’instant.",
      note: "Les deux sont des fermetures propres, que quelqu’un a décidées. 1000 demande au client de ne pas revenir ; 1013 lui demande de revenir plus tard, en espaçant de plus en plus les tentatives. Un serveur qui se déleste avec 1000 perd ses clients pour de bon ; un serveur qui conclut un travail fini par 1013 reçoit des visiteurs qui ne veulent rien.",
    },
    "1001-1006": {
      difference: "Avec 1001, une extrémité dit qu’elle s’en va ; avec 1006, elle a disparu sans un mot.",
      note: "Un serveur qui s’arrête correctement envoie 1001 ; un serveur qu’on tue laisse derrière lui 1006. Il en va de même d’une page : un onglet fermé donne 1001, un téléphone sans réseau donne 1006. Le client se reconnecte dans les deux cas, mais 1006 demande aussi que quelqu’un cherche pourquoi. De nombreux 1006 au moment d’un déploiement signifient que l’arrêt n’envoie pas de trames Close.",
    },
    "1001-1012": {
      difference:
        "1001 dit seulement que le serveur s’en va ; 1012 promet qu’il redémarre et qu’il sera de retour dans un instant.",
      note: "Les deux sont prévus, et un client revient dans les deux cas. 1012 ajoute une promesse, ce qui permet au client de garder des délais plus courts. Envoyez 1012 pour un déploiement ou un rechargement, 1001 quand la machine part pour de bon ou que vous ne pouvez rien promettre. Quelques bibliothèques ne connaissent pas 1012 et indiquent 1006 ; pour elles, 1001 est plus sûr.",
    },
    "1002-1007": {
      difference:
        "1002 : la trame enfreint les règles du protocole. 1007 : la trame est correcte, mais ses octets ne sont pas du texte valide.",
      note: "Les deux viennent d’une bibliothèque, et dans les deux cas réessayer ne suffit pas. Pour 1002, examinez les trames : opcodes, bits réservés, longueurs, codes de fermeture. Pour 1007, examinez l’encodage : des octets qui ne sont pas de l’UTF-8, ou un caractère coupé en deux. Ni l’un ni l’autre n’est fait pour un message applicatif qui ne respecte pas un schéma.",
    },
    "1003-1007": {
      difference: "1003 refuse le type d’un message ; 1007 refuse ses octets.",
      note: "1003 signifie qu’un message binaire est arrivé là où seul le texte est accepté, ou l’inverse, quel que soit le contenu. 1007 signifie qu’un message texte contenait des octets qui ne sont pas de l’UTF-8. Du binaire envoyé comme texte donne 1007 ; du binaire envoyé comme binaire à une extrémité qui n’accepte que du texte donne 1003.",
    },
    "1005-1006": {
      difference: "1005 : une trame Close est venue, mais sans code. 1006 : aucune trame Close n’est venue.",
      note: "Aucun des deux n’est jamais envoyé ; c’est votre propre extrémité qui les indique. 1005 est propre : l’autre extrémité a appelé `close()` sans donner de code. 1006 ne l’est pas : la connexion est tombée. Si vous voyez 1005 là où vous attendiez un code, cherchez un `close()` sans argument ; si vous voyez 1006, cherchez des plantages, des lignes coupées et des limites d’inactivité.",
    },
    "1006-1011": {
      difference:
        "1011 est une panne que l’autre extrémité a remarquée et signalée ; 1006 est une fin que personne n’a pu signaler.",
      note: "Un serveur qui intercepte son exception envoie 1011 et ferme proprement. Un serveur qui en meurt laisse 1006. Certaines bibliothèques envoient aussi 1011 quand un heartbeat reste sans réponse, là où d’autres coupent la connexion et laissent 1006. Le client se reconnecte dans les deux cas ; 1011 renvoie au journal du serveur, 1006 aussi à tout ce qui se trouve sur le trajet.",
    },
    "1006-1012": {
      difference:
        "1012 est un redémarrage prévu que le serveur annonce ; 1006 est une fin sans annonce, parfois un redémarrage mal mené.",
      note: "Avec 1012, le client sait que le serveur sera de retour dans un instant, et garde des délais courts. Avec 1006, il ne sait rien et doit être plus prudent. Un déploiement qui se traduit par des 1006 coupe ses connexions au lieu de les fermer ; certaines bibliothèques transforment aussi un 1012 reçu en 1006.",
    },
    "1006-1013": {
      difference:
        "1013 est la demande d’un serveur vivant mais surchargé ; 1006 est une connexion tombée, et il n’y a plus personne pour demander quoi que ce soit.",
      note: "Après 1013, l’adresse est bonne et le serveur répond ; il veut seulement que vous reveniez plus tard, en espaçant de plus en plus les tentatives. Après 1006, la première tentative peut venir vite, car la cause était peut-être votre propre réseau. Un serveur surchargé qui n’arrive plus à envoyer de trames Close se traduit par 1006 : une foule de 1006 peut donc aussi être une surcharge.",
    },
    "1006-1015": {
      difference:
        "1015 marque une négociation TLS qui a échoué ; 1006 marque toute fin sans trame Close, et les navigateurs l’indiquent aussi pour un échec de TLS.",
      note: "Aucun des deux n’est jamais envoyé. Un programme natif peut vous donner 1015 ou nommer le défaut du certificat ; un navigateur dit presque toujours 1006. Un 1006 qui arrive avant `open`, chaque fois et aussitôt, mérite un coup d’œil au certificat, au nom d’hôte et au port. Si la connexion s’était ouverte avant de tomber, TLS n’est pas en cause.",
    },
    "1008-1009": {
      difference:
        "1009 nomme la règle enfreinte, un message trop volumineux ; 1008 vaut pour toute règle qui n’a pas de code à elle.",
      note: "Si c’est la taille d’un message qui est en cause, envoyez 1009, pour que l’émetteur sache quoi changer. Utilisez 1008 quand aucun autre code ne convient. Dans les deux cas, la même tentative serait refusée de nouveau.",
    },
    "1008-1011": {
      difference:
        "1008 met en cause le client, qui a enfreint une règle ; 1011 met en cause le serveur, qui a subi une panne.",
      note: "Après 1008, le client doit changer quelque chose avant de revenir. Après 1011, le client n’a rien fait de mal et revient avec une temporisation croissante. Un refus d’authentification, c’est 1008 ou mieux 3000, jamais 1011 ; une exception dans un gestionnaire, c’est 1011, jamais 1008.",
    },
    "1008-1013": {
      difference:
        "1008 dit que ce client-là a fait quelque chose de mal ; 1013 dit que le serveur a trop à faire, quel que soit le demandeur.",
      note: "Les deux se croisent là où les requêtes sont limitées. Si un client envoie trop, c’est son comportement qui est en cause, et 1008 avec un motif clair convient. Si c’est tout le serveur qui est plein, 1013 convient, et le client revient plus tard sans rien changer.",
    },
    "1008-3000": {
      difference: "1008 refuse sans dire ce qui aiderait ; 3000 dit qu’une authentification aiderait.",
      note: "Avec 1008, un client ne peut pas savoir s’il doit s’authentifier, ralentir ou renoncer. Avec 3000, il le sait : renouveler le jeton et retenter la connexion une seule fois. Un script de navigateur peut lire les deux. Envoyez 3000 si vos clients connaissent la signification enregistrée, et 1008 sinon.",
    },
    "1011-1014": {
      difference:
        "1011 est une panne du serveur à qui vous parlez ; 1014 est une panne du serveur situé derrière la passerelle à qui vous parlez.",
      note: "Ils correspondent à HTTP 500 et 502. Pour le client, c’est pareil : revenir avec une temporisation croissante. Pour l’exploitant, ils renvoient à des journaux différents. Peu de passerelles envoient 1014, et plusieurs bibliothèques le refusent : un serveur en panne derrière une passerelle se traduit le plus souvent par 1006.",
    },
    "1012-1013": {
      difference:
        "1012 : le serveur redémarre et revient en quelques secondes. 1013 : il est surchargé, et personne ne sait pour combien de temps.",
      note: "C’est le délai qui diffère. Après 1012, un court délai aléatoire suffit, et il cesse vite de croître. Après 1013, le délai double dès le début et devient plus long, parce que chaque client qui revient trop tôt ajoute à la charge. N’envoyez 1012 que si quelque chose redémarre vraiment.",
    },
    "3000-3003": {
      difference: "3000 : le serveur ne sait pas qui vous êtes. 3003 : il le sait, et vous n’avez pas le droit.",
      note: "Ils correspondent à HTTP 401 et 403. Après 3000, un nouveau jeton suffit : le client le renouvelle et retente la connexion une seule fois. Après 3003, aucune authentification n’aide tant que personne n’accorde le droit. Cela ne vaut que si le service suit le registre, car certaines bibliothèques emploient ces nombres pour autre chose.",
    },
  },
};
