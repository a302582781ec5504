import type { LanguageText } from "../language-text.ts";

export const compare: LanguageText["compare"] = {
  title: "So sánh {a} và {b}",
  summary: "{a}: {gistA}. {b}: {gistB}.",
  same: "Cả hai đều là {a}: cùng một mã, không có gì khác nhau.",
  axes: {
    about: "Nói lên điều gì",
    family: "Loại tin báo",
    begins: "Bên nào bắt đầu",
    onWire: "Trên đường truyền",
    clean: "Đóng đúng quy trình",
    planned: "Theo kế hoạch",
    maySend: "Ai được gửi",
    next: "Client làm gì tiếp theo",
    delays: "Bốn lần chờ đầu",
    lost: "Có thể mất gì",
    actor: "Ai phải hành động",
    browsers: "Trình duyệt hiển thị gì",
  },
  values: {
    begins: {
      either: "bên nào cũng có thể",
      client: "client",
      server: "máy chủ",
      network: "mạng, hoặc một tiến trình đã chết",
      nobody: "không ai, trừ khi có thứ bị hỏng",
    },
    onWire: { yes: "được gửi trong frame Close", no: "không bao giờ gửi; chỉ ghi nhận nội bộ" },
    clean: { yes: "có, kèm frame Close", no: "không" },
    planned: { yes: "có", no: "không", either: "tùy ứng dụng" },
    lost: {
      nothing: "không mất gì, nếu hai bên đều đã xong",
      "in-flight": "các thông điệp đang trên đường, ở cả hai chiều",
      "refused-message": "thông điệp bị từ chối và những thông điệp sau nó",
      "never-began": "không mất gì: chưa trao đổi thông điệp nào",
      depends: "tùy ứng dụng",
    },
    actor: {
      nobody: "không ai",
      "client-author": "người viết client",
      operator: "người vận hành máy chủ",
      both: "cả hai bên cùng nhau",
      sender: "người viết bên đã gửi dữ liệu sai",
      depends: "tùy ứng dụng",
    },
    browsers: {
      same: "cùng số đó",
      other: "thay bằng {codes}",
      mixed: "cùng số đó ở một số trình duyệt, {codes} ở các trình duyệt khác",
    },
  },
  senders: {
    client: "client",
    server: "máy chủ",
    browserScript: "script trong trình duyệt",
    nobody: "không ai",
  },
  choose: {
    either: "Cả hai đều được phép gửi. Chọn {a} hay {b} tùy theo bạn muốn bên kia làm gì tiếp theo.",
    onlyA: "Chỉ {a} được phép gửi; {b} do bên kia tự báo.",
    onlyB: "Chỉ {b} được phép gửi; {a} do bên kia tự báo.",
    neither: "Không mã nào được phép gửi: cả hai đều do bên nhận tự báo.",
  },
  notes: {
    "1000-1001": {
      difference: "1000 nói rằng đã xong việc; 1001 nói rằng một bên phải rời đi dù việc có thể chưa xong.",
      note: "Sau 1000 không ai cần quay lại. Sau 1001 client nên quay lại, vì máy chủ đi rồi chứ nhu cầu thì vẫn còn. Gửi 1000 khi ứng dụng đã xong, và 1001 khi tiến trình hoặc trang kết thúc. Máy chủ thấy 1001 từ trình duyệt là mất một khách ghé thăm, không phải có một kết nối cần sửa.",
    },
    "1000-1005": {
      difference: "1000 là mã thật sự được gửi; 1005 nghĩa là frame Close hoàn toàn không kèm mã.",
      note: "Lệnh `close()` trống gửi frame Close rỗng, và bên kia báo 1005 chứ không phải 1000. Cả hai đều là đóng đúng quy trình. Nếu chính bạn đóng thì cứ coi chúng như nhau. Nếu 1005 đến từ bên kia thì chưa ai nói với bạn là đã xong việc, nên hãy quay lại sau một khoảng chờ ngắn. Muốn được hiểu đúng, hãy gọi `close(1000)`.",
    },
    "1000-1006": {
      difference: "1000 là lời tạm biệt mà hai bên cùng nghe; 1006 nghĩa là kết nối đứt và không ai chào tạm biệt.",
      note: "1000 nằm trong frame Close, và kết nối kết thúc đúng ý cả hai. 1006 không bao giờ được gửi: chính bên bạn báo khi không có frame Close nào đến, sau khi tiến trình sập, đường truyền đứt hoặc chạm giới hạn nhàn rỗi. Sau 1000 thì đừng quay lại; sau 1006 thì kết nối lại với backoff. Nếu bạn chờ 1000 mà thấy 1006, có lẽ tiến trình đã kết thúc trước khi kịp ghi frame Close.",
    },
    "1000-1013": {
      difference:
        "1000 nghĩa là đã xong việc và không ai cần quay lại; 1013 nghĩa là chưa xong, nhưng lúc này máy chủ quá bận.",
      note: "Cả hai đều là đóng đúng quy trình, do có bên quyết định. 1000 bảo client đừng quay lại, 1013 bảo nó quay lại sau và mỗi lần chờ lâu hơn. Máy chủ dùng 1000 để giảm tải sẽ mất hẳn client; máy chủ dùng 1013 khi việc đã xong sẽ đón những vị khách chẳng cần gì.",
    },
    "1001-1006": {
      difference: "Với 1001, một bên nói rằng mình rời đi; với 1006, nó biến mất mà không nói lời nào.",
      note: "Máy chủ tắt đúng cách thì gửi 1001; máy chủ bị kill thì để lại 1006. Với trang web cũng vậy: đóng tab cho ra 1001, điện thoại mất mạng cho ra 1006. Client kết nối lại sau cả hai, nhưng 1006 còn đòi hỏi phải đi tìm nguyên nhân. Nhiều 1006 vào lúc triển khai nghĩa là quá trình tắt không gửi frame Close.",
    },
    "1001-1012": {
      difference: "1001 chỉ nói rằng máy chủ rời đi; 1012 hứa rằng nó khởi động lại và sẽ trở lại ngay.",
      note: "Cả hai đều theo kế hoạch, và client quay lại sau cả hai. 1012 kèm thêm một lời hứa, nên client có thể chờ ngắn hơn. Gửi 1012 khi triển khai hoặc nạp lại, 1001 khi máy đi hẳn hoặc khi bạn không hứa được gì. Một vài thư viện không biết 1012 và báo 1006; với chúng, 1001 an toàn hơn.",
    },
    "1002-1007": {
      difference:
        "1002 nghĩa là frame vi phạm quy tắc của giao thức; 1007 nghĩa là frame đúng nhưng các byte không phải văn bản hợp lệ.",
      note: "Cả hai đều do thư viện gửi, và với cả hai, chỉ thử lại thì không giúp được gì. Với 1002 hãy xem các frame: opcode, bit dành riêng, độ dài, mã đóng. Với 1007 hãy xem bảng mã: byte không phải UTF-8, hoặc ký tự bị cắt đôi. Không mã nào dành cho thông điệp ứng dụng không khớp schema.",
    },
    "1003-1007": {
      difference: "1003 từ chối kiểu của thông điệp; 1007 từ chối các byte của nó.",
      note: "1003 nghĩa là thông điệp nhị phân đến nơi chỉ nhận văn bản, hoặc ngược lại, còn nội dung không quan trọng. 1007 nghĩa là thông điệp văn bản chứa byte không phải UTF-8. Dữ liệu nhị phân gửi dạng văn bản cho ra 1007; dữ liệu nhị phân gửi dạng nhị phân tới endpoint chỉ nhận văn bản cho ra 1003.",
    },
    "1005-1006": {
      difference: "1005: có frame Close nhưng không kèm mã. 1006: hoàn toàn không có frame Close.",
      note: "Không mã nào được gửi; chính bên bạn báo cả hai. 1005 là đóng đúng quy trình: bên kia gọi `close()` mà không kèm mã. 1006 thì không: kết nối đã đứt. Nếu chờ một mã mà thấy 1005, hãy tìm lệnh `close()` trống; nếu thấy 1006, hãy tìm tiến trình sập, đường truyền đứt và giới hạn nhàn rỗi.",
    },
    "1006-1011": {
      difference: "1011 là lỗi mà bên kia nhận ra và báo; 1006 là kết thúc mà không ai kịp báo.",
      note: "Máy chủ bắt được ngoại lệ thì gửi 1011 và đóng đúng quy trình. Máy chủ chết vì ngoại lệ thì để lại 1006. Khi heartbeat không được trả lời, một số thư viện cũng gửi 1011, còn số khác ngắt luôn và để lại 1006. Client kết nối lại sau cả hai; 1011 chỉ vào log của máy chủ, còn 1006 chỉ vào cả mọi thứ trên đường truyền.",
    },
    "1006-1012": {
      difference:
        "1012 là lần khởi động lại theo kế hoạch mà máy chủ báo trước; 1006 là kết thúc không báo trước, có thể do khởi động lại sai cách.",
      note: "Với 1012, client biết máy chủ sẽ trở lại ngay nên chờ ngắn. Với 1006, nó không biết gì và phải thận trọng hơn. Lần triển khai nào hiện ra thành 1006 là đã bỏ rơi kết nối thay vì đóng chúng; một số thư viện cũng biến 1012 nhận được thành 1006.",
    },
    "1006-1013": {
      difference:
        "1013 là lời yêu cầu của một máy chủ còn sống nhưng quá tải; 1006 là kết nối đã đứt, không còn ai để yêu cầu điều gì.",
      note: "Sau 1013, địa chỉ vẫn đúng và máy chủ vẫn trả lời; nó chỉ muốn bạn quay lại sau, mỗi lần chờ lâu hơn. Sau 1006, lần thử đầu có thể sớm, vì nguyên nhân có thể là mạng của chính bạn. Máy chủ quá tải đến mức không gửi nổi frame Close sẽ hiện ra thành 1006, nên một loạt 1006 cũng có thể là quá tải.",
    },
    "1006-1015": {
      difference:
        "1015 đánh dấu lần bắt tay TLS thất bại; 1006 đánh dấu mọi kết thúc không có frame Close, và trình duyệt dùng nó cho cả TLS thất bại.",
      note: "Không mã nào được gửi. Chương trình ngoài trình duyệt có thể báo 1015 hoặc nêu lỗi của chứng chỉ; trình duyệt gần như luôn nói 1006. Nếu 1006 đến trước `open`, lần nào cũng ngay lập tức, thì nên xem lại chứng chỉ, tên host và cổng. Kết nối đã từng mở trước khi đứt thì không có vấn đề về TLS.",
    },
    "1008-1009": {
      difference:
        "1009 nêu rõ quy định bị vi phạm: thông điệp quá lớn; 1008 đại diện cho mọi quy định không có mã riêng.",
      note: "Nếu lý do là kích thước thông điệp, hãy gửi 1009 để bên gửi biết phải đổi gì. Dùng 1008 khi không có mã nào khác phù hợp. Với cả hai, thử lại y như cũ sẽ lại bị từ chối.",
    },
    "1008-1011": {
      difference: "1008 quy lỗi cho client đã vi phạm quy định; 1011 quy lỗi cho máy chủ đã gặp lỗi của chính nó.",
      note: "Sau 1008, client phải thay đổi điều gì đó trước khi quay lại. Sau 1011, client không làm gì sai và quay lại với backoff. Đăng nhập bị từ chối là 1008, tốt hơn nữa là 3000, không bao giờ là 1011; ngoại lệ trong handler là 1011, không bao giờ là 1008.",
    },
    "1008-1013": {
      difference: "1008 nói rằng client này đã làm sai; 1013 nói rằng máy chủ quá nhiều việc, bất kể ai yêu cầu.",
      note: "Hai mã gặp nhau ở chỗ giới hạn số yêu cầu. Nếu một client gửi quá nhiều thì lý do là hành vi của chính nó, và 1008 kèm lý do rõ ràng là phù hợp. Nếu cả máy chủ đã đầy thì 1013 phù hợp, và client quay lại sau mà không phải thay đổi gì.",
    },
    "1008-3000": {
      difference: "1008 từ chối mà không nói làm gì thì được; 3000 nói rằng đăng nhập thì được.",
      note: "Từ 1008, client không biết nên đăng nhập, chậm lại hay bỏ cuộc. Với 3000 thì biết: làm mới token và kết nối thêm một lần. Script trong trình duyệt đọc được cả hai. Gửi 3000 khi các client của bạn biết ý nghĩa đã đăng ký, và 1008 khi chúng không biết.",
    },
    "1011-1014": {
      difference:
        "1011 là lỗi ở máy chủ mà bạn nói chuyện cùng; 1014 là lỗi ở máy chủ phía sau gateway mà bạn nói chuyện cùng.",
      note: "Chúng tương ứng với HTTP 500 và 502. Với client, hai mã như nhau: quay lại với backoff. Với người vận hành, chúng chỉ vào những log khác nhau. Ít gateway gửi 1014, và một số thư viện từ chối nó, nên máy chủ bị lỗi phía sau gateway phần lớn hiện ra thành 1006.",
    },
    "1012-1013": {
      difference:
        "1012 nghĩa là máy chủ khởi động lại và vài giây nữa sẽ trở lại; 1013 nghĩa là nó quá tải và không ai biết đến bao giờ.",
      note: "Khác nhau ở thời gian chờ. Sau 1012, một khoảng chờ ngắn ngẫu nhiên là đủ, và mức tăng sớm dừng. Sau 1013, thời gian chờ tăng gấp đôi ngay từ đầu và dài hơn, vì mỗi client quay lại quá sớm lại làm tăng tải. Chỉ gửi 1012 nếu thật sự có thứ đang khởi động lại.",
    },
    "3000-3003": {
      difference: "3000 nghĩa là máy chủ không biết bạn là ai; 3003 nghĩa là nó biết, và bạn không được phép.",
      note: "Chúng tương ứng với HTTP 401 và 403. Sau 3000, token mới sẽ giúp được, nên client làm mới token và kết nối thêm một lần. Sau 3003, đăng nhập kiểu gì cũng vô ích cho đến khi có người cấp quyền. Cả hai chỉ đúng khi endpoint tuân theo danh mục đăng ký, vì một số thư viện dùng các số này cho việc khác.",
    },
  },
};
