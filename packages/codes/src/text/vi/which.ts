import type { WhichText } from "../../which.ts";

export const which: WhichText = {
  goal: {
    ask: "Bạn muốn biết điều gì?",
    answers: {
      received: "Một kết nối đã kết thúc, và tôi muốn biết đó là mã nào.",
      send: "Tôi muốn kết thúc một kết nối, và cần biết nên gửi mã nào.",
    },
  },
  opened: {
    ask: "Kết nối đã từng mở chưa?",
    answers: { never: "Chưa, nó chưa từng mở được.", open: "Rồi, nó đã mở rồi sau đó kết thúc." },
  },
  neverOpened: {
    ask: "Bạn biết gì về lần thử đó?",
    answers: {
      certificate: "Chứng chỉ hoặc mã hóa bị lỗi.",
      refused: "Máy chủ trả lời bằng một mã trạng thái HTTP như 401, 404 hoặc 503.",
      silent: "Không có gì trả lời, hoặc tôi không xem được vì sao thất bại.",
    },
  },
  ended: {
    ask: "Chuyện gì đang diễn ra khi nó kết thúc?",
    answers: {
      silence: "Nó đã im lặng một lúc.",
      deploy: "Máy chủ đang được triển khai hoặc khởi động lại.",
      message: "Một bên vừa gửi một thông điệp.",
      busy: "Máy chủ bị quá tải.",
      fault: "Máy chủ gặp lỗi của chính nó.",
      gateway: "Gateway không tới được máy chủ phía sau.",
      login: "Phiên đăng nhập hoặc token hết hạn hay không có.",
      rights: "Đã biết người dùng là ai, nhưng họ không được phép.",
      late: "Một câu trả lời của ứng dụng không đến kịp.",
      bare: "Có bên gọi close() mà không kèm mã.",
      finished: "Công việc đã xong.",
      left: "Người dùng đóng hoặc rời khỏi trang.",
      nothing: "Không có gì đặc biệt; có thể mạng bị lỗi.",
    },
  },
  announced: {
    ask: "Máy chủ có báo bằng frame Close không?",
    answers: {
      restart: "Có, nó nói rằng nó khởi động lại và sẽ trở lại.",
      leaving: "Có, nhưng nó chỉ nói rằng nó rời đi.",
      unannounced: "Không, kết nối cứ thế mất đi.",
    },
  },
  message: {
    ask: "Thông điệp đó sai ở đâu?",
    answers: {
      big: "Nó quá lớn.",
      type: "Nó là nhị phân trong khi cần văn bản, hoặc ngược lại.",
      encoding: "Văn bản của nó không phải UTF-8 hợp lệ.",
      frame: "Frame của nó vi phạm quy tắc của giao thức.",
      rule: "Nó vi phạm một quy định của dịch vụ.",
    },
  },
  side: {
    ask: "Bên nào kết thúc kết nối?",
    answers: {
      server: "Máy chủ.",
      browser: "Một script trong trình duyệt.",
      program: "Một client không phải trình duyệt.",
    },
  },
  serverWhy: {
    ask: "Vì sao máy chủ kết thúc kết nối?",
    answers: {
      done: "Công việc đã xong.",
      restart: "Nó khởi động lại và vài giây nữa sẽ trở lại.",
      shutdown: "Nó tắt và không dám hứa sẽ trở lại.",
      overload: "Nó quá tải hoặc đang giới hạn tốc độ.",
      login: "Client phải đăng nhập, hoặc làm mới token.",
      rights: "Đã biết client là ai, nhưng nó không được phép.",
      rule: "Client vi phạm một quy định không có mã riêng.",
      big: "Thông điệp của client quá lớn.",
      type: "Client gửi sai kiểu thông điệp.",
      late: "Client không trả lời kịp lúc.",
      fault: "Máy chủ gặp lỗi của chính nó.",
      gateway: "Nó là gateway, và máy chủ phía sau bị lỗi.",
      own: "Vì một lý do riêng mà cả hai bên đều biết.",
    },
  },
  browserWhy: {
    ask: "Vì sao script kết thúc kết nối?",
    answers: {
      done: "Công việc đã xong.",
      leaving: "Người dùng đang rời trang; trình duyệt tự gửi mã này.",
      own: "Vì một lý do riêng mà cả hai bên đều biết.",
    },
  },
  programWhy: {
    ask: "Vì sao client kết thúc kết nối?",
    answers: {
      done: "Công việc đã xong.",
      leaving: "Chương trình đang tắt.",
      type: "Máy chủ gửi sai kiểu thông điệp.",
      big: "Thông điệp của máy chủ quá lớn.",
      extension: "Máy chủ không cấp một phần mở rộng cần thiết.",
      fault: "Client gặp lỗi của chính nó.",
      own: "Vì một lý do riêng mà cả hai bên đều biết.",
    },
  },
};
