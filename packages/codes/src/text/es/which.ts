import type { WhichText } from "../../which.ts";

export const which: WhichText = {
  goal: {
    ask: "¿Qué quieres saber?",
    answers: {
      received: "Una conexión terminó y quiero saber qué código fue.",
      send: "Quiero terminar una conexión y necesito saber qué código enviar.",
    },
  },
  opened: {
    ask: "¿La conexión llegó a abrirse?",
    answers: { never: "No, nunca se abrió.", open: "Sí, estaba abierta y después terminó." },
  },
  neverOpened: {
    ask: "¿Qué sabes del intento?",
    answers: {
      certificate: "Falló el certificado o el cifrado.",
      refused: "El servidor respondió con un estado HTTP, como 401, 404 o 503.",
      silent: "No respondió nadie, o no puedo ver por qué falló.",
    },
  },
  ended: {
    ask: "¿Qué estaba pasando cuando terminó?",
    answers: {
      silence: "Llevaba un rato en silencio.",
      deploy: "El servidor estaba en pleno despliegue o reinicio.",
      message: "Uno de los extremos acababa de enviar un mensaje.",
      busy: "El servidor estaba sobrecargado.",
      fault: "El servidor se topó con un error propio.",
      gateway: "Un gateway no pudo comunicarse con el servidor que tiene detrás.",
      login: "Faltaba el inicio de sesión o el token, o había caducado.",
      rights: "El usuario estaba identificado, pero no tenía permiso.",
      late: "Una respuesta de la aplicación no llegó a tiempo.",
      bare: "Alguien llamó a close() sin código.",
      finished: "El trabajo había terminado.",
      left: "El usuario cerró o abandonó la página.",
      nothing: "Nada especial; pudo fallar la red.",
    },
  },
  announced: {
    ask: "¿El servidor lo anunció con una trama Close?",
    answers: {
      restart: "Sí, dijo que se reiniciaba y que volvería.",
      leaving: "Sí, pero solo dijo que se iba.",
      unannounced: "No, la línea se cortó sin más.",
    },
  },
  message: {
    ask: "¿Qué tenía de malo el mensaje?",
    answers: {
      big: "Era demasiado grande.",
      type: "Era binario donde se esperaba texto, o al revés.",
      encoding: "Su texto no era UTF-8 válido.",
      frame: "Su trama incumplía las reglas del protocolo.",
      rule: "Incumplía una regla del servicio.",
    },
  },
  side: {
    ask: "¿Quién termina la conexión?",
    answers: {
      server: "Un servidor.",
      browser: "Un script en un navegador.",
      program: "Un cliente que no es un navegador.",
    },
  },
  serverWhy: {
    ask: "¿Por qué la termina el servidor?",
    answers: {
      done: "El trabajo ha terminado.",
      restart: "Se reinicia y volverá en unos segundos.",
      shutdown: "Se apaga y no puede prometer que vuelva.",
      overload: "Está sobrecargado o limita el tráfico.",
      login: "El cliente debe iniciar sesión o renovar su token.",
      rights: "El cliente está identificado, pero no tiene permiso.",
      rule: "El cliente incumplió una regla que no tiene código propio.",
      big: "El mensaje del cliente es demasiado grande.",
      type: "El cliente envió un tipo de mensaje equivocado.",
      late: "El cliente no respondió a tiempo.",
      fault: "El servidor se topó con un fallo propio.",
      gateway: "Es un gateway, y falló el servidor que tiene detrás.",
      own: "Por un motivo nuestro que conocen los dos extremos.",
    },
  },
  browserWhy: {
    ask: "¿Por qué la termina el script?",
    answers: {
      done: "El trabajo ha terminado.",
      leaving: "El usuario abandona la página; el navegador lo envía por sí solo.",
      own: "Por un motivo nuestro que conocen los dos extremos.",
    },
  },
  programWhy: {
    ask: "¿Por qué la termina el cliente?",
    answers: {
      done: "El trabajo ha terminado.",
      leaving: "El programa se está cerrando.",
      type: "El servidor envió un tipo de mensaje equivocado.",
      big: "El mensaje del servidor es demasiado grande.",
      extension: "El servidor no concedió una extensión necesaria.",
      fault: "El cliente se topó con un fallo propio.",
      own: "Por un motivo nuestro que conocen los dos extremos.",
    },
  },
};
