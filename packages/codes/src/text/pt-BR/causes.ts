import type { LanguageText } from "../language-text.ts";

export const causes: LanguageText["causes"] = {
  "dns.not-found": {
    name: "Nome de host não encontrado",
    what: "O servidor de nomes respondeu que este nome de host não existe, então não havia endereço ao qual se conectar.",
    mend: "Confira a grafia do host na URL e depois se o registro DNS dele existe e foi publicado.",
  },
  "dns.temporary": {
    name: "O servidor de nomes não respondeu",
    what: "O servidor de nomes não deu a tempo uma resposta útil, e o cliente não conseguiu descobrir o endereço do host.",
    mend: "Tente de novo após uma espera curta; se continuar, confira a conexão de rede e o resolvedor DNS da máquina.",
  },
  "tcp.refused": {
    name: "Conexão recusada",
    what: "O host foi alcançado, mas nada aceita conexões nessa porta, então ele recusou a conexão na hora.",
    mend: "Inicie o servidor, confira se ele escuta no endereço e na porta certos e verifique a porta na URL.",
  },
  "tcp.unreachable": {
    name: "Host inacessível",
    what: "A rede não tem rota para o endereço do servidor, ou um roteador no caminho rejeitou os pacotes.",
    mend: "Confira a rota, as regras do firewall e o endereço IPv6, e tente os outros endereços do nome de host.",
  },
  "tcp.connect-timeout": {
    name: "Sem resposta ao conectar",
    what: "Nada respondeu à tentativa de abrir uma conexão TCP, nem para aceitar nem para recusar.",
    mend: "Procure um firewall ou grupo de segurança que descarta pacotes em silêncio, e confira se o servidor está rodando neste endereço.",
  },
  "tcp.reset": {
    name: "Conexão resetada",
    what: "A conexão TCP foi resetada sem frame Close pelo outro lado, por um proxy, um balanceador de carga ou um firewall.",
    mend: "Compare o horário com os logs do servidor e do proxy: procure um crash, dados não lidos na saída ou uma conexão inativa esquecida.",
  },
  "tcp.fin": {
    name: "Conexão encerrada sem Close",
    what: "O outro lado fechou a conexão TCP do modo normal, mas não enviou um frame Close antes disso.",
    mend: "Verifique no proxy se houve um timeout de inatividade ou uma recarga, e faça o servidor enviar um frame Close antes de sair.",
  },
  "tcp.timeout": {
    name: "Dados nunca confirmados",
    what: "Os dados foram enviados várias vezes sem nenhuma confirmação, até o sistema operacional desistir da conexão.",
    mend: "Use um heartbeat para perceber muito antes uma conexão morta; depois reconecte e procure um trecho de rede com defeito.",
  },
  "tcp.broken": {
    name: "Conexão quebrada",
    what: "A conexão TCP falhou com um erro que não indica nem um reset nem um prazo esgotado.",
    mend: "Leia o código de erro nos logs dos dois lados e compare o horário com reinícios e mudanças de rede.",
  },
  "tls.expired": {
    name: "Certificado expirado",
    what: "O certificado do servidor já passou do último dia de validade, então o cliente se recusou a abrir a conexão.",
    mend: "Renove o certificado, recarregue o servidor ou o proxy para que use o novo e conserte a renovação automática.",
  },
  "tls.expiring-soon": {
    name: "Certificado prestes a expirar",
    what: "O certificado ainda é válido, mas expira tão em breve que a renovação provavelmente falhou.",
    mend: "Renove o certificado agora, confira o log da renovação automática e crie um alerta para a data de expiração.",
  },
  "tls.not-yet-valid": {
    name: "Certificado ainda não válido",
    what: "Pelo relógio do cliente, o primeiro dia de validade do certificado ainda não chegou.",
    mend: "Acerte os relógios das duas máquinas, ou sirva o certificado anterior até que o novo passe a valer.",
  },
  "tls.wrong-host": {
    name: "Certificado de outro host",
    what: "O certificado é válido, mas o nome de host da URL não está entre os nomes que ele cobre.",
    mend: "Conecte por um nome que o certificado cubra, ou emita um certificado que inclua este nome de host.",
  },
  "tls.self-signed": {
    name: "Certificado autoassinado",
    what: "O servidor assinou o próprio certificado, e nada no cliente diz que esse certificado é confiável.",
    mend: "Use um certificado de uma autoridade reconhecida, ou adicione este certificado aos confiáveis em cada cliente.",
  },
  "tls.untrusted": {
    name: "Certificado não confiável",
    what: "O cliente não conseguiu montar uma cadeia do certificado do servidor até uma autoridade em que confia.",
    mend: "Faça o servidor enviar todos os certificados intermediários, ou adicione a sua autoridade privada às confiáveis em cada cliente.",
  },
  "tls.handshake": {
    name: "O handshake TLS falhou",
    what: "Cliente e servidor não chegaram a acordo sobre uma versão de TLS, uma cifra ou um certificado de cliente, ou o handshake TLS foi interrompido.",
    mend: "Compare nos dois lados as versões de TLS, as cifras e a configuração do certificado de cliente, e leia o alerta no log do servidor.",
  },
  "tls.plain-on-tls-port": {
    name: "Requisição sem TLS em porta TLS",
    what: "O cliente usou `ws:`, sem criptografia, mas o servidor espera conexões TLS nesta porta.",
    mend: "Troque `ws:` por `wss:` na URL, ou use a porta em que o servidor aceita conexões sem criptografia.",
  },
  "tls.tls-on-plain-port": {
    name: "TLS em porta sem criptografia",
    what: "O cliente usou `wss:`, com criptografia, mas o servidor não fala TLS nesta porta.",
    mend: "Configure TLS no servidor ou em um proxy na frente dele, ou use a porta que fala TLS.",
  },
  "handshake.status": {
    name: "Status HTTP inesperado",
    what: "O servidor respondeu ao handshake com um status HTTP comum em vez de 101, então nenhum WebSocket foi aberto.",
    mend: "Leia o status e o corpo fora do navegador; depois confira o caminho, o método e o log do servidor.",
  },
  "handshake.unauthorized": {
    name: "Credenciais ausentes no handshake",
    what: "O servidor respondeu ao handshake com o status 401, porque a requisição não trazia credenciais válidas.",
    mend: "Obtenha um token ou cookie novo antes de conectar, e confira se o proxy o repassa ao servidor.",
  },
  "handshake.forbidden": {
    name: "Handshake proibido",
    what: "O servidor respondeu ao handshake com o status 403: entendeu a requisição, mas não a permite.",
    mend: "Confira as permissões da conta, a lista de origens permitidas e qualquer firewall de aplicação web no caminho.",
  },
  "handshake.not-found": {
    name: "Caminho não encontrado",
    what: "O servidor respondeu ao handshake com o status 404: não existe endpoint WebSocket neste caminho.",
    mend: "Confira o caminho na URL e como o proxy reescreve os caminhos antes de repassar as requisições.",
  },
  "handshake.rate-limited": {
    name: "Handshakes demais",
    what: "O servidor respondeu ao handshake com o status 429, porque este cliente se conectou vezes demais em pouco tempo.",
    mend: "Aguarde o tempo indicado em `Retry-After`, use backoff exponencial e procure um cliente que reconecta em loop.",
  },
  "handshake.unavailable": {
    name: "Serviço indisponível",
    what: "O servidor respondeu ao handshake com o status 503: está sobrecarregado, reiniciando ou sem nenhum backend saudável.",
    mend: "Aguarde o tempo indicado em `Retry-After` e reconecte com backoff; o operador verifica a saúde e a capacidade dos backends.",
  },
  "handshake.bad-gateway": {
    name: "Backend fora de alcance",
    what: "Um proxy respondeu ao handshake com o status 502 ou 504, porque não obteve uma boa resposta do servidor por trás dele.",
    mend: "Confira se o backend está rodando e escuta onde o proxy o espera; depois leia o log de erros do proxy.",
  },
  "handshake.proxy-refused": {
    name: "Recusado pelo proxy de saída",
    what: "O cliente precisava passar por um proxy HTTP, e esse proxy se recusou a abrir um túnel até o servidor.",
    mend: "Confira o endereço e as credenciais do proxy, e peça ao operador que libere `CONNECT` para este host e esta porta.",
  },
  "handshake.redirect": {
    name: "Handshake redirecionado",
    what: "O servidor respondeu ao handshake com um redirecionamento para outro endereço, que os navegadores e a maioria dos clientes não seguem.",
    mend: "Use o endereço final na URL e exclua o caminho do WebSocket das regras que redirecionam para uma página de login.",
  },
  "handshake.html": {
    name: "Página web em vez de WebSocket",
    what: "O servidor respondeu ao handshake com uma página web, muitas vezes a página inicial da aplicação ou um formulário de login.",
    mend: "Direcione o caminho do WebSocket para o servidor WebSocket antes da regra que manda todos os outros caminhos para a página web.",
  },
  "handshake.upgrade-stripped": {
    name: "Cabeçalho Upgrade removido",
    what: "Um proxy no caminho não repassou o cabeçalho `Upgrade`, então o servidor viu uma requisição HTTP comum.",
    mend: "Configure o proxy para usar HTTP/1.1 com o backend e repassar os cabeçalhos `Upgrade` e `Connection`.",
  },
  "handshake.bad-accept": {
    name: "Chave Accept incorreta",
    what: "O cabeçalho `Sec-WebSocket-Accept` da resposta não corresponde à chave que o cliente enviou.",
    mend: "Procure um cache ou proxy que repete uma resposta antiga, ou corrija a forma como o servidor calcula esse cabeçalho.",
  },
  "handshake.subprotocol": {
    name: "Sem acordo sobre o subprotocolo",
    what: "O servidor escolheu um subprotocolo que o cliente não ofereceu, ou não escolheu nenhum, embora um seja obrigatório.",
    mend: "Ofereça um subprotocolo que o servidor suporte, e faça o servidor responder apenas com um da lista do cliente.",
  },
  "handshake.extension": {
    name: "Sem acordo sobre a extensão",
    what: "O servidor aceitou uma extensão WebSocket, ou parâmetros dela, que o cliente não ofereceu no handshake.",
    mend: "Desligue a extensão para confirmar; depois atualize o servidor ou o proxy que acrescenta o cabeçalho errado.",
  },
  "handshake.timeout": {
    name: "O handshake não terminou a tempo",
    what: "A conexão TCP foi aberta, mas o handshake não terminou dentro do prazo.",
    mend: "Procure uma autenticação lenta ou um servidor sobrecarregado, e confira se o proxy repassa a requisição sem demora.",
  },
  "handshake.slow": {
    name: "Handshake lento",
    what: "O handshake deu certo, mas demorou tanto que os usuários percebem e clientes mais rigorosos podem desistir.",
    mend: "Compare os tempos de DNS, TCP, TLS e upgrade para achar a etapa lenta, e acelere essa etapa.",
  },
  "handshake.aborted": {
    name: "Handshake interrompido",
    what: "Um dos lados encerrou a conexão TCP antes de o handshake se completar, sem uma resposta HTTP que explique.",
    mend: "Procure um erro no handler de upgrade do servidor, um limite de conexões ou um cliente que saiu cedo demais.",
  },
  "handshake.malformed": {
    name: "Handshake malformado",
    what: "A requisição ou a resposta do handshake viola as regras do HTTP ou do protocolo WebSocket.",
    mend: "Confira se os dois lados falam mesmo a versão 13 do WebSocket, e atualize a biblioteca ou o proxy que escreveu o cabeçalho errado.",
  },
  "handshake.origin": {
    name: "Origem não permitida",
    what: "O servidor recusou o handshake porque a página que abriu a conexão vem de uma origem que ele não permite.",
    mend: "Adicione a origem exata da página, com esquema e porta, às origens permitidas do servidor.",
  },
  "handshake.mixed-content": {
    name: "URL insegura em página segura",
    what: "Uma página carregada por HTTPS tentou abrir uma conexão `ws:`, que os navegadores bloqueiam antes de enviar qualquer coisa.",
    mend: "Use uma URL `wss:` em toda página carregada por HTTPS, e configure TLS para o servidor WebSocket.",
  },
  "handshake.failed": {
    name: "Handshake falhou, causa oculta",
    what: "A conexão nunca abriu, e o navegador ou a biblioteca não diz ao programa por quê.",
    mend: "Leia o console do navegador, ou teste a mesma URL fora do navegador com uma ferramenta que mostre cada etapa.",
  },
  "idle.timeout": {
    name: "Timeout de inatividade",
    what: "Um proxy, um balanceador de carga ou um servidor fechou a conexão, porque nenhum dado passou por ela por tempo demais.",
    mend: "Envie um heartbeat em intervalos menores que a metade do menor timeout de inatividade do caminho, ou aumente esse timeout.",
  },
  "lifetime.max": {
    name: "Duração máxima atingida",
    what: "Um servidor, um proxy ou uma plataforma encerrou a conexão ao atingir uma idade fixa, embora ainda passassem dados.",
    mend: "Aumente o limite onde for possível, ou reconecte de propósito um pouco antes, em momentos aleatórios.",
  },
  "heartbeat.timeout": {
    name: "Heartbeat sem resposta",
    what: "O outro lado não enviou a tempo nem resposta ao heartbeat nem outros dados, então este lado encerrou a conexão.",
    mend: "Reconecte e depois procure uma rede perdida, um dispositivo em suspensão ou um programa ocupado demais para responder.",
  },
  "ping.unanswered": {
    name: "Pings sem resposta",
    what: "A conexão continua aberta, mas o outro lado não responde aos pings do protocolo, como o padrão exige.",
    mend: "Confira se a biblioteca do servidor responde aos pings, se o processo não está bloqueado e se nenhum proxy descarta os pings.",
  },
  "ping.slow": {
    name: "Respostas lentas ao ping",
    what: "O outro lado responde aos pings, mas tão tarde que um heartbeat rigoroso poderia dar a conexão por morta.",
    mend: "Procure um event loop ocupado, filas longas ou um servidor distante e, até lá, dê ao heartbeat um timeout maior.",
  },
  "protocol.bad-frame": {
    name: "Frame inválido",
    what: "Um frame violou as regras do protocolo: opcode desconhecido, bits reservados, tamanho errado ou fragmentos fora de ordem.",
    mend: "Atualize a biblioteca que enviou o frame, e procure um proxy ou programa que escreve outros bytes na conexão.",
  },
  "protocol.bad-utf8": {
    name: "O texto não é UTF-8",
    what: "Uma mensagem de texto, ou o motivo em um frame Close, tinha bytes que não são UTF-8 válido.",
    mend: "Envie bytes como mensagens binárias, codifique todo texto em UTF-8 e nunca corte um motivo no meio de um caractere.",
  },
  "protocol.bad-close": {
    name: "Frame Close inválido",
    what: "Um frame Close trazia um código que não pode ser enviado, um único byte ou um motivo longo demais.",
    mend: "Envie só códigos que podem aparecer em um frame Close, e mantenha o motivo dentro de 123 bytes de UTF-8.",
  },
  "protocol.bad-deflate": {
    name: "Dados comprimidos inválidos",
    what: "Uma mensagem comprimida não pôde ser descomprimida, porque seus dados não seguem a compressão combinada.",
    mend: "Desligue `permessage-deflate` para confirmar; depois atualize a biblioteca ou o proxy que corrompe as mensagens comprimidas.",
  },
  "protocol.unmasked": {
    name: "Frame do cliente sem máscara",
    what: "Chegou do cliente um frame sem máscara, embora todo frame de um cliente precise ser mascarado.",
    mend: "Atualize a biblioteca do cliente, e procure um proxy que envia frames de servidor na direção do servidor.",
  },
  "protocol.masked": {
    name: "Frame do servidor com máscara",
    what: "Chegou do servidor um frame com máscara, embora um servidor nunca deva mascarar seus frames.",
    mend: "Atualize a biblioteca do servidor, e confira se ele não usa o código destinado a clientes para escrever seus frames.",
  },
  "close.unanswered": {
    name: "Fechamento sem resposta",
    what: "Este lado enviou um frame Close, mas a conexão terminou antes que um frame Close voltasse.",
    mend: "Faça o outro lado responder a todo frame Close e continuar lendo até lá; defina o seu próprio prazo para a espera.",
  },
  "close.no-status": {
    name: "Fechamento sem código",
    what: "Um frame Close chegou do modo normal, mas sem código; ninguém sabe, portanto, o que o outro lado quis dizer.",
    mend: "Encontre no outro lado a chamada a `close()` sem argumentos, e dê a ela um código e um motivo curto.",
  },
  "close.local": {
    name: "Fechada por este lado",
    what: "O programa deste lado chamou `close()`, e o outro lado respondeu do modo normal.",
    mend: "Não há nada de errado; se você não esperava, encontre a chamada a `close()` que rodou cedo demais.",
  },
  "peer.closed": {
    name: "Fechada pelo outro lado",
    what: "O outro lado fechou a conexão do modo normal e não deu nenhum sinal de que algo tivesse falhado.",
    mend: "Não há nada de errado; se você não esperava, procure no log do outro lado a chamada a `close()`.",
  },
  "peer.page-left": {
    name: "O usuário saiu da página",
    what: "O navegador fechou a conexão porque o usuário fechou a página, recarregou ou foi para outra.",
    mend: "Não há nada a corrigir; guarde o estado por um tempo curto se os usuários recarregam a página com frequência.",
  },
  "peer.error": {
    name: "O outro lado informou um erro",
    what: "O outro lado fechou a conexão com um código que diz que ele encontrou um erro.",
    mend: "Leia o código e o motivo, procure o que eles pedem e examine o log do outro lado naquele horário.",
  },
  "peer.refused": {
    name: "O outro lado recusou continuar",
    what: "O outro lado fechou a conexão com 1008: uma das suas próprias regras foi violada, e o código não diz qual.",
    mend: "Leia o motivo e o log do outro lado: em geral, trata-se do token, da origem ou de mensagens ou conexões demais.",
  },
  "peer.silent": {
    name: "O outro lado silenciou",
    what: "A conexão parecia aberta, mas nada chegava do outro lado havia mais tempo do que este lado permite.",
    mend: "Use um heartbeat nos dois sentidos, e conte com isso em celulares, dispositivos em suspensão e redes que mudam.",
  },
  "auth.required": {
    name: "Autenticação necessária",
    what: "O cliente tentou usar a conexão sem dizer quem é, então o servidor a fechou.",
    mend: "Envie o token ou o cookie no handshake ou como primeira mensagem, antes de qualquer outra coisa.",
  },
  "auth.refused": {
    name: "Credenciais recusadas",
    what: "O servidor verificou as credenciais do cliente e não as aceitou, então fechou a conexão.",
    mend: "Faça login de novo para obter credenciais válidas, e não reconecte com as que foram recusadas.",
  },
  "auth.expired": {
    name: "Credenciais expiradas",
    what: "As credenciais eram válidas quando a conexão abriu, mas expiraram desde então, e o servidor a fechou.",
    mend: "Obtenha um token novo e reconecte com ele; renovar o token antes que expire evita a interrupção.",
  },
  "auth.timeout": {
    name: "A autenticação demorou demais",
    what: "O cliente não foi autenticado dentro do prazo, porque não enviou nada ou porque a verificação demorou demais.",
    mend: "Envie as credenciais assim que a conexão abrir, e meça quanto tempo o servidor leva para verificá-las.",
  },
  "auth.revoked": {
    name: "Acesso revogado",
    what: "Alguém retirou o acesso deste usuário enquanto a conexão estava aberta, então o servidor a fechou.",
    mend: "Faça login de novo se isso for permitido; caso contrário, um administrador precisa devolver o acesso.",
  },
  "limit.message-size": {
    name: "Mensagem grande demais",
    what: "Uma mensagem era maior do que o receptor ou uma plataforma no caminho aceita, então a conexão foi fechada.",
    mend: "Divida a mensagem em outras menores, ou aumente o limite no receptor e em cada plataforma do caminho.",
  },
  "limit.slow-reader": {
    name: "Leitor lento demais",
    what: "O cliente leu tão devagar que os dados à espera dele passaram da memória que o servidor permite.",
    mend: "Envie menos ou agrupe atualizações para clientes lentos, e tire o trabalho pesado do código que recebe as mensagens.",
  },
  "limit.rate": {
    name: "Mensagens demais",
    what: "O cliente enviou em um período mais mensagens ou requisições do que o servidor permite, então a conexão foi fechada.",
    mend: "Envie com menos frequência, junte mensagens pequenas em outras maiores e leia os limites do serviço.",
  },
  "limit.connections": {
    name: "Conexões demais",
    what: "O usuário, o endereço ou o servidor como um todo já tinha todas as conexões permitidas.",
    mend: "Feche as conexões que não são mais usadas, compartilhe uma entre partes do programa ou aumente o limite.",
  },
  "drain.restart": {
    name: "Reinício planejado",
    what: "O servidor fechou suas conexões de propósito, porque reinicia por um deploy ou uma nova configuração.",
    mend: "Reconecte após uma espera curta e aleatória; ninguém precisa corrigir nada enquanto o reinício correr como planejado.",
  },
  "drain.shutdown": {
    name: "Desligamento planejado",
    what: "O servidor fechou suas conexões de propósito, porque está saindo de serviço e talvez não volte.",
    mend: "Reconecte com backoff e deixe o balanceador de carga escolher outro servidor; confira se há um pronto.",
  },
  "drain.deadline": {
    name: "Cortada no fim do prazo",
    what: "O servidor estava fechando suas conexões, e esta ainda não tinha terminado quando o prazo acabou.",
    mend: "Dê ao servidor mais tempo para fechar, e descubra por que o cliente não respondeu ao frame Close.",
  },
  "shed.overload": {
    name: "Fechada por sobrecarga",
    what: "O servidor ficou sobrecarregado por algum tempo e fechou parte das conexões abertas para salvar as outras.",
    mend: "Aumente a capacidade ou reduza o trabalho por conexão; os clientes reconectam com backoff exponencial.",
  },
  "shed.admission": {
    name: "Não admitida, servidor ocupado",
    what: "O servidor não tinha capacidade para uma conexão nova naquele momento, então recusou esta.",
    mend: "Aguarde o tempo que o servidor indicar e reconecte com backoff exponencial; o operador aumenta a capacidade ou os limites.",
  },
  "server.error": {
    name: "Erro no servidor",
    what: "O programa do servidor encontrou um erro que não esperava e, por causa dele, encerrou esta conexão.",
    mend: "Encontre o erro no log do servidor naquele horário e trate-o ali; os clientes reconectam com backoff.",
  },
  "server.closed": {
    name: "Fechada pelo programa do servidor",
    what: "O próprio programa do servidor decidiu fechar esta conexão, por um motivo da aplicação.",
    mend: "Não há nada de errado; se você não esperava, encontre no programa do servidor o ponto que chama `close()`.",
  },
  "server.crash": {
    name: "O processo do servidor morreu",
    what: "O processo do servidor caiu ou foi morto, e todas as suas conexões terminaram no mesmo instante sem frame Close.",
    mend: "Procure um relatório de crash ou falta de memória naquele horário, e também um reinício que não esperou.",
  },
  "server.stuck": {
    name: "O servidor não responde",
    what: "A máquina do servidor ainda confirma os dados, mas o processo não responde, porque está bloqueado ou parado.",
    mend: "Procure cálculos longos no event loop, um deadlock ou um processo pausado, e reinicie o servidor se preciso.",
  },
  "network.offline": {
    name: "Dispositivo sem rede",
    what: "O dispositivo do cliente estava sem conexão de rede naquele momento, então nada podia ser enviado nem recebido.",
    mend: "Restabeleça a conexão de rede; o cliente espera até o dispositivo ficar online de novo e então reconecta.",
  },
  "network.changed": {
    name: "Mudança de rede",
    what: "O dispositivo passou para outra rede ou recebeu outro endereço, e a conexão antiga não pôde ir junto.",
    mend: "Reconecte assim que a rede mudar, porque a conexão antiga já não consegue transportar dados.",
  },
  "network.blackhole": {
    name: "Pacotes perdidos em silêncio",
    what: "Os pacotes entre cliente e servidor somem sem nenhum erro, e os dois lados ainda acham que a conexão está aberta.",
    mend: "Use um heartbeat para perceber cedo, e procure um firewall ou uma tradução de endereços (NAT) que esqueceu a conexão.",
  },
  "host.slept": {
    name: "Dispositivo em suspensão",
    what: "O dispositivo do cliente entrou em suspensão e, nesse tempo, a conexão terminou ou ficou inútil.",
    mend: "Verifique a conexão quando o dispositivo acordar, e reconecte na hora se não vier resposta.",
  },
  "client.closed": {
    name: "Fechada pelo cliente",
    what: "O próprio programa do cliente decidiu fechar esta conexão, por um motivo da aplicação.",
    mend: "Não há nada de errado; se você não esperava, encontre no programa do cliente o ponto que chama `close()`.",
  },
  "client.timeout": {
    name: "O cliente parou de esperar",
    what: "O cliente tinha definido um prazo para conectar ou para receber uma resposta, e desistiu quando ele acabou.",
    mend: "Descubra qual etapa foi lenta; dê mais tempo se a rede ou o servidor realmente precisar.",
  },
  "client.replaced": {
    name: "Substituída por uma conexão nova",
    what: "O mesmo cliente ou a mesma sessão abriu uma conexão mais nova, então esta já não era necessária.",
    mend: "Se acontecer repetidas vezes, procure duas abas ou dois programas que usam a mesma identidade.",
  },
  "origin.not-checked": {
    name: "Origem não verificada",
    what: "O servidor aceitou uma conexão de uma origem estranha, então qualquer página web poderia se conectar em nome de quem a visita.",
    mend: "Dê ao servidor uma lista de origens permitidas e faça-o recusar o handshake de todas as outras.",
  },
  unknown: {
    name: "Causa desconhecida",
    what: "A conexão terminou, e o que este lado pôde observar não mostra por quê.",
    mend: "Compare os logs de cliente, proxy e servidor no mesmo momento, ou deixe a ferramenta doctor observar a conexão.",
  },
  ok: {
    name: "Nenhum problema encontrado",
    what: "Todas as etapas testadas funcionaram, e não se observou nada que pudesse encerrar uma conexão.",
    mend: "Não há nada a corrigir; se as conexões ainda terminam depois de um tempo, observe-as por mais tempo do que costumam viver.",
  },
};
