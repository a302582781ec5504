import type { LanguageText } from "../language-text.ts";

export const codes: LanguageText["codes"] = {
  1000: {
    name: "Cierre normal",
    summary: "Los dos extremos coinciden en que la sesión ha terminado: nada ha fallado y no hay nada que arreglar.",
    gist: "la sesión ha terminado",
    description: [
      "Uno de los extremos consideró que la conversación había cumplido su propósito y envió una trama Close con 1000; el otro le respondió. Ambos saben que ya no llegará nada más.",
      "Solo dice que el final fue intencionado. No garantiza que la aplicación quedara satisfecha: muchos servidores y proxies también envían 1000 al reiniciarse o al rechazar un inicio de sesión, y ese uso es incorrecto.",
    ],
    whenYouSeeIt: [
      "El usuario cerró la sesión, o la página llamó a `close(1000)` al terminar su trabajo.",
      "El servidor acabó una transmisión, una descarga o una partida y cerró la conexión.",
      "Un proxy o un gateway gestionado cortó una conexión inactiva y eligió 1000, aunque el motivo era otro.",
    ],
    howToFix: {
      client: [
        "Si lo esperabas, no hay nada que corregir.",
        "Si te sorprende, busca un `close()` prematuro: en una función de limpieza, en un efecto que se ejecuta dos veces o en otra pestaña que comparte la conexión.",
        "Si la aplicación todavía necesita la conexión, reconecta de forma explícita y avisa al autor del servidor de que 1000 no era el código adecuado.",
      ],
      server: [
        "Envía 1000 solo cuando el trabajo haya terminado. Para un reinicio usa 1012; para un apagado, 1001; para una sobrecarga, 1013.",
        "Nunca uses 1000 para rechazar un inicio de sesión: los clientes que respetan el código no volverán.",
      ],
    },
    whatNext: "Detenerse. El cliente no se reconecta, porque los dos extremos han terminado.",
    whenToUse: "Envíalo cuando el trabajo esté hecho y ninguno de los extremos quiera nada más.",
    commonMistakes: [
      "Creer que `close()` sin código envía 1000: la trama Close va vacía y el otro extremo ve 1005.",
      "Cerrar con 1000 una conexión muerta: oculta el fallo, y un cliente que respeta el código ya no vuelve.",
      "Enviar 1000 durante un despliegue: les dice a todos los clientes que no regresen.",
    ],
    keywords: [
      "cierre normal",
      "terminado",
      "finalizado",
      "sesión completa",
      "ok",
      "conexión cerrada",
      "cerrar sesión",
      "cierre limpio",
    ],
  },
  1001: {
    name: "Un extremo se retira",
    summary: "Uno de los extremos se va: el servidor se apaga, o el usuario cerró o abandonó la página.",
    gist: "uno de los extremos se va",
    description: [
      "Un extremo se retira. Lo que eso significa depende de quién lo reciba. El servidor que recibe 1001 se entera de que el usuario cerró la pestaña, la recargó o pasó a otra página. El cliente que recibe 1001 se entera de que el servidor o un proxy se está apagando.",
      "El propio navegador envía 1001 cuando una página desaparece; un script no puede pasárselo a `close()`.",
    ],
    whenYouSeeIt: [
      "En el servidor: se cerró o recargó una pestaña, o el usuario siguió un enlace.",
      "En el cliente: el servidor se apaga por un despliegue, o se está reiniciando un proxy.",
      "En el cliente: una plataforma terminó una conexión que había alcanzado su duración máxima.",
    ],
    howToFix: {
      client: [
        "Reconecta con backoff exponencial y una espera aleatoria. Antes del primer intento espera {first}: si el servidor se está reiniciando, basta con una pausa corta.",
        "Ignora un 1001 que llegue mientras tu propia página se descarga: algunos navegadores se lo notifican a la página que se va.",
        "Conserva lo que el servidor no haya confirmado y vuelve a enviarlo cuando recuperes la conexión.",
      ],
      server: [
        "Ante un 1001 de un navegador, limítate a liberar recursos: el usuario se ha ido.",
        "Al apagarte, no envíes 1001 a todos a la vez. Reparte los cierres para que los clientes no regresen en el mismo segundo.",
        "Si vas a volver en unos segundos, 1012 lo dice con más claridad.",
      ],
    },
    whatNext:
      "Reconectar: esperar {first} antes del primer intento y, después, entre {floor} y un tope que empieza en {ceiling} y se duplica hasta llegar a {cap}. El servidor que ve 1001 no hace nada: el cliente se ha ido.",
    whenToUse: "Envíalo cuando este proceso se apague y no puedas prometer que volverá.",
    commonMistakes: [
      "Llamar a `close(1001)` en un navegador: lanza `InvalidAccessError`.",
      "Dar por definitivo un 1001 recibido: después de un despliegue, los usuarios se quedan desconectados.",
      "Contar como error cada 1001 en el servidor: los logs se llenan de gente que solo cerró una pestaña.",
    ],
    keywords: [
      "going away",
      "apagado del servidor",
      "desconexión",
      "página cerrada",
      "cerrar pestaña",
      "cambiar de página",
      "despliegue",
      "recargar",
    ],
  },
  1002: {
    name: "Error de protocolo",
    summary: "Uno de los extremos incumplió las reglas del protocolo WebSocket y el otro terminó la conexión.",
    gist: "alguien incumplió el protocolo",
    description: [
      "El extremo que envía 1002 recibió algo que el protocolo prohíbe: un bit reservado, un opcode desconocido, una fragmentación incorrecta, una trama de control demasiado larga o un código de cierre que no se puede enviar.",
      "Las bibliotecas lo envían por su cuenta; una aplicación casi nunca debería hacerlo. El fallo está en el extremo que recibe 1002, o en algo del camino que modificó los bytes.",
    ],
    whenYouSeeIt: [
      "Un programa envió un código de cierre que nunca debe viajar por la red, como 1005 o 1006.",
      "Un proxy modificó o cortó los bytes, o los dos extremos no coinciden en la compresión.",
      "Un cliente que no habla WebSocket se conectó al puerto, o las tramas del servidor llegan enmascaradas.",
    ],
    howToFix: {
      client: [
        "No reconectes en bucle: los mismos bytes volverán a fallar.",
        "Lee el motivo de cierre; muchas bibliotecas indican qué regla se incumplió.",
        "Desactiva la compresión y prueba otra vez. Si así funciona, un proxy o una biblioteca la trata mal.",
      ],
      server: [
        "Actualiza la biblioteca de WebSocket y registra en el log la trama rechazada.",
        "Revisa qué códigos de cierre envía tu propio código: uno ilegal vuelve como 1002.",
        "Prueba sin el proxy para ver si algo altera las tramas por el camino.",
      ],
    },
    whatNext: "Detenerse. Volvería a fallar hasta que se corrija el extremo que envía las tramas incorrectas.",
    whenToUse: "Déjaselo a la biblioteca: es para tramas que incumplen el protocolo.",
    commonMistakes: [
      "Usar 1002 para un mensaje de aplicación no válido; eso no es un error de protocolo.",
      "Buscar el fallo en el extremo que envió 1002, cuando ese es el que lo detectó.",
    ],
    keywords: [
      "error de protocolo",
      "trama no válida",
      "opcode",
      "bit reservado",
      "máscara",
      "fragmentación",
      "protocol error",
    ],
  },
  1003: {
    name: "Datos no admitidos",
    summary: "Un extremo recibió un tipo de datos que no acepta; por ejemplo, binarios cuando solo entiende texto.",
    gist: "tipo de datos equivocado",
    description: [
      "La trama era correcta, pero su tipo no: un extremo que solo acepta texto recibió un mensaje binario, o al revés.",
      "Se refiere al tipo del mensaje, no a su contenido. Para UTF-8 mal formado está 1007; para un mensaje demasiado largo, 1009.",
    ],
    whenYouSeeIt: [
      "Un cliente envió un Buffer o un typed array a un servidor que espera JSON como texto.",
      "Un servidor que solo acepta mensajes binarios recibió una cadena de texto.",
      "Un servicio usa 1003 para cualquier mensaje que no consigue decodificar.",
    ],
    howToFix: {
      client: [
        "Revisa qué le pasas a `send()`: una cadena sale como texto; todo lo demás, como binario.",
        "Convierte los datos al tipo que documenta el servidor y vuelve a conectarte.",
      ],
      server: [
        "Indica en la documentación qué tipo acepta cada endpoint y menciónalo en el motivo de cierre.",
        "Si ninguno de los dos tipos causa problemas, acepta ambos.",
      ],
    },
    whatNext: "Detenerse. Volvería a fallar hasta que el emisor use el tipo de mensaje correcto.",
    whenToUse: "Envíalo cuando llegue un mensaje de un tipo que este extremo nunca podrá aceptar.",
    commonMistakes: [
      "Enviar 1003 para un JSON que no cumple un esquema; usa un código de aplicación de 4000 a 4999.",
      "Enviar 1003 cuando caduca una sesión; 3000 o un código de aplicación lo expresan mejor.",
    ],
    keywords: [
      "datos no admitidos",
      "datos no soportados",
      "binario",
      "texto",
      "tipo incorrecto",
      "buffer",
      "unsupported data",
    ],
  },
  1004: {
    name: "Reservado",
    summary: "El número 1004 no significa nada: está reservado y nadie puede enviarlo.",
    gist: "reservado, sin significado",
    description: [
      "El 1004 se apartó mientras se redactaba el protocolo y nunca recibió un significado. No puede figurar en una trama Close.",
      "Algunas tablas antiguas lo llaman «demasiado grande». Ese significado pasó a 1009 antes de que se cerrara el estándar.",
    ],
    whenYouSeeIt: [
      "Un servidor o un cliente tiene un error, o se programó a partir de un borrador temprano del protocolo.",
      "Una prueba lo envía a propósito para ver cómo reacciona el otro extremo.",
    ],
    howToFix: {
      client: [
        "Avisa al autor del servidor y trátalo como una conexión perdida.",
        "Si lo envía tu propio código, usa 1009 para los mensajes demasiado grandes.",
      ],
      server: [
        "Localiza la línea que envía 1004 y elige un código que sí se pueda enviar.",
        "Sustituye cualquier biblioteca que siga basándose en un borrador.",
      ],
    },
    whatNext:
      "Reconectar como tras una conexión perdida: al principio, {first}; más adelante, hasta {cap}. Abandonar tras {attempts} fallos seguidos, porque el otro extremo funciona mal.",
    whenToUse: "Nunca: nadie puede enviar 1004. Para un mensaje demasiado grande, envía 1009.",
    commonMistakes: [
      "Interpretar 1004 como «mensaje demasiado grande», como hacen las tablas antiguas.",
      "Elegirlo para una aplicación propia porque parece libre.",
    ],
    keywords: ["reservado", "sin significado", "sin uso", "demasiado grande", "borrador", "reserved"],
  },
  1005: {
    name: "Sin código de estado",
    summary: "Llegó una trama Close sin código: la conexión terminó bien, pero nadie dijo por qué.",
    gist: "cerrada sin código",
    description: [
      "1005 es una anotación local, no un mensaje. El otro extremo envió una trama Close vacía y la API tiene que informar de algún número, así que informa de 1005. Nunca se envía.",
      "Lo habitual es que venga de un simple `close()` sin argumentos.",
    ],
    whenYouSeeIt: [
      "Alguien llamó a `close()` sin código, en cualquiera de los dos extremos.",
      "Un framework cerró sus conexiones al apagarse y no indicó ningún código.",
      "Un proxy o una biblioteca perdió el código al retransmitir la trama Close.",
    ],
    howToFix: {
      client: [
        "Si cerraste tú la conexión, no hay nada que corregir. Pasa 1000 si quieres que el otro extremo vea un código.",
        "Si la cerró el servidor, reconecta tras una breve espera aleatoria, igual que con 1001.",
      ],
      server: [
        "Indica siempre un código: 1000 cuando el trabajo haya terminado, 1001 o 1012 cuando el servidor se vaya.",
        "Si reenvías un cierre, no pongas 1005 en la trama: envía una trama Close vacía.",
      ],
    },
    whatNext:
      "Si cerró este extremo, detenerse. Si cerró el otro, reconectar como tras 1001: esperar {first} y, después, entre {floor} y un tope que se duplica desde {ceiling} hasta llegar a {cap}.",
    whenToUse: "Nunca: 1005 no se envía. Llama a `close(1000)` si quieres decir que has terminado.",
    commonMistakes: [
      "Creer que `close()` envía 1000.",
      "Tomar 1005 por una conexión perdida: sí llegó una trama Close. Una conexión que se pierde da 1006.",
      "Pasar 1005 a `close()`: cualquier biblioteca correcta lo rechaza.",
    ],
    keywords: ["sin código", "sin estado", "cierre vacío", "no status received", "código ausente", "close()"],
  },
  1006: {
    name: "Cierre anormal",
    summary: "La conexión murió sin trama Close: una caída, un corte de línea o algo en el camino que la cortó.",
    gist: "la línea se cortó sin aviso",
    description: [
      "1006 está reservado y nunca se envía. Lo informa tu propio extremo cuando la conexión terminó sin que se viera una trama Close. No dice qué pasó; dice que nadie se despidió.",
      "Detrás puede haber un proceso caído, un cable desconectado, un cambio de red, o un firewall, un proxy o un balanceador de carga que cortó una conexión inactiva. En un navegador también representa cualquier handshake fallido: un puerto que rechaza la conexión, un certificado incorrecto, un HTTP 401 o 503. Los navegadores ocultan la causa a propósito.",
    ],
    whenYouSeeIt: [
      "Un firewall o un balanceador de carga cerró una conexión que llevaba demasiado tiempo en silencio, a menudo 60 segundos.",
      "El proceso del servidor se cayó, lo mataron o soltó las conexiones sin cerrarlas.",
      "El dispositivo entró en suspensión, se quedó sin red o pasó de Wi-Fi a datos móviles.",
      "La conexión nunca llegó a abrirse: la dirección, el certificado, las credenciales o la ruta eran incorrectos.",
    ],
    howToFix: {
      client: [
        "Reconecta con backoff exponencial y sortea la primera espera ({first}), para que mil clientes no regresen a la vez.",
        "Usa ping/pong o mensajes propios para detectar pronto una conexión muerta, en lugar de esperar al sistema operativo.",
        "Anota si llegó a dispararse `open`, cuánto duró la conexión y cuánto llevaba en silencio: con esos tres datos se distinguen casi todas las causas.",
      ],
      server: [
        "Envía pings con más frecuencia que el menor límite de inactividad del camino: entre 20 y 25 segundos queda por debajo del límite habitual de 60 segundos.",
        "Busca tiempos de espera de red y límites de inactividad agresivos en cada proxy, firewall y balanceador de carga del camino.",
        "Cierra las conexiones antes de que termine el proceso, y busca caídas y muertes por falta de memoria a la hora del 1006.",
        "Rechaza un inicio de sesión después del handshake y con un código propio, porque un navegador no puede ver un estado HTTP.",
      ],
    },
    whatNext:
      "Reconectar: esperar {first} antes del primer intento y, después, entre {floor} y un tope que empieza en {ceiling} y se duplica hasta llegar a {cap}.",
    whenToUse:
      "Nunca: nadie puede enviar 1006. Para cortar una conexión sin avisar, termina la conexión TCP; el otro extremo informará de 1006 por sí mismo.",
    commonMistakes: [
      "Buscar el código del servidor que envía 1006: no existe.",
      "Llamar a `close(1006)`: lanza una excepción en los navegadores y en las bibliotecas correctas.",
      "Reconectar de inmediato y sin límite: convierte un fallo breve en una avalancha.",
    ],
    keywords: [
      "cierre anormal",
      "conexión perdida",
      "conexión interrumpida",
      "caída del servidor",
      "error de red",
      "tiempo de espera agotado",
      "desconexión",
      "timeout websocket",
      "inactividad",
    ],
  },
  1007: {
    name: "Contenido de trama no válido",
    summary:
      "Un mensaje de texto contenía bytes que no son UTF-8 válido, o datos que no corresponden al tipo del mensaje.",
    gist: "los bytes no son válidos",
    description: [
      "Los mensajes de texto y los motivos de cierre deben ser UTF-8 válido. El extremo que envía 1007 encontró bytes que no lo son.",
      "Algunas bibliotecas lo usan también para datos comprimidos que no se pueden descomprimir. Se refiere a los bytes, no al significado del mensaje.",
    ],
    whenYouSeeIt: [
      "Se enviaron datos binarios como mensaje de texto.",
      "Se cortó un texto largo en medio de un carácter; a menudo, un motivo de cierre recortado a 123 bytes.",
      "Se envió sin convertir un texto en otra codificación, como Latin-1.",
    ],
    howToFix: {
      client: [
        "Envía los datos binarios como binario, y el texto como una cadena que codifique el entorno de ejecución.",
        "Si recortas un texto, corta entre caracteres, no entre bytes.",
      ],
      server: [
        "Revisa qué escribe las tramas de texto: los bytes de un archivo o de una base de datos pueden no ser UTF-8.",
        "Recorta los motivos de cierre a 123 bytes de UTF-8 sin partir ningún carácter.",
      ],
    },
    whatNext: "Detenerse. Los mismos datos volverían a fallar hasta que el emisor los codifique bien.",
    whenToUse: "Déjaselo a la biblioteca: es para texto que no es UTF-8.",
    commonMistakes: [
      "Enviar 1007 por un JSON no válido o un argumento fuera de rango; esos son errores de la aplicación.",
      "Contar caracteres en lugar de bytes al acortar un motivo.",
    ],
    keywords: ["datos no válidos", "utf-8", "codificación", "contenido inválido", "bytes", "texto mal codificado"],
  },
  1008: {
    name: "Infracción de política",
    summary: "Un extremo se niega a seguir porque se incumplió una de sus reglas y ningún otro código encaja.",
    gist: "se incumplió una regla del servicio",
    description: [
      "1008 es el rechazo genérico. Se usa cuando no hay nada más preciso, o cuando quien rechaza no quiere dar más detalles.",
      "En la práctica, los servicios lo usan para un inicio de sesión ausente, un Origin prohibido, un exceso de peticiones, un lector demasiado lento o un modelo que no existe. Solo el motivo de cierre o la documentación del servicio aclaran cuál es el caso.",
    ],
    whenYouSeeIt: [
      "El token faltaba, era incorrecto o había caducado, y el servidor lo señala con 1008.",
      "El cliente envió demasiado, o demasiado deprisa, o leyó con demasiada lentitud.",
      "El Origin de la página no está en la lista del servidor.",
    ],
    howToFix: {
      client: [
        "Lee primero el motivo de cierre y después la documentación del servicio.",
        "No reconectes a ciegas: corrige la causa o renueva las credenciales, y solo entonces vuelve a conectarte.",
        "Elige el perfil del servicio, si existe; puede indicar cuándo conviene reintentar.",
      ],
      server: [
        "Concreta cuando puedas: 3000 si falta el inicio de sesión, 3003 si falta un permiso, 1013 si hay sobrecarga, 1009 si es por el tamaño.",
        "Escribe un motivo breve que un desarrollador entienda y un atacante no pueda aprovechar.",
      ],
    },
    whatNext: "Detenerse, salvo que el perfil del servicio o el motivo de cierre indiquen otra cosa.",
    whenToUse: "Envíalo cuando un cliente haya incumplido una regla y no haya un código más preciso.",
    commonMistakes: [
      "Usar 1008 para todo: el cliente no puede distinguir «inicia sesión de nuevo» de «no vuelvas nunca».",
      "Reconectar en bucle tras un 1008; la regla sigue en vigor.",
    ],
    disagreement:
      "Los clientes no se ponen de acuerdo: unos reintentan tras 1008, porque hay servicios que lo usan para lectores lentos y posiciones caducadas; la mayoría se detiene. Aquí lo predeterminado es detenerse.",
    keywords: [
      "infracción de política",
      "violación de política",
      "rechazado",
      "límite de peticiones",
      "autenticación",
      "origin",
      "policy violation",
    ],
  },
  1009: {
    name: "Mensaje demasiado grande",
    summary: "Un mensaje superó el tamaño que permite el receptor.",
    gist: "el mensaje es demasiado grande",
    description: [
      "El receptor limita el tamaño de cada mensaje, y este lo superaba. El límite cuenta el mensaje entero, no una sola trama, y a menudo ya descomprimido.",
      "El extremo que envía 1009 puede cortar la conexión al momento, así que quien envió el mensaje grande suele ver 1006.",
    ],
    whenYouSeeIt: [
      "Se envió un archivo, una imagen o un documento JSON grande en un solo mensaje.",
      "Una actualización bajó un límite, o un proxy del camino tiene un límite menor que el del servidor.",
      "Un gateway gestionado permite mucho menos de lo esperado; por ejemplo, 32 o 128 kilobytes.",
    ],
    howToFix: {
      client: [
        "Divide los datos en mensajes más pequeños, comprímelos, o súbelos por HTTP y envía solo una referencia.",
        "No repitas el mismo mensaje al reconectar: volverá a terminar la conexión.",
      ],
      server: [
        "Documenta el límite y auméntalo solo hasta donde lo permita la memoria.",
        "Indica el límite en el motivo de cierre para que el autor del cliente lo conozca.",
      ],
    },
    whatNext: "Detenerse. El mismo mensaje volvería a rechazarse mientras no sea más pequeño.",
    whenToUse: "Envíalo cuando un mensaje supere tu límite de tamaño.",
    commonMistakes: [
      "Reintentar con el mismo mensaje: da un bucle sin fin.",
      "Usar 1009 para una cola llena o un exceso de peticiones; eso es 1013 o 1008.",
    ],
    keywords: [
      "mensaje demasiado grande",
      "tamaño del mensaje",
      "tamaño máximo",
      "límite",
      "payload",
      "message too big",
    ],
  },
  1010: {
    name: "Extensión obligatoria",
    summary: "El cliente necesita una extensión del protocolo que el servidor no aceptó.",
    gist: "falta una extensión",
    description: [
      "Durante el handshake, el cliente puede pedir extensiones. Si no puede funcionar sin una de ellas y el servidor no la concedió, el cliente termina la conexión con 1010 y nombra la extensión en el motivo.",
      "Solo lo envían los clientes. Un servidor al que le falta una extensión rechaza el handshake. En la práctica casi nunca se ve.",
    ],
    whenYouSeeIt: [
      "Un cliente especial exige compresión o una extensión privada.",
      "Un proxy eliminó la cabecera `Sec-WebSocket-Extensions` del handshake.",
    ],
    howToFix: {
      client: ["Prescinde de la extensión si puedes, o deja claro en tu documentación que es necesaria."],
      server: [
        "Activa la extensión que nombra el motivo.",
        "Comprueba que ningún proxy elimine la cabecera del handshake.",
      ],
    },
    whatNext: "Detenerse. El handshake acabaría igual mientras la extensión no esté disponible.",
    whenToUse: "Solo para un cliente que no puede funcionar sin una extensión.",
    commonMistakes: ["Enviar 1010 desde un servidor: el protocolo lo reserva a los clientes."],
    keywords: [
      "extensión obligatoria",
      "extensión",
      "permessage-deflate",
      "compresión",
      "negociar extensiones",
      "mandatory extension",
    ],
  },
  1011: {
    name: "Error interno",
    summary: "Algo inesperado falló en el extremo que cerró, y no pudo continuar.",
    gist: "un fallo interno inesperado",
    description: [
      "El extremo que envía 1011 se topó con una situación imprevista: por lo general, una excepción que nadie capturó. Equivale al HTTP 500.",
      "El primer texto del estándar hablaba de servidores; una errata lo amplía a cualquier extremo. Algunas bibliotecas también lo usan cuando un latido queda sin respuesta.",
    ],
    whenYouSeeIt: [
      "Un handler lanzó una excepción y el framework cerró la conexión.",
      "Falló una base de datos o un servicio situado detrás del servidor.",
      "Una biblioteca no recibió respuesta a su latido y cerró con 1011.",
    ],
    howToFix: {
      client: [
        "Reconecta con backoff: el fallo puede haber desaparecido en un minuto. La espera crece hasta {cap}.",
        "Si se repite siempre después del mismo mensaje, revisa ese mensaje.",
      ],
      server: [
        "Lee el log del servidor en ese segundo; ahí está la causa.",
        "Genera una alerta cuando 1011 se vuelva frecuente, y nunca pongas una traza de la pila en el motivo.",
        "No lo uses para un inicio de sesión rechazado ni para una sobrecarga: tienen sus propios códigos.",
      ],
    },
    whatNext: "Reconectar: esperar entre {floor} y un tope que empieza en {ceiling} y se duplica hasta llegar a {cap}.",
    whenToUse: "Envíalo cuando un fallo tuyo te impida continuar.",
    commonMistakes: [
      "Creer que solo los servidores pueden enviarlo.",
      "Rendirse del todo tras un solo 1011, cuando el fallo suele ser breve.",
    ],
    disagreement:
      "Los clientes no se ponen de acuerdo: unos dan 1011 por definitivo, otros reintentan. Aquí se reintenta, con una espera máxima larga.",
    keywords: ["error interno", "error del servidor", "excepción", "500", "fallo inesperado", "internal error"],
  },
  1012: {
    name: "Reinicio del servicio",
    summary: "El servidor se reinicia a propósito, por un despliegue o una nueva configuración, y volverá en segundos.",
    gist: "un reinicio planificado, vuelve enseguida",
    description: [
      "1012 anuncia un reinicio planificado: un despliegue, una recarga de configuración, una máquina que se traslada. La promesa es que el servicio volverá por sí solo.",
      "Por eso el cliente debe regresar pronto, pero no de inmediato ni al mismo tiempo que todos los demás.",
    ],
    whenYouSeeIt: [
      "Se está desplegando una versión nueva y el proceso antiguo va vaciando sus conexiones.",
      "Se recarga la configuración, o un contenedor pasa a otra máquina.",
      "Un framework vacía sus conexiones antes de detenerse.",
    ],
    howToFix: {
      client: [
        "Reconecta tras una espera aleatoria: {first}. Debería funcionar en cuanto el servidor vuelva; si no, aumenta la espera hasta {cap}.",
        "Si el motivo incluye una indicación de reintento, respétala: el servidor te ha reservado un turno.",
        "No cuentes un reinicio como error ni te rindas tras unos pocos intentos: puede durar un minuto.",
      ],
      server: [
        "Reparte los cierres a lo largo del tiempo que permita el reinicio y asigna a cada cliente su propio momento para volver.",
        "Deja de aceptar conexiones nuevas antes de empezar, y termina las que queden al vencer el plazo.",
        "Comprueba que las bibliotecas de tus clientes conozcan 1012: algunas informan de 1006. Para esas, envía 1001.",
      ],
    },
    whatNext:
      "Reconectar: esperar {first} antes del primer intento y, después, entre {floor} y un tope que empieza en {ceiling} y se duplica hasta llegar a {cap}.",
    whenToUse: "Envíalo cuando este servicio se reinicie y vaya a volver por sí solo en unos segundos.",
    commonMistakes: [
      "Cerrar todas las conexiones en el mismo instante: todos vuelven en el mismo instante.",
      "Enviar 1012 por una sobrecarga: los clientes vuelven demasiado pronto. Para eso está 1013.",
      "Llamar a `close(1012)` en un navegador: lanza una excepción.",
    ],
    disagreement:
      "El correo que propuso 1012 por primera vez pide una espera aleatoria de 5 a 30 segundos. La práctica se ha decantado por una más corta, y también el plan de esperas de aquí: un reinicio rara vez tarda medio minuto, y es el sorteo lo que mantiene bajo el pico.",
    keywords: [
      "reinicio del servicio",
      "reinicio",
      "despliegue",
      "recarga",
      "mantenimiento",
      "service restart",
      "actualización gradual",
    ],
  },
  1013: {
    name: "Inténtalo más tarde",
    summary: "El servidor está sobrecargado y se deshace de conexiones: vuelve más tarde, y cada vez más despacio.",
    gist: "sobrecargado, vuelve más tarde",
    description: [
      "1013 significa que el servidor no puede atender esta conexión ahora: está sobrecargado o limita el tráfico. A diferencia de 1012, nada se está reiniciando, así que nada hace pensar que en unos segundos irá mejor.",
      "Un cliente que vuelve enseguida lo empeora. Por eso la espera empieza en {start} y se duplica cada vez.",
    ],
    whenYouSeeIt: [
      "El servidor se deshace de una parte de sus conexiones por exceso de carga.",
      "Se alcanzó un límite de conexiones o de peticiones, y el servidor limita el tráfico.",
      "Un servicio del que depende no está disponible por el momento.",
    ],
    howToFix: {
      client: [
        "Reconecta con backoff exponencial: empieza en {start} y duplica la espera después de cada fallo, hasta {cap}.",
        "Añade una parte aleatoria a cada espera y respeta la indicación de reintento, si la hay.",
        "Si persiste, avisa al usuario, abre menos conexiones o prueba con otro host.",
      ],
      server: [
        "Si continúa, revisa la capacidad: escala horizontalmente o permite menos conexiones por cliente.",
        "Incluye en el motivo una indicación de reintento, más larga para quienes quieras que vuelvan los últimos.",
        "Rechaza las conexiones nuevas antes de deshacerte de las antiguas.",
      ],
    },
    whatNext:
      "Reconectar: esperar al menos {start} y duplicar la espera cada vez, con una parte aleatoria adicional, hasta {cap}.",
    whenToUse: "Envíalo cuando estés sobrecargado o limitando el tráfico y quieras que el cliente vuelva más tarde.",
    commonMistakes: [
      "Reintentar siempre al cabo de un segundo: una multitud de clientes impide que el servidor se recupere.",
      "Enviar 1013 por un reinicio: los clientes tardan en volver más de lo necesario. Para eso está 1012.",
      "Perdonar la espera en cuanto se abre la conexión: un servidor que acepta y luego cierra acaba bombardeado.",
    ],
    disagreement:
      "El correo que propuso 1013 por primera vez pide a los clientes que prueben otra dirección o que esperen a que actúe el usuario. El nombre que le dio después el registro, Try Again Later, es lo que sigue la mayoría: van espaciando los intentos, y lo mismo hace el plan de esperas de aquí.",
    keywords: [
      "sobrecarga",
      "servidor sobrecargado",
      "servidor saturado",
      "inténtalo más tarde",
      "servidor ocupado",
      "límite de tasa",
      "try again later",
      "503",
    ],
  },
  1014: {
    name: "Gateway incorrecto",
    summary: "Un gateway o proxy situado delante del servidor recibió de este una respuesta no válida.",
    gist: "falló el servidor detrás del gateway",
    description: [
      "La conexión con el gateway iba bien, pero el gateway no pudo entenderse con el servidor que tiene detrás. Equivale al HTTP 502.",
      "Pocos gateways lo envían: la mayoría corta la conexión sin más, y el cliente ve 1006.",
    ],
    whenYouSeeIt: [
      "El servidor que hay detrás del gateway se cayó o respondió con algo que no es WebSocket.",
      "El gateway apunta a una dirección o a un puerto equivocados.",
    ],
    howToFix: {
      client: [
        "Reconecta con backoff, hasta {cap}: el servidor que hay detrás del gateway puede volver.",
        "Si persiste, comunícalo con la hora exacta para que el operador pueda localizarlo.",
      ],
      server: [
        "Mira el log del gateway, no el de la aplicación: el gateway sabe qué servidor falló.",
        "Comprueba la dirección, el puerto y la comprobación de estado del servidor que hay detrás.",
      ],
    },
    whatNext: "Reconectar: esperar entre {floor} y un tope que empieza en {ceiling} y se duplica hasta llegar a {cap}.",
    whenToUse: "Envíalo desde un gateway cuyo propio servidor ha fallado.",
    commonMistakes: [
      "Enviarlo desde un servidor de aplicaciones: ahí lo correcto es 1011.",
      "Confiar en que llegue: varias bibliotecas rechazan 1014 e informan de 1006.",
    ],
    keywords: ["puerta de enlace incorrecta", "gateway", "bad gateway", "502", "proxy inverso", "servidor de backend"],
  },
  1015: {
    name: "Handshake TLS fallido",
    summary: "No se pudo establecer la conexión cifrada, casi siempre por el certificado; el número nunca se envía.",
    gist: "no se pudo establecer el cifrado",
    description: [
      "1015 es una anotación local de un handshake TLS que falló antes de que se pudiera enviar ninguna trama WebSocket. Nunca viaja por la red.",
      "La mayoría de los navegadores ni siquiera lo muestra: informan de 1006, para que una página no pueda curiosear en otras redes.",
    ],
    whenYouSeeIt: [
      "El certificado ha caducado, no es de confianza o se emitió para otro nombre de host.",
      "Una dirección `wss:` apunta a un puerto sin cifrar, o al revés.",
      "El reloj del dispositivo está mal, o un equipo intermedio rompe el cifrado.",
    ],
    howToFix: {
      client: [
        "Abre el mismo host con `https:` en un navegador: te dirá qué le pasa al certificado.",
        "Comprueba el esquema, el puerto, el nombre de host y el reloj del dispositivo.",
        "Reintenta con poca frecuencia: espera {first} al principio, hasta {cap} después, y detente tras {attempts} intentos.",
      ],
      server: [
        "Renueva el certificado y sirve la cadena completa.",
        "Comprueba que el certificado cubra el nombre de host que usan los clientes.",
      ],
    },
    whatNext:
      "Reconectar, {attempts} veces como máximo: esperar entre {floor} y un tope que empieza en {ceiling} y se duplica hasta llegar a {cap}. Un certificado no se arregla en segundos.",
    whenToUse: "Nunca: 1015 no se envía. Solo señala, en tu propio extremo, un handshake TLS fallido.",
    commonMistakes: [
      "Esperar un 1015 en el navegador: casi todos los navegadores informan de 1006.",
      "Desactivar la comprobación de certificados para que desaparezca.",
    ],
    keywords: [
      "error tls",
      "error ssl",
      "certificado caducado",
      "handshake fallido",
      "wss",
      "cifrado",
      "certificado no válido",
    ],
  },
  3000: {
    name: "No autorizado",
    summary: "El servidor no sabe quién eres: inicia sesión o renueva el token y vuelve a conectarte.",
    gist: "primero inicia sesión",
    description: [
      "El significado registrado es el del HTTP 401: el endpoint exige un inicio de sesión que falta, es incorrecto o ha caducado. Un script del navegador puede enviarlo y puede leerlo, algo que un estado HTTP en el handshake no permite.",
      "Varias bibliotecas usan el mismo número para otra cosa. Fíate de este significado solo si sabes que el endpoint sigue el registro.",
    ],
    whenYouSeeIt: [
      "El token caducó mientras la conexión estaba abierta.",
      "El cliente no inició sesión dentro del plazo que le da el servidor.",
      "La biblioteca que hay detrás del endpoint usa 3000 con un significado propio.",
    ],
    howToFix: {
      client: [
        "Consigue un token nuevo y conéctate una vez más. Si 3000 se repite antes de que la conexión sea estable, detente y pide al usuario que inicie sesión.",
        "Envía el token en el primer mensaje o en una cabecera, nunca en la dirección.",
      ],
      server: [
        "Acepta primero la conexión y ciérrala después con 3000: un navegador no puede leer un HTTP 401.",
        "Cierra con 3000 cuando caduque un token, para que el cliente pueda renovarlo por su cuenta.",
      ],
    },
    whatNext:
      "Volver a autenticarse y conectarse una vez más. Un segundo 3000 sin una conexión estable de por medio significa detenerse.",
    whenToUse: "Envíalo cuando el cliente deba iniciar sesión o renovar su token.",
    commonMistakes: [
      "Reconectar en bucle con el mismo token.",
      "Usarlo para un usuario conocido pero sin permiso: eso es 3003.",
    ],
    keywords: ["no autorizado", "no autenticado", "inicio de sesión", "token", "401", "token caducado", "unauthorized"],
  },
  3003: {
    name: "Prohibido",
    summary: "El servidor sabe quién eres, y no tienes permiso para hacer esto.",
    gist: "identificado, pero sin permiso",
    description: [
      "El significado registrado es el del HTTP 403: el inicio de sesión es correcto, pero este usuario o este cliente no tiene derecho a lo que pidió.",
      "Iniciar sesión de nuevo con la misma cuenta no cambia nada; alguien tiene que conceder el permiso.",
    ],
    whenYouSeeIt: [
      "A la cuenta le falta un rol, o la sala es privada.",
      "Se retiró un permiso mientras la conexión estaba abierta.",
      "La biblioteca que hay detrás del endpoint usa 3003 con un significado propio.",
    ],
    howToFix: {
      client: [
        "Dile al usuario qué falta y no reconectes por tu cuenta.",
        "Comprueba que pediste la sala, el canal o la ruta correctos.",
      ],
      server: [
        "Indica en el motivo qué permiso falta, si es seguro hacerlo.",
        "Si lo que falta es el inicio de sesión, envía 3000.",
      ],
    },
    whatNext: "Detenerse. Volvería a fallar hasta que alguien conceda el permiso.",
    whenToUse: "Envíalo cuando el cliente esté identificado pero no tenga permiso.",
    commonMistakes: [
      "Reintentar con backoff: el tiempo no concede permisos.",
      "Usar 3003 para un token caducado: eso es 3000.",
    ],
    keywords: ["prohibido", "sin permiso", "permisos", "acceso denegado", "403", "forbidden"],
  },
  3008: {
    name: "Tiempo de espera agotado",
    summary: "El otro extremo tardó demasiado en responder a una petición de la aplicación.",
    gist: "una respuesta tardó demasiado",
    description: [
      "El significado registrado es el del HTTP 408: un extremo esperaba una respuesta o un mensaje de la aplicación y no llegó a tiempo.",
      "Se refiere a los plazos propios de la aplicación. Una línea que se cortó sin aviso es 1006.",
    ],
    whenYouSeeIt: [
      "El cliente no envió su primer mensaje dentro del plazo del servidor.",
      "Una petición hecha dentro de la conexión no se respondió a tiempo.",
      "La biblioteca que hay detrás del endpoint usa 3008 para un lector lento o una sesión terminada.",
    ],
    howToFix: {
      client: [
        "Reconecta con backoff, hasta {cap}, y envía el primer mensaje en cuanto se abra la conexión.",
        "Comprueba si algo bloquea tu programa y lo hace responder tarde.",
      ],
      server: [
        "Fija un plazo mayor que el que necesita el cliente legítimo más lento.",
        "Indica en el motivo qué se estaba esperando.",
      ],
    },
    whatNext: "Reconectar: esperar entre {floor} y un tope que empieza en {ceiling} y se duplica hasta llegar a {cap}.",
    whenToUse: "Envíalo cuando una respuesta de la aplicación no llegue a tiempo.",
    commonMistakes: [
      "Usarlo cuando falta un latido del protocolo: termina la conexión, porque lo más probable es que el otro extremo ya no esté.",
    ],
    keywords: ["tiempo de espera agotado", "demasiado lento", "408", "sin respuesta", "plazo vencido", "timeout"],
  },
};
