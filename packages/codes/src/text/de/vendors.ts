import type { LanguageText } from "../language-text.ts";

export const vendors: LanguageText["vendors"] = {
  summary: "Bei {vendor} heißt {code} „{name}“.",
  description:
    "Das Protokoll gibt dieser Nummer keine eigene Bedeutung; was hier steht, ist das, was {vendor} darunter versteht. Ein anderer Dienst kann mit {code} etwas anderes meinen.",
  whenToUse: "Senden Sie {code} nur dort, wo sich beide Seiten nach {vendor} richten.",
  unlisted: "{vendor} sagt nichts über {code}. Was hier steht, gilt für den ganzen Bereich.",
  ambiguous:
    "{code} bedeutet für sich genommen nichts. Wählen Sie ein Profil, um zu erfahren, was ein bestimmter Dienst damit meint.",
  status: {
    documented: "vom Anbieter dokumentiert",
    observed: "beobachtet, nicht dokumentiert",
  },
  sentBy: {
    client: "der Client sendet ihn",
    server: "der Server sendet ihn",
    either: "beide Seiten können ihn senden",
    local: "niemand sendet ihn; die Bibliothek meldet ihn auf der eigenen Seite",
  },
  classes: {
    done: {
      name: "Fertig",
      whenYouSeeIt: "Die Arbeit ist erledigt, oder eine Seite ist absichtlich gegangen.",
      client: "Es gibt nichts zu beheben, außer Sie brauchen die Verbindung noch.",
      server: "Es gibt nichts zu beheben.",
    },
    auth: {
      name: "Anmeldung fehlt oder ist ungültig",
      whenYouSeeIt: "Die Anmeldung oder das Token fehlt, ist falsch oder abgelaufen.",
      client:
        "Holen Sie ein frisches Token oder bitten Sie den Benutzer, sich anzumelden, und verbinden Sie sich dann wieder.",
      server: "Prüfen Sie, wie Token ausgestellt werden und wann sie ablaufen.",
    },
    forbidden: {
      name: "Nicht berechtigt",
      whenYouSeeIt: "Der Client ist bekannt, darf aber nicht bekommen, was er verlangt hat.",
      client: "Bitten Sie um das Recht oder fragen Sie etwas anderes an; ein neuer Versuch allein hilft nicht.",
      server: "Prüfen Sie die Rechte dieses Kontos und die Einstellungen dieser Anwendung.",
    },
    "bad-request": {
      name: "Ungültige Nachricht",
      whenYouSeeIt: "Der Client hat etwas gesendet, das der Dienst nicht versteht oder nicht erlaubt.",
      client:
        "Vergleichen Sie die letzte Nachricht mit der Dokumentation des Dienstes und korrigieren Sie sie, bevor Sie sich wieder verbinden.",
      server: "Nennen Sie das fehlerhafte Feld im Close-Grund.",
    },
    "not-found": {
      name: "Nicht gefunden",
      whenYouSeeIt: "Der Raum, die Anwendung, die Datei oder der Pfad existiert nicht.",
      client: "Prüfen Sie die Adresse und die Kennungen.",
      server: "Prüfen Sie, ob das Objekt gelöscht oder umbenannt wurde.",
    },
    limit: {
      name: "Limit erreicht",
      whenYouSeeIt: "Ein Limit für Rate, Größe oder Anzahl der Verbindungen wurde erreicht.",
      client: "Senden Sie weniger oder öffnen Sie weniger Verbindungen, bevor Sie wiederkommen.",
      server: "Erhöhen Sie das Limit oder dokumentieren Sie es.",
    },
    overload: {
      name: "Überlastet",
      whenYouSeeIt: "Der Dienst hat im Moment zu viel zu tun.",
      client: "Kommen Sie später wieder, und jedes Mal langsamer.",
      server: "Schaffen Sie mehr Kapazität oder verteilen Sie die Last.",
    },
    timeout: {
      name: "Zu langsam",
      whenYouSeeIt: "Eine erwartete Nachricht oder Antwort kam nicht rechtzeitig.",
      client: "Antworten Sie rechtzeitig; prüfen Sie, ob etwas Ihr Programm blockiert.",
      server: "Prüfen Sie, ob die Frist für den langsamsten redlichen Client reicht.",
    },
    "server-fault": {
      name: "Fehler im Dienst",
      whenYouSeeIt: "Im Dienst ist etwas schiefgegangen.",
      client: "Bauen Sie die Verbindung mit Backoff neu auf; wenn es anhält, melden Sie es.",
      server: "Lesen Sie das Server-Log zu genau dieser Sekunde.",
    },
    restart: {
      name: "Neustart oder Umzug",
      whenYouSeeIt: "Der Dienst startet neu oder bittet den Client, sich mit einer anderen Stelle zu verbinden.",
      client: "Bauen Sie die Verbindung nach kurzer zufälliger Wartezeit neu auf.",
      server: "Verteilen Sie das Schließen, damit die Clients nicht alle zugleich wiederkommen.",
    },
    replaced: {
      name: "Durch eine andere Verbindung ersetzt",
      whenYouSeeIt: "Derselbe Benutzer oder dieselbe Sitzung hat sich von anderswo verbunden.",
      client:
        "Bauen Sie die Verbindung nicht von sich aus neu auf, sonst werfen sich zwei Tabs endlos gegenseitig hinaus.",
      server: "Sagen Sie im Grund, welche Verbindung übernommen hat.",
    },
    session: {
      name: "Sitzung beendet",
      whenYouSeeIt: "Die Sitzung ist vorbei, abgelaufen oder lässt sich nicht fortsetzen.",
      client: "Beginnen Sie eine neue Sitzung, statt die alte fortzusetzen.",
      server: "Prüfen Sie, wie lange sich Sitzungen fortsetzen lassen.",
    },
    version: {
      name: "Falsche Version",
      whenYouSeeIt: "Client und Dienst sprechen verschiedene Versionen des Protokolls.",
      client: "Aktualisieren Sie den Client oder verlangen Sie eine Version, die der Dienst unterstützt.",
      server: "Nennen Sie die unterstützten Versionen im Close-Grund.",
    },
    idle: {
      name: "Zu lange ungenutzt",
      whenYouSeeIt: "Auf der Verbindung war länger Stille, oder sie blieb länger ungenutzt, als der Dienst erlaubt.",
      client: "Senden Sie früher einen Heartbeat oder die erste Anfrage, und verbinden Sie sich dann wieder.",
      server: "Dokumentieren Sie das Leerlauflimit.",
    },
    other: {
      name: "Etwas anderes",
      whenYouSeeIt: "Der Dienst gibt dieser Nummer eine Bedeutung, die in keine übliche Gruppe passt.",
      client: "Lesen Sie die Dokumentation des Dienstes und den Close-Grund.",
      server: "Dokumentieren Sie, was ein Client tun soll.",
    },
  },
};
