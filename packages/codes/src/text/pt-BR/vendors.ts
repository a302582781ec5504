import type { LanguageText } from "../language-text.ts";

export const vendors: LanguageText["vendors"] = {
  summary: "Em {vendor}, {code} se chama “{name}”.",
  description:
    "O protocolo não dá significado próprio a este número; o que está aqui é o que {vendor} quer dizer com ele. Em outro serviço, {code} pode significar outra coisa.",
  whenToUse: "Envie {code} só onde os dois lados seguem {vendor}.",
  unlisted: "{vendor} não diz nada sobre {code}. O que está aqui vale para a faixa inteira.",
  ambiguous: "{code} não significa nada sozinho. Escolha um perfil para saber o que ele significa em um serviço.",
  status: {
    documented: "documentado pelo fornecedor",
    observed: "observado, não documentado",
  },
  sentBy: {
    client: "o cliente o envia",
    server: "o servidor o envia",
    either: "qualquer um dos lados o envia",
    local: "ninguém o envia; a biblioteca o informa no próprio lado",
  },
  classes: {
    done: {
      name: "Concluído",
      whenYouSeeIt: "O trabalho acabou, ou um dos lados saiu de propósito.",
      client: "Não há nada a corrigir, a menos que você ainda precise da conexão.",
      server: "Não há nada a corrigir.",
    },
    auth: {
      name: "Login ausente ou inválido",
      whenYouSeeIt: "O login ou o token está ausente, errado ou expirado.",
      client: "Obtenha um token novo ou peça ao usuário que faça login, e conecte de novo.",
      server: "Confira como os tokens são emitidos e quando expiram.",
    },
    forbidden: {
      name: "Sem permissão",
      whenYouSeeIt: "O cliente é conhecido, mas não tem direito ao que pediu.",
      client: "Peça a permissão ou peça outra coisa; tentar de novo, por si só, não adianta.",
      server: "Confira as permissões desta conta e as configurações desta aplicação.",
    },
    "bad-request": {
      name: "Mensagem inválida",
      whenYouSeeIt: "O cliente enviou algo que o serviço não entende ou não permite.",
      client: "Compare a última mensagem com a documentação do serviço e corrija-a antes de conectar de novo.",
      server: "Informe no motivo de fechamento o campo com erro.",
    },
    "not-found": {
      name: "Não encontrado",
      whenYouSeeIt: "A sala, a aplicação, o arquivo ou o caminho não existe.",
      client: "Confira o endereço e os identificadores.",
      server: "Verifique se o objeto foi removido ou renomeado.",
    },
    limit: {
      name: "Limite atingido",
      whenYouSeeIt: "Um limite de taxa, de tamanho ou de número de conexões foi atingido.",
      client: "Envie menos ou abra menos conexões antes de voltar.",
      server: "Aumente o limite ou documente-o.",
    },
    overload: {
      name: "Sobrecarregado",
      whenYouSeeIt: "O serviço está com trabalho demais no momento.",
      client: "Volte mais tarde, e cada vez mais devagar.",
      server: "Aumente a capacidade ou distribua a carga.",
    },
    timeout: {
      name: "Lento demais",
      whenYouSeeIt: "Uma mensagem ou resposta esperada não veio a tempo.",
      client: "Responda a tempo; verifique se algo bloqueia o seu programa.",
      server: "Confira se o prazo basta para o cliente honesto mais lento.",
    },
    "server-fault": {
      name: "Falha no serviço",
      whenYouSeeIt: "Algo deu errado dentro do serviço.",
      client: "Reconecte com backoff; se persistir, relate.",
      server: "Leia o log do servidor naquele segundo.",
    },
    restart: {
      name: "Reinício ou mudança",
      whenYouSeeIt: "O serviço reinicia, ou pede que o cliente se conecte a outro lugar.",
      client: "Reconecte após uma espera curta e aleatória.",
      server: "Distribua os fechamentos no tempo, para que os clientes não voltem todos juntos.",
    },
    replaced: {
      name: "Substituída por outra conexão",
      whenYouSeeIt: "O mesmo usuário ou a mesma sessão se conectou de outro lugar.",
      client: "Não reconecte por conta própria, ou duas abas vão se expulsar para sempre.",
      server: "Diga no motivo qual conexão assumiu.",
    },
    session: {
      name: "Sessão encerrada",
      whenYouSeeIt: "A sessão acabou, expirou ou não pode ser retomada.",
      client: "Comece uma sessão nova em vez de retomar a antiga.",
      server: "Confira por quanto tempo as sessões podem ser retomadas.",
    },
    version: {
      name: "Versão errada",
      whenYouSeeIt: "Cliente e serviço falam versões diferentes do protocolo.",
      client: "Atualize o cliente ou peça uma versão que o serviço suporte.",
      server: "Informe no motivo de fechamento as versões suportadas.",
    },
    idle: {
      name: "Tempo demais sem uso",
      whenYouSeeIt: "A conexão ficou em silêncio, ou sem uso, por mais tempo do que o serviço permite.",
      client: "Envie antes um heartbeat ou a primeira requisição, e conecte de novo.",
      server: "Documente o limite de inatividade.",
    },
    other: {
      name: "Outro motivo",
      whenYouSeeIt: "O serviço dá a este número um significado que não cabe em nenhum grupo comum.",
      client: "Leia a documentação do serviço e o motivo de fechamento.",
      server: "Documente o que o cliente deve fazer.",
    },
  },
};
