import type { LanguageText } from "../language-text.ts";

export const causes: LanguageText["causes"] = {
  "dns.not-found": {
    name: "Nom d’hôte introuvable",
    what: "Le serveur DNS a répondu que ce nom d’hôte n’existe pas : il n’y avait donc aucune adresse où se connecter.",
    mend: "Vérifiez l’orthographe de l’hôte dans l’URL, puis que son enregistrement DNS existe et a été publié.",
  },
  "dns.temporary": {
    name: "Le serveur DNS n’a pas répondu",
    what: "Le serveur DNS n’a pas donné à temps de réponse utilisable, et le client n’a pas pu connaître l’adresse de l’hôte.",
    mend: "Réessayez après une courte attente ; si cela persiste, vérifiez le réseau et le résolveur DNS de la machine.",
  },
  "tcp.refused": {
    name: "Connexion refusée",
    what: "L’hôte a été joint, mais rien n’accepte de connexion sur ce port : il a refusé aussitôt.",
    mend: "Démarrez le serveur, vérifiez qu’il écoute sur la bonne adresse et le bon port, et contrôlez le port de l’URL.",
  },
  "tcp.unreachable": {
    name: "Hôte injoignable",
    what: "Le réseau n’a pas de route vers l’adresse du serveur, ou un routeur du trajet a rejeté les paquets.",
    mend: "Vérifiez la route, les règles du pare-feu et l’adresse IPv6, et essayez les autres adresses de ce nom d’hôte.",
  },
  "tcp.connect-timeout": {
    name: "Pas de réponse à la connexion",
    what: "Rien n’a répondu à la demande de connexion TCP, ni pour l’accepter ni pour la refuser.",
    mend: "Cherchez un pare-feu ou un groupe de sécurité qui jette les paquets en silence, et vérifiez que le serveur tourne bien à cette adresse.",
  },
  "tcp.reset": {
    name: "Connexion réinitialisée",
    what: "La connexion TCP a été réinitialisée sans trame Close, par le pair, un proxy, un répartiteur de charge ou un pare-feu.",
    mend: "Rapprochez l’heure des journaux du serveur et du proxy : cherchez un plantage, des données non lues à la sortie ou une connexion inactive oubliée.",
  },
  "tcp.fin": {
    name: "Connexion terminée sans Close",
    what: "L’autre extrémité a fermé la connexion TCP normalement, mais sans envoyer de trame Close auparavant.",
    mend: "Cherchez un délai d’inactivité ou un rechargement côté proxy, et faites envoyer une trame Close au serveur avant qu’il se termine.",
  },
  "tcp.timeout": {
    name: "Données jamais acquittées",
    what: "Les données ont été renvoyées maintes fois sans acquittement, jusqu’à ce que le système d’exploitation abandonne la connexion.",
    mend: "Utilisez un heartbeat pour repérer bien plus tôt une connexion morte, puis reconnectez-vous et cherchez où le chemin réseau est coupé.",
  },
  "tcp.broken": {
    name: "Connexion rompue",
    what: "La connexion TCP a échoué avec une erreur qui ne parle ni de réinitialisation ni de délai dépassé.",
    mend: "Lisez le code d’erreur dans les journaux des deux extrémités, et rapprochez l’heure des redémarrages et des changements de réseau.",
  },
  "tls.expired": {
    name: "Certificat expiré",
    what: "Le certificat du serveur a dépassé son dernier jour de validité, et le client a refusé d’ouvrir la connexion.",
    mend: "Renouvelez le certificat, rechargez le serveur ou le proxy pour qu’il utilise le nouveau, et réparez le renouvellement automatique.",
  },
  "tls.expiring-soon": {
    name: "Certificat bientôt expiré",
    what: "Le certificat est encore valide, mais expire si tôt que son renouvellement a sans doute échoué.",
    mend: "Renouvelez le certificat dès maintenant, consultez le journal du renouvellement automatique et posez une alerte sur la date d’expiration.",
  },
  "tls.not-yet-valid": {
    name: "Certificat pas encore valide",
    what: "Selon l’horloge du client, le premier jour de validité du certificat est encore à venir.",
    mend: "Réglez l’horloge des deux machines, ou servez l’ancien certificat jusqu’à ce que le nouveau devienne valide.",
  },
  "tls.wrong-host": {
    name: "Certificat d’un autre hôte",
    what: "Le certificat est valide, mais le nom d’hôte de l’URL n’est pas parmi ceux qu’il couvre.",
    mend: "Connectez-vous par un nom que le certificat couvre, ou émettez un certificat qui inclut ce nom d’hôte.",
  },
  "tls.self-signed": {
    name: "Certificat autosigné",
    what: "Le serveur a signé lui-même son certificat, et rien chez le client ne dit qu’on peut s’y fier.",
    mend: "Utilisez un certificat d’une autorité reconnue, ou ajoutez celui-ci aux certificats de confiance de chaque client.",
  },
  "tls.untrusted": {
    name: "Certificat non approuvé",
    what: "Le client n’a pas pu établir de chaîne du certificat du serveur jusqu’à une autorité à laquelle il se fie.",
    mend: "Faites envoyer au serveur tous les certificats intermédiaires, ou ajoutez votre autorité privée à celles que chaque client approuve.",
  },
  "tls.handshake": {
    name: "Échec de la négociation TLS",
    what: "Le client et le serveur ne se sont pas entendus sur une version de TLS, un chiffrement ou un certificat client, ou la négociation TLS s’est interrompue.",
    mend: "Comparez les versions de TLS, les chiffrements et les réglages de certificat client des deux extrémités, et lisez l’alerte dans le journal du serveur.",
  },
  "tls.plain-on-tls-port": {
    name: "Requête en clair sur un port TLS",
    what: "Le client a utilisé `ws:`, sans chiffrement, alors que le serveur attend des connexions TLS sur ce port.",
    mend: "Dans l’URL, remplacez `ws:` par `wss:`, ou utilisez le port où le serveur accepte les connexions en clair.",
  },
  "tls.tls-on-plain-port": {
    name: "TLS sur un port en clair",
    what: "Le client a utilisé `wss:`, avec chiffrement, alors que le serveur ne parle pas TLS sur ce port.",
    mend: "Configurez TLS sur le serveur ou sur un proxy placé devant lui, ou utilisez le port qui parle TLS.",
  },
  "handshake.status": {
    name: "Statut HTTP inattendu",
    what: "Le serveur a répondu à la négociation par un statut HTTP ordinaire au lieu de 101, et aucun WebSocket ne s’est ouvert.",
    mend: "Lisez le statut et le corps de la réponse hors du navigateur, puis vérifiez le chemin, la méthode et le journal du serveur.",
  },
  "handshake.unauthorized": {
    name: "Identifiants absents de la négociation",
    what: "Le serveur a répondu à la négociation par le statut 401, car la requête ne portait pas d’identifiants valides.",
    mend: "Obtenez un nouveau jeton ou cookie avant de vous connecter, et vérifiez que le proxy le transmet au serveur.",
  },
  "handshake.forbidden": {
    name: "Négociation interdite",
    what: "Le serveur a répondu à la négociation par le statut 403 : il a compris la requête, mais ne l’autorise pas.",
    mend: "Vérifiez les droits du compte, la liste des origines autorisées et tout pare-feu applicatif sur le trajet.",
  },
  "handshake.not-found": {
    name: "Chemin introuvable",
    what: "Le serveur a répondu à la négociation par le statut 404 : il n’y a pas de point de terminaison WebSocket à ce chemin.",
    mend: "Vérifiez le chemin de l’URL, et la façon dont le proxy réécrit les chemins avant de relayer les requêtes.",
  },
  "handshake.rate-limited": {
    name: "Trop de négociations",
    what: "Le serveur a répondu à la négociation par le statut 429, car ce client s’est connecté trop souvent en peu de temps.",
    mend: "Attendez aussi longtemps que le dit `Retry-After`, appliquez une temporisation exponentielle et cherchez un client qui se reconnecte en boucle.",
  },
  "handshake.unavailable": {
    name: "Service indisponible",
    what: "Le serveur a répondu à la négociation par le statut 503 : il est surchargé, redémarre ou n’a aucun serveur sain derrière lui.",
    mend: "Attendez aussi longtemps que le dit `Retry-After`, puis reconnectez-vous avec une temporisation croissante ; à l’exploitant de vérifier la santé et la capacité des serveurs situés derrière.",
  },
  "handshake.bad-gateway": {
    name: "Backend injoignable",
    what: "Un proxy a répondu à la négociation par le statut 502 ou 504, faute de bonne réponse du serveur situé derrière lui.",
    mend: "Vérifiez que ce serveur tourne et écoute là où le proxy l’attend, puis lisez le journal d’erreurs du proxy.",
  },
  "handshake.proxy-refused": {
    name: "Refus du proxy sortant",
    what: "Le client devait passer par un proxy HTTP, et celui-ci a refusé d’ouvrir un tunnel vers le serveur.",
    mend: "Vérifiez l’adresse et les identifiants du proxy, et demandez à son exploitant d’autoriser `CONNECT` vers cet hôte et ce port.",
  },
  "handshake.redirect": {
    name: "Négociation redirigée",
    what: "Le serveur a répondu à la négociation par une redirection, que les navigateurs et la plupart des clients ne suivent pas.",
    mend: "Utilisez l’adresse finale dans l’URL, et excluez le chemin WebSocket des règles qui redirigent vers une page d’authentification.",
  },
  "handshake.html": {
    name: "Page web au lieu d’un WebSocket",
    what: "Le serveur a répondu à la négociation par une page web, souvent l’accueil de l’application ou un formulaire d’authentification.",
    mend: "Dirigez le chemin WebSocket vers le serveur WebSocket, avant la règle qui envoie tous les autres chemins vers la page web.",
  },
  "handshake.upgrade-stripped": {
    name: "En-tête Upgrade supprimé",
    what: "Un proxy du trajet n’a pas transmis l’en-tête `Upgrade`, et le serveur n’a vu qu’une requête HTTP ordinaire.",
    mend: "Configurez le proxy pour qu’il parle HTTP/1.1 au serveur situé derrière et transmette les en-têtes `Upgrade` et `Connection`.",
  },
  "handshake.bad-accept": {
    name: "Mauvaise clé d’acceptation",
    what: "Dans la réponse, l’en-tête `Sec-WebSocket-Accept` ne correspond pas à la clé que le client avait envoyée.",
    mend: "Cherchez un cache ou un proxy qui répète une ancienne réponse, ou corrigez la façon dont le serveur calcule cet en-tête.",
  },
  "handshake.subprotocol": {
    name: "Pas d’accord sur le sous-protocole",
    what: "Le serveur a choisi un sous-protocole que le client ne proposait pas, ou n’en a choisi aucun alors qu’il en faut un.",
    mend: "Proposez un sous-protocole que le serveur prend en charge, et faites-le répondre seulement par l’un de ceux du client.",
  },
  "handshake.extension": {
    name: "Pas d’accord sur l’extension",
    what: "Le serveur a accepté une extension WebSocket, ou des paramètres, que le client n’avait pas proposés dans la négociation.",
    mend: "Désactivez l’extension pour le confirmer, puis mettez à jour le serveur ou le proxy qui ajoute le mauvais en-tête.",
  },
  "handshake.timeout": {
    name: "Négociation trop longue",
    what: "La connexion TCP s’est ouverte, mais la négociation ne s’est pas achevée avant l’échéance.",
    mend: "Cherchez une authentification lente ou un serveur surchargé, et vérifiez que le proxy relaie la requête sans attendre.",
  },
  "handshake.slow": {
    name: "Négociation lente",
    what: "La négociation a réussi, mais a duré si longtemps que les utilisateurs le remarquent et que des clients plus stricts peuvent renoncer.",
    mend: "Comparez les durées du DNS, de TCP, de TLS et de l’upgrade pour trouver l’étape lente, puis accélérez-la.",
  },
  "handshake.aborted": {
    name: "Négociation interrompue",
    what: "Une extrémité a coupé la connexion TCP avant la fin de la négociation, sans réponse HTTP qui l’explique.",
    mend: "Cherchez une erreur dans le gestionnaire d’upgrade du serveur, une limite de connexions ou un client parti trop tôt.",
  },
  "handshake.malformed": {
    name: "Négociation mal formée",
    what: "La requête ou la réponse de la négociation enfreint les règles de HTTP ou du protocole WebSocket.",
    mend: "Vérifiez que les deux extrémités parlent bien WebSocket version 13, et mettez à jour la bibliothèque ou le proxy qui a écrit le mauvais en-tête.",
  },
  "handshake.origin": {
    name: "Origine non autorisée",
    what: "Le serveur a refusé la négociation, car la page qui a ouvert la connexion vient d’une origine qu’il n’autorise pas.",
    mend: "Ajoutez l’origine exacte de la page, schéma et port compris, aux origines autorisées du serveur.",
  },
  "handshake.mixed-content": {
    name: "URL non sécurisée sur une page sécurisée",
    what: "Une page chargée en HTTPS a tenté d’ouvrir une connexion `ws:`, ce que les navigateurs bloquent avant tout envoi.",
    mend: "Utilisez une URL en `wss:` sur toute page chargée en HTTPS, et configurez TLS pour le serveur WebSocket.",
  },
  "handshake.failed": {
    name: "Échec de la négociation, cause cachée",
    what: "La connexion ne s’est jamais ouverte, et le navigateur ou la bibliothèque ne dit pas au programme pourquoi.",
    mend: "Lisez la console du navigateur, ou testez la même URL hors du navigateur avec un outil qui montre chaque étape.",
  },
  "idle.timeout": {
    name: "Délai d’inactivité dépassé",
    what: "Un proxy, un répartiteur de charge ou un serveur a fermé la connexion, où rien ne passait depuis trop longtemps.",
    mend: "Envoyez un heartbeat à un intervalle inférieur à la moitié du plus court délai d’inactivité du trajet, ou allongez ce délai.",
  },
  "lifetime.max": {
    name: "Durée de vie maximale atteinte",
    what: "Un serveur, un proxy ou une plateforme a coupé la connexion à un âge fixe, alors que des données y passaient encore.",
    mend: "Relevez la limite si c’est possible, ou reconnectez-vous volontairement un peu plus tôt, à des moments aléatoires.",
  },
  "heartbeat.timeout": {
    name: "Heartbeat sans réponse",
    what: "Le pair n’a envoyé à temps ni réponse au heartbeat ni autres données, et ce côté a coupé la connexion.",
    mend: "Reconnectez-vous, puis cherchez un réseau perdu, un appareil en veille ou un programme trop occupé pour répondre.",
  },
  "ping.unanswered": {
    name: "Pings sans réponse",
    what: "La connexion est encore ouverte, mais le pair ne répond pas aux pings du protocole comme la norme l’exige.",
    mend: "Vérifiez que la bibliothèque du serveur répond aux pings, que son processus n’est pas bloqué et qu’aucun proxy ne jette les pings.",
  },
  "ping.slow": {
    name: "Réponses lentes aux pings",
    what: "Le pair répond aux pings, mais si tard qu’un heartbeat strict pourrait tenir la connexion pour morte.",
    mend: "Cherchez une boucle d’événements occupée, de longues files ou un serveur lointain ; d’ici là, donnez au heartbeat un délai d’attente plus long.",
  },
  "protocol.bad-frame": {
    name: "Trame invalide",
    what: "Une trame a enfreint les règles du protocole : opcode inconnu, bits réservés, mauvaise longueur ou fragments dans le mauvais ordre.",
    mend: "Mettez à jour la bibliothèque qui a envoyé la trame, et cherchez un proxy ou un programme qui écrit d’autres octets dans la connexion.",
  },
  "protocol.bad-utf8": {
    name: "Texte qui n’est pas de l’UTF-8",
    what: "Un message texte, ou le motif d’une trame Close, contenait des octets qui ne sont pas de l’UTF-8 valide.",
    mend: "Envoyez les octets en messages binaires, encodez tout texte en UTF-8 et ne coupez jamais un motif au milieu d’un caractère.",
  },
  "protocol.bad-close": {
    name: "Trame Close invalide",
    what: "Une trame Close portait un code interdit d’envoi, un seul octet ou un motif trop long.",
    mend: "N’envoyez que des codes autorisés dans une trame Close, et tenez le motif dans 123 octets d’UTF-8.",
  },
  "protocol.bad-deflate": {
    name: "Données compressées invalides",
    what: "Un message compressé n’a pas pu être décompressé, car ses données ne suivent pas la compression convenue.",
    mend: "Désactivez `permessage-deflate` pour le confirmer, puis mettez à jour la bibliothèque ou le proxy qui abîme les messages compressés.",
  },
  "protocol.unmasked": {
    name: "Trame client non masquée",
    what: "Une trame du client est arrivée sans masque, alors que toute trame d’un client doit être masquée.",
    mend: "Mettez à jour la bibliothèque du client, et cherchez un proxy qui envoie des trames de serveur en direction du serveur.",
  },
  "protocol.masked": {
    name: "Trame serveur masquée",
    what: "Une trame du serveur est arrivée avec un masque, alors qu’un serveur ne doit jamais masquer ses trames.",
    mend: "Mettez à jour la bibliothèque du serveur, et vérifiez qu’elle n’écrit pas ses trames avec le code prévu pour les clients.",
  },
  "close.unanswered": {
    name: "Fermeture sans réponse",
    what: "Ce côté a envoyé une trame Close, mais la connexion s’est terminée avant qu’une trame Close revienne.",
    mend: "Faites répondre le pair à chaque trame Close, en continuant à lire jusque-là ; fixez votre propre échéance d’attente.",
  },
  "close.no-status": {
    name: "Fermeture sans code",
    what: "Une trame Close est arrivée normalement, mais sans code : personne ne sait ce que le pair voulait dire.",
    mend: "Trouvez de l’autre côté l’appel à `close()` sans argument, et donnez-lui un code et un motif court.",
  },
  "close.local": {
    name: "Fermée de ce côté",
    what: "Le programme de ce côté a appelé `close()`, et le pair a répondu normalement.",
    mend: "Rien d’anormal ; si vous ne vous y attendiez pas, trouvez l’appel à `close()` exécuté trop tôt.",
  },
  "peer.closed": {
    name: "Fermée par le pair",
    what: "Le pair a fermé la connexion normalement, sans aucun signe d’échec.",
    mend: "Rien d’anormal ; si vous ne vous y attendiez pas, cherchez l’appel à `close()` dans le journal du pair.",
  },
  "peer.page-left": {
    name: "Page quittée par l’utilisateur",
    what: "Le navigateur a fermé la connexion, car l’utilisateur a fermé la page, l’a rechargée ou est passé à une autre.",
    mend: "Il n’y a rien à réparer ; gardez l’état un court moment si les utilisateurs rechargent souvent la page.",
  },
  "peer.error": {
    name: "Erreur signalée par le pair",
    what: "Le pair a fermé la connexion avec un code qui dit qu’il a rencontré une erreur.",
    mend: "Lisez le code et le motif, cherchez ce qu’ils demandent et parcourez le journal du pair à cette heure-là.",
  },
  "peer.refused": {
    name: "Refus de continuer du pair",
    what: "Le pair a fermé la connexion avec 1008 : une de ses propres règles a été enfreinte, et le code ne dit pas laquelle.",
    mend: "Lisez le motif et le journal du pair : il s’agit le plus souvent du jeton, de l’origine ou d’un excès de messages ou de connexions.",
  },
  "peer.silent": {
    name: "Pair devenu silencieux",
    what: "La connexion semblait ouverte, mais rien n’est venu du pair depuis plus longtemps que ce côté ne le permet.",
    mend: "Utilisez un heartbeat dans les deux sens, et attendez-vous à cela avec les téléphones, les appareils en veille et les réseaux changeants.",
  },
  "auth.required": {
    name: "Authentification nécessaire",
    what: "Le client a voulu utiliser la connexion sans dire qui il est, et le serveur l’a fermée.",
    mend: "Envoyez le jeton ou le cookie dans la négociation, ou comme premier message, avant toute autre chose.",
  },
  "auth.refused": {
    name: "Identifiants refusés",
    what: "Le serveur a vérifié les identifiants du client, ne les a pas acceptés et a fermé la connexion.",
    mend: "Authentifiez-vous à nouveau pour obtenir des identifiants valides, et ne vous reconnectez pas avec ceux qui ont été refusés.",
  },
  "auth.expired": {
    name: "Identifiants expirés",
    what: "Les identifiants étaient valides à l’ouverture de la connexion, mais ont expiré depuis, et le serveur l’a fermée.",
    mend: "Obtenez un nouveau jeton et reconnectez-vous avec lui ; le renouveler avant qu’il expire évite la coupure.",
  },
  "auth.timeout": {
    name: "Authentification trop longue",
    what: "Le client n’était pas authentifié à l’échéance : il n’a rien envoyé, ou la vérification a trop duré.",
    mend: "Envoyez les identifiants dès que la connexion s’ouvre, et mesurez le temps que met le serveur à les vérifier.",
  },
  "auth.revoked": {
    name: "Accès révoqué",
    what: "Quelqu’un a retiré l’accès de cet utilisateur pendant que la connexion était ouverte, et le serveur l’a fermée.",
    mend: "Authentifiez-vous à nouveau si c’est permis ; sinon, un administrateur doit rétablir l’accès.",
  },
  "limit.message-size": {
    name: "Message trop volumineux",
    what: "Un message dépassait la taille acceptée par le destinataire ou par une plateforme du trajet, et la connexion a été fermée.",
    mend: "Découpez le message en plus petits, ou relevez la limite chez le destinataire et sur chaque plateforme du trajet.",
  },
  "limit.slow-reader": {
    name: "Lecteur trop lent",
    what: "Le client lisait si lentement que les données en attente pour lui ont dépassé la mémoire accordée par le serveur.",
    mend: "Envoyez moins ou fusionnez les mises à jour pour les clients lents, et sortez les gros travaux du code qui reçoit les messages.",
  },
  "limit.rate": {
    name: "Trop de messages",
    what: "Le client a envoyé, sur une période, plus de messages ou de requêtes que le serveur n’en permet, et la connexion a été fermée.",
    mend: "Envoyez moins souvent, regroupez les petits messages et lisez les limites du service.",
  },
  "limit.connections": {
    name: "Trop de connexions",
    what: "L’utilisateur, l’adresse ou le serveur tout entier avait déjà autant de connexions qu’il en est permis.",
    mend: "Fermez les connexions qui ne servent plus, partagez-en une entre les parties du programme, ou relevez la limite.",
  },
  "drain.restart": {
    name: "Redémarrage prévu",
    what: "Le serveur a fermé ses connexions volontairement : il redémarre pour un déploiement ou une nouvelle configuration.",
    mend: "Reconnectez-vous après un court délai aléatoire ; personne n’a rien à réparer tant que le redémarrage suit son cours.",
  },
  "drain.shutdown": {
    name: "Arrêt prévu",
    what: "Le serveur a fermé ses connexions volontairement : il quitte le service et ne reviendra peut-être pas.",
    mend: "Reconnectez-vous avec une temporisation croissante et laissez le répartiteur de charge choisir un autre serveur ; vérifiez que l’un d’eux est prêt.",
  },
  "drain.deadline": {
    name: "Coupée à l’échéance",
    what: "Le serveur fermait ses connexions, et celle-ci n’avait pas fini quand le temps imparti s’est écoulé.",
    mend: "Donnez au serveur plus de temps pour fermer, et cherchez pourquoi le client n’a pas répondu à la trame Close.",
  },
  "shed.overload": {
    name: "Fermée pour cause de surcharge",
    what: "Le serveur était surchargé depuis un moment, et a fermé une partie des connexions ouvertes pour sauver les autres.",
    mend: "Ajoutez de la capacité ou réduisez le travail par connexion ; les clients se reconnectent avec une temporisation exponentielle.",
  },
  "shed.admission": {
    name: "Non admise, serveur occupé",
    what: "Le serveur n’avait pas de place pour une nouvelle connexion à ce moment-là, et a écarté celle-ci.",
    mend: "Attendez aussi longtemps que le serveur le dit et reconnectez-vous avec une temporisation exponentielle ; à l’exploitant d’ajouter de la capacité ou de relever les limites.",
  },
  "server.error": {
    name: "Erreur dans le serveur",
    what: "Le programme du serveur a rencontré une erreur inattendue et a mis fin à cette connexion pour cette raison.",
    mend: "Trouvez l’erreur dans le journal du serveur à cette heure-là et traitez-la à cet endroit ; les clients se reconnectent avec une temporisation croissante.",
  },
  "server.closed": {
    name: "Fermée par le programme du serveur",
    what: "Le programme du serveur a lui-même choisi de fermer cette connexion, pour une raison applicative.",
    mend: "Rien d’anormal ; si vous ne vous y attendiez pas, trouvez où le programme du serveur appelle `close()`.",
  },
  "server.crash": {
    name: "Mort du processus serveur",
    what: "Le processus du serveur a planté ou a été tué, et toutes ses connexions se sont terminées au même instant sans trame Close.",
    mend: "Cherchez à cette heure-là un rapport de plantage, un manque de mémoire ou un redémarrage qui n’a pas attendu.",
  },
  "server.stuck": {
    name: "Le serveur ne réagit plus",
    what: "La machine du serveur acquitte encore les données, mais son processus ne répond pas : il est bloqué ou arrêté.",
    mend: "Cherchez de longs calculs dans la boucle d’événements, un interblocage ou un processus suspendu, et redémarrez le serveur s’il le faut.",
  },
  "network.offline": {
    name: "Appareil hors ligne",
    what: "L’appareil du client n’avait pas de réseau à ce moment-là : rien ne pouvait être envoyé ni reçu.",
    mend: "Rétablissez le réseau ; le client attend que l’appareil soit de nouveau en ligne, puis se reconnecte.",
  },
  "network.changed": {
    name: "Changement de réseau",
    what: "L’appareil est passé à un autre réseau ou a reçu une nouvelle adresse, et l’ancienne connexion n’a pas pu le suivre.",
    mend: "Reconnectez-vous aussitôt que le réseau change, car l’ancienne connexion ne peut plus rien transporter.",
  },
  "network.blackhole": {
    name: "Paquets perdus en silence",
    what: "Des paquets entre client et serveur disparaissent sans la moindre erreur, et les deux extrémités croient encore la connexion ouverte.",
    mend: "Utilisez un heartbeat pour le repérer tôt, et cherchez un pare-feu ou une traduction d’adresses qui a oublié la connexion.",
  },
  "host.slept": {
    name: "Appareil en veille",
    what: "L’appareil du client s’est mis en veille, et la connexion s’est terminée ou est devenue inutilisable entre-temps.",
    mend: "Testez la connexion au réveil de l’appareil, et reconnectez-vous aussitôt si aucune réponse ne vient.",
  },
  "client.closed": {
    name: "Fermée par le client",
    what: "Le programme du client a lui-même choisi de fermer cette connexion, pour une raison applicative.",
    mend: "Rien d’anormal ; si vous ne vous y attendiez pas, trouvez où le programme du client appelle `close()`.",
  },
  "client.timeout": {
    name: "Le client a cessé d’attendre",
    what: "Le client s’était fixé une échéance pour se connecter ou obtenir une réponse, et il a renoncé quand elle est passée.",
    mend: "Cherchez quelle étape était lente ; accordez plus de temps si le réseau ou le serveur en a vraiment besoin.",
  },
  "client.replaced": {
    name: "Remplacée par une nouvelle connexion",
    what: "Le même client ou la même session a ouvert une connexion plus récente, et celle-ci n’était plus utile.",
    mend: "Si cela se répète, cherchez deux onglets ou programmes qui utilisent la même identité.",
  },
  "origin.not-checked": {
    name: "Origine non vérifiée",
    what: "Le serveur a accepté une connexion d’une origine étrangère : n’importe quelle page web pourrait se connecter au nom de ses visiteurs.",
    mend: "Donnez au serveur une liste d’origines autorisées et faites-lui refuser la négociation à toutes les autres.",
  },
  unknown: {
    name: "Cause inconnue",
    what: "La connexion s’est terminée, et ce que ce côté a pu observer ne montre pas pourquoi.",
    mend: "Comparez les journaux du client, du proxy et du serveur au même instant, ou laissez l’outil de diagnostic surveiller la connexion.",
  },
  ok: {
    name: "Aucun problème trouvé",
    what: "Chaque étape testée a fonctionné, et rien n’a été observé qui mettrait fin à une connexion.",
    mend: "Il n’y a rien à réparer ; si des connexions se terminent quand même au bout d’un moment, observez-les plus longtemps qu’elles ne vivent d’habitude.",
  },
};
