import type { LanguageText } from "../language-text.ts";

export const vendors: LanguageText["vendors"] = {
  summary: "{vendor}에서 {code} 코드의 이름은 ‘{name}’입니다.",
  description:
    "프로토콜은 이 번호에 고유한 의미를 주지 않습니다. 여기에 적힌 것은 {vendor}에서 쓰는 의미입니다. 다른 서비스의 {code} 코드는 뜻이 다를 수 있습니다.",
  whenToUse: "{code} 코드는 양쪽이 모두 {vendor} 방식을 따를 때만 보내세요.",
  unlisted: "{vendor} 문서에는 {code} 코드에 대한 설명이 없습니다. 여기에 적힌 것은 범위 전체에 해당하는 내용입니다.",
  ambiguous: "{code} 코드만으로는 뜻을 알 수 없습니다. 특정 서비스에서의 의미를 보려면 프로필을 선택하세요.",
  status: {
    documented: "벤더가 문서로 밝힘",
    observed: "관찰됨, 문서에는 없음",
  },
  sentBy: {
    client: "클라이언트가 보냄",
    server: "서버가 보냄",
    either: "어느 쪽이든 보냄",
    local: "아무도 보내지 않으며, 라이브러리가 자기 쪽에서 보고함",
  },
  classes: {
    done: {
      name: "끝남",
      whenYouSeeIt: "작업이 끝났거나, 한쪽이 의도적으로 떠났습니다.",
      client: "연결이 아직 필요한 것이 아니라면 고칠 것이 없습니다.",
      server: "고칠 것이 없습니다.",
    },
    auth: {
      name: "로그인이 없거나 유효하지 않음",
      whenYouSeeIt: "로그인이나 토큰이 없거나 틀렸거나 만료됐습니다.",
      client: "새 토큰을 받거나 사용자에게 로그인을 요청한 뒤 다시 연결하세요.",
      server: "토큰을 어떻게 발급하고 언제 만료되는지 확인하세요.",
    },
    forbidden: {
      name: "권한 없음",
      whenYouSeeIt: "클라이언트가 누구인지는 알지만, 요청한 것에 대한 권한이 없습니다.",
      client: "권한을 요청하거나 다른 것을 요청하세요. 재시도만으로는 해결되지 않습니다.",
      server: "이 계정의 권한과 이 애플리케이션의 설정을 확인하세요.",
    },
    "bad-request": {
      name: "잘못된 메시지",
      whenYouSeeIt: "서비스가 이해하지 못하거나 허용하지 않는 것을 클라이언트가 보냈습니다.",
      client: "마지막 메시지를 서비스 문서와 비교해 고친 다음 다시 연결하세요.",
      server: "종료 사유에 잘못된 필드를 적으세요.",
    },
    "not-found": {
      name: "찾을 수 없음",
      whenYouSeeIt: "방이나 애플리케이션, 파일, 경로가 존재하지 않습니다.",
      client: "주소와 식별자를 확인하세요.",
      server: "대상이 삭제됐거나 이름이 바뀌었는지 확인하세요.",
    },
    limit: {
      name: "한도 도달",
      whenYouSeeIt: "빈도나 크기, 연결 수가 한도에 이르렀습니다.",
      client: "적게 보내거나 연결 수를 줄인 뒤 돌아오세요.",
      server: "한도를 높이거나 문서에 적으세요.",
    },
    overload: {
      name: "과부하",
      whenYouSeeIt: "서비스가 지금 처리할 일이 너무 많습니다.",
      client: "나중에, 갈수록 더 천천히 다시 오세요.",
      server: "용량을 늘리거나 부하를 나누세요.",
    },
    timeout: {
      name: "너무 느림",
      whenYouSeeIt: "기다리던 메시지나 응답이 제때 오지 않았습니다.",
      client: "제때 응답하세요. 프로그램을 막는 것이 있는지 확인하세요.",
      server: "제한 시간이 가장 느린 정상 클라이언트에도 충분한지 확인하세요.",
    },
    "server-fault": {
      name: "서비스 오류",
      whenYouSeeIt: "서비스 내부에서 문제가 생겼습니다.",
      client: "백오프를 두고 재연결하고, 오래 계속되면 알리세요.",
      server: "그 시각의 서버 로그를 읽으세요.",
    },
    restart: {
      name: "재시작 또는 이전",
      whenYouSeeIt: "서비스가 재시작하거나, 클라이언트에게 다른 곳으로 연결하라고 합니다.",
      client: "짧은 무작위 대기 뒤에 재연결하세요.",
      server: "클라이언트가 한꺼번에 돌아오지 않도록 종료 시점을 분산하세요.",
    },
    replaced: {
      name: "다른 연결로 대체됨",
      whenYouSeeIt: "같은 사용자나 세션이 다른 곳에서 연결했습니다.",
      client: "자동으로 재연결하지 마세요. 탭 두 개가 끝없이 서로를 밀어내게 됩니다.",
      server: "어느 연결이 이어받았는지 사유에 적으세요.",
    },
    session: {
      name: "세션 종료",
      whenYouSeeIt: "세션이 끝났거나 만료됐거나, 이어 갈 수 없습니다.",
      client: "이전 세션을 이어 가지 말고 새 세션을 시작하세요.",
      server: "세션을 얼마 동안 이어 갈 수 있는지 확인하세요.",
    },
    version: {
      name: "버전 불일치",
      whenYouSeeIt: "클라이언트와 서비스가 서로 다른 버전의 프로토콜을 씁니다.",
      client: "클라이언트를 업데이트하거나, 서비스가 지원하는 버전을 요청하세요.",
      server: "종료 사유에 지원하는 버전을 적으세요.",
    },
    idle: {
      name: "너무 오래 쓰지 않음",
      whenYouSeeIt: "연결이 서비스가 허용하는 것보다 오래 조용했거나 쓰이지 않았습니다.",
      client: "하트비트나 첫 요청을 더 일찍 보내도록 고친 뒤 다시 연결하세요.",
      server: "유휴 제한을 문서에 적으세요.",
    },
    other: {
      name: "기타",
      whenYouSeeIt: "서비스가 이 번호를 흔한 분류에 들지 않는 의미로 씁니다.",
      client: "서비스 문서와 종료 사유를 읽으세요.",
      server: "클라이언트가 무엇을 해야 하는지 문서에 적으세요.",
    },
  },
};
