import type { LanguageText } from "../language-text.ts";

export const vendors: LanguageText["vendors"] = {
  summary: "{vendor} gọi {code} là “{name}”.",
  description:
    "Giao thức không tự gán ý nghĩa cho số này; nội dung ở đây là ý nghĩa theo {vendor}. Dịch vụ khác có thể hiểu {code} theo cách khác.",
  whenToUse: "Chỉ gửi {code} khi cả hai bên cùng theo {vendor}.",
  unlisted: "{vendor} không nói gì về {code}. Nội dung ở đây áp dụng cho cả khoảng.",
  ambiguous: "Tự thân {code} không có ý nghĩa gì. Hãy chọn một hồ sơ để biết nó nghĩa là gì với một dịch vụ.",
  status: {
    documented: "có trong tài liệu của nhà cung cấp",
    observed: "quan sát được, không có trong tài liệu",
  },
  sentBy: {
    client: "client gửi",
    server: "máy chủ gửi",
    either: "bên nào cũng có thể gửi",
    local: "không ai gửi; thư viện tự báo ở phía mình",
  },
  classes: {
    done: {
      name: "Đã xong",
      whenYouSeeIt: "Công việc đã xong, hoặc một bên chủ động rời đi.",
      client: "Không có gì phải sửa, trừ khi bạn vẫn cần kết nối.",
      server: "Không có gì phải sửa.",
    },
    auth: {
      name: "Chưa đăng nhập hoặc đăng nhập không hợp lệ",
      whenYouSeeIt: "Thông tin đăng nhập hoặc token thiếu, sai hoặc hết hạn.",
      client: "Lấy token mới hoặc mời người dùng đăng nhập, rồi kết nối lại.",
      server: "Kiểm tra cách cấp token và khi nào token hết hạn.",
    },
    forbidden: {
      name: "Không được phép",
      whenYouSeeIt: "Đã biết client là ai, nhưng nó không được có thứ mình yêu cầu.",
      client: "Hãy xin quyền, hoặc yêu cầu thứ khác; chỉ thử lại thì không giúp được gì.",
      server: "Kiểm tra quyền của tài khoản này và thiết lập của ứng dụng.",
    },
    "bad-request": {
      name: "Thông điệp không hợp lệ",
      whenYouSeeIt: "Client gửi thứ mà dịch vụ không hiểu hoặc không cho phép.",
      client: "Đối chiếu thông điệp cuối với tài liệu của dịch vụ và sửa trước khi kết nối lại.",
      server: "Nêu trường bị sai trong lý do đóng.",
    },
    "not-found": {
      name: "Không tìm thấy",
      whenYouSeeIt: "Phòng, ứng dụng, tệp hoặc đường dẫn không tồn tại.",
      client: "Kiểm tra địa chỉ và các mã định danh.",
      server: "Kiểm tra xem đối tượng có bị xóa hoặc đổi tên không.",
    },
    limit: {
      name: "Chạm giới hạn",
      whenYouSeeIt: "Đã chạm giới hạn về tốc độ, kích thước hoặc số kết nối.",
      client: "Gửi ít đi, hoặc mở ít kết nối hơn, trước khi quay lại.",
      server: "Nâng giới hạn, hoặc ghi giới hạn vào tài liệu.",
    },
    overload: {
      name: "Quá tải",
      whenYouSeeIt: "Lúc này dịch vụ có quá nhiều việc phải làm.",
      client: "Hãy quay lại sau, mỗi lần chờ lâu hơn.",
      server: "Tăng năng lực, hoặc phân tán tải.",
    },
    timeout: {
      name: "Quá chậm",
      whenYouSeeIt: "Một thông điệp hoặc câu trả lời được mong đợi không đến kịp.",
      client: "Hãy trả lời kịp lúc; kiểm tra xem có gì chặn chương trình của bạn không.",
      server: "Kiểm tra để giới hạn vừa với client bình thường chậm nhất.",
    },
    "server-fault": {
      name: "Lỗi trong dịch vụ",
      whenYouSeeIt: "Có lỗi xảy ra bên trong dịch vụ.",
      client: "Kết nối lại với backoff; nếu kéo dài thì báo lại.",
      server: "Đọc log của máy chủ đúng giây đó.",
    },
    restart: {
      name: "Khởi động lại hoặc chuyển chỗ",
      whenYouSeeIt: "Dịch vụ khởi động lại, hoặc bảo client kết nối tới chỗ khác.",
      client: "Kết nối lại sau một khoảng chờ ngắn ngẫu nhiên.",
      server: "Giãn việc đóng ra để các client không cùng quay lại.",
    },
    replaced: {
      name: "Bị kết nối khác thay thế",
      whenYouSeeIt: "Cùng người dùng hoặc cùng phiên đã kết nối từ nơi khác.",
      client: "Đừng tự động kết nối lại, nếu không hai tab sẽ đẩy nhau ra mãi.",
      server: "Nêu trong lý do đóng kết nối nào đã thay thế.",
    },
    session: {
      name: "Phiên đã kết thúc",
      whenYouSeeIt: "Phiên đã hết, quá hạn hoặc không thể nối tiếp.",
      client: "Bắt đầu phiên mới thay vì nối tiếp phiên cũ.",
      server: "Kiểm tra xem một phiên có thể nối tiếp trong bao lâu.",
    },
    version: {
      name: "Sai phiên bản",
      whenYouSeeIt: "Client và dịch vụ dùng các phiên bản giao thức khác nhau.",
      client: "Cập nhật client, hoặc yêu cầu một phiên bản mà dịch vụ hỗ trợ.",
      server: "Nêu các phiên bản được hỗ trợ trong lý do đóng.",
    },
    idle: {
      name: "Không dùng quá lâu",
      whenYouSeeIt: "Kết nối im lặng hoặc không được dùng lâu hơn mức dịch vụ cho phép.",
      client: "Gửi heartbeat hoặc yêu cầu đầu tiên sớm hơn, rồi kết nối lại.",
      server: "Ghi giới hạn nhàn rỗi vào tài liệu.",
    },
    other: {
      name: "Trường hợp khác",
      whenYouSeeIt: "Dịch vụ cho số này một ý nghĩa không thuộc nhóm thông thường nào.",
      client: "Đọc tài liệu của dịch vụ và lý do đóng.",
      server: "Ghi vào tài liệu client nên làm gì.",
    },
  },
};
