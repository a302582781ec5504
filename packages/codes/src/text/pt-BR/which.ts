import type { WhichText } from "../../which.ts";

export const which: WhichText = {
  goal: {
    ask: "O que você quer saber?",
    answers: {
      received: "Uma conexão terminou, e quero saber qual foi o código.",
      send: "Quero encerrar uma conexão e preciso saber qual código enviar.",
    },
  },
  opened: {
    ask: "A conexão chegou a abrir?",
    answers: { never: "Não, ela nunca abriu.", open: "Sim, estava aberta e depois terminou." },
  },
  neverOpened: {
    ask: "O que você sabe sobre a tentativa?",
    answers: {
      certificate: "O certificado ou a criptografia falhou.",
      refused: "O servidor respondeu com um status HTTP, como 401, 404 ou 503.",
      silent: "Nada respondeu, ou não consigo ver por que falhou.",
    },
  },
  ended: {
    ask: "O que estava acontecendo quando ela terminou?",
    answers: {
      silence: "Estava em silêncio havia algum tempo.",
      deploy: "O servidor estava em deploy ou sendo reiniciado.",
      message: "Um dos lados tinha acabado de enviar uma mensagem.",
      busy: "O servidor estava sobrecarregado.",
      fault: "O servidor encontrou um erro próprio.",
      gateway: "Um gateway não conseguiu falar com o servidor por trás dele.",
      login: "O login ou o token estava ausente ou tinha expirado.",
      rights: "O usuário era conhecido, mas não tinha permissão.",
      late: "Uma resposta da aplicação não veio a tempo.",
      bare: "Alguém chamou close() sem código.",
      finished: "O trabalho tinha acabado.",
      left: "O usuário fechou a página ou saiu dela.",
      nothing: "Nada de especial; a rede pode ter falhado.",
    },
  },
  announced: {
    ask: "O servidor avisou com um frame Close?",
    answers: {
      restart: "Sim, disse que ia reiniciar e voltar.",
      leaving: "Sim, mas só disse que estava saindo.",
      unannounced: "Não, a linha simplesmente caiu.",
    },
  },
  message: {
    ask: "O que havia de errado com a mensagem?",
    answers: {
      big: "Era grande demais.",
      type: "Era binária onde se esperava texto, ou o contrário.",
      encoding: "O texto não era UTF-8 válido.",
      frame: "O frame violava as regras do protocolo.",
      rule: "Violava uma regra do serviço.",
    },
  },
  side: {
    ask: "Quem encerra a conexão?",
    answers: {
      server: "Um servidor.",
      browser: "Um script no navegador.",
      program: "Um cliente que não é um navegador.",
    },
  },
  serverWhy: {
    ask: "Por que o servidor a encerra?",
    answers: {
      done: "O trabalho acabou.",
      restart: "Ele reinicia e volta em segundos.",
      shutdown: "Ele desliga e não pode prometer que volta.",
      overload: "Ele está sobrecarregado ou limitando o tráfego.",
      login: "O cliente precisa fazer login ou renovar o token.",
      rights: "O cliente é conhecido, mas não tem permissão.",
      rule: "O cliente violou uma regra que não tem código próprio.",
      big: "A mensagem do cliente é grande demais.",
      type: "O cliente enviou o tipo errado de mensagem.",
      late: "O cliente não respondeu a tempo.",
      fault: "O servidor teve uma falha própria.",
      gateway: "É um gateway, e o servidor por trás dele falhou.",
      own: "Por um motivo nosso, que os dois lados conhecem.",
    },
  },
  browserWhy: {
    ask: "Por que o script a encerra?",
    answers: {
      done: "O trabalho acabou.",
      leaving: "O usuário está saindo da página; o navegador envia isso sozinho.",
      own: "Por um motivo nosso, que os dois lados conhecem.",
    },
  },
  programWhy: {
    ask: "Por que o cliente a encerra?",
    answers: {
      done: "O trabalho acabou.",
      leaving: "O programa está sendo encerrado.",
      type: "O servidor enviou o tipo errado de mensagem.",
      big: "A mensagem do servidor é grande demais.",
      extension: "O servidor não concedeu uma extensão necessária.",
      fault: "O cliente teve uma falha própria.",
      own: "Por um motivo nosso, que os dois lados conhecem.",
    },
  },
};
