import type { LanguageText } from "../language-text.ts";

export const ranges: LanguageText["ranges"] = {
  "0-999": {
    name: "Không dùng",
    summary: "Các số dưới 1000 không phải mã đóng: giao thức không bao giờ dùng chúng và không ai được gửi.",
    gist: "không phải mã đóng",
    description: [
      "Giao thức để trống khoảng từ 0 đến 999, và frame Close chứa số như vậy là lỗi. Các thư viện chặt chẽ đáp lại bằng 1002 và báo 1006; một số trình duyệt chuyển nguyên số đó cho ứng dụng.",
    ],
    whenYouSeeIt: [
      "Một chương trình đưa mã trạng thái HTTP hoặc exit code vào frame Close.",
      "Có một runtime báo 0 cho mọi kết nối kết thúc mà không có frame Close.",
    ],
    howToFix: {
      client: [
        "Coi như mất kết nối và báo cho người viết máy chủ.",
        "Nếu thấy 0, hãy xem runtime nào báo: ở đó nó mang ý nghĩa của 1006 ở nơi khác.",
      ],
      server: ["Gửi một số được phép gửi: 1000, 1001, 1008, 1011, hoặc một số từ 4000 đến 4999."],
    },
    whatNext:
      "Kết nối lại như sau khi mất kết nối: lúc đầu chờ {first}, về sau tối đa {cap}. Bỏ cuộc sau {attempts} lần thất bại liên tiếp mà không lần nào ổn định.",
    whenToUse: "Không bao giờ: không ai được gửi số dưới 1000.",
    commonMistakes: ["Gửi mã trạng thái HTTP như 401 làm mã đóng; hãy cộng thêm 4000 và gửi 4401."],
    keywords: ["mã không hợp lệ", "số không", "không dùng", "mã trạng thái http", "invalid code", "exit code"],
  },
  "1016-2999": {
    name: "Chưa gán",
    summary: "Các số này dành riêng cho giao thức và các phần mở rộng; hiện nay chưa số nào có ý nghĩa.",
    gist: "dành riêng cho giao thức",
    description: [
      "Khoảng từ 1000 đến 2999 thuộc về chính giao thức và các phần mở rộng đã công bố. Từ 1016 đến 2999 chưa gán gì, nên không số nào ở đây được phép gửi.",
    ],
    whenYouSeeIt: [
      "Một thư viện tự nghĩ ra một số trong khoảng của giao thức.",
      "Một mã mới được đăng ký sau lần kiểm tra gần nhất của danh mục này.",
    ],
    howToFix: {
      client: ["Coi như mất kết nối và báo cho người viết thư viện hoặc máy chủ."],
      server: ["Hãy chọn một số từ 4000 đến 4999 cho ý nghĩa của riêng bạn."],
    },
    whatNext:
      "Kết nối lại như sau khi mất kết nối: lúc đầu chờ {first}, về sau tối đa {cap}. Bỏ cuộc sau {attempts} lần thất bại liên tiếp mà không lần nào ổn định.",
    whenToUse: "Không bao giờ: các số này chờ một tiêu chuẩn trong tương lai.",
    commonMistakes: ["Tự nghĩ ra một số ở đây vì trông như còn trống. Các thư viện chặt chẽ sẽ từ chối."],
    keywords: ["chưa gán", "dành riêng", "khoảng của giao thức", "phần mở rộng", "unassigned", "reserved"],
  },
  "3000-3999": {
    name: "Thư viện, framework và ứng dụng",
    summary: "Các số dành cho thư viện, framework và ứng dụng; có thể đăng ký, nhưng ít số đã được đăng ký.",
    gist: "do một thư viện đặt ra",
    description: [
      "Giao thức không tự gán ý nghĩa cho khoảng từ 3000 đến 3999. Thư viện hoặc ứng dụng có thể đăng ký một số ở đây, ai đến trước được trước. Chỉ có 3000, 3003 và 3008 đã được đăng ký.",
      "Một số thư viện dùng các số ở đây mà không đăng ký, và chúng mâu thuẫn với nhau. Chỉ riêng con số thì không nói lên gì cho đến khi bạn biết thư viện nào đứng sau.",
    ],
    whenYouSeeIt: [
      "Một thư viện, chẳng hạn máy chủ nhắn tin, đóng kết nối bằng mã của riêng nó.",
      "Một script trong trình duyệt đóng kết nối bằng mã do người viết chọn.",
    ],
    howToFix: {
      client: [
        "Tìm xem thư viện hoặc dịch vụ nào đã gửi, rồi chọn hồ sơ của nó.",
        "Không có hồ sơ thì kết nối lại với backoff và dừng sau {attempts} lần thất bại liên tiếp.",
      ],
      server: [
        "Ghi vào tài liệu các số bạn gửi, và client có nên quay lại hay không.",
        "Để dùng riêng, nên chọn khoảng từ 4000 đến 4999: mọi thư viện đều chấp nhận.",
      ],
    },
    whatNext:
      "Không có hồ sơ thì kết nối lại như sau khi mất kết nối: lúc đầu chờ {first}, về sau tối đa {cap}. Bỏ cuộc sau {attempts} lần thất bại liên tiếp mà không lần nào ổn định.",
    whenToUse: "Chỉ gửi nếu thư viện của bạn có ghi trong tài liệu hoặc đã đăng ký số đó.",
    commonMistakes: [
      "Hành động chỉ dựa vào con số mà không biết nó của ai.",
      "Tưởng rằng mọi số ở đây đều đã được đăng ký.",
    ],
    keywords: ["thư viện", "framework", "đã đăng ký", "3xxx", "library", "mã của thư viện"],
  },
  "4000-4999": {
    name: "Dùng riêng",
    summary: "Các số để dùng riêng: mỗi ứng dụng tự cho chúng một ý nghĩa, và không thể đăng ký chúng.",
    gist: "riêng của một ứng dụng",
    description: [
      "Hai bên tự thỏa thuận một số từ 4000 đến 4999 nghĩa là gì; giao thức không can thiệp. Vì vậy cùng một số có thể mang nghĩa khác ở dịch vụ khác.",
      "Thói quen phổ biến là cộng 4000 vào mã trạng thái HTTP: 4401 khi chưa đăng nhập, 4403 khi thiếu quyền, 4429 khi quá nhiều yêu cầu.",
    ],
    whenYouSeeIt: [
      "Dịch vụ đóng kết nối bằng một mã được giải thích trong tài liệu của nó.",
      "Một script trong trình duyệt đóng kết nối bằng mã do người viết chọn.",
    ],
    howToFix: {
      client: [
        "Tra con số trong tài liệu của dịch vụ, hoặc chọn hồ sơ của dịch vụ đó tại đây.",
        "Không có hồ sơ thì kết nối lại với backoff và dừng sau {attempts} lần thất bại liên tiếp.",
      ],
      server: [
        "Ghi tài liệu cho từng số: đã xảy ra gì, ai phải sửa, và client có nên quay lại hay không.",
        "Để các số nghĩa là “hãy quay lại” và các số nghĩa là “đừng quay lại” ở những khối riêng.",
      ],
    },
    whatNext:
      "Không có hồ sơ thì kết nối lại như sau khi mất kết nối: lúc đầu chờ {first}, về sau tối đa {cap}. Bỏ cuộc sau {attempts} lần thất bại liên tiếp mà không lần nào ổn định.",
    whenToUse: "Gửi cho một ý nghĩa của riêng bạn mà cả hai bên đều biết.",
    commonMistakes: [
      "Cho rằng một số mang cùng ý nghĩa như ở dịch vụ khác.",
      "Đóng trước khi kết nối được chấp nhận: khi đó trình duyệt thấy 1006 chứ không phải số của bạn.",
    ],
    keywords: ["dùng riêng", "mã ứng dụng", "mã tùy chỉnh", "custom code", "4xxx", "private use", "nhà cung cấp"],
  },
  "5000-65535": {
    name: "Ngoài giao thức",
    summary: "Các số từ 5000 trở lên không phải mã đóng: chúng nằm ngoài giao thức và không ai được gửi.",
    gist: "nằm ngoài giao thức",
    description: [
      "Frame Close chứa được mọi số đến 65535, nhưng giao thức dừng ở 4999. Các thư viện chặt chẽ đáp lại số lớn hơn bằng 1002 và báo 1006; một số trình duyệt chuyển nguyên số đó cho ứng dụng.",
    ],
    whenYouSeeIt: [
      "Một chương trình dùng số hiệu lỗi của riêng nó làm mã đóng.",
      "Các byte của frame Close bị hỏng hoặc ghi sai thứ tự.",
    ],
    howToFix: {
      client: ["Coi như mất kết nối và báo cho người viết máy chủ."],
      server: ["Chọn một số từ 4000 đến 4999, còn số hiệu lỗi của bạn thì đưa vào lý do đóng."],
    },
    whatNext:
      "Kết nối lại như sau khi mất kết nối: lúc đầu chờ {first}, về sau tối đa {cap}. Bỏ cuộc sau {attempts} lần thất bại liên tiếp mà không lần nào ổn định.",
    whenToUse: "Không bao giờ: không ai được gửi số trên 4999.",
    commonMistakes: ["Ghi hai byte của mã sai thứ tự."],
    keywords: ["mã không hợp lệ", "ngoài phạm vi", "ngoài giao thức", "5000", "out of range", "invalid code"],
  },
};
