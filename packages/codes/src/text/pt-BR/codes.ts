import type { LanguageText } from "../language-text.ts";

export const codes: LanguageText["codes"] = {
  1000: {
    name: "Fechamento normal",
    summary: "Os dois lados concordam que a sessão terminou: nada deu errado e não há nada a corrigir.",
    gist: "a sessão terminou",
    description: [
      "Um dos lados decidiu que a conversa já tinha cumprido seu papel e enviou um frame Close com 1000; o outro respondeu. Os dois sabem que não vem mais nada.",
      "O código só diz que o fim foi intencional. Não garante que a aplicação ficou satisfeita: muitos servidores e proxies também enviam 1000 ao reiniciar ou ao recusar um login, e isso é mau uso.",
    ],
    whenYouSeeIt: [
      "O usuário saiu da conta, ou a página chamou `close(1000)` quando terminou o que tinha a fazer.",
      "O servidor concluiu um stream, um download ou uma partida e fechou a conexão.",
      "Um proxy ou um gateway gerenciado encerrou uma conexão inativa e escolheu 1000, embora o motivo fosse outro.",
    ],
    howToFix: {
      client: [
        "Se você já esperava por isso, não há nada a corrigir.",
        "Se foi surpresa, procure um `close()` antes da hora: numa função de limpeza, num efeito que roda duas vezes ou em outra aba que compartilha a conexão.",
        "Se a aplicação ainda precisa da conexão, reconecte de propósito e avise quem mantém o servidor de que 1000 era o código errado.",
      ],
      server: [
        "Envie 1000 só quando o trabalho estiver concluído. Para reiniciar, envie 1012; para desligar, 1001; para sobrecarga, 1013.",
        "Nunca use 1000 para recusar um login: os clientes que respeitam o código não voltam.",
      ],
    },
    whatNext: "Parar. O cliente não reconecta, porque os dois lados terminaram.",
    whenToUse: "Envie quando o trabalho tiver acabado e nenhum dos lados quiser mais nada.",
    commonMistakes: [
      "Achar que `close()` sem código envia 1000: o frame Close vai vazio e o outro lado vê 1005.",
      "Fechar com 1000 uma conexão morta: isso esconde a falha, e um cliente que respeita o código não volta mais.",
      "Enviar 1000 durante um deploy: isso diz a todos os clientes para não voltarem.",
    ],
    keywords: [
      "fechamento normal",
      "concluído",
      "finalizado",
      "sessão encerrada",
      "ok",
      "conexão fechada",
      "logout",
      "fechamento limpo",
    ],
  },
  1001: {
    name: "Um lado está saindo",
    summary: "Um dos lados está saindo: o servidor vai desligar, ou o usuário fechou ou deixou a página.",
    gist: "um dos lados está saindo",
    description: [
      "Uma das pontas está de saída. O significado depende de quem recebe. O servidor que recebe 1001 fica sabendo que o usuário fechou a aba, recarregou ou foi para outra página. O cliente que recebe 1001 fica sabendo que o servidor ou um proxy está desligando.",
      "O próprio navegador envia 1001 quando uma página some; um script não pode passar esse código para `close()`.",
    ],
    whenYouSeeIt: [
      "No servidor: uma aba foi fechada ou recarregada, ou o usuário clicou em um link.",
      "No cliente: o servidor está desligando por causa de um deploy, ou um proxy está sendo reiniciado.",
      "No cliente: uma plataforma encerrou uma conexão que tinha atingido a duração máxima.",
    ],
    howToFix: {
      client: [
        "Reconecte com backoff exponencial e espera aleatória. Aguarde {first} antes da primeira tentativa: se o servidor está reiniciando, uma pausa curta basta.",
        "Ignore um 1001 que chegue enquanto a sua própria página está sendo descarregada: alguns navegadores o entregam à página que está saindo.",
        "Guarde o que o servidor ainda não confirmou e envie de novo quando a conexão voltar.",
      ],
      server: [
        "Ao receber 1001 de um navegador, apenas libere os recursos: o usuário foi embora.",
        "Ao desligar, não envie 1001 para todo mundo de uma vez. Distribua os fechamentos no tempo, para que os clientes não voltem todos no mesmo segundo.",
        "Se você volta em poucos segundos, 1012 diz isso com mais clareza.",
      ],
    },
    whatNext:
      "Reconectar: aguardar {first} antes da primeira tentativa e, depois, entre {floor} e um teto que começa em {ceiling} e dobra até {cap}. O servidor que vê 1001 não faz nada: o cliente foi embora.",
    whenToUse: "Envie quando este processo estiver desligando e não puder prometer que volta.",
    commonMistakes: [
      "Chamar `close(1001)` no navegador: lança `InvalidAccessError`.",
      "Tratar como definitivo um 1001 recebido: depois de um deploy, os usuários ficam desconectados.",
      "Contar cada 1001 como erro no servidor: o log enche de gente que só fechou uma aba.",
    ],
    keywords: [
      "going away",
      "servidor desligando",
      "saindo",
      "página fechada",
      "fechar aba",
      "sair da página",
      "deploy",
      "recarregar",
    ],
  },
  1002: {
    name: "Erro de protocolo",
    summary: "Um dos lados quebrou as regras do protocolo WebSocket, e o outro encerrou a conexão.",
    gist: "alguém violou o protocolo",
    description: [
      "O lado que envia 1002 recebeu algo que o protocolo proíbe: um bit reservado, um opcode desconhecido, uma fragmentação incorreta, um frame de controle longo demais ou um código de fechamento que não pode ser enviado.",
      "As bibliotecas enviam esse código sozinhas; uma aplicação quase nunca deveria. A falha está no lado que recebe 1002, ou em algo no caminho que alterou os bytes.",
    ],
    whenYouSeeIt: [
      "Um programa enviou um código de fechamento que nunca pode ir para a rede, como 1005 ou 1006.",
      "Um proxy alterou ou cortou os bytes, ou os dois lados não concordam sobre a compressão.",
      "Um cliente que não fala WebSocket se conectou à porta, ou os frames do servidor chegam mascarados.",
    ],
    howToFix: {
      client: [
        "Não reconecte em loop: os mesmos bytes vão falhar de novo.",
        "Leia o motivo de fechamento; muitas bibliotecas dizem qual regra foi quebrada.",
        "Desligue a compressão e tente outra vez. Se funcionar, um proxy ou uma biblioteca lida mal com ela.",
      ],
      server: [
        "Atualize a biblioteca de WebSocket e registre no log o frame recusado.",
        "Confira quais códigos de fechamento o seu próprio código envia: um código ilegal volta como 1002.",
        "Teste sem o proxy, para ver se algo no caminho altera os frames.",
      ],
    },
    whatNext: "Parar. Falharia de novo até que se conserte o lado que envia os frames com defeito.",
    whenToUse: "Deixe com a biblioteca: serve para frames que violam o protocolo.",
    commonMistakes: [
      "Usar 1002 para uma mensagem inválida da aplicação; isso não é erro de protocolo.",
      "Procurar a falha no lado que enviou 1002, quando foi ele que a percebeu.",
    ],
    keywords: [
      "erro de protocolo",
      "frame inválido",
      "opcode",
      "bit reservado",
      "máscara",
      "fragmentação",
      "protocol error",
    ],
  },
  1003: {
    name: "Dados não suportados",
    summary: "Um dos lados recebeu um tipo de dado que não aceita; por exemplo, binário onde só entende texto.",
    gist: "tipo de dado errado",
    description: [
      "O frame estava correto, mas o tipo dele não era bem-vindo: uma ponta que só aceita texto recebeu uma mensagem binária, ou o contrário.",
      "Trata-se do tipo da mensagem, não do conteúdo. UTF-8 corrompido é 1007; mensagem longa demais é 1009.",
    ],
    whenYouSeeIt: [
      "Um cliente enviou um Buffer ou um typed array a um servidor que espera JSON como texto.",
      "Um servidor que só aceita mensagens binárias recebeu uma string.",
      "Um serviço usa 1003 para qualquer mensagem que não consegue decodificar.",
    ],
    howToFix: {
      client: [
        "Confira o que você passa para `send()`: uma string sai como texto; todo o resto sai como binário.",
        "Converta os dados para o tipo que o servidor documenta e conecte de novo.",
      ],
      server: [
        "Diga na documentação qual tipo cada endpoint aceita e informe-o no motivo de fechamento.",
        "Se os dois tipos forem inofensivos, aceite ambos.",
      ],
    },
    whatNext: "Parar. Falharia de novo até que o remetente use o tipo certo de mensagem.",
    whenToUse: "Envie quando chegar uma mensagem de um tipo que esta ponta nunca poderá aceitar.",
    commonMistakes: [
      "Enviar 1003 para um JSON que não segue o schema; use um código de aplicação de 4000 a 4999.",
      "Enviar 1003 quando um login expirou; 3000 ou um código de aplicação diz isso melhor.",
    ],
    keywords: [
      "dados não suportados",
      "binário",
      "texto",
      "tipo errado",
      "tipo de dado inválido",
      "buffer",
      "unsupported data",
    ],
  },
  1004: {
    name: "Código reservado",
    summary: "O número 1004 não significa nada: está reservado, e ninguém pode enviá-lo.",
    gist: "reservado, sem significado",
    description: [
      "O 1004 foi separado enquanto o protocolo era escrito e nunca ganhou um significado. Ele não pode aparecer em um frame Close.",
      "Tabelas antigas o chamam de “grande demais”. Esse significado passou para 1009 antes de o padrão ficar pronto.",
    ],
    whenYouSeeIt: [
      "Um servidor ou cliente tem defeito, ou foi escrito a partir de um rascunho antigo do protocolo.",
      "Um teste envia esse código de propósito, para ver como o outro lado reage.",
    ],
    howToFix: {
      client: [
        "Avise quem mantém o servidor e trate o caso como conexão perdida.",
        "Se é o seu próprio código que envia, use 1009 para mensagens grandes demais.",
      ],
      server: [
        "Encontre a linha que envia 1004 e escolha um código que possa ser enviado.",
        "Troque a biblioteca, se ela ainda segue um rascunho.",
      ],
    },
    whatNext:
      "Reconectar como após uma conexão perdida: no início, {first}; depois, até {cap}. Desistir após {attempts} falhas seguidas, porque o outro lado está com defeito.",
    whenToUse: "Nunca: ninguém pode enviar 1004. Para uma mensagem grande demais, envie 1009.",
    commonMistakes: [
      "Entender 1004 como “mensagem grande demais”, como fazem as tabelas antigas.",
      "Escolher esse número para uma aplicação própria porque parece livre.",
    ],
    keywords: ["reservado", "sem significado", "não usado", "grande demais", "rascunho", "reserved"],
  },
  1005: {
    name: "Nenhum código de status",
    summary: "Chegou um frame Close sem código: a conexão terminou direito, mas ninguém disse por quê.",
    gist: "fechada sem código",
    description: [
      "1005 é uma anotação local, não uma mensagem. O outro lado enviou um frame Close vazio e a API precisa informar algum número, então informa 1005. Ele nunca é enviado.",
      "A origem mais comum é um simples `close()` sem argumentos.",
    ],
    whenYouSeeIt: [
      "Alguém chamou `close()` sem código, em qualquer um dos lados.",
      "Um framework fechou as conexões ao desligar e não informou código.",
      "Um proxy ou uma biblioteca perdeu o código ao repassar o frame Close.",
    ],
    howToFix: {
      client: [
        "Se foi você que fechou a conexão, não há nada a corrigir. Passe 1000 se quiser que o outro lado veja um código.",
        "Se foi o servidor, reconecte após uma espera curta e aleatória, como com 1001.",
      ],
      server: [
        "Informe sempre um código: 1000 quando o trabalho acabou, 1001 ou 1012 quando o servidor vai sair.",
        "Se você repassa um fechamento, não ponha 1005 no frame: envie um frame Close vazio.",
      ],
    },
    whatNext:
      "Se este lado fechou, parar. Se foi o outro, reconectar como após 1001: aguardar {first} e, depois, entre {floor} e um teto que dobra de {ceiling} até {cap}.",
    whenToUse: "Nunca: 1005 não é enviado. Chame `close(1000)` se quiser dizer que terminou.",
    commonMistakes: [
      "Achar que `close()` envia 1000.",
      "Tomar 1005 por conexão perdida: um frame Close chegou, sim. Conexão perdida dá 1006.",
      "Passar 1005 para `close()`: toda biblioteca correta recusa.",
    ],
    keywords: ["sem código", "sem status", "close vazio", "nenhum código", "close()", "no status received"],
  },
  1006: {
    name: "Fechamento anormal",
    summary: "A conexão morreu sem frame Close: um crash, uma linha cortada ou algo no caminho que a derrubou.",
    gist: "a linha caiu sem aviso",
    description: [
      "1006 é reservado e nunca é enviado. O seu próprio lado o informa quando a conexão terminou e nenhum frame Close apareceu. Portanto, ele não diz o que aconteceu; diz que ninguém se despediu.",
      "Por trás pode estar um processo que caiu, um cabo desconectado, uma troca de rede, ou um firewall, um proxy ou um balanceador de carga que derrubou uma conexão inativa. No navegador, ele também representa qualquer handshake que falhou: uma porta que recusa, um certificado ruim, um HTTP 401 ou 503. Os navegadores escondem a causa de propósito.",
    ],
    whenYouSeeIt: [
      "Um firewall ou um balanceador de carga fechou uma conexão que ficou em silêncio por tempo demais, muitas vezes 60 segundos.",
      "O processo do servidor caiu, foi morto ou largou as conexões sem fechá-las.",
      "O dispositivo entrou em suspensão, perdeu a rede ou passou do Wi-Fi para os dados móveis.",
      "A conexão nunca abriu: o endereço, o certificado, o login ou o caminho estava errado.",
    ],
    howToFix: {
      client: [
        "Reconecte com backoff exponencial e sorteie a primeira espera ({first}), para que mil clientes não voltem juntos.",
        "Use ping/pong ou mensagens próprias para perceber cedo uma conexão morta, em vez de esperar pelo sistema operacional.",
        "Anote se `open` chegou a disparar, quanto tempo a conexão viveu e há quanto tempo estava em silêncio: esses três dados separam a maioria das causas.",
      ],
      server: [
        "Envie pings com mais frequência que o menor limite de inatividade do caminho: de 20 a 25 segundos fica abaixo do limite comum de 60 segundos.",
        "Procure timeouts de rede e limites de inatividade agressivos em cada proxy, firewall e balanceador de carga do caminho.",
        "Feche as conexões antes de o processo sair, e procure crashes e processos mortos por falta de memória no horário do 1006.",
        "Recuse um login depois do handshake, com um código próprio, porque o navegador não consegue ver um status HTTP.",
      ],
    },
    whatNext:
      "Reconectar: aguardar {first} antes da primeira tentativa e, depois, entre {floor} e um teto que começa em {ceiling} e dobra até {cap}.",
    whenToUse:
      "Nunca: ninguém pode enviar 1006. Para derrubar uma conexão sem avisar, encerre a conexão TCP; o outro lado informará 1006 por conta própria.",
    commonMistakes: [
      "Procurar no servidor o código que envia 1006: ele não existe.",
      "Chamar `close(1006)`: lança exceção nos navegadores e nas bibliotecas corretas.",
      "Reconectar na hora e sem limite: uma falha curta vira uma avalanche.",
    ],
    keywords: [
      "fechamento anormal",
      "conexão perdida",
      "conexão caiu",
      "queda do servidor",
      "erro de rede",
      "timeout",
      "desconectado",
      "sem motivo",
      "inatividade",
    ],
  },
  1007: {
    name: "Conteúdo de frame inválido",
    summary:
      "Uma mensagem de texto tinha bytes que não são UTF-8 válido, ou dados que não combinam com o tipo da mensagem.",
    gist: "os bytes não são válidos",
    description: [
      "Mensagens de texto e motivos de fechamento precisam ser UTF-8 válido. O lado que envia 1007 encontrou bytes que não são.",
      "Algumas bibliotecas também usam esse código para dados comprimidos que não podem ser descomprimidos. Trata-se dos bytes, não do significado da mensagem.",
    ],
    whenYouSeeIt: [
      "Dados binários foram enviados como mensagem de texto.",
      "Um texto longo foi cortado no meio de um caractere; muitas vezes, um motivo de fechamento truncado em 123 bytes.",
      "Um texto em outra codificação, como Latin-1, foi enviado sem conversão.",
    ],
    howToFix: {
      client: [
        "Envie dados binários como binário, e texto como uma string que o ambiente de execução codifica para você.",
        "Ao cortar um texto, corte entre caracteres, não entre bytes.",
      ],
      server: [
        "Confira o que escreve os frames de texto: os bytes de um arquivo ou de um banco de dados podem não ser UTF-8.",
        "Trunque os motivos de fechamento em 123 bytes de UTF-8, sem partir um caractere.",
      ],
    },
    whatNext: "Parar. Os mesmos dados falhariam de novo até que o remetente os codifique direito.",
    whenToUse: "Deixe com a biblioteca: serve para texto que não é UTF-8.",
    commonMistakes: [
      "Enviar 1007 para JSON inválido ou argumento fora da faixa; esses são erros da aplicação.",
      "Contar caracteres em vez de bytes ao encurtar um motivo.",
    ],
    keywords: ["conteúdo inválido", "utf-8", "codificação", "dados inválidos", "bytes", "texto corrompido"],
  },
  1008: {
    name: "Violação de política",
    summary: "Um dos lados se recusa a continuar porque uma regra sua foi violada e nenhum outro código serve.",
    gist: "uma regra da casa foi violada",
    description: [
      "1008 é a recusa genérica. É usado quando nada mais exato serve, ou quando o lado que recusa não quer dizer mais.",
      "Na prática, os serviços o usam para login ausente, Origin proibido, requisições demais, leitor lento demais ou um modelo que não existe. Só o motivo de fechamento ou a documentação do serviço diz qual é o caso.",
    ],
    whenYouSeeIt: [
      "O token faltava, estava errado ou tinha expirado, e o servidor sinaliza isso com 1008.",
      "O cliente enviou demais, rápido demais, ou leu devagar demais.",
      "O Origin da página não está na lista do servidor.",
    ],
    howToFix: {
      client: [
        "Leia primeiro o motivo de fechamento e depois a documentação do serviço.",
        "Não reconecte às cegas: corrija a causa ou renove o login, e só então conecte de novo.",
        "Escolha o perfil do serviço, se houver; ele pode dizer quando vale a pena tentar de novo.",
      ],
      server: [
        "Seja mais específico quando puder: 3000 para login ausente, 3003 para permissão ausente, 1013 para sobrecarga, 1009 para tamanho.",
        "Escreva um motivo curto, que um desenvolvedor entenda e um atacante não possa aproveitar.",
      ],
    },
    whatNext: "Parar, a menos que o perfil do serviço ou o motivo de fechamento diga outra coisa.",
    whenToUse: "Envie quando um cliente tiver violado uma regra e nenhum código mais exato servir.",
    commonMistakes: [
      "Usar 1008 para tudo: o cliente não consegue distinguir “faça login de novo” de “nunca mais volte”.",
      "Reconectar em loop depois de 1008; a regra continua valendo.",
    ],
    disagreement:
      "Os clientes discordam: alguns tentam de novo após 1008, porque há serviços que o usam para leitores lentos e posições expiradas; a maioria para. Aqui o padrão é parar.",
    keywords: [
      "violação de política",
      "recusado",
      "limite de requisições",
      "autenticação",
      "origin",
      "proibido",
      "policy violation",
    ],
  },
  1009: {
    name: "Mensagem grande demais",
    summary: "Uma mensagem era maior do que o receptor permite.",
    gist: "a mensagem é grande demais",
    description: [
      "O receptor limita o tamanho de cada mensagem, e esta passou do limite. O limite conta a mensagem inteira, não um frame, e muitas vezes conta depois da descompressão.",
      "O lado que envia 1009 pode derrubar a conexão na hora; por isso, quem enviou a mensagem grande costuma ver 1006.",
    ],
    whenYouSeeIt: [
      "Um arquivo, uma imagem ou um documento JSON grande foi enviado em uma única mensagem.",
      "Uma atualização reduziu um limite, ou um proxy no caminho tem um limite menor que o do servidor.",
      "Um gateway gerenciado permite muito menos que o esperado; por exemplo, 32 ou 128 kilobytes.",
    ],
    howToFix: {
      client: [
        "Divida os dados em mensagens menores, comprima-os, ou faça upload por HTTP e envie só uma referência.",
        "Não envie a mesma mensagem de novo depois de reconectar: ela encerraria a conexão outra vez.",
      ],
      server: [
        "Documente o limite e só o aumente até onde a memória permitir.",
        "Informe o limite no motivo de fechamento, para que o autor do cliente o conheça.",
      ],
    },
    whatNext: "Parar. A mesma mensagem seria recusada de novo enquanto não diminuir.",
    whenToUse: "Envie quando uma mensagem passar do seu limite de tamanho.",
    commonMistakes: [
      "Tentar de novo com a mesma mensagem: vira um loop infinito.",
      "Usar 1009 para fila cheia ou requisições demais; isso é 1013 ou 1008.",
    ],
    keywords: [
      "mensagem grande demais",
      "mensagem muito grande",
      "tamanho da mensagem",
      "limite",
      "payload",
      "tamanho máximo",
    ],
  },
  1010: {
    name: "Extensão obrigatória",
    summary: "O cliente precisa de uma extensão do protocolo que o servidor não aceitou.",
    gist: "falta uma extensão",
    description: [
      "Durante o handshake, o cliente pode pedir extensões. Se não consegue funcionar sem uma delas e o servidor não a concedeu, o cliente encerra a conexão com 1010 e informa a extensão no motivo.",
      "Só clientes enviam esse código. Um servidor que sente falta de uma extensão recusa o handshake. Na prática, quase nunca aparece.",
    ],
    whenYouSeeIt: [
      "Um cliente especial exige compressão ou uma extensão privada.",
      "Um proxy removeu o cabeçalho `Sec-WebSocket-Extensions` do handshake.",
    ],
    howToFix: {
      client: ["Abra mão da extensão, se puder, ou deixe claro na sua documentação que ela é necessária."],
      server: ["Ative a extensão informada no motivo.", "Confira se nenhum proxy remove o cabeçalho do handshake."],
    },
    whatNext: "Parar. O handshake terminaria do mesmo jeito enquanto a extensão não estiver disponível.",
    whenToUse: "Só para um cliente que não funciona sem uma extensão.",
    commonMistakes: ["Enviar 1010 a partir de um servidor: o protocolo o reserva aos clientes."],
    keywords: [
      "extensão obrigatória",
      "extensão",
      "permessage-deflate",
      "compressão",
      "negociar extensão",
      "mandatory extension",
    ],
  },
  1011: {
    name: "Erro interno",
    summary: "Algo inesperado deu errado no lado que fechou, e ele não conseguiu continuar.",
    gist: "uma falha interna inesperada",
    description: [
      "O lado que envia 1011 encontrou uma situação que não previu: em geral, uma exceção que ninguém capturou. É o equivalente ao HTTP 500.",
      "O texto original do padrão falava de servidores; uma errata o estende a qualquer uma das pontas. Algumas bibliotecas também usam esse código quando um heartbeat fica sem resposta.",
    ],
    whenYouSeeIt: [
      "Um handler lançou uma exceção e o framework fechou a conexão.",
      "Um banco de dados ou um serviço por trás do servidor falhou.",
      "Uma biblioteca não recebeu resposta ao seu heartbeat e fechou com 1011.",
    ],
    howToFix: {
      client: [
        "Reconecte com backoff: a falha pode sumir em um minuto. A espera cresce até {cap}.",
        "Se o código voltar sempre depois da mesma mensagem, examine essa mensagem.",
      ],
      server: [
        "Leia o log do servidor naquele segundo; a causa está lá.",
        "Dispare um alerta quando 1011 ficar frequente, e nunca ponha um stack trace no motivo.",
        "Não use esse código para login recusado nem para sobrecarga: para isso há códigos próprios.",
      ],
    },
    whatNext: "Reconectar: aguardar entre {floor} e um teto que começa em {ceiling} e dobra até {cap}.",
    whenToUse: "Envie quando uma falha sua impedir você de continuar.",
    commonMistakes: [
      "Achar que só servidores podem enviá-lo.",
      "Desistir de vez após um único 1011, quando a falha costuma ser curta.",
    ],
    disagreement:
      "Os clientes discordam: alguns tratam 1011 como definitivo, outros tentam de novo. Aqui se tenta de novo, com uma espera máxima longa.",
    keywords: ["erro interno", "erro do servidor", "exceção", "500", "crash", "falha inesperada"],
  },
  1012: {
    name: "Reinício do serviço",
    summary: "O servidor reinicia de propósito, por um deploy ou uma nova configuração, e volta em segundos.",
    gist: "um reinício planejado, volta logo",
    description: [
      "1012 anuncia um reinício planejado: um deploy, uma recarga de configuração, uma máquina que muda de lugar. A promessa é que o serviço volta sozinho.",
      "Por isso, o cliente deve voltar logo, mas não na mesma hora nem junto com todos os outros.",
    ],
    whenYouSeeIt: [
      "Uma nova versão está sendo publicada, e o processo antigo esvazia suas conexões.",
      "A configuração é recarregada, ou um container passa para outra máquina.",
      "Um framework esvazia suas conexões antes de parar.",
    ],
    howToFix: {
      client: [
        "Reconecte após uma espera aleatória ({first}). Deve funcionar assim que o servidor voltar; se não, aumente a espera até {cap}.",
        "Se o motivo trouxer uma dica de nova tentativa, siga-a: o servidor reservou um horário para você.",
        "Não conte um reinício como erro nem desista após poucas tentativas: ele pode levar um minuto.",
      ],
      server: [
        "Distribua os fechamentos pelo tempo que o reinício permite e dê a cada cliente o seu próprio momento de voltar.",
        "Pare de aceitar conexões novas antes de começar e encerre o que restar quando o prazo acabar.",
        "Confira se as bibliotecas dos seus clientes conhecem 1012: algumas informam 1006. Para elas, envie 1001.",
      ],
    },
    whatNext:
      "Reconectar: aguardar {first} antes da primeira tentativa e, depois, entre {floor} e um teto que começa em {ceiling} e dobra até {cap}.",
    whenToUse: "Envie quando este serviço for reiniciar e voltar sozinho em segundos.",
    commonMistakes: [
      "Fechar todas as conexões no mesmo instante: todos voltam no mesmo instante.",
      "Enviar 1012 para sobrecarga: os clientes voltam cedo demais. Para isso existe 1013.",
      "Chamar `close(1012)` no navegador: lança exceção.",
    ],
    disagreement:
      "O e-mail que propôs 1012 pela primeira vez pede uma espera aleatória de 5 a 30 segundos. A prática se firmou em uma mais curta, e o plano de esperas daqui também: um reinício raramente leva meio minuto, e é o sorteio que mantém o pico baixo.",
    keywords: [
      "reinício do serviço",
      "reiniciar servidor",
      "deploy",
      "recarga",
      "manutenção",
      "volta logo",
      "service restart",
    ],
  },
  1013: {
    name: "Tente novamente mais tarde",
    summary: "O servidor está sobrecarregado e descarta conexões: volte mais tarde, e cada vez mais devagar.",
    gist: "sobrecarregado, volte mais tarde",
    description: [
      "1013 significa que o servidor não pode atender esta conexão agora: está sobrecarregado ou limitando o tráfego. Ao contrário de 1012, nada está reiniciando, então nada promete melhorar em poucos segundos.",
      "Um cliente que volta depressa piora a situação. Por isso a espera começa em {start} e dobra a cada vez.",
    ],
    whenYouSeeIt: [
      "O servidor descarta parte das conexões por causa da carga.",
      "Um limite de conexões ou de requisições foi atingido, e o servidor limita o tráfego.",
      "Um serviço por trás dele está indisponível no momento.",
    ],
    howToFix: {
      client: [
        "Reconecte com backoff exponencial: comece em {start} e dobre a espera após cada falha, até {cap}.",
        "Some uma parte aleatória a cada espera e respeite a dica de nova tentativa, se houver.",
        "Se persistir, avise o usuário, abra menos conexões ou tente outro host.",
      ],
      server: [
        "Se continuar, avalie a capacidade: escale horizontalmente ou permita menos conexões por cliente.",
        "Ponha no motivo uma dica de nova tentativa, mais longa para quem você quer de volta por último.",
        "Recuse conexões novas antes de descartar as antigas.",
      ],
    },
    whatNext:
      "Reconectar: aguardar pelo menos {start} e dobrar a espera a cada vez, somando uma parte aleatória, até {cap}.",
    whenToUse:
      "Envie quando você estiver sobrecarregado ou limitando o tráfego e quiser o cliente de volta mais tarde.",
    commonMistakes: [
      "Tentar de novo sempre após um segundo fixo: uma multidão de clientes mantém o servidor no chão.",
      "Enviar 1013 para um reinício: os clientes ficam fora mais tempo que o necessário. Para isso existe 1012.",
      "Zerar a espera assim que a conexão abre: um servidor que aceita e fecha em seguida é bombardeado.",
    ],
    disagreement:
      "O e-mail que propôs 1013 pela primeira vez pede que os clientes tentem outro endereço ou esperem o usuário agir. O nome dado depois pelo registro, Try Again Later, é o que a maioria dos clientes segue: eles espaçam as tentativas, e o plano de esperas daqui também.",
    keywords: [
      "sobrecarga",
      "servidor sobrecarregado",
      "tente mais tarde",
      "servidor ocupado",
      "servidor lotado",
      "limite de taxa",
      "try again later",
      "503",
    ],
  },
  1014: {
    name: "Gateway inválido",
    summary: "Um gateway ou proxy na frente do servidor recebeu uma resposta inválida do servidor por trás dele.",
    gist: "o servidor atrás do gateway falhou",
    description: [
      "A conexão com o gateway estava boa, mas o gateway não conseguiu trabalhar com o servidor por trás dele. É o equivalente ao HTTP 502.",
      "Poucos gateways enviam esse código: a maioria simplesmente derruba a conexão, e o cliente vê 1006.",
    ],
    whenYouSeeIt: [
      "O servidor por trás do gateway caiu ou respondeu com algo que não é WebSocket.",
      "O gateway aponta para um endereço ou uma porta errada.",
    ],
    howToFix: {
      client: [
        "Reconecte com backoff, até {cap}: o servidor por trás do gateway pode voltar.",
        "Se persistir, relate com o horário exato, para que o operador consiga encontrar.",
      ],
      server: [
        "Olhe o log do gateway, não o da aplicação: o gateway sabe qual servidor falhou.",
        "Confira o endereço, a porta e o health check do servidor por trás dele.",
      ],
    },
    whatNext: "Reconectar: aguardar entre {floor} e um teto que começa em {ceiling} e dobra até {cap}.",
    whenToUse: "Envie a partir de um gateway cujo próprio servidor falhou.",
    commonMistakes: [
      "Enviar a partir de um servidor de aplicação: ali o certo é 1011.",
      "Contar com ele: várias bibliotecas recusam 1014 e informam 1006.",
    ],
    keywords: ["gateway inválido", "gateway", "bad gateway", "502", "proxy reverso", "backend fora do ar"],
  },
  1015: {
    name: "Falha no handshake TLS",
    summary:
      "Não foi possível estabelecer a conexão criptografada, em geral por causa do certificado; o número nunca é enviado.",
    gist: "a criptografia não pôde ser estabelecida",
    description: [
      "1015 é uma anotação local para um handshake TLS que falhou antes que qualquer frame WebSocket pudesse ser enviado. Nunca trafega na rede.",
      "A maioria dos navegadores nem o mostra: informam 1006, para que uma página não consiga espiar outras redes.",
    ],
    whenYouSeeIt: [
      "O certificado expirou, não é confiável ou foi emitido para outro nome de host.",
      "Um endereço `wss:` aponta para uma porta sem criptografia, ou o contrário.",
      "O relógio do dispositivo está errado, ou um equipamento intermediário quebra a criptografia.",
    ],
    howToFix: {
      client: [
        "Abra o mesmo host com `https:` no navegador: ele diz o que há de errado com o certificado.",
        "Confira o esquema, a porta, o nome de host e o relógio do dispositivo.",
        "Tente de novo só de vez em quando: aguarde {first} no início, até {cap} depois, e pare após {attempts} tentativas.",
      ],
      server: [
        "Renove o certificado e sirva a cadeia completa.",
        "Confira se o certificado cobre o nome de host que os clientes usam.",
      ],
    },
    whatNext:
      "Reconectar, no máximo {attempts} vezes: aguardar entre {floor} e um teto que começa em {ceiling} e dobra até {cap}. Um certificado não se conserta em segundos.",
    whenToUse: "Nunca: 1015 não é enviado. Ele só marca, no seu próprio lado, um handshake TLS que falhou.",
    commonMistakes: [
      "Esperar por 1015 no navegador: quase todos os navegadores informam 1006.",
      "Desligar a verificação de certificados para o erro sumir.",
    ],
    keywords: [
      "erro tls",
      "erro ssl",
      "certificado expirado",
      "falha no handshake",
      "wss",
      "criptografia",
      "certificado inválido",
    ],
  },
  3000: {
    name: "Não autorizado",
    summary: "O servidor não sabe quem você é: faça login ou renove o token e conecte de novo.",
    gist: "faça login primeiro",
    description: [
      "O significado registrado é o do HTTP 401: o endpoint exige um login que está ausente, errado ou expirado. Um script no navegador pode enviar e ler esse código, coisa que um status HTTP no handshake não permite.",
      "Várias bibliotecas usam o mesmo número para outra coisa. Confie nesse significado só quando souber que o endpoint segue o registro.",
    ],
    whenYouSeeIt: [
      "O token expirou enquanto a conexão estava aberta.",
      "O cliente não fez login dentro do prazo que o servidor dá.",
      "A biblioteca por trás do endpoint usa 3000 com um significado próprio.",
    ],
    howToFix: {
      client: [
        "Obtenha um token novo e conecte mais uma vez. Se 3000 voltar antes de a conexão ficar estável, pare e peça ao usuário que faça login.",
        "Envie o token na primeira mensagem ou em um cabeçalho, nunca no endereço.",
      ],
      server: [
        "Aceite primeiro a conexão e só então feche com 3000: o navegador não consegue ler um HTTP 401.",
        "Feche com 3000 quando um token expirar, para que o cliente possa renová-lo sozinho.",
      ],
    },
    whatNext:
      "Autenticar de novo e conectar mais uma vez. Um segundo 3000 sem uma conexão estável no meio significa parar.",
    whenToUse: "Envie quando o cliente precisar fazer login ou renovar o token.",
    commonMistakes: [
      "Reconectar em loop com o mesmo token.",
      "Usar para um usuário conhecido, mas sem permissão: isso é 3003.",
    ],
    keywords: ["não autorizado", "não autenticado", "login", "token", "401", "token expirado", "autenticação"],
  },
  3003: {
    name: "Acesso proibido",
    summary: "O servidor sabe quem você é, e você não tem permissão para fazer isso.",
    gist: "identificado, mas sem permissão",
    description: [
      "O significado registrado é o do HTTP 403: o login está certo, mas este usuário ou este cliente não tem direito ao que pediu.",
      "Fazer login de novo com a mesma conta não muda nada; alguém precisa conceder a permissão.",
    ],
    whenYouSeeIt: [
      "Falta um papel à conta, ou a sala é privada.",
      "Uma permissão foi retirada enquanto a conexão estava aberta.",
      "A biblioteca por trás do endpoint usa 3003 com um significado próprio.",
    ],
    howToFix: {
      client: [
        "Diga ao usuário o que falta e não reconecte por conta própria.",
        "Confira se você pediu a sala, o canal ou o caminho certo.",
      ],
      server: [
        "Informe no motivo a permissão que falta, se isso for seguro.",
        "Se o que falta é o próprio login, envie 3000.",
      ],
    },
    whatNext: "Parar. Falharia de novo até que alguém conceda a permissão.",
    whenToUse: "Envie quando o cliente for conhecido, mas não tiver permissão.",
    commonMistakes: [
      "Tentar de novo com backoff: o tempo não concede permissões.",
      "Usar 3003 para um token expirado: isso é 3000.",
    ],
    keywords: ["proibido", "sem permissão", "permissão", "acesso negado", "403", "forbidden"],
  },
  3008: {
    name: "Timeout da aplicação",
    summary: "O outro lado demorou demais para responder a uma requisição no nível da aplicação.",
    gist: "uma resposta demorou demais",
    description: [
      "O significado registrado é o do HTTP 408: um dos lados esperava uma resposta ou uma mensagem da aplicação, e ela não veio a tempo.",
      "Trata-se dos prazos da própria aplicação. Uma linha que caiu sem aviso é 1006.",
    ],
    whenYouSeeIt: [
      "O cliente não enviou a primeira mensagem dentro do prazo do servidor.",
      "Uma requisição dentro da conexão não foi respondida a tempo.",
      "A biblioteca por trás do endpoint usa 3008 para um leitor lento ou uma sessão encerrada.",
    ],
    howToFix: {
      client: [
        "Reconecte com backoff, até {cap}, e envie a primeira mensagem assim que a conexão abrir.",
        "Verifique se algo bloqueia o seu programa e o faz responder tarde.",
      ],
      server: [
        "Defina um prazo maior que o necessário para o cliente honesto mais lento.",
        "Diga no motivo o que estava sendo esperado.",
      ],
    },
    whatNext: "Reconectar: aguardar entre {floor} e um teto que começa em {ceiling} e dobra até {cap}.",
    whenToUse: "Envie quando uma resposta no nível da aplicação não vier a tempo.",
    commonMistakes: [
      "Usar para um heartbeat do protocolo que não veio: encerre a conexão, pois o outro lado provavelmente já se foi.",
    ],
    keywords: ["timeout", "tempo esgotado", "408", "sem resposta", "prazo", "lento demais"],
  },
};
