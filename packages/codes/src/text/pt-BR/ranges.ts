import type { LanguageText } from "../language-text.ts";

export const ranges: LanguageText["ranges"] = {
  "0-999": {
    name: "Não usados",
    summary: "Números abaixo de 1000 não são códigos de fechamento: o protocolo não os usa, e ninguém pode enviá-los.",
    gist: "não é um código de fechamento",
    description: [
      "O protocolo deixa vazia a faixa de 0 a 999, e um frame Close com um número desses é um erro. Bibliotecas rigorosas respondem com 1002 e informam 1006; alguns navegadores o repassam sem alteração.",
    ],
    whenYouSeeIt: [
      "Um programa pôs um status HTTP ou um código de saída em um frame Close.",
      "Um ambiente de execução informa 0 para toda conexão que termina sem frame Close.",
    ],
    howToFix: {
      client: [
        "Trate como conexão perdida e avise quem mantém o servidor.",
        "Se você vê 0, repare em qual ambiente de execução o informa: ali ele significa o que 1006 significa nos demais.",
      ],
      server: ["Envie um número permitido: 1000, 1001, 1008, 1011 ou um de 4000 a 4999."],
    },
    whatNext:
      "Reconectar como após uma conexão perdida: no início, {first}; depois, até {cap}. Desistir após {attempts} falhas seguidas sem que a conexão tenha ficado estável.",
    whenToUse: "Nunca: ninguém pode enviar um número abaixo de 1000.",
    commonMistakes: ["Enviar um status HTTP como 401 no lugar de um código de fechamento; some 4000 e envie 4401."],
    keywords: ["código inválido", "zero", "não usado", "status http", "código de saída", "invalid code"],
  },
  "1016-2999": {
    name: "Não atribuídos",
    summary: "Estes números são reservados ao protocolo e às suas extensões; hoje nenhum deles tem significado.",
    gist: "reservado ao protocolo",
    description: [
      "De 1000 a 2999, os números pertencem ao próprio protocolo e às suas extensões publicadas. De 1016 a 2999 nada foi atribuído, portanto nenhum deles pode ser enviado.",
    ],
    whenYouSeeIt: [
      "Uma biblioteca inventou um número próprio na faixa do protocolo.",
      "Um código novo foi registrado depois da última revisão deste catálogo.",
    ],
    howToFix: {
      client: ["Trate como conexão perdida e avise o autor da biblioteca ou do servidor."],
      server: ["Escolha um número de 4000 a 4999 para um significado próprio."],
    },
    whatNext:
      "Reconectar como após uma conexão perdida: no início, {first}; depois, até {cap}. Desistir após {attempts} falhas seguidas sem que a conexão tenha ficado estável.",
    whenToUse: "Nunca: estes números esperam por um padrão futuro.",
    commonMistakes: ["Inventar um número aqui porque parece livre. Bibliotecas rigorosas o recusam."],
    keywords: ["não atribuído", "reservado", "faixa do protocolo", "extensão", "código desconhecido", "unassigned"],
  },
  "3000-3999": {
    name: "Bibliotecas, frameworks e aplicações",
    summary: "Números para bibliotecas, frameworks e aplicações; podem ser registrados, mas poucos são.",
    gist: "definido por uma biblioteca",
    description: [
      "O protocolo não dá significado próprio à faixa de 3000 a 3999. Uma biblioteca ou aplicação pode registrar um número aqui, por ordem de chegada. Só 3000, 3003 e 3008 estão registrados.",
      "Várias bibliotecas usam números desta faixa sem registrá-los e se contradizem. O número sozinho não diz nada enquanto você não souber qual biblioteca está por trás.",
    ],
    whenYouSeeIt: [
      "Uma biblioteca, como um servidor de mensagens, fecha com um código próprio.",
      "Um script no navegador fechou a conexão com um código escolhido pelo autor.",
    ],
    howToFix: {
      client: [
        "Descubra qual biblioteca ou serviço o enviou e escolha o perfil correspondente.",
        "Sem perfil, reconecte com backoff e pare após {attempts} falhas seguidas.",
      ],
      server: [
        "Documente os números que você envia e se o cliente deve voltar.",
        "Para uso privado, prefira de 4000 a 4999: todas as bibliotecas aceitam.",
      ],
    },
    whatNext:
      "Sem perfil, reconectar como após uma conexão perdida: no início, {first}; depois, até {cap}. Desistir após {attempts} falhas seguidas sem que a conexão tenha ficado estável.",
    whenToUse: "Envie um deles só se a sua biblioteca o documenta ou registrou.",
    commonMistakes: [
      "Agir só pelo número, sem saber de quem ele é.",
      "Achar que todos os números desta faixa estão registrados.",
    ],
    keywords: ["biblioteca", "framework", "registrado", "3xxx", "código de biblioteca", "lib"],
  },
  "4000-4999": {
    name: "Uso privado",
    summary:
      "Números para uso privado: cada aplicação lhes dá o próprio significado, e eles não podem ser registrados.",
    gist: "privado de uma aplicação",
    description: [
      "Os dois lados combinam o que significa um número de 4000 a 4999; para o protocolo, tanto faz. Por isso o mesmo número significa coisas diferentes em serviços diferentes.",
      "É comum somar 4000 a um status HTTP: 4401 para login ausente, 4403 para permissão ausente, 4429 para requisições demais.",
    ],
    whenYouSeeIt: [
      "O serviço fechou a conexão com um código que a documentação dele explica.",
      "Um script no navegador fechou a conexão com um código escolhido pelo autor.",
    ],
    howToFix: {
      client: [
        "Procure o número na documentação do serviço ou escolha aqui o perfil dele.",
        "Sem perfil, reconecte com backoff e pare após {attempts} falhas seguidas.",
      ],
      server: [
        "Documente cada número: o que aconteceu, quem precisa resolver e se o cliente deve voltar.",
        "Mantenha em blocos separados os números que significam “volte” e os que significam “não volte”.",
      ],
    },
    whatNext:
      "Sem perfil, reconectar como após uma conexão perdida: no início, {first}; depois, até {cap}. Desistir após {attempts} falhas seguidas sem que a conexão tenha ficado estável.",
    whenToUse: "Envie um deles para um significado próprio que os dois lados conheçam.",
    commonMistakes: [
      "Supor que um número significa o mesmo que em outro serviço.",
      "Fechar antes de aceitar a conexão: o navegador vê 1006, e não o seu número.",
    ],
    keywords: [
      "uso privado",
      "código da aplicação",
      "código personalizado",
      "4xxx",
      "código do fornecedor",
      "custom close code",
    ],
  },
  "5000-65535": {
    name: "Fora do protocolo",
    summary:
      "Números a partir de 5000 não são códigos de fechamento: estão fora do protocolo, e ninguém pode enviá-los.",
    gist: "fora do protocolo",
    description: [
      "Em um frame Close cabe qualquer número até 65535, mas o protocolo termina em 4999. Bibliotecas rigorosas respondem a um número maior com 1002 e informam 1006; alguns navegadores o repassam sem alteração.",
    ],
    whenYouSeeIt: [
      "Um programa usou um número de erro próprio como código de fechamento.",
      "Os bytes do frame Close foram corrompidos ou escritos na ordem errada.",
    ],
    howToFix: {
      client: ["Trate como conexão perdida e avise quem mantém o servidor."],
      server: ["Escolha um número de 4000 a 4999 e ponha o seu número de erro no motivo."],
    },
    whatNext:
      "Reconectar como após uma conexão perdida: no início, {first}; depois, até {cap}. Desistir após {attempts} falhas seguidas sem que a conexão tenha ficado estável.",
    whenToUse: "Nunca: ninguém pode enviar um número acima de 4999.",
    commonMistakes: ["Escrever os dois bytes do código na ordem errada."],
    keywords: ["código inválido", "fora da faixa", "fora do protocolo", "5000", "ordem dos bytes", "out of range"],
  },
};
