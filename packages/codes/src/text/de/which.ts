import type { WhichText } from "../../which.ts";

export const which: WhichText = {
  goal: {
    ask: "Was möchten Sie wissen?",
    answers: {
      received: "Eine Verbindung ist zu Ende gegangen, und ich will wissen, welcher Code das war.",
      send: "Ich will eine Verbindung beenden und muss wissen, welchen Code ich senden soll.",
    },
  },
  opened: {
    ask: "War die Verbindung offen gewesen?",
    answers: { never: "Nein, sie kam nie zustande.", open: "Ja, sie war offen und endete dann." },
  },
  neverOpened: {
    ask: "Was wissen Sie über den Versuch?",
    answers: {
      certificate: "Das Zertifikat oder die Verschlüsselung hat nicht funktioniert.",
      refused: "Der Server hat mit einem HTTP-Status wie 401, 404 oder 503 geantwortet.",
      silent: "Nichts hat geantwortet, oder ich sehe nicht, woran es lag.",
    },
  },
  ended: {
    ask: "Was geschah gerade, als sie endete?",
    answers: {
      silence: "Es war eine Weile still gewesen.",
      deploy: "Auf dem Server lief ein Deployment oder ein Neustart.",
      message: "Eine Seite hatte gerade eine Nachricht gesendet.",
      busy: "Der Server war überlastet.",
      fault: "Im Server trat ein Fehler auf.",
      gateway: "Ein Gateway konnte den Server dahinter nicht erreichen.",
      login: "Die Anmeldung oder das Token war abgelaufen oder fehlte.",
      rights: "Der Benutzer war bekannt, aber nicht berechtigt.",
      late: "Eine Antwort der Anwendung kam nicht rechtzeitig.",
      bare: "Jemand hat close() ohne Code aufgerufen.",
      finished: "Die Arbeit war erledigt.",
      left: "Der Benutzer hat die Seite geschlossen oder verlassen.",
      nothing: "Nichts Besonderes; vielleicht ist das Netz ausgefallen.",
    },
  },
  announced: {
    ask: "Hat der Server es mit einem Close-Frame angekündigt?",
    answers: {
      restart: "Ja, er sagte, dass er neu startet und zurückkommt.",
      leaving: "Ja, er sagte aber nur, dass er geht.",
      unannounced: "Nein, die Leitung war einfach weg.",
    },
  },
  message: {
    ask: "Was stimmte mit der Nachricht nicht?",
    answers: {
      big: "Sie war zu groß.",
      type: "Sie war binär, wo Text erwartet wurde, oder umgekehrt.",
      encoding: "Ihr Text war kein gültiges UTF-8.",
      frame: "Ihr Frame verletzte die Regeln des Protokolls.",
      rule: "Sie verletzte eine Regel des Dienstes.",
    },
  },
  side: {
    ask: "Wer beendet die Verbindung?",
    answers: {
      server: "Ein Server.",
      browser: "Ein Skript im Browser.",
      program: "Ein Client, der kein Browser ist.",
    },
  },
  serverWhy: {
    ask: "Warum beendet der Server sie?",
    answers: {
      done: "Die Arbeit ist erledigt.",
      restart: "Er startet neu und ist in Sekunden zurück.",
      shutdown: "Er fährt herunter und kann nicht versprechen zurückzukommen.",
      overload: "Er ist überlastet oder drosselt.",
      login: "Der Client muss sich anmelden oder sein Token erneuern.",
      rights: "Der Client ist bekannt, aber nicht berechtigt.",
      rule: "Der Client hat eine Regel verletzt, die keinen eigenen Code hat.",
      big: "Die Nachricht des Clients ist zu groß.",
      type: "Der Client hat eine Nachricht vom falschen Typ gesendet.",
      late: "Der Client hat nicht rechtzeitig geantwortet.",
      fault: "Beim Server selbst ist ein Fehler aufgetreten.",
      gateway: "Er ist ein Gateway, und der Server dahinter ist ausgefallen.",
      own: "Aus einem eigenen Grund, den beide Seiten kennen.",
    },
  },
  browserWhy: {
    ask: "Warum beendet das Skript sie?",
    answers: {
      done: "Die Arbeit ist erledigt.",
      leaving: "Die Seite wird verlassen; das sendet der Browser von selbst.",
      own: "Aus einem eigenen Grund, den beide Seiten kennen.",
    },
  },
  programWhy: {
    ask: "Warum beendet der Client sie?",
    answers: {
      done: "Die Arbeit ist erledigt.",
      leaving: "Das Programm wird beendet.",
      type: "Der Server hat eine Nachricht vom falschen Typ gesendet.",
      big: "Die Nachricht des Servers ist zu groß.",
      extension: "Der Server hat einer nötigen Erweiterung nicht zugestimmt.",
      fault: "Beim Client selbst ist ein Fehler aufgetreten.",
      own: "Aus einem eigenen Grund, den beide Seiten kennen.",
    },
  },
};
