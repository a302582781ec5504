import type { LanguageText } from "../language-text.ts";

export const codes: LanguageText["codes"] = {
  1000: {
    name: "Reguläres Verbindungsende",
    summary:
      "Beide Seiten sind sich einig, dass die Sitzung abgeschlossen ist: Nichts ist schiefgegangen, nichts ist zu beheben.",
    gist: "die Sitzung ist abgeschlossen",
    description: [
      "Eine Seite hat entschieden, dass das Gespräch seinen Zweck erfüllt hat, und einen Close-Frame mit 1000 geschickt; die andere hat darauf geantwortet. Beide wissen, dass nichts mehr kommt.",
      "Der Code sagt nur, dass das Ende gewollt war. Er verspricht nicht, dass die Anwendung zufrieden war: Viele Server und Proxys schicken 1000 auch bei einem Neustart oder einer abgelehnten Anmeldung, und das ist falsch.",
    ],
    whenYouSeeIt: [
      "Der Benutzer hat sich abgemeldet, oder die Seite hat nach getaner Arbeit `close(1000)` aufgerufen.",
      "Der Server hat einen Stream, einen Download oder eine Spielrunde beendet und die Verbindung geschlossen.",
      "Ein Proxy oder ein gehostetes Gateway hat eine ungenutzte Verbindung beendet und dafür 1000 gewählt, obwohl etwas anderes gemeint war.",
    ],
    howToFix: {
      client: [
        "Wenn Sie damit gerechnet haben, gibt es nichts zu beheben.",
        "Wenn es Sie überrascht, suchen Sie nach einem verfrühten `close()`: in einer Aufräumfunktion, in einem Effekt, der zweimal läuft, oder in einem zweiten Tab, der dieselbe Verbindung nutzt.",
        "Wenn die Anwendung die Verbindung noch braucht, bauen Sie die Verbindung neu auf und teilen Sie dem Entwickler des Servers mit, dass 1000 der falsche Code war.",
      ],
      server: [
        "Senden Sie 1000 nur, wenn die Arbeit erledigt ist. Für einen Neustart ist 1012 da, fürs Herunterfahren 1001, für Überlast 1013.",
        "Lehnen Sie mit 1000 niemals eine Anmeldung ab: Clients, die sich an den Code halten, kommen nicht wieder.",
      ],
    },
    whatNext: "Stopp. Der Client baut die Verbindung nicht neu auf, weil beide Seiten fertig sind.",
    whenToUse: "Senden Sie ihn, wenn die Arbeit abgeschlossen ist und keine Seite noch etwas will.",
    commonMistakes: [
      "Glauben, dass `close()` ohne Code 1000 sendet: Der Close-Frame ist leer, und die Gegenseite sieht 1005.",
      "Eine tote Verbindung mit 1000 schließen: Das verdeckt den Ausfall, und ein Client, der sich an den Code hält, bleibt dann weg.",
      "Während eines Deployments 1000 senden: Das sagt jedem Client, dass er nicht wiederkommen soll.",
    ],
    keywords: [
      "normal geschlossen",
      "fertig",
      "beendet",
      "abgeschlossen",
      "ok",
      "verbindung geschlossen",
      "abmelden",
      "sauber geschlossen",
    ],
  },
  1001: {
    name: "Eine Seite verlässt die Verbindung",
    summary: "Eine Seite geht: Der Server fährt herunter, oder der Benutzer hat die Seite geschlossen oder verlassen.",
    gist: "eine Seite geht",
    description: [
      "Ein Endpunkt verabschiedet sich. Was das bedeutet, hängt davon ab, wer es erfährt. Ein Server, der 1001 empfängt, erfährt, dass der Benutzer den Tab geschlossen, neu geladen oder eine andere Seite geöffnet hat. Ein Client, der 1001 empfängt, erfährt, dass der Server oder ein Proxy herunterfährt.",
      "Der Browser sendet 1001 selbst, wenn eine Seite verschwindet; ein Skript kann den Code nicht an `close()` übergeben.",
    ],
    whenYouSeeIt: [
      "Auf dem Server: Ein Tab wurde geschlossen oder neu geladen, oder der Benutzer ist einem Link gefolgt.",
      "Auf dem Client: Der Server fährt für ein Deployment herunter, oder ein Proxy wird neu gestartet.",
      "Auf dem Client: Eine Plattform hat eine Verbindung beendet, die ihre maximale Lebensdauer erreicht hatte.",
    ],
    howToFix: {
      client: [
        "Bauen Sie die Verbindung mit exponentiellem Backoff und zufälliger Wartezeit neu auf. Warten Sie vor dem ersten Versuch {first}: Wenn der Server neu startet, genügt eine kurze Pause.",
        "Ignorieren Sie ein 1001, das eintrifft, während Ihre eigene Seite gerade entladen wird: Manche Browser melden es der Seite, die geht.",
        "Behalten Sie, was der Server noch nicht bestätigt hat, und senden Sie es erneut, sobald die Verbindung wieder steht.",
      ],
      server: [
        "Räumen Sie bei einem 1001 von einem Browser nur auf, mehr nicht: Der Benutzer ist gegangen.",
        "Senden Sie beim Herunterfahren nicht allen gleichzeitig 1001. Verteilen Sie das Schließen, damit nicht alle Clients in derselben Sekunde wiederkommen.",
        "Wenn Sie in wenigen Sekunden zurück sind, sagt 1012 das deutlicher.",
      ],
    },
    whatNext:
      "Verbindung neu aufbauen: vor dem ersten Versuch {first} warten, danach zwischen {floor} und einer Obergrenze, die bei {ceiling} beginnt und sich bis auf {cap} verdoppelt. Ein Server, der 1001 sieht, tut nichts: Der Client ist gegangen.",
    whenToUse: "Senden Sie ihn, wenn dieser Prozess herunterfährt und nicht versprechen kann, dass er wiederkommt.",
    commonMistakes: [
      "Im Browser `close(1001)` aufrufen: Das löst `InvalidAccessError` aus.",
      "Ein empfangenes 1001 als endgültig behandeln: Nach einem Deployment bleiben die Benutzer dann getrennt.",
      "Auf dem Server jedes 1001 als Fehler zählen: Das füllt das Log mit Leuten, die nur einen Tab geschlossen haben.",
    ],
    keywords: [
      "going away",
      "herunterfahren",
      "server beendet",
      "seite geschlossen",
      "tab geschlossen",
      "seite verlassen",
      "deployment",
      "neu laden",
    ],
  },
  1002: {
    name: "Protokollfehler",
    summary:
      "Eine Seite hat die Regeln des WebSocket-Protokolls verletzt, deshalb hat die andere die Verbindung beendet.",
    gist: "jemand hat das Protokoll verletzt",
    description: [
      "Die Seite, die 1002 sendet, hat etwas empfangen, das das Protokoll verbietet: ein reserviertes Bit, einen unbekannten Opcode, eine fehlerhafte Fragmentierung, einen zu langen Kontroll-Frame oder einen Close-Code, der nicht gesendet werden darf.",
      "Bibliotheken senden 1002 von sich aus, eine Anwendung sollte es so gut wie nie tun. Der Fehler liegt bei der Seite, die 1002 empfängt, oder bei etwas unterwegs, das die Bytes verändert hat.",
    ],
    whenYouSeeIt: [
      "Ein Programm hat einen Close-Code gesendet, der nie auf die Leitung darf, etwa 1005 oder 1006.",
      "Ein Proxy hat Bytes verändert oder abgeschnitten, oder die beiden Seiten sind sich über die Komprimierung uneinig.",
      "Ein Client, der kein WebSocket spricht, hat sich mit dem Port verbunden, oder Frames eines Servers sind maskiert.",
    ],
    howToFix: {
      client: [
        "Bauen Sie die Verbindung nicht in einer Schleife neu auf: Dieselben Bytes scheitern wieder.",
        "Lesen Sie den Close-Grund; viele Bibliotheken nennen die verletzte Regel.",
        "Schalten Sie die Komprimierung ab und versuchen Sie es noch einmal. Hilft das, geht ein Proxy oder eine Bibliothek falsch damit um.",
      ],
      server: [
        "Aktualisieren Sie die WebSocket-Bibliothek und protokollieren Sie den abgelehnten Frame.",
        "Prüfen Sie, welche Close-Codes Ihr eigener Code sendet: Ein unzulässiger kommt als 1002 zurück.",
        "Testen Sie ohne den Proxy, ob unterwegs etwas die Frames verändert.",
      ],
    },
    whatNext: "Stopp. Es würde wieder scheitern, bis die Seite repariert ist, die die fehlerhaften Frames sendet.",
    whenToUse: "Überlassen Sie ihn der Bibliothek: Er ist für Frames da, die das Protokoll verletzen.",
    commonMistakes: [
      "1002 für eine ungültige Nachricht der Anwendung verwenden; das ist kein Protokollfehler.",
      "Den Fehler auf der Seite suchen, die 1002 gesendet hat, obwohl sie ihn nur bemerkt hat.",
    ],
    keywords: [
      "protokollfehler",
      "ungültiger frame",
      "opcode",
      "reserviertes bit",
      "maskierung",
      "fragmentierung",
      "protocol error",
    ],
  },
  1003: {
    name: "Nicht unterstützte Daten",
    summary:
      "Eine Seite hat Daten einer Art empfangen, die sie nicht annimmt, zum Beispiel Binärdaten, wo sie nur Text versteht.",
    gist: "falsche Art von Daten",
    description: [
      "Der Frame war korrekt, aber sein Typ nicht willkommen: Ein Endpunkt, der nur Text annimmt, hat eine Binärnachricht empfangen, oder umgekehrt.",
      "Es geht um den Typ der Nachricht, nicht um ihren Inhalt. Für fehlerhaftes UTF-8 gibt es 1007, für eine zu lange Nachricht 1009.",
    ],
    whenYouSeeIt: [
      "Ein Client hat einen Buffer oder ein typisiertes Array an einen Server geschickt, der JSON als Text erwartet.",
      "Ein Server, der nur Binärnachrichten annimmt, hat einen String empfangen.",
      "Ein Dienst verwendet 1003 für eine Nachricht, die er überhaupt nicht dekodieren kann.",
    ],
    howToFix: {
      client: [
        "Prüfen Sie, was Sie an `send()` übergeben: Ein String geht als Text hinaus, alles andere binär.",
        "Wandeln Sie die Daten in den Typ um, den der Server dokumentiert, und verbinden Sie sich dann wieder.",
      ],
      server: [
        "Schreiben Sie in die Dokumentation, welchen Typ jeder Endpunkt annimmt, und nennen Sie ihn im Close-Grund.",
        "Wenn beide Typen unproblematisch sind, nehmen Sie beide an.",
      ],
    },
    whatNext: "Stopp. Es würde wieder scheitern, bis der Absender den richtigen Nachrichtentyp verwendet.",
    whenToUse: "Senden Sie ihn, wenn eine Nachricht einen Typ hat, den dieser Endpunkt niemals annehmen kann.",
    commonMistakes: [
      "1003 für JSON senden, das nicht zum Schema passt; nehmen Sie dafür einen Anwendungscode von 4000 bis 4999.",
      "1003 senden, wenn eine Anmeldung abgelaufen ist; 3000 oder ein Anwendungscode sagt es besser.",
    ],
    keywords: [
      "nicht unterstützte daten",
      "binärdaten",
      "text",
      "falscher datentyp",
      "buffer",
      "nicht akzeptiert",
      "unsupported data",
    ],
  },
  1004: {
    name: "Reserviert",
    summary: "Die Nummer 1004 hat keine Bedeutung: Sie ist reserviert, und niemand darf sie senden.",
    gist: "reserviert, ohne Bedeutung",
    description: [
      "1004 wurde zurückgelegt, als das Protokoll entstand, und hat nie eine Bedeutung bekommen. Die Nummer darf in keinem Close-Frame stehen.",
      "Alte Tabellen führen sie als „zu groß“. Diese Bedeutung wanderte zu 1009, bevor der Standard fertig war.",
    ],
    whenYouSeeIt: [
      "Ein Server oder Client ist fehlerhaft oder nach einem frühen Entwurf des Protokolls geschrieben.",
      "Ein Test sendet den Code absichtlich, um zu sehen, wie die Gegenseite reagiert.",
    ],
    howToFix: {
      client: [
        "Melden Sie es dem Entwickler des Servers und behandeln Sie es wie einen Verbindungsabbruch.",
        "Wenn Ihr eigener Code ihn sendet, verwenden Sie 1009 für eine zu große Nachricht.",
      ],
      server: [
        "Suchen Sie die Zeile, die 1004 sendet, und wählen Sie einen Code, der gesendet werden darf.",
        "Ersetzen Sie eine Bibliothek, die noch einem Entwurf folgt.",
      ],
    },
    whatNext:
      "Verbindung neu aufbauen wie nach einem Verbindungsabbruch: Wartezeit anfangs {first}, später bis zu {cap}. Nach {attempts} Fehlschlägen in Folge aufgeben, weil die Gegenseite fehlerhaft ist.",
    whenToUse: "Nie: Niemand darf 1004 senden. Für eine zu große Nachricht senden Sie 1009.",
    commonMistakes: [
      "1004 als „Nachricht zu groß“ lesen, wie alte Tabellen es tun.",
      "Die Nummer für eine eigene Anwendung wählen, weil sie frei aussieht.",
    ],
    keywords: ["reserviert", "ohne bedeutung", "unbenutzt", "zu groß", "entwurf", "reserved"],
  },
  1005: {
    name: "Kein Statuscode empfangen",
    summary: "Ein Close-Frame ohne Code ist eingetroffen: Die Verbindung endete ordentlich, aber niemand sagte, warum.",
    gist: "ohne Code geschlossen",
    description: [
      "1005 ist ein lokaler Vermerk, keine Nachricht. Die Gegenseite hat einen leeren Close-Frame gesendet, und weil die API eine Nummer melden muss, meldet sie 1005. Gesendet wird 1005 nie.",
      "Meist steckt ein einfaches `close()` ohne Argumente dahinter.",
    ],
    whenYouSeeIt: [
      "Jemand hat `close()` ohne Code aufgerufen, auf welcher Seite auch immer.",
      "Ein Framework hat beim Herunterfahren seine Verbindungen geschlossen und keinen Code angegeben.",
      "Ein Proxy oder eine Bibliothek hat den Code verloren, als der Close-Frame weitergereicht wurde.",
    ],
    howToFix: {
      client: [
        "Wenn Sie die Verbindung selbst geschlossen haben, gibt es nichts zu beheben. Übergeben Sie 1000, wenn die Gegenseite einen Code sehen soll.",
        "Wenn der Server geschlossen hat, bauen Sie die Verbindung nach kurzer zufälliger Wartezeit neu auf, wie bei 1001.",
      ],
      server: [
        "Übergeben Sie immer einen Code: 1000, wenn die Arbeit erledigt ist, 1001 oder 1012, wenn der Server geht.",
        "Wenn Sie ein Schließen weiterleiten, schreiben Sie nicht 1005 in den Frame: Senden Sie einen leeren Close-Frame.",
      ],
    },
    whatNext:
      "Hat diese Seite geschlossen: Stopp. Hat die andere geschlossen: Verbindung neu aufbauen wie nach 1001, also {first} warten, danach zwischen {floor} und einer Obergrenze, die sich von {ceiling} bis auf {cap} verdoppelt.",
    whenToUse:
      "Nie: 1005 wird nicht gesendet. Rufen Sie `close(1000)` auf, wenn Sie sagen wollen, dass Sie fertig sind.",
    commonMistakes: [
      "Glauben, dass `close()` 1000 sendet.",
      "1005 für einen Verbindungsabbruch halten: Ein Close-Frame ist ja angekommen. Eine abgebrochene Verbindung ergibt 1006.",
      "1005 an `close()` übergeben: Jede korrekte Bibliothek lehnt das ab.",
    ],
    keywords: ["kein statuscode", "leerer close", "ohne code", "kein status", "close()", "no status received"],
  },
  1006: {
    name: "Abnormaler Verbindungsabbruch",
    summary: "Die Verbindung ist ohne Close-Frame gestorben: ein Absturz, eine gekappte Leitung oder etwas dazwischen.",
    gist: "die Leitung ist wortlos abgerissen",
    description: [
      "1006 ist reserviert und wird nie gesendet. Ihre eigene Seite meldet den Code, wenn die Verbindung endete, ohne dass ein Close-Frame zu sehen war. Er sagt also nicht, was passiert ist; er sagt, dass sich niemand verabschiedet hat.",
      "Dahinter kann ein abgestürzter Prozess stecken, ein gezogenes Kabel, ein Netzwechsel oder eine Firewall, ein Proxy oder ein Load Balancer, der eine ungenutzte Verbindung gekappt hat. Im Browser steht der Code außerdem für jeden gescheiterten Handshake: ein Port, der ablehnt, ein fehlerhaftes Zertifikat, ein HTTP 401 oder 503. Browser verbergen die Ursache absichtlich.",
    ],
    whenYouSeeIt: [
      "Eine Firewall oder ein Load Balancer hat eine Verbindung geschlossen, auf der zu lange Stille war, oft nach 60 Sekunden.",
      "Der Serverprozess ist abgestürzt, wurde gewaltsam beendet oder hat seine Verbindungen fallen lassen, ohne sie zu schließen.",
      "Das Gerät war im Ruhezustand, hat das Netz verloren oder ist vom WLAN ins Mobilfunknetz gewechselt.",
      "Die Verbindung kam nie zustande: Adresse, Zertifikat, Anmeldung oder Pfad waren falsch.",
    ],
    howToFix: {
      client: [
        "Bauen Sie die Verbindung mit exponentiellem Backoff neu auf und wählen Sie die erste Wartezeit zufällig ({first}), damit nicht tausend Clients zugleich wiederkommen.",
        "Erkennen Sie eine tote Verbindung früh, mit Ping/Pong oder eigenen Nachrichten, statt auf das Betriebssystem zu warten.",
        "Notieren Sie, ob `open` je ausgelöst wurde, wie lange die Verbindung lebte und wie lange sie still war: Diese drei Angaben trennen die meisten Ursachen.",
      ],
      server: [
        "Senden Sie Pings häufiger, als das kleinste Leerlauflimit unterwegs verlangt: Mit 20 bis 25 Sekunden bleiben Sie unter dem verbreiteten Limit von 60 Sekunden.",
        "Suchen Sie nach Netzwerk-Timeouts und knappen Leerlauflimits in jedem Proxy, jeder Firewall und jedem Load Balancer unterwegs.",
        "Schließen Sie die Verbindungen, bevor sich der Prozess beendet, und suchen Sie zum Zeitpunkt des 1006 nach Abstürzen und nach Prozessen, die wegen Speichermangels beendet wurden.",
        "Lehnen Sie eine Anmeldung erst nach dem Handshake mit einem eigenen Code ab, denn ein Browser kann keinen HTTP-Status sehen.",
      ],
    },
    whatNext:
      "Verbindung neu aufbauen: vor dem ersten Versuch {first} warten, danach zwischen {floor} und einer Obergrenze, die bei {ceiling} beginnt und sich bis auf {cap} verdoppelt.",
    whenToUse:
      "Nie: Niemand darf 1006 senden. Um eine Verbindung wortlos zu kappen, beenden Sie die TCP-Verbindung; die Gegenseite meldet 1006 dann von selbst.",
    commonMistakes: [
      "Im Server nach der Stelle suchen, die 1006 sendet: Es gibt keine.",
      "`close(1006)` aufrufen: Browser und korrekte Bibliotheken werfen eine Ausnahme.",
      "Die Verbindung sofort und ohne Limit neu aufbauen: So wird aus einem kurzen Ausfall ein Ansturm.",
    ],
    keywords: [
      "abnormal geschlossen",
      "verbindung verloren",
      "verbindungsabbruch",
      "absturz",
      "netzwerkfehler",
      "timeout",
      "verbindung getrennt",
      "ohne grund",
      "leerlauf",
    ],
  },
  1007: {
    name: "Ungültige Nutzdaten im Frame",
    summary:
      "Eine Textnachricht enthielt Bytes, die kein gültiges UTF-8 sind, oder Daten, die nicht zum Typ der Nachricht passen.",
    gist: "die Bytes sind ungültig",
    description: [
      "Textnachrichten und Close-Gründe müssen gültiges UTF-8 sein. Die Seite, die 1007 sendet, hat Bytes gefunden, die es nicht sind.",
      "Manche Bibliotheken verwenden den Code auch für komprimierte Daten, die sich nicht entpacken lassen. Es geht um Bytes, nicht um den Sinn der Nachricht.",
    ],
    whenYouSeeIt: [
      "Binärdaten wurden als Textnachricht gesendet.",
      "Ein langer Text wurde mitten in einem Zeichen abgeschnitten, oft ein auf 123 Bytes gekürzter Close-Grund.",
      "Text in einer anderen Kodierung, etwa Latin-1, wurde ohne Umwandlung gesendet.",
    ],
    howToFix: {
      client: [
        "Senden Sie Binärdaten binär und Text als String, den die Laufzeitumgebung für Sie kodiert.",
        "Wenn Sie einen Text kürzen, schneiden Sie zwischen Zeichen, nicht zwischen Bytes.",
      ],
      server: [
        "Prüfen Sie, was Text-Frames schreibt: Bytes aus einer Datei oder einer Datenbank sind nicht immer UTF-8.",
        "Kürzen Sie Close-Gründe auf 123 Bytes UTF-8, ohne ein Zeichen zu zerteilen.",
      ],
    },
    whatNext: "Stopp. Dieselben Daten würden wieder scheitern, bis der Absender sie richtig kodiert.",
    whenToUse: "Überlassen Sie ihn der Bibliothek: Er ist für Text da, der kein UTF-8 ist.",
    commonMistakes: [
      "1007 für ungültiges JSON oder ein Argument außerhalb des Wertebereichs senden; das sind Fehler der Anwendung.",
      "Beim Kürzen eines Grundes Zeichen statt Bytes zählen.",
    ],
    keywords: ["ungültige nutzdaten", "utf-8", "kodierung", "zeichensatz", "ungültige daten", "bytes"],
  },
  1008: {
    name: "Richtlinienverstoß",
    summary:
      "Eine Seite macht nicht weiter, weil eine ihrer eigenen Regeln verletzt wurde und kein anderer Code passt.",
    gist: "eine Hausregel wurde verletzt",
    description: [
      "1008 ist der Code für die allgemeine Ablehnung. Er wird verwendet, wenn nichts Genaueres passt oder wenn die ablehnende Seite nicht mehr verraten will.",
      "In der Praxis steht er für eine fehlende Anmeldung, einen verbotenen Origin, zu viele Anfragen, einen zu langsamen Leser oder ein Modell, das es nicht gibt. Nur der Close-Grund oder die Dokumentation des Dienstes sagt, was davon zutrifft.",
    ],
    whenYouSeeIt: [
      "Das Token fehlte, war falsch oder abgelaufen, und der Server signalisiert das mit 1008.",
      "Der Client hat zu viel oder zu schnell gesendet oder zu langsam gelesen.",
      "Der Origin der Seite steht nicht auf der Liste des Servers.",
    ],
    howToFix: {
      client: [
        "Lesen Sie zuerst den Close-Grund, dann die Dokumentation des Dienstes.",
        "Bauen Sie die Verbindung nicht blind neu auf: Beheben Sie die Ursache oder erneuern Sie die Anmeldung, und verbinden Sie sich erst dann wieder.",
        "Wählen Sie das Profil des Dienstes, falls es eines gibt; vielleicht sagt es, wann ein neuer Versuch richtig ist.",
      ],
      server: [
        "Werden Sie genauer, wo Sie können: 3000 für eine fehlende Anmeldung, 3003 für ein fehlendes Recht, 1013 für Überlast, 1009 für die Größe.",
        "Schreiben Sie einen kurzen Grund, den ein Entwickler versteht und ein Angreifer nicht ausnutzen kann.",
      ],
    },
    whatNext: "Stopp, es sei denn, das Profil des Dienstes oder der Close-Grund sagt etwas anderes.",
    whenToUse: "Senden Sie ihn, wenn ein Client eine Regel verletzt hat und kein genauerer Code passt.",
    commonMistakes: [
      "1008 für alles verwenden: Ein Client kann dann „neu anmelden“ nicht von „nie wiederkommen“ unterscheiden.",
      "Die Verbindung nach 1008 in einer Schleife neu aufbauen; die Regel gilt weiterhin.",
    ],
    disagreement:
      "Die Clients sind sich uneinig: Manche versuchen es nach 1008 erneut, weil Dienste den Code für langsame Leser und abgelaufene Positionen verwenden; die meisten hören auf. Hier ist Aufhören die Vorgabe.",
    keywords: [
      "richtlinienverstoß",
      "abgelehnt",
      "rate limit",
      "authentifizierung",
      "origin",
      "verboten",
      "policy violation",
    ],
  },
  1009: {
    name: "Nachricht zu groß",
    summary: "Eine Nachricht war größer, als der Empfänger erlaubt.",
    gist: "die Nachricht ist zu groß",
    description: [
      "Der Empfänger begrenzt die Größe einer einzelnen Nachricht, und diese lag darüber. Das Limit zählt die ganze Nachricht, nicht einen Frame, und oft erst nach dem Entpacken.",
      "Die Seite, die 1009 sendet, kappt die Verbindung womöglich sofort; der Absender der großen Nachricht sieht deshalb oft 1006.",
    ],
    whenYouSeeIt: [
      "Eine Datei, ein Bild oder ein großes JSON-Dokument wurde als eine einzige Nachricht gesendet.",
      "Ein Update hat ein Limit gesenkt, oder ein Proxy unterwegs hat ein kleineres Limit als der Server.",
      "Ein gehostetes Gateway erlaubt weit weniger als erwartet, zum Beispiel 32 oder 128 Kilobyte.",
    ],
    howToFix: {
      client: [
        "Teilen Sie die Daten auf kleinere Nachrichten auf, komprimieren Sie sie, oder laden Sie sie über HTTP hoch und senden Sie nur einen Verweis.",
        "Senden Sie dieselbe Nachricht nicht noch einmal, nachdem Sie die Verbindung neu aufgebaut haben: Sie würde die Verbindung wieder beenden.",
      ],
      server: [
        "Dokumentieren Sie das Limit und erhöhen Sie es nur, soweit der Speicher es erlaubt.",
        "Nennen Sie das Limit im Close-Grund, damit der Entwickler des Clients es kennt.",
      ],
    },
    whatNext: "Stopp. Dieselbe Nachricht würde wieder abgelehnt, solange sie nicht kleiner wird.",
    whenToUse: "Senden Sie ihn, wenn eine Nachricht Ihr Größenlimit überschreitet.",
    commonMistakes: [
      "Es mit derselben Nachricht erneut versuchen: Das ergibt eine Endlosschleife.",
      "1009 für eine volle Warteschlange oder zu viele Anfragen verwenden; das ist 1013 oder 1008.",
    ],
    keywords: ["nachricht zu groß", "nachrichtengröße", "maximale größe", "limit", "payload", "message too big"],
  },
  1010: {
    name: "Erforderliche Erweiterung",
    summary: "Der Client braucht eine Protokollerweiterung, der der Server nicht zugestimmt hat.",
    gist: "eine Erweiterung fehlt",
    description: [
      "Beim Handshake kann ein Client Erweiterungen anfordern. Wenn er ohne eine davon nicht arbeiten kann und der Server sie nicht gewährt hat, beendet der Client die Verbindung mit 1010 und nennt die Erweiterung im Grund.",
      "Nur Clients senden diesen Code. Ein Server, dem eine Erweiterung fehlt, lehnt stattdessen den Handshake ab. In der Praxis begegnet man ihm kaum.",
    ],
    whenYouSeeIt: [
      "Ein spezieller Client besteht auf Komprimierung oder auf einer privaten Erweiterung.",
      "Ein Proxy hat den Header `Sec-WebSocket-Extensions` aus dem Handshake entfernt.",
    ],
    howToFix: {
      client: [
        "Verzichten Sie auf die Erweiterung, wenn es geht, oder sagen Sie in Ihrer Dokumentation klar, dass sie nötig ist.",
      ],
      server: [
        "Aktivieren Sie die Erweiterung, die der Grund nennt.",
        "Prüfen Sie, dass kein Proxy den Header aus dem Handshake entfernt.",
      ],
    },
    whatNext: "Stopp. Der Handshake würde genauso enden, solange die Erweiterung nicht verfügbar ist.",
    whenToUse: "Nur für einen Client, der ohne eine Erweiterung nicht arbeiten kann.",
    commonMistakes: ["1010 vom Server aus senden: Das Protokoll sieht den Code allein für Clients vor."],
    keywords: [
      "erforderliche erweiterung",
      "erweiterung",
      "permessage-deflate",
      "komprimierung",
      "erweiterung aushandeln",
      "mandatory extension",
    ],
  },
  1011: {
    name: "Interner Fehler",
    summary:
      "Auf der Seite, die geschlossen hat, ist etwas Unerwartetes schiefgegangen, und sie konnte nicht weitermachen.",
    gist: "ein unerwarteter interner Fehler",
    description: [
      "Die Seite, die 1011 sendet, ist auf einen Zustand gestoßen, den sie nicht vorgesehen hat: meist eine Ausnahme, die niemand abgefangen hat. Der Code ist das Gegenstück zu HTTP 500.",
      "Der ursprüngliche Text des Standards sprach von Servern; ein Erratum dehnt ihn auf jeden Endpunkt aus. Manche Bibliotheken verwenden ihn auch, wenn ein Heartbeat unbeantwortet bleibt.",
    ],
    whenYouSeeIt: [
      "Ein Handler hat eine Ausnahme geworfen, und das Framework hat die Verbindung geschlossen.",
      "Eine Datenbank oder ein Dienst hinter dem Server ist ausgefallen.",
      "Eine Bibliothek hat auf ihren Heartbeat keine Antwort bekommen und mit 1011 geschlossen.",
    ],
    howToFix: {
      client: [
        "Bauen Sie die Verbindung mit Backoff neu auf: In einer Minute kann der Fehler verschwunden sein. Die Wartezeit wächst bis auf {cap}.",
        "Wenn der Code jedes Mal nach derselben Nachricht kommt, sehen Sie sich diese Nachricht an.",
      ],
      server: [
        "Lesen Sie das Server-Log zu genau dieser Sekunde; dort steht die Ursache.",
        "Schlagen Sie Alarm, wenn sich 1011 häuft, und schreiben Sie nie einen Stacktrace in den Grund.",
        "Verwenden Sie den Code nicht für eine abgelehnte Anmeldung oder für Überlast: Dafür gibt es eigene Codes.",
      ],
    },
    whatNext:
      "Verbindung neu aufbauen: zwischen {floor} und einer Obergrenze warten, die bei {ceiling} beginnt und sich bis auf {cap} verdoppelt.",
    whenToUse: "Senden Sie ihn, wenn ein eigener Fehler Sie am Weitermachen hindert.",
    commonMistakes: [
      "Glauben, dass nur Server ihn senden dürfen.",
      "Nach einem einzigen 1011 endgültig aufgeben, obwohl der Fehler oft nur kurz anhält.",
    ],
    disagreement:
      "Die Clients sind sich uneinig: Manche halten 1011 für endgültig, andere versuchen es erneut. Hier wird es erneut versucht, mit einer langen maximalen Wartezeit.",
    keywords: ["interner fehler", "serverfehler", "ausnahme", "500", "absturz", "internal error"],
  },
  1012: {
    name: "Neustart des Dienstes",
    summary:
      "Der Server startet absichtlich neu, für ein Deployment oder eine neue Konfiguration, und ist in Sekunden zurück.",
    gist: "ein geplanter Neustart, gleich zurück",
    description: [
      "1012 kündigt einen geplanten Neustart an: ein Deployment, ein Neuladen der Konfiguration, eine Maschine, die umzieht. Das Versprechen lautet, dass der Dienst von selbst zurückkommt.",
      "Ein Client sollte also bald wiederkommen, aber nicht sofort und nicht zusammen mit allen anderen.",
    ],
    whenYouSeeIt: [
      "Eine neue Version wird ausgerollt, und der alte Prozess lässt seine Verbindungen auslaufen.",
      "Die Konfiguration wird neu geladen, oder ein Container zieht auf eine andere Maschine um.",
      "Ein Framework lässt seine Verbindungen auslaufen, bevor es stoppt.",
    ],
    howToFix: {
      client: [
        "Bauen Sie die Verbindung nach einer zufälligen Wartezeit ({first}) neu auf. Sobald der Server zurück ist, sollte es klappen; falls nicht, warten Sie zunehmend länger, bis zu {cap}.",
        "Wenn der Grund einen Retry-Hinweis enthält, halten Sie sich daran: Der Server hat Ihnen einen eigenen Zeitpunkt zugeteilt.",
        "Zählen Sie einen Neustart nicht als Fehler und geben Sie nicht nach ein paar Versuchen auf: Ein Neustart kann eine Minute dauern.",
      ],
      server: [
        "Verteilen Sie das Schließen über die Zeit, die der Neustart lässt, und geben Sie jedem Client seinen eigenen Moment für die Rückkehr.",
        "Nehmen Sie vorher keine neuen Verbindungen mehr an, und beenden Sie nach Ablauf einer Frist, was noch übrig ist.",
        "Prüfen Sie, ob die Bibliotheken Ihrer Clients 1012 kennen: Einige melden stattdessen 1006. Senden Sie diesen 1001.",
      ],
    },
    whatNext:
      "Verbindung neu aufbauen: vor dem ersten Versuch {first} warten, danach zwischen {floor} und einer Obergrenze, die bei {ceiling} beginnt und sich bis auf {cap} verdoppelt.",
    whenToUse: "Senden Sie ihn, wenn dieser Dienst neu startet und binnen Sekunden von selbst zurück ist.",
    commonMistakes: [
      "Alle Verbindungen im selben Moment schließen: Dann kommen alle im selben Moment zurück.",
      "1012 bei Überlast senden: Die Clients kommen dann zu früh zurück. Dafür ist 1013 da.",
      "Im Browser `close(1012)` aufrufen: Das wirft eine Ausnahme.",
    ],
    disagreement:
      "Die E-Mail, die 1012 zuerst vorschlug, verlangt eine zufällige Wartezeit von 5 bis 30 Sekunden. In der Praxis hat sich eine kürzere durchgesetzt, so auch im Zeitplan hier: Ein Neustart dauert selten eine halbe Minute, und es ist der Zufall, der die Lastspitze flach hält.",
    keywords: ["neustart", "server neustart", "deployment", "neu laden", "wartung", "gleich zurück", "service restart"],
  },
  1013: {
    name: "Später erneut versuchen",
    summary: "Der Server ist überlastet und wirft Verbindungen ab: Kommen Sie später wieder, und jedes Mal langsamer.",
    gist: "überlastet, später wiederkommen",
    description: [
      "1013 bedeutet, dass der Server diese Verbindung im Moment nicht bedienen kann: Er ist überlastet oder drosselt. Anders als bei 1012 startet nichts neu, also spricht auch nichts dafür, dass es in ein paar Sekunden besser ist.",
      "Ein Client, der schnell wiederkommt, macht es schlimmer. Darum beginnt die Wartezeit bei {start} und verdoppelt sich jedes Mal.",
    ],
    whenYouSeeIt: [
      "Der Server wirft wegen der Last einen Teil seiner Verbindungen ab.",
      "Ein Limit für Verbindungen oder Anfragen ist erreicht, und der Server drosselt.",
      "Ein Dienst hinter dem Server ist vorübergehend nicht verfügbar.",
    ],
    howToFix: {
      client: [
        "Bauen Sie die Verbindung mit exponentiellem Backoff neu auf: Beginnen Sie bei {start} und verdoppeln Sie die Wartezeit nach jedem Fehlschlag, bis zu {cap}.",
        "Geben Sie zu jeder Wartezeit einen zufälligen Anteil dazu und beachten Sie den Retry-Hinweis, falls es einen gibt.",
        "Wenn es anhält, informieren Sie den Benutzer, öffnen Sie weniger Verbindungen oder probieren Sie einen anderen Host.",
      ],
      server: [
        "Wenn es andauert, prüfen Sie die Kapazität: Skalieren Sie horizontal oder lassen Sie jedem Client weniger Verbindungen.",
        "Schreiben Sie einen Retry-Hinweis in den Grund, länger für diejenigen, die zuletzt zurückkommen sollen.",
        "Lehnen Sie neue Verbindungen ab, bevor Sie alte abwerfen.",
      ],
    },
    whatNext:
      "Verbindung neu aufbauen: mindestens {start} warten, die Wartezeit jedes Mal verdoppeln und einen zufälligen Anteil dazugeben, bis zu {cap}.",
    whenToUse: "Senden Sie ihn, wenn Sie überlastet sind oder drosseln und der Client später wiederkommen soll.",
    commonMistakes: [
      "Immer nach genau einer Sekunde erneut versuchen: Eine Menge von Clients hält den Server so am Boden.",
      "1013 für einen Neustart senden: Die Clients bleiben länger weg als nötig. Dafür ist 1012 da.",
      "Die Wartezeit zurücksetzen, sobald sich die Verbindung öffnet: Auf einen Server, der annimmt und gleich wieder schließt, wird dann eingehämmert.",
    ],
    disagreement:
      "Die E-Mail, die 1013 zuerst vorschlug, fordert Clients auf, eine andere Adresse zu probieren oder zu warten, bis der Benutzer handelt. Der spätere Name im Register, Try Again Later, beschreibt, was die meisten Clients tun: Sie warten zunehmend länger, und so macht es auch der Zeitplan hier.",
    keywords: [
      "überlastung",
      "server überlastet",
      "überlast",
      "später erneut versuchen",
      "server ausgelastet",
      "drosselung",
      "try again later",
      "503",
    ],
  },
  1014: {
    name: "Fehlerhaftes Gateway",
    summary: "Ein Gateway oder Proxy vor dem Server hat vom Server dahinter eine ungültige Antwort erhalten.",
    gist: "der Server hinter dem Gateway ist ausgefallen",
    description: [
      "Die Verbindung zum Gateway war in Ordnung, aber das Gateway konnte mit dem Server dahinter nicht arbeiten. Der Code ist das Gegenstück zu HTTP 502.",
      "Nur wenige Gateways senden ihn: Die meisten kappen einfach die Verbindung, und der Client sieht 1006.",
    ],
    whenYouSeeIt: [
      "Der Server hinter dem Gateway ist abgestürzt oder hat mit etwas geantwortet, das kein WebSocket ist.",
      "Das Gateway zeigt auf eine falsche Adresse oder einen falschen Port.",
    ],
    howToFix: {
      client: [
        "Bauen Sie die Verbindung mit Backoff bis zu {cap} neu auf: Der Server hinter dem Gateway kann zurückkommen.",
        "Wenn es anhält, melden Sie es mit der genauen Uhrzeit, damit der Betreiber die Stelle findet.",
      ],
      server: [
        "Sehen Sie ins Log des Gateways, nicht in das der Anwendung: Das Gateway weiß, welcher Server versagt hat.",
        "Prüfen Sie Adresse, Port und Health-Check des Servers dahinter.",
      ],
    },
    whatNext:
      "Verbindung neu aufbauen: zwischen {floor} und einer Obergrenze warten, die bei {ceiling} beginnt und sich bis auf {cap} verdoppelt.",
    whenToUse: "Senden Sie ihn von einem Gateway aus, dessen eigener Server versagt hat.",
    commonMistakes: [
      "Ihn von einem Anwendungsserver aus senden: Dort ist 1011 richtig.",
      "Sich auf ihn verlassen: Mehrere Bibliotheken lehnen 1014 ab und melden stattdessen 1006.",
    ],
    keywords: ["fehlerhaftes gateway", "gateway", "bad gateway", "502", "reverse proxy", "backend nicht erreichbar"],
  },
  1015: {
    name: "TLS-Handshake fehlgeschlagen",
    summary:
      "Die verschlüsselte Verbindung kam nicht zustande, meist wegen des Zertifikats; die Nummer wird nie gesendet.",
    gist: "die Verschlüsselung kam nicht zustande",
    description: [
      "1015 ist ein lokaler Vermerk für einen TLS-Handshake, der scheiterte, bevor irgendein WebSocket-Frame gesendet werden konnte. Auf der Leitung erscheint der Code nie.",
      "Die meisten Browser zeigen ihn nicht einmal an: Sie melden 1006, damit eine Seite nicht in fremde Netze hineinschauen kann.",
    ],
    whenYouSeeIt: [
      "Das Zertifikat ist abgelaufen, nicht vertrauenswürdig oder für einen anderen Hostnamen ausgestellt.",
      "Eine `wss:`-Adresse zeigt auf einen unverschlüsselten Port, oder umgekehrt.",
      "Die Uhr des Geräts geht falsch, oder eine Middlebox bricht die Verschlüsselung auf.",
    ],
    howToFix: {
      client: [
        "Öffnen Sie denselben Host mit `https:` im Browser: Er sagt, was mit dem Zertifikat nicht stimmt.",
        "Prüfen Sie Schema, Port, Hostnamen und die Uhr des Geräts.",
        "Versuchen Sie es nur selten erneut: Warten Sie anfangs {first}, später bis zu {cap}, und hören Sie nach {attempts} Versuchen auf.",
      ],
      server: [
        "Erneuern Sie das Zertifikat und liefern Sie die ganze Kette aus.",
        "Prüfen Sie, ob das Zertifikat den Hostnamen abdeckt, den die Clients verwenden.",
      ],
    },
    whatNext:
      "Verbindung neu aufbauen, höchstens {attempts} Mal: zwischen {floor} und einer Obergrenze warten, die bei {ceiling} beginnt und sich bis auf {cap} verdoppelt. Ein Zertifikat ist nicht in Sekunden repariert.",
    whenToUse:
      "Nie: 1015 wird nicht gesendet. Der Code kennzeichnet nur auf Ihrer eigenen Seite einen fehlgeschlagenen TLS-Handshake.",
    commonMistakes: [
      "Im Browser auf 1015 warten: Fast alle Browser melden 1006.",
      "Die Prüfung von Zertifikaten abschalten, damit der Fehler verschwindet.",
    ],
    keywords: [
      "tls fehler",
      "ssl fehler",
      "zertifikat abgelaufen",
      "handshake fehlgeschlagen",
      "wss",
      "verschlüsselung",
      "ungültiges zertifikat",
    ],
  },
  3000: {
    name: "Nicht autorisiert",
    summary:
      "Der Server weiß nicht, wer Sie sind: Melden Sie sich an oder erneuern Sie das Token, und verbinden Sie sich wieder.",
    gist: "erst anmelden",
    description: [
      "Die registrierte Bedeutung ist die von HTTP 401: Der Endpunkt verlangt eine Anmeldung, die fehlt, falsch oder abgelaufen ist. Ein Skript im Browser darf den Code senden und kann ihn lesen; bei einem HTTP-Status im Handshake geht das nicht.",
      "Mehrere Bibliotheken verwenden dieselbe Nummer für etwas anderes. Vertrauen Sie dieser Bedeutung nur, wenn Sie wissen, dass sich der Endpunkt an das Register hält.",
    ],
    whenYouSeeIt: [
      "Das Token ist abgelaufen, während die Verbindung offen war.",
      "Der Client hat sich nicht innerhalb der Frist angemeldet, die der Server ihm gibt.",
      "Die Bibliothek hinter dem Endpunkt verwendet 3000 in einer eigenen Bedeutung.",
    ],
    howToFix: {
      client: [
        "Holen Sie ein frisches Token und verbinden Sie sich noch einmal. Kommt 3000 erneut, bevor die Verbindung stabil war, hören Sie auf und bitten Sie den Benutzer, sich anzumelden.",
        "Senden Sie das Token in der ersten Nachricht oder in einem Header, niemals in der Adresse.",
      ],
      server: [
        "Nehmen Sie die Verbindung erst an und schließen Sie dann mit 3000: Ein Browser kann ein HTTP 401 nicht lesen.",
        "Schließen Sie mit 3000, wenn ein Token abläuft, damit der Client es selbst erneuern kann.",
      ],
    },
    whatNext:
      "Neu anmelden, dann noch einmal verbinden. Ein zweites 3000 ohne stabile Verbindung dazwischen bedeutet: Stopp.",
    whenToUse: "Senden Sie ihn, wenn der Client sich anmelden oder sein Token erneuern muss.",
    commonMistakes: [
      "Die Verbindung mit demselben Token in einer Schleife neu aufbauen.",
      "Ihn für einen Benutzer verwenden, der bekannt, aber nicht berechtigt ist: Das ist 3003.",
    ],
    keywords: [
      "nicht autorisiert",
      "nicht authentifiziert",
      "anmeldung",
      "token",
      "401",
      "token abgelaufen",
      "unauthorized",
    ],
  },
  3003: {
    name: "Zugriff verboten",
    summary: "Der Server weiß, wer Sie sind, und Sie dürfen das nicht.",
    gist: "bekannt, aber nicht berechtigt",
    description: [
      "Die registrierte Bedeutung ist die von HTTP 403: Die Anmeldung ist in Ordnung, aber dieser Benutzer oder dieser Client darf nicht bekommen, was er verlangt hat.",
      "Eine neue Anmeldung mit demselben Konto ändert nichts; jemand muss das Recht erteilen.",
    ],
    whenYouSeeIt: [
      "Dem Konto fehlt eine Rolle, oder der Raum ist privat.",
      "Ein Recht wurde entzogen, während die Verbindung offen war.",
      "Die Bibliothek hinter dem Endpunkt verwendet 3003 in einer eigenen Bedeutung.",
    ],
    howToFix: {
      client: [
        "Sagen Sie dem Benutzer, was fehlt, und bauen Sie die Verbindung nicht von sich aus neu auf.",
        "Prüfen Sie, ob Sie den richtigen Raum, Kanal oder Pfad angefragt haben.",
      ],
      server: [
        "Nennen Sie das fehlende Recht im Grund, wenn das unbedenklich ist.",
        "Wenn die Anmeldung selbst fehlt, senden Sie 3000.",
      ],
    },
    whatNext: "Stopp. Es würde wieder scheitern, bis jemand das Recht erteilt.",
    whenToUse: "Senden Sie ihn, wenn der Client bekannt, aber nicht berechtigt ist.",
    commonMistakes: [
      "Es mit Backoff erneut versuchen: Zeit erteilt keine Rechte.",
      "3003 für ein abgelaufenes Token verwenden: Das ist 3000.",
    ],
    keywords: ["zugriff verboten", "nicht erlaubt", "berechtigung", "zugriff verweigert", "403", "fehlende rechte"],
  },
  3008: {
    name: "Timeout der Anwendung",
    summary: "Die Gegenseite hat zu lange gebraucht, um eine Anfrage auf Anwendungsebene zu beantworten.",
    gist: "eine Antwort kam zu spät",
    description: [
      "Die registrierte Bedeutung ist die von HTTP 408: Eine Seite wartete auf eine Antwort oder Nachricht der Anwendung, und sie kam nicht rechtzeitig.",
      "Es geht um die eigenen Fristen der Anwendung. Eine Leitung, die wortlos abgerissen ist, ist 1006.",
    ],
    whenYouSeeIt: [
      "Der Client hat seine erste Nachricht nicht innerhalb der Frist des Servers gesendet.",
      "Eine Anfrage innerhalb der Verbindung wurde nicht rechtzeitig beantwortet.",
      "Die Bibliothek hinter dem Endpunkt verwendet 3008 für einen langsamen Leser oder eine beendete Sitzung.",
    ],
    howToFix: {
      client: [
        "Bauen Sie die Verbindung mit Backoff bis zu {cap} neu auf und senden Sie die erste Nachricht, sobald die Verbindung offen ist.",
        "Prüfen Sie, ob etwas Ihr Programm blockiert, sodass es zu spät antwortet.",
      ],
      server: [
        "Setzen Sie die Frist länger, als der langsamste redliche Client braucht.",
        "Nennen Sie im Grund, worauf gewartet wurde.",
      ],
    },
    whatNext:
      "Verbindung neu aufbauen: zwischen {floor} und einer Obergrenze warten, die bei {ceiling} beginnt und sich bis auf {cap} verdoppelt.",
    whenToUse: "Senden Sie ihn, wenn eine Antwort auf Anwendungsebene nicht rechtzeitig kam.",
    commonMistakes: [
      "Ihn für einen ausgebliebenen Heartbeat des Protokolls verwenden: Beenden Sie dann lieber die Verbindung, die Gegenseite ist vermutlich weg.",
    ],
    keywords: ["timeout", "zeitüberschreitung", "408", "keine antwort", "frist abgelaufen", "zu langsam"],
  },
};
