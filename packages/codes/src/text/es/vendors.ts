import type { LanguageText } from "../language-text.ts";

export const vendors: LanguageText["vendors"] = {
  summary: "En {vendor}, {code} se llama «{name}».",
  description:
    "El protocolo no da a este número ningún significado propio; lo que se lee aquí es lo que {vendor} entiende por él. En otro servicio, {code} puede querer decir otra cosa.",
  whenToUse: "Envía {code} solo donde los dos extremos sigan a {vendor}.",
  unlisted: "{vendor} no dice nada sobre {code}. Lo que se lee aquí vale para todo el rango.",
  ambiguous: "{code} no significa nada por sí solo. Elige un perfil para saber qué significa en un servicio concreto.",
  status: {
    documented: "documentado por el proveedor",
    observed: "observado, no documentado",
  },
  sentBy: {
    client: "lo envía el cliente",
    server: "lo envía el servidor",
    either: "lo envía cualquiera de los dos extremos",
    local: "no lo envía nadie; la biblioteca lo informa en su propio extremo",
  },
  classes: {
    done: {
      name: "Terminado",
      whenYouSeeIt: "El trabajo ha terminado, o uno de los extremos se fue a propósito.",
      client: "No hay nada que corregir, salvo que todavía necesites la conexión.",
      server: "No hay nada que corregir.",
    },
    auth: {
      name: "Autenticación ausente o no válida",
      whenYouSeeIt: "El inicio de sesión o el token falta, es incorrecto o ha caducado.",
      client: "Consigue un token nuevo o pide al usuario que inicie sesión, y vuelve a conectarte.",
      server: "Revisa cómo se emiten los tokens y cuándo caducan.",
    },
    forbidden: {
      name: "Sin permiso",
      whenYouSeeIt: "El cliente está identificado, pero no tiene derecho a lo que pidió.",
      client: "Solicita el permiso o pide otra cosa; con reintentar no basta.",
      server: "Revisa los permisos de esta cuenta y la configuración de esta aplicación.",
    },
    "bad-request": {
      name: "Mensaje no válido",
      whenYouSeeIt: "El cliente envió algo que el servicio no entiende o no permite.",
      client: "Compara el último mensaje con la documentación del servicio y corrígelo antes de volver a conectarte.",
      server: "Indica en el motivo de cierre qué campo es incorrecto.",
    },
    "not-found": {
      name: "No encontrado",
      whenYouSeeIt: "La sala, la aplicación, el archivo o la ruta no existe.",
      client: "Comprueba la dirección y los identificadores.",
      server: "Comprueba si el objeto se eliminó o cambió de nombre.",
    },
    limit: {
      name: "Límite alcanzado",
      whenYouSeeIt: "Se alcanzó un límite de frecuencia, de tamaño o de número de conexiones.",
      client: "Envía menos o abre menos conexiones antes de volver.",
      server: "Aumenta el límite o documéntalo.",
    },
    overload: {
      name: "Sobrecargado",
      whenYouSeeIt: "El servicio no da abasto en este momento.",
      client: "Vuelve más tarde, y cada vez más despacio.",
      server: "Añade capacidad o reparte la carga.",
    },
    timeout: {
      name: "Demasiado lento",
      whenYouSeeIt: "Un mensaje o una respuesta que se esperaba no llegó a tiempo.",
      client: "Responde a tiempo; comprueba si algo bloquea tu programa.",
      server: "Comprueba que el plazo baste para el cliente legítimo más lento.",
    },
    "server-fault": {
      name: "Fallo en el servicio",
      whenYouSeeIt: "Algo falló dentro del servicio.",
      client: "Reconecta con backoff; si persiste, avisa al servicio.",
      server: "Lee el log del servidor en ese segundo.",
    },
    restart: {
      name: "Reinicio o traslado",
      whenYouSeeIt: "El servicio se reinicia, o pide al cliente que se conecte a otro lugar.",
      client: "Reconecta tras una breve espera aleatoria.",
      server: "Reparte los cierres para que los clientes no regresen a la vez.",
    },
    replaced: {
      name: "Sustituida por otra conexión",
      whenYouSeeIt: "El mismo usuario o la misma sesión se conectó desde otro sitio.",
      client: "No reconectes por tu cuenta: dos pestañas se expulsarían mutuamente sin fin.",
      server: "Indica en el motivo qué conexión tomó el relevo.",
    },
    session: {
      name: "Sesión terminada",
      whenYouSeeIt: "La sesión ha acabado, ha caducado o no se puede reanudar.",
      client: "Empieza una sesión nueva en lugar de reanudar la anterior.",
      server: "Comprueba durante cuánto tiempo se puede reanudar una sesión.",
    },
    version: {
      name: "Versión incorrecta",
      whenYouSeeIt: "El cliente y el servicio hablan versiones distintas del protocolo.",
      client: "Actualiza el cliente o pide una versión que el servicio admita.",
      server: "Indica en el motivo de cierre qué versiones se admiten.",
    },
    idle: {
      name: "Demasiado tiempo sin uso",
      whenYouSeeIt: "La conexión estuvo en silencio o sin usarse más tiempo del que permite el servicio.",
      client: "Envía antes un latido o la primera petición, y vuelve a conectarte.",
      server: "Documenta el límite de inactividad.",
    },
    other: {
      name: "Otro motivo",
      whenYouSeeIt: "El servicio da a este número un significado que no encaja en ningún grupo habitual.",
      client: "Lee la documentación del servicio y el motivo de cierre.",
      server: "Documenta qué debe hacer el cliente.",
    },
  },
};
