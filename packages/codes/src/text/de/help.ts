import type { HelpText } from "../help-text.ts";

export const help: HelpText = {
  tagline: "Wie WebSockets enden, und wie sie wiederkommen.",
  headings: {
    use: "Aufruf",
    commands: "Befehle",
    options: "Optionen",
    everyOption: "Optionen aller Befehle",
    examples: "Beispiele",
    exitCodes: "Exit-Codes",
  },
  calls: { explain: "einen Close-Code erklären", compare: "zwei vergleichen", command: "einer von diesen:" },
  exitCodes: {
    fine: "alles in Ordnung",
    problemFound: "ein Problem wurde gefunden",
    usage: "der Aufruf war falsch",
    notFound: "Code, Profil oder Sprache unbekannt",
    network: "das Netz",
    interrupted: "abgebrochen",
  },
  everyOption: {
    language: "Sprache der Antwort. Ohne Angabe: LC_ALL, LC_MESSAGES oder LANG.",
    json: "Ein JSON-Dokument ausgeben, auch bei Fehlern.",
    markdown: "Markdown ausgeben.",
    plain: "Ein Datensatz je Zeile, Felder durch Tabulatoren getrennt.",
    color: "Farben auch dann, wenn die Ausgabe kein Terminal ist; --no-color: nie.",
    pager: "--no-pager: auch lange Antworten ohne Pager ausgeben.",
    width: "Breite der Ausgabe. Ohne Angabe: wie das Terminal, höchstens 100.",
    help: "Zeigen, wie ein Befehl benutzt wird.",
    version: "Die Version zeigen.",
  },
  commands: {
    explain: {
      summary:
        "Sagen, was ein Close-Code bedeutet, wann er auftritt, wie man die Ursache behebt und was danach geschieht.",
      options: {
        profile: "3000 bis 4999 so lesen, wie dieser Anbieter sie meint.",
        side: "Für welche Seite die Empfehlung gilt. Ohne Angabe: für den Client.",
        reason: "Der Grund des Schließens, falls ein Anbieter dort ein Kennwort ablegt.",
      },
      examples: [
        "die Seite eines Codes; `explain` darf fehlen",
        "der Code eines Anbieters",
        "dasselbe, kürzer",
        "auf Französisch",
        "für ein Programm",
      ],
    },
    compare: {
      summary:
        "Zwei Close-Codes auseinanderhalten: worin sie sich unterscheiden, wann welcher passt und was oft verwechselt wird.",
      options: { profile: "Beide Zahlen so lesen, wie dieser Anbieter sie meint." },
      examples: [
        "zwei Zahlen sind ein Vergleich; `compare` darf fehlen",
        "auf Russisch",
        "eine Zahl, zwei Anbieter",
        "für ein Programm",
      ],
    },
    list: {
      summary: "Close-Codes und Bereiche auflisten, oder die Codes eines Anbieters.",
      options: {
        range: "Nur Zahlen von … bis …, etwa 1000-1015, oder ein Bereich mit seinem Namen, etwa private-use.",
        profile: "Die Codes dieses Anbieters.",
      },
      examples: ["alle Codes und Bereiche", "einige davon", "die Codes eines Anbieters", "für ein Skript"],
    },
    profiles: {
      summary: "Die Anbieter und Bibliotheken auflisten, deren Codes bekannt sind.",
      options: {},
      examples: ["alle", "die Codes von einem"],
    },
    search: {
      summary: "Codes, Anbietercodes und Ursachen finden: nach Zahl, Name oder Wörtern der gewählten Sprache.",
      options: { limit: "Wie viele gezeigt werden. Ohne Angabe: {default}." },
      examples: ["auf Englisch", "auf Russisch", "der Code eines Anbieters"],
    },
    which: {
      summary: "Einige Fragen beantworten und erfahren, welcher Code zu senden ist oder welcher empfangen wurde.",
      options: {},
      examples: ["fragt, eine Frage nach der anderen", "Antworten gegeben: es wird nichts gefragt", "für ein Skript"],
    },
    schedule: {
      summary: "Die Wartezeiten ausgeben, die die Empfehlung zu einem Code vorsieht, als Tabelle und als Diagramm.",
      options: {
        attempts: "Wie viele Wartezeiten gezeigt werden. Ohne Angabe: {default}.",
        seed: "Jedes Mal dieselben Wartezeiten auslosen. Ohne Angabe: neu auslosen.",
        profile: "3000 bis 4999 so lesen, wie dieser Anbieter sie meint.",
      },
      examples: [
        "die Wartezeiten nach einer Überlast",
        "zwölf Wartezeiten, immer dieselben",
        "Grenzen und ausgeloste Werte für ein Programm",
      ],
    },
    lab: {
      summary: "Einen Server starten, dessen URLs sagen, wie jede Verbindung endet.",
      options: {
        port: "Der TCP-Port; 0 wählt einen freien. Ohne Angabe: {default}.",
        host: "Wo gelauscht wird. Ohne Angabe: {default}, nur dieser Rechner.",
        tls: "Auch Ports mit gültigem, abgelaufenem, fremdem und selbst signiertem Zertifikat öffnen.",
        shared: "Abschalten, was die Verbindungen anderer beendet.",
        list: "Die Enden ausgeben und aufhören.",
      },
      examples: [
        "starten, dann mit ws://127.0.0.1:8081/close/1012 verbinden",
        "jedes Ende, mit einem Beispiel",
        "eine JSON-Zeile für jedes Ereignis",
        "für andere Rechner; sagt, was das heißt",
      ],
    },
    try: {
      summary:
        "Ein Labor starten, sich verbinden, die Verbindung so beenden und zeigen, was diese Laufzeitumgebung davon sah.",
      options: { wait: "Wie lange auf das Ende gewartet wird. Ohne Angabe: {default}." },
      examples: [
        "ein Close-Frame mit 1012",
        "die Leitung reißt ohne Close-Frame ab",
        "ein Ende des Labors, mit seinem Pfad",
        "ein Code, der nie gesendet werden darf",
        "für ein Programm",
      ],
    },
    doctor: {
      summary:
        "Herausfinden, warum Verbindungen zu einem WebSocket-Endpunkt sterben, oder das Protokoll eines Servers über Verbindungsenden lesen.",
      options: {
        watch: "Verbindungen nebeneinander so lange beobachten, etwa 10m.",
        "quick-idle": "Nur nach einer Leerlaufgrenze suchen, etwa 90s.",
        "probe-limits": "Die größte Nachricht suchen, die angenommen wird.",
        "probe-origin": "Von einem Origin aus verbinden, der abgewiesen werden sollte.",
        "server-log": "Enden, die der Server aufgezeichnet hat, um beide Seiten zu sehen.",
        html: "Den Bericht auch als eine HTML-Datei schreiben.",
        header: "Diesen Header senden; darf mehrmals angegeben werden.",
        subprotocol: "Dieses Subprotokoll anbieten; darf mehrmals angegeben werden.",
        origin: "Diesen Origin senden, wie es eine Seite von dort täte.",
        message: "Was als Nachricht gesendet wird. Ohne Angabe: {default}.",
        ca: "Auch den Zertifikaten in dieser PEM-Datei vertrauen.",
        insecure: "Weitermachen, obwohl dem Zertifikat nicht zu trauen ist.",
        resolve: "Mit dieser Adresse verbinden; DNS wird nicht gefragt.",
        "4": "Nur IPv4 benutzen.",
        "6": "Nur IPv6 benutzen.",
        proxy: "Per CONNECT durch diesen HTTP-Proxy gehen.",
      },
      examples: [
        "die kurze Prüfung",
        "für Sockets, die später sterben",
        "als angemeldeter Client",
        "lesen, was ein Server aufgezeichnet hat",
      ],
    },
    completion: {
      summary: "Ein Skript ausgeben, das Befehle, Optionen, Codes und Anbieter vervollständigt.",
      options: {},
      examples: ["in ~/.bashrc", "für zsh", "für fish"],
    },
  },
};
