import type { LanguageText } from "../language-text.ts";

export const causes: LanguageText["causes"] = {
  "dns.not-found": {
    name: "Hostname nicht gefunden",
    what: "Der Nameserver hat geantwortet, dass es diesen Hostnamen nicht gibt; es gab also keine Adresse für die Verbindung.",
    mend: "Prüfen Sie die Schreibweise des Hosts in der URL und dann, ob sein DNS-Eintrag existiert und veröffentlicht ist.",
  },
  "dns.temporary": {
    name: "Nameserver hat nicht geantwortet",
    what: "Der Nameserver gab nicht rechtzeitig eine brauchbare Antwort, sodass der Client die Adresse des Hosts nicht erfuhr.",
    mend: "Versuchen Sie es nach kurzer Wartezeit noch einmal; hält es an, prüfen Sie die Netzwerkverbindung und den DNS-Resolver der Maschine.",
  },
  "tcp.refused": {
    name: "Verbindung abgelehnt",
    what: "Der Host war erreichbar, aber auf diesem Port nimmt nichts Verbindungen an; er hat die Verbindung deshalb sofort abgelehnt.",
    mend: "Starten Sie den Server, prüfen Sie, ob er auf der richtigen Adresse und dem richtigen Port lauscht, und prüfen Sie den Port in der URL.",
  },
  "tcp.unreachable": {
    name: "Host nicht erreichbar",
    what: "Das Netz hat keine Route zur Adresse des Servers, oder ein Router unterwegs hat die Pakete zurückgewiesen.",
    mend: "Prüfen Sie die Route, die Firewall-Regeln und die IPv6-Adresse, und probieren Sie die anderen Adressen des Hostnamens.",
  },
  "tcp.connect-timeout": {
    name: "Keine Antwort beim Verbinden",
    what: "Auf den Versuch, eine TCP-Verbindung zu öffnen, hat nichts reagiert, weder mit einer Annahme noch mit einer Ablehnung.",
    mend: "Suchen Sie nach einer Firewall oder Security Group, die Pakete stillschweigend verwirft, und prüfen Sie, ob der Server unter dieser Adresse läuft.",
  },
  "tcp.reset": {
    name: "Verbindung zurückgesetzt",
    what: "Die TCP-Verbindung wurde ohne Close-Frame zurückgesetzt, von der Gegenseite, einem Proxy, einem Load Balancer oder einer Firewall.",
    mend: "Gleichen Sie die Uhrzeit mit den Logs von Server und Proxy ab: Suchen Sie einen Absturz, ungelesene Daten beim Beenden oder eine vergessene ungenutzte Verbindung.",
  },
  "tcp.fin": {
    name: "Verbindung ohne Close beendet",
    what: "Die Gegenseite hat die TCP-Verbindung auf normalem Weg geschlossen, aber vorher keinen Close-Frame gesendet.",
    mend: "Prüfen Sie den Proxy auf einen Leerlauf-Timeout oder ein Neuladen, und sorgen Sie dafür, dass der Server vor dem Beenden einen Close-Frame sendet.",
  },
  "tcp.timeout": {
    name: "Daten nie bestätigt",
    what: "Daten wurden immer wieder ohne Bestätigung gesendet, bis das Betriebssystem die Verbindung aufgab.",
    mend: "Mit einem Heartbeat bemerken Sie eine tote Verbindung viel früher; bauen Sie sie dann neu auf, und suchen Sie nach einer defekten Netzstrecke.",
  },
  "tcp.broken": {
    name: "Verbindung defekt",
    what: "Die TCP-Verbindung ist mit einem Fehler gescheitert, der weder ein Zurücksetzen noch eine abgelaufene Frist nennt.",
    mend: "Lesen Sie den Fehlercode in den Logs beider Seiten, und gleichen Sie seine Uhrzeit mit Neustarts und Netzwechseln ab.",
  },
  "tls.expired": {
    name: "Zertifikat abgelaufen",
    what: "Das Zertifikat des Servers hat seinen letzten Gültigkeitstag hinter sich, deshalb hat der Client die Verbindung verweigert.",
    mend: "Erneuern Sie das Zertifikat, laden Sie Server oder Proxy neu, damit das neue verwendet wird, und reparieren Sie die automatische Erneuerung.",
  },
  "tls.expiring-soon": {
    name: "Zertifikat läuft bald ab",
    what: "Das Zertifikat ist noch gültig, läuft aber so bald ab, dass seine Erneuerung vermutlich fehlgeschlagen ist.",
    mend: "Erneuern Sie das Zertifikat jetzt, prüfen Sie das Log der automatischen Erneuerung, und richten Sie eine Warnung für das Ablaufdatum ein.",
  },
  "tls.not-yet-valid": {
    name: "Zertifikat noch nicht gültig",
    what: "Nach der Uhr des Clients liegt der erste Gültigkeitstag des Zertifikats in der Zukunft.",
    mend: "Stellen Sie die Uhren beider Maschinen richtig, oder liefern Sie das vorige Zertifikat aus, bis das neue gültig wird.",
  },
  "tls.wrong-host": {
    name: "Zertifikat für einen anderen Host",
    what: "Das Zertifikat ist gültig, aber der Hostname aus der URL gehört nicht zu den Namen, die es abdeckt.",
    mend: "Verbinden Sie sich über einen Namen, den das Zertifikat abdeckt, oder stellen Sie ein Zertifikat aus, das diesen Hostnamen enthält.",
  },
  "tls.self-signed": {
    name: "Selbst signiertes Zertifikat",
    what: "Der Server hat sein Zertifikat selbst signiert, und nichts auf dem Client besagt, dass man diesem Zertifikat vertrauen kann.",
    mend: "Verwenden Sie ein Zertifikat einer anerkannten Zertifizierungsstelle, oder nehmen Sie dieses Zertifikat auf jedem Client in die vertrauenswürdigen auf.",
  },
  "tls.untrusted": {
    name: "Zertifikat nicht vertrauenswürdig",
    what: "Der Client konnte keine Kette vom Zertifikat des Servers zu einer Zertifizierungsstelle bilden, der er vertraut.",
    mend: "Lassen Sie den Server alle Zwischenzertifikate mitsenden, oder nehmen Sie Ihre private Zertifizierungsstelle auf jedem Client in die vertrauenswürdigen auf.",
  },
  "tls.handshake": {
    name: "TLS-Handshake gescheitert",
    what: "Client und Server konnten sich nicht auf eine TLS-Version, eine Chiffre oder ein Client-Zertifikat einigen, oder der TLS-Handshake brach ab.",
    mend: "Vergleichen Sie TLS-Versionen, Chiffren und die Einstellungen für das Client-Zertifikat auf beiden Seiten, und lesen Sie die Meldung im Server-Log.",
  },
  "tls.plain-on-tls-port": {
    name: "Unverschlüsselte Anfrage an TLS-Port",
    what: "Der Client hat `ws:` ohne Verschlüsselung verwendet, der Server erwartet auf diesem Port aber TLS-Verbindungen.",
    mend: "Ändern Sie die URL von `ws:` auf `wss:`, oder nehmen Sie den Port, auf dem der Server unverschlüsselte Verbindungen annimmt.",
  },
  "tls.tls-on-plain-port": {
    name: "TLS an unverschlüsselten Port",
    what: "Der Client hat `wss:` mit Verschlüsselung verwendet, der Server spricht auf diesem Port aber kein TLS.",
    mend: "Richten Sie TLS auf dem Server oder auf einem Proxy davor ein, oder nehmen Sie den Port, der TLS spricht.",
  },
  "handshake.status": {
    name: "Unerwarteter HTTP-Status",
    what: "Der Server hat den Handshake mit einem gewöhnlichen HTTP-Status statt mit 101 beantwortet, also kam kein WebSocket zustande.",
    mend: "Lesen Sie Status und Body außerhalb des Browsers, und prüfen Sie dann den Pfad, die Methode und das Server-Log.",
  },
  "handshake.unauthorized": {
    name: "Zugangsdaten fehlen im Handshake",
    what: "Der Server hat den Handshake mit Status 401 beantwortet, weil die Anfrage keine gültigen Zugangsdaten enthielt.",
    mend: "Holen Sie vor dem Verbinden ein frisches Token oder Cookie, und prüfen Sie, ob der Proxy es an den Server weiterreicht.",
  },
  "handshake.forbidden": {
    name: "Handshake verboten",
    what: "Der Server hat den Handshake mit Status 403 beantwortet; er hat die Anfrage verstanden, erlaubt sie aber nicht.",
    mend: "Prüfen Sie die Rechte des Kontos, die Liste der erlaubten Origins und jede Web Application Firewall unterwegs.",
  },
  "handshake.not-found": {
    name: "Pfad nicht gefunden",
    what: "Der Server hat den Handshake mit Status 404 beantwortet, unter diesem Pfad gibt es also keinen WebSocket-Endpunkt.",
    mend: "Prüfen Sie den Pfad in der URL und wie der Proxy Pfade umschreibt, bevor er Anfragen weiterreicht.",
  },
  "handshake.rate-limited": {
    name: "Zu viele Handshakes",
    what: "Der Server hat den Handshake mit Status 429 beantwortet, weil sich dieser Client in kurzer Zeit zu oft verbunden hat.",
    mend: "Warten Sie so lange, wie `Retry-After` sagt, verwenden Sie exponentielles Backoff, und suchen Sie einen Client, der die Verbindung in einer Schleife neu aufbaut.",
  },
  "handshake.unavailable": {
    name: "Dienst nicht verfügbar",
    what: "Der Server hat den Handshake mit Status 503 beantwortet, weil er überlastet ist, neu startet oder kein gesundes Backend hat.",
    mend: "Warten Sie so lange, wie `Retry-After` sagt, und bauen Sie die Verbindung dann mit Backoff neu auf; der Betreiber prüft Zustand und Kapazität der Backends.",
  },
  "handshake.bad-gateway": {
    name: "Backend nicht erreicht",
    what: "Ein Proxy hat den Handshake mit Status 502 oder 504 beantwortet, weil er vom Server dahinter keine brauchbare Antwort bekam.",
    mend: "Prüfen Sie, ob das Backend läuft und dort lauscht, wo der Proxy es erwartet, und lesen Sie dann das Fehler-Log des Proxys.",
  },
  "handshake.proxy-refused": {
    name: "Forward-Proxy hat abgelehnt",
    what: "Der Client musste über einen HTTP-Proxy gehen, und dieser Proxy hat es abgelehnt, einen Tunnel zum Server zu öffnen.",
    mend: "Prüfen Sie Adresse und Zugangsdaten des Proxys, und bitten Sie seinen Betreiber, `CONNECT` zu diesem Host und Port zu erlauben.",
  },
  "handshake.redirect": {
    name: "Handshake umgeleitet",
    what: "Der Server hat den Handshake mit einer Umleitung auf eine andere Adresse beantwortet; Browser und die meisten Clients folgen ihr nicht.",
    mend: "Verwenden Sie in der URL gleich die endgültige Adresse, und nehmen Sie den WebSocket-Pfad von Regeln aus, die auf eine Anmeldeseite umleiten.",
  },
  "handshake.html": {
    name: "Webseite statt WebSocket",
    what: "Der Server hat den Handshake mit einer Webseite beantwortet, oft mit der Startseite der Anwendung oder einem Anmeldeformular.",
    mend: "Leiten Sie den WebSocket-Pfad an den WebSocket-Server, vor der Regel, die alle anderen Pfade an die Webseite schickt.",
  },
  "handshake.upgrade-stripped": {
    name: "Upgrade-Header entfernt",
    what: "Ein Proxy unterwegs hat den Header `Upgrade` nicht weitergereicht, sodass der Server eine gewöhnliche HTTP-Anfrage sah.",
    mend: "Konfigurieren Sie den Proxy so, dass er mit dem Backend HTTP/1.1 spricht und die Header `Upgrade` und `Connection` weiterreicht.",
  },
  "handshake.bad-accept": {
    name: "Falscher Accept-Schlüssel",
    what: "Der Header `Sec-WebSocket-Accept` in der Antwort passt nicht zu dem Schlüssel, den der Client gesendet hatte.",
    mend: "Suchen Sie einen Cache oder Proxy, der eine alte Antwort wiederholt, oder korrigieren Sie, wie der Server diesen Header berechnet.",
  },
  "handshake.subprotocol": {
    name: "Keine Einigung auf ein Subprotokoll",
    what: "Der Server hat ein Subprotokoll gewählt, das der Client nicht angeboten hat, oder keines, obwohl eines verlangt ist.",
    mend: "Bieten Sie ein Subprotokoll an, das der Server unterstützt, und lassen Sie den Server nur mit einem aus der Liste des Clients antworten.",
  },
  "handshake.extension": {
    name: "Keine Einigung auf die Erweiterung",
    what: "Der Server hat eine WebSocket-Erweiterung oder Parameter dazu angenommen, die der Client im Handshake nicht angeboten hat.",
    mend: "Schalten Sie die Erweiterung zur Bestätigung ab, und aktualisieren Sie dann den Server oder den Proxy, der den falschen Header hinzufügt.",
  },
  "handshake.timeout": {
    name: "Handshake nicht rechtzeitig fertig",
    what: "Die TCP-Verbindung war offen, aber der Handshake wurde nicht innerhalb seiner Frist fertig.",
    mend: "Suchen Sie nach einer langsamen Authentifizierung oder einem überlasteten Server, und prüfen Sie, ob der Proxy die Anfrage ohne Verzögerung weiterleitet.",
  },
  "handshake.slow": {
    name: "Langsamer Handshake",
    what: "Der Handshake gelang, dauerte aber so lange, dass Benutzer es merken und strengere Clients aufgeben könnten.",
    mend: "Vergleichen Sie die Zeiten für DNS, TCP, TLS und Upgrade, um den langsamen Schritt zu finden, und beschleunigen Sie ihn.",
  },
  "handshake.aborted": {
    name: "Handshake abgebrochen",
    what: "Eine Seite hat die TCP-Verbindung beendet, bevor der Handshake abgeschlossen war, ohne eine HTTP-Antwort, die es erklärt.",
    mend: "Suchen Sie nach einem Fehler im Upgrade-Handler des Servers, einem Verbindungslimit oder einem Client, der vorzeitig ging.",
  },
  "handshake.malformed": {
    name: "Fehlerhafter Handshake",
    what: "Die Anfrage oder die Antwort des Handshakes verletzt die Regeln von HTTP oder des WebSocket-Protokolls.",
    mend: "Prüfen Sie, ob beide Seiten wirklich WebSocket in Version 13 sprechen, und aktualisieren Sie die Bibliothek oder den Proxy, von dem der falsche Header stammt.",
  },
  "handshake.origin": {
    name: "Origin nicht erlaubt",
    what: "Der Server hat den Handshake abgelehnt, weil die Seite, die die Verbindung geöffnet hat, von einem Origin stammt, den er nicht erlaubt.",
    mend: "Fügen Sie den genauen Origin der Seite, mit Schema und Port, zu den erlaubten Origins des Servers hinzu.",
  },
  "handshake.mixed-content": {
    name: "Unsichere URL auf sicherer Seite",
    what: "Eine über HTTPS geladene Seite wollte eine `ws:`-Verbindung öffnen; Browser blockieren das, bevor irgendetwas gesendet wird.",
    mend: "Verwenden Sie auf jeder über HTTPS geladenen Seite eine `wss:`-URL, und richten Sie TLS für den WebSocket-Server ein.",
  },
  "handshake.failed": {
    name: "Handshake gescheitert, Ursache verborgen",
    what: "Die Verbindung kam nie zustande, und der Browser oder die Bibliothek sagt dem Programm nicht, warum.",
    mend: "Lesen Sie die Konsole des Browsers, oder testen Sie dieselbe URL außerhalb des Browsers mit einem Werkzeug, das jeden Schritt zeigt.",
  },
  "idle.timeout": {
    name: "Leerlauf-Timeout",
    what: "Ein Proxy, Load Balancer oder Server hat die Verbindung geschlossen, weil zu lange keine Daten darüber liefen.",
    mend: "Senden Sie einen Heartbeat in Abständen von weniger als der Hälfte des kürzesten Leerlauf-Timeouts unterwegs, oder erhöhen Sie diesen Timeout.",
  },
  "lifetime.max": {
    name: "Maximale Lebensdauer erreicht",
    what: "Ein Server, ein Proxy oder eine Plattform hat die Verbindung nach fester Zeit beendet, obwohl noch Daten darüber liefen.",
    mend: "Erhöhen Sie das Limit, wo es möglich ist, oder bauen Sie die Verbindung absichtlich etwas früher neu auf, zu zufälligen Zeitpunkten.",
  },
  "heartbeat.timeout": {
    name: "Heartbeat unbeantwortet",
    what: "Von der Gegenseite kam rechtzeitig weder eine Antwort auf den Heartbeat noch sonst etwas, deshalb hat diese Seite die Verbindung beendet.",
    mend: "Bauen Sie die Verbindung neu auf, und suchen Sie dann nach einem verlorenen Netz, einem schlafenden Gerät oder einem Programm, das zu beschäftigt war, um zu antworten.",
  },
  "ping.unanswered": {
    name: "Pings unbeantwortet",
    what: "Die Verbindung ist noch offen, aber die Gegenseite beantwortet Pings des Protokolls nicht, wie es der Standard verlangt.",
    mend: "Prüfen Sie, ob die Bibliothek des Servers Pings beantwortet, ob sein Prozess nicht blockiert ist und ob kein Proxy die Pings verwirft.",
  },
  "ping.slow": {
    name: "Langsame Antworten auf Pings",
    what: "Die Gegenseite beantwortet Pings, aber so spät, dass ein strenger Heartbeat die Verbindung für tot halten könnte.",
    mend: "Suchen Sie nach einer ausgelasteten Event-Loop, langen Warteschlangen oder einem weit entfernten Server, und geben Sie dem Heartbeat bis dahin einen längeren Timeout.",
  },
  "protocol.bad-frame": {
    name: "Ungültiger Frame",
    what: "Ein Frame hat die Regeln des Protokolls verletzt: unbekannter Opcode, reservierte Bits, falsche Länge oder falsche Reihenfolge der Fragmente.",
    mend: "Aktualisieren Sie die Bibliothek, die den Frame gesendet hat, und suchen Sie einen Proxy oder ein Programm, das fremde Bytes in die Verbindung schreibt.",
  },
  "protocol.bad-utf8": {
    name: "Text ist kein UTF-8",
    what: "Eine Textnachricht oder der Grund in einem Close-Frame enthielt Bytes, die kein gültiges UTF-8 sind.",
    mend: "Senden Sie Bytes als Binärnachrichten, kodieren Sie allen Text als UTF-8, und kürzen Sie einen Grund nie mitten in einem Zeichen.",
  },
  "protocol.bad-close": {
    name: "Ungültiger Close-Frame",
    what: "Ein Close-Frame enthielt einen Code, der nicht gesendet werden darf, ein einzelnes Byte oder einen zu langen Grund.",
    mend: "Senden Sie nur Codes, die in einem Close-Frame stehen dürfen, und halten Sie den Grund innerhalb von 123 Bytes UTF-8.",
  },
  "protocol.bad-deflate": {
    name: "Ungültige komprimierte Daten",
    what: "Eine komprimierte Nachricht ließ sich nicht entpacken, weil ihre Daten nicht der vereinbarten Komprimierung folgen.",
    mend: "Schalten Sie `permessage-deflate` zur Bestätigung ab, und aktualisieren Sie dann die Bibliothek oder den Proxy, der komprimierte Nachrichten beschädigt.",
  },
  "protocol.unmasked": {
    name: "Client-Frame ohne Maske",
    what: "Ein Frame des Clients kam ohne Maske an, obwohl jeder Frame eines Clients maskiert sein muss.",
    mend: "Aktualisieren Sie die Bibliothek des Clients, und suchen Sie einen Proxy, der Server-Frames in Richtung des Servers sendet.",
  },
  "protocol.masked": {
    name: "Server-Frame mit Maske",
    what: "Ein Frame des Servers kam mit Maske an, obwohl ein Server seine Frames nie maskieren darf.",
    mend: "Aktualisieren Sie die Bibliothek des Servers, und prüfen Sie, dass er seine Frames nicht mit dem Code für Clients schreibt.",
  },
  "close.unanswered": {
    name: "Close unbeantwortet",
    what: "Diese Seite hat einen Close-Frame gesendet, aber die Verbindung endete, bevor ein Close-Frame zurückkam.",
    mend: "Sorgen Sie dafür, dass die Gegenseite jeden Close-Frame beantwortet und bis dahin weiterliest; setzen Sie dem Warten eine eigene Frist.",
  },
  "close.no-status": {
    name: "Geschlossen ohne Code",
    what: "Ein Close-Frame kam auf normalem Weg an, aber ohne Code; niemand weiß also, was die Gegenseite meinte.",
    mend: "Suchen Sie auf der Gegenseite den Aufruf von `close()` ohne Argumente, und geben Sie ihm einen Code und einen kurzen Grund.",
  },
  "close.local": {
    name: "Von dieser Seite geschlossen",
    what: "Das Programm auf dieser Seite hat `close()` aufgerufen, und die Gegenseite hat normal geantwortet.",
    mend: "Alles in Ordnung; falls Sie nicht damit gerechnet haben, suchen Sie den Aufruf von `close()`, der zu früh lief.",
  },
  "peer.closed": {
    name: "Von der Gegenseite geschlossen",
    what: "Die Gegenseite hat die Verbindung auf normalem Weg geschlossen und nichts davon erkennen lassen, dass etwas fehlgeschlagen wäre.",
    mend: "Alles in Ordnung; falls Sie nicht damit gerechnet haben, suchen Sie im Log der Gegenseite den Aufruf von `close()`.",
  },
  "peer.page-left": {
    name: "Benutzer hat die Seite verlassen",
    what: "Der Browser hat die Verbindung geschlossen, weil der Benutzer die Seite geschlossen, neu geladen oder gewechselt hat.",
    mend: "Zu beheben ist nichts; heben Sie den Zustand eine kurze Weile auf, wenn Benutzer die Seite oft neu laden.",
  },
  "peer.error": {
    name: "Gegenseite hat einen Fehler gemeldet",
    what: "Die Gegenseite hat die Verbindung mit einem Code geschlossen, der besagt, dass sie auf einen Fehler gestoßen ist.",
    mend: "Lesen Sie Code und Grund, schlagen Sie nach, was sie verlangen, und durchsuchen Sie das Log der Gegenseite zu dieser Zeit.",
  },
  "peer.refused": {
    name: "Gegenseite lehnt ab",
    what: "Die Gegenseite hat die Verbindung mit 1008 geschlossen: Eine ihrer eigenen Regeln wurde verletzt, und der Code sagt nicht, welche.",
    mend: "Lesen Sie den Grund und das Log der Gegenseite: Meist geht es um das Token, um den Origin oder um zu viele Nachrichten oder Verbindungen.",
  },
  "peer.silent": {
    name: "Gegenseite verstummt",
    what: "Die Verbindung sah offen aus, aber von der Gegenseite war länger nichts gekommen, als diese Seite zulässt.",
    mend: "Verwenden Sie einen Heartbeat in beiden Richtungen, und rechnen Sie bei Telefonen, schlafenden Geräten und wechselnden Netzen damit.",
  },
  "auth.required": {
    name: "Authentifizierung erforderlich",
    what: "Der Client wollte die Verbindung nutzen, ohne zu sagen, wer er ist, deshalb hat der Server sie geschlossen.",
    mend: "Senden Sie das Token oder Cookie im Handshake oder als erste Nachricht, vor allem anderen.",
  },
  "auth.refused": {
    name: "Zugangsdaten abgelehnt",
    what: "Der Server hat die Zugangsdaten des Clients geprüft und nicht akzeptiert, deshalb hat er die Verbindung geschlossen.",
    mend: "Melden Sie sich neu an, um gültige Zugangsdaten zu erhalten, und bauen Sie die Verbindung nicht mit den abgelehnten neu auf.",
  },
  "auth.expired": {
    name: "Zugangsdaten abgelaufen",
    what: "Die Zugangsdaten waren beim Öffnen der Verbindung gültig, sind aber inzwischen abgelaufen, deshalb hat der Server sie geschlossen.",
    mend: "Holen Sie ein neues Token und bauen Sie die Verbindung damit neu auf; wird das Token vor dem Ablauf erneuert, entfällt die Unterbrechung.",
  },
  "auth.timeout": {
    name: "Authentifizierung dauerte zu lange",
    what: "Der Client war bis zum Ablauf der Frist nicht authentifiziert, weil er nichts gesendet hat oder die Prüfung zu lange dauerte.",
    mend: "Senden Sie die Zugangsdaten, sobald die Verbindung offen ist, und messen Sie, wie lange der Server für die Prüfung braucht.",
  },
  "auth.revoked": {
    name: "Zugriff entzogen",
    what: "Jemand hat diesem Benutzer den Zugriff entzogen, während die Verbindung offen war, deshalb hat der Server sie geschlossen.",
    mend: "Melden Sie sich neu an, wenn das erlaubt ist; andernfalls muss ein Administrator den Zugriff wieder erteilen.",
  },
  "limit.message-size": {
    name: "Nachricht zu groß",
    what: "Eine Nachricht war größer, als der Empfänger oder eine Plattform unterwegs annimmt, deshalb wurde die Verbindung geschlossen.",
    mend: "Teilen Sie die Nachricht in kleinere auf, oder erhöhen Sie das Limit beim Empfänger und auf jeder Plattform unterwegs.",
  },
  "limit.slow-reader": {
    name: "Leser zu langsam",
    what: "Der Client hat so langsam gelesen, dass die für ihn wartenden Daten mehr Speicher belegten, als der Server erlaubt.",
    mend: "Senden Sie langsamen Clients weniger oder fassen Sie Aktualisierungen zusammen, und verlagern Sie schwere Arbeit aus dem Code, der Nachrichten empfängt.",
  },
  "limit.rate": {
    name: "Zu viele Nachrichten",
    what: "Der Client hat in einem Zeitraum mehr Nachrichten oder Anfragen gesendet, als der Server erlaubt, deshalb wurde die Verbindung geschlossen.",
    mend: "Senden Sie seltener, fassen Sie kleine Nachrichten zu größeren zusammen, und lesen Sie die Limits des Dienstes nach.",
  },
  "limit.connections": {
    name: "Zu viele Verbindungen",
    what: "Der Benutzer, die Adresse oder der Server insgesamt hatte schon so viele Verbindungen, wie erlaubt sind.",
    mend: "Schließen Sie ungenutzte Verbindungen, teilen Sie sich eine Verbindung zwischen Programmteilen, oder erhöhen Sie das Limit.",
  },
  "drain.restart": {
    name: "Geplanter Neustart",
    what: "Der Server hat seine Verbindungen absichtlich geschlossen, weil er für ein Deployment oder eine neue Konfiguration neu startet.",
    mend: "Bauen Sie die Verbindung nach kurzer zufälliger Wartezeit neu auf; solange der Neustart nach Plan läuft, muss niemand etwas beheben.",
  },
  "drain.shutdown": {
    name: "Geplantes Herunterfahren",
    what: "Der Server hat seine Verbindungen absichtlich geschlossen, weil er außer Betrieb geht und vielleicht nicht zurückkommt.",
    mend: "Bauen Sie die Verbindung mit Backoff neu auf und lassen Sie den Load Balancer einen anderen Server wählen; prüfen Sie, dass einer bereitsteht.",
  },
  "drain.deadline": {
    name: "Bei Ablauf der Frist gekappt",
    what: "Der Server war dabei, seine Verbindungen zu schließen, und diese war noch nicht fertig, als die Zeit dafür um war.",
    mend: "Geben Sie dem Server mehr Zeit zum Schließen, und prüfen Sie, warum der Client den Close-Frame nicht beantwortet hat.",
  },
  "shed.overload": {
    name: "Wegen Überlast geschlossen",
    what: "Der Server war eine Zeit lang überlastet und hat einen Teil seiner offenen Verbindungen geschlossen, um die übrigen zu retten.",
    mend: "Schaffen Sie mehr Kapazität oder verringern Sie die Arbeit je Verbindung; Clients bauen die Verbindung mit exponentiellem Backoff neu auf.",
  },
  "shed.admission": {
    name: "Nicht zugelassen, Server ausgelastet",
    what: "Der Server hatte in diesem Moment keine Kapazität für eine weitere Verbindung, deshalb hat er diese abgewiesen.",
    mend: "Warten Sie so lange, wie der Server sagt, und bauen Sie die Verbindung mit exponentiellem Backoff neu auf; der Betreiber schafft Kapazität oder erhöht die Limits.",
  },
  "server.error": {
    name: "Fehler im Server",
    what: "Das Programm des Servers stieß auf einen Fehler, mit dem es nicht gerechnet hatte, und hat deshalb diese Verbindung beendet.",
    mend: "Suchen Sie den Fehler im Server-Log zu dieser Zeit und behandeln Sie ihn dort; Clients bauen die Verbindung mit Backoff neu auf.",
  },
  "server.closed": {
    name: "Vom Programm des Servers geschlossen",
    what: "Das eigene Programm des Servers hat sich entschieden, diese Verbindung zu schließen, aus einem Grund der Anwendung.",
    mend: "Alles in Ordnung; falls Sie nicht damit gerechnet haben, suchen Sie im Programm des Servers die Stelle, die `close()` aufruft.",
  },
  "server.crash": {
    name: "Serverprozess gestorben",
    what: "Der Serverprozess ist abgestürzt oder wurde gewaltsam beendet, und alle seine Verbindungen endeten im selben Moment ohne Close-Frame.",
    mend: "Suchen Sie zu dieser Zeit nach einem Absturzbericht oder nach Speichermangel, und nach einem Neustart, der nicht gewartet hat.",
  },
  "server.stuck": {
    name: "Server reagiert nicht",
    what: "Die Maschine des Servers bestätigt noch Daten, aber sein Prozess antwortet nicht, weil er blockiert oder angehalten ist.",
    mend: "Suchen Sie nach langen Berechnungen in der Event-Loop, einem Deadlock oder einem angehaltenen Prozess, und starten Sie den Server nötigenfalls neu.",
  },
  "network.offline": {
    name: "Gerät ist offline",
    what: "Das Gerät des Clients hatte zu dieser Zeit keine Netzwerkverbindung, es ließ sich also nichts senden oder empfangen.",
    mend: "Stellen Sie die Netzwerkverbindung wieder her; der Client wartet, bis das Gerät wieder online ist, und baut die Verbindung dann neu auf.",
  },
  "network.changed": {
    name: "Netz gewechselt",
    what: "Das Gerät ist in ein anderes Netz gewechselt oder hat eine neue Adresse bekommen, und die alte Verbindung konnte nicht mit umziehen.",
    mend: "Bauen Sie die Verbindung bei einem Netzwechsel sofort neu auf, denn die alte kann keine Daten mehr übertragen.",
  },
  "network.blackhole": {
    name: "Pakete stillschweigend verloren",
    what: "Pakete zwischen Client und Server verschwinden ohne jeden Fehler, und beide Seiten halten die Verbindung weiter für offen.",
    mend: "Mit einem Heartbeat bemerken Sie es früh; suchen Sie außerdem nach einer Firewall oder Adressumsetzung (NAT), die die Verbindung vergessen hat.",
  },
  "host.slept": {
    name: "Gerät war im Ruhezustand",
    what: "Das Gerät des Clients ging in den Ruhezustand, und in dieser Zeit endete die Verbindung oder wurde unbrauchbar.",
    mend: "Prüfen Sie die Verbindung, wenn das Gerät aufwacht, und bauen Sie sie sofort neu auf, wenn keine Antwort kommt.",
  },
  "client.closed": {
    name: "Vom Client geschlossen",
    what: "Das eigene Programm des Clients hat sich entschieden, diese Verbindung zu schließen, aus einem Grund der Anwendung.",
    mend: "Alles in Ordnung; falls Sie nicht damit gerechnet haben, suchen Sie im Programm des Clients die Stelle, die `close()` aufruft.",
  },
  "client.timeout": {
    name: "Client hat nicht länger gewartet",
    what: "Der Client hatte sich für das Verbinden oder für eine Antwort eine Frist gesetzt und hat aufgegeben, als sie ablief.",
    mend: "Finden Sie heraus, welcher Schritt langsam war; geben Sie mehr Zeit, wenn das Netz oder der Server sie wirklich braucht.",
  },
  "client.replaced": {
    name: "Durch neue Verbindung ersetzt",
    what: "Derselbe Client oder dieselbe Sitzung hat eine neuere Verbindung geöffnet, deshalb wurde diese ältere nicht mehr gebraucht.",
    mend: "Wenn es immer wieder vorkommt, suchen Sie zwei Tabs oder Programme, die dieselbe Identität verwenden.",
  },
  "origin.not-checked": {
    name: "Origin nicht geprüft",
    what: "Der Server hat eine Verbindung von einem fremden Origin angenommen; jede Webseite könnte sich also im Namen ihrer Besucher verbinden.",
    mend: "Geben Sie dem Server eine Liste erlaubter Origins, und lassen Sie ihn den Handshake jedes anderen ablehnen.",
  },
  unknown: {
    name: "Ursache unbekannt",
    what: "Die Verbindung endete, und was diese Seite beobachten konnte, zeigt nicht, warum.",
    mend: "Vergleichen Sie die Logs von Client, Proxy und Server zum selben Zeitpunkt, oder lassen Sie das Werkzeug doctor die Verbindung beobachten.",
  },
  ok: {
    name: "Kein Fehler gefunden",
    what: "Jeder getestete Schritt hat funktioniert, und es wurde nichts beobachtet, was eine Verbindung beenden würde.",
    mend: "Zu beheben ist nichts; wenn Verbindungen dennoch nach einer Weile enden, beobachten Sie sie länger, als sie gewöhnlich leben.",
  },
};
