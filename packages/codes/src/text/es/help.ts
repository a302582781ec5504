import type { HelpText } from "../help-text.ts";

export const help: HelpText = {
  tagline: "Cómo terminan los WebSockets, y cómo vuelven.",
  headings: {
    use: "Uso",
    commands: "Comandos",
    options: "Opciones",
    everyOption: "Opciones de todos los comandos",
    examples: "Ejemplos",
    exitCodes: "Códigos de salida",
  },
  calls: { explain: "explica un código de cierre", compare: "compara dos", command: "uno de estos:" },
  exitCodes: {
    fine: "todo bien",
    problemFound: "se encontró un problema",
    usage: "la llamada era incorrecta",
    notFound: "no existe ese código, perfil o idioma",
    network: "la red",
    interrupted: "interrumpido",
  },
  everyOption: {
    language: "El idioma de la respuesta. Si falta: LC_ALL, LC_MESSAGES o LANG.",
    json: "Imprime un solo documento JSON, también si hay errores.",
    markdown: "Imprime Markdown.",
    plain: "Imprime un registro por línea, con los campos separados por tabuladores.",
    color: "Usa colores aunque la salida no sea un terminal; --no-color: nunca.",
    pager: "--no-pager: imprime de corrido una respuesta larga.",
    width: "Ancho de la salida. Si falta: el del terminal, como máximo 100.",
    help: "Muestra cómo se usa un comando.",
    version: "Muestra la versión.",
  },
  commands: {
    explain: {
      summary: "Explica qué significa un código de cierre, cuándo aparece, cómo se arregla y qué ocurre después.",
      options: {
        profile: "Lee de 3000 a 4999 como los entiende este proveedor.",
        side: "Para qué lado es la recomendación. Si falta: para el cliente.",
        reason: "El motivo del cierre, cuando un proveedor pone en él un identificador.",
      },
      examples: [
        "la página de un código; `explain` puede omitirse",
        "el código de un proveedor",
        "lo mismo, más corto",
        "en francés",
        "para un programa",
      ],
    },
    compare: {
      summary: "Distingue dos códigos de cierre: en qué difieren, cuándo usar cada uno y qué suele confundirse.",
      options: { profile: "Lee ambos números como los entiende este proveedor." },
      examples: [
        "dos números son una comparación; `compare` puede omitirse",
        "en ruso",
        "un número, dos proveedores",
        "para un programa",
      ],
    },
    list: {
      summary: "Lista los códigos de cierre y los rangos, o los códigos de un proveedor.",
      options: {
        range: "Solo los números de … a …, como 1000-1015, o un rango por su nombre, como private-use.",
        profile: "Los códigos de este proveedor.",
      },
      examples: ["todos los códigos y rangos", "algunos de ellos", "los códigos de un proveedor", "para un script"],
    },
    profiles: {
      summary: "Lista los proveedores y bibliotecas cuyos códigos se conocen.",
      options: {},
      examples: ["todos", "los códigos de uno"],
    },
    search: {
      summary: "Busca códigos, códigos de proveedores y causas por número, nombre o palabras del idioma elegido.",
      options: { limit: "Cuántos mostrar. Si falta: {default}." },
      examples: ["en inglés", "en ruso", "el código de un proveedor"],
    },
    which: {
      summary: "Responde unas preguntas y averigua qué código enviar o cuál se recibió.",
      options: {},
      examples: ["pregunta, de una en una", "con las respuestas dadas no pregunta nada", "para un script"],
    },
    schedule: {
      summary: "Imprime las esperas que da la recomendación de un código, en tabla y en gráfico.",
      options: {
        attempts: "Cuántas esperas mostrar. Si falta: {default}.",
        seed: "Sortea siempre las mismas esperas. Si falta: un sorteo nuevo.",
        profile: "Lee de 3000 a 4999 como los entiende este proveedor.",
      },
      examples: [
        "las esperas tras una sobrecarga",
        "doce esperas, siempre las mismas",
        "límites y sorteos para un programa",
      ],
    },
    lab: {
      summary: "Inicia un servidor cuyas URL dicen cómo termina cada conexión.",
      options: {
        port: "El puerto TCP; 0 elige uno libre. Si falta: {default}.",
        host: "Dónde escuchar. Si falta: {default}, solo esta máquina.",
        tls: "Abre también puertos con certificado válido, caducado, de otro host y autofirmado.",
        shared: "Desactiva lo que termina conexiones ajenas.",
        list: "Imprime los finales y sale.",
      },
      examples: [
        "lo inicia; después, conéctate a ws://127.0.0.1:8081/close/1012",
        "todos los finales, con un ejemplo",
        "una línea JSON por cada cosa que ocurre",
        "para otras máquinas; dice qué implica",
      ],
    },
    try: {
      summary:
        "Inicia un laboratorio, se conecta, termina la conexión de ese modo y muestra qué vio este entorno de ejecución.",
      options: { wait: "Cuánto esperar el final. Si falta: {default}." },
      examples: [
        "una trama Close con 1012",
        "la línea muere sin trama Close",
        "un final del laboratorio, por su ruta",
        "un código que nunca debe enviarse",
        "para un programa",
      ],
    },
    doctor: {
      summary:
        "Averigua por qué mueren las conexiones a un endpoint WebSocket, o lee el registro de finales de un servidor.",
      options: {
        watch: "Observa conexiones en paralelo durante este tiempo, como 10m.",
        "quick-idle": "Busca solo un límite de inactividad, como 90s.",
        "probe-limits": "Busca el mensaje más grande que se acepta.",
        "probe-origin": "Se conecta desde un origen que debería rechazarse.",
        "server-log": "Finales que registró el servidor, para ver ambos lados.",
        html: "Escribe además el informe como un archivo HTML.",
        header: "Envía esta cabecera; puede repetirse.",
        subprotocol: "Ofrece este subprotocolo; puede repetirse.",
        origin: "Envía este Origin, como haría una página de allí.",
        message: "Qué enviar como mensaje. Si falta: {default}.",
        ca: "Confía también en los certificados de este archivo PEM.",
        insecure: "Sigue aunque el certificado no sea de confianza.",
        resolve: "Se conecta a esta dirección; no consulta el DNS.",
        "4": "Usa solo IPv4.",
        "6": "Usa solo IPv6.",
        proxy: "Pasa por este proxy HTTP con CONNECT.",
      },
      examples: [
        "la comprobación corta",
        "para sockets que mueren más tarde",
        "como un cliente con sesión iniciada",
        "lee lo que registró un servidor",
      ],
    },
    completion: {
      summary: "Imprime un script que completa comandos, opciones, códigos y proveedores.",
      options: {},
      examples: ["en ~/.bashrc", "para zsh", "para fish"],
    },
  },
};
