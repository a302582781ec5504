import type { LanguageText } from "../language-text.ts";

export const compare: LanguageText["compare"] = {
  title: "{a} e {b}: qual a diferença",
  summary: "{a}: {gistA}; {b}: {gistB}.",
  same: "{a} é o mesmo código duas vezes: não há diferença.",
  axes: {
    about: "O que ele diz",
    family: "Tipo de aviso",
    begins: "Quem começa",
    onWire: "Na rede",
    clean: "Fechamento limpo",
    planned: "Planejado",
    maySend: "Quem pode enviar",
    next: "O que o cliente faz em seguida",
    delays: "Primeiras quatro esperas",
    lost: "O que pode se perder",
    actor: "Quem precisa agir",
    browsers: "O que os navegadores mostram",
  },
  values: {
    begins: {
      either: "qualquer um dos lados",
      client: "o cliente",
      server: "o servidor",
      network: "a rede, ou um processo que morreu",
      nobody: "ninguém, a menos que algo esteja com defeito",
    },
    onWire: { yes: "enviado em um frame Close", no: "nunca enviado; anotado localmente" },
    clean: { yes: "sim, com um frame Close", no: "não" },
    planned: { yes: "sim", no: "não", either: "depende da aplicação" },
    lost: {
      nothing: "nada, se os dois lados tinham terminado",
      "in-flight": "mensagens em trânsito, nos dois sentidos",
      "refused-message": "a mensagem recusada e as que vinham atrás",
      "never-began": "nada: nenhuma mensagem foi trocada",
      depends: "depende da aplicação",
    },
    actor: {
      nobody: "ninguém",
      "client-author": "o autor do cliente",
      operator: "quem opera o servidor",
      both: "os dois lados em conjunto",
      sender: "o autor do lado que enviou os dados com defeito",
      depends: "depende da aplicação",
    },
    browsers: {
      same: "o mesmo número",
      other: "{codes} no lugar dele",
      mixed: "o mesmo número em alguns navegadores, {codes} em outros",
    },
  },
  senders: {
    client: "o cliente",
    server: "o servidor",
    browserScript: "um script no navegador",
    nobody: "ninguém",
  },
  choose: {
    either: "Os dois podem ser enviados. Escolha {a} ou {b} conforme o que você quer que o outro lado faça em seguida.",
    onlyA: "Só {a} pode ser enviado; {b} é informado pelo outro lado por conta própria.",
    onlyB: "Só {b} pode ser enviado; {a} é informado pelo outro lado por conta própria.",
    neither: "Nenhum pode ser enviado: os dois são informados pelo lado que recebe, por conta própria.",
  },
  notes: {
    "1000-1001": {
      difference:
        "1000 diz que o trabalho acabou; 1001 diz que um dos lados precisa sair, embora o trabalho talvez não tenha acabado.",
      note: "Depois de 1000, ninguém precisa voltar. Depois de 1001, o cliente deve voltar, porque foi o servidor que saiu, não a necessidade dele. Envie 1000 quando a aplicação terminou, e 1001 quando o processo ou a página acaba. O servidor que recebe 1001 de um navegador perdeu um visitante, não uma conexão a consertar.",
    },
    "1000-1005": {
      difference: "1000 é um código que alguém enviou; 1005 significa que o frame Close não trazia código nenhum.",
      note: "Um simples `close()` envia um frame Close vazio, e o outro lado informa 1005, não 1000. Os dois são limpos. Se foi você que encerrou, trate-os do mesmo jeito. Se o 1005 veio do outro lado, ninguém disse que o trabalho acabou; volte, portanto, após uma espera curta. Para ser entendido, chame `close(1000)`.",
    },
    "1000-1006": {
      difference:
        "1000 é uma despedida que os dois lados ouviram; 1006 significa que a linha caiu e ninguém se despediu.",
      note: "1000 vem em um frame Close, e a conexão terminou como os dois queriam. 1006 nunca é enviado: o seu próprio lado o informa quando nenhum frame Close chegou, após um crash, uma linha cortada ou um limite de inatividade. Depois de 1000, não volte; depois de 1006, reconecte com backoff. Se você vê 1006 onde esperava 1000, é provável que o processo tenha saído antes de escrever o frame Close.",
    },
    "1000-1013": {
      difference:
        "1000 significa que o trabalho acabou e ninguém precisa voltar; 1013, que não acabou, mas o servidor está ocupado demais agora.",
      note: "Os dois são fechamentos limpos que alguém decidiu. 1000 pede ao cliente que não volte; 1013 pede que volte mais tarde, e cada vez mais devagar. Um servidor que alivia a carga com 1000 perde os clientes de vez; um que encerra com 1013 um trabalho já concluído recebe visitas que não querem nada.",
    },
    "1001-1006": {
      difference: "Com 1001, um lado avisa que está saindo; com 1006, ele sumiu sem dizer nada.",
      note: "Um servidor que desliga direito envia 1001; um servidor que é morto deixa 1006 para trás. Com páginas é igual: uma aba fechada dá 1001, um celular sem rede dá 1006. O cliente reconecta nos dois casos, mas 1006 também pede que alguém procure o motivo. Muitos 1006 na hora de um deploy indicam que o desligamento não envia frames Close.",
    },
    "1001-1012": {
      difference: "1001 só diz que o servidor está saindo; 1012 diz que ele reinicia e promete voltar em instantes.",
      note: "Os dois são planejados, e o cliente volta nos dois casos. 1012 acrescenta uma promessa, então o cliente pode encurtar as esperas. Envie 1012 em um deploy ou uma recarga, e 1001 quando a máquina vai embora de vez ou quando você não pode prometer nada. Algumas poucas bibliotecas não conhecem 1012 e informam 1006; para elas, 1001 é a escolha mais segura.",
    },
    "1002-1007": {
      difference:
        "1002 significa que o frame viola as regras do protocolo; 1007, que o frame está certo, mas seus bytes não são texto válido.",
      note: "Os dois vêm de uma biblioteca, e nos dois casos só tentar de novo não adianta. Com 1002, examine os frames: opcodes, bits reservados, tamanhos, códigos de fechamento. Com 1007, examine a codificação: bytes que não são UTF-8 ou um caractere partido ao meio. Nenhum deles serve para uma mensagem da aplicação que não segue o schema.",
    },
    "1003-1007": {
      difference: "1003 recusa o tipo de uma mensagem; 1007 recusa os bytes dela.",
      note: "1003 significa que chegou uma mensagem binária onde só se aceita texto, ou o contrário, e o conteúdo não importa. 1007 significa que uma mensagem de texto tinha bytes que não são UTF-8. Dados binários enviados como texto dão 1007; dados binários enviados como binário a uma ponta que só aceita texto dão 1003.",
    },
    "1005-1006": {
      difference: "1005: chegou um frame Close, mas sem código. 1006: não chegou frame Close nenhum.",
      note: "Nenhum dos dois é enviado; é o seu próprio lado que os informa. 1005 é limpo: o outro lado chamou `close()` sem dar um código. 1006 não é limpo: a linha caiu. Ao ver 1005 onde esperava um código, procure um `close()` sem argumentos; ao ver 1006, procure crashes, linhas cortadas e limites de inatividade.",
    },
    "1006-1011": {
      difference: "1011 é uma falha que o outro lado percebeu e informou; 1006 é um fim que ninguém pôde informar.",
      note: "Um servidor que captura a exceção envia 1011 e fecha de forma limpa. Um servidor que morre por causa dela deixa 1006. Algumas bibliotecas também enviam 1011 quando um heartbeat fica sem resposta, enquanto outras derrubam a linha e deixam 1006. O cliente reconecta nos dois casos; 1011 aponta para o log do servidor, e 1006 também para tudo o que está no caminho.",
    },
    "1006-1012": {
      difference:
        "1012 é um reinício planejado que o servidor anuncia; 1006 é um fim sem anúncio, que pode ser um reinício malfeito.",
      note: "Com 1012, o cliente sabe que o servidor volta em instantes e mantém as esperas curtas. Com 1006, ele não sabe nada e precisa ser mais cauteloso. Um deploy que aparece como 1006 derruba as conexões em vez de fechá-las; além disso, algumas bibliotecas transformam em 1006 um 1012 recebido.",
    },
    "1006-1013": {
      difference:
        "1013 é um pedido de um servidor vivo, mas sobrecarregado; 1006 é uma linha que caiu, sem ninguém do outro lado para pedir nada.",
      note: "Depois de 1013, o endereço está certo e o servidor responde; ele só quer você de volta mais tarde, e cada vez mais devagar. Depois de 1006, a primeira tentativa pode vir logo, porque a causa pode ter sido a sua própria rede. Um servidor sobrecarregado que já não consegue enviar frames Close aparece como 1006; por isso, uma enxurrada de 1006 também pode ser sobrecarga.",
    },
    "1006-1015": {
      difference:
        "1015 marca um handshake TLS que falhou; 1006 marca qualquer fim sem frame Close, e os navegadores o usam também para falhas de TLS.",
      note: "Nenhum dos dois é enviado. Um programa nativo pode mostrar 1015 ou dizer qual é o problema do certificado; um navegador quase sempre diz 1006. Se o 1006 vem antes de `open`, sempre e na hora, vale conferir o certificado, o nome de host e a porta. Uma linha que chegou a abrir antes de cair não tem problema de TLS.",
    },
    "1008-1009": {
      difference:
        "1009 diz qual regra foi violada, a do tamanho da mensagem; 1008 vale para qualquer regra sem código próprio.",
      note: "Se o motivo é o tamanho de uma mensagem, envie 1009, para que o remetente saiba o que mudar. Use 1008 quando nenhum outro código servir. Os dois significam que a mesma tentativa seria recusada de novo.",
    },
    "1008-1011": {
      difference: "1008 culpa o cliente, que violou uma regra; 1011 culpa o servidor, que teve uma falha própria.",
      note: "Depois de 1008, o cliente precisa mudar algo antes de voltar. Depois de 1011, o cliente não fez nada de errado e volta com backoff. Um login recusado é 1008 ou, melhor, 3000, nunca 1011; uma exceção em um handler é 1011, nunca 1008.",
    },
    "1008-1013": {
      difference:
        "1008 diz que este cliente fez algo errado; 1013 diz que o servidor está com trabalho demais, não importa quem peça.",
      note: "Os dois se encontram onde as requisições são limitadas. Se um cliente envia demais, o motivo é o comportamento dele, e cabe 1008 com um motivo claro. Se o servidor inteiro está cheio, cabe 1013, e o cliente volta mais tarde sem mudar nada.",
    },
    "1008-3000": {
      difference: "1008 recusa sem dizer o que ajudaria; 3000 diz que um login ajudaria.",
      note: "Com 1008, o cliente não sabe se deve fazer login, ir mais devagar ou desistir. Com 3000 ele sabe: renovar o token e conectar mais uma vez. Um script no navegador consegue ler os dois. Envie 3000 se os seus clientes conhecem o significado registrado, e 1008 se não conhecem.",
    },
    "1011-1014": {
      difference:
        "1011 é uma falha no servidor com que você fala; 1014 é uma falha no servidor por trás do gateway com que você fala.",
      note: "Eles correspondem aos HTTP 500 e 502. Para o cliente, dá no mesmo: voltar com backoff. Para o operador, apontam para logs diferentes. Poucos gateways enviam 1014, e várias bibliotecas o recusam; por isso, um servidor que falha atrás de um gateway costuma aparecer como 1006.",
    },
    "1012-1013": {
      difference:
        "1012 significa que o servidor reinicia e volta em segundos; 1013, que está sobrecarregado e ninguém sabe por quanto tempo.",
      note: "O que muda é a espera. Depois de 1012, uma espera curta e aleatória basta, e ela logo para de crescer. Depois de 1013, a espera dobra desde o início e fica mais longa, porque cada cliente que volta cedo demais aumenta a carga. Envie 1012 só se algo realmente reinicia.",
    },
    "3000-3003": {
      difference: "3000 significa que o servidor não sabe quem você é; 3003, que ele sabe, e você não pode.",
      note: "Eles correspondem aos HTTP 401 e 403. Depois de 3000, um token novo resolve, então o cliente o renova e conecta mais uma vez. Depois de 3003, nenhum login adianta até que alguém conceda a permissão. Os dois só valem onde o endpoint segue o registro, porque algumas bibliotecas usam esses números para outra coisa.",
    },
  },
};
