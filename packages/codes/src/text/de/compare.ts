import type { LanguageText } from "../language-text.ts";

export const compare: LanguageText["compare"] = {
  title: "{a} und {b} im Vergleich",
  summary: "{a}: {gistA}; {b}: {gistB}.",
  same: "{a} ist zweimal derselbe Code: Es gibt keinen Unterschied.",
  axes: {
    about: "Was er bedeutet",
    family: "Art der Meldung",
    begins: "Wer damit beginnt",
    onWire: "Auf der Leitung",
    clean: "Sauber geschlossen",
    planned: "Geplant",
    maySend: "Wer ihn senden darf",
    next: "Was der Client als Nächstes tut",
    delays: "Die ersten vier Wartezeiten",
    lost: "Was verloren gehen kann",
    actor: "Wer handeln muss",
    browsers: "Was Browser anzeigen",
  },
  values: {
    begins: {
      either: "eine der beiden Seiten",
      client: "der Client",
      server: "der Server",
      network: "das Netz oder ein Prozess, der gestorben ist",
      nobody: "niemand, solange nichts defekt ist",
    },
    onWire: { yes: "in einem Close-Frame gesendet", no: "nie gesendet; lokal vermerkt" },
    clean: { yes: "ja, mit Close-Frame", no: "nein" },
    planned: { yes: "ja", no: "nein", either: "das hängt von der Anwendung ab" },
    lost: {
      nothing: "nichts, wenn beide Seiten fertig waren",
      "in-flight": "Nachrichten, die unterwegs waren, in beiden Richtungen",
      "refused-message": "die abgelehnte Nachricht und die danach",
      "never-began": "nichts: Es wurde keine Nachricht ausgetauscht",
      depends: "das hängt von der Anwendung ab",
    },
    actor: {
      nobody: "niemand",
      "client-author": "der Entwickler des Clients",
      operator: "der Betreiber des Servers",
      both: "beide Seiten gemeinsam",
      sender: "der Entwickler der Seite, die die fehlerhaften Daten gesendet hat",
      depends: "das hängt von der Anwendung ab",
    },
    browsers: {
      same: "dieselbe Nummer",
      other: "stattdessen {codes}",
      mixed: "in manchen Browsern dieselbe Nummer, in anderen {codes}",
    },
  },
  senders: {
    client: "der Client",
    server: "der Server",
    browserScript: "ein Skript im Browser",
    nobody: "niemand",
  },
  choose: {
    either: "Beide dürfen gesendet werden. Wählen Sie {a} oder {b} danach, was die Gegenseite als Nächstes tun soll.",
    onlyA: "Nur {a} darf gesendet werden; {b} meldet die Gegenseite von selbst.",
    onlyB: "Nur {b} darf gesendet werden; {a} meldet die Gegenseite von selbst.",
    neither: "Keiner von beiden darf gesendet werden: Beide meldet die empfangende Seite von selbst.",
  },
  notes: {
    "1000-1001": {
      difference:
        "1000 sagt, dass die Arbeit erledigt ist; 1001 sagt, dass eine Seite gehen muss, obwohl die Arbeit vielleicht nicht erledigt ist.",
      note: "Nach 1000 muss niemand wiederkommen. Nach 1001 sollte ein Client wiederkommen, denn der Server ist weg, nicht der Bedarf. Senden Sie 1000, wenn die Anwendung fertig ist, und 1001, wenn der Prozess oder die Seite endet. Ein Server, der 1001 von einem Browser sieht, hat einen Besucher verloren, keine Verbindung, die zu reparieren wäre.",
    },
    "1000-1005": {
      difference:
        "1000 ist ein Code, den jemand gesendet hat; 1005 bedeutet, dass der Close-Frame gar keinen Code enthielt.",
      note: "Ein einfaches `close()` sendet einen leeren Close-Frame, und die Gegenseite meldet 1005, nicht 1000. Beides ist sauber. Wenn Sie selbst beendet haben, behandeln Sie beide gleich. Wenn das 1005 von der Gegenseite stammt, hat Ihnen niemand gesagt, dass die Arbeit erledigt war; kommen Sie also nach kurzer Wartezeit wieder. Um verstanden zu werden, rufen Sie `close(1000)` auf.",
    },
    "1000-1006": {
      difference:
        "1000 ist ein Abschied, den beide Seiten gehört haben; 1006 bedeutet, dass die Leitung abriss und sich niemand verabschiedet hat.",
      note: "1000 steht in einem Close-Frame, und die Verbindung endete so, wie beide es wollten. 1006 wird nie gesendet: Ihre eigene Seite meldet es, wenn kein Close-Frame kam, nach einem Absturz, einer gekappten Leitung oder einem Leerlauflimit. Nach 1000 bleiben Sie weg; nach 1006 bauen Sie die Verbindung mit Backoff neu auf. Sehen Sie 1006, wo Sie 1000 erwartet haben, endete der Prozess vermutlich, bevor der Close-Frame geschrieben war.",
    },
    "1000-1013": {
      difference:
        "1000 bedeutet, dass die Arbeit erledigt ist und niemand wiederkommen muss; bei 1013 ist sie nicht erledigt, aber der Server hat gerade zu viel zu tun.",
      note: "Beide schließen sauber, und jemand hat es so entschieden. 1000 bittet den Client wegzubleiben; 1013 bittet ihn, später wiederzukommen, und jedes Mal langsamer. Ein Server, der mit 1000 Last abwirft, verliert seine Clients für immer; ein Server, der erledigte Arbeit mit 1013 beendet, bekommt Besuch, der nichts will.",
    },
    "1001-1006": {
      difference: "Bei 1001 sagt eine Seite, dass sie geht; bei 1006 ist sie wortlos weg.",
      note: "Ein Server, der ordentlich herunterfährt, sendet 1001; ein Server, der gewaltsam beendet wird, hinterlässt 1006. Dasselbe gilt für eine Seite: Ein geschlossener Tab ergibt 1001, ein Telefon ohne Netz 1006. Der Client baut in beiden Fällen die Verbindung neu auf, doch bei 1006 sollte außerdem jemand nach dem Grund suchen. Viele 1006 im Moment eines Deployments bedeuten, dass beim Herunterfahren keine Close-Frames gesendet werden.",
    },
    "1001-1012": {
      difference:
        "1001 sagt nur, dass der Server geht; 1012 verspricht, dass er neu startet und in einem Moment zurück ist.",
      note: "Beides ist geplant, und in beiden Fällen kommt ein Client wieder. 1012 fügt ein Versprechen hinzu, deshalb darf der Client seine Wartezeiten kürzer halten. Senden Sie 1012 bei einem Deployment oder Neuladen, 1001, wenn die Maschine für immer verschwindet oder Sie nichts versprechen können. Einige Bibliotheken kennen 1012 nicht und melden 1006; für sie ist 1001 die sicherere Wahl.",
    },
    "1002-1007": {
      difference:
        "1002 bedeutet, dass der Frame die Regeln des Protokolls verletzt; 1007, dass der Frame stimmt, seine Bytes aber kein gültiger Text sind.",
      note: "Beide kommen aus einer Bibliothek, und bei beiden hilft ein neuer Versuch allein nicht. Bei 1002 sehen Sie sich die Frames an: Opcodes, reservierte Bits, Längen, Close-Codes. Bei 1007 sehen Sie sich die Kodierung an: Bytes, die kein UTF-8 sind, oder ein Zeichen, das in der Mitte zerteilt wurde. Keiner von beiden ist für eine Nachricht der Anwendung gedacht, die nicht zum Schema passt.",
    },
    "1003-1007": {
      difference: "1003 lehnt den Typ einer Nachricht ab; 1007 lehnt ihre Bytes ab.",
      note: "1003 bedeutet, dass eine Binärnachricht kam, wo nur Text angenommen wird, oder umgekehrt; auf den Inhalt kommt es nicht an. 1007 bedeutet, dass eine Textnachricht Bytes enthielt, die kein UTF-8 sind. Binärdaten, die als Text gesendet werden, ergeben 1007; Binärdaten, die binär an einen reinen Text-Endpunkt gehen, ergeben 1003.",
    },
    "1005-1006": {
      difference: "1005: Ein Close-Frame kam, aber ohne Code. 1006: Es kam überhaupt kein Close-Frame.",
      note: "Keiner von beiden wird je gesendet; Ihre eigene Seite meldet sie. 1005 ist sauber: Die Gegenseite hat `close()` aufgerufen und keinen Code angegeben. 1006 ist nicht sauber: Die Leitung ist abgerissen. Sehen Sie 1005, wo Sie einen Code erwartet haben, suchen Sie nach einem nackten `close()`; sehen Sie 1006, suchen Sie nach Abstürzen, gekappten Leitungen und Leerlauflimits.",
    },
    "1006-1011": {
      difference:
        "1011 ist ein Fehler, den die Gegenseite bemerkt und gemeldet hat; 1006 ist ein Ende, das niemand melden konnte.",
      note: "Ein Server, der seine Ausnahme abfängt, sendet 1011 und schließt sauber. Ein Server, der an ihr stirbt, hinterlässt 1006. Manche Bibliotheken senden 1011 auch, wenn ein Heartbeat unbeantwortet bleibt, wo andere die Leitung kappen und 1006 hinterlassen. Der Client baut in beiden Fällen die Verbindung neu auf; 1011 verweist auf das Server-Log, 1006 auch auf alles, was dazwischenliegt.",
    },
    "1006-1012": {
      difference:
        "1012 ist ein geplanter Neustart, den der Server ankündigt; 1006 ist ein Ende ohne Ankündigung, vielleicht ein schlecht gemachter Neustart.",
      note: "Bei 1012 weiß der Client, dass der Server gleich zurück ist, und hält seine Wartezeiten kurz. Bei 1006 weiß er nichts und muss vorsichtiger sein. Ein Deployment, das als 1006 erscheint, kappt seine Verbindungen, statt sie zu schließen; außerdem machen manche Bibliotheken aus einem empfangenen 1012 ein 1006.",
    },
    "1006-1013": {
      difference:
        "1013 ist eine Bitte von einem Server, der lebt, aber überlastet ist; 1006 ist eine abgerissene Leitung, an deren Ende niemand mehr um etwas bitten kann.",
      note: "Nach 1013 stimmt die Adresse, und der Server antwortet; er will Sie nur später zurückhaben, und jedes Mal langsamer. Nach 1006 darf der erste Versuch bald kommen, denn die Ursache kann Ihr eigenes Netz gewesen sein. Ein überlasteter Server, der keine Close-Frames mehr senden kann, erscheint als 1006; eine Häufung von 1006 kann also ebenfalls Überlast sein.",
    },
    "1006-1015": {
      difference:
        "1015 kennzeichnet einen fehlgeschlagenen TLS-Handshake, 1006 jedes Ende ohne Close-Frame; Browser melden auch gescheitertes TLS als 1006.",
      note: "Keiner von beiden wird je gesendet. Ein natives Programm zeigt Ihnen vielleicht 1015 oder nennt den Fehler des Zertifikats; ein Browser sagt fast immer 1006. Ein 1006, das vor `open` kommt, jedes Mal und sofort, ist ein Anlass, Zertifikat, Hostnamen und Port zu prüfen. Eine Leitung, die schon offen war, bevor sie abriss, hat kein Problem mit TLS.",
    },
    "1008-1009": {
      difference:
        "1009 nennt die verletzte Regel, nämlich eine zu große Nachricht; 1008 steht für jede Regel ohne eigenen Code.",
      note: "Wenn die Größe einer Nachricht der Grund ist, senden Sie 1009, damit der Absender weiß, was er ändern muss. Verwenden Sie 1008, wenn kein anderer Code passt. Beide bedeuten, dass derselbe Versuch wieder abgelehnt würde.",
    },
    "1008-1011": {
      difference:
        "1008 gibt dem Client die Schuld, der eine Regel verletzt hat; 1011 dem Server, der auf einen eigenen Fehler gestoßen ist.",
      note: "Nach 1008 muss der Client etwas ändern, bevor er wiederkommt. Nach 1011 hat der Client nichts falsch gemacht und kommt mit Backoff wieder. Eine abgelehnte Anmeldung ist 1008 oder besser 3000, nie 1011; eine Ausnahme in einem Handler ist 1011, nie 1008.",
    },
    "1008-1013": {
      difference:
        "1008 sagt, dass dieser Client etwas falsch gemacht hat; 1013 sagt, dass der Server zu viel zu tun hat, ganz gleich, wer anfragt.",
      note: "Die beiden treffen sich dort, wo Anfragen begrenzt werden. Wenn ein Client zu viel sendet, liegt es an seinem eigenen Verhalten, und 1008 mit klarem Grund passt. Wenn der Server insgesamt voll ist, passt 1013, und der Client kommt später wieder, ohne etwas zu ändern.",
    },
    "1008-3000": {
      difference: "1008 lehnt ab, ohne zu sagen, was helfen würde; 3000 sagt, dass eine Anmeldung helfen würde.",
      note: "Bei 1008 kann ein Client nicht erkennen, ob er sich anmelden, langsamer werden oder aufgeben soll. Bei 3000 weiß er es: Token erneuern und noch einmal verbinden. Ein Skript im Browser kann beide lesen. Senden Sie 3000, wenn Ihre Clients die registrierte Bedeutung kennen, sonst 1008.",
    },
    "1011-1014": {
      difference:
        "1011 ist ein Fehler in dem Server, mit dem Sie sprechen; 1014 ein Fehler in dem Server hinter dem Gateway, mit dem Sie sprechen.",
      note: "Sie entsprechen HTTP 500 und 502. Für den Client sind beide gleich: mit Backoff wiederkommen. Dem Betreiber zeigen sie verschiedene Logs. Nur wenige Gateways senden 1014, und mehrere Bibliotheken lehnen es ab; ein ausgefallener Server hinter einem Gateway erscheint deshalb meist als 1006.",
    },
    "1012-1013": {
      difference:
        "1012 bedeutet, dass der Server neu startet und in Sekunden zurück ist; 1013, dass er überlastet ist und niemand weiß, wie lange.",
      note: "Der Unterschied liegt in der Wartezeit. Nach 1012 genügt eine kurze zufällige Wartezeit, und sie wächst nur wenig. Nach 1013 verdoppelt sich die Wartezeit von Anfang an und wird länger, weil jeder Client, der zu früh wiederkommt, die Last erhöht. Senden Sie 1012 nur, wenn wirklich etwas neu startet.",
    },
    "3000-3003": {
      difference:
        "3000 bedeutet, dass der Server nicht weiß, wer Sie sind; 3003, dass er es weiß und Sie nicht dürfen.",
      note: "Sie entsprechen HTTP 401 und 403. Nach 3000 hilft ein neues Token; der Client erneuert es also und verbindet sich noch einmal. Nach 3003 hilft keine Anmeldung, bis jemand das Recht erteilt. Beides gilt nur dort, wo sich der Endpunkt an das Register hält, denn manche Bibliotheken verwenden diese Nummern für etwas anderes.",
    },
  },
};
