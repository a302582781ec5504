import type { HelpText } from "../help-text.ts";

export const help: HelpText = {
  tagline: "Como os WebSockets terminam, e como voltam.",
  headings: {
    use: "Uso",
    commands: "Comandos",
    options: "Opções",
    everyOption: "Opções de todos os comandos",
    examples: "Exemplos",
    exitCodes: "Códigos de saída",
  },
  calls: { explain: "explica um código de fechamento", compare: "compara dois", command: "um destes:" },
  exitCodes: {
    fine: "tudo certo",
    problemFound: "um problema foi encontrado",
    usage: "a chamada estava errada",
    notFound: "código, perfil ou idioma inexistente",
    network: "a rede",
    interrupted: "interrompido",
  },
  everyOption: {
    language: "O idioma da resposta. Se omitido: LC_ALL, LC_MESSAGES ou LANG.",
    json: "Imprime um único documento JSON, inclusive em caso de erro.",
    markdown: "Imprime Markdown.",
    plain: "Imprime um registro por linha, com campos separados por tabulações.",
    color: "Usa cores mesmo que a saída não seja um terminal; --no-color: nunca.",
    pager: "--no-pager: imprime uma resposta longa de uma vez.",
    width: "Largura da saída. Se omitida: a do terminal, no máximo 100.",
    help: "Mostra como usar um comando.",
    version: "Mostra a versão.",
  },
  commands: {
    explain: {
      summary:
        "Diz o que um código de fechamento significa, quando aparece, como corrigir e o que acontece em seguida.",
      options: {
        profile: "Lê de 3000 a 4999 como este fornecedor os entende.",
        side: "De que lado vale a recomendação. Se omitido: do cliente.",
        reason: "O motivo do fechamento, quando o fornecedor põe nele um identificador.",
      },
      examples: [
        "a página de um código; `explain` pode ser omitido",
        "o código de um fornecedor",
        "o mesmo, mais curto",
        "em francês",
        "para um programa",
      ],
    },
    compare: {
      summary: "Distingue dois códigos de fechamento: onde diferem, quando usar cada um e o que se costuma confundir.",
      options: { profile: "Lê os dois números como este fornecedor os entende." },
      examples: [
        "dois números são uma comparação; `compare` pode ser omitido",
        "em russo",
        "um número, dois fornecedores",
        "para um programa",
      ],
    },
    list: {
      summary: "Lista os códigos de fechamento e as faixas, ou os códigos de um fornecedor.",
      options: {
        range: "Só os números de … a …, como 1000-1015, ou uma faixa pelo nome, como private-use.",
        profile: "Os códigos deste fornecedor.",
      },
      examples: ["todos os códigos e faixas", "alguns deles", "os códigos de um fornecedor", "para um script"],
    },
    profiles: {
      summary: "Lista os fornecedores e bibliotecas cujos códigos são conhecidos.",
      options: {},
      examples: ["todos", "os códigos de um deles"],
    },
    search: {
      summary: "Busca códigos, códigos de fornecedores e causas por número, nome ou palavras do idioma escolhido.",
      options: { limit: "Quantos mostrar. Se omitido: {default}." },
      examples: ["em inglês", "em russo", "o código de um fornecedor"],
    },
    which: {
      summary: "Responda a algumas perguntas e saiba que código enviar ou qual foi recebido.",
      options: {},
      examples: ["pergunta, uma coisa de cada vez", "respostas dadas: nada é perguntado", "para um script"],
    },
    schedule: {
      summary: "Imprime as esperas que a recomendação de um código prevê, em tabela e gráfico.",
      options: {
        attempts: "Quantas esperas mostrar. Se omitido: {default}.",
        seed: "Sorteia sempre as mesmas esperas. Se omitido: um novo sorteio.",
        profile: "Lê de 3000 a 4999 como este fornecedor os entende.",
      },
      examples: [
        "as esperas depois de uma sobrecarga",
        "doze esperas, sempre as mesmas",
        "limites e sorteios para um programa",
      ],
    },
    lab: {
      summary: "Inicia um servidor cujas URLs dizem como cada conexão termina.",
      options: {
        port: "A porta TCP; 0 escolhe uma livre. Se omitida: {default}.",
        host: "Onde escutar. Se omitido: {default}, só esta máquina.",
        tls: "Abre também portas com certificado válido, vencido, de outro host e autoassinado.",
        shared: "Desliga o que encerra conexões de outras pessoas.",
        list: "Imprime os encerramentos e sai.",
      },
      examples: [
        "inicia; depois, conecte-se a ws://127.0.0.1:8081/close/1012",
        "todos os encerramentos, com um exemplo",
        "uma linha JSON para cada coisa que acontece",
        "para outras máquinas; diz o que isso significa",
      ],
    },
    try: {
      summary:
        "Inicia um laboratório, conecta-se a ele, encerra a conexão desse modo e mostra o que este ambiente de execução viu.",
      options: { wait: "Quanto esperar pelo fim. Se omitido: {default}." },
      examples: [
        "um frame Close com 1012",
        "a linha morre sem um frame Close",
        "um encerramento do laboratório, pelo caminho",
        "um código que nunca deve ser enviado",
        "para um programa",
      ],
    },
    doctor: {
      summary:
        "Descobre por que morrem as conexões com um endpoint WebSocket, ou lê o registro de encerramentos de um servidor.",
      options: {
        watch: "Observa conexões lado a lado por este tempo, como 10m.",
        "quick-idle": "Procura só um limite de inatividade, como 90s.",
        "probe-limits": "Procura a maior mensagem aceita.",
        "probe-origin": "Conecta-se de uma origem que deveria ser recusada.",
        "server-log": "Encerramentos que o servidor registrou, para ver os dois lados.",
        html: "Grava também o relatório como um arquivo HTML.",
        header: "Envia este cabeçalho; pode ser repetido.",
        subprotocol: "Oferece este subprotocolo; pode ser repetido.",
        origin: "Envia este Origin, como faria uma página de lá.",
        message: "O que enviar como mensagem. Se omitido: {default}.",
        ca: "Confia também nos certificados deste arquivo PEM.",
        insecure: "Continua mesmo que o certificado não seja confiável.",
        resolve: "Conecta-se a este endereço, sem consultar o DNS.",
        "4": "Usa só IPv4.",
        "6": "Usa só IPv6.",
        proxy: "Passa por este proxy HTTP com CONNECT.",
      },
      examples: [
        "a verificação rápida",
        "para sockets que morrem mais tarde",
        "como um cliente autenticado",
        "lê o que um servidor registrou",
      ],
    },
    completion: {
      summary: "Imprime um script que completa comandos, opções, códigos e fornecedores.",
      options: {},
      examples: ["em ~/.bashrc", "para zsh", "para fish"],
    },
  },
};
