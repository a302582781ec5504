import type { LanguageText } from "../language-text.ts";

export const codes: LanguageText["codes"] = {
  1000: {
    name: "Đóng bình thường",
    summary: "Hai bên cùng thống nhất rằng phiên đã xong: không có lỗi nào và không có gì phải sửa.",
    gist: "phiên đã hoàn tất",
    description: [
      "Một bên thấy cuộc trao đổi đã đạt mục đích, gửi frame Close kèm mã 1000, và bên kia đáp lại. Cả hai đều biết sẽ không còn gì gửi tới nữa.",
      "Mã này chỉ nói rằng kết thúc là có chủ ý, không bảo đảm ứng dụng đã hài lòng. Nhiều máy chủ và proxy vẫn gửi 1000 khi khởi động lại hay khi từ chối đăng nhập, và đó là dùng sai.",
    ],
    whenYouSeeIt: [
      "Người dùng đăng xuất, hoặc trang web gọi `close(1000)` khi đã xong việc.",
      "Máy chủ hoàn tất một luồng dữ liệu, một lượt tải hay một ván chơi rồi đóng kết nối.",
      "Một proxy hoặc gateway dạng dịch vụ kết thúc kết nối nhàn rỗi và chọn 1000, dù ý nghĩa thật là khác.",
    ],
    howToFix: {
      client: [
        "Nếu bạn đã lường trước thì không có gì phải sửa.",
        "Nếu bất ngờ, hãy tìm chỗ gọi `close()` quá sớm: trong hàm dọn dẹp, trong một effect chạy hai lần, hoặc ở tab thứ hai dùng chung kết nối.",
        "Nếu ứng dụng vẫn cần kết nối, hãy chủ động kết nối lại và báo cho người viết máy chủ rằng 1000 không phải mã đúng.",
      ],
      server: [
        "Chỉ gửi 1000 khi đã xong việc. Khởi động lại thì gửi 1012, tắt hẳn thì gửi 1001, quá tải thì gửi 1013.",
        "Đừng bao giờ dùng 1000 để từ chối đăng nhập: client tuân theo mã này sẽ không quay lại.",
      ],
    },
    whatNext: "Dừng. Client không kết nối lại vì hai bên đều đã xong.",
    whenToUse: "Gửi khi công việc đã xong và không bên nào cần gì thêm.",
    commonMistakes: [
      "Tưởng rằng gọi `close()` không kèm mã sẽ gửi 1000: thực ra frame Close rỗng và bên kia thấy 1005.",
      "Đóng một kết nối đã chết bằng 1000: sự cố bị che đi, còn client tuân theo mã thì không quay lại.",
      "Gửi 1000 khi triển khai: như vậy là bảo mọi client đừng quay lại.",
    ],
    keywords: [
      "đóng bình thường",
      "hoàn tất",
      "kết thúc",
      "xong",
      "thành công",
      "đăng xuất",
      "đóng kết nối",
      "normal closure",
    ],
  },
  1001: {
    name: "Một bên rời đi",
    summary: "Một bên đang rời đi: máy chủ sắp tắt, hoặc người dùng đã đóng hay rời khỏi trang.",
    gist: "một bên đang rời đi",
    description: [
      "Một endpoint sắp rời đi. Điều đó nghĩa là gì thì tùy bên nào nhận được. Máy chủ nhận 1001 hiểu rằng người dùng đã đóng tab, tải lại trang hoặc sang trang khác. Client nhận 1001 hiểu rằng máy chủ hoặc một proxy đang tắt.",
      "Chính trình duyệt gửi 1001 khi trang bị đóng; script không thể truyền mã này cho `close()`.",
    ],
    whenYouSeeIt: [
      "Trên máy chủ: một tab bị đóng hoặc tải lại, hoặc người dùng bấm vào một liên kết.",
      "Trên client: máy chủ đang tắt để triển khai, hoặc một proxy đang khởi động lại.",
      "Trên client: nền tảng kết thúc một kết nối đã đạt tuổi thọ tối đa.",
    ],
    howToFix: {
      client: [
        "Hãy kết nối lại với exponential backoff và thời gian chờ ngẫu nhiên. Chờ {first} trước lần thử đầu: nếu máy chủ chỉ khởi động lại thì chờ ngắn là đủ.",
        "Bỏ qua 1001 đến đúng lúc trang của chính bạn đang đóng: một số trình duyệt báo mã này cho trang sắp rời đi.",
        "Giữ lại những gì máy chủ chưa xác nhận và gửi lại khi đã có kết nối.",
      ],
      server: [
        "Nhận 1001 từ trình duyệt thì chỉ cần dọn dẹp: người dùng đã đi rồi.",
        "Khi tắt, đừng gửi 1001 cho tất cả cùng lúc. Hãy giãn việc đóng ra để các client không cùng quay lại trong một giây.",
        "Nếu vài giây nữa máy chủ sẽ trở lại, 1012 nói điều đó rõ hơn.",
      ],
    },
    whatNext:
      "Kết nối lại: chờ {first} trước lần thử đầu, sau đó chờ từ {floor} đến một mức trần; mức trần bắt đầu ở {ceiling} và tăng gấp đôi cho đến {cap}. Máy chủ thấy 1001 thì không phải làm gì: bên kia đã đi rồi.",
    whenToUse: "Gửi khi tiến trình này đang tắt và không dám hứa sẽ trở lại.",
    commonMistakes: [
      "Gọi `close(1001)` trong trình duyệt: kết quả là lỗi `InvalidAccessError`.",
      "Coi 1001 nhận được là chấm dứt hẳn: sau mỗi lần triển khai, người dùng sẽ mất kết nối luôn.",
      "Đếm mỗi 1001 trên máy chủ là một lỗi: log sẽ đầy những người chỉ đơn giản là đóng tab.",
    ],
    keywords: [
      "going away",
      "máy chủ tắt",
      "server tắt",
      "đóng trang",
      "đóng tab",
      "rời trang",
      "tải lại trang",
      "triển khai",
    ],
  },
  1002: {
    name: "Lỗi giao thức",
    summary: "Một bên vi phạm quy tắc của giao thức WebSocket nên bên kia kết thúc kết nối.",
    gist: "có bên vi phạm giao thức",
    description: [
      "Bên gửi 1002 đã nhận một thứ mà giao thức cấm: bit dành riêng, opcode lạ, phân mảnh hỏng, frame điều khiển quá dài, hoặc mã đóng không được phép gửi.",
      "Thư viện tự gửi mã này; ứng dụng hầu như không bao giờ cần gửi. Lỗi nằm ở bên nhận 1002, hoặc ở thứ gì đó trên đường truyền đã làm thay đổi các byte.",
    ],
    whenYouSeeIt: [
      "Một chương trình gửi mã đóng không bao giờ được xuất hiện trên đường truyền, chẳng hạn 1005 hoặc 1006.",
      "Một proxy sửa hoặc cắt mất byte, hoặc hai bên không thống nhất về nén.",
      "Một client không phải WebSocket gọi vào cổng này, hoặc frame từ máy chủ lại có mask.",
    ],
    howToFix: {
      client: [
        "Đừng kết nối lại trong vòng lặp: cùng những byte đó sẽ lại lỗi.",
        "Đọc lý do đóng; nhiều thư viện ghi rõ quy tắc nào bị vi phạm.",
        "Tắt nén rồi thử lại. Nếu hết lỗi thì có proxy hoặc thư viện xử lý nén sai.",
      ],
      server: [
        "Cập nhật thư viện WebSocket và ghi log frame bị từ chối.",
        "Kiểm tra các mã đóng mà chương trình của bạn gửi: mã không hợp lệ sẽ quay về dưới dạng 1002.",
        "Thử không qua proxy để xem có thứ gì ở giữa làm thay đổi frame hay không.",
      ],
    },
    whatNext: "Dừng. Thử lại vẫn sẽ lỗi cho đến khi bên gửi frame hỏng được sửa.",
    whenToUse: "Hãy để thư viện tự gửi: mã này dành cho frame vi phạm giao thức.",
    commonMistakes: [
      "Dùng 1002 cho thông điệp ứng dụng không hợp lệ; đó không phải lỗi giao thức.",
      "Tìm lỗi ở bên gửi 1002, trong khi bên đó chỉ là bên phát hiện ra.",
    ],
    keywords: [
      "lỗi giao thức",
      "protocol error",
      "frame không hợp lệ",
      "opcode",
      "bit dành riêng",
      "mask",
      "phân mảnh",
      "frame hỏng",
    ],
  },
  1003: {
    name: "Dữ liệu không được hỗ trợ",
    summary:
      "Một bên nhận được loại dữ liệu mà mình không chấp nhận, ví dụ dữ liệu nhị phân trong khi chỉ hiểu văn bản.",
    gist: "sai loại dữ liệu",
    description: [
      "Frame thì đúng, nhưng kiểu của nó không được chấp nhận: một endpoint chỉ nhận văn bản lại gặp thông điệp nhị phân, hoặc ngược lại.",
      "Mã này nói về kiểu thông điệp, không nói về nội dung. UTF-8 hỏng là 1007, thông điệp quá dài là 1009.",
    ],
    whenYouSeeIt: [
      "Client gửi Buffer hoặc typed array cho máy chủ đang chờ JSON dạng văn bản.",
      "Máy chủ chỉ nhận thông điệp nhị phân lại nhận một chuỗi.",
      "Một dịch vụ dùng 1003 cho thông điệp mà nó hoàn toàn không giải mã được.",
    ],
    howToFix: {
      client: [
        "Kiểm tra thứ bạn truyền vào `send()`: chuỗi được gửi dạng văn bản, mọi thứ khác được gửi dạng nhị phân.",
        "Chuyển dữ liệu sang kiểu ghi trong tài liệu của máy chủ rồi kết nối lại.",
      ],
      server: [
        "Ghi rõ trong tài liệu mỗi endpoint nhận kiểu nào, và nêu kiểu đó trong lý do đóng.",
        "Nếu cả hai kiểu đều vô hại thì hãy nhận cả hai.",
      ],
    },
    whatNext: "Dừng. Thử lại vẫn sẽ lỗi cho đến khi bên gửi dùng đúng kiểu thông điệp.",
    whenToUse: "Gửi khi kiểu của thông điệp là thứ mà endpoint này không bao giờ nhận được.",
    commonMistakes: [
      "Gửi 1003 cho JSON không khớp schema; hãy dùng một mã ứng dụng từ 4000 đến 4999.",
      "Gửi 1003 khi phiên đăng nhập hết hạn; 3000 hoặc một mã ứng dụng nói đúng hơn.",
    ],
    keywords: [
      "dữ liệu không được hỗ trợ",
      "unsupported data",
      "nhị phân",
      "văn bản",
      "sai kiểu dữ liệu",
      "buffer",
      "binary",
    ],
  },
  1004: {
    name: "Dành riêng",
    summary: "Số 1004 không có ý nghĩa: nó được dành riêng và không ai được gửi.",
    gist: "dành riêng, không có ý nghĩa",
    description: [
      "1004 được để dành khi giao thức còn đang soạn và chưa bao giờ được gán ý nghĩa. Mã này không được nằm trong frame Close.",
      "Các bảng cũ ghi nó là “quá lớn”. Ý nghĩa đó đã chuyển sang 1009 trước khi tiêu chuẩn hoàn tất.",
    ],
    whenYouSeeIt: [
      "Một máy chủ hoặc client bị lỗi, hoặc được viết theo bản nháp đầu của giao thức.",
      "Một bài kiểm thử cố ý gửi để xem bên kia phản ứng ra sao.",
    ],
    howToFix: {
      client: [
        "Báo cho người viết máy chủ và coi như mất kết nối.",
        "Nếu chính chương trình của bạn gửi, hãy dùng 1009 cho thông điệp quá lớn.",
      ],
      server: ["Tìm dòng lệnh gửi 1004 và chọn một mã được phép gửi.", "Thay thư viện nào vẫn còn theo bản nháp cũ."],
    },
    whatNext:
      "Kết nối lại như sau khi mất kết nối: lúc đầu chờ {first}, về sau tối đa {cap}. Bỏ cuộc sau {attempts} lần thất bại liên tiếp, vì bên kia đang lỗi.",
    whenToUse: "Không bao giờ: không ai được gửi 1004. Với thông điệp quá lớn hãy gửi 1009.",
    commonMistakes: [
      "Hiểu 1004 là “thông điệp quá lớn” theo các bảng cũ.",
      "Chọn nó cho ứng dụng của mình vì trông như còn trống.",
    ],
    keywords: ["dành riêng", "reserved", "không có ý nghĩa", "không dùng", "quá lớn", "bản nháp"],
  },
  1005: {
    name: "Không nhận được mã trạng thái",
    summary: "Có frame Close nhưng không kèm mã: kết nối kết thúc đúng cách, chỉ là không ai nói lý do.",
    gist: "đóng mà không kèm mã",
    description: [
      "1005 là ghi chú nội bộ, không phải thứ được gửi. Bên kia gửi frame Close rỗng, còn API phải báo một con số nên báo 1005. Mã này không bao giờ được gửi đi.",
      "Thường thì nguồn gốc là lệnh `close()` không có đối số.",
    ],
    whenYouSeeIt: [
      "Một trong hai bên gọi `close()` mà không kèm mã.",
      "Một framework đóng các kết nối lúc tắt và không đưa mã nào.",
      "Một proxy hoặc thư viện làm rơi mất mã khi chuyển tiếp frame Close.",
    ],
    howToFix: {
      client: [
        "Nếu chính bạn đóng kết nối thì không có gì phải sửa. Hãy truyền 1000 nếu muốn bên kia thấy một mã.",
        "Nếu máy chủ đóng, hãy kết nối lại sau một khoảng chờ ngắn ngẫu nhiên, như sau 1001.",
      ],
      server: [
        "Luôn kèm mã: 1000 khi xong việc, 1001 hoặc 1012 khi máy chủ rời đi.",
        "Nếu bạn chuyển tiếp việc đóng, đừng ghi 1005 vào frame: hãy gửi frame Close rỗng.",
      ],
    },
    whatNext:
      "Nếu bên này đóng thì dừng. Nếu bên kia đóng thì kết nối lại như sau 1001: chờ {first}, sau đó chờ từ {floor} đến một mức trần; mức trần bắt đầu ở {ceiling} và tăng gấp đôi cho đến {cap}.",
    whenToUse: "Không bao giờ: 1005 không được gửi. Hãy gọi `close(1000)` nếu muốn nói rằng bạn đã xong.",
    commonMistakes: [
      "Tưởng rằng `close()` gửi 1000.",
      "Coi 1005 là mất kết nối: thực ra frame Close đã đến. Mất kết nối thì cho ra 1006.",
      "Truyền 1005 cho `close()`; mọi thư viện đúng chuẩn đều từ chối.",
    ],
    keywords: ["không có mã", "no status", "close rỗng", "thiếu mã trạng thái", "đóng không kèm mã", "close()"],
  },
  1006: {
    name: "Đóng bất thường",
    summary: "Kết nối chết mà không có frame Close: tiến trình sập, đứt đường truyền, hoặc thứ gì ở giữa đã ngắt nó.",
    gist: "kết nối đứt mà không báo gì",
    description: [
      "1006 được dành riêng và không bao giờ được gửi. Chính bên bạn báo mã này khi kết nối kết thúc mà không thấy frame Close. Vì vậy nó không nói chuyện gì đã xảy ra; nó chỉ nói rằng không ai chào tạm biệt.",
      "Đằng sau có thể là tiến trình bị sập, dây mạng bị rút, mạng bị đổi, hoặc tường lửa, proxy hay bộ cân bằng tải đã giết một kết nối nhàn rỗi. Trong trình duyệt, mọi lần bắt tay thất bại cũng mang mã này: cổng từ chối, chứng chỉ lỗi, HTTP 401 hoặc 503. Trình duyệt cố ý giấu nguyên nhân.",
    ],
    whenYouSeeIt: [
      "Tường lửa hoặc bộ cân bằng tải đóng một kết nối im lặng quá lâu, thường là sau 60 giây.",
      "Tiến trình máy chủ bị sập, bị kill, hoặc bỏ các kết nối mà không đóng chúng.",
      "Thiết bị ngủ, mất mạng, hoặc chuyển từ Wi-Fi sang dữ liệu di động.",
      "Kết nối chưa từng mở được: sai địa chỉ, chứng chỉ, thông tin đăng nhập hoặc đường dẫn.",
    ],
    howToFix: {
      client: [
        "Hãy kết nối lại với exponential backoff và chọn thời gian chờ đầu tiên ngẫu nhiên trong khoảng {first}, để cả nghìn client không cùng quay lại một lúc.",
        "Dùng ping/pong hoặc thông điệp của riêng bạn để sớm phát hiện kết nối chết, thay vì đợi hệ điều hành.",
        "Ghi lại xem `open` đã từng xảy ra chưa, kết nối sống bao lâu và đã im lặng bao lâu: ba điều này phân biệt được hầu hết các nguyên nhân.",
      ],
      server: [
        "Gửi ping thường xuyên hơn giới hạn nhàn rỗi nhỏ nhất trên đường truyền: 20 đến 25 giây là qua được giới hạn 60 giây phổ biến.",
        "Tìm các timeout mạng và giới hạn nhàn rỗi quá gắt ở mọi proxy, tường lửa và bộ cân bằng tải trên đường truyền.",
        "Đóng các kết nối trước khi tiến trình thoát, và tìm các lần sập hay bị kill vì hết bộ nhớ đúng lúc có 1006.",
        "Muốn từ chối đăng nhập, hãy làm sau khi bắt tay, bằng mã của riêng bạn, vì trình duyệt không thấy được mã trạng thái HTTP.",
      ],
    },
    whatNext:
      "Kết nối lại: chờ {first} trước lần thử đầu, sau đó chờ từ {floor} đến một mức trần; mức trần bắt đầu ở {ceiling} và tăng gấp đôi cho đến {cap}.",
    whenToUse:
      "Không bao giờ: không ai được gửi 1006. Muốn bỏ kết nối mà không báo, hãy kết thúc kết nối TCP; bên kia sẽ tự báo 1006.",
    commonMistakes: [
      "Tìm đoạn mã trên máy chủ gửi 1006: không hề có.",
      "Gọi `close(1006)`: trình duyệt và các thư viện đúng chuẩn đều ném ngoại lệ.",
      "Kết nối lại ngay lập tức và không giới hạn: sự cố ngắn thành cơn bão kết nối.",
    ],
    keywords: [
      "mất kết nối",
      "rớt kết nối",
      "đứt kết nối",
      "đóng bất thường",
      "abnormal closure",
      "ngắt kết nối",
      "lỗi mạng",
      "timeout",
      "không rõ lý do",
      "nhàn rỗi",
    ],
  },
  1007: {
    name: "Dữ liệu trong frame không hợp lệ",
    summary: "Thông điệp văn bản chứa byte không phải UTF-8 hợp lệ, hoặc dữ liệu không khớp với kiểu thông điệp.",
    gist: "các byte không hợp lệ",
    description: [
      "Thông điệp văn bản và lý do đóng phải là UTF-8 hợp lệ. Bên gửi 1007 đã gặp những byte không như vậy.",
      "Một số thư viện còn dùng mã này cho dữ liệu nén không giải nén được. Nó nói về các byte, không nói về ý nghĩa của thông điệp.",
    ],
    whenYouSeeIt: [
      "Dữ liệu nhị phân được gửi dưới dạng thông điệp văn bản.",
      "Một đoạn văn bản dài bị cắt giữa ký tự, thường là lý do đóng bị cắt còn 123 byte.",
      "Văn bản theo bảng mã khác, chẳng hạn Latin-1, được gửi mà không chuyển đổi.",
    ],
    howToFix: {
      client: [
        "Gửi dữ liệu nhị phân dạng nhị phân, còn văn bản thì gửi dạng chuỗi để runtime tự mã hóa.",
        "Khi cắt văn bản, hãy cắt giữa các ký tự chứ không phải giữa các byte.",
      ],
      server: [
        "Kiểm tra nguồn ghi ra frame văn bản: byte từ tệp hoặc cơ sở dữ liệu có thể không phải UTF-8.",
        "Cắt lý do đóng còn 123 byte UTF-8 mà không xẻ đôi ký tự nào.",
      ],
    },
    whatNext: "Dừng. Cùng dữ liệu đó sẽ lại lỗi cho đến khi bên gửi mã hóa đúng.",
    whenToUse: "Hãy để thư viện tự gửi: mã này dành cho văn bản không phải UTF-8.",
    commonMistakes: [
      "Gửi 1007 cho JSON không hợp lệ hoặc đối số ngoài phạm vi; đó là lỗi của ứng dụng.",
      "Đếm ký tự thay vì đếm byte khi rút ngắn lý do đóng.",
    ],
    keywords: ["dữ liệu không hợp lệ", "utf-8", "bảng mã", "encoding", "byte", "lỗi font", "invalid payload"],
  },
  1008: {
    name: "Vi phạm chính sách",
    summary: "Một bên từ chối tiếp tục vì quy định riêng của mình bị vi phạm, và không có mã nào khác phù hợp.",
    gist: "vi phạm quy định của dịch vụ",
    description: [
      "1008 là lời từ chối chung. Nó được dùng khi không có mã nào chính xác hơn, hoặc khi bên từ chối không muốn nói thêm.",
      "Các dịch vụ thực tế dùng nó cho trường hợp chưa đăng nhập, Origin bị cấm, quá nhiều yêu cầu, đọc quá chậm hay mô hình không tồn tại. Chỉ lý do đóng hoặc tài liệu của dịch vụ mới cho biết là trường hợp nào.",
    ],
    whenYouSeeIt: [
      "Token thiếu, sai hoặc hết hạn, và máy chủ báo điều đó bằng 1008.",
      "Client gửi quá nhiều hoặc quá nhanh, hoặc đọc quá chậm.",
      "Origin của trang không có trong danh sách của máy chủ.",
    ],
    howToFix: {
      client: [
        "Đọc lý do đóng trước, rồi đến tài liệu của dịch vụ.",
        "Đừng kết nối lại một cách mù quáng: hãy sửa nguyên nhân hoặc đăng nhập lại trước đã.",
        "Chọn hồ sơ của dịch vụ nếu có; có thể ở đó ghi khi nào thì nên thử lại.",
      ],
      server: [
        "Nói rõ hơn khi có thể: 3000 khi chưa đăng nhập, 3003 khi thiếu quyền, 1013 khi quá tải, 1009 khi vượt kích thước.",
        "Ghi một lý do ngắn mà lập trình viên hiểu được còn kẻ tấn công không lợi dụng được.",
      ],
    },
    whatNext: "Dừng, trừ khi hồ sơ của dịch vụ hoặc lý do đóng nói khác.",
    whenToUse: "Gửi khi client vi phạm một quy định và không có mã nào chính xác hơn.",
    commonMistakes: [
      "Dùng 1008 cho mọi thứ, khiến client không phân biệt được “hãy đăng nhập lại” với “đừng bao giờ quay lại”.",
      "Kết nối lại trong vòng lặp sau 1008; quy định vẫn còn đó.",
    ],
    disagreement:
      "Các client không thống nhất: một số thử lại sau 1008, vì có dịch vụ dùng nó cho bên đọc chậm và vị trí đã hết hạn; đa số thì dừng. Ở đây mặc định là dừng.",
    keywords: [
      "vi phạm chính sách",
      "policy violation",
      "bị từ chối",
      "giới hạn tốc độ",
      "rate limit",
      "xác thực",
      "origin",
      "bị cấm",
    ],
  },
  1009: {
    name: "Thông điệp quá lớn",
    summary: "Một thông điệp lớn hơn mức mà bên nhận cho phép.",
    gist: "thông điệp quá lớn",
    description: [
      "Bên nhận có giới hạn kích thước cho một thông điệp, và thông điệp này đã vượt quá. Giới hạn tính cho cả thông điệp chứ không phải một frame, và thường tính sau khi giải nén.",
      "Bên gửi 1009 có thể ngắt kết nối ngay, nên bên gửi thông điệp lớn thường lại thấy 1006.",
    ],
    whenYouSeeIt: [
      "Một tệp, một hình ảnh hay một tài liệu JSON lớn được gửi trong một thông điệp.",
      "Bản cập nhật nào đó đã hạ giới hạn, hoặc proxy trên đường truyền có giới hạn nhỏ hơn máy chủ.",
      "Một gateway dạng dịch vụ cho phép ít hơn dự kiến nhiều, ví dụ 32 hoặc 128 kilobyte.",
    ],
    howToFix: {
      client: [
        "Chia dữ liệu thành các thông điệp nhỏ hơn, nén lại, hoặc tải lên qua HTTP rồi chỉ gửi một tham chiếu.",
        "Đừng gửi lại đúng thông điệp đó sau khi kết nối lại: kết nối sẽ lại bị kết thúc.",
      ],
      server: [
        "Ghi giới hạn vào tài liệu và chỉ nâng lên trong mức bộ nhớ cho phép.",
        "Nêu giới hạn trong lý do đóng để người viết client biết.",
      ],
    },
    whatNext: "Dừng. Cùng thông điệp đó sẽ lại bị từ chối cho đến khi nó nhỏ đi.",
    whenToUse: "Gửi khi một thông điệp vượt giới hạn kích thước của bạn.",
    commonMistakes: [
      "Thử lại với đúng thông điệp đó: kết quả là vòng lặp vô tận.",
      "Dùng 1009 cho hàng đợi đầy hoặc quá nhiều yêu cầu; đó là 1013 hoặc 1008.",
    ],
    keywords: [
      "thông điệp quá lớn",
      "tin nhắn quá lớn",
      "kích thước message",
      "giới hạn kích thước",
      "payload",
      "message too big",
    ],
  },
  1010: {
    name: "Phần mở rộng bắt buộc",
    summary: "Client cần một phần mở rộng của giao thức mà máy chủ không chấp nhận.",
    gist: "thiếu một phần mở rộng",
    description: [
      "Khi bắt tay, client có thể xin dùng phần mở rộng. Nếu không thể hoạt động khi thiếu nó mà máy chủ lại không cấp, client kết thúc kết nối bằng 1010 và nêu tên phần mở rộng trong lý do.",
      "Chỉ client gửi mã này. Máy chủ thiếu phần mở rộng thì từ chối bắt tay luôn. Trong thực tế hầu như không gặp.",
    ],
    whenYouSeeIt: [
      "Một client đặc biệt bắt buộc phải có nén hoặc một phần mở rộng riêng.",
      "Một proxy đã bỏ header `Sec-WebSocket-Extensions` khi bắt tay.",
    ],
    howToFix: {
      client: ["Hãy hoạt động không cần phần mở rộng nếu được, hoặc ghi rõ trong tài liệu rằng nó là bắt buộc."],
      server: [
        "Bật phần mở rộng được nêu trong lý do.",
        "Kiểm tra để chắc chắn không proxy nào bỏ header này khi bắt tay.",
      ],
    },
    whatNext: "Dừng. Bắt tay vẫn sẽ kết thúc như vậy cho đến khi có phần mở rộng.",
    whenToUse: "Chỉ dành cho client không thể hoạt động nếu thiếu một phần mở rộng.",
    commonMistakes: ["Gửi 1010 từ máy chủ: giao thức chỉ dành mã này cho client."],
    keywords: [
      "phần mở rộng bắt buộc",
      "mandatory extension",
      "extension",
      "permessage-deflate",
      "nén",
      "thiếu phần mở rộng",
    ],
  },
  1011: {
    name: "Lỗi nội bộ",
    summary: "Bên đóng kết nối gặp một lỗi bất ngờ và không thể tiếp tục.",
    gist: "lỗi bất ngờ bên trong",
    description: [
      "Bên gửi 1011 gặp một tình huống không lường trước: thường là một ngoại lệ không ai bắt. Mã này tương ứng với HTTP 500.",
      "Văn bản đầu tiên của tiêu chuẩn chỉ nói về máy chủ; một đính chính (erratum) đã mở rộng cho mọi endpoint. Một số thư viện cũng dùng nó khi heartbeat không được trả lời.",
    ],
    whenYouSeeIt: [
      "Một handler ném ngoại lệ và framework đóng kết nối.",
      "Cơ sở dữ liệu hoặc dịch vụ phía sau máy chủ gặp sự cố.",
      "Một thư viện không nhận được trả lời cho heartbeat và đóng bằng 1011.",
    ],
    howToFix: {
      client: [
        "Kết nối lại với backoff: sự cố có thể hết sau một phút. Thời gian chờ tăng dần đến {cap}.",
        "Nếu lần nào cũng gặp sau cùng một thông điệp, hãy xem thông điệp đó.",
      ],
      server: [
        "Đọc log của máy chủ đúng giây đó; nguyên nhân nằm ở đấy.",
        "Đặt cảnh báo khi 1011 xuất hiện nhiều, và đừng bao giờ đưa stack trace vào lý do đóng.",
        "Đừng dùng cho đăng nhập bị từ chối hay quá tải: chúng có mã riêng.",
      ],
    },
    whatNext:
      "Kết nối lại: chờ từ {floor} đến một mức trần; mức trần bắt đầu ở {ceiling} và tăng gấp đôi cho đến {cap}.",
    whenToUse: "Gửi khi lỗi của chính bạn khiến bạn không thể tiếp tục.",
    commonMistakes: ["Tưởng rằng chỉ máy chủ mới được gửi.", "Bỏ cuộc hẳn sau một lần 1011, dù sự cố thường chỉ ngắn."],
    disagreement:
      "Các client không thống nhất: một số coi 1011 là chấm dứt hẳn, số khác thử lại. Ở đây thì thử lại, với thời gian chờ tối đa dài.",
    keywords: ["lỗi nội bộ", "internal error", "lỗi máy chủ", "500", "lỗi server", "exception", "ngoại lệ", "sập"],
  },
  1012: {
    name: "Dịch vụ khởi động lại",
    summary: "Máy chủ chủ động khởi động lại, để triển khai hoặc đổi cấu hình, và sẽ trở lại sau vài giây.",
    gist: "khởi động lại theo kế hoạch, sắp trở lại",
    description: [
      "1012 báo trước một lần khởi động lại theo kế hoạch: triển khai, nạp lại cấu hình, chuyển sang máy khác. Nó hứa rằng dịch vụ sẽ tự trở lại.",
      "Vì vậy client nên sớm quay lại, nhưng không phải ngay lập tức và không phải cùng lúc với mọi client khác.",
    ],
    whenYouSeeIt: [
      "Phiên bản mới đang được đưa ra và tiến trình cũ cho các kết nối rút dần.",
      "Cấu hình được nạp lại, hoặc một container chuyển sang máy khác.",
      "Một framework cho các kết nối rút dần trước khi dừng.",
    ],
    howToFix: {
      client: [
        "Hãy kết nối lại sau một khoảng chờ ngẫu nhiên: {first}. Khi máy chủ trở lại thì sẽ thành công; nếu chưa, hãy tăng dần thời gian chờ đến {cap}.",
        "Nếu lý do đóng có gợi ý thời điểm thử lại, hãy làm theo: máy chủ đã dành cho bạn một lượt riêng.",
        "Đừng tính khởi động lại là lỗi, và đừng bỏ cuộc sau vài lần thử: có thể mất đến một phút.",
      ],
      server: [
        "Giãn việc đóng ra trong khoảng thời gian mà lần khởi động lại cho phép, và cho mỗi client một thời điểm quay lại riêng.",
        "Ngừng nhận kết nối mới trước khi bắt đầu, và kết thúc phần còn lại khi đến hạn.",
        "Kiểm tra xem thư viện của các client có biết 1012 không: một vài thư viện báo thành 1006. Với chúng hãy gửi 1001.",
      ],
    },
    whatNext:
      "Kết nối lại: chờ {first} trước lần thử đầu, sau đó chờ từ {floor} đến một mức trần; mức trần bắt đầu ở {ceiling} và tăng gấp đôi cho đến {cap}.",
    whenToUse: "Gửi khi dịch vụ này khởi động lại và sẽ tự trở lại sau vài giây.",
    commonMistakes: [
      "Đóng mọi kết nối cùng một lúc: tất cả cũng sẽ quay lại cùng một lúc.",
      "Gửi 1012 khi quá tải: client sẽ quay lại quá sớm. Trường hợp đó là 1013.",
      "Gọi `close(1012)` trong trình duyệt: lệnh này ném ngoại lệ.",
    ],
    disagreement:
      "Bức thư đầu tiên đề xuất 1012 yêu cầu thời gian chờ ngẫu nhiên từ 5 đến 30 giây. Thực tế đã quen với khoảng ngắn hơn, và lịch ở đây cũng vậy: khởi động lại hiếm khi mất nửa phút, và chính việc chọn ngẫu nhiên giữ cho đỉnh tải thấp.",
    keywords: [
      "khởi động lại",
      "restart server",
      "service restart",
      "triển khai",
      "deploy",
      "bảo trì",
      "nạp lại cấu hình",
      "sắp trở lại",
    ],
  },
  1013: {
    name: "Hãy thử lại sau",
    summary: "Máy chủ quá tải và đang ngắt bớt kết nối: hãy quay lại sau, mỗi lần chờ lâu hơn.",
    gist: "quá tải, hãy quay lại sau",
    description: [
      "1013 nghĩa là hiện giờ máy chủ không kham nổi kết nối này: nó quá tải hoặc đang giới hạn tốc độ. Khác với 1012, không có gì đang khởi động lại, nên không có gì hứa hẹn vài giây nữa sẽ khá hơn.",
      "Client quay lại nhanh chỉ làm tình hình tệ hơn. Vì vậy thời gian chờ bắt đầu ở {start} và tăng gấp đôi sau mỗi lần.",
    ],
    whenYouSeeIt: [
      "Máy chủ ngắt bớt một phần kết nối vì tải cao.",
      "Đã chạm giới hạn số kết nối hoặc số yêu cầu, và máy chủ giới hạn tốc độ.",
      "Một dịch vụ phía sau đang tạm thời không dùng được.",
    ],
    howToFix: {
      client: [
        "Hãy kết nối lại với exponential backoff: bắt đầu ở {start} và tăng gấp đôi thời gian chờ sau mỗi lần thất bại, tối đa {cap}.",
        "Cộng thêm một phần ngẫu nhiên vào mỗi lần chờ, và làm theo gợi ý thời điểm thử lại nếu có.",
        "Nếu kéo dài, hãy báo cho người dùng, mở ít kết nối hơn, hoặc thử host khác.",
      ],
      server: [
        "Nếu tiếp diễn, hãy xem lại năng lực: thêm máy, hoặc cho mỗi client giữ ít kết nối hơn.",
        "Đưa gợi ý thời điểm thử lại vào lý do đóng, dài hơn với những client mà bạn muốn quay lại sau cùng.",
        "Từ chối kết nối mới trước khi ngắt bớt kết nối cũ.",
      ],
    },
    whatNext:
      "Kết nối lại: chờ ít nhất {start}, mỗi lần tăng gấp đôi thời gian chờ và cộng thêm một phần ngẫu nhiên, tối đa {cap}.",
    whenToUse: "Gửi khi bạn quá tải hoặc đang giới hạn tốc độ và muốn client quay lại sau.",
    commonMistakes: [
      "Cứ đúng một giây lại thử: đám đông client sẽ không cho máy chủ gượng dậy.",
      "Gửi 1013 khi khởi động lại: client sẽ tránh xa lâu hơn cần thiết. Trường hợp đó là 1012.",
      "Đặt lại thời gian chờ ngay khi kết nối mở: máy chủ nhận rồi đóng ngay sẽ bị dồn dập.",
    ],
    disagreement:
      "Bức thư đầu tiên đề xuất 1013 yêu cầu client thử địa chỉ khác, hoặc chờ người dùng hành động. Còn cái tên được đăng ký về sau, Try Again Later, mới là điều đa số client làm theo: chờ lâu dần rồi thử lại, và lịch ở đây cũng vậy.",
    keywords: [
      "thử lại sau",
      "quá tải",
      "máy chủ quá tải",
      "server quá tải",
      "máy chủ bận",
      "overload",
      "giới hạn tốc độ",
      "503",
      "rate limit",
      "try again later",
    ],
  },
  1014: {
    name: "Lỗi phía sau gateway",
    summary: "Gateway hoặc proxy đứng trước máy chủ nhận được câu trả lời không hợp lệ từ máy chủ phía sau.",
    gist: "máy chủ phía sau gateway bị lỗi",
    description: [
      "Kết nối tới gateway vẫn ổn, nhưng gateway không làm việc được với máy chủ phía sau nó. Mã này tương ứng với HTTP 502.",
      "Ít gateway gửi mã này: đa số chỉ ngắt kết nối, và client thấy 1006.",
    ],
    whenYouSeeIt: [
      "Máy chủ phía sau gateway bị sập hoặc trả lời thứ không phải WebSocket.",
      "Gateway trỏ tới sai địa chỉ hoặc sai cổng.",
    ],
    howToFix: {
      client: [
        "Kết nối lại với backoff, tối đa {cap}: máy chủ phía sau gateway có thể trở lại.",
        "Nếu kéo dài, hãy báo lại kèm thời điểm để người vận hành tra được.",
      ],
      server: [
        "Xem log của gateway, không phải của ứng dụng: gateway biết máy chủ nào bị lỗi.",
        "Kiểm tra địa chỉ, cổng và health check của máy chủ phía sau.",
      ],
    },
    whatNext:
      "Kết nối lại: chờ từ {floor} đến một mức trần; mức trần bắt đầu ở {ceiling} và tăng gấp đôi cho đến {cap}.",
    whenToUse: "Gửi từ một gateway khi máy chủ phía sau nó bị lỗi.",
    commonMistakes: [
      "Gửi từ máy chủ ứng dụng: ở đó đúng ra là 1011.",
      "Trông cậy vào nó: một số thư viện từ chối 1014 và báo 1006.",
    ],
    keywords: ["bad gateway", "lỗi gateway", "upstream", "502", "proxy", "backend lỗi", "máy chủ phía sau"],
  },
  1015: {
    name: "Bắt tay TLS thất bại",
    summary: "Không thiết lập được kết nối mã hóa, thường là do chứng chỉ; mã này không bao giờ được gửi đi.",
    gist: "không thiết lập được mã hóa",
    description: [
      "1015 là ghi chú nội bộ cho một lần bắt tay TLS thất bại, trước khi gửi được bất kỳ frame WebSocket nào. Nó không bao giờ có trên đường truyền.",
      "Đa số trình duyệt thậm chí không hiển thị nó: chúng báo 1006, để một trang web không thể dò xét các mạng khác.",
    ],
    whenYouSeeIt: [
      "Chứng chỉ hết hạn, không được tin cậy, hoặc được cấp cho tên host khác.",
      "Địa chỉ `wss:` trỏ tới một cổng không mã hóa, hoặc ngược lại.",
      "Đồng hồ của thiết bị sai, hoặc một thiết bị trung gian phá vỡ mã hóa.",
    ],
    howToFix: {
      client: [
        "Mở đúng host đó bằng `https:` trong trình duyệt: nó cho biết chứng chỉ sai ở đâu.",
        "Kiểm tra scheme, cổng, tên host và đồng hồ của thiết bị.",
        "Thử lại thưa thôi: lúc đầu chờ {first}, về sau tối đa {cap}, và dừng sau {attempts} lần thử.",
      ],
      server: [
        "Gia hạn chứng chỉ và gửi kèm đầy đủ chuỗi chứng chỉ.",
        "Kiểm tra để chắc chắn chứng chỉ bao gồm tên host mà client dùng.",
      ],
    },
    whatNext:
      "Kết nối lại, nhiều nhất {attempts} lần: chờ từ {floor} đến một mức trần; mức trần bắt đầu ở {ceiling} và tăng gấp đôi cho đến {cap}. Chứng chỉ không thể sửa xong trong vài giây.",
    whenToUse: "Không bao giờ: 1015 không được gửi. Nó chỉ đánh dấu một lần bắt tay TLS thất bại ở phía bạn.",
    commonMistakes: [
      "Đợi 1015 trong trình duyệt: gần như mọi trình duyệt đều báo 1006.",
      "Tắt kiểm tra chứng chỉ cho hết lỗi.",
    ],
    keywords: [
      "tls",
      "ssl",
      "chứng chỉ",
      "lỗi chứng chỉ",
      "bắt tay",
      "handshake",
      "wss",
      "mã hóa",
      "chứng chỉ hết hạn",
    ],
  },
  3000: {
    name: "Chưa xác thực",
    summary: "Máy chủ không biết bạn là ai: hãy đăng nhập hoặc làm mới token, rồi kết nối lại.",
    gist: "hãy đăng nhập trước",
    description: [
      "Ý nghĩa đã đăng ký giống HTTP 401: endpoint cần đăng nhập, mà thông tin đăng nhập thì thiếu, sai hoặc hết hạn. Script trong trình duyệt có thể gửi và đọc được mã này, điều mà mã trạng thái HTTP lúc bắt tay không cho phép.",
      "Một số thư viện dùng cùng con số này cho việc khác. Chỉ tin ý nghĩa này khi bạn biết endpoint tuân theo danh mục đăng ký.",
    ],
    whenYouSeeIt: [
      "Token hết hạn trong lúc kết nối đang mở.",
      "Client không đăng nhập trong thời gian máy chủ cho phép.",
      "Thư viện phía sau endpoint dùng 3000 theo nghĩa riêng.",
    ],
    howToFix: {
      client: [
        "Lấy token mới rồi kết nối thêm một lần. Nếu 3000 lại đến trước khi kết nối ổn định, hãy dừng và mời người dùng đăng nhập.",
        "Gửi token trong thông điệp đầu tiên hoặc trong header, đừng bao giờ gửi trong địa chỉ.",
      ],
      server: [
        "Nhận kết nối trước rồi mới đóng bằng 3000: trình duyệt không đọc được HTTP 401.",
        "Đóng bằng 3000 khi token hết hạn, để client có thể tự làm mới.",
      ],
    },
    whatNext:
      "Xác thực lại, rồi kết nối thêm một lần. Nếu 3000 đến lần thứ hai mà giữa hai lần không có kết nối ổn định thì dừng.",
    whenToUse: "Gửi khi client phải đăng nhập hoặc làm mới token.",
    commonMistakes: [
      "Kết nối lại trong vòng lặp với cùng một token.",
      "Dùng cho người dùng đã biết là ai nhưng không được phép: đó là 3003.",
    ],
    keywords: [
      "chưa xác thực",
      "unauthorized",
      "đăng nhập",
      "token",
      "401",
      "token hết hạn",
      "xác thực",
      "chưa đăng nhập",
    ],
  },
  3003: {
    name: "Bị cấm truy cập",
    summary: "Máy chủ biết bạn là ai, và bạn không được phép làm việc này.",
    gist: "biết là ai, nhưng không được phép",
    description: [
      "Ý nghĩa đã đăng ký giống HTTP 403: đăng nhập thì hợp lệ, nhưng người dùng hoặc client này không được có thứ mình yêu cầu.",
      "Đăng nhập lại bằng cùng tài khoản không thay đổi gì; phải có người cấp quyền.",
    ],
    whenYouSeeIt: [
      "Tài khoản thiếu vai trò cần thiết, hoặc phòng là riêng tư.",
      "Một quyền bị thu hồi trong lúc kết nối đang mở.",
      "Thư viện phía sau endpoint dùng 3003 theo nghĩa riêng.",
    ],
    howToFix: {
      client: [
        "Cho người dùng biết còn thiếu gì, và đừng tự động kết nối lại.",
        "Kiểm tra xem bạn đã yêu cầu đúng phòng, kênh hoặc đường dẫn chưa.",
      ],
      server: [
        "Nêu quyền còn thiếu trong lý do đóng, nếu làm vậy an toàn.",
        "Nếu thiếu chính việc đăng nhập, hãy gửi 3000.",
      ],
    },
    whatNext: "Dừng. Thử lại vẫn sẽ lỗi cho đến khi có người cấp quyền.",
    whenToUse: "Gửi khi đã biết client là ai nhưng nó không được phép.",
    commonMistakes: [
      "Thử lại với backoff: thời gian không cấp quyền cho ai.",
      "Dùng 3003 cho token hết hạn: đó là 3000.",
    ],
    keywords: ["forbidden", "bị cấm", "không được phép", "không có quyền", "403", "từ chối truy cập", "thiếu quyền"],
  },
  3008: {
    name: "Hết thời gian chờ (timeout)",
    summary: "Bên kia mất quá nhiều thời gian để trả lời một yêu cầu ở tầng ứng dụng.",
    gist: "trả lời quá chậm",
    description: [
      "Ý nghĩa đã đăng ký giống HTTP 408: một bên chờ câu trả lời hoặc thông điệp của ứng dụng, và nó không đến kịp.",
      "Mã này nói về giới hạn thời gian của chính ứng dụng. Kết nối đứt mà không báo gì là 1006.",
    ],
    whenYouSeeIt: [
      "Client không gửi thông điệp đầu tiên trong giới hạn của máy chủ.",
      "Một yêu cầu bên trong kết nối không được trả lời kịp lúc.",
      "Thư viện phía sau endpoint dùng 3008 cho bên đọc chậm hoặc phiên đã kết thúc.",
    ],
    howToFix: {
      client: [
        "Kết nối lại với backoff, tối đa {cap}, và gửi thông điệp đầu tiên ngay khi kết nối mở.",
        "Kiểm tra xem có gì chặn chương trình của bạn khiến nó trả lời muộn không.",
      ],
      server: [
        "Đặt giới hạn dài hơn mức mà client bình thường chậm nhất cần.",
        "Nêu trong lý do đóng là đã chờ điều gì.",
      ],
    },
    whatNext:
      "Kết nối lại: chờ từ {floor} đến một mức trần; mức trần bắt đầu ở {ceiling} và tăng gấp đôi cho đến {cap}.",
    whenToUse: "Gửi khi một câu trả lời ở tầng ứng dụng không đến kịp.",
    commonMistakes: [
      "Dùng cho heartbeat của giao thức không được trả lời: hãy kết thúc kết nối, có lẽ bên kia không còn nữa.",
    ],
    keywords: ["timeout", "hết thời gian chờ", "408", "quá chậm", "không trả lời", "quá hạn", "hết giờ"],
  },
};
