import type { LanguageText } from "../language-text.ts";

export const causes: LanguageText["causes"] = {
  "dns.not-found": {
    name: "Không tìm thấy tên host",
    what: "Máy chủ DNS trả lời rằng tên host này không tồn tại, nên không có địa chỉ để kết nối.",
    mend: "Kiểm tra chính tả của host trong URL, rồi kiểm tra xem bản ghi DNS có tồn tại và đã được công bố chưa.",
  },
  "dns.temporary": {
    name: "Máy chủ DNS không trả lời",
    what: "Máy chủ DNS không kịp đưa ra câu trả lời dùng được, nên client không biết địa chỉ của host.",
    mend: "Chờ một chút rồi thử lại; nếu vẫn vậy, hãy kiểm tra kết nối mạng và bộ phân giải DNS của máy.",
  },
  "tcp.refused": {
    name: "Kết nối bị từ chối",
    what: "Đã tới được host, nhưng không có gì nhận kết nối ở cổng đó, nên nó từ chối ngay.",
    mend: "Khởi động máy chủ, kiểm tra xem nó có lắng nghe đúng địa chỉ và cổng không, và kiểm tra cổng trong URL.",
  },
  "tcp.unreachable": {
    name: "Không tới được host",
    what: "Mạng không có tuyến tới địa chỉ của máy chủ, hoặc một router trên đường đã từ chối gói tin.",
    mend: "Kiểm tra định tuyến, luật tường lửa và địa chỉ IPv6, rồi thử các địa chỉ khác của tên host.",
  },
  "tcp.connect-timeout": {
    name: "Không có trả lời khi kết nối",
    what: "Không có gì trả lời yêu cầu mở kết nối TCP, không nhận mà cũng không từ chối.",
    mend: "Tìm tường lửa hoặc security group âm thầm bỏ gói tin, và kiểm tra xem máy chủ có chạy ở địa chỉ này không.",
  },
  "tcp.reset": {
    name: "Kết nối bị reset",
    what: "Kết nối TCP bị reset mà không có frame Close, do bên kia, một proxy, bộ cân bằng tải hoặc tường lửa.",
    mend: "Đối chiếu thời điểm với log của máy chủ và proxy: tìm lần sập, dữ liệu chưa đọc lúc thoát, hoặc kết nối nhàn rỗi bị quên.",
  },
  "tcp.fin": {
    name: "Kết nối kết thúc không có Close",
    what: "Đầu bên kia đóng kết nối TCP theo cách thông thường, nhưng trước đó không gửi frame Close.",
    mend: "Kiểm tra xem proxy có timeout do nhàn rỗi hay vừa nạp lại không, và cho máy chủ gửi frame Close trước khi thoát.",
  },
  "tcp.timeout": {
    name: "Dữ liệu không được xác nhận",
    what: "Dữ liệu được gửi đi gửi lại mà không có xác nhận nào, cho đến khi hệ điều hành bỏ kết nối.",
    mend: "Dùng heartbeat để phát hiện kết nối chết sớm hơn nhiều, rồi kết nối lại và tìm đoạn mạng bị hỏng.",
  },
  "tcp.broken": {
    name: "Kết nối bị hỏng",
    what: "Kết nối TCP thất bại với một lỗi không cho thấy là bị reset hay là quá hạn.",
    mend: "Đọc mã lỗi trong log của hai bên, và đối chiếu thời điểm với các lần khởi động lại và đổi mạng.",
  },
  "tls.expired": {
    name: "Chứng chỉ hết hạn",
    what: "Chứng chỉ của máy chủ đã qua ngày cuối cùng, nên client từ chối mở kết nối.",
    mend: "Gia hạn chứng chỉ, nạp lại máy chủ hoặc proxy để dùng chứng chỉ mới, và sửa việc gia hạn tự động.",
  },
  "tls.expiring-soon": {
    name: "Chứng chỉ sắp hết hạn",
    what: "Chứng chỉ vẫn còn hiệu lực, nhưng sắp hết hạn đến mức có lẽ việc gia hạn đã thất bại.",
    mend: "Gia hạn chứng chỉ ngay, xem log của việc gia hạn tự động, và đặt cảnh báo cho ngày hết hạn.",
  },
  "tls.not-yet-valid": {
    name: "Chứng chỉ chưa có hiệu lực",
    what: "Theo đồng hồ của client, ngày đầu tiên của chứng chỉ vẫn còn ở tương lai.",
    mend: "Chỉnh đúng đồng hồ của cả hai máy, hoặc dùng chứng chỉ trước đó cho đến khi chứng chỉ mới có hiệu lực.",
  },
  "tls.wrong-host": {
    name: "Chứng chỉ của host khác",
    what: "Chứng chỉ hợp lệ, nhưng tên host trong URL không nằm trong các tên mà nó bao gồm.",
    mend: "Kết nối bằng một tên mà chứng chỉ bao gồm, hoặc cấp chứng chỉ có tên host này.",
  },
  "tls.self-signed": {
    name: "Chứng chỉ tự ký",
    what: "Máy chủ tự ký chứng chỉ của mình, và trên client không có gì cho biết chứng chỉ này đáng tin.",
    mend: "Dùng chứng chỉ của một tổ chức được công nhận, hoặc thêm chứng chỉ này vào danh sách tin cậy trên từng client.",
  },
  "tls.untrusted": {
    name: "Chứng chỉ không được tin cậy",
    what: "Client không dựng được chuỗi từ chứng chỉ của máy chủ tới một tổ chức cấp mà nó tin cậy.",
    mend: "Cho máy chủ gửi mọi chứng chỉ trung gian, hoặc thêm tổ chức cấp riêng của bạn vào danh sách tin cậy trên từng client.",
  },
  "tls.handshake": {
    name: "Bắt tay TLS thất bại",
    what: "Client và máy chủ không thống nhất được phiên bản TLS, bộ mã hay chứng chỉ của client, hoặc bắt tay TLS bị đứt giữa chừng.",
    mend: "So sánh phiên bản TLS, bộ mã và thiết lập chứng chỉ client của hai bên, và đọc cảnh báo trong log của máy chủ.",
  },
  "tls.plain-on-tls-port": {
    name: "Gửi không mã hóa tới cổng TLS",
    what: "Client dùng `ws:` không mã hóa, nhưng máy chủ chờ kết nối TLS ở cổng này.",
    mend: "Đổi URL từ `ws:` sang `wss:`, hoặc dùng cổng mà máy chủ nhận kết nối không mã hóa.",
  },
  "tls.tls-on-plain-port": {
    name: "Gửi TLS tới cổng không mã hóa",
    what: "Client dùng `wss:` có mã hóa, nhưng máy chủ không dùng TLS ở cổng này.",
    mend: "Cấu hình TLS trên máy chủ hoặc trên proxy phía trước, hoặc dùng cổng có TLS.",
  },
  "handshake.status": {
    name: "Mã trạng thái HTTP bất ngờ",
    what: "Khi bắt tay, máy chủ trả lời bằng một mã trạng thái HTTP thông thường thay vì 101, nên WebSocket không mở được.",
    mend: "Đọc mã trạng thái và nội dung bên ngoài trình duyệt, rồi kiểm tra đường dẫn, phương thức và log của máy chủ.",
  },
  "handshake.unauthorized": {
    name: "Bắt tay thiếu thông tin xác thực",
    what: "Máy chủ trả lời bắt tay bằng mã 401 vì yêu cầu không có thông tin xác thực hợp lệ.",
    mend: "Lấy token hoặc cookie mới trước khi kết nối, và kiểm tra xem proxy có chuyển nó tới máy chủ không.",
  },
  "handshake.forbidden": {
    name: "Bắt tay bị cấm",
    what: "Máy chủ trả lời bắt tay bằng mã 403: nó hiểu yêu cầu nhưng không cho phép.",
    mend: "Kiểm tra quyền của tài khoản, danh sách origin được phép, và mọi tường lửa ứng dụng web trên đường truyền.",
  },
  "handshake.not-found": {
    name: "Không tìm thấy đường dẫn",
    what: "Máy chủ trả lời bắt tay bằng mã 404, tức là không có endpoint WebSocket nào ở đường dẫn này.",
    mend: "Kiểm tra đường dẫn trong URL, và kiểm tra cách proxy viết lại đường dẫn trước khi chuyển tiếp.",
  },
  "handshake.rate-limited": {
    name: "Bắt tay quá nhiều lần",
    what: "Máy chủ trả lời bắt tay bằng mã 429 vì client này kết nối quá nhiều lần trong thời gian ngắn.",
    mend: "Chờ đúng thời gian ghi trong `Retry-After`, dùng exponential backoff, và tìm client kết nối lại trong vòng lặp.",
  },
  "handshake.unavailable": {
    name: "Dịch vụ không khả dụng",
    what: "Máy chủ trả lời bắt tay bằng mã 503 vì quá tải, đang khởi động lại, hoặc không có backend nào khỏe mạnh.",
    mend: "Chờ đúng thời gian ghi trong `Retry-After`, rồi kết nối lại với backoff; người vận hành kiểm tra sức khỏe và năng lực của backend.",
  },
  "handshake.bad-gateway": {
    name: "Không tới được backend",
    what: "Một proxy trả lời bắt tay bằng mã 502 hoặc 504 vì không nhận được câu trả lời tốt từ máy chủ phía sau.",
    mend: "Kiểm tra xem backend có chạy và lắng nghe đúng chỗ proxy mong đợi không, rồi đọc log lỗi của proxy.",
  },
  "handshake.proxy-refused": {
    name: "Forward proxy từ chối",
    what: "Client phải đi qua một proxy HTTP, và proxy đó từ chối mở đường hầm tới máy chủ.",
    mend: "Kiểm tra địa chỉ và thông tin xác thực của proxy, và xin người vận hành cho phép `CONNECT` tới host và cổng này.",
  },
  "handshake.redirect": {
    name: "Bắt tay bị chuyển hướng",
    what: "Máy chủ trả lời bắt tay bằng lệnh chuyển hướng sang địa chỉ khác; trình duyệt và đa số client không đi theo.",
    mend: "Dùng địa chỉ cuối cùng trong URL, và loại đường dẫn WebSocket khỏi các luật chuyển hướng tới trang đăng nhập.",
  },
  "handshake.html": {
    name: "Trang web thay vì WebSocket",
    what: "Máy chủ trả lời bắt tay bằng một trang web, thường là trang đầu của ứng dụng hoặc biểu mẫu đăng nhập.",
    mend: "Định tuyến đường dẫn WebSocket tới máy chủ WebSocket, đặt trước luật đưa mọi đường dẫn khác về trang web.",
  },
  "handshake.upgrade-stripped": {
    name: "Header Upgrade bị bỏ mất",
    what: "Một proxy trên đường truyền không chuyển tiếp header `Upgrade`, nên máy chủ chỉ thấy một yêu cầu HTTP thông thường.",
    mend: "Cấu hình proxy dùng HTTP/1.1 tới backend và chuyển tiếp các header `Upgrade` và `Connection`.",
  },
  "handshake.bad-accept": {
    name: "Sai khóa accept",
    what: "Header `Sec-WebSocket-Accept` trong câu trả lời không khớp với khóa mà client đã gửi.",
    mend: "Tìm cache hoặc proxy lặp lại câu trả lời cũ, hoặc sửa cách máy chủ tính header này.",
  },
  "handshake.subprotocol": {
    name: "Không thống nhất được subprotocol",
    what: "Máy chủ chọn một subprotocol mà client không đề nghị, hoặc không chọn gì dù bắt buộc phải có.",
    mend: "Đề nghị một subprotocol mà máy chủ hỗ trợ, và cho máy chủ chỉ trả lời bằng một mục trong danh sách của client.",
  },
  "handshake.extension": {
    name: "Không thống nhất được phần mở rộng",
    what: "Máy chủ chấp nhận một phần mở rộng WebSocket, hoặc tham số của nó, mà client không đề nghị khi bắt tay.",
    mend: "Tắt phần mở rộng để xác nhận, rồi cập nhật máy chủ hoặc proxy đã thêm header sai.",
  },
  "handshake.timeout": {
    name: "Bắt tay quá hạn",
    what: "Kết nối TCP đã mở, nhưng bắt tay không xong trước thời hạn.",
    mend: "Tìm chỗ xác thực chậm hoặc máy chủ quá tải, và kiểm tra xem proxy có chuyển yêu cầu ngay không.",
  },
  "handshake.slow": {
    name: "Bắt tay chậm",
    what: "Bắt tay thành công, nhưng lâu đến mức người dùng nhận ra và những client khắt khe hơn có thể bỏ cuộc.",
    mend: "So sánh thời gian của DNS, TCP, TLS và upgrade để tìm bước chậm, rồi tăng tốc bước đó.",
  },
  "handshake.aborted": {
    name: "Bắt tay bị đứt giữa chừng",
    what: "Một bên kết thúc kết nối TCP trước khi bắt tay xong, không kèm câu trả lời HTTP nào giải thích.",
    mend: "Tìm lỗi trong upgrade handler của máy chủ, giới hạn số kết nối, hoặc một client bỏ đi sớm.",
  },
  "handshake.malformed": {
    name: "Bắt tay sai định dạng",
    what: "Yêu cầu hoặc câu trả lời khi bắt tay vi phạm quy tắc của HTTP hoặc của giao thức WebSocket.",
    mend: "Kiểm tra xem hai bên có thật sự dùng WebSocket phiên bản 13 không, và cập nhật thư viện hoặc proxy đã viết header sai.",
  },
  "handshake.origin": {
    name: "Origin không được phép",
    what: "Máy chủ từ chối bắt tay vì trang mở kết nối đến từ một origin mà nó không cho phép.",
    mend: "Thêm chính xác origin của trang, gồm cả scheme và cổng, vào danh sách origin được phép của máy chủ.",
  },
  "handshake.mixed-content": {
    name: "URL không an toàn trên trang an toàn",
    what: "Một trang tải qua HTTPS cố mở kết nối `ws:`; trình duyệt chặn trước khi gửi bất cứ gì.",
    mend: "Dùng URL `wss:` trên mọi trang tải qua HTTPS, và cấu hình TLS cho máy chủ WebSocket.",
  },
  "handshake.failed": {
    name: "Bắt tay thất bại, nguyên nhân bị giấu",
    what: "Kết nối chưa từng mở được, và trình duyệt hoặc thư viện không nói cho chương trình biết vì sao.",
    mend: "Đọc console của trình duyệt, hoặc thử cùng URL bằng một công cụ ngoài trình duyệt hiển thị từng bước.",
  },
  "idle.timeout": {
    name: "Timeout do nhàn rỗi",
    what: "Một proxy, bộ cân bằng tải hoặc máy chủ đóng kết nối vì quá lâu không có dữ liệu nào đi qua.",
    mend: "Gửi heartbeat với chu kỳ ngắn hơn nửa timeout nhàn rỗi nhỏ nhất trên đường truyền, hoặc tăng timeout đó.",
  },
  "lifetime.max": {
    name: "Đạt tuổi thọ tối đa",
    what: "Máy chủ, proxy hoặc nền tảng kết thúc kết nối ở một tuổi cố định, dù dữ liệu vẫn đang đi qua.",
    mend: "Nâng giới hạn nếu được, hoặc chủ động kết nối lại sớm hơn một chút, vào những thời điểm ngẫu nhiên.",
  },
  "heartbeat.timeout": {
    name: "Heartbeat không được trả lời",
    what: "Bên kia không kịp gửi trả lời cho heartbeat lẫn dữ liệu nào khác, nên bên này kết thúc kết nối.",
    mend: "Kết nối lại, rồi tìm xem có mất mạng, thiết bị ngủ, hay chương trình quá bận không trả lời được.",
  },
  "ping.unanswered": {
    name: "Ping không được trả lời",
    what: "Kết nối vẫn mở, nhưng bên kia không trả lời ping của giao thức như tiêu chuẩn yêu cầu.",
    mend: "Kiểm tra xem thư viện của máy chủ có trả lời ping không, tiến trình có bị chặn không, và có proxy nào bỏ ping không.",
  },
  "ping.slow": {
    name: "Trả lời ping chậm",
    what: "Bên kia có trả lời ping, nhưng trễ đến mức một heartbeat khắt khe có thể coi kết nối là đã chết.",
    mend: "Tìm event loop bận, hàng đợi dài hoặc máy chủ ở xa, và trong lúc đó cho heartbeat một timeout dài hơn.",
  },
  "protocol.bad-frame": {
    name: "Frame không hợp lệ",
    what: "Một frame vi phạm quy tắc của giao thức: opcode lạ, bit dành riêng, sai độ dài hoặc sai thứ tự phân mảnh.",
    mend: "Cập nhật thư viện đã gửi frame, và tìm proxy hoặc chương trình ghi các byte khác vào kết nối.",
  },
  "protocol.bad-utf8": {
    name: "Văn bản không phải UTF-8",
    what: "Thông điệp văn bản hoặc lý do trong frame Close chứa byte không phải UTF-8 hợp lệ.",
    mend: "Gửi byte dưới dạng thông điệp nhị phân, mã hóa mọi văn bản thành UTF-8, và đừng bao giờ cắt lý do đóng giữa một ký tự.",
  },
  "protocol.bad-close": {
    name: "Frame Close không hợp lệ",
    what: "Frame Close mang một mã không được phép gửi, chỉ một byte, hoặc một lý do quá dài.",
    mend: "Chỉ gửi những mã được phép nằm trong frame Close, và giữ lý do trong 123 byte UTF-8.",
  },
  "protocol.bad-deflate": {
    name: "Dữ liệu nén không hợp lệ",
    what: "Không giải nén được một thông điệp nén, vì dữ liệu của nó không theo cách nén đã thống nhất.",
    mend: "Tắt `permessage-deflate` để xác nhận, rồi cập nhật thư viện hoặc proxy làm hỏng thông điệp nén.",
  },
  "protocol.unmasked": {
    name: "Frame của client không có mask",
    what: "Một frame từ client đến mà không có mask, dù mọi frame từ client đều bắt buộc phải có.",
    mend: "Cập nhật thư viện của client, và tìm proxy gửi frame của máy chủ theo chiều tới máy chủ.",
  },
  "protocol.masked": {
    name: "Frame của máy chủ có mask",
    what: "Một frame từ máy chủ đến mà lại có mask, dù máy chủ không bao giờ được dùng mask cho frame của mình.",
    mend: "Cập nhật thư viện của máy chủ, và kiểm tra để nó không dùng đoạn mã dành cho client khi ghi frame.",
  },
  "close.unanswered": {
    name: "Close không được trả lời",
    what: "Bên này đã gửi frame Close, nhưng kết nối kết thúc trước khi có frame Close đáp lại.",
    mend: "Cho bên kia trả lời mọi frame Close và tiếp tục đọc cho đến lúc đó; hãy tự đặt thời hạn chờ của bạn.",
  },
  "close.no-status": {
    name: "Close không kèm mã",
    what: "Một frame Close đến theo cách thông thường nhưng không kèm mã, nên không ai biết bên kia muốn nói gì.",
    mend: "Tìm lệnh gọi `close()` không có đối số ở bên kia, và thêm cho nó một mã cùng một lý do ngắn.",
  },
  "close.local": {
    name: "Bên này đã đóng",
    what: "Chương trình ở bên này gọi `close()`, và bên kia trả lời theo cách thông thường.",
    mend: "Không có gì sai; nếu bạn không lường trước, hãy tìm lệnh gọi `close()` đã chạy quá sớm.",
  },
  "peer.closed": {
    name: "Bên kia đã đóng",
    what: "Bên kia đóng kết nối theo cách thông thường và không có dấu hiệu gì là đã xảy ra lỗi.",
    mend: "Không có gì sai; nếu bạn không lường trước, hãy tìm lệnh gọi `close()` trong log của bên kia.",
  },
  "peer.page-left": {
    name: "Người dùng rời trang",
    what: "Trình duyệt đóng kết nối vì người dùng đóng trang, tải lại trang hoặc sang trang khác.",
    mend: "Không có gì phải sửa; hãy giữ trạng thái một lúc ngắn nếu người dùng hay tải lại trang.",
  },
  "peer.error": {
    name: "Bên kia báo lỗi",
    what: "Bên kia đóng kết nối bằng một mã cho biết nó đã gặp lỗi.",
    mend: "Đọc mã và lý do, tra xem chúng yêu cầu gì, và tìm trong log của bên kia vào thời điểm đó.",
  },
  "peer.refused": {
    name: "Bên kia từ chối tiếp tục",
    what: "Bên kia đóng kết nối bằng 1008: một quy định riêng của nó bị vi phạm, và mã không nói là quy định nào.",
    mend: "Đọc lý do và log của bên kia: thường là do token, origin, hoặc quá nhiều thông điệp hay kết nối.",
  },
  "peer.silent": {
    name: "Bên kia im lặng",
    what: "Kết nối trông vẫn mở, nhưng không có gì từ bên kia đến lâu hơn mức bên này cho phép.",
    mend: "Dùng heartbeat ở cả hai chiều, và hãy lường trước điều này với điện thoại, thiết bị ngủ và mạng hay thay đổi.",
  },
  "auth.required": {
    name: "Cần xác thực",
    what: "Client tìm cách dùng kết nối mà không cho biết mình là ai, nên máy chủ đóng lại.",
    mend: "Gửi token hoặc cookie khi bắt tay, hoặc làm thông điệp đầu tiên, trước mọi thứ khác.",
  },
  "auth.refused": {
    name: "Thông tin xác thực bị từ chối",
    what: "Máy chủ kiểm tra thông tin xác thực của client và không chấp nhận, nên đóng kết nối.",
    mend: "Đăng nhập lại để có thông tin xác thực hợp lệ, và đừng kết nối lại với thông tin đã bị từ chối.",
  },
  "auth.expired": {
    name: "Thông tin xác thực hết hạn",
    what: "Thông tin xác thực hợp lệ lúc mở kết nối, nhưng sau đó hết hạn, nên máy chủ đóng lại.",
    mend: "Lấy token mới và kết nối lại bằng token đó; làm mới token trước khi hết hạn sẽ tránh được gián đoạn.",
  },
  "auth.timeout": {
    name: "Xác thực quá lâu",
    what: "Client không được xác thực trước thời hạn, vì không gửi gì hoặc vì việc kiểm tra mất quá nhiều thời gian.",
    mend: "Gửi thông tin xác thực ngay khi kết nối mở, và đo xem máy chủ cần bao lâu để kiểm tra.",
  },
  "auth.revoked": {
    name: "Quyền truy cập bị thu hồi",
    what: "Quyền truy cập của người dùng này bị thu hồi trong lúc kết nối đang mở, nên máy chủ đóng lại.",
    mend: "Đăng nhập lại nếu được phép; nếu không, quản trị viên phải cấp lại quyền truy cập.",
  },
  "limit.message-size": {
    name: "Thông điệp quá lớn",
    what: "Một thông điệp lớn hơn mức mà bên nhận hoặc một nền tảng trên đường truyền chấp nhận, nên kết nối bị đóng.",
    mend: "Chia thông điệp thành các phần nhỏ hơn, hoặc nâng giới hạn ở bên nhận và ở mọi nền tảng trên đường truyền.",
  },
  "limit.slow-reader": {
    name: "Bên đọc quá chậm",
    what: "Client đọc chậm đến mức dữ liệu chờ gửi cho nó vượt quá bộ nhớ mà máy chủ cho phép.",
    mend: "Gửi ít đi hoặc gộp các cập nhật cho client chậm, và làm việc nặng bên ngoài đoạn mã nhận thông điệp.",
  },
  "limit.rate": {
    name: "Quá nhiều thông điệp",
    what: "Trong một khoảng thời gian, client gửi nhiều thông điệp hoặc yêu cầu hơn mức máy chủ cho phép, nên kết nối bị đóng.",
    mend: "Gửi thưa hơn, gộp các thông điệp nhỏ thành lớn hơn, và đọc các giới hạn của dịch vụ.",
  },
  "limit.connections": {
    name: "Quá nhiều kết nối",
    what: "Người dùng, địa chỉ hoặc cả máy chủ đã có đủ số kết nối được phép.",
    mend: "Đóng các kết nối không dùng nữa, dùng chung một kết nối giữa các phần của chương trình, hoặc nâng giới hạn.",
  },
  "drain.restart": {
    name: "Khởi động lại theo kế hoạch",
    what: "Máy chủ chủ động đóng các kết nối vì nó khởi động lại để triển khai hoặc đổi cấu hình.",
    mend: "Kết nối lại sau một khoảng chờ ngắn ngẫu nhiên; chừng nào việc khởi động lại còn đúng kế hoạch thì không ai phải sửa gì.",
  },
  "drain.shutdown": {
    name: "Tắt theo kế hoạch",
    what: "Máy chủ chủ động đóng các kết nối vì nó ngừng phục vụ và có thể không trở lại.",
    mend: "Kết nối lại với backoff và để bộ cân bằng tải chọn máy chủ khác; hãy kiểm tra xem có máy nào sẵn sàng không.",
  },
  "drain.deadline": {
    name: "Bị cắt khi đến hạn",
    what: "Máy chủ đang đóng các kết nối, và kết nối này chưa xong khi thời gian dành cho việc đó đã hết.",
    mend: "Cho máy chủ thêm thời gian để đóng, và kiểm tra vì sao client không trả lời frame Close.",
  },
  "shed.overload": {
    name: "Bị đóng vì quá tải",
    what: "Máy chủ bị quá tải một thời gian, nên nó đóng bớt một số kết nối đang mở để cứu các kết nối còn lại.",
    mend: "Tăng năng lực hoặc giảm khối lượng việc cho mỗi kết nối; các client kết nối lại với exponential backoff.",
  },
  "shed.admission": {
    name: "Không được nhận, máy chủ bận",
    what: "Lúc đó máy chủ không còn năng lực cho kết nối mới, nên đã từ chối kết nối này.",
    mend: "Chờ đúng thời gian máy chủ yêu cầu rồi kết nối lại với exponential backoff; người vận hành tăng năng lực hoặc nâng giới hạn.",
  },
  "server.error": {
    name: "Lỗi trong máy chủ",
    what: "Chương trình của máy chủ gặp một lỗi không lường trước và vì thế kết thúc kết nối này.",
    mend: "Tìm lỗi trong log của máy chủ vào thời điểm đó và xử lý tại chỗ; các client kết nối lại với backoff.",
  },
  "server.closed": {
    name: "Chương trình máy chủ đã đóng",
    what: "Chính chương trình của máy chủ quyết định đóng kết nối này, vì lý do của ứng dụng.",
    mend: "Không có gì sai; nếu bạn không lường trước, hãy tìm chỗ gọi `close()` trong chương trình của máy chủ.",
  },
  "server.crash": {
    name: "Tiến trình máy chủ chết",
    what: "Tiến trình máy chủ bị sập hoặc bị kill, và mọi kết nối của nó kết thúc cùng lúc mà không có frame Close.",
    mend: "Tìm báo cáo sập hoặc tình trạng thiếu bộ nhớ vào lúc đó, và tìm lần khởi động lại nào đã không chờ.",
  },
  "server.stuck": {
    name: "Máy chủ không phản hồi",
    what: "Máy của máy chủ vẫn xác nhận dữ liệu, nhưng tiến trình không trả lời vì bị chặn hoặc bị dừng.",
    mend: "Tìm phép tính dài trên event loop, deadlock hoặc tiến trình bị tạm dừng, và khởi động lại máy chủ nếu cần.",
  },
  "network.offline": {
    name: "Thiết bị ngoại tuyến",
    what: "Lúc đó thiết bị của client không có kết nối mạng, nên không gửi hay nhận được gì.",
    mend: "Khôi phục kết nối mạng; client chờ đến khi thiết bị có mạng trở lại rồi kết nối lại.",
  },
  "network.changed": {
    name: "Mạng đã thay đổi",
    what: "Thiết bị chuyển sang mạng khác hoặc có địa chỉ mới, và kết nối cũ không thể đi theo.",
    mend: "Kết nối lại ngay khi mạng thay đổi, vì kết nối cũ không thể mang dữ liệu nữa.",
  },
  "network.blackhole": {
    name: "Gói tin âm thầm biến mất",
    what: "Các gói tin giữa client và máy chủ biến mất mà không báo lỗi, nên hai bên vẫn tưởng kết nối đang mở.",
    mend: "Dùng heartbeat để sớm nhận ra, và tìm tường lửa hoặc NAT đã quên kết nối.",
  },
  "host.slept": {
    name: "Thiết bị đã ngủ",
    what: "Thiết bị của client chuyển sang chế độ ngủ, và trong lúc đó kết nối kết thúc hoặc không dùng được nữa.",
    mend: "Kiểm tra kết nối khi thiết bị thức dậy, và kết nối lại ngay nếu không có trả lời.",
  },
  "client.closed": {
    name: "Client đã đóng",
    what: "Chính chương trình của client quyết định đóng kết nối này, vì lý do của ứng dụng.",
    mend: "Không có gì sai; nếu bạn không lường trước, hãy tìm chỗ gọi `close()` trong chương trình của client.",
  },
  "client.timeout": {
    name: "Client thôi không chờ nữa",
    what: "Client tự đặt thời hạn để kết nối hoặc để nhận trả lời, và bỏ cuộc khi quá hạn.",
    mend: "Tìm xem bước nào chậm; cho thêm thời gian nếu mạng hoặc máy chủ thật sự cần.",
  },
  "client.replaced": {
    name: "Bị kết nối mới thay thế",
    what: "Cùng client hoặc cùng phiên đã mở một kết nối mới hơn, nên kết nối cũ này không còn cần nữa.",
    mend: "Nếu cứ lặp đi lặp lại, hãy tìm hai tab hoặc hai chương trình dùng chung một danh tính.",
  },
  "origin.not-checked": {
    name: "Origin không được kiểm tra",
    what: "Máy chủ nhận kết nối từ một origin lạ, nên bất kỳ trang web nào cũng có thể kết nối nhân danh khách truy cập của nó.",
    mend: "Cho máy chủ một danh sách origin được phép, và để nó từ chối bắt tay với mọi origin khác.",
  },
  unknown: {
    name: "Không rõ nguyên nhân",
    what: "Kết nối đã kết thúc, và những gì bên này quan sát được không cho thấy vì sao.",
    mend: "So sánh log của client, proxy và máy chủ ở cùng thời điểm, hoặc để doctor theo dõi kết nối.",
  },
  ok: {
    name: "Không thấy gì sai",
    what: "Mọi bước được kiểm tra đều hoạt động, và không thấy điều gì có thể kết thúc kết nối.",
    mend: "Không có gì phải sửa; nếu sau một thời gian kết nối vẫn kết thúc, hãy theo dõi lâu hơn tuổi thọ thường thấy của chúng.",
  },
};
