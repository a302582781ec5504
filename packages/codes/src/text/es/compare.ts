import type { LanguageText } from "../language-text.ts";

export const compare: LanguageText["compare"] = {
  title: "{a} frente a {b}",
  summary: "{a}: {gistA}; {b}: {gistB}.",
  same: "{a} es el mismo código dos veces: no hay ninguna diferencia.",
  axes: {
    about: "Qué significa",
    family: "Tipo de aviso",
    begins: "Quién lo inicia",
    onWire: "En la red",
    clean: "Cierre limpio",
    planned: "Planificado",
    maySend: "Quién puede enviarlo",
    next: "Qué hace el cliente después",
    delays: "Primeras cuatro esperas",
    lost: "Qué puede perderse",
    actor: "Quién debe actuar",
    browsers: "Qué muestran los navegadores",
  },
  values: {
    begins: {
      either: "cualquiera de los dos extremos",
      client: "el cliente",
      server: "el servidor",
      network: "la red, o un proceso que se cayó",
      nobody: "nadie, salvo que algo funcione mal",
    },
    onWire: { yes: "se envía en una trama Close", no: "nunca se envía; se anota localmente" },
    clean: { yes: "sí, con una trama Close", no: "no" },
    planned: { yes: "sí", no: "no", either: "depende de la aplicación" },
    lost: {
      nothing: "nada, si los dos extremos habían terminado",
      "in-flight": "los mensajes en camino, en ambos sentidos",
      "refused-message": "el mensaje rechazado y los que venían detrás",
      "never-began": "nada: no se intercambió ningún mensaje",
      depends: "depende de la aplicación",
    },
    actor: {
      nobody: "nadie",
      "client-author": "el autor del cliente",
      operator: "quien opera el servidor",
      both: "los dos extremos en conjunto",
      sender: "el autor del extremo que envió los datos incorrectos",
      depends: "depende de la aplicación",
    },
    browsers: {
      same: "el mismo número",
      other: "{codes} en su lugar",
      mixed: "el mismo número en algunos navegadores, {codes} en otros",
    },
  },
  senders: {
    client: "el cliente",
    server: "el servidor",
    browserScript: "un script del navegador",
    nobody: "nadie",
  },
  choose: {
    either: "Se pueden enviar los dos. Elige {a} o {b} según lo que quieras que haga después el otro extremo.",
    onlyA: "Solo {a} se puede enviar; de {b} informa el otro extremo por sí mismo.",
    onlyB: "Solo {b} se puede enviar; de {a} informa el otro extremo por sí mismo.",
    neither: "No se puede enviar ninguno: de ambos informa por sí mismo el extremo receptor.",
  },
  notes: {
    "1000-1001": {
      difference:
        "1000 dice que el trabajo está hecho; 1001 dice que un extremo tiene que irse aunque el trabajo quizá no esté hecho.",
      note: "Después de 1000 nadie necesita volver. Después de 1001 el cliente debería volver, porque desapareció el servidor y no la necesidad de usarlo. Envía 1000 cuando la aplicación haya terminado, y 1001 cuando termine el proceso o la página. El servidor que recibe 1001 de un navegador ha perdido un visitante, no una conexión que reparar.",
    },
    "1000-1005": {
      difference: "1000 es un código que alguien envió; 1005 significa que la trama Close no llevaba ningún código.",
      note: "Un simple `close()` envía una trama Close vacía, y el otro extremo informa de 1005, no de 1000. Los dos son cierres limpios. Si terminaste tú, trátalos igual. Si el 1005 viene del otro extremo, nadie te dijo que el trabajo estuviera hecho, así que vuelve tras una breve espera. Para que te entiendan, llama a `close(1000)`.",
    },
    "1000-1006": {
      difference:
        "1000 es una despedida que oyeron los dos extremos; 1006 significa que la línea se cortó y nadie se despidió.",
      note: "1000 figura en una trama Close, y la conexión terminó como ambos querían. 1006 nunca se envía: lo informa tu propio extremo cuando no llegó ninguna trama Close, tras una caída, un corte de línea o un límite de inactividad. Después de 1000 no vuelvas; después de 1006 reconecta con backoff. Si ves 1006 donde esperabas 1000, es probable que el proceso terminara antes de escribir la trama Close.",
    },
    "1000-1013": {
      difference:
        "1000 significa que el trabajo está hecho y nadie necesita volver; 1013, que no lo está, pero el servidor anda demasiado ocupado para hacerlo ahora.",
      note: "Los dos son cierres limpios que alguien decidió. 1000 pide al cliente que no vuelva; 1013 le pide que vuelva más tarde y cada vez más despacio. Un servidor que reduce la carga con 1000 pierde a sus clientes para siempre; uno que cierra con 1013 un trabajo ya terminado recibe visitas que no quieren nada.",
    },
    "1001-1006": {
      difference: "Con 1001 un extremo avisa de que se va; con 1006 se ha ido sin decir nada.",
      note: "Un servidor que se apaga como es debido envía 1001; uno al que matan deja tras de sí 1006. Con las páginas pasa lo mismo: una pestaña cerrada da 1001, un teléfono sin red da 1006. El cliente se reconecta en ambos casos, pero 1006 pide además que alguien busque el motivo. Muchos 1006 en el momento de un despliegue indican que el apagado no envía tramas Close.",
    },
    "1001-1012": {
      difference:
        "1001 solo dice que el servidor se va; 1012 dice que se reinicia y promete que volverá en un momento.",
      note: "Los dos son planificados, y el cliente vuelve en ambos casos. 1012 añade una promesa, así que el cliente puede acortar sus esperas. Envía 1012 para un despliegue o una recarga, y 1001 cuando la máquina desaparezca para siempre o no puedas prometer nada. Unas pocas bibliotecas no conocen 1012 e informan de 1006; para esas, 1001 es la opción más segura.",
    },
    "1002-1007": {
      difference:
        "1002 significa que la trama incumple las reglas del protocolo; 1007, que la trama es correcta pero sus bytes no son texto válido.",
      note: "Los dos vienen de una biblioteca, y en ambos casos no sirve de nada limitarse a reintentar. Con 1002, revisa las tramas: opcodes, bits reservados, longitudes, códigos de cierre. Con 1007, revisa la codificación: bytes que no son UTF-8 o un carácter partido por la mitad. Ninguno está pensado para un mensaje de aplicación que no cumple un esquema.",
    },
    "1003-1007": {
      difference: "1003 rechaza el tipo de un mensaje; 1007 rechaza sus bytes.",
      note: "1003 significa que llegó un mensaje binario donde solo se acepta texto, o al revés, y el contenido da igual. 1007 significa que un mensaje de texto contenía bytes que no son UTF-8. Los datos binarios enviados como texto dan 1007; los datos binarios enviados como binario a un extremo que solo acepta texto dan 1003.",
    },
    "1005-1006": {
      difference: "1005: llegó una trama Close, pero sin código. 1006: no llegó ninguna trama Close.",
      note: "Ninguno se envía jamás; de los dos informa tu propio extremo. 1005 es un cierre limpio: el otro extremo llamó a `close()` sin indicar un código. 1006 no lo es: la línea se cortó. Si ves 1005 donde esperabas un código, busca un `close()` sin argumentos; si ves 1006, busca caídas, cortes de línea y límites de inactividad.",
    },
    "1006-1011": {
      difference: "1011 es un fallo que el otro extremo detectó y comunicó; 1006 es un final que nadie pudo comunicar.",
      note: "Un servidor que captura su excepción envía 1011 y cierra limpiamente. Uno que muere por ella deja 1006. Algunas bibliotecas también envían 1011 cuando un latido queda sin respuesta, mientras que otras cortan la línea y dejan 1006. El cliente se reconecta en ambos casos; 1011 apunta al log del servidor, y 1006, además, a todo lo que hay en el camino.",
    },
    "1006-1012": {
      difference:
        "1012 es un reinicio planificado que el servidor anuncia; 1006 es un final sin anuncio, que puede ser un reinicio mal hecho.",
      note: "Con 1012 el cliente sabe que el servidor volverá en un momento, y mantiene cortas sus esperas. Con 1006 no sabe nada y debe ser más prudente. Un despliegue que se manifiesta como 1006 está cortando las conexiones en lugar de cerrarlas; además, algunas bibliotecas convierten en 1006 un 1012 recibido.",
    },
    "1006-1013": {
      difference:
        "1013 es una petición de un servidor vivo pero sobrecargado; 1006 es una línea cortada, donde ya no queda nadie que pida nada.",
      note: "Con 1013 la dirección es correcta y el servidor responde; solo quiere que vuelvas más tarde, y cada vez más despacio. Con 1006 el primer intento puede ser pronto, porque la causa pudo ser tu propia red. Un servidor sobrecargado que ya no consigue enviar tramas Close se manifiesta como 1006, así que una avalancha de 1006 también puede ser sobrecarga.",
    },
    "1006-1015": {
      difference:
        "1015 señala un handshake TLS fallido; 1006, cualquier final sin trama Close, y los navegadores lo usan también para los fallos de TLS.",
      note: "Ninguno se envía jamás. Un programa nativo puede decirte 1015 o concretar el problema del certificado; un navegador dice casi siempre 1006. Si el 1006 llega antes de `open`, siempre y al instante, conviene revisar el certificado, el nombre de host y el puerto. Una línea que llegó a abrirse antes de cortarse no tiene ningún problema de TLS.",
    },
    "1008-1009": {
      difference:
        "1009 nombra la regla incumplida, un mensaje demasiado grande; 1008 vale para cualquier regla que no tenga código propio.",
      note: "Si el motivo es el tamaño de un mensaje, envía 1009, para que el emisor sepa qué cambiar. Usa 1008 cuando no encaje ningún otro código. Ambos significan que el mismo intento volvería a rechazarse.",
    },
    "1008-1011": {
      difference:
        "1008 culpa al cliente, que incumplió una regla; 1011 culpa al servidor, que se topó con un fallo propio.",
      note: "Después de 1008 el cliente tiene que cambiar algo antes de volver. Después de 1011 el cliente no hizo nada mal y vuelve con backoff. Un inicio de sesión rechazado es 1008 o, mejor, 3000, nunca 1011; una excepción en un handler es 1011, nunca 1008.",
    },
    "1008-1013": {
      difference:
        "1008 dice que este cliente hizo algo mal; 1013 dice que el servidor no da abasto, sea quien sea el que pida.",
      note: "Los dos coinciden donde se limitan las peticiones. Si un cliente envía demasiado, el motivo es su propio comportamiento, y encaja 1008 con un motivo claro. Si es el servidor entero el que está lleno, encaja 1013, y el cliente vuelve más tarde sin cambiar nada.",
    },
    "1008-3000": {
      difference: "1008 rechaza sin decir qué serviría; 3000 dice que serviría iniciar sesión.",
      note: "Con 1008 el cliente no puede saber si debe iniciar sesión, ir más despacio o rendirse. Con 3000 lo sabe: renueva el token y se conecta una vez más. Un script del navegador puede leer los dos. Envía 3000 si tus clientes conocen el significado registrado, y 1008 si no lo conocen.",
    },
    "1011-1014": {
      difference:
        "1011 es un fallo del servidor con el que hablas; 1014, un fallo del servidor que hay detrás del gateway con el que hablas.",
      note: "Equivalen a los HTTP 500 y 502. Para el cliente son lo mismo: vuelve con backoff. Al operador le señalan logs distintos. Pocos gateways envían 1014 y varias bibliotecas lo rechazan, así que un servidor caído detrás de un gateway suele manifestarse como 1006.",
    },
    "1012-1013": {
      difference:
        "1012 significa que el servidor se reinicia y volverá en segundos; 1013, que está sobrecargado y nadie sabe por cuánto tiempo.",
      note: "Lo que cambia es la espera. Después de 1012 basta con una breve espera aleatoria, y el aumento se detiene pronto. Después de 1013 la espera se duplica desde el principio y llega a ser más larga, porque cada cliente que vuelve demasiado pronto aumenta la carga. Envía 1012 solo si de verdad algo se está reiniciando.",
    },
    "3000-3003": {
      difference: "3000 significa que el servidor no sabe quién eres; 3003, que lo sabe y no tienes permiso.",
      note: "Equivalen a los HTTP 401 y 403. Después de 3000 sirve un token nuevo, así que el cliente lo renueva y se conecta una vez más. Después de 3003 no sirve ningún inicio de sesión hasta que alguien conceda el permiso. Ambos valen solo donde el endpoint sigue el registro, porque algunas bibliotecas usan estos números para otra cosa.",
    },
  },
};
