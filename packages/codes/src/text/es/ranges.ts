import type { LanguageText } from "../language-text.ts";

export const ranges: LanguageText["ranges"] = {
  "0-999": {
    name: "Sin uso",
    summary:
      "Los números por debajo de 1000 no son códigos de cierre: el protocolo no los usa y nadie puede enviarlos.",
    gist: "no es un código de cierre",
    description: [
      "El protocolo deja vacío el rango de 0 a 999, y una trama Close con uno de esos números es un error. Las bibliotecas estrictas responden con 1002 e informan de 1006; algunos navegadores lo entregan tal cual.",
    ],
    whenYouSeeIt: [
      "Un programa puso un estado HTTP o un código de salida en una trama Close.",
      "Un entorno de ejecución informa de 0 en toda conexión que termina sin trama Close.",
    ],
    howToFix: {
      client: [
        "Trátalo como una conexión perdida y avisa al autor del servidor.",
        "Si ves 0, fíjate en qué entorno de ejecución lo informa: ahí significa lo que en otros significa 1006.",
      ],
      server: ["Envía un número permitido: 1000, 1001, 1008, 1011 o uno de 4000 a 4999."],
    },
    whatNext:
      "Reconectar como tras una conexión perdida: al principio, {first}; más adelante, hasta {cap}. Abandonar tras {attempts} fallos seguidos sin que la conexión llegara a ser estable.",
    whenToUse: "Nunca: nadie puede enviar un número inferior a 1000.",
    commonMistakes: ["Enviar como código de cierre un estado HTTP como 401; súmale 4000 y envía 4401."],
    keywords: ["código no válido", "código inválido", "cero", "sin uso", "estado http", "invalid code"],
  },
  "1016-2999": {
    name: "Sin asignar",
    summary: "Estos números están reservados para el protocolo y sus extensiones; hoy ninguno tiene significado.",
    gist: "reservado para el protocolo",
    description: [
      "De 1000 a 2999 pertenecen al propio protocolo y a sus extensiones publicadas. De 1016 a 2999 no se ha asignado nada, así que ninguno de esos números se puede enviar.",
    ],
    whenYouSeeIt: [
      "Una biblioteca se inventó un número dentro del rango del protocolo.",
      "Se registró un código nuevo después de la última revisión de este catálogo.",
    ],
    howToFix: {
      client: ["Trátalo como una conexión perdida y avisa al autor de la biblioteca o del servidor."],
      server: ["Elige un número de 4000 a 4999 para un significado propio."],
    },
    whatNext:
      "Reconectar como tras una conexión perdida: al principio, {first}; más adelante, hasta {cap}. Abandonar tras {attempts} fallos seguidos sin que la conexión llegara a ser estable.",
    whenToUse: "Nunca: estos números esperan a un estándar futuro.",
    commonMistakes: ["Inventarse aquí un número porque parece libre. Las bibliotecas estrictas lo rechazan."],
    keywords: ["sin asignar", "reservado", "rango del protocolo", "extensión", "código desconocido", "unassigned"],
  },
  "3000-3999": {
    name: "Bibliotecas, frameworks y aplicaciones",
    summary: "Números para bibliotecas, frameworks y aplicaciones; se pueden registrar, pero pocos lo están.",
    gist: "lo define una biblioteca",
    description: [
      "El protocolo no da ningún significado propio al rango de 3000 a 3999. Una biblioteca o una aplicación puede registrar aquí un número, por orden de llegada. Solo están registrados 3000, 3003 y 3008.",
      "Varias bibliotecas usan números de este rango sin registrarlos y se contradicen entre sí. El número por sí solo no dice nada mientras no sepas qué biblioteca hay detrás.",
    ],
    whenYouSeeIt: [
      "Una biblioteca, por ejemplo un servidor de mensajería, cierra con un código propio.",
      "Un script del navegador cerró la conexión con un código elegido por su autor.",
    ],
    howToFix: {
      client: [
        "Averigua qué biblioteca o servicio lo envió y elige su perfil.",
        "Si no hay perfil, reconecta con backoff y detente tras {attempts} fallos seguidos.",
      ],
      server: [
        "Documenta los números que envías y si el cliente debe volver.",
        "Para uso privado, mejor de 4000 a 4999: todas las bibliotecas los aceptan.",
      ],
    },
    whatNext:
      "Sin un perfil, reconectar como tras una conexión perdida: al principio, {first}; más adelante, hasta {cap}. Abandonar tras {attempts} fallos seguidos sin que la conexión llegara a ser estable.",
    whenToUse: "Envía uno solo si tu biblioteca lo documenta o lo tiene registrado.",
    commonMistakes: [
      "Actuar según el número sin saber de quién es.",
      "Creer que todos los números de este rango están registrados.",
    ],
    keywords: ["biblioteca", "librería", "framework", "registrado", "3xxx", "código de biblioteca"],
  },
  "4000-4999": {
    name: "Uso privado",
    summary: "Números para uso privado: cada aplicación les da su propio significado y no se pueden registrar.",
    gist: "privado de una aplicación",
    description: [
      "Los dos extremos acuerdan qué significa un número de 4000 a 4999; al protocolo le da igual. Por eso el mismo número significa cosas distintas en servicios distintos.",
      "Es costumbre sumar 4000 a un estado HTTP: 4401 si falta el inicio de sesión, 4403 si falta un permiso, 4429 si hay demasiadas peticiones.",
    ],
    whenYouSeeIt: [
      "El servicio cerró la conexión con un código que explica en su documentación.",
      "Un script del navegador cerró la conexión con un código elegido por su autor.",
    ],
    howToFix: {
      client: [
        "Busca el número en la documentación del servicio, o elige aquí su perfil.",
        "Si no hay perfil, reconecta con backoff y detente tras {attempts} fallos seguidos.",
      ],
      server: [
        "Documenta cada número: qué pasó, quién tiene que arreglarlo y si el cliente debe volver.",
        "Separa en bloques distintos los números que significan «vuelve» y los que significan «no vuelvas».",
      ],
    },
    whatNext:
      "Sin un perfil, reconectar como tras una conexión perdida: al principio, {first}; más adelante, hasta {cap}. Abandonar tras {attempts} fallos seguidos sin que la conexión llegara a ser estable.",
    whenToUse: "Envía uno para un significado propio que conozcan los dos extremos.",
    commonMistakes: [
      "Suponer que un número significa lo mismo que en otro servicio.",
      "Cerrar antes de haber aceptado la conexión: el navegador ve 1006 en vez de tu número.",
    ],
    keywords: [
      "uso privado",
      "código de aplicación",
      "código personalizado",
      "4xxx",
      "código del proveedor",
      "custom close code",
    ],
  },
  "5000-65535": {
    name: "Fuera del protocolo",
    summary:
      "Los números a partir de 5000 no son códigos de cierre: quedan fuera del protocolo y nadie puede enviarlos.",
    gist: "fuera del protocolo",
    description: [
      "En una trama Close cabe cualquier número hasta 65535, pero el protocolo acaba en 4999. Las bibliotecas estrictas responden a un número mayor con 1002 e informan de 1006; algunos navegadores lo entregan tal cual.",
    ],
    whenYouSeeIt: [
      "Un programa usó un número de error propio como código de cierre.",
      "Los bytes de la trama Close se dañaron o se escribieron en el orden equivocado.",
    ],
    howToFix: {
      client: ["Trátalo como una conexión perdida y avisa al autor del servidor."],
      server: ["Elige un número de 4000 a 4999 y pon tu propio número de error en el motivo."],
    },
    whatNext:
      "Reconectar como tras una conexión perdida: al principio, {first}; más adelante, hasta {cap}. Abandonar tras {attempts} fallos seguidos sin que la conexión llegara a ser estable.",
    whenToUse: "Nunca: nadie puede enviar un número superior a 4999.",
    commonMistakes: ["Escribir los dos bytes del código en el orden equivocado."],
    keywords: ["código no válido", "fuera de rango", "código inválido", "5000", "orden de bytes", "out of range"],
  },
};
