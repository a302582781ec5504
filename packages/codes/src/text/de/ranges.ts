import type { LanguageText } from "../language-text.ts";

export const ranges: LanguageText["ranges"] = {
  "0-999": {
    name: "Nicht verwendet",
    summary: "Nummern unter 1000 sind keine Close-Codes: Das Protokoll verwendet sie nie, und niemand darf sie senden.",
    gist: "kein Close-Code",
    description: [
      "Das Protokoll lässt 0 bis 999 leer, und ein Close-Frame mit einer solchen Nummer ist ein Fehler. Strenge Bibliotheken antworten darauf mit 1002 und melden 1006; manche Browser reichen die Nummer unverändert durch.",
    ],
    whenYouSeeIt: [
      "Ein Programm hat einen HTTP-Status oder einen Exit-Code in einen Close-Frame geschrieben.",
      "Eine Laufzeitumgebung meldet 0 für jede Verbindung, die ohne Close-Frame endet.",
    ],
    howToFix: {
      client: [
        "Behandeln Sie es wie einen Verbindungsabbruch und melden Sie es dem Entwickler des Servers.",
        "Wenn Sie 0 sehen, achten Sie darauf, welche Laufzeitumgebung es meldet: Dort bedeutet 0, was anderswo 1006 bedeutet.",
      ],
      server: ["Senden Sie eine erlaubte Nummer: 1000, 1001, 1008, 1011 oder eine von 4000 bis 4999."],
    },
    whatNext:
      "Verbindung neu aufbauen wie nach einem Verbindungsabbruch: Wartezeit anfangs {first}, später bis zu {cap}. Nach {attempts} Fehlschlägen in Folge, ohne dass die Verbindung stabil wurde, aufgeben.",
    whenToUse: "Nie: Niemand darf eine Nummer unter 1000 senden.",
    commonMistakes: ["Einen HTTP-Status wie 401 als Close-Code senden; addieren Sie 4000 und senden Sie 4401."],
    keywords: ["ungültiger code", "null", "nicht verwendet", "http status", "exit code", "invalid code"],
  },
  "1016-2999": {
    name: "Nicht vergeben",
    summary:
      "Diese Nummern sind für das Protokoll und seine Erweiterungen reserviert; bisher hat keine eine Bedeutung.",
    gist: "für das Protokoll reserviert",
    description: [
      "1000 bis 2999 gehören dem Protokoll selbst und seinen veröffentlichten Erweiterungen. Von 1016 bis 2999 ist nichts vergeben, also darf keine dieser Nummern gesendet werden.",
    ],
    whenYouSeeIt: [
      "Eine Bibliothek hat sich im Bereich des Protokolls eine eigene Nummer ausgedacht.",
      "Ein neuer Code wurde registriert, nachdem dieser Katalog zuletzt geprüft worden war.",
    ],
    howToFix: {
      client: [
        "Behandeln Sie es wie einen Verbindungsabbruch und melden Sie es dem Entwickler der Bibliothek oder des Servers.",
      ],
      server: ["Wählen Sie für eine eigene Bedeutung eine Nummer von 4000 bis 4999."],
    },
    whatNext:
      "Verbindung neu aufbauen wie nach einem Verbindungsabbruch: Wartezeit anfangs {first}, später bis zu {cap}. Nach {attempts} Fehlschlägen in Folge, ohne dass die Verbindung stabil wurde, aufgeben.",
    whenToUse: "Nie: Diese Nummern warten auf einen künftigen Standard.",
    commonMistakes: ["Sich hier eine Nummer ausdenken, weil sie frei aussieht. Strenge Bibliotheken lehnen sie ab."],
    keywords: ["nicht vergeben", "reserviert", "protokollbereich", "erweiterung", "unbekannter code", "unassigned"],
  },
  "3000-3999": {
    name: "Bibliotheken, Frameworks und Anwendungen",
    summary:
      "Nummern für Bibliotheken, Frameworks und Anwendungen; sie lassen sich registrieren, doch nur wenige sind es.",
    gist: "von einer Bibliothek festgelegt",
    description: [
      "Das Protokoll gibt 3000 bis 3999 keine eigene Bedeutung. Eine Bibliothek oder Anwendung kann hier eine Nummer registrieren; wer zuerst kommt, bekommt sie. Registriert sind nur 3000, 3003 und 3008.",
      "Mehrere Bibliotheken verwenden Nummern aus diesem Bereich, ohne sie zu registrieren, und widersprechen einander. Die Nummer allein sagt nichts, solange Sie nicht wissen, welche Bibliothek dahintersteckt.",
    ],
    whenYouSeeIt: [
      "Eine Bibliothek, etwa ein Messaging-Server, schließt mit einem eigenen Code.",
      "Ein Skript im Browser hat die Verbindung mit einem Code geschlossen, den sein Autor gewählt hat.",
    ],
    howToFix: {
      client: [
        "Finden Sie heraus, welche Bibliothek oder welcher Dienst ihn gesendet hat, und wählen Sie das passende Profil.",
        "Ohne Profil: Bauen Sie die Verbindung mit Backoff neu auf und hören Sie nach {attempts} Fehlschlägen in Folge auf.",
      ],
      server: [
        "Dokumentieren Sie die Nummern, die Sie senden, und ob ein Client wiederkommen soll.",
        "Nehmen Sie für den privaten Gebrauch lieber 4000 bis 4999: Diese Nummern akzeptieren alle Bibliotheken.",
      ],
    },
    whatNext:
      "Ohne Profil die Verbindung neu aufbauen wie nach einem Verbindungsabbruch: Wartezeit anfangs {first}, später bis zu {cap}. Nach {attempts} Fehlschlägen in Folge, ohne dass die Verbindung stabil wurde, aufgeben.",
    whenToUse: "Senden Sie eine solche Nummer nur, wenn Ihre Bibliothek sie dokumentiert oder registriert hat.",
    commonMistakes: [
      "Allein nach der Nummer handeln, ohne zu wissen, von wem sie stammt.",
      "Glauben, dass alle Nummern hier registriert sind.",
    ],
    keywords: ["bibliothek", "library", "framework", "registriert", "3xxx", "code einer bibliothek"],
  },
  "4000-4999": {
    name: "Private Nutzung",
    summary:
      "Nummern zur privaten Nutzung: Jede Anwendung gibt ihnen eine eigene Bedeutung; registrieren lassen sie sich nicht.",
    gist: "privat, von einer Anwendung bestimmt",
    description: [
      "Beide Seiten vereinbaren, was eine Nummer von 4000 bis 4999 bedeutet; dem Protokoll ist es gleich. Dieselbe Nummer bedeutet also bei verschiedenen Diensten Verschiedenes.",
      "Es ist üblich, 4000 zu einem HTTP-Status zu addieren: 4401 für eine fehlende Anmeldung, 4403 für ein fehlendes Recht, 4429 für zu viele Anfragen.",
    ],
    whenYouSeeIt: [
      "Der Dienst hat die Verbindung mit einem Code geschlossen, den seine Dokumentation erklärt.",
      "Ein Skript im Browser hat die Verbindung mit einem Code geschlossen, den sein Autor gewählt hat.",
    ],
    howToFix: {
      client: [
        "Schlagen Sie die Nummer in der Dokumentation des Dienstes nach oder wählen Sie hier sein Profil.",
        "Ohne Profil: Bauen Sie die Verbindung mit Backoff neu auf und hören Sie nach {attempts} Fehlschlägen in Folge auf.",
      ],
      server: [
        "Dokumentieren Sie jede Nummer: was passiert ist, wer es beheben muss und ob der Client wiederkommen soll.",
        "Halten Sie Nummern für „komm wieder“ und Nummern für „bleib weg“ in getrennten Blöcken.",
      ],
    },
    whatNext:
      "Ohne Profil die Verbindung neu aufbauen wie nach einem Verbindungsabbruch: Wartezeit anfangs {first}, später bis zu {cap}. Nach {attempts} Fehlschlägen in Folge, ohne dass die Verbindung stabil wurde, aufgeben.",
    whenToUse: "Senden Sie eine solche Nummer für eine eigene Bedeutung, die beide Seiten kennen.",
    commonMistakes: [
      "Annehmen, dass eine Nummer dasselbe bedeutet wie bei einem anderen Dienst.",
      "Schließen, bevor die Verbindung angenommen wurde: Ein Browser sieht dann 1006, nicht Ihre Nummer.",
    ],
    keywords: ["private nutzung", "anwendungscode", "eigener code", "4xxx", "anbieter", "custom close code"],
  },
  "5000-65535": {
    name: "Außerhalb des Protokolls",
    summary:
      "Nummern ab 5000 sind keine Close-Codes: Sie liegen außerhalb des Protokolls, und niemand darf sie senden.",
    gist: "außerhalb des Protokolls",
    description: [
      "In einem Close-Frame ist Platz für jede Nummer bis 65535, doch das Protokoll endet bei 4999. Strenge Bibliotheken antworten auf eine höhere Nummer mit 1002 und melden 1006; manche Browser reichen sie unverändert durch.",
    ],
    whenYouSeeIt: [
      "Ein Programm hat eine eigene Fehlernummer als Close-Code verwendet.",
      "Die Bytes des Close-Frames wurden beschädigt oder in falscher Reihenfolge geschrieben.",
    ],
    howToFix: {
      client: ["Behandeln Sie es wie einen Verbindungsabbruch und melden Sie es dem Entwickler des Servers."],
      server: ["Wählen Sie eine Nummer von 4000 bis 4999 und schreiben Sie Ihre eigene Fehlernummer in den Grund."],
    },
    whatNext:
      "Verbindung neu aufbauen wie nach einem Verbindungsabbruch: Wartezeit anfangs {first}, später bis zu {cap}. Nach {attempts} Fehlschlägen in Folge, ohne dass die Verbindung stabil wurde, aufgeben.",
    whenToUse: "Nie: Niemand darf eine Nummer über 4999 senden.",
    commonMistakes: ["Die beiden Bytes des Codes in der falschen Reihenfolge schreiben."],
    keywords: [
      "ungültiger code",
      "außerhalb des bereichs",
      "zu hohe nummer",
      "5000",
      "byte-reihenfolge",
      "out of range",
    ],
  },
};
