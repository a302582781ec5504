import type { LanguageText } from "../language-text.ts";

export const causes: LanguageText["causes"] = {
  "dns.not-found": {
    name: "Nombre de host no encontrado",
    what: "El servidor de nombres respondió que ese nombre de host no existe, así que no había dirección a la que conectarse.",
    mend: "Revisa cómo está escrito el host en la URL y comprueba después que su registro DNS exista y se haya publicado.",
  },
  "dns.temporary": {
    name: "El servidor de nombres no respondió",
    what: "El servidor de nombres no dio a tiempo una respuesta útil, y el cliente no pudo averiguar la dirección del host.",
    mend: "Inténtalo de nuevo tras una breve espera; si continúa, revisa la conexión de red y el resolvedor DNS del equipo.",
  },
  "tcp.refused": {
    name: "Conexión rechazada",
    what: "Se llegó al host, pero nada acepta conexiones en ese puerto, así que rechazó la conexión al instante.",
    mend: "Arranca el servidor, comprueba que escuche en la dirección y el puerto correctos y revisa el puerto de la URL.",
  },
  "tcp.unreachable": {
    name: "Host inaccesible",
    what: "La red no tiene ruta hacia la dirección del servidor, o un router del camino rechazó los paquetes.",
    mend: "Revisa la ruta, las reglas del firewall y la dirección IPv6, y prueba las demás direcciones del nombre de host.",
  },
  "tcp.connect-timeout": {
    name: "Sin respuesta al conectar",
    what: "Nada respondió al intento de abrir una conexión TCP, ni para aceptarla ni para rechazarla.",
    mend: "Busca un firewall o un grupo de seguridad que descarte paquetes en silencio, y comprueba que el servidor esté funcionando en esa dirección.",
  },
  "tcp.reset": {
    name: "Conexión abortada (reset)",
    what: "El otro extremo, un proxy, un balanceador de carga o un firewall abortó la conexión TCP con un reset, sin trama Close.",
    mend: "Coteja la hora con los logs del servidor y del proxy: busca una caída, datos sin leer al salir o una conexión inactiva olvidada.",
  },
  "tcp.fin": {
    name: "Conexión terminada sin Close",
    what: "El otro extremo cerró la conexión TCP de la forma normal, pero no envió antes una trama Close.",
    mend: "Revisa si en el proxy hubo una recarga o venció un tiempo de espera por inactividad, y haz que el servidor envíe una trama Close antes de salir.",
  },
  "tcp.timeout": {
    name: "Datos nunca confirmados",
    what: "Los datos se reenviaron una y otra vez sin recibir confirmación, hasta que el sistema operativo dio la conexión por perdida.",
    mend: "Usa un latido para detectar mucho antes una conexión muerta; después reconecta y busca un tramo de red averiado.",
  },
  "tcp.broken": {
    name: "Conexión rota",
    what: "La conexión TCP falló con un error que no indica ni un reset ni un plazo agotado.",
    mend: "Lee el código de error en los logs de los dos extremos y coteja la hora con reinicios y cambios de red.",
  },
  "tls.expired": {
    name: "Certificado caducado",
    what: "El certificado del servidor ha pasado su último día de validez, así que el cliente se negó a abrir la conexión.",
    mend: "Renueva el certificado, recarga el servidor o el proxy para que use el nuevo y repara la renovación automática.",
  },
  "tls.expiring-soon": {
    name: "El certificado caduca pronto",
    what: "El certificado aún es válido, pero caduca tan pronto que es probable que su renovación haya fallado.",
    mend: "Renueva el certificado ya, revisa el log de la renovación automática y pon una alerta para la fecha de caducidad.",
  },
  "tls.not-yet-valid": {
    name: "Certificado aún no válido",
    what: "Según el reloj del cliente, el primer día de validez del certificado todavía no ha llegado.",
    mend: "Pon en hora los dos equipos, o sirve el certificado anterior hasta que el nuevo sea válido.",
  },
  "tls.wrong-host": {
    name: "Certificado de otro host",
    what: "El certificado es válido, pero el nombre de host de la URL no figura entre los que cubre.",
    mend: "Conéctate con un nombre que el certificado cubra, o emite un certificado que incluya este nombre de host.",
  },
  "tls.self-signed": {
    name: "Certificado autofirmado",
    what: "El servidor firmó su propio certificado, y nada en el cliente indica que ese certificado sea de confianza.",
    mend: "Usa un certificado de una autoridad reconocida, o añade este certificado a los de confianza en cada cliente.",
  },
  "tls.untrusted": {
    name: "Certificado no confiable",
    what: "El cliente no pudo formar una cadena desde el certificado del servidor hasta una autoridad en la que confíe.",
    mend: "Haz que el servidor envíe todos los certificados intermedios, o añade tu autoridad privada a las de confianza en cada cliente.",
  },
  "tls.handshake": {
    name: "Fallo del handshake TLS",
    what: "Cliente y servidor no coincidieron en una versión de TLS, un cifrado o un certificado de cliente, o el handshake TLS se interrumpió.",
    mend: "Compara en los dos extremos las versiones de TLS, los cifrados y la configuración del certificado de cliente, y lee la alerta en el log del servidor.",
  },
  "tls.plain-on-tls-port": {
    name: "Petición sin cifrar a un puerto TLS",
    what: "El cliente usó `ws:`, sin cifrado, pero el servidor espera conexiones TLS en este puerto.",
    mend: "Cambia la URL de `ws:` a `wss:`, o usa el puerto en el que el servidor acepta conexiones sin cifrar.",
  },
  "tls.tls-on-plain-port": {
    name: "TLS a un puerto sin cifrar",
    what: "El cliente usó `wss:`, con cifrado, pero el servidor no habla TLS en este puerto.",
    mend: "Configura TLS en el servidor o en un proxy delante de él, o usa el puerto que habla TLS.",
  },
  "handshake.status": {
    name: "Estado HTTP inesperado",
    what: "El servidor respondió al handshake con un estado HTTP corriente en vez de 101, así que no se abrió ningún WebSocket.",
    mend: "Lee el estado y el cuerpo fuera del navegador; después revisa la ruta, el método y el log del servidor.",
  },
  "handshake.unauthorized": {
    name: "Faltan credenciales en el handshake",
    what: "El servidor respondió al handshake con el estado 401, porque la petición no llevaba credenciales válidas.",
    mend: "Consigue un token o una cookie nuevos antes de conectarte, y comprueba que el proxy se los pase al servidor.",
  },
  "handshake.forbidden": {
    name: "Handshake prohibido",
    what: "El servidor respondió al handshake con el estado 403: entendió la petición, pero no la permite.",
    mend: "Revisa los permisos de la cuenta, la lista de orígenes permitidos y cualquier firewall de aplicaciones web del camino.",
  },
  "handshake.not-found": {
    name: "Ruta no encontrada",
    what: "El servidor respondió al handshake con el estado 404: en esta ruta no hay ningún endpoint WebSocket.",
    mend: "Revisa la ruta de la URL y cómo reescribe el proxy las rutas antes de pasar las peticiones.",
  },
  "handshake.rate-limited": {
    name: "Demasiados handshakes",
    what: "El servidor respondió al handshake con el estado 429, porque este cliente se conectó demasiadas veces en poco tiempo.",
    mend: "Espera lo que indique `Retry-After`, usa backoff exponencial y busca un cliente que se reconecte en bucle.",
  },
  "handshake.unavailable": {
    name: "Servicio no disponible",
    what: "El servidor respondió al handshake con el estado 503: está sobrecargado, se está reiniciando o no tiene ningún backend sano.",
    mend: "Espera lo que indique `Retry-After` y reconecta con backoff; el operador revisa la salud y la capacidad de los backends.",
  },
  "handshake.bad-gateway": {
    name: "Backend inalcanzable",
    what: "Un proxy respondió al handshake con el estado 502 o 504, porque no obtuvo una respuesta válida del servidor que tiene detrás.",
    mend: "Comprueba que el backend esté en marcha y escuche donde el proxy lo espera; después lee el log de errores del proxy.",
  },
  "handshake.proxy-refused": {
    name: "Rechazo del proxy de salida",
    what: "El cliente tenía que salir por un proxy HTTP, y ese proxy se negó a abrir un túnel hacia el servidor.",
    mend: "Revisa la dirección y las credenciales del proxy, y pide a su operador que permita `CONNECT` a este host y puerto.",
  },
  "handshake.redirect": {
    name: "Handshake redirigido",
    what: "El servidor respondió al handshake con una redirección a otra dirección, que ni los navegadores ni la mayoría de los clientes siguen.",
    mend: "Usa en la URL la dirección final, y excluye la ruta WebSocket de las reglas que redirigen a una página de inicio de sesión.",
  },
  "handshake.html": {
    name: "Página web en lugar de WebSocket",
    what: "El servidor respondió al handshake con una página web, a menudo la de inicio de la aplicación o un formulario de acceso.",
    mend: "Dirige la ruta WebSocket al servidor WebSocket antes de la regla que envía todas las demás rutas a la página web.",
  },
  "handshake.upgrade-stripped": {
    name: "Cabecera Upgrade eliminada",
    what: "Un proxy del camino no dejó pasar la cabecera `Upgrade`, así que el servidor vio una petición HTTP corriente.",
    mend: "Configura el proxy para que use HTTP/1.1 hacia el backend y deje pasar las cabeceras `Upgrade` y `Connection`.",
  },
  "handshake.bad-accept": {
    name: "Clave de aceptación incorrecta",
    what: "La cabecera `Sec-WebSocket-Accept` de la respuesta no corresponde a la clave que envió el cliente.",
    mend: "Busca una caché o un proxy que repita una respuesta antigua, o corrige cómo calcula el servidor esta cabecera.",
  },
  "handshake.subprotocol": {
    name: "Sin acuerdo sobre el subprotocolo",
    what: "El servidor eligió un subprotocolo que el cliente no ofreció, o no eligió ninguno aunque era obligatorio.",
    mend: "Ofrece un subprotocolo que el servidor admita, y haz que el servidor responda solo con uno de la lista del cliente.",
  },
  "handshake.extension": {
    name: "Sin acuerdo sobre la extensión",
    what: "El servidor aceptó una extensión WebSocket, o unos parámetros de ella, que el cliente no ofreció en el handshake.",
    mend: "Desactiva la extensión para confirmarlo; después actualiza el servidor o el proxy que añade la cabecera incorrecta.",
  },
  "handshake.timeout": {
    name: "El handshake no terminó a tiempo",
    what: "La conexión TCP se abrió, pero el handshake no se completó dentro de su plazo.",
    mend: "Busca una autenticación lenta o un servidor sobrecargado, y comprueba que el proxy reenvíe la petición sin demora.",
  },
  "handshake.slow": {
    name: "Handshake lento",
    what: "El handshake salió bien, pero tardó tanto que los usuarios lo notan y los clientes más estrictos pueden desistir.",
    mend: "Compara los tiempos de DNS, TCP, TLS y upgrade para encontrar el paso lento, y acelera ese paso.",
  },
  "handshake.aborted": {
    name: "Handshake interrumpido",
    what: "Un extremo terminó la conexión TCP antes de completarse el handshake, sin una respuesta HTTP que lo explique.",
    mend: "Busca un error en el handler de upgrade del servidor, un límite de conexiones o un cliente que se fue antes de tiempo.",
  },
  "handshake.malformed": {
    name: "Handshake mal formado",
    what: "La petición o la respuesta del handshake incumple las reglas de HTTP o del protocolo WebSocket.",
    mend: "Comprueba que los dos extremos hablen de verdad la versión 13 de WebSocket, y actualiza la biblioteca o el proxy que escribió la cabecera incorrecta.",
  },
  "handshake.origin": {
    name: "Origen no permitido",
    what: "El servidor rechazó el handshake porque la página que abrió la conexión procede de un origen que no permite.",
    mend: "Añade el origen exacto de la página, con esquema y puerto, a los orígenes permitidos del servidor.",
  },
  "handshake.mixed-content": {
    name: "URL insegura en una página segura",
    what: "Una página cargada por HTTPS intentó abrir una conexión `ws:`, que los navegadores bloquean antes de enviar nada.",
    mend: "Usa una URL `wss:` en todas las páginas que se carguen por HTTPS, y configura TLS para el servidor WebSocket.",
  },
  "handshake.failed": {
    name: "Handshake fallido, causa oculta",
    what: "La conexión nunca llegó a abrirse, y el navegador o la biblioteca no le dice al programa por qué.",
    mend: "Lee la consola del navegador, o prueba la misma URL fuera del navegador con una herramienta que muestre cada paso.",
  },
  "idle.timeout": {
    name: "Tiempo de espera por inactividad",
    what: "Un proxy, un balanceador de carga o un servidor cerró la conexión porque llevaba demasiado tiempo sin tráfico.",
    mend: "Envía un latido a intervalos menores que la mitad del menor tiempo de espera por inactividad del camino, o aumenta ese tiempo.",
  },
  "lifetime.max": {
    name: "Duración máxima alcanzada",
    what: "Un servidor, un proxy o una plataforma terminó la conexión al llegar a una edad fija, aunque todavía pasaban datos.",
    mend: "Aumenta el límite donde sea posible, o reconecta a propósito un poco antes, en momentos aleatorios.",
  },
  "heartbeat.timeout": {
    name: "Latido sin respuesta",
    what: "El otro extremo no envió a tiempo ni una respuesta al latido ni otros datos, así que este extremo terminó la conexión.",
    mend: "Reconecta y busca después una red perdida, un dispositivo en suspensión o un programa demasiado ocupado para responder.",
  },
  "ping.unanswered": {
    name: "Pings sin respuesta",
    what: "La conexión sigue abierta, pero el otro extremo no responde a los pings del protocolo como exige el estándar.",
    mend: "Comprueba que la biblioteca del servidor responda a los pings, que su proceso no esté bloqueado y que ningún proxy los descarte.",
  },
  "ping.slow": {
    name: "Respuestas lentas al ping",
    what: "El otro extremo responde a los pings, pero tan tarde que un latido estricto podría dar la conexión por muerta.",
    mend: "Busca un bucle de eventos saturado, colas largas o un servidor lejano, y mientras tanto da al latido un tiempo de espera mayor.",
  },
  "protocol.bad-frame": {
    name: "Trama no válida",
    what: "Una trama incumplió las reglas del protocolo: opcode desconocido, bits reservados, longitud incorrecta o fragmentos desordenados.",
    mend: "Actualiza la biblioteca que envió la trama, y busca un proxy o un programa que escriba otros bytes en la conexión.",
  },
  "protocol.bad-utf8": {
    name: "El texto no es UTF-8",
    what: "Un mensaje de texto, o el motivo de una trama Close, contenía bytes que no son UTF-8 válido.",
    mend: "Envía los bytes como mensajes binarios, codifica todo el texto en UTF-8 y nunca cortes un motivo en medio de un carácter.",
  },
  "protocol.bad-close": {
    name: "Trama Close no válida",
    what: "Una trama Close llevaba un código que no se puede enviar, un solo byte o un motivo demasiado largo.",
    mend: "Envía solo códigos que puedan figurar en una trama Close, y limita el motivo a 123 bytes de UTF-8.",
  },
  "protocol.bad-deflate": {
    name: "Datos comprimidos no válidos",
    what: "Un mensaje comprimido no se pudo descomprimir, porque sus datos no siguen la compresión acordada.",
    mend: "Desactiva `permessage-deflate` para confirmarlo; después actualiza la biblioteca o el proxy que daña los mensajes comprimidos.",
  },
  "protocol.unmasked": {
    name: "Trama de cliente sin máscara",
    what: "Llegó una trama del cliente sin máscara, aunque todas las tramas de un cliente deben llevarla.",
    mend: "Actualiza la biblioteca del cliente, y busca un proxy que envíe tramas de servidor en dirección al servidor.",
  },
  "protocol.masked": {
    name: "Trama de servidor con máscara",
    what: "Llegó una trama del servidor con máscara, aunque un servidor nunca debe enmascarar sus tramas.",
    mend: "Actualiza la biblioteca del servidor, y comprueba que no escriba sus tramas con el código destinado a los clientes.",
  },
  "close.unanswered": {
    name: "Cierre sin respuesta",
    what: "Este extremo envió una trama Close, pero la conexión terminó antes de que volviera otra trama Close.",
    mend: "Haz que el otro extremo responda a toda trama Close y siga leyendo hasta entonces; fija tu propio plazo para la espera.",
  },
  "close.no-status": {
    name: "Cierre sin código",
    what: "Llegó una trama Close de la forma normal, pero sin código, así que nadie sabe qué quería decir el otro extremo.",
    mend: "Localiza en el otro extremo la llamada a `close()` sin argumentos, y pásale un código y un motivo breve.",
  },
  "close.local": {
    name: "Cerrada por este extremo",
    what: "El programa de este extremo llamó a `close()`, y el otro extremo respondió de la forma normal.",
    mend: "No hay ningún problema; si no lo esperabas, localiza la llamada a `close()` que se ejecutó demasiado pronto.",
  },
  "peer.closed": {
    name: "Cerrada por el otro extremo",
    what: "El otro extremo cerró la conexión de la forma normal y no dio ninguna señal de que algo hubiera fallado.",
    mend: "No hay ningún problema; si no lo esperabas, busca en el log del otro extremo la llamada a `close()`.",
  },
  "peer.page-left": {
    name: "El usuario abandonó la página",
    what: "El navegador cerró la conexión porque el usuario cerró la página, la recargó o pasó a otra.",
    mend: "No hay nada que arreglar; conserva el estado un rato si los usuarios recargan la página a menudo.",
  },
  "peer.error": {
    name: "El otro extremo comunicó un error",
    what: "El otro extremo cerró la conexión con un código que indica que se topó con un error.",
    mend: "Lee el código y el motivo, consulta qué piden y busca en el log del otro extremo a esa hora.",
  },
  "peer.refused": {
    name: "El otro extremo se negó a seguir",
    what: "El otro extremo cerró la conexión con 1008: se incumplió una de sus propias reglas, y el código no dice cuál.",
    mend: "Lee el motivo y el log del otro extremo: suele tratarse del token, del origen o de demasiados mensajes o conexiones.",
  },
  "peer.silent": {
    name: "El otro extremo enmudeció",
    what: "La conexión parecía abierta, pero llevaba sin llegar nada del otro extremo más tiempo del que permite este.",
    mend: "Usa un latido en ambos sentidos, y cuenta con esto en teléfonos, dispositivos en suspensión y redes que cambian.",
  },
  "auth.required": {
    name: "Autenticación necesaria",
    what: "El cliente intentó usar la conexión sin decir quién es, así que el servidor la cerró.",
    mend: "Envía el token o la cookie en el handshake o como primer mensaje, antes que cualquier otra cosa.",
  },
  "auth.refused": {
    name: "Credenciales rechazadas",
    what: "El servidor comprobó las credenciales del cliente y no las aceptó, así que cerró la conexión.",
    mend: "Inicia sesión de nuevo para obtener credenciales válidas, y no reconectes con las rechazadas.",
  },
  "auth.expired": {
    name: "Credenciales caducadas",
    what: "Las credenciales eran válidas al abrirse la conexión, pero después caducaron, así que el servidor la cerró.",
    mend: "Consigue un token nuevo y reconecta con él; renovar el token antes de que caduque evita la interrupción.",
  },
  "auth.timeout": {
    name: "La autenticación tardó demasiado",
    what: "El cliente no se autenticó dentro del plazo, porque no envió nada o porque la comprobación se demoró.",
    mend: "Envía las credenciales en cuanto se abra la conexión, y mide cuánto tarda el servidor en comprobarlas.",
  },
  "auth.revoked": {
    name: "Acceso revocado",
    what: "Alguien retiró el acceso a este usuario mientras la conexión estaba abierta, así que el servidor la cerró.",
    mend: "Inicia sesión de nuevo si está permitido; si no, un administrador tiene que devolver el acceso.",
  },
  "limit.message-size": {
    name: "Mensaje demasiado grande",
    what: "Un mensaje superó lo que acepta el receptor o una plataforma del camino, así que se cerró la conexión.",
    mend: "Divide el mensaje en otros más pequeños, o aumenta el límite en el receptor y en cada plataforma del camino.",
  },
  "limit.slow-reader": {
    name: "Lector demasiado lento",
    what: "El cliente leyó tan despacio que los datos pendientes superaron la memoria que permite el servidor.",
    mend: "Envía menos o agrupa las actualizaciones para los clientes lentos, y saca el trabajo pesado del código que recibe los mensajes.",
  },
  "limit.rate": {
    name: "Demasiados mensajes",
    what: "El cliente envió en un periodo más mensajes o peticiones de los que permite el servidor, así que se cerró la conexión.",
    mend: "Envía con menos frecuencia, reúne los mensajes pequeños en otros más grandes y lee los límites del servicio.",
  },
  "limit.connections": {
    name: "Demasiadas conexiones",
    what: "El usuario, la dirección o el servidor en su conjunto ya tenía todas las conexiones permitidas.",
    mend: "Cierra las conexiones que ya no se usen, comparte una entre varias partes del programa o aumenta el límite.",
  },
  "drain.restart": {
    name: "Reinicio planificado",
    what: "El servidor cerró sus conexiones a propósito, porque se reinicia por un despliegue o una nueva configuración.",
    mend: "Reconecta tras una breve espera aleatoria; nadie tiene que arreglar nada mientras el reinicio vaya según lo previsto.",
  },
  "drain.shutdown": {
    name: "Apagado planificado",
    what: "El servidor cerró sus conexiones a propósito, porque deja de prestar servicio y quizá no vuelva.",
    mend: "Reconecta con backoff y deja que el balanceador de carga elija otro servidor; comprueba que haya uno listo.",
  },
  "drain.deadline": {
    name: "Cortada al vencer el plazo",
    what: "El servidor estaba cerrando sus conexiones, y esta no había terminado cuando se agotó el plazo.",
    mend: "Da más tiempo al servidor para cerrar, y averigua por qué el cliente no respondió a la trama Close.",
  },
  "shed.overload": {
    name: "Cerrada por sobrecarga",
    what: "El servidor llevaba un tiempo sobrecargado y cerró parte de sus conexiones abiertas para salvar las demás.",
    mend: "Añade capacidad o reduce el trabajo por conexión; los clientes se reconectan con backoff exponencial.",
  },
  "shed.admission": {
    name: "No admitida, servidor ocupado",
    what: "El servidor no tenía capacidad para otra conexión en ese momento, así que rechazó esta.",
    mend: "Espera lo que indique el servidor y reconecta con backoff exponencial; el operador añade capacidad o aumenta los límites.",
  },
  "server.error": {
    name: "Error en el servidor",
    what: "El programa del servidor se topó con un error que no esperaba y por eso terminó esta conexión.",
    mend: "Localiza el error en el log del servidor a esa hora y trátalo ahí; los clientes se reconectan con backoff.",
  },
  "server.closed": {
    name: "Cerrada por el programa del servidor",
    what: "El propio programa del servidor decidió cerrar esta conexión por un motivo de la aplicación.",
    mend: "No hay ningún problema; si no lo esperabas, localiza en el programa del servidor el lugar que llama a `close()`.",
  },
  "server.crash": {
    name: "El proceso del servidor murió",
    what: "El proceso del servidor se cayó o lo mataron, y todas sus conexiones terminaron en el mismo instante sin trama Close.",
    mend: "Busca un informe de fallo o una falta de memoria a esa hora, y también un reinicio que no esperó.",
  },
  "server.stuck": {
    name: "El servidor no responde",
    what: "La máquina del servidor sigue confirmando los datos, pero su proceso no responde, porque está bloqueado o detenido.",
    mend: "Busca cálculos largos en el bucle de eventos, un interbloqueo o un proceso en pausa, y reinicia el servidor si hace falta.",
  },
  "network.offline": {
    name: "Dispositivo sin conexión",
    what: "El dispositivo del cliente no tenía conexión de red en ese momento, así que no se podía enviar ni recibir nada.",
    mend: "Restablece la conexión de red; el cliente espera a que el dispositivo vuelva a estar en línea y entonces se reconecta.",
  },
  "network.changed": {
    name: "Cambio de red",
    what: "El dispositivo pasó a otra red o recibió otra dirección, y la conexión anterior no pudo seguirlo.",
    mend: "Reconecta en cuanto cambie la red, porque la conexión anterior ya no puede transportar datos.",
  },
  "network.blackhole": {
    name: "Paquetes perdidos en silencio",
    what: "Los paquetes entre cliente y servidor desaparecen sin ningún error, y los dos extremos siguen creyendo que la conexión está abierta.",
    mend: "Usa un latido para detectarlo pronto, y busca un firewall o una traducción de direcciones (NAT) que haya olvidado la conexión.",
  },
  "host.slept": {
    name: "Dispositivo en suspensión",
    what: "El dispositivo del cliente entró en suspensión, y durante ese tiempo la conexión terminó o quedó inservible.",
    mend: "Comprueba la conexión cuando el dispositivo despierte, y reconecta de inmediato si no llega respuesta.",
  },
  "client.closed": {
    name: "Cerrada por el cliente",
    what: "El propio programa del cliente decidió cerrar esta conexión por un motivo de la aplicación.",
    mend: "No hay ningún problema; si no lo esperabas, localiza en el programa del cliente el lugar que llama a `close()`.",
  },
  "client.timeout": {
    name: "El cliente dejó de esperar",
    what: "El cliente se había fijado un plazo para conectarse o para recibir una respuesta, y desistió cuando venció.",
    mend: "Averigua qué paso fue lento; amplía el plazo si la red o el servidor de verdad lo necesitan.",
  },
  "client.replaced": {
    name: "Sustituida por otra conexión",
    what: "El mismo cliente o la misma sesión abrió una conexión más reciente, así que esta ya no hacía falta.",
    mend: "Si ocurre una y otra vez, busca dos pestañas o dos programas que usen la misma identidad.",
  },
  "origin.not-checked": {
    name: "Origen sin comprobar",
    what: "El servidor aceptó una conexión desde un origen ajeno, así que cualquier página web podría conectarse en nombre de sus visitantes.",
    mend: "Da al servidor una lista de orígenes permitidos y haz que rechace el handshake de todos los demás.",
  },
  unknown: {
    name: "Causa desconocida",
    what: "La conexión terminó, y lo que este extremo pudo observar no muestra por qué.",
    mend: "Compara los logs de cliente, proxy y servidor en el mismo momento, o deja que la herramienta doctor observe la conexión.",
  },
  ok: {
    name: "No se encontró ningún problema",
    what: "Todos los pasos probados funcionaron, y no se observó nada que pudiera terminar una conexión.",
    mend: "No hay nada que arreglar; si las conexiones aún terminan al cabo de un rato, obsérvalas durante más tiempo del que suelen vivir.",
  },
};
