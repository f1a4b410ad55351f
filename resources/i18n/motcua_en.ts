<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="vi_VN">
<context>
    <name></name>
    <message>
        <source>Chưa gọi số nào</source>
        <translation>No number called yet</translation>
    </message>
    <message>
        <source>Xin mời số {called} đến quầy {desk}</source>
        <translation>Number {called}, please come to counter {desk}</translation>
    </message>
    <message>
        <source>Đã có kết quả: </source>
        <translation>Results ready: </translation>
    </message>
    <message>
        <source>Xin mời số</source>
        <translation>Now calling number</translation>
    </message>
    <message>
        <source>Đang phục vụ số</source>
        <translation>Now serving number</translation>
    </message>
    <message>
        <source>Kính chào ông/bà</source>
        <translation>Welcome</translation>
    </message>
    <message>
        <source>Xin mời số ưu tiên {called} đến quầy {desk}</source>
        <translation>Priority number {called}, please come to counter {desk}</translation>
    </message>
    <message>
        <source>Mời ông/bà lấy số rồi chờ đến lượt</source>
        <translation>Please take a number and wait for your turn</translation>
    </message>
    <message>
        <source>Xin mời số ưu tiên</source>
        <translation>Now calling priority number</translation>
    </message>
    <message>
        <source>Đang phục vụ số ưu tiên</source>
        <translation>Now serving priority number</translation>
    </message>
    <message>
        <source>đến</source>
        <translation>to</translation>
    </message>
    <message>
        <source>Số tiếp theo</source>
        <translation>Next number</translation>
    </message>
    <message>
        <source>{waiting} người đang chờ</source>
        <translation>{waiting} waiting</translation>
    </message>
    <message>
        <source>Chưa có ai chờ</source>
        <translation>Nobody waiting</translation>
    </message>
    <message>
        <source>Đã có kết quả, mời nhận</source>
        <translation>Ready to collect</translation>
    </message>
    <message>
        <source>Tám số cuối trên phiếu hẹn</source>
        <translation>Last eight digits on your slip</translation>
    </message>
    <message>
        <source>Kết quả mới sẽ hiện số ở đây.</source>
        <translation>New results show their numbers here.</translation>
    </message>
    <message>
        <source>Quét để xem
giấy tờ cần có</source>
        <translation>Scan to see
which papers to bring</translation>
    </message>
    <message>
        <source>Quét để
đọc đủ</source>
        <translation>Scan to
read all</translation>
    </message>
    <message>
        <source>Niêm yết công khai</source>
        <translation>Public posting</translation>
    </message>
    <message>
        <source>Thủ tục niêm yết, lĩnh vực {field}</source>
        <translation>Posted procedures, {field}</translation>
    </message>
    <message>
        <source>Mời ông xem lại trước khi nhận phiếu</source>
        <translation>Please check before you take your slip</translation>
    </message>
    <message>
        <source>Mời bà xem lại trước khi nhận phiếu</source>
        <translation>Please check before you take your slip</translation>
    </message>
    <message>
        <source>Cần sửa</source>
        <translation>Change it</translation>
    </message>
    <message>
        <source>Đúng rồi</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>hẹn trả {due:%d/%m/%Y}</source>
        <translation>due {due:%d/%m/%Y}</translation>
    </message>
    <message>
        <source>Xin cảm ơn. Cán bộ đang cấp phiếu hẹn.</source>
        <translation>Thank you. The officer is making out your slip.</translation>
    </message>
    <message>
        <source>Xin nói với cán bộ chỗ cần sửa.</source>
        <translation>Please tell the officer what to correct.</translation>
    </message>
    <message>
        <source>Không chạm được màn hình? Chỉ cần nói với cán bộ tại quầy.</source>
        <translation>Cannot touch the screen? Just tell the officer at the counter.</translation>
    </message>
    <message>
        <source>Mời ông/bà xem lại trước khi nhận phiếu</source>
        <translation>Please check before you take your slip</translation>
    </message>
    <message>
        <source>Hồ sơ của</source>
        <translation>Dossier of</translation>
    </message>
    <message>
        <source>Người nộp</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>Thủ tục</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Hẹn trả kết quả</source>
        <translation>Result due</translation>
    </message>
    <message>
        <source>Vì sao ngày này?</source>
        <translation>Why this day?</translation>
    </message>
    <message>
        <source>Quầy {desk}</source>
        <translation>Counter {desk}</translation>
    </message>
    <message>
        <source>Rất hài lòng</source>
        <translation>Very satisfied</translation>
    </message>
    <message>
        <source>Hài lòng</source>
        <translation>Satisfied</translation>
    </message>
    <message>
        <source>Bình thường</source>
        <translation>Neutral</translation>
    </message>
    <message>
        <source>Chưa hài lòng</source>
        <translation>Unsatisfied</translation>
    </message>
    <message>
        <source>Rất không hài lòng</source>
        <translation>Very unsatisfied</translation>
    </message>
    <message>
        <source>Có, tôi đã nhận</source>
        <translation>Yes, I received it</translation>
    </message>
    <message>
        <source>Không, tôi chưa nhận được</source>
        <translation>No, I have had none</translation>
    </message>
    <message>
        <source>Bỏ qua</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>Cơ quan có xin lỗi vì trễ hẹn không?</source>
        <translation>Did the office apologise for being late?</translation>
    </message>
    <message>
        <source>Chạm vào một câu. Không lưu tên người trả lời.</source>
        <translation>Touch one answer. Your name is not kept.</translation>
    </message>
    <message>
        <source>Ông/bà có hài lòng không?</source>
        <translation>Are you satisfied?</translation>
    </message>
    <message>
        <source>Chạm vào một hình. Không lưu tên người chấm.</source>
        <translation>Touch a face. Your name is not kept.</translation>
    </message>
    <message>
        <source>Màn hình tự đóng sau {left} giây</source>
        <translation>This screen closes in {left} seconds</translation>
    </message>
    <message>
        <source>Giờ làm việc hôm nay: {hours}</source>
        <translation>Open today: {hours}</translation>
    </message>
    <message>
        <source>Hôm nay nghỉ: {why}</source>
        <translation>Closed today: {why}</translation>
    </message>
    <message>
        <source>Mở cửa lại: {weekday}, {opens:%d/%m}, lúc {opens:%H:%M}</source>
        <translation>Opens again: {weekday}, {opens:%d/%m}, at {opens:%H:%M}</translation>
    </message>
    <message>
        <source>hôm nay</source>
        <translation>today</translation>
    </message>
    <message>
        <source>Cảm ơn ông/bà</source>
        <translation>Thank you</translation>
    </message>
    <message>
        <source>Ý kiến của ông/bà giúp chúng tôi phục vụ tốt hơn.</source>
        <translation>Your view helps us serve better.</translation>
    </message>
    <message>
        <source>Quầy tạm dừng</source>
        <translation>Counter paused</translation>
    </message>
    <message>
        <source>Ông/bà vui lòng chờ ít phút, cán bộ sẽ quay lại.</source>
        <translation>Please wait a few minutes, the officer will be back.</translation>
    </message>
    <message>
        <source>Mời ông/bà ngồi và đưa giấy tờ cho cán bộ.</source>
        <translation>Please sit down and hand over your papers.</translation>
    </message>
    <message>
        <source>Bộ phận Một cửa đã nghỉ</source>
        <translation>The one-stop office is closed</translation>
    </message>
    <message>
        <source>{counter} · cán bộ {name}</source>
        <translation>{counter} · officer {name}</translation>
    </message>
    <message>
        <source>Chưa ghi được ý kiến. {say}</source>
        <translation>Your view was not recorded. {say}</translation>
    </message>
    <message>
        <source>Chưa lấy được số. {say}</source>
        <translation>No number was given. {say}</translation>
    </message>
    <message>
        <source>Chưa lấy được số. Mời ông/bà hỏi cán bộ tại quầy.</source>
        <translation>No number was given. Please ask at the counter.</translation>
    </message>
    <message>
        <source>Còn {count} người chờ trước.</source>
        <translation>People before you: {count}.</translation>
    </message>
    <message>
        <source>Sắp đến lượt ông/bà.</source>
        <translation>Your turn is next.</translation>
    </message>
    <message>
        <source>Mời ông/bà nhận phiếu ở máy in.</source>
        <translation>Please take the ticket from the printer.</translation>
    </message>
    <message>
        <source>Ông/bà nhớ số này, màn hình phòng chờ sẽ gọi.</source>
        <translation>Remember this number; the waiting room screen will call it.</translation>
    </message>
    <message>
        <source>Lấy số</source>
        <translation>Take a number</translation>
    </message>
    <message>
        <source>Mời ông/bà lấy số. {count} người đang chờ.</source>
        <translation>Please take a number. People waiting: {count}.</translation>
    </message>
    <message>
        <source>Mời ông/bà lấy số thứ tự</source>
        <translation>Please take a queue number</translation>
    </message>
    <message>
        <source>{count} người đang chờ</source>
        <translation>People waiting: {count}</translation>
    </message>
    <message>
        <source>Được ưu tiên gọi trước</source>
        <translation>Called first</translation>
    </message>
    <message>
        <source>Số của ông/bà</source>
        <translation>Your number</translation>
    </message>
    <message>
        <source>Lệ phí: {fee}</source>
        <translation>Fee: {fee}</translation>
    </message>
    <message>
        <source>Người dân đã xem: đúng rồi</source>
        <translation>Citizen has checked: correct</translation>
    </message>
    <message>
        <source>Người dân muốn sửa lại, xin hỏi chỗ nào</source>
        <translation>Citizen wants a change, ask what</translation>
    </message>
    <message>
        <source>Màn hình tại quầy</source>
        <translation>Counter screen</translation>
    </message>
    <message>
        <source>Màn hình phòng chờ</source>
        <translation>Waiting room screen</translation>
    </message>
    <message>
        <source>Màn hình lấy số</source>
        <translation>Ticket screen</translation>
    </message>
    <message>
        <source>Chưa nối cấp trên</source>
        <translation>Not linked above</translation>
    </message>
    <message>
        <source>In phiếu yêu cầu</source>
        <translation>Print the request</translation>
    </message>
    <message>
        <source>In lại phiếu yêu cầu</source>
        <translation>Print the request again</translation>
    </message>
    <message>
        <source>In phiếu từ chối</source>
        <translation>Print the refusal</translation>
    </message>
    <message>
        <source>In lại phiếu từ chối</source>
        <translation>Print the refusal again</translation>
    </message>
    <message>
        <source>In giấy trả hồ sơ</source>
        <translation>Print the return receipt</translation>
    </message>
    <message>
        <source>In lại giấy trả hồ sơ</source>
        <translation>Print the return receipt again</translation>
    </message>
    <message>
        <source>Phiếu yêu cầu bổ sung</source>
        <translation>Request for supplement</translation>
    </message>
    <message>
        <source>Phiếu từ chối</source>
        <translation>Refusal</translation>
    </message>
    <message>
        <source>Giấy trả hồ sơ</source>
        <translation>Return receipt</translation>
    </message>
    <message>
        <source>đã ra {times} bản</source>
        <translation>{times} copies made</translation>
    </message>
    <message>
        <source>{words}, bản thứ {times}</source>
        <translation>{words}, copy {times}</translation>
    </message>
    <message>
        <source>Thư xin lỗi, dự thảo</source>
        <translation>Apology letter, draft</translation>
    </message>
    <message>
        <source>Thư xin lỗi {number}</source>
        <translation>Apology letter {number}</translation>
    </message>
    <message>
        <source>Phần ghi dở của {name} chưa cất được. {why} Người ấy vào lại thì phần này còn nguyên; người khác vào, hoặc đóng cửa sổ, thì mất.</source>
        <translation>What {name} left half filled was not stored. {why} If they come back it is all there; it is lost if another person comes in or the window closes.</translation>
    </message>
    <message>
        <source>Vẫn muốn vào và bỏ phần ấy: nhập lại mã của mình.</source>
        <translation>To come in all the same and drop it: enter your code again.</translation>
    </message>
    <message>
        <source>Sẽ khóa sau {seconds} giây, bấm phím bất kỳ để làm tiếp</source>
        <translation>Locks in {seconds} seconds, press any key to go on</translation>
    </message>
    <message>
        <source>Diễn tập: mã PIN {pin}; người ký: {secret}</source>
        <translation>Rehearsal: PIN {pin}; signer: {secret}</translation>
    </message>
    <message>
        <source>Một cửa</source>
        <translation>One-Stop</translation>
    </message>
    <message>
        <source>Gõ lại lần nữa</source>
        <translation>Type it again</translation>
    </message>
    <message>
        <source>Làm việc được khi mất mạng</source>
        <translation>Works without a network</translation>
    </message>
    <message>
        <source>Một Cửa · phần mềm nguồn mở · dữ liệu có mã hóa, nằm trên máy này</source>
        <translation>Một Cửa · open source · records are encrypted and stay on this machine</translation>
    </message>
    <message>
        <source>Bấm 1–{last} để chọn tên, rồi gõ mã. Quầy {desk}.</source>
        <translation>Press 1–{last} for your name, then type your code. Counter {desk}.</translation>
    </message>
    <message>
        <source>Chọn tên, nhập mã. Quầy {desk}.</source>
        <translation>Choose your name, enter code. Counter {desk}.</translation>
    </message>
    <message>
        <source>Nhập mã, hoặc Esc để chọn tên khác. Quầy {desk}.</source>
        <translation>Enter code, or Esc for another name. Counter {desk}.</translation>
    </message>
    <message>
        <source>Chào buổi sáng</source>
        <translation>Good morning</translation>
    </message>
    <message>
        <source>Chào buổi chiều</source>
        <translation>Good afternoon</translation>
    </message>
    <message>
        <source>Chào buổi tối</source>
        <translation>Good evening</translation>
    </message>
    <message>
        <source>Chọn tên trước: bấm số, hoặc ↑ ↓ rồi Enter</source>
        <translation>First pick your name: press its digit, or ↑ ↓ then Enter</translation>
    </message>
    <message>
        <source>Quên mã? Gặp người quản trị máy này</source>
        <translation>Forgotten? Ask whoever runs this computer</translation>
    </message>
    <message>
        <source>Quên mã? Gặp {name}</source>
        <translation>Forgotten? Ask {name}</translation>
    </message>
    <message>
        <source>Nhập mã</source>
        <translation>Enter code</translation>
    </message>
    <message>
        <source>Đặt mã và vào quầy</source>
        <translation>Set code and open counter</translation>
    </message>
    <message>
        <source>Vào quầy</source>
        <translation>Open counter</translation>
    </message>
    <message>
        <source>Thử lại được rồi.</source>
        <translation>You can try again now.</translation>
    </message>
    <message>
        <source>Hai lần gõ không giống nhau. Gõ lại cả hai.</source>
        <translation>The two do not match. Type both again.</translation>
    </message>
    <message>
        <source>Sai quá nhiều lần. Thử lại sau {seconds} giây, lúc {until}.</source>
        <translation>Wrong too many times. Try again in {seconds} seconds, at {until}.</translation>
    </message>
    <message>
        <source>Sai quá nhiều lần. Thử lại sau {minutes} phút, lúc {until}.</source>
        <translation>Wrong too many times. Try again in {minutes} minutes, at {until}.</translation>
    </message>
    <message>
        <source>Lần đầu: đặt mật khẩu, ít nhất mười ký tự</source>
        <translation>First time: set a password, at least ten characters</translation>
    </message>
    <message>
        <source>Lần đầu: đặt mã PIN sáu chữ số</source>
        <translation>First time: set a six-digit PIN</translation>
    </message>
    <message>
        <source>Gõ mật khẩu rồi bấm Enter.</source>
        <translation>Type the secret, then press Enter.</translation>
    </message>
    <message>
        <source>Gõ đủ 6 số rồi bấm Enter.</source>
        <translation>Type all 6 digits, then press Enter.</translation>
    </message>
    <message>
        <source>Mật khẩu của {name}</source>
        <translation>Password of {name}</translation>
    </message>
    <message>
        <source>Mã PIN của {name}</source>
        <translation>PIN of {name}</translation>
    </message>
    <message>
        <source>Phím {key}</source>
        <translation>Key {key}</translation>
    </message>
    <message>
        <source>Ngoại tuyến · {left} thay đổi chờ gửi</source>
        <translation>Offline · to send: {left}</translation>
    </message>
    <message>
        <source>Đang nối cấp trên</source>
        <translation>Reaching the office above</translation>
    </message>
    <message>
        <source>Chờ gửi {left} thay đổi</source>
        <translation>To send: {left}</translation>
    </message>
    <message>
        <source>Đã đồng bộ {at}</source>
        <translation>Synced {at}</translation>
    </message>
    <message>
        <source>Đơn vị</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>tên phường, xã và quầy</source>
        <translation>ward name and counter</translation>
    </message>
    <message>
        <source>Người dùng</source>
        <translation>Users</translation>
    </message>
    <message>
        <source>một người là đủ để bắt đầu</source>
        <translation>one person is enough to start</translation>
    </message>
    <message>
        <source>Thủ tục và ngày nghỉ</source>
        <translation>Procedures, holidays</translation>
    </message>
    <message>
        <source>có sẵn, xem qua</source>
        <translation>built in, look through</translation>
    </message>
    <message>
        <source>Máy quét</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>có thể làm sau</source>
        <translation>can be done later</translation>
    </message>
    <message>
        <source>Đồng bộ cấp trên</source>
        <translation>Sync with office above</translation>
    </message>
    <message>
        <source>Một Cửa · cài đặt lần đầu</source>
        <translation>Một Cửa · first set-up</translation>
    </message>
    <message>
        <source>Dữ liệu của quầy sẽ nằm trong {folder}, có mã hóa.</source>
        <translation>The counter&apos;s records will be in {folder}, encrypted.</translation>
    </message>
    <message>
        <source>Đơn vị nào, quầy mấy</source>
        <translation>Which office, which counter</translation>
    </message>
    <message>
        <source>Ai làm việc ở đây</source>
        <translation>Who works here</translation>
    </message>
    <message>
        <source>Đã có sẵn. Bấm Enter để tạo quầy. Ba số dưới đây sau không đổi được nữa, đọc lại đã:</source>
        <translation>All there. Press Enter to make the desk. The three numbers below can never be changed; read them first:</translation>
    </message>
    <message>
        <source>Tiếp tục</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Cài đặt lần đầu</source>
        <translation>First set-up</translation>
    </message>
    <message>
        <source>Bước {step} trên {count}</source>
        <translation>Step {step} of {count}</translation>
    </message>
    <message>
        <source>Mở quầy</source>
        <translation>Open counter</translation>
    </message>
    <message>
        <source>Tạo quầy</source>
        <translation>Create counter</translation>
    </message>
    <message>
        <source>{active} thủ tục nhận được ngay.</source>
        <translation>{active} procedures open for intake now.</translation>
    </message>
    <message>
        <source>Ngày nghỉ từ {first} đến {last}; chưa chính thức: {unsure}.</source>
        <translation>Holidays from {first} to {last}; not official: {unsure}.</translation>
    </message>
    <message>
        <source>không có năm nào</source>
        <translation>no year</translation>
    </message>
    <message>
        <source>{count} thủ tục cần phường kiểm tra trước khi nhận:</source>
        <translation>{count} procedures for the ward to check before intake:</translation>
    </message>
    <message>
        <source>Chưa đi tiếp được, còn {count} chỗ cần sửa: {listed}.</source>
        <translation>Cannot go on yet, still to put right ({count}): {listed}.</translation>
    </message>
    <message>
        <source>Đang tạo quầy</source>
        <translation>Creating the counter</translation>
    </message>
    <message>
        <source>Quét thử</source>
        <translation>Try a scan</translation>
    </message>
    <message>
        <source>Có máy quét thì bấm R rồi quét mã. Chưa có thì đi tiếp.</source>
        <translation>If you have a scanner, press R and scan. If not, go on.</translation>
    </message>
    <message>
        <source>Máy in nào cho giấy nào</source>
        <translation>Which printer for which paper</translation>
    </message>
    <message>
        <source>In thử một tờ rồi đo thước. Chưa có máy in thì đi tiếp.</source>
        <translation>Print a test page and measure. No printer yet: go on.</translation>
    </message>
    <message>
        <source>Nối với cấp trên</source>
        <translation>Link with office above</translation>
    </message>
    <message>
        <source>Có mã ghi danh thì nối ngay. Chưa có thì mở quầy, nối sau.</source>
        <translation>With an enrolment code, link now. If not, open the counter and link later.</translation>
    </message>
    <message>
        <source>đã quét thử</source>
        <translation>scanner tried</translation>
    </message>
    <message>
        <source>Từ 01/7/2025</source>
        <translation>From 01/7/2025</translation>
    </message>
    <message>
        <source>TP Hà Tĩnh, 2016–2018</source>
        <translation>Hà Tĩnh City, 2016–2018</translation>
    </message>
    <message>
        <source>Làm việc thật</source>
        <translation>Real work</translation>
    </message>
    <message>
        <source>Dùng thử</source>
        <translation>To try out</translation>
    </message>
    <message>
        <source>Tên phường, xã</source>
        <translation>Ward name</translation>
    </message>
    <message>
        <source>phường Nguyễn Du</source>
        <translation>phường Nguyễn Du</translation>
    </message>
    <message>
        <source>Mở để</source>
        <translation>Open for</translation>
    </message>
    <message>
        <source>Mã phường, xã (GSO)</source>
        <translation>Ward code (GSO)</translation>
    </message>
    <message>
        <source>năm số</source>
        <translation>five digits</translation>
    </message>
    <message>
        <source>Giấy in mang chữ &apos;Bản diễn tập&apos;. Để trống hai mã cũng được; sau không đổi thành quầy thật.</source>
        <translation>Papers say &apos;Bản diễn tập&apos;. Both codes may stay empty; it never becomes a real counter.</translation>
    </message>
    <message>
        <source>Cần mã GSO (danh mục đơn vị hành chính của Cục Thống kê) và mã định danh của đơn vị: số hồ sơ đã cấp không đổi được nữa.</source>
        <translation>The GSO code (list of administrative units of the Statistics Office) and the unit&apos;s identifier are needed: numbers once given never change.</translation>
    </message>
    <message>
        <source>dạng {code}, hỏi Văn phòng UBND</source>
        <translation>like {code}, ask the office</translation>
    </message>
    <message>
        <source>Số quầy</source>
        <translation>Counter number</translation>
    </message>
    <message>
        <source>Hồ sơ pháp lý</source>
        <translation>Legal setting</translation>
    </message>
    <message>
        <source>Mã định danh đơn vị</source>
        <translation>Office identifier</translation>
    </message>
    <message>
        <source>Cơ quan cấp trên</source>
        <translation>Office above</translation>
    </message>
    <message>
        <source>Cán bộ tiếp nhận</source>
        <translation>Intake officer</translation>
    </message>
    <message>
        <source>Phó Chủ tịch</source>
        <translation>Vice Chair</translation>
    </message>
    <message>
        <source>Chủ tịch</source>
        <translation>Chair</translation>
    </message>
    <message>
        <source>Mã PIN 6 số</source>
        <translation>6-digit PIN</translation>
    </message>
    <message>
        <source>Mật khẩu, từ 10 ký tự</source>
        <translation>Password, 10 characters or more</translation>
    </message>
    <message>
        <source>họ và tên</source>
        <translation>full name</translation>
    </message>
    <message>
        <source>Nhiệm vụ</source>
        <translation>Duty</translation>
    </message>
    <message>
        <source>để trống được</source>
        <translation>may be empty</translation>
    </message>
    <message>
        <source>{label} của {name}</source>
        <translation>{label} of {name}</translation>
    </message>
    <message>
        <source>không giống</source>
        <translation>not the same</translation>
    </message>
    <message>
        <source>Thêm người</source>
        <translation>Add person</translation>
    </message>
    <message>
        <source>Chỉ cần một người tiếp nhận; người khác thêm sau ở Hệ thống. Nhiệm vụ: ← → để đổi. Mã để trống thì tự chọn khi đăng nhập.</source>
        <translation>One clerk is enough; add others later under System. Duty: ← → to change it. Who has no code chooses one at log-in.</translation>
    </message>
    <message>
        <source>người tiếp nhận</source>
        <translation>intake officer</translation>
    </message>
    <message>
        <source>của ai?</source>
        <translation>whose?</translation>
    </message>
    <message>
        <source>sáu số, khó đoán</source>
        <translation>six digits, hard to guess</translation>
    </message>
    <message>
        <source>từ 10 ký tự</source>
        <translation>10 characters or more</translation>
    </message>
    <message>
        <source>Số điện thoại phản ánh, in trên phiếu</source>
        <translation>Complaints phone, printed on slips</translation>
    </message>
    <message>
        <source>để trống nếu chưa có</source>
        <translation>leave empty if none</translation>
    </message>
    <message>
        <source>{title}. Quầy là {desk_name}; mã hồ sơ theo mẫu {code_format}.</source>
        <translation>{title}. Counter: {desk_name}; dossier codes look like {code_format}.</translation>
    </message>
    <message>
        <source>không phải số điện thoại, như 0239 3 855 000 hoặc 1022</source>
        <translation>no telephone number, such as 0239 3 855 000 or 1022</translation>
    </message>
    <message>
        <source>viết có dấu: phường …, xã …</source>
        <translation>write it with its marks: phường …, xã …</translation>
    </message>
    <message>
        <source>thiếu chữ phường, xã</source>
        <translation>the word phường or xã is missing</translation>
    </message>
    <message>
        <source>năm chữ số</source>
        <translation>five digits</translation>
    </message>
    <message>
        <source>mã này chỉ là ví dụ</source>
        <translation>only an example</translation>
    </message>
    <message>
        <source>như {example}</source>
        <translation>like {example}</translation>
    </message>
    <message>
        <source>Địa chỉ máy chủ</source>
        <translation>Server address</translation>
    </message>
    <message>
        <source>Mã ghi danh</source>
        <translation>Enrolment code</translation>
    </message>
    <message>
        <source>do cấp trên cho</source>
        <translation>from the office above</translation>
    </message>
    <message>
        <source>Nối</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>chưa có</source>
        <translation>missing</translation>
    </message>
    <message>
        <source>Đang nối…</source>
        <translation>Linking…</translation>
    </message>
    <message>
        <source>Đã nối. Quầy sẽ tự gửi và nhận.</source>
        <translation>Linked. The counter now sends and receives.</translation>
    </message>
    <message>
        <source>Tờ này chưa ra giấy và không tính là đã in. Hồ sơ vẫn còn, in được lúc khác bằng F9. Bấm B lần nữa để bỏ.</source>
        <translation>This sheet has not come out and does not count as printed. The dossier is kept; print later with F9. Press B again to drop it.</translation>
    </message>
    <message>
        <source>Phiếu chờ in</source>
        <translation>Slips to print</translation>
    </message>
    <message>
        <source>In từng tờ: tờ trước ra giấy rồi mới in tờ sau</source>
        <translation>One sheet at a time: the next prints once this one is out</translation>
    </message>
    <message>
        <source>Phiếu</source>
        <translation>Slip</translation>
    </message>
    <message>
        <source>Máy in</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Các phiếu chờ in</source>
        <translation>Slips waiting to print</translation>
    </message>
    <message>
        <source>Phiếu sẽ in</source>
        <translation>Slip to print</translation>
    </message>
    <message>
        <source>In tờ này</source>
        <translation>Print this sheet</translation>
    </message>
    <message>
        <source>Ra giấy rồi</source>
        <translation>It came out</translation>
    </message>
    <message>
        <source>Chưa ra</source>
        <translation>Not out</translation>
    </message>
    <message>
        <source>Bỏ</source>
        <translation>Drop</translation>
    </message>
    <message>
        <source>Đang in tờ này</source>
        <translation>Printing this sheet</translation>
    </message>
    <message>
        <source>Bỏ, không in</source>
        <translation>Drop, do not print</translation>
    </message>
    <message>
        <source>chờ in</source>
        <translation>waiting</translation>
    </message>
    <message>
        <source>đang in</source>
        <translation>printing</translation>
    </message>
    <message>
        <source>ra giấy chưa?</source>
        <translation>is it out?</translation>
    </message>
    <message>
        <source>đang ghi đã in</source>
        <translation>being counted</translation>
    </message>
    <message>
        <source>chưa rõ đã ra</source>
        <translation>unsure if out</translation>
    </message>
    <message>
        <source>Tệp PDF</source>
        <translation>PDF file</translation>
    </message>
    <message>
        <source>Máy in đã nhận tờ này. Xem khay giấy rồi trả lời, sau đó mới in tờ tiếp.</source>
        <translation>The printer took this sheet. Look in the tray and answer, then the next one prints.</translation>
    </message>
    <message>
        <source>Đang gửi tới máy in.</source>
        <translation>Sending to the printer.</translation>
    </message>
    <message>
        <source>Đang ghi tờ này là đã in.</source>
        <translation>This paper is being counted as printed.</translation>
    </message>
    <message>
        <source>Chương trình đã đóng khi tờ này đang in. Xem khay giấy: có rồi thì bấm R, chưa có thì in lại.</source>
        <translation>The program closed while this sheet was printing. Look in the tray: if it is there press R, if not print again.</translation>
    </message>
    <message>
        <source>Tờ này còn chờ từ lần mở trước. Chưa ra giấy, chưa tính là đã in.</source>
        <translation>This sheet has waited since the last run. Not out, not counted as printed.</translation>
    </message>
    <message>
        <source>Chờ vì tờ trước không in được. Chưa ra giấy, chưa tính là đã in.</source>
        <translation>Waits because the sheet before it failed. Not out, not counted as printed.</translation>
    </message>
    <message>
        <source>các phím ở đây</source>
        <translation>keys here</translation>
    </message>
    <message>
        <source>hồ sơ mới</source>
        <translation>new dossier</translation>
    </message>
    <message>
        <source>quét hoặc tìm</source>
        <translation>scan or find</translation>
    </message>
    <message>
        <source>in, in lại thứ đang xem</source>
        <translation>print, reprint what is shown</translation>
    </message>
    <message>
        <source>tới chỗ cần sửa đầu tiên</source>
        <translation>to the first thing to put right</translation>
    </message>
    <message>
        <source>toàn màn hình</source>
        <translation>full screen</translation>
    </message>
    <message>
        <source>chữ to hơn, Ctrl − nhỏ lại</source>
        <translation>larger text, Ctrl − smaller</translation>
    </message>
    <message>
        <source>đổi nơi làm việc</source>
        <translation>change place</translation>
    </message>
    <message>
        <source>mở thư mục tệp PDF</source>
        <translation>open the folder of PDF files</translation>
    </message>
    <message>
        <source>đổi người làm việc</source>
        <translation>change person</translation>
    </message>
    <message>
        <source>quay lại, đóng; không mất gì</source>
        <translation>back, close; nothing is lost</translation>
    </message>
    <message>
        <source>Các phím</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Máy quét dùng được ở mọi nơi, không cần bấm gì trước</source>
        <translation>The scanner works everywhere, no key needed first</translation>
    </message>
    <message>
        <source>Ở đây</source>
        <translation>Here</translation>
    </message>
    <message>
        <source>Ở mọi nơi</source>
        <translation>Everywhere</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>In thẻ phím</source>
        <translation>Print key card</translation>
    </message>
    <message>
        <source>Hướng dẫn cho màn hình này</source>
        <translation>Help for this screen</translation>
    </message>
    <message>
        <source>Trang: {page}</source>
        <translation>Page: {page}</translation>
    </message>
    <message>
        <source>Thẻ phím</source>
        <translation>Key card</translation>
    </message>
    <message>
        <source>mở</source>
        <translation>open</translation>
    </message>
    <message>
        <source>quay lại</source>
        <translation>back</translation>
    </message>
    <message>
        <source>vào danh sách</source>
        <translation>into the list</translation>
    </message>
    <message>
        <source>Một Cửa · {office}</source>
        <translation>Một Cửa · {office}</translation>
    </message>
    <message>
        <source> · diễn tập</source>
        <translation> · rehearsal</translation>
    </message>
    <message>
        <source>{post} · Quầy {desk}</source>
        <translation>{post} · Counter {desk}</translation>
    </message>
    <message>
        <source>{count} trang</source>
        <translation>Pages: {count}</translation>
    </message>
    <message>
        <source>Không xem trước được</source>
        <translation>No preview</translation>
    </message>
    <message>
        <source>Xin lỗi</source>
        <translation>Apologies</translation>
    </message>
    <message>
        <source>Đã lập thư</source>
        <translation>Letter drafted</translation>
    </message>
    <message>
        <source>Chưa có gì để in</source>
        <translation>Nothing to print yet</translation>
    </message>
    <message>
        <source>Chưa lập thư, chưa có gì để in</source>
        <translation>No letter yet, nothing to print</translation>
    </message>
    <message>
        <source>Đã ký thư {number}</source>
        <translation>Letter {number} signed</translation>
    </message>
    <message>
        <source>Việc xin lỗi</source>
        <translation>Apologies</translation>
    </message>
    <message>
        <source>{open_now} việc đang chờ</source>
        <translation>cases waiting: {open_now}</translation>
    </message>
    <message>
        <source>Không nợ lời xin lỗi nào.</source>
        <translation>No apology is owed.</translation>
    </message>
    <message>
        <source>Hồ sơ sắp trễ hiện ở đây trước hạn một ngày.</source>
        <translation>Dossiers about to be late show here a day before they are due.</translation>
    </message>
    <message>
        <source>Hồ sơ này không nợ lời xin lỗi.</source>
        <translation>No apology is owed for this dossier.</translation>
    </message>
    <message>
        <source>Esc để quay lại. Việc khác thì chọn ở danh sách.</source>
        <translation>Esc goes back. Choose another case from the list.</translation>
    </message>
    <message>
        <source>Lập lại thư</source>
        <translation>Redo letter</translation>
    </message>
    <message>
        <source>Sửa thư</source>
        <translation>Change the letter</translation>
    </message>
    <message>
        <source>{left} mới đến hẹn. Vẫn lập: bấm lần nữa.</source>
        <translation>{left} until the promised day. To draft all the same: press again.</translation>
    </message>
    <message>
        <source>Báo {whom}</source>
        <translation>Tell {whom}</translation>
    </message>
    <message>
        <source>Xin lỗi không có hồ sơ</source>
        <translation>Apology, no dossier</translation>
    </message>
    <message>
        <source>In danh sách phải báo</source>
        <translation>Print to-tell list</translation>
    </message>
    <message>
        <source>Số liệu năm</source>
        <translation>Year&apos;s figures</translation>
    </message>
    <message>
        <source>Việc khác về lời xin lỗi</source>
        <translation>Other things about the apology</translation>
    </message>
    <message>
        <source>Thư này {planned}. Đài đã phát thì bấm E để ghi. Không phát nữa thì bấm H lần nữa để hoàn thành.</source>
        <translation>This letter {planned}. If the station has read it, press E to record that. If it will not be read, press H again to complete.</translation>
    </message>
    <message>
        <source>Chưa ghi đã trao thư. Trao rồi thì bấm D để ghi. Không trao được thì bấm H lần nữa để hoàn thành.</source>
        <translation>Not recorded that the letter was handed over. If it was, press D to record it. If it cannot be, press H again to complete.</translation>
    </message>
    <message>
        <source>Đã ghi hoàn thành</source>
        <translation>Recorded as complete</translation>
    </message>
    <message>
        <source>Danh sách phải báo trễ</source>
        <translation>Lateness to-tell list</translation>
    </message>
    <message>
        <source>Các lỗi và người chịu trách nhiệm</source>
        <translation>Faults and persons responsible</translation>
    </message>
    <message>
        <source>Dùng cho thư này</source>
        <translation>Use for this letter</translation>
    </message>
    <message>
        <source>Lập thư</source>
        <translation>Draft letter</translation>
    </message>
    <message>
        <source>Xin lỗi khi không có hồ sơ</source>
        <translation>Apology without a dossier</translation>
    </message>
    <message>
        <source>Ông hay bà</source>
        <translation>Mr or Ms</translation>
    </message>
    <message>
        <source>Chưa rõ</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>Ông</source>
        <translation>Mr</translation>
    </message>
    <message>
        <source>Bà</source>
        <translation>Ms</translation>
    </message>
    <message>
        <source>Họ tên công dân</source>
        <translation>Citizen&apos;s name</translation>
    </message>
    <message>
        <source>Ngày xảy ra, nếu biết</source>
        <translation>Day it happened, if known</translation>
    </message>
    <message>
        <source>Việc công dân phản ánh</source>
        <translation>What the citizen reports</translation>
    </message>
    <message>
        <source>Xưng hô</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Nơi ở, để trao thư</source>
        <translation>Address, for letter</translation>
    </message>
    <message>
        <source>Trễ hạn luôn là của một hồ sơ: mở hồ sơ ấy rồi bấm X.</source>
        <translation>Lateness always belongs to a dossier: open it and press X.</translation>
    </message>
    <message>
        <source>Không còn làm việc ở đây, nên không ghi lại được: {names}. Chọn người khác.</source>
        <translation>No longer working here, so cannot be recorded again: {names}. Choose somebody else.</translation>
    </message>
    <message>
        <source>thêm lỗi: {what}</source>
        <translation>fault added: {what}</translation>
    </message>
    <message>
        <source>cùng chịu trách nhiệm: {what}</source>
        <translation>also responsible: {what}</translation>
    </message>
    <message>
        <source>nơi có lỗi: {what}</source>
        <translation>place of fault: {what}</translation>
    </message>
    <message>
        <source>Duyệt và ký thư</source>
        <translation>Approve and sign</translation>
    </message>
    <message>
        <source>Ai quyết định việc này?</source>
        <translation>Who decides this?</translation>
    </message>
    <message>
        <source>Chủ tịch hoặc Phó Chủ tịch. Thư đã ký còn nguyên, việc này được ký và ghi bên cạnh.</source>
        <translation>Chair or Vice Chair. The signed letter stays as it is; this is signed and entered beside it.</translation>
    </message>
    <message>
        <source>Đã nói lời xin lỗi, thư ký sau</source>
        <translation>Apology spoken, letter signed later</translation>
    </message>
    <message>
        <source>Hủy số, giữ lý do</source>
        <translation>Cancel no., keep reason</translation>
    </message>
    <message>
        <source>Bỏ bản dự thảo, giữ lý do</source>
        <translation>Drop the draft, keep reason</translation>
    </message>
    <message>
        <source>Xin lỗi bằng lời</source>
        <translation>Spoken apology</translation>
    </message>
    <message>
        <source>Ghi đã trao</source>
        <translation>Record delivery</translation>
    </message>
    <message>
        <source>Hẹn giờ phát với đài</source>
        <translation>Set times with station</translation>
    </message>
    <message>
        <source>Lịch phát đài</source>
        <translation>Broadcasts</translation>
    </message>
    <message>
        <source>Ghi đài đã phát</source>
        <translation>Record broadcast</translation>
    </message>
    <message>
        <source>Chữ cái đầu</source>
        <translation>Initials</translation>
    </message>
    <message>
        <source>Công dân cho nêu chữ cái đầu</source>
        <translation>Citizen allows initials</translation>
    </message>
    <message>
        <source>Công dân trả lời</source>
        <translation>Citizen&apos;s answer</translation>
    </message>
    <message>
        <source>Bằng chứng</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>Thêm bằng chứng</source>
        <translation>Add evidence</translation>
    </message>
    <message>
        <source>Bằng chứng đã lưu</source>
        <translation>Evidence kept</translation>
    </message>
    <message>
        <source>Xem bằng chứng</source>
        <translation>See the evidence</translation>
    </message>
    <message>
        <source>Đính chính</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>Đính chính thư</source>
        <translation>Correct letter</translation>
    </message>
    <message>
        <source>Hủy</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>{what}: quy định không buộc. Muốn phát thì đánh dấu ô của đài.</source>
        <translation>{what}: not required by rule. To broadcast, tick the station&apos;s box.</translation>
    </message>
    <message>
        <source>{what}: lập thư trước đã.</source>
        <translation>{what}: draft the letter first.</translation>
    </message>
    <message>
        <source>{what}: không làm được với thư này lúc này.</source>
        <translation>{what}: not possible with this letter now.</translation>
    </message>
    <message>
        <source>Hoàn thành</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>Đã ghi: {who} báo {whom}</source>
        <translation>Recorded: {who} brought before {whom}</translation>
    </message>
    <message>
        <source>Thư của {name} đã đổi trong lúc chờ ký. Chưa ký gì. Xem lại thư rồi ký.</source>
        <translation>The letter to {name} changed while waiting to be signed. Nothing was signed. Read it again, then sign.</translation>
    </message>
    <message>
        <source>Thư số {number}</source>
        <translation>Letter no. {number}</translation>
    </message>
    <message>
        <source>Bản dự thảo</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Bản đang soạn</source>
        <translation>Being written</translation>
    </message>
    <message>
        <source>In, đã {times} lần</source>
        <translation>Print, {times} done</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>tìm</source>
        <translation>find</translation>
    </message>
    <message>
        <source>in thư</source>
        <translation>print letter</translation>
    </message>
    <message>
        <source>xem và sửa</source>
        <translation>view, edit</translation>
    </message>
    <message>
        <source>chọn việc</source>
        <translation>choose case</translation>
    </message>
    <message>
        <source>Chờ duyệt</source>
        <translation>To approve</translation>
    </message>
    <message>
        <source>Còn kịp báo hôm nay</source>
        <translation>Can still be told today</translation>
    </message>
    <message>
        <source>Chưa lập thư</source>
        <translation>No letter yet</translation>
    </message>
    <message>
        <source>Đã xong năm nay</source>
        <translation>Done this year</translation>
    </message>
    <message>
        <source>Số đã hủy năm nay</source>
        <translation>Cancelled this year</translation>
    </message>
    <message>
        <source>{open_now} việc, {debts} đang nợ</source>
        <translation>cases: {open_now}, owed: {debts}</translation>
    </message>
    <message>
        <source>{count} thư đã ký, {read} thư đã đọc trên đài</source>
        <translation>letters signed: {count}, broadcast: {read}</translation>
    </message>
    <message>
        <source>{foot} · nhập dở</source>
        <translation>{foot} · half typed</translation>
    </message>
    <message>
        <source>Hủy {day_words}</source>
        <translation>Cancelled {day_words}</translation>
    </message>
    <message>
        <source>Xong {day}</source>
        <translation>Done {day}</translation>
    </message>
    <message>
        <source>Đã trao thư</source>
        <translation>Letter delivered</translation>
    </message>
    <message>
        <source>Không hồ sơ</source>
        <translation>No dossier</translation>
    </message>
    <message>
        <source>Hẹn {day}</source>
        <translation>Due {day}</translation>
    </message>
    <message>
        <source>Số {number} đã hủy, còn nợ lời xin lỗi</source>
        <translation>No. {number} is cancelled, an apology is still owed</translation>
    </message>
    <message>
        <source>Số {number} giữ trong sổ: {why}</source>
        <translation>No. {number} kept in the book: {why}</translation>
    </message>
    <message>
        <source>phát đài</source>
        <translation>broadcast</translation>
    </message>
    <message>
        <source>Đã xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Đã ký, chưa trao thư</source>
        <translation>Signed, not delivered</translation>
    </message>
    <message>
        <source>Đã xin lỗi bằng lời, chờ ký thư</source>
        <translation>Apology spoken, letter to be signed</translation>
    </message>
    <message>
        <source>Lập {day:%d/%m}, chờ ký</source>
        <translation>Drafted {day:%d/%m}, to sign</translation>
    </message>
    <message>
        <source>Đã báo {whom} {at:%d/%m}</source>
        <translation>Told {whom} {at:%d/%m}</translation>
    </message>
    <message>
        <source>Đủ việc, chờ ghi hoàn thành</source>
        <translation>All done, to be completed</translation>
    </message>
    <message>
        <source>Đã hẹn lại một lần, phải báo cấp trên</source>
        <translation>Reappointed once, tell the office above</translation>
    </message>
    <message>
        <source>Xin lỗi ngay</source>
        <translation>Apologise now</translation>
    </message>
    <message>
        <source>Lẽ ra phải báo ngày {day:%d/%m}</source>
        <translation>Should have been told on {day:%d/%m}</translation>
    </message>
    <message>
        <source>Chưa tới hạn báo</source>
        <translation>Not due to be told yet</translation>
    </message>
    <message>
        <source>Chờ trao, chờ phát đài</source>
        <translation>To deliver, broadcast</translation>
    </message>
    <message>
        <source>Đài đã phát, chưa trao thư</source>
        <translation>Read in public, letter not handed over</translation>
    </message>
    <message>
        <source>Gửi trước {said}</source>
        <translation>Send by {said}</translation>
    </message>
    <message>
        <source>Lý do, ghi trong thư</source>
        <translation>Reason, as in the letter</translation>
    </message>
    <message>
        <source>Người chịu trách nhiệm</source>
        <translation>Person responsible</translation>
    </message>
    <message>
        <source>Hẹn lại</source>
        <translation>New due date</translation>
    </message>
    <message>
        <source>Cách khắc phục, không in</source>
        <translation>Remedy, not printed</translation>
    </message>
    <message>
        <source>Thêm lỗi, thêm người, F5</source>
        <translation>Add fault, add person, F5</translation>
    </message>
    <message>
        <source>Lỗi</source>
        <translation>Fault</translation>
    </message>
    <message>
        <source>Chọn người</source>
        <translation>Choose person</translation>
    </message>
    <message>
        <source>chưa chọn</source>
        <translation>not chosen</translation>
    </message>
    <message>
        <source>chưa hợp lệ</source>
        <translation>not valid</translation>
    </message>
    <message>
        <source>Không hẹn lại ngày: hồ sơ đã xử lý xong, hoặc lỗi không phải trễ hạn.</source>
        <translation>No new date: the dossier is done, or the fault is not lateness.</translation>
    </message>
    <message>
        <source>Ngày hẹn đã dời, không dời được nữa.</source>
        <translation>The date was moved already and cannot move again.</translation>
    </message>
    <message>
        <source>{explanation} Chỉ được hẹn lại một lần.</source>
        <translation>{explanation} Can be moved only once.</translation>
    </message>
    <message>
        <source>hẹn cũ</source>
        <translation>was due</translation>
    </message>
    <message>
        <source>Không xóa được. Lời đọc trên đài không nêu tên hay hồ sơ công dân.</source>
        <translation>Cannot be erased. The broadcast names no citizen and no dossier.</translation>
    </message>
    <message>
        <source>thêm lỗi, người</source>
        <translation>add fault, person</translation>
    </message>
    <message>
        <source>Xem thư</source>
        <translation>View letter</translation>
    </message>
    <message>
        <source>Đã hủy</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Xong {completed_at:%d/%m}</source>
        <translation>Done {completed_at:%d/%m}</translation>
    </message>
    <message>
        <source>Không có hồ sơ</source>
        <translation>No dossier</translation>
    </message>
    <message>
        <source>Không xóa được. Đính chính, hủy thì số và lý do còn trong sổ.</source>
        <translation>Nothing is deleted. Corrected or cancelled, the number and the reason stay in the book.</translation>
    </message>
    <message>
        <source>đã xin lỗi bằng lời</source>
        <translation>apologised by word</translation>
    </message>
    <message>
        <source>Đã hủy, còn nợ</source>
        <translation>Cancelled, still owed</translation>
    </message>
    <message>
        <source>Đã ký {signed_at:%d/%m}</source>
        <translation>Signed {signed_at:%d/%m}</translation>
    </message>
    <message>
        <source>Chờ ký</source>
        <translation>To sign</translation>
    </message>
    <message>
        <source>Đã quá hẹn</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Gửi ngay</source>
        <translation>Send now</translation>
    </message>
    <message>
        <source>Gửi trước {tell_by:%H:%M}</source>
        <translation>Send by {tell_by:%H:%M}</translation>
    </message>
    <message>
        <source>Gửi trước {tell_by:%H:%M %d/%m}</source>
        <translation>Send by {tell_by:%H:%M %d/%m}</translation>
    </message>
    <message>
        <source>Trao lời xin lỗi</source>
        <translation>Deliver the apology</translation>
    </message>
    <message>
        <source>Hình thức</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Kết quả</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Lúc</source>
        <translation>At</translation>
    </message>
    <message>
        <source>Bằng cách</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Người có lỗi tự nói</source>
        <translation>Said by the officer</translation>
    </message>
    <message>
        <source>Nơi trao, nếu gặp mặt</source>
        <translation>Where, if in person</translation>
    </message>
    <message>
        <source>Người chứng kiến, nếu có</source>
        <translation>Witness, if any</translation>
    </message>
    <message>
        <source>Đã ghi việc trao</source>
        <translation>Delivery recorded</translation>
    </message>
    <message>
        <source>Xin lỗi công khai</source>
        <translation>Public apology</translation>
    </message>
    <message>
        <source>Ai đọc</source>
        <translation>Read by</translation>
    </message>
    <message>
        <source>Phát lúc</source>
        <translation>Broadcast at</translation>
    </message>
    <message>
        <source>Số lần đọc trong buổi</source>
        <translation>Readings in the broadcast</translation>
    </message>
    <message>
        <source>ai đọc</source>
        <translation>who reads</translation>
    </message>
    <message>
        <source>Đã ghi việc công khai</source>
        <translation>Publication recorded</translation>
    </message>
    <message>
        <source>Người của đài</source>
        <translation>Station&apos;s person</translation>
    </message>
    <message>
        <source>Chính người có lỗi</source>
        <translation>Officer at fault</translation>
    </message>
    <message>
        <source>Lời đọc, không nêu tên hay hồ sơ của công dân</source>
        <translation>What is read, naming no citizen or dossier</translation>
    </message>
    <message>
        <source>Người của đài xác nhận</source>
        <translation>Confirmed by (station)</translation>
    </message>
    <message>
        <source>Còn phải ghi: {listed}</source>
        <translation>Still to record: {listed}</translation>
    </message>
    <message>
        <source> và </source>
        <translation> and </translation>
    </message>
    <message>
        <source>thư chưa in lần nào tại quầy này</source>
        <translation>the letter was never printed here</translation>
    </message>
    <message>
        <source>hình thức</source>
        <translation>form</translation>
    </message>
    <message>
        <source>cách trao</source>
        <translation>way</translation>
    </message>
    <message>
        <source>kết quả</source>
        <translation>outcome</translation>
    </message>
    <message>
        <source>ai nói</source>
        <translation>who spoke</translation>
    </message>
    <message>
        <source>Chưa ghi gì. Chọn {listed} đúng như đã diễn ra.</source>
        <translation>Nothing recorded. Choose {listed} as it happened.</translation>
    </message>
    <message>
        <source>như {at:%H:%M %d/%m/%Y}</source>
        <translation>like {at:%H:%M %d/%m/%Y}</translation>
    </message>
    <message>
        <source>Công khai lúc</source>
        <translation>Made public at</translation>
    </message>
    <message>
        <source>lúc niêm yết hoặc đăng</source>
        <translation>when posted or published</translation>
    </message>
    <message>
        <source>giờ đài phát</source>
        <translation>time of broadcast</translation>
    </message>
    <message>
        <source>người của đài xác nhận</source>
        <translation>who at the station confirmed</translation>
    </message>
    <message>
        <source>Lưu lịch, in bản đọc</source>
        <translation>Save, print script</translation>
    </message>
    <message>
        <source>17:00 07/02; 05:30 08/02</source>
        <translation>17:00 07/02; 05:30 08/02</translation>
    </message>
    <message>
        <source>Các giờ phát đã hẹn với đài</source>
        <translation>Times set with the station</translation>
    </message>
    <message>
        <source>Số lần mỗi buổi</source>
        <translation>Readings each time</translation>
    </message>
    <message>
        <source>Công khai bằng</source>
        <translation>Published by</translation>
    </message>
    <message>
        <source>Người chịu trách nhiệm được nêu tên</source>
        <translation>Person responsible, named</translation>
    </message>
    <message>
        <source>Chỉ nêu chữ cái đầu của tên khi công dân đã đồng ý và đồng ý ấy đã được ghi.</source>
        <translation>Use initials only once the citizen has agreed and that consent is on record.</translation>
    </message>
    <message>
        <source>ghi bằng số</source>
        <translation>in figures</translation>
    </message>
    <message>
        <source>ghi như 17:00 07/02; 05:30 08/02</source>
        <translation>as in 17:00 07/02; 05:30 08/02</translation>
    </message>
    <message>
        <source>Bản đọc</source>
        <translation>Script</translation>
    </message>
    <message>
        <source>Ghi đồng ý</source>
        <translation>Save consent</translation>
    </message>
    <message>
        <source>ví dụ: giấy đồng ý ký ngày {on:%d/%m/%Y}, lưu cùng hồ sơ</source>
        <translation>for example: consent signed on {on:%d/%m/%Y}, kept with the dossier</translation>
    </message>
    <message>
        <source>Công dân đồng ý bằng cách nào</source>
        <translation>How the citizen agreed</translation>
    </message>
    <message>
        <source>Chỉ chữ cái đầu của họ tên được đọc. Tổ dân phố, địa chỉ, hồ sơ không bao giờ được đọc.</source>
        <translation>Only the initials of the name are read. Neighbourhood, address and dossier are never read.</translation>
    </message>
    <message>
        <source>Được nêu &apos;{initials}&apos;</source>
        <translation>May be named &apos;{initials}&apos;</translation>
    </message>
    <message>
        <source>Ai duyệt và ký thư này?</source>
        <translation>Who approves and signs this letter?</translation>
    </message>
    <message>
        <source>Mật khẩu</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Ký thư</source>
        <translation>Sign letter</translation>
    </message>
    <message>
        <source>Chỉ Chủ tịch hoặc Phó Chủ tịch ký. Người lập thư không được tự ký.</source>
        <translation>Only the Chair or Vice Chair signs. Whoever drafted a letter may not sign it.</translation>
    </message>
    <message>
        <source>{name} chưa có mật khẩu tại quầy này. Vào quầy bằng tên mình một lần để chọn, rồi ký.</source>
        <translation>{name} has no password at this counter. Log in under your own name once to choose one, then sign.</translation>
    </message>
    <message>
        <source>cấp phường, xã</source>
        <translation>ward level</translation>
    </message>
    <message>
        <source>cấp thành phố</source>
        <translation>city level</translation>
    </message>
    <message>
        <source>cấp tỉnh</source>
        <translation>province level</translation>
    </message>
    <message>
        <source>Trực tiếp</source>
        <translation>Direct</translation>
    </message>
    <message>
        <source>gặp mặt, trao thư</source>
        <translation>meet, hand over letter</translation>
    </message>
    <message>
        <source>Gián tiếp</source>
        <translation>Indirect</translation>
    </message>
    <message>
        <source>điện thoại, gửi thư</source>
        <translation>phone, send letter</translation>
    </message>
    <message>
        <source>Hình thức xin lỗi, có thể chọn cả hai; ghi khi trao</source>
        <translation>Form of the apology, both may be chosen; recorded on delivery</translation>
    </message>
    <message>
        <source>Công khai trên, theo cấp của người chịu trách nhiệm</source>
        <translation>Public on, by the level of the person responsible</translation>
    </message>
    <message>
        <source>cấp {level}</source>
        <translation>{level} level</translation>
    </message>
    <message>
        <source>công chức {named}</source>
        <translation>officer {named}</translation>
    </message>
    <message>
        <source>chỉ cho {named}</source>
        <translation>only for {named}</translation>
    </message>
    <message>
        <source>qua </source>
        <translation>by </translation>
    </message>
    <message>
        <source>phát {count} buổi, cuối {at:%d/%m}</source>
        <translation>read in {count} slots, last on {at:%d/%m}</translation>
    </message>
    <message>
        <source>Trễ hạn</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>Gây khó khăn, phiền hà</source>
        <translation>Trouble, harassment</translation>
    </message>
    <message>
        <source>Kết quả có sai sót</source>
        <translation>Error in the result</translation>
    </message>
    <message>
        <source>Mất, thất lạc, hư hỏng giấy tờ</source>
        <translation>Papers lost or damaged</translation>
    </message>
    <message>
        <source>Từ chối sai quy định</source>
        <translation>Wrongly refused</translation>
    </message>
    <message>
        <source>Đòi giấy tờ ngoài quy định</source>
        <translation>Asked for undue papers</translation>
    </message>
    <message>
        <source>Thái độ chưa đúng mực</source>
        <translation>Improper manner</translation>
    </message>
    <message>
        <source>Không qua một cửa</source>
        <translation>Bypassed the one-stop</translation>
    </message>
    <message>
        <source>Tại quầy</source>
        <translation>At counter</translation>
    </message>
    <message>
        <source>Tại nhà</source>
        <translation>At home</translation>
    </message>
    <message>
        <source>Tại cuộc họp tổ dân phố</source>
        <translation>At a residents&apos; meeting</translation>
    </message>
    <message>
        <source>Bằng thư</source>
        <translation>By letter</translation>
    </message>
    <message>
        <source>Qua điện thoại</source>
        <translation>By phone</translation>
    </message>
    <message>
        <source>Qua tin nhắn SMS</source>
        <translation>By text message</translation>
    </message>
    <message>
        <source>Qua thư điện tử</source>
        <translation>By e-mail</translation>
    </message>
    <message>
        <source>Qua Zalo</source>
        <translation>By Zalo</translation>
    </message>
    <message>
        <source>Qua VNeID</source>
        <translation>By VNeID</translation>
    </message>
    <message>
        <source>Đã nhận</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Không gặp</source>
        <translation>Not reached</translation>
    </message>
    <message>
        <source>Từ chối nhận</source>
        <translation>Declined</translation>
    </message>
    <message>
        <source>Phụ trách Một cửa</source>
        <translation>One-Stop supervisor</translation>
    </message>
    <message>
        <source>Cấp trên</source>
        <translation>Above</translation>
    </message>
    <message>
        <source>Phải xin lỗi công khai, đài chưa phát</source>
        <translation>Public apology due, not broadcast</translation>
    </message>
    <message>
        <source>Đài đã phát, chưa xác nhận</source>
        <translation>Broadcast, station not confirmed</translation>
    </message>
    <message>
        <source>Duyệt</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>Không phát đài</source>
        <translation>Not broadcast</translation>
    </message>
    <message>
        <source>đã hẹn đài phát {slots}, chưa ghi đã phát</source>
        <translation>was to be read {slots}, not recorded as read</translation>
    </message>
    <message>
        <source>Không phát đài: quy định không buộc với lỗi này. Thư vẫn phải đến tay công dân.</source>
        <translation>No reading in public: the rules do not ask it for this fault. The letter still has to reach the citizen.</translation>
    </message>
    <message>
        <source>Không phát đài: đã báo kịp hạn. Vẫn phải trả kết quả đúng ngày hẹn lại.</source>
        <translation>No reading in public: told in time. The result is still due on the new day.</translation>
    </message>
    <message>
        <source>Không phát đài nếu thư đến trước {by:%H:%M %d/%m}; báo muộn thì phải phát.</source>
        <translation>No reading in public if the letter arrives before {by:%H:%M %d/%m}; told late, it has to be read.</translation>
    </message>
    <message>
        <source>Phải đọc công khai: {causes}. Lỗi khác không phát đài, thư vẫn phải đến tay công dân.</source>
        <translation>To be read in public: {causes}. Other faults are not read, the letter still has to reach the citizen.</translation>
    </message>
    <message>
        <source>Trao thư</source>
        <translation>Deliver letter</translation>
    </message>
    <message>
        <source>Phát đài</source>
        <translation>Broadcast</translation>
    </message>
    <message>
        <source>chưa trao</source>
        <translation>not delivered</translation>
    </message>
    <message>
        <source>trễ hạn mà không báo trước</source>
        <translation>late without telling beforehand</translation>
    </message>
    <message>
        <source>trễ hạn đã báo trước</source>
        <translation>late, told beforehand</translation>
    </message>
    <message>
        <source>Lỗi: {causes}</source>
        <translation>Fault: {causes}</translation>
    </message>
    <message>
        <source>Lý do: {reason}</source>
        <translation>Reason: {reason}</translation>
    </message>
    <message>
        <source>Người chịu trách nhiệm: {who}</source>
        <translation>Answers for it: {who}</translation>
    </message>
    <message>
        <source>Hẹn lại {new:%d/%m/%Y}, hẹn cũ {old:%d/%m/%Y}</source>
        <translation>New day {new:%d/%m/%Y}, old day {old:%d/%m/%Y}</translation>
    </message>
    <message>
        <source>Đã nói</source>
        <translation>Spoken</translation>
    </message>
    <message>
        <source>Đã xin lỗi {how}</source>
        <translation>Apologised {how}</translation>
    </message>
    <message>
        <source>Gặp mặt</source>
        <translation>In person</translation>
    </message>
    <message>
        <source>Gọi điện</source>
        <translation>Phone call</translation>
    </message>
    <message>
        <source>Nhắn tin</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>bắt buộc: lỡ hạn báo {by:%d/%m}</source>
        <translation>required: notice missed {by:%d/%m}</translation>
    </message>
    <message>
        <source>bắt buộc: trễ mà không báo</source>
        <translation>required: late, not told</translation>
    </message>
    <message>
        <source>bắt buộc: {cause}</source>
        <translation>required: {cause}</translation>
    </message>
    <message>
        <source>Quy định hiện hành không buộc đọc công khai. Thư xin lỗi vẫn phải đến tay công dân.</source>
        <translation>The rules in force ask no reading in public. The letter of apology still has to reach the citizen.</translation>
    </message>
    <message>
        <source>Quay lại, Esc</source>
        <translation>Back, Esc</translation>
    </message>
    <message>
        <source>In lại phiếu</source>
        <translation>Reprint slip</translation>
    </message>
    <message>
        <source>Thông báo</source>
        <translation>Notice</translation>
    </message>
    <message>
        <source>Biên bản</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>Biên bản đối thoại</source>
        <translation>Dialogue minutes</translation>
    </message>
    <message>
        <source>Lưu biên bản</source>
        <translation>Save minutes</translation>
    </message>
    <message>
        <source>Bắt đầu</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Kết thúc</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Số người dân dự</source>
        <translation>Citizens present</translation>
    </message>
    <message>
        <source>Cán bộ dự</source>
        <translation>Officers</translation>
    </message>
    <message>
        <source>Ai khác dự, cách nhau bằng dấu chấm phẩy</source>
        <translation>Others present, separated by semicolons</translation>
    </message>
    <message>
        <source>Diễn biến</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Không ghi tên người hỏi: biên bản được đọc và niêm yết.</source>
        <translation>Do not name who asked: the minutes are read out and posted.</translation>
    </message>
    <message>
        <source>ghi như 10:40</source>
        <translation>as in 10:40</translation>
    </message>
    <message>
        <source>Đã lưu biên bản</source>
        <translation>Minutes saved</translation>
    </message>
    <message>
        <source>Ai khép buổi đối thoại này?</source>
        <translation>Who closes this dialogue?</translation>
    </message>
    <message>
        <source>Chỉ Chủ tịch hoặc Phó Chủ tịch khép. Mỗi câu hỏi phải có trả lời hoặc việc sẽ làm. Khép rồi không sửa biên bản.</source>
        <translation>Only the Chair or Vice Chair closes it. Each question needs an answer or a promise. Once closed, the minutes cannot be changed.</translation>
    </message>
    <message>
        <source>Giấy tờ của buổi đối thoại</source>
        <translation>Papers of the dialogue</translation>
    </message>
    <message>
        <source>In {paper}</source>
        <translation>Print {paper}</translation>
    </message>
    <message>
        <source>Mỗi dòng có người, giờ và không sửa được</source>
        <translation>Each line is named, timed and fixed</translation>
    </message>
    <message>
        <source>Việc khác</source>
        <translation>Other acts</translation>
    </message>
    <message>
        <source>{procedure_name} · {field} · Mã hồ sơ {code}</source>
        <translation>{procedure_name} · {field} · Dossier code {code}</translation>
    </message>
    <message>
        <source>Đã ghi: đã xử lý xong</source>
        <translation>Recorded as finished</translation>
    </message>
    <message>
        <source>Mở bằng mã phiếu</source>
        <translation>Opened by the slip&apos;s code</translation>
    </message>
    <message>
        <source>Ghi đã xử lý xong bằng phím K, Enter không ghi.</source>
        <translation>K records it as done, Enter does not.</translation>
    </message>
    <message>
        <source>In phiếu</source>
        <translation>Print slip</translation>
    </message>
    <message>
        <source>Đã trả kết quả {short_code} · {name}</source>
        <translation>Result returned {short_code} · {name}</translation>
    </message>
    <message>
        <source>đã xử lý xong</source>
        <translation>done</translation>
    </message>
    <message>
        <source>phím cách</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>đánh dấu</source>
        <translation>tick</translation>
    </message>
    <message>
        <source>mục sau</source>
        <translation>next section</translation>
    </message>
    <message>
        <source>việc khác</source>
        <translation>other acts</translation>
    </message>
    <message>
        <source>in lại phiếu</source>
        <translation>reprint slip</translation>
    </message>
    <message>
        <source>Qua bưu chính</source>
        <translation>By post</translation>
    </message>
    <message>
        <source>Trực tuyến</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Sửa giấy tiếp nhận</source>
        <translation>Correct the receipt</translation>
    </message>
    <message>
        <source>Lưu và in phiếu thay</source>
        <translation>Save and print the new slip</translation>
    </message>
    <message>
        <source>Mã hồ sơ giữ nguyên. Phiếu cũ hết giá trị trong sổ; lịch sử giữ cả nội dung cũ và mới.</source>
        <translation>The code stays. The old slip is void in the books; the history keeps what was and what is.</translation>
    </message>
    <message>
        <source>ví dụ: gõ nhầm tên, chọn nhầm thủ tục</source>
        <translation>for example: name mistyped, wrong procedure chosen</translation>
    </message>
    <message>
        <source>Số bộ</source>
        <translation>Sets</translation>
    </message>
    <message>
        <source>Vì sao sửa</source>
        <translation>Why corrected</translation>
    </message>
    <message>
        <source>Chọn thủ tục và ghi giờ nhận để thấy ngày hẹn.</source>
        <translation>Choose a procedure and enter the time of receipt to see the day.</translation>
    </message>
    <message>
        <source>Đồng hồ đang dừng, chưa có ngày hẹn mới</source>
        <translation>The clock stands still: there is no new date yet</translation>
    </message>
    <message>
        <source>Lùi ngày hẹn: cần người thứ hai xác nhận. Thống kê vẫn tính theo hẹn đầu.</source>
        <translation>Later promise: a second person has to confirm. Figures still go by the first promise.</translation>
    </message>
    <message>
        <source>Đổi ngày hẹn của hồ sơ đã xong: cần người thứ hai xác nhận.</source>
        <translation>The promise of a finished dossier changes: a second person has to confirm.</translation>
    </message>
    <message>
        <source>Chưa sửa mục nào. Sửa xong rồi lưu, hoặc Esc để thôi.</source>
        <translation>Nothing was changed. Correct and save, or Esc to leave.</translation>
    </message>
    <message>
        <source>Sửa lùi hẹn đến {due_at:%d/%m/%Y} · {name} · {code}</source>
        <translation>Corrected, promise moves to {due_at:%d/%m/%Y} · {name} · {code}</translation>
    </message>
    <message>
        <source>Đã sửa, hẹn {due_at:%d/%m/%Y}</source>
        <translation>Corrected, due {due_at:%d/%m/%Y}</translation>
    </message>
    <message>
        <source>Đã sửa. Đồng hồ đang dừng, chưa có ngày hẹn mới</source>
        <translation>Corrected. The clock stands still: there is no new date yet</translation>
    </message>
    <message>
        <source>Muốn thay người: đưa con trỏ vào ô Họ và tên rồi quét lại.</source>
        <translation>To change the person: put the cursor into the name, then scan again.</translation>
    </message>
    <message>
        <source>Đồng hồ thời hạn</source>
        <translation>Time limit clock</translation>
    </message>
    <message>
        <source>đủ</source>
        <translation>full</translation>
    </message>
    <message>
        <source>dừng</source>
        <translation>stop</translation>
    </message>
    <message>
        <source>Nhận {first:%d/%m/%Y}.</source>
        <translation>Received {first:%d/%m/%Y}.</translation>
    </message>
    <message>
        <source>chờ công dân bổ sung</source>
        <translation>waiting for the citizen&apos;s papers</translation>
    </message>
    <message>
        <source>tạm dừng theo luật</source>
        <translation>paused by law</translation>
    </message>
    <message>
        <source>Đồng hồ dừng từ {since:%d/%m} đến {until:%d/%m}, {why}.</source>
        <translation>Clock stopped from {since:%d/%m} to {until:%d/%m}, {why}.</translation>
    </message>
    <message>
        <source>Đồng hồ dừng từ {since:%d/%m}, {why}.</source>
        <translation>Clock stopped since {since:%d/%m}, {why}.</translation>
    </message>
    <message>
        <source>đã dùng {used} ngày</source>
        <translation>{used} days used so far</translation>
    </message>
    <message>
        <source>dùng {used} ngày</source>
        <translation>{used} days used</translation>
    </message>
    <message>
        <source>đã dùng {used} ngày làm việc</source>
        <translation>{used} working days used so far</translation>
    </message>
    <message>
        <source>dùng {used} ngày làm việc</source>
        <translation>{used} working days used</translation>
    </message>
    <message>
        <source>Nộp đủ {until:%d/%m}, tính lại từ đầu.</source>
        <translation>Complete {until:%d/%m}, counted anew.</translation>
    </message>
    <message>
        <source>{words} Trễ đến {today:%d/%m/%Y}.</source>
        <translation>{words} Late until {today:%d/%m/%Y}.</translation>
    </message>
    <message>
        <source>Hẹn {due_at:%d/%m/%Y}.</source>
        <translation>Due {due_at:%d/%m/%Y}.</translation>
    </message>
    <message>
        <source>dừng từ {stopped_at:%H:%M %d/%m}</source>
        <translation>stopped since {stopped_at:%H:%M %d/%m}</translation>
    </message>
    <message>
        <source>{words} · tính lại từ đầu sau khi bổ sung đủ</source>
        <translation>{words} · counted anew once the supplement was complete</translation>
    </message>
    <message>
        <source> · hẹn đầu {promised_at:%d/%m} vẫn tính vào thống kê</source>
        <translation> · first due date {promised_at:%d/%m} still counts in the figures</translation>
    </message>
    <message>
        <source>Số định danh</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>Điện thoại</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Ngày sinh</source>
        <translation>Born</translation>
    </message>
    <message>
        <source>Nhận kết quả</source>
        <translation>Return result</translation>
    </message>
    <message>
        <source>Nơi cư trú</source>
        <translation>Residence</translation>
    </message>
    <message>
        <source>Người nộp thay</source>
        <translation>Submitter</translation>
    </message>
    <message>
        <source>Cùng đứng tên</source>
        <translation>Together with</translation>
    </message>
    <message>
        <source>Nhận qua</source>
        <translation>Received by</translation>
    </message>
    <message>
        <source>Làm chứng điểm chỉ</source>
        <translation>Witness of the thumbprint</translation>
    </message>
    <message>
        <source>Mã số thuế</source>
        <translation>Tax code</translation>
    </message>
    <message>
        <source>Trụ sở</source>
        <translation>Seat</translation>
    </message>
    <message>
        <source>Người đại diện</source>
        <translation>Representative</translation>
    </message>
    <message>
        <source>Đã nhận đủ bổ sung</source>
        <translation>Supplement complete</translation>
    </message>
    <message>
        <source>Lưu và in phiếu hẹn mới</source>
        <translation>Save and print the new slip</translation>
    </message>
    <message>
        <source>Giấy tờ đã nhận</source>
        <translation>Papers received</translation>
    </message>
    <message>
        <source>Đã nhận: phím số, phím + là đủ</source>
        <translation>Received: digit keys, + for all</translation>
    </message>
    <message>
        <source>Hẹn mới: {day} trước {due_at:%H:%M}</source>
        <translation>New day: {day} before {due_at:%H:%M}</translation>
    </message>
    <message>
        <source>Tính lại từ đầu, kể từ hôm nay. Ngày hẹn cũ {old:%d/%m}.</source>
        <translation>Counted anew from today. Old day {old:%d/%m}.</translation>
    </message>
    <message>
        <source>còn {lacking} mục; chưa đủ thì chưa tính lại</source>
        <translation>{lacking} still missing; not counted anew until complete</translation>
    </message>
    <message>
        <source>Đã nhận đủ {code}, hẹn mới {due_at:%H:%M %d/%m}</source>
        <translation>{code} is complete, new day {due_at:%H:%M %d/%m}</translation>
    </message>
    <message>
        <source>{count} giấy tờ, {sets} bộ</source>
        <translation>Papers: {count}, sets: {sets}</translation>
    </message>
    <message>
        <source>và {count} giấy tờ nữa: {rest}</source>
        <translation>and {count} more papers: {rest}</translation>
    </message>
    <message>
        <source>bổ sung {at:%d/%m}</source>
        <translation>supplement {at:%d/%m}</translation>
    </message>
    <message>
        <source>Không ghi giấy tờ nào.</source>
        <translation>No papers recorded.</translation>
    </message>
    <message>
        <source>đang chờ bổ sung</source>
        <translation>asked for again</translation>
    </message>
    <message>
        <source>bản chính</source>
        <translation>original</translation>
    </message>
    <message>
        <source>bản sao</source>
        <translation>copy</translation>
    </message>
    <message>
        <source>xuất trình</source>
        <translation>shown</translation>
    </message>
    <message>
        <source>Trạng thái</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Người nộp và thủ tục</source>
        <translation>Applicant, procedure</translation>
    </message>
    <message>
        <source>Số hồ sơ</source>
        <translation>Dossier no.</translation>
    </message>
    <message>
        <source>Hẹn trả</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Đang ở</source>
        <translation>Now with</translation>
    </message>
    <message>
        <source>Đang giải quyết</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>Niêm yết tại trụ sở</source>
        <translation>Posted at the office</translation>
    </message>
    <message>
        <source>Đài phát thanh</source>
        <translation>Radio station</translation>
    </message>
    <message>
        <source>Trang tin</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Tổ dân phố, thôn</source>
        <translation>Neighbourhoods</translation>
    </message>
    <message>
        <source>mỗi tháng</source>
        <translation>monthly</translation>
    </message>
    <message>
        <source>mỗi quý</source>
        <translation>quarterly</translation>
    </message>
    <message>
        <source>6 tháng một lần</source>
        <translation>every 6 months</translation>
    </message>
    <message>
        <source>mỗi năm</source>
        <translation>yearly</translation>
    </message>
    <message>
        <source>thành phố</source>
        <translation>city</translation>
    </message>
    <message>
        <source>tỉnh</source>
        <translation>province</translation>
    </message>
    <message>
        <source>Đã khép</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Đối thoại {on:%d/%m/%Y}</source>
        <translation>Dialogue {on:%d/%m/%Y}</translation>
    </message>
    <message>
        <source>Đối thoại đã hủy</source>
        <translation>Dialogue cancelled</translation>
    </message>
    <message>
        <source>Còn {count} việc</source>
        <translation>{count} still to do</translation>
    </message>
    <message>
        <source>Chưa khép</source>
        <translation>Not closed</translation>
    </message>
    <message>
        <source>Chưa có biên bản</source>
        <translation>No minutes yet</translation>
    </message>
    <message>
        <source>Sắp họp</source>
        <translation>Coming up</translation>
    </message>
    <message>
        <source>Chưa báo dân</source>
        <translation>Not announced</translation>
    </message>
    <message>
        <source>Đã trả lời</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>Đã hứa làm</source>
        <translation>Promised</translation>
    </message>
    <message>
        <source>Chờ trả lời</source>
        <translation>To answer</translation>
    </message>
    <message>
        <source>Chờ lên lịch</source>
        <translation>To schedule</translation>
    </message>
    <message>
        <source>Xong, muộn hạn</source>
        <translation>Done, late</translation>
    </message>
    <message>
        <source>Xong đúng hạn</source>
        <translation>Done on time</translation>
    </message>
    <message>
        <source>Quá hạn</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Đang làm</source>
        <translation>In hand</translation>
    </message>
    <message>
        <source>xong {on:%d/%m/%Y}</source>
        <translation>done {on:%d/%m/%Y}</translation>
    </message>
    <message>
        <source>quá {days} ngày</source>
        <translation>over by {days} d</translation>
    </message>
    <message>
        <source>còn {days} ngày</source>
        <translation>{days} d left</translation>
    </message>
    <message>
        <source>hạn hôm nay</source>
        <translation>due today</translation>
    </message>
    <message>
        <source>{place} · {count} câu hỏi · chủ trì: {chair}</source>
        <translation>{place} · questions: {count} · chair: {chair}</translation>
    </message>
    <message>
        <source>hỏi {on:%d/%m/%Y}</source>
        <translation>asked {on:%d/%m/%Y}</translation>
    </message>
    <message>
        <source>buổi {on:%d/%m/%Y}</source>
        <translation>session {on:%d/%m/%Y}</translation>
    </message>
    <message>
        <source>{count} việc đã hứa quá hạn.</source>
        <translation>Promises overdue: {count}.</translation>
    </message>
    <message>
        <source>{session} chưa có biên bản.</source>
        <translation>{session} has no minutes yet.</translation>
    </message>
    <message>
        <source>{session} chưa khép.</source>
        <translation>{session} is not closed.</translation>
    </message>
    <message>
        <source>{count} câu hỏi đã họp mà chưa trả lời.</source>
        <translation>Questions heard but not answered: {count}.</translation>
    </message>
    <message>
        <source>{session} chưa báo cho dân biết.</source>
        <translation>{session} is not announced yet.</translation>
    </message>
    <message>
        <source>{period} đã hết mà không có buổi đối thoại nào.</source>
        <translation>{period} has ended without a dialogue.</translation>
    </message>
    <message>
        <source>Buổi tới: {when}, {place}.</source>
        <translation>Next session: {when}, {place}.</translation>
    </message>
    <message>
        <source>{period} đã đối thoại ngày {on:%d/%m}.</source>
        <translation>{period}: dialogue held on {on:%d/%m}.</translation>
    </message>
    <message>
        <source>{period} chưa có lịch đối thoại, hết kỳ ngày {last:%d/%m}.</source>
        <translation>{period}: no dialogue set yet, period ends {last:%d/%m}.</translation>
    </message>
    <message>
        <source>Đối thoại với nhân dân: {levels}.</source>
        <translation>Dialogue with the people: {levels}.</translation>
    </message>
    <message>
        <source>Báo trễ hôm nay</source>
        <translation>To tell today</translation>
    </message>
    <message>
        <source>Hẹn hôm nay</source>
        <translation>Due today</translation>
    </message>
    <message>
        <source>Sắp đến hạn</source>
        <translation>Due soon</translation>
    </message>
    <message>
        <source>Chờ bổ sung</source>
        <translation>Awaiting papers</translation>
    </message>
    <message>
        <source>Sẵn sàng trả</source>
        <translation>Ready to return</translation>
    </message>
    <message>
        <source>Không có hồ sơ nào đang giải quyết.</source>
        <translation>No dossiers in progress.</translation>
    </message>
    <message>
        <source>Nhận hồ sơ mới bằng F2.</source>
        <translation>Take in a new one with F2.</translation>
    </message>
    <message>
        <source>Không có hồ sơ quá hạn.</source>
        <translation>No overdue dossiers.</translation>
    </message>
    <message>
        <source>Không ai phải chờ quá ngày đã hẹn.</source>
        <translation>Nobody is waiting past the due date.</translation>
    </message>
    <message>
        <source>Hôm nay không phải báo trễ hồ sơ nào.</source>
        <translation>Nobody has to be told of lateness today.</translation>
    </message>
    <message>
        <source>Việc này phải làm ít nhất một ngày trước hạn.</source>
        <translation>This must be done at least a day before the due date.</translation>
    </message>
    <message>
        <source>Không có hồ sơ hẹn trả hôm nay.</source>
        <translation>No dossiers due today.</translation>
    </message>
    <message>
        <source>Xem nhóm &apos;Sắp đến hạn&apos; bằng phím 5.</source>
        <translation>See &apos;Due soon&apos; with key 5.</translation>
    </message>
    <message>
        <source>Không có hồ sơ đến hạn trong ba ngày tới.</source>
        <translation>No dossiers due in the next three days.</translation>
    </message>
    <message>
        <source>Xem tất cả bằng phím 1.</source>
        <translation>See all with key 1.</translation>
    </message>
    <message>
        <source>Không có hồ sơ chờ bổ sung.</source>
        <translation>No dossiers awaiting papers.</translation>
    </message>
    <message>
        <source>Hồ sơ hiện ở đây khi đồng hồ dừng: chờ công dân bổ sung, hoặc tạm dừng theo luật.</source>
        <translation>Dossiers appear here while the clock stands still: waiting for papers, or paused by law.</translation>
    </message>
    <message>
        <source>Không có kết quả nào chờ trả.</source>
        <translation>No results waiting to be returned.</translation>
    </message>
    <message>
        <source>Hồ sơ hiện ở đây khi đã xử lý xong.</source>
        <translation>Dossiers show here once they are done.</translation>
    </message>
    <message>
        <source>Không còn hồ sơ nào cần xem lại.</source>
        <translation>No dossiers left to review.</translation>
    </message>
    <message>
        <source>Hồ sơ</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Lọc trong danh sách</source>
        <translation>Filter the list</translation>
    </message>
    <message>
        <source>Lọc theo tên hoặc thủ tục</source>
        <translation>Filter by name or procedure</translation>
    </message>
    <message>
        <source>Nhóm hồ sơ</source>
        <translation>Dossier groups</translation>
    </message>
    <message>
        <source>Danh sách hồ sơ</source>
        <translation>Dossier list</translation>
    </message>
    <message>
        <source>về danh sách</source>
        <translation>to the list</translation>
    </message>
    <message>
        <source>bỏ lọc</source>
        <translation>no filter</translation>
    </message>
    <message>
        <source>Của tôi</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>Cả {unit}</source>
        <translation>All of {unit}</translation>
    </message>
    <message>
        <source>Hồ sơ của ai</source>
        <translation>Whose dossiers</translation>
    </message>
    <message>
        <source>Về danh sách</source>
        <translation>Back to list</translation>
    </message>
    <message>
        <source>Tìm thấy {rowCount} hồ sơ</source>
        <translation>Found {rowCount} dossiers</translation>
    </message>
    <message>
        <source>Hồ sơ này có kết quả rồi, không bàn giao nữa.</source>
        <translation>This dossier has a result, it is handed over no more.</translation>
    </message>
    <message>
        <source>Không tìm thấy hồ sơ nào.</source>
        <translation>No dossiers found.</translation>
    </message>
    <message>
        <source>Thử tên không dấu, hoặc các chữ số cuối của mã, số định danh, điện thoại.</source>
        <translation>Try without accents, or the last digits of the code, ID or phone number.</translation>
    </message>
    <message>
        <source>Không có hồ sơ nào hợp với chữ lọc.</source>
        <translation>No dossier matches the filter.</translation>
    </message>
    <message>
        <source>Xóa chữ lọc bằng Esc, hoặc tìm mọi hồ sơ bằng F3.</source>
        <translation>Clear the filter with Esc, or find any dossier with F3.</translation>
    </message>
    <message>
        <source>Gần nhất: {last:%d/%m/%Y}. {hint}</source>
        <translation>Latest: {last:%d/%m/%Y}. {hint}</translation>
    </message>
    <message>
        <source>trả kết quả</source>
        <translation>return result</translation>
    </message>
    <message>
        <source>chọn hồ sơ</source>
        <translation>choose dossier</translation>
    </message>
    <message>
        <source>phím và hướng dẫn của màn hình đang xem</source>
        <translation>keys and help for this screen</translation>
    </message>
    <message>
        <source>in, in lại; phiếu chờ in</source>
        <translation>print, reprint; slips to print</translation>
    </message>
    <message>
        <source>gọi số kế tiếp</source>
        <translation>call next number</translation>
    </message>
    <message>
        <source>khóa quầy, đổi người</source>
        <translation>lock counter, change person</translation>
    </message>
    <message>
        <source>bỏ phần nhập dở, nhập lại</source>
        <translation>drop what was half typed, begin anew</translation>
    </message>
    <message>
        <source>chữ to hơn, Ctrl+− nhỏ lại</source>
        <translation>larger text, Ctrl+− smaller</translation>
    </message>
    <message>
        <source>xuống dòng, trong bảng bên phải</source>
        <translation>new line, in a panel on the right</translation>
    </message>
    <message>
        <source>Tiếp nhận (Ctrl+1)</source>
        <translation>Intake (Ctrl+1)</translation>
    </message>
    <message>
        <source>ô sau; ở giấy tờ là lưu và in</source>
        <translation>next field; on papers save and print</translation>
    </message>
    <message>
        <source>chọn thủ tục, đánh dấu giấy tờ</source>
        <translation>choose procedure, tick papers</translation>
    </message>
    <message>
        <source>giờ nhận, khi nhập từ phiếu giấy</source>
        <translation>time received, from a paper slip</translation>
    </message>
    <message>
        <source>đổi thủ tục</source>
        <translation>change procedure</translation>
    </message>
    <message>
        <source>in phiếu chữ to</source>
        <translation>large-type slip</translation>
    </message>
    <message>
        <source>số thứ tự</source>
        <translation>queue numbers</translation>
    </message>
    <message>
        <source>gọi lại số</source>
        <translation>call again</translation>
    </message>
    <message>
        <source>vắng mặt</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>Hồ sơ (Ctrl+2) và một hồ sơ</source>
        <translation>Dossiers (Ctrl+2), one dossier</translation>
    </message>
    <message>
        <source>mở; việc kế tiếp</source>
        <translation>open; next act</translation>
    </message>
    <message>
        <source>đổi nhóm</source>
        <translation>group</translation>
    </message>
    <message>
        <source>lọc trong nhóm</source>
        <translation>filter the group</translation>
    </message>
    <message>
        <source>xin lỗi và hẹn lại</source>
        <translation>apology and new date</translation>
    </message>
    <message>
        <source>kịp hẹn; - không kịp</source>
        <translation>in time; - not in time</translation>
    </message>
    <message>
        <source>yêu cầu bổ sung; đã nhận đủ</source>
        <translation>ask for a supplement; complete</translation>
    </message>
    <message>
        <source>từ chối</source>
        <translation>refuse</translation>
    </message>
    <message>
        <source>công dân rút hồ sơ</source>
        <translation>the citizen withdraws</translation>
    </message>
    <message>
        <source>ghi chú</source>
        <translation>note</translation>
    </message>
    <message>
        <source>nhắc; gọi báo có kết quả</source>
        <translation>remind; tell that it is ready</translation>
    </message>
    <message>
        <source>trả bản chính</source>
        <translation>give originals back</translation>
    </message>
    <message>
        <source>trả nhầm người, thu lại</source>
        <translation>given to the wrong person, recovered</translation>
    </message>
    <message>
        <source>bàn giao; phím cách đánh dấu nhiều hồ sơ</source>
        <translation>hand over; Space marks several</translation>
    </message>
    <message>
        <source>ai đang giữ, bước nào trễ</source>
        <translation>who holds it, which step is late</translation>
    </message>
    <message>
        <source>tạm dừng; tiếp tục</source>
        <translation>pause; go on</translation>
    </message>
    <message>
        <source>gia hạn theo luật</source>
        <translation>longer limit by law</translation>
    </message>
    <message>
        <source>hỏi cơ quan khác</source>
        <translation>ask another agency</translation>
    </message>
    <message>
        <source>lệ phí: thu, miễn, hoàn</source>
        <translation>fees: paid, exempt, refunded</translation>
    </message>
    <message>
        <source>sửa giấy tiếp nhận</source>
        <translation>correct the receipt</translation>
    </message>
    <message>
        <source>in việc hôm nay</source>
        <translation>print today&apos;s work</translation>
    </message>
    <message>
        <source>Xin lỗi (Ctrl+3)</source>
        <translation>Apologies (Ctrl+3)</translation>
    </message>
    <message>
        <source>lập thư; duyệt và ký</source>
        <translation>draft letter; approve, sign</translation>
    </message>
    <message>
        <source>xuống dòng, ở ô lý do</source>
        <translation>new line, in the box for the reason</translation>
    </message>
    <message>
        <source>thêm lỗi, thêm người</source>
        <translation>add fault, add person</translation>
    </message>
    <message>
        <source>xin lỗi không có hồ sơ</source>
        <translation>apology, no dossier</translation>
    </message>
    <message>
        <source>đã nói lời xin lỗi</source>
        <translation>apology spoken</translation>
    </message>
    <message>
        <source>ghi đã trao</source>
        <translation>record delivery</translation>
    </message>
    <message>
        <source>hoàn thành</source>
        <translation>complete</translation>
    </message>
    <message>
        <source>báo lên trên</source>
        <translation>report above</translation>
    </message>
    <message>
        <source>in danh sách phải báo</source>
        <translation>print to-tell list</translation>
    </message>
    <message>
        <source>số liệu năm</source>
        <translation>year&apos;s figures</translation>
    </message>
    <message>
        <source>Công khai (Ctrl+4)</source>
        <translation>Openness (Ctrl+4)</translation>
    </message>
    <message>
        <source>đổi danh sách</source>
        <translation>change list</translation>
    </message>
    <message>
        <source>in tờ cần thay; giấy tờ của buổi</source>
        <translation>print sheets due; session papers</translation>
    </message>
    <message>
        <source>đã treo</source>
        <translation>put up</translation>
    </message>
    <message>
        <source>đã kiểm tra; đã làm xong</source>
        <translation>checked; done</translation>
    </message>
    <message>
        <source>in cả lĩnh vực; khép buổi</source>
        <translation>print field; close session</translation>
    </message>
    <message>
        <source>thêm câu hỏi, phiếu, phản ánh</source>
        <translation>add question, slip, complaint</translation>
    </message>
    <message>
        <source>biên bản</source>
        <translation>minutes</translation>
    </message>
    <message>
        <source>trả lời</source>
        <translation>answer</translation>
    </message>
    <message>
        <source>hứa việc sẽ làm</source>
        <translation>promise an act</translation>
    </message>
    <message>
        <source>lọc</source>
        <translation>filter</translation>
    </message>
    <message>
        <source>báo cáo</source>
        <translation>report</translation>
    </message>
    <message>
        <source>in trang này</source>
        <translation>print this page</translation>
    </message>
    <message>
        <source>thử máy quét</source>
        <translation>try scanner</translation>
    </message>
    <message>
        <source>thêm người</source>
        <translation>add person</translation>
    </message>
    <message>
        <source>Phiếu chờ in (F9)</source>
        <translation>Slips to print (F9)</translation>
    </message>
    <message>
        <source>ra giấy rồi</source>
        <translation>came out</translation>
    </message>
    <message>
        <source>chưa ra</source>
        <translation>not out</translation>
    </message>
    <message>
        <source>bỏ tờ này</source>
        <translation>drop sheet</translation>
    </message>
    <message>
        <source>Phím của quầy</source>
        <translation>Keys of the counter</translation>
    </message>
    <message>
        <source>Một Cửa · F1 cho biết phím của màn hình đang xem</source>
        <translation>Một Cửa · F1 shows the keys of the screen you see</translation>
    </message>
    <message>
        <source>đổi người</source>
        <translation>whose</translation>
    </message>
    <message>
        <source>60 hồ sơ mới nhất</source>
        <translation>60 latest dossiers</translation>
    </message>
    <message>
        <source>{shown} hồ sơ · việc gấp nhất ở trên</source>
        <translation>dossiers: {shown} · most urgent first</translation>
    </message>
    <message>
        <source>Hồ sơ nhận trong kỳ</source>
        <translation>Received in the period</translation>
    </message>
    <message>
        <source>Hồ sơ trễ trong kỳ, theo ngày hẹn đầu tiên</source>
        <translation>Late in the period, by first due date</translation>
    </message>
    <message>
        <source>Thời gian giải quyết</source>
        <translation>Handling time</translation>
    </message>
    <message>
        <source>Thời gian của từng đơn vị</source>
        <translation>Time at each office</translation>
    </message>
    <message>
        <source>Số lần phải đi lại</source>
        <translation>Return visits needed</translation>
    </message>
    <message>
        <source>Số cơ quan phải liên hệ</source>
        <translation>Offices to be contacted</translation>
    </message>
    <message>
        <source>Làm trọn tại Một cửa</source>
        <translation>Done fully at One-Stop</translation>
    </message>
    <message>
        <source>Công khai thủ tục</source>
        <translation>Procedures posted</translation>
    </message>
    <message>
        <source>Thái độ của cán bộ</source>
        <translation>Officers&apos; manner</translation>
    </message>
    <message>
        <source>Trả lời phản ánh</source>
        <translation>Complaints answered</translation>
    </message>
    <message>
        <source>Kỳ</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Chín chỉ số của đơn vị</source>
        <translation>Office&apos;s nine scores</translation>
    </message>
    <message>
        <source>Chín chỉ số</source>
        <translation>Nine scores</translation>
    </message>
    <message>
        <source>Chỉ số của cán bộ</source>
        <translation>Officers&apos; scores</translation>
    </message>
    <message>
        <source>Cán bộ, công chức</source>
        <translation>Officers</translation>
    </message>
    <message>
        <source>In kết quả đánh giá</source>
        <translation>Print rating results</translation>
    </message>
    <message>
        <source>Chỉ số</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>chưa có hồ sơ nào giải quyết xong trong kỳ</source>
        <translation>no dossier finished in the period yet</translation>
    </message>
    <message>
        <source>{points}/18, xếp loại {grade} · {count} hồ sơ</source>
        <translation>{points}/18, grade {grade} · dossiers: {count}</translation>
    </message>
    <message>
        <source>Họ tên</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Tổng/10</source>
        <translation>Total/10</translation>
    </message>
    <message>
        <source>Cột 1, 2, 3, 4, 7 là chỉ số của thông tư; % là mức hoàn thành nhiệm vụ.</source>
        <translation>Columns 1, 2, 3, 4, 7 are the circular&apos;s indicators; % is how far the task was fulfilled.</translation>
    </message>
    <message>
        <source>Chỉ hiện của mình; phụ trách và lãnh đạo xem tất cả.</source>
        <translation>Only your own is shown; the supervisor and leaders see all.</translation>
    </message>
    <message>
        <source>Kết quả đánh giá</source>
        <translation>Rating result</translation>
    </message>
    <message>
        <source>đọc từng chỉ số</source>
        <translation>read indicators</translation>
    </message>
    <message>
        <source>in kết quả đánh giá</source>
        <translation>print rating result</translation>
    </message>
    <message>
        <source>Báo cáo</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>Xuất bảng tính</source>
        <translation>Export sheet</translation>
    </message>
    <message>
        <source>In trang này</source>
        <translation>Print this page</translation>
    </message>
    <message>
        <source>Thống kê</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>Tồn đọng: {field}</source>
        <translation>Backlog: {field}</translation>
    </message>
    <message>
        <source>Chưa đọc được số liệu, chọn lại kỳ để đọc lại</source>
        <translation>Figures could not be read, choose the period again</translation>
    </message>
    <message>
        <source>Toàn {ward}</source>
        <translation>All of {ward}</translation>
    </message>
    <message>
        <source>Đã lưu {file}</source>
        <translation>Saved {file}</translation>
    </message>
    <message>
        <source>Phản ánh, kiến nghị</source>
        <translation>Complaints, proposals</translation>
    </message>
    <message>
        <source>Trả lời trước</source>
        <translation>Answer by</translation>
    </message>
    <message>
        <source>Ghi phản ánh</source>
        <translation>Enter complaint</translation>
    </message>
    <message>
        <source>Dân phản ánh tại quầy, qua điện thoại, thư, phiếu: ghi bằng phím N.</source>
        <translation>Citizens complain at the desk, by phone, letter or form: enter with key N.</translation>
    </message>
    <message>
        <source>Mười hai tháng qua chưa có phản ánh nào.</source>
        <translation>No complaints in the last twelve months.</translation>
    </message>
    <message>
        <source>Trả lời đúng hẹn mọi phản ánh được 2 điểm ở chỉ số 8.</source>
        <translation>Every complaint answered in time gives 2 points in indicator 8.</translation>
    </message>
    <message>
        <source>Trả lời: người phụ trách, Chủ tịch hoặc Phó Chủ tịch.</source>
        <translation>Answering: the supervisor, the Chair or a Vice Chair.</translation>
    </message>
    <message>
        <source>chọn</source>
        <translation>choose</translation>
    </message>
    <message>
        <source>ghi phản ánh</source>
        <translation>enter complaint</translation>
    </message>
    <message>
        <source>mở hồ sơ</source>
        <translation>open dossier</translation>
    </message>
    <message>
        <source>quay lại số liệu</source>
        <translation>back to figures</translation>
    </message>
    <message>
        <source>việc chờ duyệt</source>
        <translation>to approve</translation>
    </message>
    <message>
        <source>đổi kỳ</source>
        <translation>period</translation>
    </message>
    <message>
        <source>đọc từng số</source>
        <translation>read each figure</translation>
    </message>
    <message>
        <source>xem hồ sơ</source>
        <translation>see dossiers</translation>
    </message>
    <message>
        <source>xem biểu đồ</source>
        <translation>see charts</translation>
    </message>
    <message>
        <source>xem dạng bảng</source>
        <translation>see as table</translation>
    </message>
    <message>
        <source>II.06a</source>
        <translation>II.06a</translation>
    </message>
    <message>
        <source>Chi tiết</source>
        <translation>In detail</translation>
    </message>
    <message>
        <source>Tồn đọng</source>
        <translation>Backlog</translation>
    </message>
    <message>
        <source>Theo ngày</source>
        <translation>By day</translation>
    </message>
    <message>
        <source>Phí</source>
        <translation>Fees</translation>
    </message>
    <message>
        <source>So năm trước</source>
        <translation>Year on year</translation>
    </message>
    <message>
        <source>Loại báo cáo</source>
        <translation>Kind of report</translation>
    </message>
    <message>
        <source>Bảng báo cáo</source>
        <translation>Table of the report</translation>
    </message>
    <message>
        <source>Chốt, gửi</source>
        <translation>Close, send</translation>
    </message>
    <message>
        <source>Đã gửi</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Xuất Excel</source>
        <translation>Export to Excel</translation>
    </message>
    <message>
        <source>Đang đếm…</source>
        <translation>Counting…</translation>
    </message>
    <message>
        <source>Chưa đọc được báo cáo, chọn lại kỳ để đọc lại</source>
        <translation>The report could not be read, choose the period again</translation>
    </message>
    <message>
        <source>Bản đã gửi này viết theo cách khác, không bày thành bảng được.</source>
        <translation>This sent report is written in another way and cannot be shown as a table.</translation>
    </message>
    <message>
        <source>; và {count} số khác</source>
        <translation>; and {count} other figures</translation>
    </message>
    <message>
        <source>Nếu tính lại hôm nay: {changed}{more}.</source>
        <translation>Counted anew today: {changed}{more}.</translation>
    </message>
    <message>
        <source>Tính lại hôm nay vẫn như vậy.</source>
        <translation>Counted anew today it is the same.</translation>
    </message>
    <message>
        <source>Bản đã gửi chỉ còn số; danh sách xem ở bản tính hôm nay</source>
        <translation>Of a sent report only the figures are kept; lists are in today&apos;s count</translation>
    </message>
    <message>
        <source>Kỳ đã hết từ lần đếm trước, đang đếm lại; bấm G lần nữa</source>
        <translation>The period ended since it was counted, counting anew; press G again</translation>
    </message>
    <message>
        <source>Đã chốt báo cáo {kind}, xem lại bằng S</source>
        <translation>Report {kind} closed, S shows it again</translation>
    </message>
    <message>
        <source>Đã lưu {file} trong {folder}</source>
        <translation>Saved {file} in {folder}</translation>
    </message>
    <message>
        <source>chốt, gửi</source>
        <translation>close, send</translation>
    </message>
    <message>
        <source>đổi loại</source>
        <translation>other kind</translation>
    </message>
    <message>
        <source>đã gửi</source>
        <translation>sent</translation>
    </message>
    <message>
        <source>in báo cáo</source>
        <translation>print report</translation>
    </message>
    <message>
        <source>xuất Excel</source>
        <translation>export to Excel</translation>
    </message>
    <message>
        <source>xuất bảng tính</source>
        <translation>export sheet</translation>
    </message>
    <message>
        <source>Tệp ở {folder}</source>
        <translation>File in {folder}</translation>
    </message>
    <message>
        <source>Số liệu trên máy này, đọc lúc {at:%H:%M}</source>
        <translation>Figures on this machine, read at {at:%H:%M}</translation>
    </message>
    <message>
        <source>hồ sơ trễ trong kỳ</source>
        <translation>late in the period</translation>
    </message>
    <message>
        <source>Đã tiếp nhận</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>hồ sơ nhận trong kỳ</source>
        <translation>received in the period</translation>
    </message>
    <message>
        <source>Quá hạn lúc này</source>
        <translation>Overdue now</translation>
    </message>
    <message>
        <source>hồ sơ quá hạn</source>
        <translation>overdue dossiers</translation>
    </message>
    <message>
        <source>Thư xin lỗi trong kỳ</source>
        <translation>Apologies in the period</translation>
    </message>
    <message>
        <source>Tỷ lệ đúng hạn 12 tháng</source>
        <translation>On time, 12 months</translation>
    </message>
    <message>
        <source>Tiếp nhận 12 tháng</source>
        <translation>Received, 12 months</translation>
    </message>
    <message>
        <source>{count} xong · {compared}</source>
        <translation>{count} done · {compared}</translation>
    </message>
    <message>
        <source>{count} việc còn nợ</source>
        <translation>{count} still owed</translation>
    </message>
    <message>
        <source>không nợ thư nào</source>
        <translation>no letter owed</translation>
    </message>
    <message>
        <source>chưa có đánh giá</source>
        <translation>no ratings yet</translation>
    </message>
    <message>
        <source>dưới 5 lượt, chưa hiện</source>
        <translation>under 5 ratings, not shown</translation>
    </message>
    <message>
        <source>{count} lượt, quầy này</source>
        <translation>{count} ratings, this counter</translation>
    </message>
    <message>
        <source>chưa xong hồ sơ nào</source>
        <translation>no dossier done yet</translation>
    </message>
    <message>
        <source>cùng kỳ chưa có số</source>
        <translation>no figure a year ago</translation>
    </message>
    <message>
        <source>{by} điểm so cùng kỳ</source>
        <translation>{by} points in a year</translation>
    </message>
    <message>
        <source>hồ sơ, phản ánh có thư xin lỗi</source>
        <translation>dossiers and complaints with a letter of apology</translation>
    </message>
    <message>
        <source>cùng kỳ không có hồ sơ</source>
        <translation>no dossiers in the same days a year before</translation>
    </message>
    <message>
        <source>{by}% so cùng kỳ</source>
        <translation>{by}% on a year ago</translation>
    </message>
    <message>
        <source>{count} thư chờ ký</source>
        <translation>letters to sign: {count}</translation>
    </message>
    <message>
        <source>{count} theo ngày hẹn đầu</source>
        <translation>{count} by the first promise</translation>
    </message>
    <message>
        <source>không có hồ sơ nào</source>
        <translation>no dossiers</translation>
    </message>
    <message>
        <source>đều là {field}</source>
        <translation>all {field}</translation>
    </message>
    <message>
        <source>nhiều nhất: {field} {count}</source>
        <translation>most: {field} {count}</translation>
    </message>
    <message>
        <source>quá hạn</source>
        <translation>overdue</translation>
    </message>
    <message>
        <source>sắp hạn</source>
        <translation>due soon</translation>
    </message>
    <message>
        <source>còn lại</source>
        <translation>others</translation>
    </message>
    <message>
        <source>Tồn đọng theo lĩnh vực</source>
        <translation>Backlog by field</translation>
    </message>
    <message>
        <source>Tỷ lệ đúng hạn</source>
        <translation>On-time share</translation>
    </message>
    <message>
        <source>Chờ, tạm dừng</source>
        <translation>Waiting, paused</translation>
    </message>
    <message>
        <source>Khối lượng theo cán bộ</source>
        <translation>Workload by officer</translation>
    </message>
    <message>
        <source>Lượt nộp hôm nay</source>
        <translation>Visits today</translation>
    </message>
    <message>
        <source>Không có hồ sơ nào đang xử lý</source>
        <translation>No dossiers in progress</translation>
    </message>
    <message>
        <source>{count} lượt</source>
        <translation>{count} visits</translation>
    </message>
    <message>
        <source>Câu hỏi đối thoại</source>
        <translation>Dialogue question</translation>
    </message>
    <message>
        <source>Ghi nguyên ý người hỏi, không ghi tên trong câu</source>
        <translation>Keep the asker&apos;s whole meaning, no names in the question</translation>
    </message>
    <message>
        <source>Lưu câu hỏi</source>
        <translation>Save question</translation>
    </message>
    <message>
        <source>Lĩnh vực khác</source>
        <translation>Other fields</translation>
    </message>
    <message>
        <source>Hỏi {level}</source>
        <translation>Ask {level}</translation>
    </message>
    <message>
        <source>Hỏi cấp nào</source>
        <translation>Level asked</translation>
    </message>
    <message>
        <source>Hỏi ở đâu</source>
        <translation>Asked where</translation>
    </message>
    <message>
        <source>Họ và tên, nếu người hỏi muốn cho biết</source>
        <translation>Full name, if the asker is willing to give it</translation>
    </message>
    <message>
        <source>Nơi ở</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Câu hỏi, kiến nghị</source>
        <translation>Question, proposal</translation>
    </message>
    <message>
        <source>Người hỏi chỉ cơ quan biết, để báo trả lời. Không đọc, không in, không niêm yết.</source>
        <translation>The asker is known to the office only, to send the answer. Never read out, printed or posted.</translation>
    </message>
    <message>
        <source>Đã ghi câu hỏi</source>
        <translation>Question entered</translation>
    </message>
    <message>
        <source>Thêm buổi đối thoại</source>
        <translation>Add a dialogue</translation>
    </message>
    <message>
        <source>Lưu lịch đối thoại</source>
        <translation>Save dialogue date</translation>
    </message>
    <message>
        <source>Ngày giờ</source>
        <translation>Date, time</translation>
    </message>
    <message>
        <source>Nơi họp</source>
        <translation>Venue</translation>
    </message>
    <message>
        <source>Lưu xong: in thông báo, ghi nơi đã báo, rồi lập chương trình từ các câu hỏi đã gom.</source>
        <translation>Then: print the notice, enter where it was given, set the agenda from the questions gathered.</translation>
    </message>
    <message>
        <source>Đã lưu lịch đối thoại</source>
        <translation>Dialogue date saved</translation>
    </message>
    <message>
        <source>Đổi lịch, hủy buổi</source>
        <translation>Move or cancel session</translation>
    </message>
    <message>
        <source>Đổi lịch</source>
        <translation>Move date</translation>
    </message>
    <message>
        <source>Hủy buổi</source>
        <translation>Cancel it</translation>
    </message>
    <message>
        <source>Ngày giờ mới</source>
        <translation>New date, time</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Đã ghi hủy buổi</source>
        <translation>Session cancelled</translation>
    </message>
    <message>
        <source>Đã đổi lịch. In lại thông báo.</source>
        <translation>Date moved. Print the notice again.</translation>
    </message>
    <message>
        <source>Báo bằng cách</source>
        <translation>Told by</translation>
    </message>
    <message>
        <source>Ngày báo</source>
        <translation>Told on</translation>
    </message>
    <message>
        <source>Báo bằng cách nào?</source>
        <translation>How were they told?</translation>
    </message>
    <message>
        <source>Đã ghi: {words}</source>
        <translation>Entered: {words}</translation>
    </message>
    <message>
        <source>Chưa chọn cách báo nào.</source>
        <translation>No way of telling chosen.</translation>
    </message>
    <message>
        <source>Đã ghi báo cho dân biết</source>
        <translation>Notice to citizens entered</translation>
    </message>
    <message>
        <source>Chương trình đối thoại</source>
        <translation>Dialogue agenda</translation>
    </message>
    <message>
        <source>Lưu chương trình</source>
        <translation>Save agenda</translation>
    </message>
    <message>
        <source>Câu hỏi lên chương trình</source>
        <translation>Questions on the agenda</translation>
    </message>
    <message>
        <source>Đánh dấu câu hỏi sẽ trả lời tại buổi này, phím + lấy tất cả.</source>
        <translation>Tick the questions to be answered at this session, key + takes all.</translation>
    </message>
    <message>
        <source>Câu hỏi không chọn vẫn chờ buổi sau.</source>
        <translation>Questions not ticked wait for the next one.</translation>
    </message>
    <message>
        <source>Đã lưu chương trình, {count} câu hỏi</source>
        <translation>Agenda saved, {count} questions</translation>
    </message>
    <message>
        <source>Không có hồ sơ tồn đọng ở cả hai ngày</source>
        <translation>No backlog on either day</translation>
    </message>
    <message>
        <source>Lĩnh vực</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>{before} → {now} ({by})</source>
        <translation>{before} → {now} ({by})</translation>
    </message>
    <message>
        <source>{now}, cùng kỳ chưa có số</source>
        <translation>{now}, no figures a year before</translation>
    </message>
    <message>
        <source>T{month}</source>
        <translation>M{month}</translation>
    </message>
    <message>
        <source>Chưa có hồ sơ nào giải quyết xong</source>
        <translation>No dossier decided yet</translation>
    </message>
    <message>
        <source>Biểu II.06a</source>
        <translation>Form II.06a</translation>
    </message>
    <message>
        <source>Cột</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Cùng kỳ</source>
        <translation>Year ago</translation>
    </message>
    <message>
        <source>Kỳ này</source>
        <translation>This period</translation>
    </message>
    <message>
        <source>Nhận</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Hồ sơ quá hạn lúc này, theo ngày hẹn hiện nay</source>
        <translation>Dossiers overdue now, by the present promise</translation>
    </message>
    <message>
        <source>Hồ sơ, phản ánh có thư xin lỗi ký trong kỳ</source>
        <translation>Dossiers and complaints with a letter signed in the period</translation>
    </message>
    <message>
        <source>{count} hồ sơ</source>
        <translation>{count} dossiers</translation>
    </message>
    <message>
        <source>{count} hồ sơ đầu, hẹn sớm nhất trước</source>
        <translation>First {count} dossiers, earliest due first</translation>
    </message>
    <message>
        <source>, {count} thư không hồ sơ</source>
        <translation>, letters without a dossier: {count}</translation>
    </message>
    <message>
        <source>Không có hồ sơ nào ở đây.</source>
        <translation>No dossiers here.</translation>
    </message>
    <message>
        <source>Esc để quay lại số liệu.</source>
        <translation>Esc goes back to the figures.</translation>
    </message>
    <message>
        <source>Xem</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Việc chờ duyệt</source>
        <translation>Awaiting approval</translation>
    </message>
    <message>
        <source>Không có thư nào chờ ký, không việc đã hứa nào tới hạn.</source>
        <translation>No letters to sign, no promises falling due.</translation>
    </message>
    <message>
        <source>Chờ duyệt, đã hứa</source>
        <translation>To approve, promised</translation>
    </message>
    <message>
        <source>Phiếu hẹn trên giấy A5, A4</source>
        <translation>Slips on A5, A4 paper</translation>
    </message>
    <message>
        <source>Phiếu hẹn trên giấy cuộn</source>
        <translation>Slips on roll paper</translation>
    </message>
    <message>
        <source>Thư xin lỗi</source>
        <translation>Apology letters</translation>
    </message>
    <message>
        <source>Giấy A4 khác</source>
        <translation>Other A4 papers</translation>
    </message>
    <message>
        <source>Thêm máy in cuộn</source>
        <translation>Add roll printer</translation>
    </message>
    <message>
        <source>Thêm</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Phiếu hẹn in theo</source>
        <translation>Slips print on</translation>
    </message>
    <message>
        <source>Mạng: net:ĐỊA_CHỈ:9100 · cổng COM: serial:COM3@115200 · USB: usb:/dev/usb/lp0 · máy in Windows: spool:TÊN</source>
        <translation>Network: net:ADDRESS:9100 · COM port: serial:COM3@115200 · USB: usb:/dev/usb/lp0 · Windows printer: spool:NAME</translation>
    </message>
    <message>
        <source>In thử</source>
        <translation>Test print</translation>
    </message>
    <message>
        <source>In thử: {paper}</source>
        <translation>Test print: {paper}</translation>
    </message>
    <message>
        <source>Đúng</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Không đúng</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Đặt thước lên trang thử: vạch có đúng 100 mm (giấy cuộn: 50 mm) không?</source>
        <translation>Put a ruler on the test page: is the line exactly 100 mm (roll: 50 mm)?</translation>
    </message>
    <message>
        <source>viết như net:192.168.1.50:9100</source>
        <translation>written like net:192.168.1.50:9100</translation>
    </message>
    <message>
        <source>Phiếu cuộn và số thứ tự in ở {printer}. In thử một tờ.</source>
        <translation>Roll slips and tickets print on {printer}. Print a test page.</translation>
    </message>
    <message>
        <source>Đang in trang thử…</source>
        <translation>Printing a test page…</translation>
    </message>
    <message>
        <source>Trang thử: {outcome}</source>
        <translation>Test page: {outcome}</translation>
    </message>
    <message>
        <source>Máy in đúng tỷ lệ.</source>
        <translation>Prints true to size.</translation>
    </message>
    <message>
        <source>Trong cài đặt máy in của hệ thống đặt tỷ lệ 100 % (Actual size), tắt &apos;Vừa trang giấy&apos; (Fit to page), rồi in thử lại.</source>
        <translation>In the system&apos;s printer settings set the scale to 100 % (Actual size), turn off &apos;Fit to page&apos;, then test again.</translation>
    </message>
    <message>
        <source>{count} việc</source>
        <translation>Cases: {count}</translation>
    </message>
    <message>
        <source>Đã hứa: {text}</source>
        <translation>Promised: {text}</translation>
    </message>
    <message>
        <source>Lập {day:%d/%m}, chờ ký {count} ngày</source>
        <translation>Drafted {day:%d/%m}, unsigned for {count} days</translation>
    </message>
    <message>
        <source>Lập hôm nay, chờ ký</source>
        <translation>Drafted today, to be signed</translation>
    </message>
    <message>
        <source>Lẽ ra báo trước {moment}</source>
        <translation>Not told by {moment}</translation>
    </message>
    <message>
        <source>Báo trước {moment}</source>
        <translation>Tell by {moment}</translation>
    </message>
    <message>
        <source>Báo cáo {first:%d/%m} – {last:%d/%m}</source>
        <translation>Report {first:%d/%m} – {last:%d/%m}</translation>
    </message>
    <message>
        <source>Chưa ghi được {file}: đóng tệp nếu đang mở, rồi làm lại</source>
        <translation>{file} not written: close the file if it is open, then do it again</translation>
    </message>
    <message>
        <source>Hôm nay</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Tháng này</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Quý này</source>
        <translation>Quarter</translation>
    </message>
    <message>
        <source>Năm nay</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Số của quầy {desk}</source>
        <translation>Figures of desk {desk}</translation>
    </message>
    <message>
        <source>Số của cả {unit}: người phụ trách và lãnh đạo xem</source>
        <translation>Figures of all of {unit}: supervisors and heads see them</translation>
    </message>
    <message>
        <source>chính người nộp</source>
        <translation>the applicant</translation>
    </message>
    <message>
        <source>người nộp thay</source>
        <translation>the submitter</translation>
    </message>
    <message>
        <source>người được ủy quyền</source>
        <translation>an authorised person</translation>
    </message>
    <message>
        <source> lúc {moment_words}, nhập sau</source>
        <translation> at {moment_words}, entered later</translation>
    </message>
    <message>
        <source>Tiếp nhận{later}, hẹn trả {day}</source>
        <translation>Received{later}, due {day}</translation>
    </message>
    <message>
        <source>, không có phiếu</source>
        <translation>, without slip</translation>
    </message>
    <message>
        <source>, giao {handed}</source>
        <translation>, given {handed}</translation>
    </message>
    <message>
        <source>Gửi kết quả qua bưu chính, số {number}{handed}</source>
        <translation>Result sent by post, number {number}{handed}</translation>
    </message>
    <message>
        <source>Trả kết quả cho {who}{name}{handed}{lost}{why}</source>
        <translation>Result returned to {who}{name}{handed}{lost}{why}</translation>
    </message>
    <message>
        <source>, xin hẹn lại {day}</source>
        <translation>, new date asked {day}</translation>
    </message>
    <message>
        <source>Lập thư xin lỗi{again}</source>
        <translation>Apology letter drafted{again}</translation>
    </message>
    <message>
        <source>, hẹn lại {day}</source>
        <translation>, new due date {day}</translation>
    </message>
    <message>
        <source>Ký thư {number}{again}</source>
        <translation>Letter {number} signed{again}</translation>
    </message>
    <message>
        <source>Xin lỗi {how}: {outcome}</source>
        <translation>Apology {how}: {outcome}</translation>
    </message>
    <message>
        <source>phiếu</source>
        <translation>slip</translation>
    </message>
    <message>
        <source>thư xin lỗi</source>
        <translation>apology letter</translation>
    </message>
    <message>
        <source>bài đọc xin lỗi</source>
        <translation>apology text</translation>
    </message>
    <message>
        <source>phiếu yêu cầu bổ sung</source>
        <translation>request for supplement</translation>
    </message>
    <message>
        <source>phiếu từ chối</source>
        <translation>refusal</translation>
    </message>
    <message>
        <source>giấy trả hồ sơ</source>
        <translation>return receipt</translation>
    </message>
    <message>
        <source>giấy tờ</source>
        <translation>papers</translation>
    </message>
    <message>
        <source>In {paper}{why}</source>
        <translation>Print {paper}{why}</translation>
    </message>
    <message>
        <source>In lại {paper} lần {times}{why}</source>
        <translation>Reprint {paper}, time {times}{why}</translation>
    </message>
    <message>
        <source>Đã xử lý xong, sẵn sàng trả</source>
        <translation>Done, ready to return</translation>
    </message>
    <message>
        <source>Hoàn thành việc xin lỗi</source>
        <translation>Apology completed</translation>
    </message>
    <message>
        <source>{by}, {second} xác nhận · {desk_words}</source>
        <translation>{by}, confirmed by {second} · {desk_words}</translation>
    </message>
    <message>
        <source>Việc do bản mới hơn ghi, cập nhật chương trình để xem</source>
        <translation>Recorded by a newer version, update the program to see it</translation>
    </message>
    <message>
        <source>Hẹn {due}, {due_at:%d/%m}</source>
        <translation>Due {due}, {due_at:%d/%m}</translation>
    </message>
    <message>
        <source>Xử lý xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Nhận đủ bổ sung</source>
        <translation>Supplement complete</translation>
    </message>
    <message>
        <source>khi ấy có ngày hẹn mới</source>
        <translation>then there is a new day</translation>
    </message>
    <message>
        <source>Trả kết quả</source>
        <translation>Return result</translation>
    </message>
    <message>
        <source>{by} ký, {second} lập · {desk_words}</source>
        <translation>{by} signed, {second} drafted · {desk_words}</translation>
    </message>
    <message>
        <source>Hôm nay đã nhận {received_today} hồ sơ</source>
        <translation>Received today: {received_today}</translation>
    </message>
    <message>
        <source>Thay tổ chức bằng {name}?  Enter: thay  ·  Esc: giữ nguyên</source>
        <translation>Put {name} in the organisation&apos;s place?  Enter: replace  ·  Esc: keep</translation>
    </message>
    <message>
        <source>Kiểm tra dấu</source>
        <translation>Check marks</translation>
    </message>
    <message>
        <source>Thay người đại diện bằng {name}?  Enter: thay  ·  Esc: giữ nguyên</source>
        <translation>Put {name} in place of the representative?  Enter: replace  ·  Esc: keep</translation>
    </message>
    <message>
        <source>Chưa lưu được, còn {count} chỗ cần sửa</source>
        <translation>Not saved, still to put right: {count}</translation>
    </message>
    <message>
        <source>Chưa lưu được. {say}</source>
        <translation>Not saved. {say}</translation>
    </message>
    <message>
        <source>Thêm hồ sơ nữa</source>
        <translation>Another dossier</translation>
    </message>
    <message>
        <source>Chưa ghi được, cần biết ai đã đến</source>
        <translation>Not written, say who came</translation>
    </message>
    <message>
        <source>Phần ghi dở từ {at:%H:%M %d/%m} vẫn còn đây</source>
        <translation>What you began at {at:%H:%M %d/%m} is still here</translation>
    </message>
    <message>
        <source>Chưa bỏ được phần ghi dở. {say}</source>
        <translation>What was half filled could not be given up yet. {say}</translation>
    </message>
    <message>
        <source>Hồ sơ này đang ghi dở. F2 lần nữa để bỏ và ghi hồ sơ mới</source>
        <translation>This dossier is unfinished. F2 again drops it and starts a new one</translation>
    </message>
    <message>
        <source>Tiếp nhận hồ sơ</source>
        <translation>Take in a dossier</translation>
    </message>
    <message>
        <source>Thủ tục: chưa chọn</source>
        <translation>Procedure: not chosen</translation>
    </message>
    <message>
        <source>Giấy tờ còn thiếu: {names}. Có đủ thì bấm +</source>
        <translation>Missing papers: {names}. If complete press +</translation>
    </message>
    <message>
        <source>di chuyển</source>
        <translation>move</translation>
    </message>
    <message>
        <source>chọn nhanh</source>
        <translation>quick choice</translation>
    </message>
    <message>
        <source>đóng danh sách</source>
        <translation>close list</translation>
    </message>
    <message>
        <source>cá nhân, tổ chức</source>
        <translation>person, entity</translation>
    </message>
    <message>
        <source>nộp thay</source>
        <translation>on behalf</translation>
    </message>
    <message>
        <source>đủ giấy tờ</source>
        <translation>all papers</translation>
    </message>
    <message>
        <source>thêm bản sao</source>
        <translation>more copies</translation>
    </message>
    <message>
        <source>thay người</source>
        <translation>replace the person</translation>
    </message>
    <message>
        <source>giữ nguyên</source>
        <translation>keep as it is</translation>
    </message>
    <message>
        <source>cùng đứng tên</source>
        <translation>together with</translation>
    </message>
    <message>
        <source>lưu và in</source>
        <translation>save and print</translation>
    </message>
    <message>
        <source>lưu, thêm hồ sơ nữa</source>
        <translation>save, another dossier</translation>
    </message>
    <message>
        <source>thử lưu lại</source>
        <translation>try to save again</translation>
    </message>
    <message>
        <source>còn thiếu giấy tờ</source>
        <translation>papers missing</translation>
    </message>
    <message>
        <source>nhận lúc</source>
        <translation>received at</translation>
    </message>
    <message>
        <source>sửa hồ sơ vừa lưu</source>
        <translation>correct the one just saved</translation>
    </message>
    <message>
        <source>mở hồ sơ vừa lưu</source>
        <translation>open the one just saved</translation>
    </message>
    <message>
        <source>ô tiếp</source>
        <translation>next field</translation>
    </message>
    <message>
        <source>làm mới</source>
        <translation>start afresh</translation>
    </message>
    <message>
        <source>vì sao ngày này</source>
        <translation>why this date</translation>
    </message>
    <message>
        <source>Người cùng tên: </source>
        <translation>Of the same name: </translation>
    </message>
    <message>
        <source>Đang có hồ sơ {number}, hẹn {due_at:%d/%m}</source>
        <translation>Open dossier {number}, due {due_at:%d/%m}</translation>
    </message>
    <message>
        <source>Mới nộp hồ sơ {number} ngày {received_at:%d/%m}</source>
        <translation>Handed in dossier {number} on {received_at:%d/%m}</translation>
    </message>
    <message>
        <source>Hôm {at:%d/%m} còn thiếu: {items} ({procedure})</source>
        <translation>On {at:%d/%m} still missing: {items} ({procedure})</translation>
    </message>
    <message>
        <source>Hôm {at:%d/%m} đã từ chối: {reason} ({procedure})</source>
        <translation>On {at:%d/%m} refused: {reason} ({procedure})</translation>
    </message>
    <message>
        <source>bây giờ</source>
        <translation>now</translation>
    </message>
    <message>
        <source>Nhận lúc</source>
        <translation>Received at</translation>
    </message>
    <message>
        <source>gõ như 08:30 hoặc 24/01 08:30</source>
        <translation>type as 08:30 or 24/01 08:30</translation>
    </message>
    <message>
        <source>Phím Shift F5. Để trống là bây giờ; {how}</source>
        <translation>Key Shift F5. Empty means now; {how}</translation>
    </message>
    <message>
        <source>Ghi từ phiếu giấy: giờ nhận thật, {how}</source>
        <translation>From a paper slip: true time of receipt, {how}</translation>
    </message>
    <message>
        <source>nhập sau</source>
        <translation>entered later</translation>
    </message>
    <message>
        <source>Nhận lúc: {how}</source>
        <translation>Received at: {how}</translation>
    </message>
    <message>
        <source>Nhận lúc: chưa tới giờ đó</source>
        <translation>Received at: that is in the future</translation>
    </message>
    <message>
        <source>Giấy tờ</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>số: đánh dấu, ← → bản sao, Shift bản chính</source>
        <translation>digits: tick, ← → copies, Shift originals</translation>
    </message>
    <message>
        <source>giấy tờ khác, Enter để thêm</source>
        <translation>another paper, Enter adds it</translation>
    </message>
    <message>
        <source>Giấy tờ khác</source>
        <translation>Another paper</translation>
    </message>
    <message>
        <source>Đánh dấu đủ</source>
        <translation>Tick all</translation>
    </message>
    <message>
        <source>Còn thiếu</source>
        <translation>Still missing</translation>
    </message>
    <message>
        <source>Danh sách giấy tờ hiện khi đã chọn thủ tục</source>
        <translation>The list of papers shows once a procedure is chosen</translation>
    </message>
    <message>
        <source>Đủ {here} trên {count} giấy tờ bắt buộc</source>
        <translation>All {here} of {count} required papers</translation>
    </message>
    <message>
        <source>Mới có {here} trên {count}</source>
        <translation>Only {here} of {count}</translation>
    </message>
    <message>
        <source>Tự khai</source>
        <translation>Self-declared</translation>
    </message>
    <message>
        <source>Quét thẻ căn cước</source>
        <translation>ID card scanned</translation>
    </message>
    <message>
        <source>Xem thẻ căn cước</source>
        <translation>ID card seen</translation>
    </message>
    <message>
        <source>Hộ chiếu</source>
        <translation>Passport</translation>
    </message>
    <message>
        <source>Quen biết</source>
        <translation>Known in person</translation>
    </message>
    <message>
        <source>sau hôm nay</source>
        <translation>after today</translation>
    </message>
    <message>
        <source>Quét thẻ</source>
        <translation>Scan card</translation>
    </message>
    <message>
        <source>Loại người nộp</source>
        <translation>Kind of applicant</translation>
    </message>
    <message>
        <source>Cá nhân</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Tổ chức</source>
        <translation>Entity</translation>
    </message>
    <message>
        <source>Nộp thay</source>
        <translation>On behalf</translation>
    </message>
    <message>
        <source>Quét thẻ người có hồ sơ</source>
        <translation>Scan the card of the applicant</translation>
    </message>
    <message>
        <source>chỉ gõ số; Enter: đi tiếp</source>
        <translation>digits only; Enter: go on</translation>
    </message>
    <message>
        <source>Đã đọc thẻ</source>
        <translation>Card read</translation>
    </message>
    <message>
        <source>Đã nộp {dossiers} hồ sơ</source>
        <translation>earlier dossiers: {dossiers}</translation>
    </message>
    <message>
        <source>Họ và tên</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Giới tính</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Nam</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>Nữ</source>
        <translation>Female</translation>
    </message>
    <message>
        <source>Đại diện theo pháp luật</source>
        <translation>Legal representative</translation>
    </message>
    <message>
        <source>Biết qua</source>
        <translation>Identified by</translation>
    </message>
    <message>
        <source>Tên tổ chức</source>
        <translation>Entity name</translation>
    </message>
    <message>
        <source>số của {name}</source>
        <translation>number of {name}</translation>
    </message>
    <message>
        <source>Người có hồ sơ</source>
        <translation>Dossier owner</translation>
    </message>
    <message>
        <source>{text}: chưa có</source>
        <translation>{text}: missing</translation>
    </message>
    <message>
        <source>Ngày sinh: {problem}</source>
        <translation>Date of birth: {problem}</translation>
    </message>
    <message>
        <source>Vợ, chồng</source>
        <translation>Husband, wife</translation>
    </message>
    <message>
        <source>Cha, mẹ</source>
        <translation>Father, mother</translation>
    </message>
    <message>
        <source>Con</source>
        <translation>Child</translation>
    </message>
    <message>
        <source>Anh, chị, em ruột</source>
        <translation>Brother, sister</translation>
    </message>
    <message>
        <source>Ông, bà</source>
        <translation>Grandparent</translation>
    </message>
    <message>
        <source>Người giám hộ</source>
        <translation>Guardian</translation>
    </message>
    <message>
        <source>Người của tổ chức</source>
        <translation>Of the organisation</translation>
    </message>
    <message>
        <source>Người khác</source>
        <translation>Another person</translation>
    </message>
    <message>
        <source>Giấy tờ giám hộ</source>
        <translation>Guardianship paper</translation>
    </message>
    <message>
        <source>Giấy giới thiệu</source>
        <translation>Letter of introduction</translation>
    </message>
    <message>
        <source>Giấy ủy quyền</source>
        <translation>Authorisation</translation>
    </message>
    <message>
        <source>Trùng số với người có hồ sơ</source>
        <translation>Same number as the applicant</translation>
    </message>
    <message>
        <source>Quét thẻ người nộp thay</source>
        <translation>Scan the card of who hands it in</translation>
    </message>
    <message>
        <source>Quan hệ</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>Người nộp thay: trùng số với người có hồ sơ</source>
        <translation>Handed in by: same number as the applicant</translation>
    </message>
    <message>
        <source>Quan hệ &apos;{relation}&apos;: người nộp thay sinh {born}, người có hồ sơ sinh {applicant}</source>
        <translation>Relation &apos;{relation}&apos;: the one who hands in was born in {born}, the applicant in {applicant}</translation>
    </message>
    <message>
        <source>Enter: chọn</source>
        <translation>Enter: choose</translation>
    </message>
    <message>
        <source>không nộp thay được</source>
        <translation>not for others to hand in</translation>
    </message>
    <message>
        <source>Các bên phải tự đến, không nộp thay được (F6)</source>
        <translation>The parties must come themselves, nobody hands in for them (F6)</translation>
    </message>
    <message>
        <source>Người nộp thay: chưa có tên (F6 nếu không nộp thay)</source>
        <translation>Submitter: no name (F6 if not on behalf)</translation>
    </message>
    <message>
        <source>Quan hệ với người có hồ sơ: chưa chọn</source>
        <translation>Relation to whose dossier it is: not chosen</translation>
    </message>
    <message>
        <source>cần giấy có chứng thực</source>
        <translation>a certified paper is needed</translation>
    </message>
    <message>
        <source>{paper}: không phải người thân thì cần giấy có chứng thực</source>
        <translation>{paper}: of one who is no near relative it has to be certified</translation>
    </message>
    <message>
        <source>Gõ chữ đầu hoặc vài chữ, không cần dấu</source>
        <translation>Type initials or a few letters, accents not needed</translation>
    </message>
    <message>
        <source>Đổi thủ tục</source>
        <translation>Change procedure</translation>
    </message>
    <message>
        <source>Ví dụ: xnhn, khai sinh, chung thuc</source>
        <translation>For example: xnhn, khai sinh, chung thuc</translation>
    </message>
    <message>
        <source>{shown} trên {count} thủ tục</source>
        <translation>{shown} of {count} procedures</translation>
    </message>
    <message>
        <source>Không có thủ tục nào như vậy, thử vài chữ khác</source>
        <translation>No such procedure, try other letters</translation>
    </message>
    <message>
        <source>{words}; hiện {drawn}, ↓ xem tiếp</source>
        <translation>{words}; {drawn} shown, ↓ for more</translation>
    </message>
    <message>
        <source>Mã {code}</source>
        <translation>Code {code}</translation>
    </message>
    <message>
        <source>chưa chọn thủ tục</source>
        <translation>no procedure chosen</translation>
    </message>
    <message>
        <source>Bưu chính</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Chưa có ngày</source>
        <translation>No date yet</translation>
    </message>
    <message>
        <source>Lưu, cấp số và in phiếu</source>
        <translation>Save, number and print slip</translation>
    </message>
    <message>
        <source>Thử lưu lại</source>
        <translation>Try to save again</translation>
    </message>
    <message>
        <source>Enter lưu khi đang ở giấy tờ hoặc ở nút này</source>
        <translation>Enter saves while on the papers or this button</translation>
    </message>
    <message>
        <source>Nhận lúc {received:%H:%M %d/%m}: hẹn trả {due:%d/%m/%Y} đã qua, ghi là quá hạn ngay</source>
        <translation>Received at {received:%H:%M %d/%m}: the promised {due:%d/%m/%Y} is past, it would be overdue at once</translation>
    </message>
    <message>
        <source>Lưu và in</source>
        <translation>Save and print</translation>
    </message>
    <message>
        <source>Giải thích</source>
        <translation>Explanation</translation>
    </message>
    <message>
        <source>Phiếu A5, 2 liên</source>
        <translation>A5 slip, 2 copies</translation>
    </message>
    <message>
        <source>Tạm dừng</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Tiếp tục giải quyết</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Nhắc công dân bổ sung</source>
        <translation>Remind of the supplement</translation>
    </message>
    <message>
        <source>Báo công dân có kết quả</source>
        <translation>Tell that the result is ready</translation>
    </message>
    <message>
        <source>Trả nhầm người, thu lại</source>
        <translation>Wrong person, recover</translation>
    </message>
    <message>
        <source>Nhắc, báo</source>
        <translation>Remind, tell</translation>
    </message>
    <message>
        <source>Trả bản chính</source>
        <translation>Give originals back</translation>
    </message>
    <message>
        <source>Bàn giao</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>Bàn giao cho người khác</source>
        <translation>Hand over to another</translation>
    </message>
    <message>
        <source>Ai đang giữ</source>
        <translation>Who holds it</translation>
    </message>
    <message>
        <source>Ai đang giữ, bước nào trễ</source>
        <translation>Who holds it, which step is late</translation>
    </message>
    <message>
        <source>Tạm dừng, tiếp tục</source>
        <translation>Pause, go on</translation>
    </message>
    <message>
        <source>Gia hạn theo luật</source>
        <translation>Longer limit by law</translation>
    </message>
    <message>
        <source>Lệ phí</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>Lệ phí: thu, miễn, hoàn</source>
        <translation>Fees: paid, exempt, refunded</translation>
    </message>
    <message>
        <source>Sửa giấy: tên, ngày…</source>
        <translation>Correct the slip: name, date…</translation>
    </message>
    <message>
        <source>Ghi, báo, chuyển</source>
        <translation>Note, tell, pass on</translation>
    </message>
    <message>
        <source>Giấy và lệ phí</source>
        <translation>Papers and fees</translation>
    </message>
    <message>
        <source>Giải quyết</source>
        <translation>Work on it</translation>
    </message>
    <message>
        <source>Hẹn và đồng hồ</source>
        <translation>Promise and clock</translation>
    </message>
    <message>
        <source>Trả, từ chối, rút</source>
        <translation>Give back, refuse, withdraw</translation>
    </message>
    <message>
        <source>{task}: không làm được với hồ sơ &apos;{status}&apos;.</source>
        <translation>{task}: not possible for a dossier that is &apos;{status}&apos;.</translation>
    </message>
    <message>
        <source>Đổi</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Trả kết quả, nhận lúc, in phiếu. Phím Shift F5 đi tới giờ nhận</source>
        <translation>Return, time received, slip. Shift F5 goes to time received</translation>
    </message>
    <message>
        <source>Trả {way}</source>
        <translation>Return {way}</translation>
    </message>
    <message>
        <source>in phiếu</source>
        <translation>print slip</translation>
    </message>
    <message>
        <source>không in phiếu</source>
        <translation>no slip</translation>
    </message>
    <message>
        <source>Ngày hẹn hiện ngay khi chọn thủ tục.</source>
        <translation>The due date shows once a procedure is chosen.</translation>
    </message>
    <message>
        <source>Nếu chọn dòng đang sáng</source>
        <translation>If you choose the lit line</translation>
    </message>
    <message>
        <source>{day} {due:%d/%m/%Y}, trước {due:%H:%M}.</source>
        <translation>{day} {due:%d/%m/%Y}, by {due:%H:%M}.</translation>
    </message>
    <message>
        <source>Đã lưu và cấp số</source>
        <translation>Saved and numbered</translation>
    </message>
    <message>
        <source>Gửi cấp trên</source>
        <translation>Send to office above</translation>
    </message>
    <message>
        <source>Mở hồ sơ</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Sửa hồ sơ vừa lưu</source>
        <translation>Correct the dossier just saved</translation>
    </message>
    <message>
        <source>In phiếu chữ to</source>
        <translation>Print large-type slip</translation>
    </message>
    <message>
        <source>Người tiếp theo</source>
        <translation>Next person</translation>
    </message>
    <message>
        <source>Quét thẻ căn cước, hoặc gõ họ tên ngay.</source>
        <translation>Scan an ID card, or type a name.</translation>
    </message>
    <message>
        <source>Hồ sơ mới</source>
        <translation>New dossier</translation>
    </message>
    <message>
        <source>Nộp thay: {name}</source>
        <translation>Handed in by: {name}</translation>
    </message>
    <message>
        <source>Đã lưu, số {code}</source>
        <translation>Saved, number {code}</translation>
    </message>
    <message>
        <source>Nhập sau, nhận lúc {received_at:%H:%M %d/%m}</source>
        <translation>Entered later, received {received_at:%H:%M %d/%m}</translation>
    </message>
    <message>
        <source>Đã lưu, số {code}, hẹn {due:%d/%m/%Y}</source>
        <translation>Saved, number {code}, due {due:%d/%m/%Y}</translation>
    </message>
    <message>
        <source>vừa xong</source>
        <translation>just now</translation>
    </message>
    <message>
        <source>{seconds} giây trước</source>
        <translation>{seconds} s ago</translation>
    </message>
    <message>
        <source>{seconds} phút trước</source>
        <translation>{seconds} min ago</translation>
    </message>
    <message>
        <source>không in</source>
        <translation>not printed</translation>
    </message>
    <message>
        <source>phiếu chờ, F9</source>
        <translation>slip waiting, F9</translation>
    </message>
    <message>
        <source>chưa in được</source>
        <translation>could not print</translation>
    </message>
    <message>
        <source>đã bỏ, không in</source>
        <translation>dropped, not printed</translation>
    </message>
    <message>
        <source>đã lưu tệp PDF</source>
        <translation>saved as PDF</translation>
    </message>
    <message>
        <source>đã in xong</source>
        <translation>printed</translation>
    </message>
    <message>
        <source>trong vài phút, nếu có mạng</source>
        <translation>in minutes, if online</translation>
    </message>
    <message>
        <source>khi nối cấp trên</source>
        <translation>once linked</translation>
    </message>
    <message>
        <source>Số thứ tự</source>
        <translation>Queue numbers</translation>
    </message>
    <message>
        <source>Đang phục vụ {label}</source>
        <translation>Serving {label}</translation>
    </message>
    <message>
        <source>{count} người chờ gọi số</source>
        <translation>{count} waiting to be called</translation>
    </message>
    <message>
        <source>Đã gọi số {label}</source>
        <translation>Called number {label}</translation>
    </message>
    <message>
        <source>Chưa có ai chờ gọi</source>
        <translation>Nobody to call</translation>
    </message>
    <message>
        <source>Phục vụ {label} · {count} chờ</source>
        <translation>Serving {label} · {count} waiting</translation>
    </message>
    <message>
        <source>Đã gọi lại số {label}</source>
        <translation>Called again: number {label}</translation>
    </message>
    <message>
        <source>Chưa gọi được số. {say}</source>
        <translation>No number called. {say}</translation>
    </message>
    <message>
        <source>Chờ {minutes} phút</source>
        <translation>Waiting {minutes} min</translation>
    </message>
    <message>
        <source>còn {count} người sau</source>
        <translation>{count} more after</translation>
    </message>
    <message>
        <source>Gọi số {label}</source>
        <translation>Call number {label}</translation>
    </message>
    <message>
        <source>Phóng to, Ctrl +</source>
        <translation>Enlarge, Ctrl +</translation>
    </message>
    <message>
        <source>Về thư đang soạn, Esc</source>
        <translation>Back to the letter, Esc</translation>
    </message>
    <message>
        <source>Thư số {number}, đã hủy</source>
        <translation>Letter no. {number}, cancelled</translation>
    </message>
    <message>
        <source>{pages} trang</source>
        <translation>Pages: {pages}</translation>
    </message>
    <message>
        <source>mẫu 04, {act}</source>
        <translation>form 04, {act}</translation>
    </message>
    <message>
        <source>Thư đã hủy: bản in ghi rõ, không có mã để kiểm tra.</source>
        <translation>A cancelled letter: its print says so and carries no code.</translation>
    </message>
    <message>
        <source>Thư có đính chính ngày {on:%d/%m/%Y}, đọc ở giữa màn hình. Bản in là thư như đã ký, không có đính chính.</source>
        <translation>This letter has a correction of {on:%d/%m/%Y}, to be read in the middle. The print is the letter as signed, without it.</translation>
    </message>
    <message>
        <source>Lời theo {form}; thư đã ký, không sửa được.</source>
        <translation>Words of {form}; a signed letter cannot be changed.</translation>
    </message>
    <message>
        <source>Theo {form}; mẫu không có lời cho lỗi này.</source>
        <translation>After {form}; the form has no words for this fault.</translation>
    </message>
    <message>
        <source>Lời theo {form}; chỉ sửa lý do, lỗi, ngày.</source>
        <translation>Words of {form}; only reason, fault and day change.</translation>
    </message>
    <message>
        <source>Đang xử lý</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>Đã xử lý xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Xin lỗi và hẹn lại</source>
        <translation>Apology and new date</translation>
    </message>
    <message>
        <source>thôi, chưa ghi</source>
        <translation>not yet</translation>
    </message>
    <message>
        <source>Chưa có trả lời của {agencies}.</source>
        <translation>No answer yet from {agencies}.</translation>
    </message>
    <message>
        <source>Hồ sơ trễ, còn nợ lời xin lỗi.</source>
        <translation>Late dossier, an apology is owed.</translation>
    </message>
    <message>
        <source>Phải báo trễ hôm nay</source>
        <translation>Tell of lateness today</translation>
    </message>
    <message>
        <source>hẹn lại</source>
        <translation>new date</translation>
    </message>
    <message>
        <source>hẹn</source>
        <translation>due</translation>
    </message>
    <message>
        <source>{left_out} Bấm Enter để ghi đã xử lý xong.</source>
        <translation>{left_out} Press Enter to record it as finished.</translation>
    </message>
    <message>
        <source>Ghi: đã xử lý xong</source>
        <translation>Record: finished</translation>
    </message>
    <message>
        <source>ghi đã xử lý xong</source>
        <translation>record as finished</translation>
    </message>
    <message>
        <source>Đồng hồ dừng từ {stopped_at:%H:%M %d/%m}. {until}</source>
        <translation>Clock stopped since {stopped_at:%H:%M %d/%m}. {until}</translation>
    </message>
    <message>
        <source>Còn thiếu: {papers}</source>
        <translation>Still missing: {papers}</translation>
    </message>
    <message>
        <source>Nhận đủ thì tính lại từ đầu, có ngày hẹn mới.</source>
        <translation>Once complete it is counted anew, with a new day.</translation>
    </message>
    <message>
        <source>Tiếp tục thì ngày hẹn lùi theo số ngày đã dừng.</source>
        <translation>When it goes on, the day moves by the days stopped.</translation>
    </message>
    <message>
        <source>Đã trả kết quả</source>
        <translation>Result returned</translation>
    </message>
    <message>
        <source>Trả lúc {moment}</source>
        <translation>Handed over {moment}</translation>
    </message>
    <message>
        <source>Lúc {moment}</source>
        <translation>{moment}</translation>
    </message>
    <message>
        <source>sớm hơn hẹn {working_days} ngày làm việc</source>
        <translation>early by {working_days} wd</translation>
    </message>
    <message>
        <source>đúng hẹn</source>
        <translation>on time</translation>
    </message>
    <message>
        <source>muộn {days} ngày làm việc so với hẹn đầu</source>
        <translation>{days} wd after the first due date</translation>
    </message>
    <message>
        <source>muộn hơn giờ hẹn</source>
        <translation>after the time due</translation>
    </message>
    <message>
        <source>{said}, đã xin lỗi</source>
        <translation>{said}, apologised</translation>
    </message>
    <message>
        <source>{said}, chưa xin lỗi</source>
        <translation>{said}, no apology</translation>
    </message>
    <message>
        <source>Niêm yết</source>
        <translation>Postings</translation>
    </message>
    <message>
        <source>Thái độ</source>
        <translation>Manner</translation>
    </message>
    <message>
        <source>Giấy tờ ngoài quy định</source>
        <translation>Undue papers</translation>
    </message>
    <message>
        <source>Phí, lệ phí</source>
        <translation>Fees</translation>
    </message>
    <message>
        <source>Kiến nghị</source>
        <translation>Proposal</translation>
    </message>
    <message>
        <source>Đối thoại</source>
        <translation>Dialogue</translation>
    </message>
    <message>
        <source>Thư</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>trả lời {on:%d/%m}</source>
        <translation>answer {on:%d/%m}</translation>
    </message>
    <message>
        <source>Phản ánh đúng</source>
        <translation>Complaint upheld</translation>
    </message>
    <message>
        <source>Người phản ánh, chỉ cơ quan biết</source>
        <translation>Complainant, known to the office only</translation>
    </message>
    <message>
        <source>Hạn trả lời</source>
        <translation>Answer due</translation>
    </message>
    <message>
        <source>Phát thanh</source>
        <translation>Broadcasts</translation>
    </message>
    <message>
        <source>Góp ý</source>
        <translation>Feedback</translation>
    </message>
    <message>
        <source>Mục</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>Công khai</source>
        <translation>Openness</translation>
    </message>
    <message>
        <source>đổi mục</source>
        <translation>section</translation>
    </message>
    <message>
        <source>in tờ này</source>
        <translation>print sheet</translation>
    </message>
    <message>
        <source>in cả lĩnh vực</source>
        <translation>print whole field</translation>
    </message>
    <message>
        <source>mở thư xin lỗi</source>
        <translation>open apology letter</translation>
    </message>
    <message>
        <source>đọc từng dòng</source>
        <translation>read each line</translation>
    </message>
    <message>
        <source>bảng hay biểu đồ</source>
        <translation>table or chart</translation>
    </message>
    <message>
        <source>Đài và lần phát</source>
        <translation>Station and readings</translation>
    </message>
    <message>
        <source>Người xin lỗi</source>
        <translation>Who apologises</translation>
    </message>
    <message>
        <source>Xác nhận</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>Sổ phát thanh</source>
        <translation>Broadcast register</translation>
    </message>
    <message>
        <source>Mở thư xin lỗi</source>
        <translation>Open apology letter</translation>
    </message>
    <message>
        <source>Lời đã đọc</source>
        <translation>Words read</translation>
    </message>
    <message>
        <source>Bản đọc không nêu tên, địa chỉ hay nội dung hồ sơ của công dân.</source>
        <translation>What is read names no citizen, address or content of a dossier.</translation>
    </message>
    <message>
        <source>{count} lần phát</source>
        <translation>broadcasts: {count}</translation>
    </message>
    <message>
        <source>{count} buổi đã hẹn, chưa phát</source>
        <translation>{count} slots agreed, not read yet</translation>
    </message>
    <message>
        <source>Chưa có lời xin lỗi nào được đọc công khai.</source>
        <translation>No apology has been read in public yet.</translation>
    </message>
    <message>
        <source>Khi đài đọc xong, ghi lại ở Xin lỗi (Ctrl 3), phím E.</source>
        <translation>When the station has read it, record it in Apologies (Ctrl 3), key E.</translation>
    </message>
    <message>
        <source>chưa có xác nhận</source>
        <translation>not confirmed</translation>
    </message>
    <message>
        <source>đã hẹn, chưa phát</source>
        <translation>agreed, not read yet</translation>
    </message>
    <message>
        <source>đài đọc xong thì ghi</source>
        <translation>to be recorded once it was read</translation>
    </message>
    <message>
        <source>{times} lần</source>
        <translation>{times} times</translation>
    </message>
    <message>
        <source>hỏi lại đài</source>
        <translation>ask the station</translation>
    </message>
    <message>
        <source>Lời sẽ đọc</source>
        <translation>What will be read</translation>
    </message>
    <message>
        <source>Lời đọc không còn lưu.</source>
        <translation>Words no longer kept.</translation>
    </message>
    <message>
        <source>rất hài lòng</source>
        <translation>very satisfied</translation>
    </message>
    <message>
        <source>hài lòng</source>
        <translation>satisfied</translation>
    </message>
    <message>
        <source>bình thường</source>
        <translation>neutral</translation>
    </message>
    <message>
        <source>chưa hài lòng</source>
        <translation>unsatisfied</translation>
    </message>
    <message>
        <source>rất không hài lòng</source>
        <translation>very unsatisfied</translation>
    </message>
    <message>
        <source>Theo lĩnh vực</source>
        <translation>By field</translation>
    </message>
    <message>
        <source>Theo hẹn trả</source>
        <translation>By due date</translation>
    </message>
    <message>
        <source>Theo xin lỗi</source>
        <translation>By apology</translation>
    </message>
    <message>
        <source>Sớm hơn hẹn</source>
        <translation>Early</translation>
    </message>
    <message>
        <source>Đúng hẹn</source>
        <translation>On time</translation>
    </message>
    <message>
        <source>Trễ hẹn</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>Không rõ</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>Chia theo</source>
        <translation>Split by</translation>
    </message>
    <message>
        <source>Nhập phiếu từ thùng</source>
        <translation>Enter box forms</translation>
    </message>
    <message>
        <source>In phiếu trống</source>
        <translation>Blank forms</translation>
    </message>
    <message>
        <source>Ghi số tháng đã hết</source>
        <translation>Enter a past month</translation>
    </message>
    <message>
        <source>Nhóm ít lượt, gộp lại</source>
        <translation>Small groups, put together</translation>
    </message>
    <message>
        <source>Nhóm</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Từ {count} lượt chấm một nhóm mới hiện, để không ai biết lượt nào của ai.</source>
        <translation>A group shows only from {count} ratings, so nobody can tell whose is whose.</translation>
    </message>
    <message>
        <source>Hỏi {count} người bị trễ hẹn: {came} có nhận lời xin lỗi, {missing} không.</source>
        <translation>{count} people kept waiting were asked: {came} got an apology, {missing} did not.</translation>
    </message>
    <message>
        <source>Phiếu lấy ý kiến</source>
        <translation>Opinion forms</translation>
    </message>
    <message>
        <source>Đã ghi số cộng của {count} lượt</source>
        <translation>Totals of {count} ratings entered</translation>
    </message>
    <message>
        <source>chia theo cách khác</source>
        <translation>split another way</translation>
    </message>
    <message>
        <source>nhập phiếu</source>
        <translation>enter forms</translation>
    </message>
    <message>
        <source>in phiếu trống</source>
        <translation>blank forms</translation>
    </message>
    <message>
        <source>ghi số tháng đã hết</source>
        <translation>enter a past month</translation>
    </message>
    <message>
        <source>Trễ hẹn, đã xin lỗi</source>
        <translation>Late, apology given</translation>
    </message>
    <message>
        <source>Trễ hẹn, không xin lỗi</source>
        <translation>Late, no apology</translation>
    </message>
    <message>
        <source>Không trễ, đã xin lỗi</source>
        <translation>Not late, apology given</translation>
    </message>
    <message>
        <source>Không trễ</source>
        <translation>Not late</translation>
    </message>
    <message>
        <source>Đánh giá của công dân</source>
        <translation>Citizens&apos; ratings</translation>
    </message>
    <message>
        <source>Chưa đủ đánh giá để hiện.</source>
        <translation>Too few ratings to show.</translation>
    </message>
    <message>
        <source>Gộp {count} nhóm cho đủ {fewest} lượt, để không ai biết lượt nào của ai.</source>
        <translation>{count} groups put together to reach {fewest} ratings, so that nobody can tell whose is whose.</translation>
    </message>
    <message>
        <source>{mean}/5 · {count} lượt, 12 tháng, quầy này</source>
        <translation>{mean}/5 · {count} ratings, 12 months, this counter</translation>
    </message>
    <message>
        <source>Thời hạn</source>
        <translation>Time limit</translation>
    </message>
    <message>
        <source>Ai đang giữ hồ sơ</source>
        <translation>Who holds the dossiers</translation>
    </message>
    <message>
        <source>Hồ sơ chưa có kết quả</source>
        <translation>Dossiers without a result</translation>
    </message>
    <message>
        <source>Hồ sơ đang giữ</source>
        <translation>Dossiers held</translation>
    </message>
    <message>
        <source>Giao hồ sơ</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>Đánh dấu hết</source>
        <translation>Mark all</translation>
    </message>
    <message>
        <source>Bước trong cơ quan đã quá giờ · {count}</source>
        <translation>Steps inside the office that are late · {count}</translation>
    </message>
    <message>
        <source>Cơ quan khác trả lời trễ · {count}</source>
        <translation>Agencies that answer late · {count}</translation>
    </message>
    <message>
        <source>{name} · {count} hồ sơ</source>
        <translation>{name} · dossiers: {count}</translation>
    </message>
    <message>
        <source>{name}, chưa giao · {count} hồ sơ</source>
        <translation>{name}, not handed over · dossiers: {count}</translation>
    </message>
    <message>
        <source>Hiện {count} hồ sơ hẹn sớm nhất. </source>
        <translation>The {count} due first are shown. </translation>
    </message>
    <message>
        <source>Phím cách đánh dấu, Enter mở hồ sơ.</source>
        <translation>Space marks, Enter opens the dossier.</translation>
    </message>
    <message>
        <source>Enter mở hồ sơ, rồi nhắc hoặc bàn giao.</source>
        <translation>Enter opens the dossier, then remind or hand over.</translation>
    </message>
    <message>
        <source>Hồ sơ người khác đang giữ do người phụ trách hoặc lãnh đạo phân lại. Enter mở hồ sơ.</source>
        <translation>What others hold is given to somebody else by a supervisor or the head. Enter opens the dossier.</translation>
    </message>
    <message>
        <source>phải trả lời trước {by:%d/%m}</source>
        <translation>answer due {by:%d/%m}</translation>
    </message>
    <message>
        <source>bước này</source>
        <translation>this step</translation>
    </message>
    <message>
        <source>quá {due}</source>
        <translation>past {due}</translation>
    </message>
    <message>
        <source>mới</source>
        <translation>new</translation>
    </message>
    <message>
        <source>đổi</source>
        <translation>changed</translation>
    </message>
    <message>
        <source>{new} mới, {changed} đổi, {same} như cũ, {faults} chỗ sai.</source>
        <translation>{new} new, {changed} changed, {same} as before, {faults} wrong.</translation>
    </message>
    <message>
        <source>Còn chỗ sai thì không nhập dòng nào: sửa trong tệp rồi xem lại.</source>
        <translation>While anything is wrong no row comes in: put the file right and look again.</translation>
    </message>
    <message>
        <source>Nhập danh mục thủ tục</source>
        <translation>Import procedures</translation>
    </message>
    <message>
        <source>Nhập lịch nghỉ</source>
        <translation>Import days</translation>
    </message>
    <message>
        <source>Tệp CSV (UTF-8) hoặc Excel</source>
        <translation>CSV (UTF-8) or Excel file</translation>
    </message>
    <message>
        <source>kéo tệp vào đây, hoặc gõ đường dẫn</source>
        <translation>drop a file here, or type its path</translation>
    </message>
    <message>
        <source>Văn bản công bố, cho dòng không tự ghi</source>
        <translation>Deciding paper, for rows without one</translation>
    </message>
    <message>
        <source>số quyết định</source>
        <translation>number of the decision</translation>
    </message>
    <message>
        <source>Áp dụng từ</source>
        <translation>In force from</translation>
    </message>
    <message>
        <source>Xem trước</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Dòng</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Nội dung</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>Các dòng trong tệp</source>
        <translation>Rows of the file</translation>
    </message>
    <message>
        <source>Nhập</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>không phải ngày</source>
        <translation>not a day</translation>
    </message>
    <message>
        <source>Nhập {count} dòng</source>
        <translation>Import {count} rows</translation>
    </message>
    <message>
        <source>sai</source>
        <translation>wrong</translation>
    </message>
    <message>
        <source>cả dòng</source>
        <translation>whole row</translation>
    </message>
    <message>
        <source>Tờ này không còn đúng, không treo nữa. Gỡ xuống rồi bấm K.</source>
        <translation>This sheet is no longer right and hangs no more. Take it down, then press K.</translation>
    </message>
    <message>
        <source>Tờ này chưa ghi treo ở đâu. Treo xong bấm D, rồi mới kiểm tra.</source>
        <translation>It is not recorded where this sheet hangs. Hang it and press D, then check it.</translation>
    </message>
    <message>
        <source>Tờ này không thuộc lĩnh vực nào. F9 in riêng nó.</source>
        <translation>This sheet belongs to no field. F9 prints it alone.</translation>
    </message>
    <message>
        <source>Nhiệm vụ của cán bộ: người phụ trách hoặc lãnh đạo ghi.</source>
        <translation>Officials&apos; duties are entered by supervisors or heads.</translation>
    </message>
    <message>
        <source>Tờ niêm yết</source>
        <translation>Posting</translation>
    </message>
    <message>
        <source>Treo ở đâu, từ khi nào</source>
        <translation>Put up where, since when</translation>
    </message>
    <message>
        <source>Nhóm tờ</source>
        <translation>Sheets</translation>
    </message>
    <message>
        <source>Lọc thủ tục</source>
        <translation>Filter procedures</translation>
    </message>
    <message>
        <source>Lọc theo tên, chữ đầu hoặc mã thủ tục</source>
        <translation>Filter by name, initials or procedure code</translation>
    </message>
    <message>
        <source>Mọi tờ</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Cần in, cần thay</source>
        <translation>To print, replace</translation>
    </message>
    <message>
        <source>{count} tờ, {changed} cần in</source>
        <translation>{count} sheets, {changed} to print</translation>
    </message>
    <message>
        <source>In {count} tờ cần thay</source>
        <translation>Print {count} to replace</translation>
    </message>
    <message>
        <source>Không có tờ nào như vậy.</source>
        <translation>No such sheets.</translation>
    </message>
    <message>
        <source>Xóa chữ đã gõ hoặc chọn nhóm khác.</source>
        <translation>Clear the text or choose another group.</translation>
    </message>
    <message>
        <source>Tờ này không còn đúng. Gỡ xuống rồi bấm K.</source>
        <translation>Sheet no longer right. Take it down, press K.</translation>
    </message>
    <message>
        <source>Mọi tờ ở đây đang treo đúng bản, không có gì phải in.</source>
        <translation>All sheets here are up in the right version, nothing to print.</translation>
    </message>
    <message>
        <source>{count} tờ sẽ ra giấy. Bấm P lần nữa để in, hoặc chọn một lĩnh vực để in ít hơn.</source>
        <translation>{count} sheets will come out. Press P again to print, or choose one field to print fewer.</translation>
    </message>
    <message>
        <source>đã kiểm tra</source>
        <translation>checked</translation>
    </message>
    <message>
        <source>nhiệm vụ cán bộ</source>
        <translation>staff duties</translation>
    </message>
    <message>
        <source>in tờ cần thay</source>
        <translation>print new sheets</translation>
    </message>
    <message>
        <source>Xem trước tờ niêm yết</source>
        <translation>Preview of the posted sheet</translation>
    </message>
    <message>
        <source>Đã treo</source>
        <translation>Put up</translation>
    </message>
    <message>
        <source>Đã kiểm tra</source>
        <translation>Checked</translation>
    </message>
    <message>
        <source>Ngày trong lịch</source>
        <translation>Calendar day</translation>
    </message>
    <message>
        <source>Riêng của phường</source>
        <translation>Ward&apos;s own</translation>
    </message>
    <message>
        <source>In cả lĩnh vực</source>
        <translation>Print field</translation>
    </message>
    <message>
        <source>Nhiệm vụ cán bộ</source>
        <translation>Staff duties</translation>
    </message>
    <message>
        <source>Thu nhỏ</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>Phóng to</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>Xem trước A4</source>
        <translation>A4 preview</translation>
    </message>
    <message>
        <source>{count} thủ tục</source>
        <translation>procedures: {count}</translation>
    </message>
    <message>
        <source>Niêm yết {title}</source>
        <translation>Posting {title}</translation>
    </message>
    <message>
        <source>Niêm yết lĩnh vực {field}</source>
        <translation>Posting of field {field}</translation>
    </message>
    <message>
        <source>Niêm yết, {count} thủ tục cần thay</source>
        <translation>Postings, {count} procedures to replace</translation>
    </message>
    <message>
        <source>không đúng độ dài</source>
        <translation>wrong length</translation>
    </message>
    <message>
        <source>sai số kiểm tra</source>
        <translation>wrong check digit</translation>
    </message>
    <message>
        <source>thiếu {count} chữ số</source>
        <translation>{count} digits missing</translation>
    </message>
    <message>
        <source>không đúng 12 chữ số</source>
        <translation>not 12 digits</translation>
    </message>
    <message>
        <source>số CMND cũ</source>
        <translation>old ID number</translation>
    </message>
    <message>
        <source>không khớp năm sinh</source>
        <translation>does not match the year of birth</translation>
    </message>
    <message>
        <source>không khớp giới tính</source>
        <translation>does not match sex</translation>
    </message>
    <message>
        <source>{label} {number}: {hint}</source>
        <translation>{label} {number}: {hint}</translation>
    </message>
    <message>
        <source>Đây là số định danh?</source>
        <translation>Is this the identity number?</translation>
    </message>
    <message>
        <source>Họ tên toàn chữ số</source>
        <translation>A name made of digits</translation>
    </message>
    <message>
        <source>phải có 12 chữ số</source>
        <translation>must have 12 digits</translation>
    </message>
    <message>
        <source>Số định danh: phải có 12 chữ số (thẻ cũ: 9)</source>
        <translation>Identity number: must have 12 digits (old card: 9)</translation>
    </message>
    <message>
        <source>số lạ, xem lại</source>
        <translation>unusual number, check</translation>
    </message>
    <message>
        <source>Điện thoại {phone}: {hint}</source>
        <translation>Telephone {phone}: {hint}</translation>
    </message>
    <message>
        <source>tháng {month} không có ngày {day}</source>
        <translation>month {month} has no day {day}</translation>
    </message>
    <message>
        <source>không có tháng {month}</source>
        <translation>there is no month {month}</translation>
    </message>
    <message>
        <source>tháng 2 năm đó có 28 ngày</source>
        <translation>that year February had 28 days</translation>
    </message>
    <message>
        <source>gõ như 17/09/1996</source>
        <translation>type as 17/09/1996</translation>
    </message>
    <message>
        <source>Phiếu chờ in, F9</source>
        <translation>Slips to print, F9</translation>
    </message>
    <message>
        <source>Đã in, chưa đếm được, F9</source>
        <translation>Printed, not counted, F9</translation>
    </message>
    <message>
        <source>Chưa in được, F9</source>
        <translation>Not printed, F9</translation>
    </message>
    <message>
        <source>Đã lưu tệp PDF</source>
        <translation>PDF file saved</translation>
    </message>
    <message>
        <source>Việc khác, V</source>
        <translation>Other acts, V</translation>
    </message>
    <message>
        <source>Mở, ghi xong</source>
        <translation>Open, finish</translation>
    </message>
    <message>
        <source>Hẹn</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>{words} trước {due_at:%H:%M}</source>
        <translation>{words} by {due_at:%H:%M}</translation>
    </message>
    <message>
        <source>Nhận {moment_words}</source>
        <translation>Received {moment_words}</translation>
    </message>
    <message>
        <source>Thư xin lỗi đang chờ duyệt</source>
        <translation>Apology letter awaits approval</translation>
    </message>
    <message>
        <source>Mở bằng phím X</source>
        <translation>Open with key X</translation>
    </message>
    <message>
        <source>Thư đã ký, chưa báo công dân</source>
        <translation>Letter signed, citizen not told</translation>
    </message>
    <message>
        <source>Trao thư hoặc gọi điện, rồi ghi lại</source>
        <translation>Deliver the letter or phone, then record it</translation>
    </message>
    <message>
        <source>Xin lỗi ngay, trước giờ hẹn</source>
        <translation>Apologise now, before it is due</translation>
    </message>
    <message>
        <source>Lẽ ra phải báo trước {by:%H:%M} ngày {by:%d/%m}</source>
        <translation>Should have been told by {by:%H:%M} on {by:%d/%m}</translation>
    </message>
    <message>
        <source>{holder} đang giữ</source>
        <translation>held by {holder}</translation>
    </message>
    <message>
        <source>Không kịp thì xin lỗi trước hạn</source>
        <translation>If not in time, apologise before it is due</translation>
    </message>
    <message>
        <source>Gửi thư, hẹn lại trước {notify_by:%H:%M} hôm nay</source>
        <translation>Send the letter, new date, by {notify_by:%H:%M} today</translation>
    </message>
    <message>
        <source>Xem thư chờ duyệt</source>
        <translation>See letter to approve</translation>
    </message>
    <message>
        <source>Phím {step}</source>
        <translation>Key {step}</translation>
    </message>
    <message>
        <source>Đã hẹn lại một lần</source>
        <translation>Reappointed once</translation>
    </message>
    <message>
        <source>Phải báo cấp trên, không hẹn lại được nữa</source>
        <translation>Tell the office above, no further new date</translation>
    </message>
    <message>
        <source>Đang nợ một lời xin lỗi</source>
        <translation>An apology is owed</translation>
    </message>
    <message>
        <source>Lập thư, hẹn lại một lần</source>
        <translation>Draft letter, set a new date once</translation>
    </message>
    <message>
        <source>Nếu không kịp, phải báo trước</source>
        <translation>If not in time, tell them first</translation>
    </message>
    <message>
        <source>Chưa đánh dấu phiếu hẹn: quét mã, hoặc bấm phím cách</source>
        <translation>Slip not ticked: scan the code, or press Space</translation>
    </message>
    <message>
        <source>Chưa ghi vì sao không có phiếu và đã đối chiếu cách nào</source>
        <translation>Not recorded: why there is no slip and what was checked instead</translation>
    </message>
    <message>
        <source>Chưa ghi họ tên người được ủy quyền</source>
        <translation>Name of the authorised person missing</translation>
    </message>
    <message>
        <source>Phiếu hẹn</source>
        <translation>Slip</translation>
    </message>
    <message>
        <source>Thẻ căn cước</source>
        <translation>ID card</translation>
    </message>
    <message>
        <source>Không có phiếu</source>
        <translation>No slip</translation>
    </message>
    <message>
        <source>Chính người nộp</source>
        <translation>The applicant</translation>
    </message>
    <message>
        <source>Được ủy quyền</source>
        <translation>Authorised</translation>
    </message>
    <message>
        <source>Người nhận</source>
        <translation>Collector</translation>
    </message>
    <message>
        <source>Không có phiếu vì</source>
        <translation>No slip because</translation>
    </message>
    <message>
        <source>Có kết quả từ {since}, {against_promise}</source>
        <translation>Result here since {since}, {against_promise}</translation>
    </message>
    <message>
        <source>quét mã, hoặc phím cách</source>
        <translation>scan, or press Space</translation>
    </message>
    <message>
        <source>Trùng số với người nộp: chọn Chính người nộp</source>
        <translation>The applicant&apos;s own number: choose The applicant</translation>
    </message>
    <message>
        <source>Trùng số với người nộp thay: chọn Người nộp thay</source>
        <translation>The submitter&apos;s number: choose Submitter</translation>
    </message>
    <message>
        <source>quét, hoặc xem giấy tờ</source>
        <translation>scan, or look at it</translation>
    </message>
    <message>
        <source>người nộp</source>
        <translation>who handed in</translation>
    </message>
    <message>
        <source>Chưa đánh dấu thẻ căn cước của {who}: quét thẻ, hoặc xem giấy tờ rồi bấm phím cách</source>
        <translation>The card of {who} is not ticked: scan it, or see a paper and press Space</translation>
    </message>
    <message>
        <source>Chưa đánh dấu giấy ủy quyền: xem giấy rồi bấm phím cách</source>
        <translation>The authorisation is not ticked: see the paper and press Space</translation>
    </message>
    <message>
        <source>Chưa ghi lệ phí: bấm Enter rồi ghi số biên lai, hoặc vì sao không thu</source>
        <translation>No fee is recorded: press Enter and enter the receipt&apos;s number, or why there is no fee</translation>
    </message>
    <message>
        <source>Người được ủy quyền</source>
        <translation>Authorised person</translation>
    </message>
    <message>
        <source>Số giấy tờ tùy thân</source>
        <translation>Number of their ID</translation>
    </message>
    <message>
        <source>Đã xem giấy ủy quyền</source>
        <translation>Authorisation seen</translation>
    </message>
    <message>
        <source>Chưa ghi số giấy tờ tùy thân của người được ủy quyền</source>
        <translation>Number of the authorised person&apos;s ID missing</translation>
    </message>
    <message>
        <source>Chưa ghi số bưu gửi: số trên biên nhận của bưu điện</source>
        <translation>Number of the posting missing: it stands on the post office&apos;s receipt</translation>
    </message>
    <message>
        <source>Gửi bưu chính</source>
        <translation>By post</translation>
    </message>
    <message>
        <source>làm mất, đã xem thẻ</source>
        <translation>lost, ID card seen</translation>
    </message>
    <message>
        <source>1 bản chính</source>
        <translation>1 original</translation>
    </message>
    <message>
        <source>Giao những gì</source>
        <translation>What is given</translation>
    </message>
    <message>
        <source>Giao</source>
        <translation>Given</translation>
    </message>
    <message>
        <source>Không thu lệ phí</source>
        <translation>No fee</translation>
    </message>
    <message>
        <source>Đã thu {amount}</source>
        <translation>Paid {amount}</translation>
    </message>
    <message>
        <source>{fee} · L ghi biên lai</source>
        <translation>{fee} · L enters the fee receipt</translation>
    </message>
    <message>
        <source>Thu lệ phí và trả</source>
        <translation>Take fee, return</translation>
    </message>
    <message>
        <source>Phiếu hẹn khớp</source>
        <translation>Slip matches</translation>
    </message>
    <message>
        <source>đã quét mã lúc {now:%H:%M}</source>
        <translation>scanned at {now:%H:%M}</translation>
    </message>
    <message>
        <source>Chưa đọc được thẻ</source>
        <translation>Card not read</translation>
    </message>
    <message>
        <source>Thẻ {who}</source>
        <translation>Card of {who}</translation>
    </message>
    <message>
        <source>Thẻ căn cước khớp</source>
        <translation>ID card matches</translation>
    </message>
    <message>
        <source>cần thẻ của {who}</source>
        <translation>the card of {who} is needed</translation>
    </message>
    <message>
        <source>Thẻ của người khác</source>
        <translation>Someone else&apos;s card</translation>
    </message>
    <message>
        <source>{words}, sinh {year}</source>
        <translation>{words}, born {year}</translation>
    </message>
    <message>
        <source>Có phiếu</source>
        <translation>Slip shown</translation>
    </message>
    <message>
        <source>ghi lý do; có phiếu thì bấm {key}</source>
        <translation>say why; if there is a slip press {key}</translation>
    </message>
    <message>
        <source>có, không có phiếu</source>
        <translation>yes, no slip</translation>
    </message>
    <message>
        <source>Thẻ vừa quét là của {stranger}. Chọn &apos;Được ủy quyền&apos;, hoặc quét đúng thẻ.</source>
        <translation>The card scanned is {stranger}&apos;s. Choose &apos;Authorised&apos;, or scan the right card.</translation>
    </message>
    <message>
        <source>đang xử lý</source>
        <translation>in work</translation>
    </message>
    <message>
        <source>chờ bổ sung</source>
        <translation>waiting for papers</translation>
    </message>
    <message>
        <source>tạm dừng</source>
        <translation>paused</translation>
    </message>
    <message>
        <source>đã có kết quả</source>
        <translation>result ready</translation>
    </message>
    <message>
        <source>đã trả kết quả</source>
        <translation>result handed over</translation>
    </message>
    <message>
        <source>đã từ chối</source>
        <translation>refused</translation>
    </message>
    <message>
        <source>đã rút</source>
        <translation>withdrawn</translation>
    </message>
    <message>
        <source>Xem thư xin lỗi</source>
        <translation>See the letter of apology</translation>
    </message>
    <message>
        <source>Mai {on:%d/%m}</source>
        <translation>Tomorrow {on:%d/%m}</translation>
    </message>
    <message>
        <source>{at:%H:%M} hôm nay</source>
        <translation>{at:%H:%M} today</translation>
    </message>
    <message>
        <source>Có kết quả</source>
        <translation>Result ready</translation>
    </message>
    <message>
        <source>xong {moment_words}</source>
        <translation>done {moment_words}</translation>
    </message>
    <message>
        <source>Đã trả</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>từ {since}, chờ dân</source>
        <translation>since {since}, waiting</translation>
    </message>
    <message>
        <source>đồng hồ dừng {since}</source>
        <translation>stopped {since}</translation>
    </message>
    <message>
        <source>đã hẹn lại {day}, chưa báo dân</source>
        <translation>new date {day}, citizen not told</translation>
    </message>
    <message>
        <source>báo trễ trước {notify_by:%H:%M}</source>
        <translation>tell of lateness by {notify_by:%H:%M}</translation>
    </message>
    <message>
        <source>lỡ hạn báo, báo ngay</source>
        <translation>too late to tell in time, tell now</translation>
    </message>
    <message>
        <source>còn {span}</source>
        <translation>{span} left</translation>
    </message>
    <message>
        <source>, đã hẹn lại</source>
        <translation>, reappointed</translation>
    </message>
    <message>
        <source>còn {days} ngày{again}</source>
        <translation>{days} d left{again}</translation>
    </message>
    <message>
        <source>trễ {days} ngày</source>
        <translation>late by {days} d</translation>
    </message>
    <message>
        <source>trễ {hours} giờ</source>
        <translation>late by {hours} h</translation>
    </message>
    <message>
        <source>trễ {span}</source>
        <translation>{span} late</translation>
    </message>
    <message>
        <source>đã xin lỗi</source>
        <translation>apologised</translation>
    </message>
    <message>
        <source>chưa xin lỗi</source>
        <translation>no apology</translation>
    </message>
    <message>
        <source>chờ duyệt</source>
        <translation>to sign</translation>
    </message>
    <message>
        <source>{days} ngày {hours} giờ</source>
        <translation>{days} d {hours} h</translation>
    </message>
    <message>
        <source>{hours} giờ {minutes} phút</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>{minutes} phút</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>Nhận {received_at:%d/%m/%Y}, hẹn {promised_at:%d/%m/%Y}.</source>
        <translation>Received {received_at:%d/%m/%Y}, due {promised_at:%d/%m/%Y}.</translation>
    </message>
    <message>
        <source>hẹn đầu</source>
        <translation>first due</translation>
    </message>
    <message>
        <source>{words} Hẹn lại {due_at:%d/%m/%Y}.</source>
        <translation>{words} New due date {due_at:%d/%m/%Y}.</translation>
    </message>
    <message>
        <source>nhận</source>
        <translation>in</translation>
    </message>
    <message>
        <source>Tiếp nhận</source>
        <translation>Intake</translation>
    </message>
    <message>
        <source>Hệ thống</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Mục của Hệ thống</source>
        <translation>Sections of System</translation>
    </message>
    <message>
        <source>in tờ cuối ngày</source>
        <translation>print day sheet</translation>
    </message>
    <message>
        <source>gửi ngay</source>
        <translation>send now</translation>
    </message>
    <message>
        <source>chọn mục</source>
        <translation>section</translation>
    </message>
    <message>
        <source>vì sao ngày này; F9 in lời giải thích</source>
        <translation>why this day; F9 prints the explanation</translation>
    </message>
    <message>
        <source>hẹn giờ với đài</source>
        <translation>broadcast times</translation>
    </message>
    <message>
        <source>ghi đài đã phát</source>
        <translation>record broadcast</translation>
    </message>
    <message>
        <source>Thống kê (Ctrl+5)</source>
        <translation>Figures (Ctrl+5)</translation>
    </message>
    <message>
        <source>Hệ thống (Ctrl+6)</source>
        <translation>System (Ctrl+6)</translation>
    </message>
    <message>
        <source>vào mục</source>
        <translation>into section</translation>
    </message>
    <message>
        <source>ô sau</source>
        <translation>next field</translation>
    </message>
    <message>
        <source>Lưu thành tệp PDF</source>
        <translation>Save as PDF file</translation>
    </message>
    <message>
        <source>Quầy làm việc bình thường, mọi thay đổi được giữ trên máy này cho tới khi nối.</source>
        <translation>The counter works as usual; every change is kept on this machine until it is linked.</translation>
    </message>
    <message>
        <source>Phụ trách một cửa hoặc Chủ tịch nối quầy với cấp trên.</source>
        <translation>The supervisor or the Chair links the counter with the office above.</translation>
    </message>
    <message>
        <source>thay đổi chờ gửi, an toàn trên máy này</source>
        <translation>changes to send, safe on this machine</translation>
    </message>
    <message>
        <source>lần đồng bộ xong gần nhất</source>
        <translation>last complete sync</translation>
    </message>
    <message>
        <source>chưa lần nào</source>
        <translation>never yet</translation>
    </message>
    <message>
        <source>Vẫn làm việc bình thường, có mạng sẽ tự gửi. </source>
        <translation>Work goes on as usual; sent once online. </translation>
    </message>
    <message>
        <source>Mất mạng từ {at}. </source>
        <translation>Line down since {at}. </translation>
    </message>
    <message>
        <source>{offline}Cấp trên: {city_url}</source>
        <translation>{offline}Office above: {city_url}</translation>
    </message>
    <message>
        <source>gửi {sent}, nhận {received}</source>
        <translation>sent {sent}, received {received}</translation>
    </message>
    <message>
        <source>chưa hẹn</source>
        <translation>not set</translation>
    </message>
    <message>
        <source>lần gửi đêm, sau khi nối</source>
        <translation>nightly sending, once linked</translation>
    </message>
    <message>
        <source>lần gửi đêm nay; ban ngày tự gửi vài phút sau mỗi lần lưu</source>
        <translation>nightly sending tonight; by day a few minutes after each save</translation>
    </message>
    <message>
        <source>Đang gửi và nhận</source>
        <translation>Sending and receiving</translation>
    </message>
    <message>
        <source>Đồng bộ</source>
        <translation>Sync</translation>
    </message>
    <message>
        <source>Nối quầy với cấp trên</source>
        <translation>Link with the office above</translation>
    </message>
    <message>
        <source>chưa nối cấp trên</source>
        <translation>not linked</translation>
    </message>
    <message>
        <source>Cần địa chỉ máy chủ và mã ghi danh dùng một lần do cấp trên cho.</source>
        <translation>Needs the server address and a one-time enrolment code from the office above.</translation>
    </message>
    <message>
        <source>Sao lưu</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>Sao lưu ngay</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>Đóng chương trình. Chép bản sao lưu (.db) thành desk.db trong thư mục dữ liệu, tệp .toml cùng tên thành desk.toml. Mở lại; nếu quầy đã cấp số sau bản ấy, chương trình chỉ cách mở quyển mới. Bản sao chỉ mở được trên máy đang giữ khóa của quầy.</source>
        <translation>Close the program. Copy the backup (.db) as desk.db into the data folder, the .toml of the same name as desk.toml. Open again; if the counter gave numbers after that backup, the program shows how to open a new book. A backup opens only on the machine that holds the counter&apos;s key.</translation>
    </message>
    <message>
        <source>Bản sao lưu</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Thêm một bản ở thư mục khác, ví dụ thẻ nhớ USB</source>
        <translation>One more in another folder, such as a USB stick</translation>
    </message>
    <message>
        <source>Sao lưu vào đó</source>
        <translation>Back up there</translation>
    </message>
    <message>
        <source>Không đọc được thư mục sao lưu.</source>
        <translation>The folder of copies cannot be read.</translation>
    </message>
    <message>
        <source>Bản gần nhất {when}, giữ bảy bản.</source>
        <translation>Latest {when}, seven are kept.</translation>
    </message>
    <message>
        <source>Chưa có bản sao nào.</source>
        <translation>No backup yet.</translation>
    </message>
    <message>
        <source>Ổ đĩa</source>
        <translation>Disk</translation>
    </message>
    <message>
        <source>Ổ đĩa đã dùng</source>
        <translation>Disk used</translation>
    </message>
    <message>
        <source>Ổ đĩa không cho biết còn bao nhiêu chỗ.</source>
        <translation>The disk does not say how much room is left.</translation>
    </message>
    <message>
        <source>Còn {free} trên {total}. Dữ liệu của quầy {used}.</source>
        <translation>{free} free of {total}. The counter&apos;s records take {used}.</translation>
    </message>
    <message>
        <source>Sắp hết chỗ: dọn ổ đĩa, hoặc báo người phụ trách máy.</source>
        <translation>Nearly full: clear the disk, or tell whoever keeps this machine.</translation>
    </message>
    <message>
        <source>Lấy lại dữ liệu từ bản sao</source>
        <translation>Restore from a backup</translation>
    </message>
    <message>
        <source>chưa có bản nào</source>
        <translation>none yet</translation>
    </message>
    <message>
        <source>gần nhất {when}</source>
        <translation>latest {when}</translation>
    </message>
    <message>
        <source>Trong {folder}, có mã hóa</source>
        <translation>In {folder}, encrypted</translation>
    </message>
    <message>
        <source>không thấy thư mục này</source>
        <translation>this folder is not there</translation>
    </message>
    <message>
        <source>Đang sao lưu…</source>
        <translation>Backing up…</translation>
    </message>
    <message>
        <source>Đã sao lưu: {path}</source>
        <translation>Backed up: {path}</translation>
    </message>
    <message>
        <source>Quầy này</source>
        <translation>This counter</translation>
    </message>
    <message>
        <source>Quầy</source>
        <translation>Counter</translation>
    </message>
    <message>
        <source>Mã định danh</source>
        <translation>Identifier</translation>
    </message>
    <message>
        <source>Dữ liệu</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>Phiên bản</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>{office}, trực thuộc {upper_office}</source>
        <translation>{office}, under {upper_office}</translation>
    </message>
    <message>
        <source>Tệp PDF nằm trong {folder}.</source>
        <translation>PDF files are in {folder}.</translation>
    </message>
    <message>
        <source>cổng {port}</source>
        <translation>port {port}</translation>
    </message>
    <message>
        <source>gõ như bàn phím, nhịp {gap} ms</source>
        <translation>types like a keyboard, {gap} ms apart</translation>
    </message>
    <message>
        <source>Chạy lại các bước cài đặt</source>
        <translation>Run set-up again</translation>
    </message>
    <message>
        <source>{ward}, quầy {desk}</source>
        <translation>{ward}, counter {desk}</translation>
    </message>
    <message>
        <source>Quầy {desk}, chuỗi {chain}</source>
        <translation>Counter {desk}, chain {chain}</translation>
    </message>
    <message>
        <source>Điện thoại phản ánh</source>
        <translation>Complaints phone</translation>
    </message>
    <message>
        <source>{count} người</source>
        <translation>People: {count}</translation>
    </message>
    <message>
        <source>Một Cửa {version}</source>
        <translation>Một Cửa {version}</translation>
    </message>
    <message>
        <source>In lời giải thích</source>
        <translation>Print the explanation</translation>
    </message>
    <message>
        <source>Lời giải thích</source>
        <translation>Explanation of a promised day</translation>
    </message>
    <message>
        <source>Thời hạn của thủ tục: {limit_words}.</source>
        <translation>Procedure&apos;s time limit: {limit_words}.</translation>
    </message>
    <message>
        <source>Nhận lúc {received:%H:%M} {weekday} {received:%d/%m/%Y}.</source>
        <translation>Received at {received:%H:%M} {weekday} {received:%d/%m/%Y}.</translation>
    </message>
    <message>
        <source>Nếu trễ, phải báo trước {notify:%H:%M} {weekday} {notify:%d/%m/%Y}.</source>
        <translation>If late, tell by {notify:%H:%M} {weekday} {notify:%d/%m/%Y}.</translation>
    </message>
    <message>
        <source>Ngày đã hẹn trên giấy không tự đổi. Hồ sơ nhận từ nay tính theo lịch mới; hồ sơ hẹn đúng ngày đóng cửa thì cấp lại giấy hẹn, từng hồ sơ hoặc tất cả, sau khi lưu.</source>
        <translation>What was promised on paper does not move by itself. Dossiers received from now on go by the new calendar; those promised for a closed day get a new slip, one by one or all, after saving.</translation>
    </message>
    <message>
        <source>Sửa ngày trong lịch</source>
        <translation>Change a day of the calendar</translation>
    </message>
    <message>
        <source>Thêm ngày vào lịch</source>
        <translation>Add a day to the calendar</translation>
    </message>
    <message>
        <source>Lưu vào lịch</source>
        <translation>Save to the calendar</translation>
    </message>
    <message>
        <source>Loại ngày</source>
        <translation>Kind of day</translation>
    </message>
    <message>
        <source>Nghỉ</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Làm bù</source>
        <translation>Make-up day</translation>
    </message>
    <message>
        <source>Nửa ngày</source>
        <translation>Half day</translation>
    </message>
    <message>
        <source>Như tuần thường</source>
        <translation>As in any week</translation>
    </message>
    <message>
        <source>Công bố</source>
        <translation>Announced</translation>
    </message>
    <message>
        <source>Chính thức</source>
        <translation>Official</translation>
    </message>
    <message>
        <source>Tạm tính</source>
        <translation>Provisional</translation>
    </message>
    <message>
        <source>Nghỉ hoán đổi, đóng cửa vì bão</source>
        <translation>Swapped day off, closed for a storm</translation>
    </message>
    <message>
        <source>Văn bản hoặc thông báo</source>
        <translation>Paper or notice</translation>
    </message>
    <message>
        <source>Chưa rõ ngày nào.</source>
        <translation>No day yet.</translation>
    </message>
    <message>
        <source>{count} hồ sơ đang mở bị ảnh hưởng, {closed} hẹn đúng ngày đóng cửa.</source>
        <translation>{count} open dossiers are touched, {closed} are promised for a closed day.</translation>
    </message>
    <message>
        <source>Không hồ sơ nào bị ảnh hưởng.</source>
        <translation>No dossier is touched.</translation>
    </message>
    <message>
        <source>{code} · {name} · hẹn {due:%d/%m}, đếm lại {again:%d/%m} · đóng cửa đúng ngày hẹn</source>
        <translation>{code} · {name} · due {due:%d/%m}, counted anew {again:%d/%m} · closed on the promised day</translation>
    </message>
    <message>
        <source>{code} · {name} · hẹn {due:%d/%m}, đếm lại {again:%d/%m}</source>
        <translation>{code} · {name} · due {due:%d/%m}, counted anew {again:%d/%m}</translation>
    </message>
    <message>
        <source>Sửa thủ tục và lịch nghỉ: người phụ trách hoặc lãnh đạo.</source>
        <translation>Procedures and days are changed by a supervisor or the head.</translation>
    </message>
    <message>
        <source>Làm nửa ngày</source>
        <translation>Half day</translation>
    </message>
    <message>
        <source>thứ Hai</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>thứ Ba</source>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>thứ Tư</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>thứ Năm</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>thứ Sáu</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>thứ Bảy</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>Chủ nhật</source>
        <translation>Sunday</translation>
    </message>
    <message>
        <source>mùng {day} Tết</source>
        <translation>day {day} of Tết</translation>
    </message>
    <message>
        <source>{day} tháng Chạp</source>
        <translation>{day} of the 12th lunar month</translation>
    </message>
    <message>
        <source>Tìm theo tên, mã, lĩnh vực</source>
        <translation>Find by name, code, field</translation>
    </message>
    <message>
        <source>gõ không dấu cũng được</source>
        <translation>accents not needed</translation>
    </message>
    <message>
        <source>Nhập từ tệp</source>
        <translation>Import from a file</translation>
    </message>
    <message>
        <source>Đã lưu phiên bản mới của {code}.</source>
        <translation>A new version of {code} is saved.</translation>
    </message>
    <message>
        <source>Đã nhập {count} phiên bản.</source>
        <translation>{count} versions came in.</translation>
    </message>
    <message>
        <source>{count} thủ tục đang nhận</source>
        <translation>open for intake: {count}</translation>
    </message>
    <message>
        <source>{active} thủ tục đang nhận, {idle} cần phường kiểm tra trước khi nhận.</source>
        <translation>{active} procedures open for intake, {idle} for the ward to check first.</translation>
    </message>
    <message>
        <source>Đang nhận</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>từ {since}</source>
        <translation>from {since}</translation>
    </message>
    <message>
        <source>Đã thay</source>
        <translation>Replaced</translation>
    </message>
    <message>
        <source>đến {end}</source>
        <translation>to {end}</translation>
    </message>
    <message>
        <source>Sẽ áp dụng</source>
        <translation>Not yet in force</translation>
    </message>
    <message>
        <source>Chưa nhận</source>
        <translation>Not open</translation>
    </message>
    <message>
        <source>cần phường kiểm tra</source>
        <translation>ward to check</translation>
    </message>
    <message>
        <source>Ngày</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Vì sao</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Giờ làm việc theo mùa</source>
        <translation>Office hours by season</translation>
    </message>
    <message>
        <source>Giờ ấy cũng dời hạn tính bằng ngày</source>
        <translation>Those hours also move limits in days</translation>
    </message>
    <message>
        <source>Giờ hẹn trả</source>
        <translation>Time of day promised</translation>
    </message>
    <message>
        <source>Yêu cầu bổ sung, số lần</source>
        <translation>Supplements, how often</translation>
    </message>
    <message>
        <source>Yêu cầu bổ sung trong, ngày làm việc</source>
        <translation>Supplement within, working days</translation>
    </message>
    <message>
        <source>Báo trễ trước hạn, ngày</source>
        <translation>Tell of a delay before, days</translation>
    </message>
    <message>
        <source>Ký hiệu giấy tiếp nhận</source>
        <translation>Suffix of receipts</translation>
    </message>
    <message>
        <source>Ký hiệu phiếu bổ sung</source>
        <translation>Suffix of requests for supplement</translation>
    </message>
    <message>
        <source>Ký hiệu phiếu từ chối</source>
        <translation>Suffix of refusals</translation>
    </message>
    <message>
        <source>Ký hiệu phiếu xin lỗi</source>
        <translation>Suffix of apologies</translation>
    </message>
    <message>
        <source>Ký hiệu thông báo dừng</source>
        <translation>Suffix of stop notices</translation>
    </message>
    <message>
        <source>Ký hiệu phiếu kiểm soát</source>
        <translation>Suffix of control sheets</translation>
    </message>
    <message>
        <source>Ký hiệu sổ theo dõi</source>
        <translation>Suffix of the register</translation>
    </message>
    <message>
        <source>Phát lời xin lỗi, số lần</source>
        <translation>Apology read in public, times</translation>
    </message>
    <message>
        <source>Đã lưu, giấy in từ nay mang số này.</source>
        <translation>Saved; what is printed from now on bears this number.</translation>
    </message>
    <message>
        <source>Đã trở lại số lúc cài đặt quầy.</source>
        <translation>Back to the number the desk was set up with.</translation>
    </message>
    <message>
        <source>Sửa riêng của phường</source>
        <translation>The ward&apos;s own</translation>
    </message>
    <message>
        <source>Lưu riêng của phường</source>
        <translation>Save as the ward&apos;s own</translation>
    </message>
    <message>
        <source>như 0239 3 855 000</source>
        <translation>like 0239 3 855 000</translation>
    </message>
    <message>
        <source>Giá trị</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Văn bản làm căn cứ</source>
        <translation>Paper it rests on</translation>
    </message>
    <message>
        <source>Dùng ở mọi quầy của phường sau khi đồng bộ, in trên giấy từ nay. Tờ niêm yết có số cũ phải thay.</source>
        <translation>Used at every desk of the ward after the exchange, printed on papers from now on. Posted sheets with the old number must be replaced.</translation>
    </message>
    <message>
        <source>Dùng ở mọi quầy của phường sau khi đồng bộ, cho hồ sơ nhận từ nay. Ngày đã hẹn không đổi.</source>
        <translation>Used at every desk of the ward after the exchange, for dossiers received from now on. Days already promised stay.</translation>
    </message>
    <message>
        <source>Nguồn</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Theo hồ sơ pháp lý</source>
        <translation>As in the legal profile</translation>
    </message>
    <message>
        <source>{title}, {count} mục riêng</source>
        <translation>{title}, {count} of the ward&apos;s own</translation>
    </message>
    <message>
        <source>{title}; hiệu lực {since} – {until}. Biểu mẫu {forms}, mã hồ sơ {code}, cấp trên {upper}.</source>
        <translation>{title}; in force {since} – {until}. Forms {forms}, codes {code}, upper office {upper}.</translation>
    </message>
    <message>
        <source>Căn cứ: {basis}</source>
        <translation>Based on: {basis}</translation>
    </message>
    <message>
        <source>Hôm nay ở ngoài thời gian hiệu lực của hồ sơ pháp lý này.</source>
        <translation>Today lies outside the time in which this legal profile is in force.</translation>
    </message>
    <message>
        <source>không quy định</source>
        <translation>not laid down</translation>
    </message>
    <message>
        <source>hồ sơ pháp lý</source>
        <translation>legal profile</translation>
    </message>
    <message>
        <source>lúc cài đặt quầy</source>
        <translation>when the desk was set up</translation>
    </message>
    <message>
        <source>phường, {by} {at:%d/%m/%Y}</source>
        <translation>ward, {by} {at:%d/%m/%Y}</translation>
    </message>
    <message>
        <source>Số lúc cài đặt quầy</source>
        <translation>The number from set-up</translation>
    </message>
    <message>
        <source>Sửa riêng của phường: người phụ trách hoặc lãnh đạo.</source>
        <translation>The ward&apos;s own keys are changed by a supervisor or the head.</translation>
    </message>
    <message>
        <source>Đã lưu, giấy in từ nay không ghi số phản ánh.</source>
        <translation>Saved; from now on papers bear no number to complain at.</translation>
    </message>
    <message>
        <source>Đã lưu, hồ sơ nhận từ nay theo mục này.</source>
        <translation>Saved, dossiers received from now on go by it.</translation>
    </message>
    <message>
        <source>Đã trở lại theo hồ sơ pháp lý.</source>
        <translation>As in the legal profile again.</translation>
    </message>
    <message>
        <source>Lịch nghỉ</source>
        <translation>Holidays</translation>
    </message>
    <message>
        <source>Thêm ngày</source>
        <translation>Add days</translation>
    </message>
    <message>
        <source>Đã lưu, hồ sơ nhận từ nay theo lịch này.</source>
        <translation>Saved, dossiers received from now on go by this calendar.</translation>
    </message>
    <message>
        <source>Đã nhập {count} ngày.</source>
        <translation>{count} days came in.</translation>
    </message>
    <message>
        <source>Đã cấp lại {count} giấy hẹn.</source>
        <translation>{count} slips were given anew.</translation>
    </message>
    <message>
        <source>{year}: {count} ngày nghỉ</source>
        <translation>{year}: {count} holidays</translation>
    </message>
    <message>
        <source>Năm</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>{count} ngày khác lịch tuần, {unsure} ngày chưa chính thức.</source>
        <translation>{count} days differ from the usual week, {unsure} not official.</translation>
    </message>
    <message>
        <source> Giấy hẹn tới năm này ghi rõ ngày có thể đổi.</source>
        <translation> Slips promised for this year say that the day may change.</translation>
    </message>
    <message>
        <source>{count} hồ sơ đã hẹn vào ngày đóng cửa.</source>
        <translation>{count} dossiers are promised for a closed day.</translation>
    </message>
    <message>
        <source>chưa chính thức</source>
        <translation>not official</translation>
    </message>
    <message>
        <source>nay</source>
        <translation>now</translation>
    </message>
    <message>
        <source>Bộ phận</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Ngày làm việc</source>
        <translation>Working day</translation>
    </message>
    <message>
        <source>Giờ làm việc</source>
        <translation>Office hours</translation>
    </message>
    <message>
        <source>Gia hạn và in phiếu</source>
        <translation>Lengthen and print the slip</translation>
    </message>
    <message>
        <source>Thời hạn đang là {limit}. Chỉ gia hạn khi luật của thủ tục cho phép; làm trễ thì xin lỗi.</source>
        <translation>The limit is {limit}. Lengthen only where the procedure&apos;s law allows it; for lateness, apologise.</translation>
    </message>
    <message>
        <source>Danh mục không nêu thời hạn dài hơn: cần người phụ trách hoặc lãnh đạo quyết định.</source>
        <translation>The catalogue names no longer limit: a supervisor or the head decides.</translation>
    </message>
    <message>
        <source>Tính bằng</source>
        <translation>Counted in</translation>
    </message>
    <message>
        <source>Thời hạn mới, tất cả</source>
        <translation>New limit, in all</translation>
    </message>
    <message>
        <source>Lý do, in trên phiếu</source>
        <translation>Reason, printed on the slip</translation>
    </message>
    <message>
        <source>Ghi thời hạn mới để thấy ngày hẹn.</source>
        <translation>Enter the new limit to see the day.</translation>
    </message>
    <message>
        <source>ghi bằng số, như 8</source>
        <translation>in figures, like 8</translation>
    </message>
    <message>
        <source>Gia hạn theo luật · {name} · {code}</source>
        <translation>Longer limit by law · {name} · {code}</translation>
    </message>
    <message>
        <source>Đã gia hạn, hẹn {due_at:%d/%m/%Y}</source>
        <translation>Lengthened, due {due_at:%d/%m/%Y}</translation>
    </message>
    <message>
        <source>Nhận sau giờ này tính ngày sau</source>
        <translation>After this time counts as next day</translation>
    </message>
    <message>
        <source>Bổ sung</source>
        <translation>More papers</translation>
    </message>
    <message>
        <source>ngày làm việc</source>
        <translation>working days</translation>
    </message>
    <message>
        <source>ngày</source>
        <translation>days</translation>
    </message>
    <message>
        <source>giờ làm việc</source>
        <translation>working hours</translation>
    </message>
    <message>
        <source>trong ngày</source>
        <translation>same day</translation>
    </message>
    <message>
        <source>Hồ sơ đang mở giữ phiên bản lúc nhận. Hồ sơ nhận từ ngày áp dụng theo phiên bản mới. Các bước cách nhau bằng dấu chấm phẩy, cộng lại bằng thời hạn.</source>
        <translation>Open dossiers keep the version of their receipt. Those received from the day it applies go by the new one. Steps are parted by semicolons and add up to the limit.</translation>
    </message>
    <message>
        <source>Sửa thủ tục</source>
        <translation>Change a procedure</translation>
    </message>
    <message>
        <source>Thêm thủ tục</source>
        <translation>Add a procedure</translation>
    </message>
    <message>
        <source>Lưu phiên bản mới</source>
        <translation>Save a new version</translation>
    </message>
    <message>
        <source>Mã thủ tục</source>
        <translation>Procedure code</translation>
    </message>
    <message>
        <source>Tên thủ tục</source>
        <translation>Name of the procedure</translation>
    </message>
    <message>
        <source>Văn bản công bố</source>
        <translation>Deciding paper</translation>
    </message>
    <message>
        <source>số quyết định, ngày</source>
        <translation>number and date of the decision</translation>
    </message>
    <message>
        <source>xác minh: 8 ngày làm việc</source>
        <translation>verification: 8 working days</translation>
    </message>
    <message>
        <source>Thời hạn theo kênh nộp</source>
        <translation>Limit by way of handing in</translation>
    </message>
    <message>
        <source>bưu chính: 20 ngày; trực tuyến: 15 ngày</source>
        <translation>by post: 20 days; online: 15 days</translation>
    </message>
    <message>
        <source>Giấy tờ, cách nhau bằng dấu chấm phẩy</source>
        <translation>Papers, parted by semicolons</translation>
    </message>
    <message>
        <source>Phí, lệ phí, in trên giấy</source>
        <translation>Fee, printed on the slip</translation>
    </message>
    <message>
        <source>Ai được miễn, giảm</source>
        <translation>Who is exempt</translation>
    </message>
    <message>
        <source>Chi cục Thuế: 3; Văn phòng đăng ký đất đai: 5</source>
        <translation>Chi cục Thuế: 3; Văn phòng đăng ký đất đai: 5</translation>
    </message>
    <message>
        <source>Liên thông: cơ quan: số ngày trong thời hạn</source>
        <translation>Joint: agency: days of the limit</translation>
    </message>
    <message>
        <source>Tiếp nhận (một cửa): 0,5; Thẩm định (chuyên môn): 2; Ký (Chủ tịch): 0,5</source>
        <translation>Receipt (counter): 0,5; Appraisal (officer): 2; Signature (head): 0,5</translation>
    </message>
    <message>
        <source>Các bước: tên (ai làm): số ngày</source>
        <translation>Steps: name (who does it): days</translation>
    </message>
    <message>
        <source>{day}, trước {due_at:%H:%M}</source>
        <translation>{day}, by {due_at:%H:%M}</translation>
    </message>
    <message>
        <source>Đã lưu tệp {saved_as}</source>
        <translation>Saved file {saved_as}</translation>
    </message>
    <message>
        <source>Đã gửi máy in</source>
        <translation>Sent to printer</translation>
    </message>
    <message>
        <source>Chưa vẽ được phiếu, chưa in gì. Hồ sơ đã lưu. Thử in lại; nếu lại gặp, báo người hỗ trợ.</source>
        <translation>The slip could not be drawn, nothing printed. The dossier is saved. Print again; if it recurs, tell support.</translation>
    </message>
    <message>
        <source>Chưa ghi được tệp PDF ({reason}). Phiếu còn giữ, hồ sơ đã lưu. Xem thư mục và ổ đĩa rồi in lại.</source>
        <translation>PDF not written ({reason}). The slip is kept, the dossier is saved. Check folder and disk, then print again.</translation>
    </message>
    <message>
        <source>Máy in {printer} không nhận ({reason}). Phiếu còn giữ, hồ sơ đã lưu. Xem máy in rồi in lại.</source>
        <translation>Printer {printer} refused ({reason}). The slip is kept, the dossier is saved. Check the printer, then print again.</translation>
    </message>
    <message>
        <source>Tờ này đã in xong, dùng được, nhưng không đếm được vào số lần in. {reason}</source>
        <translation>This paper was printed and may be used, but could not be counted among the prints. {reason}</translation>
    </message>
    <message>
        <source>Vẫn chưa đếm được tờ này vào số lần in. {reason}</source>
        <translation>This paper still could not be counted among the prints. {reason}</translation>
    </message>
    <message>
        <source>Tờ này đã in xong nhưng chưa đếm được vào số lần in. {reason}</source>
        <translation>This paper was printed but not counted yet among the prints. {reason}</translation>
    </message>
    <message>
        <source>Chưa ghi được tờ này là đã in. Phiếu còn giữ trong danh sách chờ. Bấm R để ghi lại; nếu lại gặp, báo người hỗ trợ.</source>
        <translation>This paper could not be counted as printed. It is kept on the list. Press R to try again; if it happens again, tell support.</translation>
    </message>
    <message>
        <source>cổng {where}</source>
        <translation>port {where}</translation>
    </message>
    <message>
        <source>mạng {where}</source>
        <translation>network {where}</translation>
    </message>
    <message>
        <source>tệp {where}</source>
        <translation>file {where}</translation>
    </message>
    <message>
        <source>máy tính không còn thấy máy in tên này</source>
        <translation>this machine no longer sees a printer of this name</translation>
    </message>
    <message>
        <source>máy in dừng trước một trang</source>
        <translation>the printer stopped before a page</translation>
    </message>
    <message>
        <source>máy in không in xong</source>
        <translation>the printer did not finish</translation>
    </message>
    <message>
        <source>Máy in {printer} sẵn sàng</source>
        <translation>Printer {printer} ready</translation>
    </message>
    <message>
        <source>Phiếu thành tệp PDF, Ctrl O</source>
        <translation>Slips become PDFs, Ctrl O</translation>
    </message>
    <message>
        <source>{count} phiếu chờ in từ lần trước, F9</source>
        <translation>Slips waiting from last time: {count}, F9</translation>
    </message>
    <message>
        <source>{count} phiếu đã in, chưa đếm được, F9</source>
        <translation>{count} printed, not counted, F9</translation>
    </message>
    <message>
        <source>Máy in {printer} không nhận, {count} phiếu chờ, F9</source>
        <translation>Printer {printer} refused, slips waiting: {count}, F9</translation>
    </message>
    <message>
        <source>Chưa ghi được tệp PDF, {count} phiếu chờ, F9</source>
        <translation>PDF not written, {count} slips waiting, F9</translation>
    </message>
    <message>
        <source>tệp PDF</source>
        <translation>PDF file</translation>
    </message>
    <message>
        <source>ảnh JPG</source>
        <translation>JPG picture</translation>
    </message>
    <message>
        <source>ảnh PNG</source>
        <translation>PNG picture</translation>
    </message>
    <message>
        <source>{what} lưu {when}</source>
        <translation>{what}, kept {when}</translation>
    </message>
    <message>
        <source>Lưu lúc</source>
        <translation>Kept at</translation>
    </message>
    <message>
        <source>Các bằng chứng</source>
        <translation>Pieces of evidence</translation>
    </message>
    <message>
        <source>{size} KB</source>
        <translation>{size} KB</translation>
    </message>
    <message>
        <source>Đang mở và đối chiếu với dấu trong sổ</source>
        <translation>Opening, and comparing with the mark in the book</translation>
    </message>
    <message>
        <source>Khớp dấu đã ký trong sổ.</source>
        <translation>It matches the mark signed in the book.</translation>
    </message>
    <message>
        <source>Xem {shown} trang đầu trong {count} trang.</source>
        <translation>The first {shown} of {count} pages are shown.</translation>
    </message>
    <message>
        <source>Trang in thử</source>
        <translation>Test page</translation>
    </message>
    <message>
        <source>Máy in đã nhận nhưng chưa ra giấy. Phiếu còn giữ. Xem giấy và mực rồi in lại.</source>
        <translation>The printer took it but nothing came out. The slip is kept. Check paper and ink, then print again.</translation>
    </message>
    <message>
        <source>Một Cửa</source>
        <translation>Một Cửa</translation>
    </message>
    <message>
        <source>Mở quyển mới</source>
        <translation>Open new book</translation>
    </message>
    <message>
        <source>Chưa mở được quầy</source>
        <translation>Counter could not open</translation>
    </message>
    <message>
        <source>Thư mục: {folder}</source>
        <translation>Folder: {folder}</translation>
    </message>
    <message>
        <source>In giấy hẹn viết tay</source>
        <translation>Print handwritten slips</translation>
    </message>
    <message>
        <source>Tệp dữ liệu bị hỏng, hoặc khóa của máy này không mở được. Tệp được giữ nguyên. Vẫn nhận hồ sơ được: in giấy hẹn viết tay, nhập lại khi máy mở được.</source>
        <translation>The records file is damaged, or this machine&apos;s key does not open it. The file is left as it is. Intake can go on: print handwritten slips, and enter them once it opens.</translation>
    </message>
    <message>
        <source>Đang tìm bản sao lưu còn đọc được…</source>
        <translation>Looking for a readable backup…</translation>
    </message>
    <message>
        <source>Không có bản sao nào đọc được trên máy này. Tìm bản ở thẻ nhớ, báo người phụ trách máy.</source>
        <translation>No readable backup on this machine. Look on a USB stick, and tell whoever keeps this machine.</translation>
    </message>
    <message>
        <source>Bản sao gần nhất đọc được: {when}. Chép về thì tệp hỏng được chuyển sang thư mục riêng, không xóa. Quầy sang quyển mới để không số nào cấp hai lần; nhập lại các phiếu đã in sau lúc ấy.</source>
        <translation>Latest readable backup: {when}. Restoring it moves the damaged file to its own folder, nothing is deleted. The counter opens a new book so that no number is given twice; enter again the slips printed after that time.</translation>
    </message>
    <message>
        <source>Chép về bản sao gần nhất</source>
        <translation>Restore latest backup</translation>
    </message>
    <message>
        <source>Đang làm, chờ một chút…</source>
        <translation>Working, one moment…</translation>
    </message>
    <message>
        <source>Ổ đĩa còn dưới 50 MB, chưa lưu được. Chữ đang gõ còn nguyên. Dọn ổ đĩa, hoặc sao lưu sang ổ khác, thẻ nhớ.</source>
        <translation>Under 50 MB of disk left, not saved. What you typed is intact. Clear the disk, or back up to another disk or a USB stick.</translation>
    </message>
    <message>
        <source>Giờ máy sai: máy chỉ {now}, lần ghi trước lúc {last}. Chưa lưu được cho tới khi chỉnh giờ máy; chữ đang gõ và hồ sơ cũ còn nguyên. Có người chờ thì viết tay.</source>
        <translation>Clock is wrong: it says {now}, the last record was at {last}. Nothing can be saved until the clock is set; what you typed and earlier dossiers are intact. If people are waiting, write by hand.</translation>
    </message>
    <message>
        <source>Giờ máy sai: lệch {minutes} phút so với cấp trên, hẹn ngày có thể sai. Chỉnh giờ máy.</source>
        <translation>Clock is wrong: {minutes} minutes off the office above, due dates may be wrong. Set the clock.</translation>
    </message>
    <message>
        <source>Ổ đĩa còn dưới 200 MB. Vẫn nhận hồ sơ. Báo người phụ trách máy dọn ổ đĩa.</source>
        <translation>Under 200 MB of disk left. Intake goes on. Ask whoever keeps this machine to clear the disk.</translation>
    </message>
    <message>
        <source>Ổ đĩa còn dưới 1 GB. Dọn ổ đĩa trước khi đầy.</source>
        <translation>Under 1 GB of disk left. Clear the disk before it fills.</translation>
    </message>
    <message>
        <source>Xem ổ đĩa</source>
        <translation>See disk</translation>
    </message>
    <message>
        <source>Giấy hẹn viết tay</source>
        <translation>Handwritten slip</translation>
    </message>
    <message>
        <source>Đây là mã thử máy quét, không phải thẻ của ai</source>
        <translation>This is the scanner&apos;s test code, nobody&apos;s card</translation>
    </message>
    <message>
        <source>Máy quét gõ nhầm bàn phím. Chọn bàn phím English rồi quét lại</source>
        <translation>Scanner types in the wrong layout. Choose the English keyboard and scan again</translation>
    </message>
    <message>
        <source>Mở khóa rồi quét</source>
        <translation>Unlock, then scan</translation>
    </message>
    <message>
        <source>Đang mở dữ liệu, quét lại sau giây lát</source>
        <translation>Opening records, scan again in a moment</translation>
    </message>
    <message>
        <source>Đang ghi dở trong tờ này. Ghi xong hoặc bấm Esc, rồi quét lại</source>
        <translation>This sheet is unfinished. Finish or press Esc, then scan again</translation>
    </message>
    <message>
        <source>Không có hồ sơ mang mã này</source>
        <translation>No dossier here has this code</translation>
    </message>
    <message>
        <source>Phiếu cũ, đã được thay bằng phiếu mới</source>
        <translation>Old slip, replaced by a new one</translation>
    </message>
    <message>
        <source>Không nhận ra mã này</source>
        <translation>Code not recognised</translation>
    </message>
    <message>
        <source>Mã quét chưa trọn, quét lại</source>
        <translation>Scan incomplete, scan again</translation>
    </message>
    <message>
        <source>Máy quét gõ nhầm bàn phím. Chọn bàn phím English (US) trong Windows rồi quét lại.</source>
        <translation>The scanner types in the wrong layout. Choose the English (US) keyboard in Windows, then scan again.</translation>
    </message>
    <message>
        <source>Đọc được thẻ căn cước, dấu tiếng Việt đủ. Máy quét dùng được.</source>
        <translation>The citizen card was read, its Vietnamese marks are whole. The scanner can be used.</translation>
    </message>
    <message>
        <source>Đọc được số thẻ căn cước, nhưng chữ có dấu đến sai hay thiếu. Quét mã thử để biết chữ nào.</source>
        <translation>The number of the citizen card was read, but letters with marks arrived wrong or not at all. Scan the test code to see which.</translation>
    </message>
    <message>
        <source>Đã nhận một mã, nhưng không phải mã thử. Quét mã thử trên màn hình, hay trên tờ thử.</source>
        <translation>A code came, but not the test code. Scan the test code on the screen, or on the test sheet.</translation>
    </message>
    <message>
        <source>Các chữ {letters} đến sai. Đặt máy quét sang chế độ COM rồi chọn cổng.</source>
        <translation>The letters {letters} came out wrong. Set the scanner to COM mode and choose the port.</translation>
    </message>
    <message>
        <source>Mọi chữ đều đúng. Đặt máy quét gửi phím Enter sau mỗi mã để quét nhanh hơn.</source>
        <translation>Every letter is right. Set the scanner to send Enter after each code to scan faster.</translation>
    </message>
    <message>
        <source>Mọi chữ đều đúng. Máy quét dùng được ngay.</source>
        <translation>Every letter is right. The scanner is ready to use.</translation>
    </message>
    <message>
        <source>Máy quét {port} mất kết nối</source>
        <translation>Scanner {port} lost</translation>
    </message>
    <message>
        <source>2 liên trên một tờ A4</source>
        <translation>2 copies on one A4 sheet</translation>
    </message>
    <message>
        <source>Phiếu cuộn 80 mm</source>
        <translation>80 mm roll slip</translation>
    </message>
    <message>
        <source>Phiếu cuộn 58 mm</source>
        <translation>58 mm roll slip</translation>
    </message>
    <message>
        <source>Phiếu chữ to A4</source>
        <translation>Large-type A4 slip</translation>
    </message>
    <message>
        <source>máy in không nhận dữ liệu trong 10 giây, có thể hết giấy hoặc mở nắp</source>
        <translation>the printer took nothing for 10 seconds; it may be out of paper or open</translation>
    </message>
    <message>
        <source>máy in ở địa chỉ này không trả lời</source>
        <translation>the printer at this address does not answer</translation>
    </message>
    <message>
        <source>không thấy máy in, xem lại dây và nguồn</source>
        <translation>printer not found, check cable and power</translation>
    </message>
    <message>
        <source>tài khoản trên máy này không được dùng máy in</source>
        <translation>the account on this machine may not use the printer</translation>
    </message>
    <message>
        <source>tên máy in chưa đúng dạng</source>
        <translation>printer name is not in the right form</translation>
    </message>
    <message>
        <source>trên Windows hãy chọn máy in theo tên trong hệ thống</source>
        <translation>on Windows choose the printer by its system name</translation>
    </message>
    <message>
        <source>Yêu cầu bổ sung</source>
        <translation>Ask for papers</translation>
    </message>
    <message>
        <source>Từ chối</source>
        <translation>Refuse</translation>
    </message>
    <message>
        <source>Rút hồ sơ</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>Nhắc người đang giữ</source>
        <translation>Remind the holder</translation>
    </message>
    <message>
        <source>Phân lại</source>
        <translation>Reassign</translation>
    </message>
    <message>
        <source>, muộn vì {why}</source>
        <translation>, late because {why}</translation>
    </message>
    <message>
        <source>Yêu cầu bổ sung, phiếu số {number:02}{late}{what}; đồng hồ dừng</source>
        <translation>Supplement asked for, form {number:02}{late}{what}; clock stopped</translation>
    </message>
    <message>
        <source>Nhận đủ bổ sung, tính lại từ đầu, hẹn {day}</source>
        <translation>Supplement complete, counted anew, due {day}</translation>
    </message>
    <message>
        <source>chờ nghĩa vụ tài chính</source>
        <translation>financial duty</translation>
    </message>
    <message>
        <source>theo luật chuyên ngành</source>
        <translation>the field&apos;s own law</translation>
    </message>
    <message>
        <source>Tạm dừng, {cause}{why}</source>
        <translation>Paused, {cause}{why}</translation>
    </message>
    <message>
        <source>Tiếp tục giải quyết, hẹn {day}{why}</source>
        <translation>Goes on, due {day}{why}</translation>
    </message>
    <message>
        <source>Kéo dài theo luật thành {limit}, hẹn {day}{why}</source>
        <translation>Longer limit by law {limit}, due {day}{why}</translation>
    </message>
    <message>
        <source>cơ quan khác</source>
        <translation>another agency</translation>
    </message>
    <message>
        <source>Lấy ý kiến {agency}, trả lời trước {by:%d/%m}{what}</source>
        <translation>{agency} asked, answer by {by:%d/%m}{what}</translation>
    </message>
    <message>
        <source>Từ chối, phiếu số {number:02}{why}{originals}</source>
        <translation>Refused, form {number:02}{why}{originals}</translation>
    </message>
    <message>
        <source> theo đề nghị của {name}</source>
        <translation> as {name} asked</translation>
    </message>
    <message>
        <source>Rút hồ sơ{who}{why}{originals}</source>
        <translation>Withdrawn{who}{why}{originals}</translation>
    </message>
    <message>
        <source>; trả lại: {papers}</source>
        <translation>; given back: {papers}</translation>
    </message>
    <message>
        <source> cho {name}</source>
        <translation> to {name}</translation>
    </message>
    <message>
        <source>Trả bản chính{to}{what}</source>
        <translation>Originals given back{to}{what}</translation>
    </message>
    <message>
        <source>, trước {due}</source>
        <translation>, until {due}</translation>
    </message>
    <message>
        <source>Giao cho {to}{step}{due}{why}</source>
        <translation>Handed to {to}{step}{due}{why}</translation>
    </message>
    <message>
        <source>, hẹn {day} thay {old}</source>
        <translation>, due {day} in place of {old}</translation>
    </message>
    <message>
        <source>Đính chính, phiếu cũ hết giá trị{due}{why}</source>
        <translation>Corrected, the old slip is void{due}{why}</translation>
    </message>
    <message>
        <source>Lịch làm việc đổi, hẹn {day} thay {old}</source>
        <translation>Calendar changed, due {day} in place of {old}</translation>
    </message>
    <message>
        <source>Thu {amount}, biên lai {number}{why}</source>
        <translation>Took {amount}, fee receipt {number}{why}</translation>
    </message>
    <message>
        <source>gọi điện</source>
        <translation>by phone</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Zalo</source>
        <translation>Zalo</translation>
    </message>
    <message>
        <source>thư điện tử</source>
        <translation>by e-mail</translation>
    </message>
    <message>
        <source>gặp mặt</source>
        <translation>face to face</translation>
    </message>
    <message>
        <source>Đã báo công dân, {by}{note}</source>
        <translation>The citizen was told, {by}{note}</translation>
    </message>
    <message>
        <source>Chưa báo được công dân, {by}{note}</source>
        <translation>The citizen was not reached, {by}{note}</translation>
    </message>
    <message>
        <source>Không thu phí{why}</source>
        <translation>No fee{why}</translation>
    </message>
    <message>
        <source>Hoàn {amount}, hủy biên lai {number}{why}</source>
        <translation>Refunded {amount}, receipt {number} cancelled{why}</translation>
    </message>
    <message>
        <source>Cơ quan được hỏi trả lời</source>
        <translation>The agency answered</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Trả nhầm người</source>
        <translation>Given to the wrong person</translation>
    </message>
    <message>
        <source>Thu lại kết quả, chờ trả đúng người</source>
        <translation>Recovered, waits for the right person</translation>
    </message>
    <message>
        <source>Việc khác với hồ sơ</source>
        <translation>Other acts on the dossier</translation>
    </message>
    <message>
        <source>Đã rút</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>Có lỗi, dữ liệu vừa nhập vẫn còn</source>
        <translation>An error; what you typed is still here</translation>
    </message>
    <message>
        <source>Đóng bảng này rồi làm tiếp. Nếu lại gặp, gửi mã dưới đây cho người hỗ trợ.</source>
        <translation>Close this and go on. If it recurs, send the code below to support.</translation>
    </message>
    <message>
        <source>Chép mã</source>
        <translation>Copy code</translation>
    </message>
    <message>
        <source>Làm tiếp</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Thường</source>
        <translation>Ordinary</translation>
    </message>
    <message>
        <source>Người cao tuổi</source>
        <translation>Elderly</translation>
    </message>
    <message>
        <source>Người khuyết tật</source>
        <translation>Disabled</translation>
    </message>
    <message>
        <source>Phụ nữ mang thai</source>
        <translation>Pregnant</translation>
    </message>
    <message>
        <source>Có trẻ nhỏ đi cùng</source>
        <translation>With small children</translation>
    </message>
    <message>
        <source>Phiếu số {label}</source>
        <translation>Ticket {label}</translation>
    </message>
    <message>
        <source>Hôm nay: {issued} lượt, đã gọi {served}, vắng {absent}.</source>
        <translation>Today: {issued} tickets, {served} called, {absent} absent.</translation>
    </message>
    <message>
        <source>Chờ trung bình {minutes} phút.</source>
        <translation>Average wait {minutes} minutes.</translation>
    </message>
    <message>
        <source>Phục vụ trung bình {minutes} phút.</source>
        <translation>Average service {minutes} minutes.</translation>
    </message>
    <message>
        <source>Lấy số mới</source>
        <translation>New number</translation>
    </message>
    <message>
        <source>Đang chờ</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Gọi lại</source>
        <translation>Call again</translation>
    </message>
    <message>
        <source>Vắng mặt</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>Phiếu số đang in.</source>
        <translation>The ticket is printing.</translation>
    </message>
    <message>
        <source>Đọc số này cho người dân. Máy in phiếu số đang dừng, xem F9.</source>
        <translation>Read this number out. The ticket printer has stopped, see F9.</translation>
    </message>
    <message>
        <source>Đọc số này cho người dân. Chưa chọn máy in phiếu số.</source>
        <translation>Tell the citizen this number. No ticket printer chosen.</translation>
    </message>
    <message>
        <source>Đã lấy số {label}</source>
        <translation>Number {label} taken</translation>
    </message>
    <message>
        <source>Chưa làm được. {say}</source>
        <translation>Not done. {say}</translation>
    </message>
    <message>
        <source>Đang phục vụ số {label}</source>
        <translation>Serving number {label}</translation>
    </message>
    <message>
        <source>{label} đã quay lại, cho chờ lại</source>
        <translation>{label} is back, waiting again</translation>
    </message>
    <message>
        <source>Chưa có ai chờ.</source>
        <translation>Nobody waiting.</translation>
    </message>
    <message>
        <source> và {more} số nữa</source>
        <translation> and {more} more</translation>
    </message>
    <message>
        <source>{done} trên {count} bước</source>
        <translation>{done} of {count} steps</translation>
    </message>
    <message>
        <source>như cũ</source>
        <translation>unchanged</translation>
    </message>
    <message>
        <source>giảm {count}</source>
        <translation>down {count}</translation>
    </message>
    <message>
        <source>tăng {count}</source>
        <translation>up {count}</translation>
    </message>
    <message>
        <source>Thay đổi</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>{label}: {now} ngày {last}, cùng kỳ chưa có số</source>
        <translation>{label}: {now} on {last}, no figures a year before</translation>
    </message>
    <message>
        <source>{label}: {before} ngày {first}, {now} ngày {last}, {change}</source>
        <translation>{label}: {before} on {first}, {now} on {last}, {change}</translation>
    </message>
    <message>
        <source>và {count} lĩnh vực nữa, xem bảng: V</source>
        <translation>and {count} more fields, see table: V</translation>
    </message>
    <message>
        <source>Tổng</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>{label}: {total} hồ sơ; {parts}</source>
        <translation>{label}: {total} dossiers; {parts}</translation>
    </message>
    <message>
        <source>và {count} người nữa, xem bảng: V</source>
        <translation>and {count} more people, see table: V</translation>
    </message>
    <message>
        <source>Chưa có số liệu</source>
        <translation>No figures yet</translation>
    </message>
    <message>
        <source>Enter mở {list}</source>
        <translation>Enter opens {list}</translation>
    </message>
    <message>
        <source>Giờ</source>
        <translation>Hour</translation>
    </message>
    <message>
        <source>Lượt nộp</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>{hour} giờ đến {next} giờ: {count} lượt</source>
        <translation>{hour}:00 to {next}:00: {count} visits</translation>
    </message>
    <message>
        <source>12 tháng trước đó</source>
        <translation>12 months before</translation>
    </message>
    <message>
        <source>12 tháng này</source>
        <translation>These 12 months</translation>
    </message>
    <message>
        <source>mục tiêu {share}</source>
        <translation>target {share}</translation>
    </message>
    <message>
        <source>Tháng</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>{month}: {now} đúng hạn, cùng tháng năm trước {earlier}</source>
        <translation>{month}: {now} on time, a year ago {earlier}</translation>
    </message>
    <message>
        <source>T2</source>
        <translation>Mon</translation>
    </message>
    <message>
        <source>T3</source>
        <translation>Tue</translation>
    </message>
    <message>
        <source>T4</source>
        <translation>Wed</translation>
    </message>
    <message>
        <source>T5</source>
        <translation>Thu</translation>
    </message>
    <message>
        <source>T6</source>
        <translation>Fri</translation>
    </message>
    <message>
        <source>T7</source>
        <translation>Sat</translation>
    </message>
    <message>
        <source>CN</source>
        <translation>Sun</translation>
    </message>
    <message>
        <source>{count} ngày</source>
        <translation>{count} days</translation>
    </message>
    <message>
        <source>Nhận {on:%d/%m}</source>
        <translation>Received {on:%d/%m}</translation>
    </message>
    <message>
        <source>ngày tính: </source>
        <translation>days counted: </translation>
    </message>
    <message>
        <source>{caption} {first:%d/%m} đến {last:%d/%m}</source>
        <translation>{caption} {first:%d/%m} to {last:%d/%m}</translation>
    </message>
    <message>
        <source>hẹn {on:%d/%m}</source>
        <translation>due {on:%d/%m}</translation>
    </message>
    <message>
        <source>đến {on:%d/%m}</source>
        <translation>to {on:%d/%m}</translation>
    </message>
    <message>
        <source>trễ đến {on:%d/%m}</source>
        <translation>late until {on:%d/%m}</translation>
    </message>
    <message>
        <source>mã thủ tục</source>
        <translation>procedure code</translation>
    </message>
    <message>
        <source>tên thủ tục</source>
        <translation>name of the procedure</translation>
    </message>
    <message>
        <source>lĩnh vực</source>
        <translation>field</translation>
    </message>
    <message>
        <source>thời hạn</source>
        <translation>time limit</translation>
    </message>
    <message>
        <source>đơn vị</source>
        <translation>unit</translation>
    </message>
    <message>
        <source>thời hạn theo kênh</source>
        <translation>limit by way of handing in</translation>
    </message>
    <message>
        <source>phí, lệ phí</source>
        <translation>fee</translation>
    </message>
    <message>
        <source>số tiền</source>
        <translation>amount</translation>
    </message>
    <message>
        <source>miễn, giảm</source>
        <translation>exemptions</translation>
    </message>
    <message>
        <source>liên thông</source>
        <translation>joint</translation>
    </message>
    <message>
        <source>các bước</source>
        <translation>steps</translation>
    </message>
    <message>
        <source>văn bản công bố</source>
        <translation>deciding paper</translation>
    </message>
    <message>
        <source>áp dụng từ</source>
        <translation>in force from</translation>
    </message>
    <message>
        <source>đang nhận</source>
        <translation>open</translation>
    </message>
    <message>
        <source>độ tin cậy</source>
        <translation>confidence</translation>
    </message>
    <message>
        <source>loại</source>
        <translation>kind</translation>
    </message>
    <message>
        <source>vì sao</source>
        <translation>why</translation>
    </message>
    <message>
        <source>nguồn</source>
        <translation>source</translation>
    </message>
    <message>
        <source>tạm</source>
        <translation>provisional</translation>
    </message>
    <message>
        <source>nghỉ</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>làm bù</source>
        <translation>make-up day</translation>
    </message>
    <message>
        <source>làm nửa ngày</source>
        <translation>half day</translation>
    </message>
    <message>
        <source>như tuần thường</source>
        <translation>as in any week</translation>
    </message>
    <message>
        <source>mọi phím</source>
        <translation>all keys</translation>
    </message>
    <message>
        <source>Phím: </source>
        <translation>Keys: </translation>
    </message>
    <message>
        <source>Không có</source>
        <translation>None</translation>
    </message>
    <message>
        <source>bắt buộc</source>
        <translation>required</translation>
    </message>
    <message>
        <source>nếu có</source>
        <translation>if any</translation>
    </message>
    <message>
        <source>Bắt buộc</source>
        <translation>Required</translation>
    </message>
    <message>
        <source>Nếu có</source>
        <translation>If any</translation>
    </message>
    <message>
        <source>Phím + đánh dấu đủ giấy tờ bắt buộc, phím số đánh dấu từng giấy tờ</source>
        <translation>Key + ticks all required papers, digits tick one paper each</translation>
    </message>
    <message>
        <source>Các nơi làm việc</source>
        <translation>Places of work</translation>
    </message>
    <message>
        <source>{count} việc đang nợ</source>
        <translation>{count} owed</translation>
    </message>
    <message>
        <source>Xin lỗi gấp: {count}</source>
        <translation>Urgent apologies: {count}</translation>
    </message>
    <message>
        <source>Hứa quá hạn: {count}</source>
        <translation>Promises overdue: {count}</translation>
    </message>
    <message>
        <source>Hứa gần hạn: {count}</source>
        <translation>Promises due soon: {count}</translation>
    </message>
    <message>
        <source>{count} hồ sơ trễ chưa xin lỗi. Mở ở Xin lỗi, Ctrl+3</source>
        <translation>{count} late dossiers without an apology. Open in Apologies, Ctrl+3</translation>
    </message>
    <message>
        <source>{count} chưa trả lời kịp hay không</source>
        <translation>{count} not yet said if in time</translation>
    </message>
    <message>
        <source>{count} không kịp phải báo</source>
        <translation>{count} not in time, to be told</translation>
    </message>
    <message>
        <source>{count} trễ phải báo lên</source>
        <translation>{count} late, to report up</translation>
    </message>
    <message>
        <source>Xin lỗi: {listed}</source>
        <translation>Apologies: {listed}</translation>
    </message>
    <message>
        <source>{count} quá hạn</source>
        <translation>{count} overdue</translation>
    </message>
    <message>
        <source>{count} sắp đến hạn</source>
        <translation>{count} due soon</translation>
    </message>
    <message>
        <source>Đã hứa với dân: {listed}. Mở ở Thống kê, Ctrl+5</source>
        <translation>Promised to citizens: {listed}. Open in Figures, Ctrl+5</translation>
    </message>
    <message>
        <source>đã xong</source>
        <translation>done</translation>
    </message>
    <message>
        <source>Bước {number} trên {count}: {now}{passed}</source>
        <translation>Step {number} of {count}: {now}{passed}</translation>
    </message>
    <message>
        <source>Diễn biến: {when} {what}, {who}</source>
        <translation>History: {when} {what}, {who}</translation>
    </message>
    <message>
        <source>Diễn biến: chưa có</source>
        <translation>History: none yet</translation>
    </message>
    <message>
        <source>Thứ Hai</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>Thứ Ba</source>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>Thứ Tư</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>Thứ Năm</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>Thứ Sáu</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>Thứ Bảy</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>Quét mã, hoặc gõ số hồ sơ, tên, số định danh</source>
        <translation>Scan, or type a dossier number, name, ID</translation>
    </message>
    <message>
        <source>Quét mã hoặc gõ số, tên</source>
        <translation>Scan or type number, name</translation>
    </message>
    <message>
        <source>Quét hoặc tìm</source>
        <translation>Scan or find</translation>
    </message>
    <message>
        <source>Phím F3</source>
        <translation>Key F3</translation>
    </message>
    <message>
        <source>Khóa quầy, đổi người, Ctrl L</source>
        <translation>Lock counter, change person, Ctrl L</translation>
    </message>
    <message>
        <source>Phường diễn tập · hồ sơ ở đây không có thật, phiếu in ra có chữ &apos;Bản diễn tập&apos;</source>
        <translation>Rehearsal ward · no dossier here is real, slips print as &apos;Bản diễn tập&apos;</translation>
    </message>
    <message>
        <source>Xử lý xong, ghi hai lần</source>
        <translation>Done, recorded twice</translation>
    </message>
    <message>
        <source>Trả kết quả, ghi hai lần</source>
        <translation>Returned, recorded twice</translation>
    </message>
    <message>
        <source>Hẹn lại, ký hai lần</source>
        <translation>New date, signed twice</translation>
    </message>
    <message>
        <source>Đính chính ở hai nơi không biết nhau, hẹn trả</source>
        <translation>Corrected at two desks unaware of each other, due</translation>
    </message>
    <message>
        <source>Kéo dài theo luật</source>
        <translation>Longer limit by law</translation>
    </message>
    <message>
        <source>Cấp phiếu hẹn mới</source>
        <translation>New slip given</translation>
    </message>
    <message>
        <source>Xử lý xong trong lúc đồng hồ dừng</source>
        <translation>Finished while the clock stood still</translation>
    </message>
    <message>
        <source>Dừng đồng hồ sau khi đã kết thúc</source>
        <translation>Clock stopped after the end</translation>
    </message>
    <message>
        <source>Dừng đồng hồ, ghi hai lần</source>
        <translation>Clock stopped, written twice</translation>
    </message>
    <message>
        <source>Cho chạy tiếp khi đồng hồ không dừng</source>
        <translation>Set going while the clock was running</translation>
    </message>
    <message>
        <source>Hẹn lại sau khi đã kết thúc</source>
        <translation>Re-appointed after the end</translation>
    </message>
    <message>
        <source>Hủy lời xin lỗi mà công dân đã nghe</source>
        <translation>Cancel the apology the citizen has heard</translation>
    </message>
    <message>
        <source>Hủy thư xin lỗi</source>
        <translation>Cancel the letter</translation>
    </message>
    <message>
        <source>Đã trả mà chưa ghi xử lý xong</source>
        <translation>Returned but not recorded as done</translation>
    </message>
    <message>
        <source>Chưa ghi</source>
        <translation>Not recorded</translation>
    </message>
    <message>
        <source>Cần xem lại</source>
        <translation>To review</translation>
    </message>
    <message>
        <source>Chương trình không tự chọn thay. Hỏi những người đã ghi, rồi ghi sổ giấy.</source>
        <translation>The program does not choose for you. Ask those who recorded it, then enter it in the paper book.</translation>
    </message>
    <message>
        <source>đang dùng</source>
        <translation>in use</translation>
    </message>
    <message>
        <source>không dùng</source>
        <translation>not in use</translation>
    </message>
    <message>
        <source>Tiếp nhận và trả</source>
        <translation>Intake and return</translation>
    </message>
    <message>
        <source>Phụ trách một cửa</source>
        <translation>One-stop supervisor</translation>
    </message>
    <message>
        <source>Phó Chủ tịch, ký thư</source>
        <translation>Vice Chair, signs letters</translation>
    </message>
    <message>
        <source>Chủ tịch, ký thư</source>
        <translation>Chair, signs letters</translation>
    </message>
    <message>
        <source>nhận hồ sơ, trả kết quả</source>
        <translation>takes in dossiers, returns results</translation>
    </message>
    <message>
        <source>xem cả phường, thêm người, mở khóa</source>
        <translation>sees the whole ward, adds people, unlocks</translation>
    </message>
    <message>
        <source>ký thư xin lỗi thay Chủ tịch</source>
        <translation>signs apology letters for the Chair</translation>
    </message>
    <message>
        <source>ký thư xin lỗi, mọi quyền</source>
        <translation>signs apology letters, every right</translation>
    </message>
    <message>
        <source>Sửa người dùng</source>
        <translation>Edit user</translation>
    </message>
    <message>
        <source>Thêm người dùng</source>
        <translation>Add user</translation>
    </message>
    <message>
        <source>như trong quyết định</source>
        <translation>as in the appointment</translation>
    </message>
    <message>
        <source>Chức vụ, in trên giấy tờ</source>
        <translation>Post, as printed on papers</translation>
    </message>
    <message>
        <source>Lưu</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Người mới tự chọn mã PIN khi đăng nhập lần đầu, có một người ở quầy xác nhận; người ký chọn mật khẩu dài hơn.</source>
        <translation>Who is new chooses a PIN at the first log-in, confirmed by somebody at the desk; who signs chooses a longer secret.</translation>
    </message>
    <message>
        <source>Cần họ tên, chức vụ và ít nhất một nhiệm vụ.</source>
        <translation>Needs a name, a post and at least one duty.</translation>
    </message>
    <message>
        <source>Đổi mật khẩu của tôi</source>
        <translation>Change my password</translation>
    </message>
    <message>
        <source>Mã PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Ít nhất 10 ký tự.</source>
        <translation>At least 10 characters.</translation>
    </message>
    <message>
        <source>Sáu chữ số, không quá dễ đoán.</source>
        <translation>Six digits, not too easy to guess.</translation>
    </message>
    <message>
        <source>{kind} đang dùng</source>
        <translation>Current {kind}</translation>
    </message>
    <message>
        <source>{kind} mới</source>
        <translation>New {kind}</translation>
    </message>
    <message>
        <source>{kind} mới, lần nữa</source>
        <translation>New {kind}, again</translation>
    </message>
    <message>
        <source>Đang dùng</source>
        <translation>Current</translation>
    </message>
    <message>
        <source>Mới</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Mới, lần nữa</source>
        <translation>New, again</translation>
    </message>
    <message>
        <source>Hai lần gõ không giống nhau. Gõ lại lần thứ hai.</source>
        <translation>The two do not match. Type the second again.</translation>
    </message>
    <message>
        <source>Theo máy</source>
        <translation>As system</translation>
    </message>
    <message>
        <source>Sáng</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Tối</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Vừa</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Large</translation>
    </message>
    <message>
        <source>Rất to</source>
        <translation>Very large</translation>
    </message>
    <message>
        <source>Giao diện, ngôn ngữ</source>
        <translation>Look, language</translation>
    </message>
    <message>
        <source>Màu</source>
        <translation>Colour</translation>
    </message>
    <message>
        <source>Cỡ chữ</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Ngôn ngữ</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Mở lại ngay</source>
        <translation>Reopen now</translation>
    </message>
    <message>
        <source>{n} phút</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>Tự khóa khi không có ai</source>
        <translation>Locks itself when idle</translation>
    </message>
    <message>
        <source>Của riêng bạn</source>
        <translation>Yours alone</translation>
    </message>
    <message>
        <source>Của máy này</source>
        <translation>This machine&apos;s</translation>
    </message>
    <message>
        <source>Người khác đăng nhập thì thấy như họ đã chọn.</source>
        <translation>Whoever else logs in sees their own choice.</translation>
    </message>
    <message>
        <source>Ctrl + và Ctrl − đổi cỡ chữ ở mọi nơi.</source>
        <translation>Ctrl + and Ctrl − change text size everywhere.</translation>
    </message>
    <message>
        <source>{theme}, chữ {size}, {language}</source>
        <translation>{theme}, text {size}, {language}</translation>
    </message>
    <message>
        <source>Cửa sổ đóng rồi mở lại bằng {language}. Chữ đang gõ được giữ.</source>
        <translation>The window closes and reopens in {language}. What you are typing is kept.</translation>
    </message>
    <message>
        <source>Họ tên, chức vụ</source>
        <translation>Name, post</translation>
    </message>
    <message>
        <source>Đăng nhập</source>
        <translation>Log-in</translation>
    </message>
    <message>
        <source>không ai xác nhận, {on:%d/%m}, quầy {desk}</source>
        <translation>confirmed by nobody, {on:%d/%m}, desk {desk}</translation>
    </message>
    <message>
        <source>Sửa</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Cho nghỉ</source>
        <translation>Retire</translation>
    </message>
    <message>
        <source>Cho chọn lại mật khẩu</source>
        <translation>Have password chosen anew</translation>
    </message>
    <message>
        <source>Đúng, cho nghỉ</source>
        <translation>Yes, retire</translation>
    </message>
    <message>
        <source>{count} người làm việc ở đơn vị.</source>
        <translation>{count} people work at this office.</translation>
    </message>
    <message>
        <source>Chưa có</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>chọn khi đăng nhập lần đầu</source>
        <translation>chosen at first log-in</translation>
    </message>
    <message>
        <source>{by} xác nhận {on:%d/%m}, quầy {desk}</source>
        <translation>confirmed by {by} {on:%d/%m}, desk {desk}</translation>
    </message>
    <message>
        <source>Thêm, sửa người dùng: phụ trách một cửa hoặc Chủ tịch.</source>
        <translation>Users are added and edited by the supervisor or the Chair.</translation>
    </message>
    <message>
        <source>Người ký thư do Chủ tịch thêm, sửa và cho chọn lại mật khẩu.</source>
        <translation>Letter signers are added, edited and given new passwords by the Chair.</translation>
    </message>
    <message>
        <source>Đã lưu {name}.</source>
        <translation>Saved {name}.</translation>
    </message>
    <message>
        <source>{name} sẽ không đăng nhập được nữa; việc đã làm vẫn mang tên.</source>
        <translation>{name} will not log in any more; work done keeps the name.</translation>
    </message>
    <message>
        <source>{name} đã nghỉ.</source>
        <translation>{name} has been retired.</translation>
    </message>
    <message>
        <source>{name} chọn lại khi đăng nhập lần tới.</source>
        <translation>{name} chooses anew at the next log-in.</translation>
    </message>
    <message>
        <source>Đã đổi, dùng từ lần đăng nhập tới.</source>
        <translation>Changed, in use from the next log-in.</translation>
    </message>
    <message>
        <source>Trước quầy</source>
        <translation>At the counter</translation>
    </message>
    <message>
        <source>Người dân xem lại ngày hẹn và đánh giá. Đặt quay về phía quầy.</source>
        <translation>Citizens check the due date and rate. Turn it to face them.</translation>
    </message>
    <message>
        <source>Phòng chờ</source>
        <translation>Waiting room</translation>
    </message>
    <message>
        <source>Gọi số, kết quả đã có, niêm yết. Không bao giờ hiện tên ai.</source>
        <translation>Calls numbers, ready results, postings. Never shows a name.</translation>
    </message>
    <message>
        <source>Người dân chạm để lấy số thứ tự.</source>
        <translation>Citizens touch it to take a queue number.</translation>
    </message>
    <message>
        <source>Màn hình công dân</source>
        <translation>Citizen screens</translation>
    </message>
    <message>
        <source>Xem thử</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Xem thử: {screen}</source>
        <translation>Preview: {screen}</translation>
    </message>
    <message>
        <source>Hiện trên</source>
        <translation>Show on</translation>
    </message>
    <message>
        <source>chưa dùng</source>
        <translation>not used</translation>
    </message>
    <message>
        <source>Không dùng</source>
        <translation>Not used</translation>
    </message>
    <message>
        <source>{name}, đang tháo ra</source>
        <translation>{name}, unplugged</translation>
    </message>
    <message>
        <source>Màn hình này đang hiện cửa sổ làm việc. Chọn màn hình khác, hoặc xem thử.</source>
        <translation>This screen shows the work window. Choose another, or preview.</translation>
    </message>
    <message>
        <source>Gõ như bàn phím (USB)</source>
        <translation>Types like a keyboard (USB)</translation>
    </message>
    <message>
        <source>Mã thử máy quét</source>
        <translation>Scanner test code</translation>
    </message>
    <message>
        <source>Mã QR của một thẻ thử, không của ai</source>
        <translation>QR code of a test card, nobody&apos;s</translation>
    </message>
    <message>
        <source>In mã thử</source>
        <translation>Print test code</translation>
    </message>
    <message>
        <source>Quét mã bên phải, hoặc mã trên tờ thử</source>
        <translation>Scan the code on the right, or on the test sheet</translation>
    </message>
    <message>
        <source>Bấm &apos;Quét thử&apos;, rồi đưa máy quét vào mã.</source>
        <translation>Press &apos;Try a scan&apos;, then scan the code.</translation>
    </message>
    <message>
        <source>Máy quét gửi bằng</source>
        <translation>Scanner sends by</translation>
    </message>
    <message>
        <source>Đang chờ một lần quét</source>
        <translation>Waiting for a scan</translation>
    </message>
    <message>
        <source>Đưa máy quét vào mã thử. Bấm Esc để thôi.</source>
        <translation>Scan the test code. Press Esc to stop.</translation>
    </message>
    <message>
        <source>Máy quét có gửi mã</source>
        <translation>The scanner sent a code</translation>
    </message>
    <message>
        <source>Bấm R rồi quét lại để thử.</source>
        <translation>Press R, then scan again to try it.</translation>
    </message>
    <message>
        <source>Đã thôi chờ quét</source>
        <translation>Stopped waiting</translation>
    </message>
    <message>
        <source>Đã nhận {count} ký tự</source>
        <translation>{count} characters received</translation>
    </message>
    <message>
        <source>Quét lại</source>
        <translation>Scan again</translation>
    </message>
    <message>
        <source>Dấu tiếng Việt nguyên vẹn</source>
        <translation>Vietnamese accents intact</translation>
    </message>
    <message>
        <source>Kết thúc mỗi mã bằng {key}</source>
        <translation>Ends each code with {key}</translation>
    </message>
    <message>
        <source>Chưa gửi phím Enter sau mỗi mã, vẫn dùng được</source>
        <translation>Sends no Enter after each code, still usable</translation>
    </message>
    <message>
        <source>Nhịp quét đã nhớ: phím cách nhau tới {gap} ms</source>
        <translation>Scan pace remembered: keys up to {gap} ms apart</translation>
    </message>
    <message>
        <source>Tờ thử máy quét</source>
        <translation>Scanner test sheet</translation>
    </message>
    <message>
        <source>Sao lưu sang ổ khác</source>
        <translation>Back up to another disk</translation>
    </message>
    <message>
        <source>Bước sau</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>Thư mục</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Tên tệp</source>
        <translation>File name</translation>
    </message>
    <message>
        <source>Loại tệp</source>
        <translation>Kind of file</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Chọn tệp</source>
        <translation>Choose a file</translation>
    </message>
    <message>
        <source>Chọn ảnh hoặc bản chụp</source>
        <translation>Choose a picture or scan</translation>
    </message>
    <message>
        <source>Ảnh, bản chụp</source>
        <translation>Pictures, scans</translation>
    </message>
    <message>
        <source>Cài đặt lại, bước {step} trên {count}. Chọn gì nhớ ngay.</source>
        <translation>Set-up again, step {step} of {count}. Each choice is kept at once.</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>chọn tên</source>
        <translation>choose name</translation>
    </message>
    <message>
        <source>vào quầy</source>
        <translation>open counter</translation>
    </message>
    <message>
        <source>về danh sách tên</source>
        <translation>back to names</translation>
    </message>
    <message>
        <source>Hướng dẫn</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Gõ chữ để tìm trong mọi trang, không cần dấu</source>
        <translation>Type to search every page, accents not needed</translation>
    </message>
    <message>
        <source>Tìm trong hướng dẫn</source>
        <translation>Search help</translation>
    </message>
    <message>
        <source>Trang</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Các trang hướng dẫn</source>
        <translation>Help pages</translation>
    </message>
    <message>
        <source>Không trang nào có chữ ấy. Thử chữ khác, ngắn hơn.</source>
        <translation>No page has it. Try other, shorter words.</translation>
    </message>
    <message>
        <source>Trang trước</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>cho màn hình này</source>
        <translation>for this screen</translation>
    </message>
    <message>
        <source>Trang hướng dẫn</source>
        <translation>Help page</translation>
    </message>
    <message>
        <source>In việc hôm nay</source>
        <translation>Print today&apos;s work</translation>
    </message>
    <message>
        <source>Việc hôm nay</source>
        <translation>Today&apos;s work</translation>
    </message>
    <message>
        <source>Cuối ngày</source>
        <translation>End of day</translation>
    </message>
    <message>
        <source>In tờ cuối ngày</source>
        <translation>Print day sheet</translation>
    </message>
    <message>
        <source>đã nhận, đã trả, còn nợ</source>
        <translation>received, returned, owed</translation>
    </message>
    <message>
        <source>không có</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Hôm nay chưa sao lưu: tờ này ghi như vậy. Sao lưu rồi in lại thì tờ mới ghi giờ sao lưu.</source>
        <translation>No copy made today: the sheet says so. Make the copy and print again, and the sheet tells its time.</translation>
    </message>
    <message>
        <source>Mở</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Mở: {label}</source>
        <translation>Open: {label}</translation>
    </message>
    <message>
        <source>Còn {count} việc trước khi về.</source>
        <translation>Left before closing: {count}.</translation>
    </message>
    <message>
        <source>Hôm nay chưa sao lưu.</source>
        <translation>No backup yet today.</translation>
    </message>
    <message>
        <source>Không còn việc gì phải làm hôm nay.</source>
        <translation>Nothing left to do today.</translation>
    </message>
    <message>
        <source>1 hồ sơ ở Tiếp nhận</source>
        <translation>1 dossier in Intake</translation>
    </message>
    <message>
        <source>1 tờ khác</source>
        <translation>1 other form</translation>
    </message>
    <message>
        <source>{begun}, của {name}</source>
        <translation>{begun}, of {name}</translation>
    </message>
    <message>
        <source>Đã nhận tại quầy này</source>
        <translation>Received at this counter</translation>
    </message>
    <message>
        <source>Đã từ chối, đã rút</source>
        <translation>Refused, withdrawn</translation>
    </message>
    <message>
        <source>{refused} từ chối, {withdrawn} rút</source>
        <translation>{refused} refused, {withdrawn} withdrawn</translation>
    </message>
    <message>
        <source>Đến mà chưa nhận hồ sơ</source>
        <translation>Came, nothing received</translation>
    </message>
    <message>
        <source>{incomplete} mẫu 02, {refused} mẫu 03</source>
        <translation>{incomplete} form 02, {refused} form 03</translation>
    </message>
    <message>
        <source>Phí, lệ phí thu, hoàn tại quầy này</source>
        <translation>Fees taken and refunded at this desk</translation>
    </message>
    <message>
        <source>Quá hạn chưa xin lỗi</source>
        <translation>Overdue, no apology</translation>
    </message>
    <message>
        <source>Thư đã ký chưa trao, phát xong</source>
        <translation>Signed letters not yet delivered, broadcast</translation>
    </message>
    <message>
        <source>Còn nhập dở</source>
        <translation>Half filled</translation>
    </message>
    <message>
        <source>Bản sao lưu gần nhất thiếu {count} mục ghi sau đó.</source>
        <translation>The newest copy lacks {count} entries written since.</translation>
    </message>
    <message>
        <source>{count} khoản, cộng {sum}</source>
        <translation>payments: {count}, total {sum}</translation>
    </message>
    <message>
        <source>{count} thư</source>
        <translation>letters: {count}</translation>
    </message>
    <message>
        <source>{count} hồ sơ, {posted} qua bưu chính</source>
        <translation>dossiers: {count}, by post: {posted}</translation>
    </message>
    <message>
        <source>{count} tờ</source>
        <translation>{count} sheets</translation>
    </message>
    <message>
        <source>Chờ gửi cấp trên</source>
        <translation>To send above</translation>
    </message>
    <message>
        <source>{count} thay đổi</source>
        <translation>changes: {count}</translation>
    </message>
    <message>
        <source>Bản sao lưu gần nhất</source>
        <translation>Latest backup</translation>
    </message>
    <message>
        <source>Sổ của quầy</source>
        <translation>Counter&apos;s book</translation>
    </message>
    <message>
        <source>mục {n}, dấu {digest}</source>
        <translation>entry {n}, mark {digest}</translation>
    </message>
    <message>
        <source>Tờ cuối ngày</source>
        <translation>Day sheet</translation>
    </message>
    <message>
        <source>Người xác nhận</source>
        <translation>Who confirms</translation>
    </message>
    <message>
        <source>Lần đầu tại quầy này: nhờ một người xác nhận đúng là {name}. Lời xác nhận được ghi lại.</source>
        <translation>The first time at this desk: ask somebody to confirm that this is {name}. That word is recorded.</translation>
    </message>
    <message>
        <source>{by} đã xác nhận. Giờ {name} tự đặt mã của mình.</source>
        <translation>{by} has confirmed. Now {name} chooses a secret.</translation>
    </message>
    <message>
        <source>Mở thư mục phiếu</source>
        <translation>Open the folder of slips</translation>
    </message>
    <message>
        <source>Chưa có tệp PDF nào. Tệp sẽ nằm trong {folder}</source>
        <translation>No PDF file yet. Files will lie in {folder}</translation>
    </message>
    <message>
        <source>Máy không mở được thư mục. Tệp nằm trong {folder}</source>
        <translation>The machine could not open the folder. Files lie in {folder}</translation>
    </message>
    <message>
        <source>Hỏi cơ quan khác</source>
        <translation>Ask another agency</translation>
    </message>
    <message>
        <source>Ghi đã hỏi</source>
        <translation>Enter as asked</translation>
    </message>
    <message>
        <source>Hỏi cơ quan khác không dừng đồng hồ: ngày hẹn với công dân giữ nguyên.</source>
        <translation>Asking another agency does not stop the clock: the citizen&apos;s day stays.</translation>
    </message>
    <message>
        <source>Nhập trả lời</source>
        <translation>Enter the answer</translation>
    </message>
    <message>
        <source>Hỏi thêm</source>
        <translation>Ask once more</translation>
    </message>
    <message>
        <source>Việc</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>Cơ quan được hỏi</source>
        <translation>Agency asked</translation>
    </message>
    <message>
        <source>Hỏi gì</source>
        <translation>What is asked</translation>
    </message>
    <message>
        <source>Phải trả lời trước hết ngày</source>
        <translation>Answer due by the end of</translation>
    </message>
    <message>
        <source>Trả lời cho câu hỏi</source>
        <translation>Answer to</translation>
    </message>
    <message>
        <source>Nội dung trả lời</source>
        <translation>What was answered</translation>
    </message>
    <message>
        <source>Ghi trả lời</source>
        <translation>Enter the answer</translation>
    </message>
    <message>
        <source>Ghi đã treo</source>
        <translation>Enter as up</translation>
    </message>
    <message>
        <source>Cả {count} tờ vừa in</source>
        <translation>All {count} just printed</translation>
    </message>
    <message>
        <source>Tờ này</source>
        <translation>This one</translation>
    </message>
    <message>
        <source>Tờ nào</source>
        <translation>Which</translation>
    </message>
    <message>
        <source>Treo ở đâu</source>
        <translation>Put up where</translation>
    </message>
    <message>
        <source>Treo từ ngày</source>
        <translation>Up since</translation>
    </message>
    <message>
        <source>Treo ở đâu?</source>
        <translation>Put up where?</translation>
    </message>
    <message>
        <source>Tờ cũ ở đúng chỗ ấy coi như đã gỡ. Nhớ bỏ tờ cũ đi.</source>
        <translation>The old sheet there counts as taken down. Remove it too.</translation>
    </message>
    <message>
        <source>Chưa chọn treo ở đâu.</source>
        <translation>No place chosen yet.</translation>
    </message>
    <message>
        <source>Đã ghi {count} tờ đang treo</source>
        <translation>{count} sheets entered as up</translation>
    </message>
    <message>
        <source>Ghi đã kiểm tra</source>
        <translation>Enter as checked</translation>
    </message>
    <message>
        <source>Còn nguyên</source>
        <translation>Intact</translation>
    </message>
    <message>
        <source>Hỏng, mờ</source>
        <translation>Damaged</translation>
    </message>
    <message>
        <source>Đã gỡ</source>
        <translation>Removed</translation>
    </message>
    <message>
        <source>Thấy thế nào</source>
        <translation>Found</translation>
    </message>
    <message>
        <source>Treo ở</source>
        <translation>Up at</translation>
    </message>
    <message>
        <source>Tờ hỏng, mờ được in lại cùng các tờ cần thay.</source>
        <translation>Damaged sheets are reprinted with those to replace.</translation>
    </message>
    <message>
        <source>Chưa chọn tờ nào.</source>
        <translation>No sheet chosen.</translation>
    </message>
    <message>
        <source>Đã ghi kiểm tra</source>
        <translation>Check entered</translation>
    </message>
    <message>
        <source>Nhiệm vụ của cán bộ</source>
        <translation>Duties of the staff</translation>
    </message>
    <message>
        <source>Niêm yết để dân biết gặp ai, ai chịu trách nhiệm</source>
        <translation>Posted so citizens know whom to see, who is responsible</translation>
    </message>
    <message>
        <source>Lưu, rồi in tờ mới</source>
        <translation>Save, then print anew</translation>
    </message>
    <message>
        <source>Lĩnh vực, cách nhau bằng dấu chấm phẩy</source>
        <translation>Fields, with semicolons between</translation>
    </message>
    <message>
        <source>Giờ tiếp công dân</source>
        <translation>Hours for citizens</translation>
    </message>
    <message>
        <source>Điện thoại của cơ quan, không ghi số riêng</source>
        <translation>The office&apos;s phone, no private number</translation>
    </message>
    <message>
        <source>Cán bộ</source>
        <translation>Officer</translation>
    </message>
    <message>
        <source>Quyền hạn</source>
        <translation>Powers</translation>
    </message>
    <message>
        <source>chưa ghi</source>
        <translation>not written</translation>
    </message>
    <message>
        <source>Đã lưu nhiệm vụ, in tờ mới bằng P</source>
        <translation>Duties saved, print anew with P</translation>
    </message>
    <message>
        <source>ghi như {day:%d/%m}</source>
        <translation>as {day:%d/%m}</translation>
    </message>
    <message>
        <source>Đã ghi trả lời</source>
        <translation>Answer entered</translation>
    </message>
    <message>
        <source>Đã ghi việc hỏi {agency}</source>
        <translation>{agency} entered as asked</translation>
    </message>
    <message>
        <source>Trả lời {on:%d/%m}, trễ hạn {by:%d/%m}: {answer}</source>
        <translation>Answered {on:%d/%m}, late, due {by:%d/%m}: {answer}</translation>
    </message>
    <message>
        <source>Trả lời {on:%d/%m}: {answer}</source>
        <translation>Answered {on:%d/%m}: {answer}</translation>
    </message>
    <message>
        <source>Quá hạn trả lời {by:%d/%m}: báo người phụ trách một cửa</source>
        <translation>Answer was due {by:%d/%m}: tell the supervisor of the desk</translation>
    </message>
    <message>
        <source>Phải trả lời trước hết ngày {by:%d/%m}</source>
        <translation>Answer due by the end of {by:%d/%m}</translation>
    </message>
    <message>
        <source>Từ chối giải quyết</source>
        <translation>Refuse</translation>
    </message>
    <message>
        <source>Lưu và in phiếu từ chối</source>
        <translation>Save and print the refusal</translation>
    </message>
    <message>
        <source>Phiếu từ chối là kết quả của hồ sơ: còn trong hạn thì tính đúng hạn. Không bỏ lại được; công dân có thể khiếu nại.</source>
        <translation>The refusal is the dossier&apos;s result: within the limit it counts as in time. It cannot be undone; the citizen may complain.</translation>
    </message>
    <message>
        <source>Hồ sơ đã tiếp nhận: người phụ trách hoặc lãnh đạo xác nhận.</source>
        <translation>The dossier was accepted: a supervisor or leader confirms.</translation>
    </message>
    <message>
        <source>ví dụ: không thuộc trường hợp tại Điều …; xin đến UBND phường …</source>
        <translation>for example: not a case of Article …; please go to the ward of …</translation>
    </message>
    <message>
        <source>Lý do, căn cứ, nơi có thẩm quyền; in trên phiếu</source>
        <translation>Reason, its ground, who is competent; printed on the form</translation>
    </message>
    <message>
        <source>Từ chối giải quyết · {name} · {code}</source>
        <translation>Refuse · {name} · {code}</translation>
    </message>
    <message>
        <source>Đã từ chối {code}, phiếu số {number:02}</source>
        <translation>{code} refused, form {number:02}</translation>
    </message>
    <message>
        <source>Công dân rút hồ sơ</source>
        <translation>The citizen withdraws</translation>
    </message>
    <message>
        <source>Lưu và in giấy trả hồ sơ</source>
        <translation>Save and print the return receipt</translation>
    </message>
    <message>
        <source>ví dụ: không còn nhu cầu, nộp ở nơi khác</source>
        <translation>for example: no longer needed, handed in elsewhere</translation>
    </message>
    <message>
        <source>Người đề nghị rút</source>
        <translation>Who asks for it</translation>
    </message>
    <message>
        <source>Lý do của công dân</source>
        <translation>The citizen&apos;s reason</translation>
    </message>
    <message>
        <source>Đã rút hồ sơ {code}, số {number:02}</source>
        <translation>{code} withdrawn, number {number:02}</translation>
    </message>
    <message>
        <source>Ghi đã trả</source>
        <translation>Enter as given back</translation>
    </message>
    <message>
        <source>cách nhau bằng dấu chấm phẩy</source>
        <translation>parted by semicolons</translation>
    </message>
    <message>
        <source>Người nhận lại, đã ký</source>
        <translation>Who took them, signed</translation>
    </message>
    <message>
        <source>đánh dấu giấy tờ trả lại</source>
        <translation>tick what is given back</translation>
    </message>
    <message>
        <source>Đã ghi trả bản chính {code}</source>
        <translation>Originals of {code} entered as given back</translation>
    </message>
    <message>
        <source>{originals} bản chính</source>
        <translation>originals: {originals}</translation>
    </message>
    <message>
        <source>Bản chính trả lại</source>
        <translation>Originals given back</translation>
    </message>
    <message>
        <source>{paper}: đã trả {at:%d/%m}</source>
        <translation>{paper}: given back {at:%d/%m}</translation>
    </message>
    <message>
        <source>Bản chính trả lại cho công dân: phím số, phím +</source>
        <translation>Originals given back to the citizen: digit keys, +</translation>
    </message>
    <message>
        <source>Hồ sơ bị từ chối</source>
        <translation>The dossier was refused</translation>
    </message>
    <message>
        <source>Thu nhầm, lỗi của cơ quan</source>
        <translation>Taken by mistake, the office&apos;s error</translation>
    </message>
    <message>
        <source>Ghi đã thu</source>
        <translation>Enter as paid</translation>
    </message>
    <message>
        <source>Ghi không thu</source>
        <translation>Enter as exempt</translation>
    </message>
    <message>
        <source>Ghi đã hoàn</source>
        <translation>Enter as refunded</translation>
    </message>
    <message>
        <source>Thu tiền</source>
        <translation>Take money</translation>
    </message>
    <message>
        <source>Không thu</source>
        <translation>No fee</translation>
    </message>
    <message>
        <source>Hoàn lại</source>
        <translation>Refund</translation>
    </message>
    <message>
        <source>Máy không in biên lai. Viết biên lai theo quyển của cơ quan, ghi số vào đây.</source>
        <translation>The machine prints no fee receipt. Write one from the office&apos;s book and enter its number here.</translation>
    </message>
    <message>
        <source>Số tiền, đồng</source>
        <translation>Amount, đồng</translation>
    </message>
    <message>
        <source>Số biên lai thu phí, lệ phí</source>
        <translation>Number of the fee receipt</translation>
    </message>
    <message>
        <source>Vì sao không thu</source>
        <translation>Why no fee</translation>
    </message>
    <message>
        <source>Danh mục ghi miễn, vì sao vẫn thu</source>
        <translation>The catalogue asks none: why money is taken</translation>
    </message>
    <message>
        <source>Hoàn bao nhiêu, đồng</source>
        <translation>Refund, đồng</translation>
    </message>
    <message>
        <source>Lý do hoàn</source>
        <translation>Reason of the refund</translation>
    </message>
    <message>
        <source>Người nộp tiền, nếu là người khác</source>
        <translation>Who paid, if another person</translation>
    </message>
    <message>
        <source>Ghi số đúng</source>
        <translation>Record the number</translation>
    </message>
    <message>
        <source>Ghi nhầm số</source>
        <translation>Wrong number</translation>
    </message>
    <message>
        <source>Người nộp tiền</source>
        <translation>Payer</translation>
    </message>
    <message>
        <source>Số biên lai đúng</source>
        <translation>Right receipt number</translation>
    </message>
    <message>
        <source>Khoản đã thu</source>
        <translation>What was paid</translation>
    </message>
    <message>
        <source>Hoàn vì</source>
        <translation>Refunded because</translation>
    </message>
    <message>
        <source>ghi bằng số, như 8.000</source>
        <translation>in figures, like 8.000</translation>
    </message>
    <message>
        <source>Đã thu {sum}, biên lai {numbers}. Thu thêm? Enter lần nữa</source>
        <translation>Taken already: {sum}, receipt {numbers}. Take more? Enter once more</translation>
    </message>
    <message>
        <source>Đang ghi {amount}, nhiều khác thường. Đúng vậy thì bấm Enter lần nữa.</source>
        <translation>Recording {amount}, unusually much. If that is right, press Enter once more.</translation>
    </message>
    <message>
        <source>Danh mục ghi {fee}, thêm {amount} là đã thu {sum}. Đúng vậy thì bấm Enter lần nữa.</source>
        <translation>The catalogue says {fee}; with these {amount}, {sum} are taken. If that is right, press Enter again.</translation>
    </message>
    <message>
        <source>Danh mục ghi {fee}, đang ghi {amount}. Đúng vậy thì bấm Enter lần nữa.</source>
        <translation>The catalogue says {fee}, here stands {amount}. If that is right, press Enter again.</translation>
    </message>
    <message>
        <source>Đã ghi hoàn {amount}</source>
        <translation>Refund of {amount} entered</translation>
    </message>
    <message>
        <source>Đã ghi số biên lai {number}</source>
        <translation>Recorded: fee receipt {number}</translation>
    </message>
    <message>
        <source>Đã ghi không thu lệ phí</source>
        <translation>Entered: no fee</translation>
    </message>
    <message>
        <source>Đã ghi thu {amount}</source>
        <translation>Payment of {amount} entered</translation>
    </message>
    <message>
        <source>Theo danh mục: {fee}</source>
        <translation>In the catalogue: {fee}</translation>
    </message>
    <message>
        <source>không nêu lệ phí</source>
        <translation>no fee named</translation>
    </message>
    <message>
        <source>Không phải thu.</source>
        <translation>Nothing to pay.</translation>
    </message>
    <message>
        <source>Chưa thu.</source>
        <translation>Not paid yet.</translation>
    </message>
    <message>
        <source>Không thu: {why}, ghi {at:%H:%M %d/%m}</source>
        <translation>No fee: {why}, entered {at:%H:%M %d/%m}</translation>
    </message>
    <message>
        <source>Đã thu {amount}, biên lai {number}, {at:%H:%M %d/%m}</source>
        <translation>Paid {amount}, receipt {number}, {at:%H:%M %d/%m}</translation>
    </message>
    <message>
        <source>, vì {why}</source>
        <translation>, because {why}</translation>
    </message>
    <message>
        <source>, đã hoàn {amount}</source>
        <translation>, {amount} refunded</translation>
    </message>
    <message>
        <source>tiếp tục</source>
        <translation>go on</translation>
    </message>
    <message>
        <source>Ngày hẹn giữ nguyên: {day}</source>
        <translation>The day stays: {day}</translation>
    </message>
    <message>
        <source>Giữ ngày đã hẹn lại: {day}</source>
        <translation>The new day given stays: {day}</translation>
    </message>
    <message>
        <source>Hẹn mới: {day}</source>
        <translation>New day: {day}</translation>
    </message>
    <message>
        <source>Ngày hẹn cũ {day} {before:%d/%m/%Y}.</source>
        <translation>Old day {day} {before:%d/%m/%Y}.</translation>
    </message>
    <message>
        <source>Danh sách bàn giao, {count} hồ sơ</source>
        <translation>Hand-over list, {count} dossiers</translation>
    </message>
    <message>
        <source>Phiếu kiểm soát</source>
        <translation>Control sheet</translation>
    </message>
    <message>
        <source>Phân lại cho người thay</source>
        <translation>Give to a stand-in</translation>
    </message>
    <message>
        <source>Bàn giao hồ sơ</source>
        <translation>Hand dossiers over</translation>
    </message>
    <message>
        <source>ví dụ: thẩm định, trình ký</source>
        <translation>for example: appraisal, for signature</translation>
    </message>
    <message>
        <source>ví dụ: 11:30 {day:%d/%m}</source>
        <translation>for example: 11:30 {day:%d/%m}</translation>
    </message>
    <message>
        <source>Giao cho</source>
        <translation>Hand to</translation>
    </message>
    <message>
        <source>Bước</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>Để làm gì</source>
        <translation>What for</translation>
    </message>
    <message>
        <source>Xong bước này trước</source>
        <translation>Step done by</translation>
    </message>
    <message>
        <source>Ghi chú, nếu cần</source>
        <translation>Note, if needed</translation>
    </message>
    <message>
        <source>và {rest} hồ sơ nữa</source>
        <translation>and {rest} more dossiers</translation>
    </message>
    <message>
        <source>Nhận {moment_words}, {desk}</source>
        <translation>Received {moment_words}, {desk}</translation>
    </message>
    <message>
        <source>Không theo bước</source>
        <translation>No step</translation>
    </message>
    <message>
        <source>Đang in phiếu kiểm soát</source>
        <translation>Control sheet is being printed</translation>
    </message>
    <message>
        <source>không có ai khác</source>
        <translation>nobody else</translation>
    </message>
    <message>
        <source>Đã giao {count} hồ sơ cho {name}</source>
        <translation>Handed to {name}: {count}</translation>
    </message>
    <message>
        <source>{taker} giữ từ {since}</source>
        <translation>{taker} holds it since {since}</translation>
    </message>
    <message>
        <source>Nhận qua, thư điện tử, làm chứng, cùng đứng tên</source>
        <translation>Received by, e-mail, witness, others named</translation>
    </message>
    <message>
        <source>Số bưu gửi</source>
        <translation>Dispatch number</translation>
    </message>
    <message>
        <source>Thư điện tử</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Trùng số với người khác</source>
        <translation>Number is another person&apos;s here</translation>
    </message>
    <message>
        <source>Cùng đứng tên: trùng số với người khác</source>
        <translation>Together with: the number is another person&apos;s here</translation>
    </message>
    <message>
        <source>Cùng đứng tên: chưa có tên</source>
        <translation>Together with: no name yet</translation>
    </message>
    <message>
        <source>Còn thiếu, chưa nhận hồ sơ</source>
        <translation>Incomplete, not received</translation>
    </message>
    <message>
        <source>Từ chối tiếp nhận</source>
        <translation>Not to be received</translation>
    </message>
    <message>
        <source>mẫu 02</source>
        <translation>form 02</translation>
    </message>
    <message>
        <source>mẫu 03</source>
        <translation>form 03</translation>
    </message>
    <message>
        <source>Phiếu vừa in</source>
        <translation>The form just printed</translation>
    </message>
    <message>
        <source>Đã ghi, chưa nhận hồ sơ</source>
        <translation>Recorded, no dossier taken in</translation>
    </message>
    <message>
        <source>Ghi lại và in phiếu</source>
        <translation>Enter and print the form</translation>
    </message>
    <message>
        <source>Giấy tờ còn thiếu</source>
        <translation>Papers missing</translation>
    </message>
    <message>
        <source>Nội dung khác cần bổ sung, sửa lại</source>
        <translation>What else to add or put right</translation>
    </message>
    <message>
        <source>Giấy tờ còn thiếu, phím 1–9</source>
        <translation>Papers missing, keys 1–9</translation>
    </message>
    <message>
        <source>Không cấp mã, chưa tính thời hạn; lượt đến này được đếm.</source>
        <translation>No code, no time limit yet; the visit is counted.</translation>
    </message>
    <message>
        <source>chưa đánh dấu</source>
        <translation>nothing ticked</translation>
    </message>
    <message>
        <source>Đã ghi {form} số {number}</source>
        <translation>Entered {form} number {number}</translation>
    </message>
    <message>
        <source>{paper} số {number}</source>
        <translation>{paper} number {number}</translation>
    </message>
    <message>
        <source>Lưu ghi chú</source>
        <translation>Save the note</translation>
    </message>
    <message>
        <source>Người sau mở hồ sơ đọc được</source>
        <translation>Whoever opens the dossier reads it</translation>
    </message>
    <message>
        <source>Không sửa, không xóa được. Đừng ghi mật khẩu hay chuyện riêng của công dân.</source>
        <translation>It cannot be changed or deleted. No secrets, nothing private of the citizen.</translation>
    </message>
    <message>
        <source>chưa viết gì</source>
        <translation>nothing written</translation>
    </message>
    <message>
        <source>Đã lưu, mọi quầy đọc được</source>
        <translation>Saved, every desk reads it</translation>
    </message>
    <message>
        <source>Nghĩa vụ tài chính</source>
        <translation>Financial duty</translation>
    </message>
    <message>
        <source>Luật chuyên ngành</source>
        <translation>The field&apos;s own law</translation>
    </message>
    <message>
        <source>Tạm dừng từ bây giờ</source>
        <translation>Pause from now</translation>
    </message>
    <message>
        <source>Chỉ dừng vì điều luật không tính vào thời hạn. Chờ cơ quan khác trả lời thì không dừng.</source>
        <translation>Only for what the law does not count. Waiting for another agency stops nothing.</translation>
    </message>
    <message>
        <source>Dừng vì</source>
        <translation>Paused because</translation>
    </message>
    <message>
        <source>Công dân phải làm gì, hoặc chờ giấy nào</source>
        <translation>What the citizen has to do, or which paper is awaited</translation>
    </message>
    <message>
        <source>Thử tính: nếu tiếp tục ngày</source>
        <translation>Try: if it goes on on</translation>
    </message>
    <message>
        <source>Ghi một ngày từ hôm nay, như {day:%d/%m}.</source>
        <translation>Enter a day from today on, as {day:%d/%m}.</translation>
    </message>
    <message>
        <source>Đã tạm dừng, đồng hồ không tính</source>
        <translation>Paused, the clock does not count</translation>
    </message>
    <message>
        <source>Tiếp tục và in phiếu</source>
        <translation>Go on and print the slip</translation>
    </message>
    <message>
        <source>Đồng hồ dừng từ {since}. Ngày hẹn lùi đúng số ngày làm việc đã dừng.</source>
        <translation>Clock stopped since {since}. The day moves by just the working days stopped.</translation>
    </message>
    <message>
        <source>Đã nộp hoặc nhận gì, nếu cần ghi</source>
        <translation>What was paid or received, if to be noted</translation>
    </message>
    <message>
        <source>Đã tiếp tục, hẹn {due_at:%d/%m/%Y}</source>
        <translation>Goes on, due {due_at:%d/%m/%Y}</translation>
    </message>
    <message>
        <source>Người nộp thay: {name}</source>
        <translation>Submitter: {name}</translation>
    </message>
    <message>
        <source>Cùng đứng tên: {name}</source>
        <translation>Together with: {name}</translation>
    </message>
    <message>
        <source>giao {count} hồ sơ</source>
        <translation>hand over: {count}</translation>
    </message>
    <message>
        <source>bỏ đánh dấu</source>
        <translation>unmark</translation>
    </message>
    <message>
        <source>Nhập dở</source>
        <translation>Left half typed</translation>
    </message>
    <message>
        <source>chưa gọi</source>
        <translation>not called</translation>
    </message>
    <message>
        <source>đã gọi {at:%d/%m}</source>
        <translation>called {at:%d/%m}</translation>
    </message>
    <message>
        <source>gọi chưa gặp</source>
        <translation>called, not reached</translation>
    </message>
    <message>
        <source>xem lý do ở dưới</source>
        <translation>see the reason below</translation>
    </message>
    <message>
        <source>Văn phòng đóng cửa đúng ngày đã hẹn. Giấy hẹn mới ghi &apos;thay đổi lịch làm việc&apos;, không phải xin lỗi; giấy cũ hết giá trị. Mở hồ sơ để gọi công dân.</source>
        <translation>The office is closed on the day promised. The new slip says &apos;thay đổi lịch làm việc&apos;, no apology; the old slip is void. Open the dossier to call the citizen.</translation>
    </message>
    <message>
        <source>Cấp lại giấy hẹn</source>
        <translation>Give slips anew</translation>
    </message>
    <message>
        <source>Đã hẹn</source>
        <translation>Promised</translation>
    </message>
    <message>
        <source>Hẹn mới</source>
        <translation>New day</translation>
    </message>
    <message>
        <source>Hồ sơ hẹn ngày đóng cửa</source>
        <translation>Dossiers promised for a closed day</translation>
    </message>
    <message>
        <source>Cấp lại hồ sơ này</source>
        <translation>Give this one anew</translation>
    </message>
    <message>
        <source>Cấp lại tất cả</source>
        <translation>Give all anew</translation>
    </message>
    <message>
        <source>Cấp lại cả {count}</source>
        <translation>Give all {count} anew</translation>
    </message>
    <message>
        <source>đóng cửa</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>Tháng trước</source>
        <translation>Last month</translation>
    </message>
    <message>
        <source>Quý trước</source>
        <translation>Last quarter</translation>
    </message>
    <message>
        <source>Năm trước</source>
        <translation>Last year</translation>
    </message>
    <message>
        <source>Tự chọn</source>
        <translation>Any days</translation>
    </message>
    <message>
        <source>Kỳ báo cáo</source>
        <translation>Period of the report</translation>
    </message>
    <message>
        <source>Từ ngày</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Đến ngày</source>
        <translation>To</translation>
    </message>
    <message>
        <source>ngày/tháng/năm</source>
        <translation>day/month/year</translation>
    </message>
    <message>
        <source>trước từ ngày</source>
        <translation>before the first day</translation>
    </message>
    <message>
        <source>Chốt báo cáo khi gửi</source>
        <translation>Close the report when it is sent</translation>
    </message>
    <message>
        <source>Số liệu giữ nguyên như đang thấy, ghi tên người gửi. Sau này sửa hồ sơ không làm bản đã gửi đổi theo; mở lại sẽ thấy hôm nay khác ở đâu.</source>
        <translation>The figures stay as you see them, with the sender&apos;s name. Later changes of dossiers do not change what was sent; opened again it says what differs today.</translation>
    </message>
    <message>
        <source>Gửi cho ai, theo văn bản nào (nếu có)</source>
        <translation>To whom, by which paper (if any)</translation>
    </message>
    <message>
        <source>Chốt và ghi là đã gửi</source>
        <translation>Close and enter as sent</translation>
    </message>
    <message>
        <source>Báo cáo đã gửi</source>
        <translation>Reports sent</translation>
    </message>
    <message>
        <source>Số liệu giữ nguyên như lúc gửi</source>
        <translation>Figures as they were when sent</translation>
    </message>
    <message>
        <source>Gửi lúc</source>
        <translation>Sent at</translation>
    </message>
    <message>
        <source>Chưa chốt báo cáo nào. Xem báo cáo rồi bấm G.</source>
        <translation>No report was closed yet. Look at one and press G.</translation>
    </message>
    <message>
        <source>Xem bản đã gửi</source>
        <translation>See what was sent</translation>
    </message>
    <message>
        <source>Ai xác nhận việc này?</source>
        <translation>Who confirms this?</translation>
    </message>
    <message>
        <source>Người phụ trách hoặc lãnh đạo xác nhận. Tên người xác nhận được ký cùng hồ sơ, không xóa được.</source>
        <translation>A supervisor or the head confirms. The name is signed with the dossier and cannot be removed.</translation>
    </message>
    <message>
        <source>Lưu và in phiếu yêu cầu</source>
        <translation>Save and print the request</translation>
    </message>
    <message>
        <source>ví dụ: tờ khai chưa ghi nơi sinh; cán bộ quầy ghi giúp được</source>
        <translation>for example: the form lacks the place of birth; the clerk can fill it in</translation>
    </message>
    <message>
        <source>vì sao không yêu cầu sớm hơn</source>
        <translation>why not asked sooner</translation>
    </message>
    <message>
        <source>Giấy tờ còn thiếu: phím số, phím cách</source>
        <translation>Papers missing: digit keys, Space</translation>
    </message>
    <message>
        <source>Nói với công dân thế nào, in trên phiếu</source>
        <translation>What to tell the citizen, printed on the form</translation>
    </message>
    <message>
        <source>Yêu cầu muộn vì</source>
        <translation>Asked late because</translation>
    </message>
    <message>
        <source>Còn thiếu thứ khác</source>
        <translation>What else is missing</translation>
    </message>
    <message>
        <source>Nếu nộp đủ {on} thì hẹn mới {due}. Ngày hẹn cũ {old:%d/%m}.</source>
        <translation>If complete {on}, the new day is {due}. Old day {old:%d/%m}.</translation>
    </message>
    <message>
        <source>Đồng hồ dừng từ hôm nay, nhận đủ thì tính lại từ đầu</source>
        <translation>The clock stands still from today and starts anew once complete</translation>
    </message>
    <message>
        <source>Đã hết hạn yêu cầu ({last}): cần lý do và một người phụ trách xác nhận.</source>
        <translation>The days to ask are over ({last}): a reason and the word of a supervisor are needed.</translation>
    </message>
    <message>
        <source>Chỉ yêu cầu được {most} lần, chậm nhất {days} ngày làm việc sau khi nhận. Hồ sơ này còn hạn đến {last}.</source>
        <translation>It can be asked {most} time(s), at most {days} working days after receipt. Here until {last}.</translation>
    </message>
    <message>
        <source>đánh dấu ít nhất một giấy tờ</source>
        <translation>tick at least one paper</translation>
    </message>
    <message>
        <source>Yêu cầu bổ sung muộn · {name} · {code}</source>
        <translation>Supplement asked late · {name} · {code}</translation>
    </message>
    <message>
        <source>Đã yêu cầu bổ sung {code}, phiếu số {number:02}; đồng hồ dừng</source>
        <translation>Supplement asked for {code}, form {number:02}; clock stopped</translation>
    </message>
    <message>
        <source>chưa nộp</source>
        <translation>not handed in</translation>
    </message>
    <message>
        <source>đã nộp</source>
        <translation>handed in</translation>
    </message>
    <message>
        <source>Ai đóng sổ này?</source>
        <translation>Who closes this book?</translation>
    </message>
    <message>
        <source>Chỉ Chủ tịch hoặc Phó Chủ tịch đóng sổ. Sổ đã đóng không ghi thêm, không mở lại được; hồ sơ của năm đó nhập sau sẽ bị từ chối.</source>
        <translation>Only the head or a deputy closes a book. A closed book takes nothing more and is never opened again; dossiers of that year entered later are refused.</translation>
    </message>
    <message>
        <source>Đóng sổ</source>
        <translation>Close the book</translation>
    </message>
    <message>
        <source>Sổ theo dõi</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Sổ theo dõi hồ sơ</source>
        <translation>Register of dossiers</translation>
    </message>
    <message>
        <source>Sổ</source>
        <translation>Book</translation>
    </message>
    <message>
        <source>Số đã ghi</source>
        <translation>Numbers used</translation>
    </message>
    <message>
        <source>Sổ xin lỗi</source>
        <translation>Apology book</translation>
    </message>
    <message>
        <source>sổ xin lỗi</source>
        <translation>apology book</translation>
    </message>
    <message>
        <source>đóng sổ năm</source>
        <translation>close the year&apos;s book</translation>
    </message>
    <message>
        <source>in sổ</source>
        <translation>print the book</translation>
    </message>
    <message>
        <source>Đã hủy, câu hỏi chờ buổi sau.</source>
        <translation>Cancelled, questions wait on.</translation>
    </message>
    <message>
        <source>Ngày giờ, nơi họp</source>
        <translation>Date, time, venue</translation>
    </message>
    <message>
        <source>Chủ trì</source>
        <translation>Led by</translation>
    </message>
    <message>
        <source>Báo cho dân biết</source>
        <translation>Telling citizens</translation>
    </message>
    <message>
        <source>chưa ghi báo ở đâu</source>
        <translation>no telling entered</translation>
    </message>
    <message>
        <source>{count} người dân, {officials} cán bộ</source>
        <translation>{count} citizens, {officials} officials</translation>
    </message>
    <message>
        <source>Dự</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>{count} câu, còn {left} chưa trả lời</source>
        <translation>{count} questions, {left} unanswered</translation>
    </message>
    <message>
        <source>{count} câu, đã trả lời hoặc hứa đủ</source>
        <translation>{count} questions, all answered or promised</translation>
    </message>
    <message>
        <source>Trả lời tại {session}, chủ trì: {chair} ({name} ghi {on:%d/%m/%Y})</source>
        <translation>Answered at {session}, chaired by {chair} ({name} entered it {on:%d/%m/%Y})</translation>
    </message>
    <message>
        <source>Hỏi ngày</source>
        <translation>Asked on</translation>
    </message>
    <message>
        <source>không nêu tên</source>
        <translation>no name given</translation>
    </message>
    <message>
        <source>Người hỏi, chỉ cơ quan biết</source>
        <translation>Asker, known to the office only</translation>
    </message>
    <message>
        <source>Trả lời của {name}, {on:%d/%m/%Y}</source>
        <translation>Answered by {name}, {on:%d/%m/%Y}</translation>
    </message>
    <message>
        <source>Đã hứa, hạn {on:%d/%m/%Y}</source>
        <translation>Promised, due {on:%d/%m/%Y}</translation>
    </message>
    <message>
        <source>Đã lên chương trình, chờ trả lời.</source>
        <translation>On the agenda, awaiting an answer.</translation>
    </message>
    <message>
        <source>Chờ lên chương trình buổi tới.</source>
        <translation>Waiting for the next agenda.</translation>
    </message>
    <message>
        <source>Tình trạng</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Hạn</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Hứa ở</source>
        <translation>Made at</translation>
    </message>
    <message>
        <source>Số</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Nhận, hẹn trả</source>
        <translation>Received, due</translation>
    </message>
    <message>
        <source>Các dòng của sổ</source>
        <translation>Lines of the book</translation>
    </message>
    <message>
        <source>Đóng sổ năm</source>
        <translation>Close the year&apos;s book</translation>
    </message>
    <message>
        <source>In sổ</source>
        <translation>Print the book</translation>
    </message>
    <message>
        <source>Các sổ</source>
        <translation>Books</translation>
    </message>
    <message>
        <source>đang ghi sổ {year}</source>
        <translation>book of {year} in use</translation>
    </message>
    <message>
        <source>Chưa đọc được sổ</source>
        <translation>The book could not be read</translation>
    </message>
    <message>
        <source>Mỗi quầy một quyển, mỗi năm đánh số lại từ 1, không bỏ số. {count} sổ trên máy này.</source>
        <translation>Each desk has a book, numbered from 1 every year without gaps. {count} books on this machine.</translation>
    </message>
    <message>
        <source>quầy {desk}, quyển {volume}</source>
        <translation>desk {desk}, volume {volume}</translation>
    </message>
    <message>
        <source>1 – {last}</source>
        <translation>1 – {last}</translation>
    </message>
    <message>
        <source>chưa có số</source>
        <translation>no number yet</translation>
    </message>
    <message>
        <source>thiếu {count} số trên máy này</source>
        <translation>{count} numbers missing on this machine</translation>
    </message>
    <message>
        <source>Năm {year}</source>
        <translation>Year {year}</translation>
    </message>
    <message>
        <source>Đang ghi</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>Chưa đóng</source>
        <translation>Not closed</translation>
    </message>
    <message>
        <source>năm đã hết</source>
        <translation>the year is over</translation>
    </message>
    <message>
        <source>Đã đóng {at:%H:%M %d/%m/%Y}, {by}</source>
        <translation>Closed {at:%H:%M %d/%m/%Y}, {by}</translation>
    </message>
    <message>
        <source>KHÔNG còn như lúc đóng: kiểm tra dữ liệu, báo hỗ trợ</source>
        <translation>NOT as it was when closed: check the data, ask for help</translation>
    </message>
    <message>
        <source>còn nguyên, dấu {digest}</source>
        <translation>whole, mark {digest}</translation>
    </message>
    <message>
        <source>Sổ theo dõi hồ sơ {year}</source>
        <translation>Register {year}</translation>
    </message>
    <message>
        <source>Đang in sổ</source>
        <translation>Printing the book</translation>
    </message>
    <message>
        <source>Tệp có tên công dân, chỉ dùng trong cơ quan.</source>
        <translation>The file has citizens&apos; names, for the office alone.</translation>
    </message>
    <message>
        <source>Sổ năm {year}, quyển {volume}: số 1 – {last}</source>
        <translation>Book of {year}, volume {volume}: numbers 1 – {last}</translation>
    </message>
    <message>
        <source>Đang đọc lại sổ năm {year} trước khi đóng…</source>
        <translation>Reading the book of {year} again before closing…</translation>
    </message>
    <message>
        <source>Đã đóng sổ năm {year}, đến số {last}.</source>
        <translation>Book of {year} closed, up to number {last}.</translation>
    </message>
    <message>
        <source>Số này không có trên máy này</source>
        <translation>This number is not on this machine</translation>
    </message>
    <message>
        <source>hẹn {due:%H:%M %d/%m/%Y}</source>
        <translation>due {due:%H:%M %d/%m/%Y}</translation>
    </message>
    <message>
        <source>Thiết bị ở quầy này</source>
        <translation>Devices at this desk</translation>
    </message>
    <message>
        <source>Xem {title}</source>
        <translation>See {title}</translation>
    </message>
    <message>
        <source>Báo có kết quả</source>
        <translation>Tell that it is ready</translation>
    </message>
    <message>
        <source>Ghi đã báo</source>
        <translation>Enter as told</translation>
    </message>
    <message>
        <source>Báo bằng</source>
        <translation>Told by</translation>
    </message>
    <message>
        <source>Đã báo được</source>
        <translation>Told</translation>
    </message>
    <message>
        <source>Chưa gặp</source>
        <translation>Not reached</translation>
    </message>
    <message>
        <source>ví dụ: hẹn chiều mai đến lấy</source>
        <translation>for example: comes tomorrow afternoon</translation>
    </message>
    <message>
        <source>ví dụ: hẹn chiều mai mang giấy đến</source>
        <translation>for example: will bring the paper tomorrow afternoon</translation>
    </message>
    <message>
        <source>Hồ sơ không ghi số điện thoại nào.</source>
        <translation>The dossier has no phone number.</translation>
    </message>
    <message>
        <source>Ghi thêm, nếu cần</source>
        <translation>Add, if needed</translation>
    </message>
    <message>
        <source>Đã báo công dân {code}</source>
        <translation>{code}: the citizen was told</translation>
    </message>
    <message>
        <source>Đã ghi: chưa gặp công dân {code}</source>
        <translation>{code}: the citizen was not reached</translation>
    </message>
    <message>
        <source>các quầy</source>
        <translation>the counters</translation>
    </message>
    <message>
        <source>Nhắc: {who}</source>
        <translation>Remind: {who}</translation>
    </message>
    <message>
        <source>Chưa giao cho ai: lời nhắc hiện ở mọi quầy</source>
        <translation>Given to nobody yet: every counter sees the reminder</translation>
    </message>
    <message>
        <source>Lưu lời nhắc</source>
        <translation>Save the reminder</translation>
    </message>
    <message>
        <source>Nhắc {who}: hẹn trả {due_at:%H:%M %d/%m}, {left}.</source>
        <translation>Reminder to {who}: due {due_at:%H:%M %d/%m}, {left}.</translation>
    </message>
    <message>
        <source>Ghi vào hồ sơ</source>
        <translation>Write it into the dossier</translation>
    </message>
    <message>
        <source>Ghi ngay khi biết. Thu lại được thì hồ sơ lại chờ trả cho đúng người.</source>
        <translation>Enter it as soon as it is known. Once recovered, the result waits for the right person again.</translation>
    </message>
    <message>
        <source>Mới biết trả nhầm</source>
        <translation>Just noticed</translation>
    </message>
    <message>
        <source>Đã thu lại kết quả</source>
        <translation>Result recovered</translation>
    </message>
    <message>
        <source>Việc xảy ra</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>đưa cho ai, biết bằng cách nào, đã làm gì</source>
        <translation>given to whom, how it was noticed, what was done</translation>
    </message>
    <message>
        <source>Việc xảy ra và cách xử lý</source>
        <translation>What happened and what was done</translation>
    </message>
    <message>
        <source>Ghi nhận</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Đã thu lại, chờ trả đúng người</source>
        <translation>Recovered, waits for the right person</translation>
    </message>
    <message>
        <source>Đã ghi trả nhầm người</source>
        <translation>Wrong person recorded</translation>
    </message>
    <message>
        <source>đã đánh dấu; {said}</source>
        <translation>ticked; {said}</translation>
    </message>
    <message>
        <source>Đang đọc danh sách</source>
        <translation>The list is being read</translation>
    </message>
    <message>
        <source>Trả lời: kịp hẹn</source>
        <translation>Answer: in time</translation>
    </message>
    <message>
        <source>Trả lời: không kịp hẹn, phải báo công dân</source>
        <translation>Answer: not in time, citizen to be told</translation>
    </message>
    <message>
        <source>Quá hạn chưa xin lỗi, đã báo {step}</source>
        <translation>Overdue, no apology, reported to {step}</translation>
    </message>
    <message>
        <source>Xin lỗi bằng lời {how}, thư ký sau</source>
        <translation>Spoken apology {how}, letter signed later</translation>
    </message>
    <message>
        <source>Công dân nhận lời xin lỗi</source>
        <translation>Citizen accepts the apology</translation>
    </message>
    <message>
        <source>Công dân không nhận lời xin lỗi</source>
        <translation>Citizen declines the apology</translation>
    </message>
    <message>
        <source>Thêm bằng chứng của lời xin lỗi</source>
        <translation>More evidence of the apology</translation>
    </message>
    <message>
        <source>Hủy thư xin lỗi, số giữ lại</source>
        <translation>Letter cancelled, number kept</translation>
    </message>
    <message>
        <source>Đính chính thư xin lỗi</source>
        <translation>Apology letter corrected</translation>
    </message>
    <message>
        <source>Công dân cho nêu chữ cái đầu của tên</source>
        <translation>Citizen lets their initials be given</translation>
    </message>
    <message>
        <source>Hủy số {number}</source>
        <translation>Cancel {number}</translation>
    </message>
    <message>
        <source>Bỏ bản dự thảo</source>
        <translation>Drop the draft</translation>
    </message>
    <message>
        <source>Hủy, giữ lại lý do</source>
        <translation>Cancel, keep the reason</translation>
    </message>
    <message>
        <source>Lý do, còn lại trong sổ</source>
        <translation>Reason, kept on record</translation>
    </message>
    <message>
        <source>Không có gì bị xóa: số, bản thư và lý do vẫn còn. Lời xin lỗi lại thành còn nợ, ngày hẹn trở lại như cũ.</source>
        <translation>Nothing is erased: number, letter and reason remain. The apology is owed again, the due date is as it was.</translation>
    </message>
    <message>
        <source>Đã hủy, lý do còn trong sổ</source>
        <translation>Cancelled, reason is on record</translation>
    </message>
    <message>
        <source>Việc được ký</source>
        <translation>What is signed</translation>
    </message>
    <message>
        <source>Hủy số {number}. Lý do: {why}</source>
        <translation>Cancel no. {number}. Reason: {why}</translation>
    </message>
    <message>
        <source>Không có gì bị xóa: số, bản thư và lý do vẫn còn. Lời xin lỗi lại thành còn nợ: việc phản ánh về nhóm &apos;Chưa lập thư&apos;, lời đã viết giữ nguyên.</source>
        <translation>Nothing is deleted: number, letter and reason stay. The apology is owed again: the complaint goes back to &apos;No letter yet&apos;, with what was written.</translation>
    </message>
    <message>
        <source>Bản dự thảo và lý do vẫn còn trong sổ. Không có hồ sơ nên không còn gì nhắc lời xin lỗi này: chỉ bỏ khi không phải xin lỗi. Viết sai thì bấm Enter ở danh sách để sửa.</source>
        <translation>The draft and the reason stay in the book. Without a dossier nothing reminds of this apology any more: give it up only if none is owed. If it was written wrong, press Enter in the list to change it.</translation>
    </message>
    <message>
        <source>Đính chính thư {number}</source>
        <translation>Correct letter {number}</translation>
    </message>
    <message>
        <source>Ghi đính chính</source>
        <translation>Record correction</translation>
    </message>
    <message>
        <source>Người chịu trách nhiệm đúng</source>
        <translation>Right person responsible</translation>
    </message>
    <message>
        <source>Vì sao phải đính chính</source>
        <translation>Why it is corrected</translation>
    </message>
    <message>
        <source>Để trống là giữ như thư. Lỗi và ngày hẹn không đính chính được: lập thư khác.</source>
        <translation>Empty: as in the letter. Fault and due date cannot be corrected: redo the letter.</translation>
    </message>
    <message>
        <source>Lý do đúng</source>
        <translation>True reason</translation>
    </message>
    <message>
        <source>Cách khắc phục đúng</source>
        <translation>Right remedy</translation>
    </message>
    <message>
        <source>Nơi có lỗi đúng</source>
        <translation>Right place</translation>
    </message>
    <message>
        <source>Người chịu trách nhiệm đúng, nếu thư ghi nhầm</source>
        <translation>Right person responsible, if the letter is wrong</translation>
    </message>
    <message>
        <source>Vì sao đính chính: {words}</source>
        <translation>Why it is corrected: {words}</translation>
    </message>
    <message>
        <source>Lý do đúng: {words}</source>
        <translation>Right reason: {words}</translation>
    </message>
    <message>
        <source>Cách khắc phục đúng: {words}</source>
        <translation>Right remedy: {words}</translation>
    </message>
    <message>
        <source>Nơi có lỗi đúng: {words}</source>
        <translation>Right unit at fault: {words}</translation>
    </message>
    <message>
        <source>Người chịu trách nhiệm đúng: {words}</source>
        <translation>Right responsible official: {words}</translation>
    </message>
    <message>
        <source>Đã ghi đính chính bên cạnh thư</source>
        <translation>Correction recorded beside the letter</translation>
    </message>
    <message>
        <source>Chọn: Enter</source>
        <translation>Choose: Enter</translation>
    </message>
    <message>
        <source>Không ghi số điện thoại nào.</source>
        <translation>No telephone was given.</translation>
    </message>
    <message>
        <source>Không, người khác nói thay cơ quan</source>
        <translation>No, someone else spoke for the office</translation>
    </message>
    <message>
        <source>Không phải chọn</source>
        <translation>Nothing to choose</translation>
    </message>
    <message>
        <source>Chọn</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Việc phản ánh: {matter}{on}</source>
        <translation>Complaint about: {matter}{on}</translation>
    </message>
    <message>
        <source>Còn thiếu: {what}</source>
        <translation>Still missing: {what}</translation>
    </message>
    <message>
        <source>Chưa ai có quyền ký vào quầy hôm nay. Gọi: {signers}. Nói lời xin lỗi ngay, ghi bằng phím S.</source>
        <translation>Nobody who may sign has come in today. Call: {signers}. Say the apology now, record it with S.</translation>
    </message>
    <message>
        <source>chỉ còn bấm H để ghi hoàn thành</source>
        <translation>only press H to complete it</translation>
    </message>
    <message>
        <source>thư chưa trao</source>
        <translation>not delivered</translation>
    </message>
    <message>
        <source>Đã hẹn lại một lần: không lập thư mới, báo {upper}.</source>
        <translation>Reappointed once: no new letter, tell {upper}.</translation>
    </message>
    <message>
        <source>Đã báo {whom} {when}</source>
        <translation>Told {whom} {when}</translation>
    </message>
    <message>
        <source>{name} tự nói</source>
        <translation>{name} in person</translation>
    </message>
    <message>
        <source>chứng kiến: {who}</source>
        <translation>witness: {who}</translation>
    </message>
    <message>
        <source>đài xác nhận: {who}</source>
        <translation>station: {who}</translation>
    </message>
    <message>
        <source>bằng chứng: {files}</source>
        <translation>evidence: {files}</translation>
    </message>
    <message>
        <source>Hẹn đài phát {slots} · {station}</source>
        <translation>Broadcast due {slots} · {station}</translation>
    </message>
    <message>
        <source>{planned} · đài chưa phát</source>
        <translation>{planned} · not read yet</translation>
    </message>
    <message>
        <source>{planned} · đài chưa phát {slots}</source>
        <translation>{planned} · not read yet: {slots}</translation>
    </message>
    <message>
        <source>{planned} · sau đó hẹn lại</source>
        <translation>{planned} · agreed anew later</translation>
    </message>
    <message>
        <source>Công dân cho đọc chữ cái đầu &apos;{initials}&apos;</source>
        <translation>Citizen lets initials &apos;{initials}&apos; be read</translation>
    </message>
    <message>
        <source>Đính chính {at:%d/%m}: {why}</source>
        <translation>Corrected {at:%d/%m}: {why}</translation>
    </message>
    <message>
        <source>Hủy {at:%H:%M %d/%m}, số giữ trong sổ: {why}</source>
        <translation>Cancelled {at:%H:%M %d/%m}, number kept: {why}</translation>
    </message>
    <message>
        <source>Bản thư đã ký: {signed}</source>
        <translation>Signed letter: {signed}</translation>
    </message>
    <message>
        <source>Nhận lời xin lỗi</source>
        <translation>Accepts apology</translation>
    </message>
    <message>
        <source>Không nhận</source>
        <translation>Declines</translation>
    </message>
    <message>
        <source>Xin lỗi bằng lời ngay</source>
        <translation>Apologise in words now</translation>
    </message>
    <message>
        <source>Ghi đã nói lời xin lỗi</source>
        <translation>Record the spoken apology</translation>
    </message>
    <message>
        <source>Nơi gặp, nếu gặp mặt</source>
        <translation>Where, if met in person</translation>
    </message>
    <message>
        <source>Ghi thêm</source>
        <translation>Also note</translation>
    </message>
    <message>
        <source>Ghi đúng lúc này, không lùi giờ được. Thư giấy ký sau vẫn phải trao.</source>
        <translation>Recorded as of now, never backdated. A letter signed later is still due.</translation>
    </message>
    <message>
        <source>Chưa ghi gì. Chọn đã nói lời xin lỗi bằng cách nào và ai nói.</source>
        <translation>Nothing recorded. Choose how the apology was spoken and who spoke it.</translation>
    </message>
    <message>
        <source>Đã ghi lời xin lỗi</source>
        <translation>Apology recorded</translation>
    </message>
    <message>
        <source>Ghi trả lời của công dân</source>
        <translation>Record the citizen&apos;s answer</translation>
    </message>
    <message>
        <source>Công dân</source>
        <translation>Citizen</translation>
    </message>
    <message>
        <source>Công dân nói gì, nếu có</source>
        <translation>Citizen&apos;s words, if any</translation>
    </message>
    <message>
        <source>Không nhận cũng ghi: lời xin lỗi vẫn đã được nói, và lãnh đạo cần biết.</source>
        <translation>Record it even if declined: the apology was still said, and the leaders need to know.</translation>
    </message>
    <message>
        <source>Chưa ghi gì. Chọn công dân nhận hay không nhận: bấm ← hoặc →.</source>
        <translation>Nothing was recorded. Choose whether the citizen takes it: press ← or →.</translation>
    </message>
    <message>
        <source>Đã ghi trả lời của công dân</source>
        <translation>Citizen&apos;s answer recorded</translation>
    </message>
    <message>
        <source>Lưu bằng chứng</source>
        <translation>Keep proof</translation>
    </message>
    <message>
        <source>Thư đã ký {number}</source>
        <translation>Signed letter {number}</translation>
    </message>
    <message>
        <source>Ảnh hoặc bản chụp (JPG, PNG, PDF)</source>
        <translation>Photo or scan (JPG, PNG, PDF)</translation>
    </message>
    <message>
        <source>Chứng minh cho</source>
        <translation>Proof of</translation>
    </message>
    <message>
        <source>Tệp nằm trong dữ liệu của quầy. Dấu của tệp được ký vào sổ: thay tệp là biết ngay.</source>
        <translation>The file stays in the counter&apos;s records. Its mark is signed: a swapped file shows at once.</translation>
    </message>
    <message>
        <source>Đã lưu bằng chứng</source>
        <translation>Proof kept</translation>
    </message>
    <message>
        <source>Số liệu xin lỗi trong năm</source>
        <translation>Apology figures of the year</translation>
    </message>
    <message>
        <source>Xuất sổ Excel</source>
        <translation>Book to Excel</translation>
    </message>
    <message>
        <source>In bảng này</source>
        <translation>Print table</translation>
    </message>
    <message>
        <source>Sổ theo dõi xin lỗi {year}</source>
        <translation>Book of apologies {year}</translation>
    </message>
    <message>
        <source>Xin lỗi trong năm</source>
        <translation>Apologies of the year</translation>
    </message>
    <message>
        <source>Bảng niêm yết</source>
        <translation>Notice board</translation>
    </message>
    <message>
        <source>Màn hình chờ</source>
        <translation>Waiting screen</translation>
    </message>
    <message>
        <source>Trang thông tin</source>
        <translation>Web page</translation>
    </message>
    <message>
        <source>Danh mục của lĩnh vực</source>
        <translation>List of the field</translation>
    </message>
    <message>
        <source>Chức năng, quyền hạn</source>
        <translation>Duties and powers</translation>
    </message>
    <message>
        <source>Bảng chung</source>
        <translation>General sheet</translation>
    </message>
    <message>
        <source>Phải gỡ</source>
        <translation>Take down</translation>
    </message>
    <message>
        <source>Đang treo</source>
        <translation>Posted</translation>
    </message>
    <message>
        <source>Chưa treo</source>
        <translation>Not posted</translation>
    </message>
    <message>
        <source>Cần thay bản mới</source>
        <translation>Needs a new copy</translation>
    </message>
    <message>
        <source>Hỏng, cần in lại</source>
        <translation>Damaged, reprint</translation>
    </message>
    <message>
        <source>Không còn nhận hoặc không còn ở đây · {item}</source>
        <translation>No longer received or no longer here · {item}</translation>
    </message>
    <message>
        <source>Tờ thừa</source>
        <translation>Surplus</translation>
    </message>
    <message>
        <source>từ {on:%d/%m/%Y}</source>
        <translation>since {on:%d/%m/%Y}</translation>
    </message>
    <message>
        <source>kiểm tra {on:%d/%m}</source>
        <translation>checked {on:%d/%m}</translation>
    </message>
    <message>
        <source>{place}, từ {on:%d/%m/%Y} ({name})</source>
        <translation>{place}, since {on:%d/%m/%Y} ({name})</translation>
    </message>
    <message>
        <source>Chưa ai kiểm tra</source>
        <translation>Nobody has checked</translation>
    </message>
    <message>
        <source>còn nguyên</source>
        <translation>intact</translation>
    </message>
    <message>
        <source>hỏng, mờ hoặc mất</source>
        <translation>torn, faded or lost</translation>
    </message>
    <message>
        <source>Kiểm tra {on:%d/%m/%Y}, {name}: {seen}</source>
        <translation>Checked {on:%d/%m/%Y}, {name}: {seen}</translation>
    </message>
    <message>
        <source>{limit}, áp dụng từ {since:%d/%m/%Y}</source>
        <translation>{limit}, in force from {since:%d/%m/%Y}</translation>
    </message>
    <message>
        <source>{where} · bản cũ</source>
        <translation>{where} · old copy</translation>
    </message>
    <message>
        <source>Chưa ghi treo ở đâu. In, treo, rồi bấm D.</source>
        <translation>No place recorded. Print, post, then press D.</translation>
    </message>
    <message>
        <source>Danh mục thủ tục cập nhật {on:%d/%m/%Y}</source>
        <translation>Procedure list updated {on:%d/%m/%Y}</translation>
    </message>
    <message>
        <source>Giấy tờ của buổi</source>
        <translation>Session papers</translation>
    </message>
    <message>
        <source>Sửa biên bản</source>
        <translation>Edit minutes</translation>
    </message>
    <message>
        <source>Ghi biên bản</source>
        <translation>Record minutes</translation>
    </message>
    <message>
        <source>Khép buổi</source>
        <translation>End session</translation>
    </message>
    <message>
        <source>Đã báo cho dân biết</source>
        <translation>Public told</translation>
    </message>
    <message>
        <source>Chương trình</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Đổi lịch, hủy</source>
        <translation>Move, cancel</translation>
    </message>
    <message>
        <source>Trả lời lại</source>
        <translation>Answer again</translation>
    </message>
    <message>
        <source>Trả lời</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Hứa việc sẽ làm</source>
        <translation>Promise a task</translation>
    </message>
    <message>
        <source>Đã làm xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Lập chương trình, đổi lịch, trả lời, hứa việc: người phụ trách, Chủ tịch hoặc Phó Chủ tịch.</source>
        <translation>Agenda, moving, answers, promises: supervisor, Chair or Vice Chair.</translation>
    </message>
    <message>
        <source>Lời này được đọc và niêm yết: không ghi tên, số điện thoại, nơi ở của người hỏi.</source>
        <translation>These words are read out and posted: give no name, phone number or address of who asked.</translation>
    </message>
    <message>
        <source>Trả lời câu hỏi</source>
        <translation>Answer the question</translation>
    </message>
    <message>
        <source>Lưu trả lời</source>
        <translation>Save answer</translation>
    </message>
    <message>
        <source>Câu hỏi</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Đã lưu trả lời</source>
        <translation>Answer saved</translation>
    </message>
    <message>
        <source>Lưu việc đã hứa</source>
        <translation>Save promise</translation>
    </message>
    <message>
        <source>Làm xong trước hết ngày</source>
        <translation>Done by the end of</translation>
    </message>
    <message>
        <source>Việc sẽ làm</source>
        <translation>Task to do</translation>
    </message>
    <message>
        <source>Ngày này không dời được. Quá ngày mà chưa xong thì hiện đỏ ở đây và ở Thống kê.</source>
        <translation>This day cannot be moved. If it passes undone, it shows red here and in Figures.</translation>
    </message>
    <message>
        <source>Đã ghi việc đã hứa</source>
        <translation>Promise recorded</translation>
    </message>
    <message>
        <source>{name}, hạn {due}</source>
        <translation>{name}, due {due}</translation>
    </message>
    <message>
        <source>Đã làm xong việc đã hứa</source>
        <translation>Promise done</translation>
    </message>
    <message>
        <source>Ghi đã xong</source>
        <translation>Record done</translation>
    </message>
    <message>
        <source>Xong ngày</source>
        <translation>Done on</translation>
    </message>
    <message>
        <source>Việc đã hứa</source>
        <translation>Promise</translation>
    </message>
    <message>
        <source>Hạn không đổi: xong muộn vẫn ghi là muộn.</source>
        <translation>The due day stays: done late is recorded as late.</translation>
    </message>
    <message>
        <source>Đã ghi xong việc đã hứa</source>
        <translation>Promise recorded as done</translation>
    </message>
    <message>
        <source>Ảnh hoặc bản chụp (JPG, PNG, PDF), nếu có</source>
        <translation>Photo or scan (JPG, PNG, PDF), if any</translation>
    </message>
    <message>
        <source>Cơ quan tự thấy</source>
        <translation>The office itself</translation>
    </message>
    <message>
        <source>Công dân phản ánh</source>
        <translation>Citizen complained</translation>
    </message>
    <message>
        <source>Người có lỗi tự giác</source>
        <translation>Person at fault</translation>
    </message>
    <message>
        <source>Không</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Tham nhũng</source>
        <translation>Corruption</translation>
    </message>
    <message>
        <source>Bồi thường</source>
        <translation>Compensation</translation>
    </message>
    <message>
        <source>Khiếu nại, tố cáo</source>
        <translation>Complaint, denunciation</translation>
    </message>
    <message>
        <source>Các lỗi</source>
        <translation>Faults</translation>
    </message>
    <message>
        <source>Những người chịu trách nhiệm</source>
        <translation>People responsible</translation>
    </message>
    <message>
        <source>Ai khởi xướng</source>
        <translation>Who began it</translation>
    </message>
    <message>
        <source>Có phải việc sau không</source>
        <translation>Is it one of these</translation>
    </message>
    <message>
        <source>Các lỗi, chọn được nhiều</source>
        <translation>Faults, several can be chosen</translation>
    </message>
    <message>
        <source>Người chịu trách nhiệm, chọn được nhiều</source>
        <translation>People responsible, several can be chosen</translation>
    </message>
    <message>
        <source>Nơi có lỗi, nếu không phải quầy này</source>
        <translation>Place of the fault, if not this counter</translation>
    </message>
    <message>
        <source>Ai khởi xướng lời xin lỗi</source>
        <translation>Who began the apology</translation>
    </message>
    <message>
        <source>Có phải việc theo luật riêng không</source>
        <translation>Does a law of its own apply</translation>
    </message>
    <message>
        <source>Trộn phiếu trước khi nhập; không ghi ai, hồ sơ nào</source>
        <translation>Shuffle forms before entry; note no name, no dossier</translation>
    </message>
    <message>
        <source>Ghi phiếu này</source>
        <translation>Record form</translation>
    </message>
    <message>
        <source>Không ghi</source>
        <translation>Not said</translation>
    </message>
    <message>
        <source>Sớm</source>
        <translation>Early</translation>
    </message>
    <message>
        <source>Trễ</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>Có xin lỗi</source>
        <translation>Apologised</translation>
    </message>
    <message>
        <source>Không xin lỗi</source>
        <translation>No apology</translation>
    </message>
    <message>
        <source>Trễ thì có xin lỗi không</source>
        <translation>If late, was there an apology</translation>
    </message>
    <message>
        <source>Mức hài lòng, bấm số</source>
        <translation>Rating, press a digit</translation>
    </message>
    <message>
        <source>{words}, đã chọn</source>
        <translation>{words}, chosen</translation>
    </message>
    <message>
        <source>Chưa chọn mức hài lòng: bấm 1 đến 5.</source>
        <translation>No rating chosen: press 1 to 5.</translation>
    </message>
    <message>
        <source>Đã ghi {count} phiếu. Phiếu vừa ghi: {score}.</source>
        <translation>Recorded: {count} forms. The last one: {score}.</translation>
    </message>
    <message>
        <source>Ghi nguyên ý, hẹn ngày trả lời</source>
        <translation>Record as said, set answer day</translation>
    </message>
    <message>
        <source>Lưu phản ánh</source>
        <translation>Save complaint</translation>
    </message>
    <message>
        <source>Không nêu ai</source>
        <translation>Nobody named</translation>
    </message>
    <message>
        <source>Trả lời trước hết ngày</source>
        <translation>Answer by the end of</translation>
    </message>
    <message>
        <source>Họ và tên, nếu muốn cho biết</source>
        <translation>Full name, if willing to give it</translation>
    </message>
    <message>
        <source>Về việc</source>
        <translation>About</translation>
    </message>
    <message>
        <source>Về cán bộ</source>
        <translation>Officer</translation>
    </message>
    <message>
        <source>Tên người phản ánh được giữ kín, chỉ để báo trả lời.</source>
        <translation>The name is kept private, only for the answer.</translation>
    </message>
    <message>
        <source>Đã ghi phản ánh</source>
        <translation>Complaint recorded</translation>
    </message>
    <message>
        <source>Phản ánh</source>
        <translation>Complaint</translation>
    </message>
    <message>
        <source>Phản ánh có đúng không?</source>
        <translation>Is the complaint right?</translation>
    </message>
    <message>
        <source>Phản ánh đúng về thái độ thì tính vào chỉ số 7, và công dân được xin lỗi (Ctrl 3).</source>
        <translation>A right complaint about manner counts in index 7, and the citizen is owed an apology (Ctrl 3).</translation>
    </message>
    <message>
        <source>Chưa chọn phản ánh đúng hay không đúng: bấm ← hoặc →.</source>
        <translation>Not chosen whether the complaint was right: press ← or →.</translation>
    </message>
    <message>
        <source>Kịp</source>
        <translation>In time</translation>
    </message>
    <message>
        <source>Không kịp</source>
        <translation>Not in time</translation>
    </message>
    <message>
        <source>{who}: kịp, {at:%H:%M %d/%m}, muộn, hạn {by}</source>
        <translation>{who}: in time, {at:%H:%M %d/%m}, later than asked ({by})</translation>
    </message>
    <message>
        <source>{who}: kịp, {at:%H:%M %d/%m}</source>
        <translation>{who}: in time, {at:%H:%M %d/%m}</translation>
    </message>
    <message>
        <source>{who}: không kịp, {at:%H:%M %d/%m}</source>
        <translation>{who}: not in time, {at:%H:%M %d/%m}</translation>
    </message>
    <message>
        <source>Coi là không kịp: hết giờ trả lời {by}</source>
        <translation>Counts as too late: not answered by {by}</translation>
    </message>
    <message>
        <source>Kịp hay không? Trả lời trước {by}</source>
        <translation>In time or not? Answer before {by}</translation>
    </message>
    <message>
        <source>người giữ nói kịp</source>
        <translation>the holder says in time</translation>
    </message>
    <message>
        <source>Đã ghi: {who} không kịp, phải báo</source>
        <translation>Recorded: {who} will not be in time, must be told</translation>
    </message>
    <message>
        <source>Đã ghi: {who} kịp, không phải báo. Trả lời muộn, hạn {by}</source>
        <translation>Recorded: {who} will be in time, nobody need be told. Answered late, was due by {by}</translation>
    </message>
    <message>
        <source>Đã ghi: {who} kịp, không phải báo</source>
        <translation>Recorded: {who} will be in time, nobody need be told</translation>
    </message>
    <message>
        <source>không kịp, lỡ hạn báo</source>
        <translation>not in time, too late to tell</translation>
    </message>
    <message>
        <source>không kịp, hạn báo {tell_by:%H:%M}</source>
        <translation>not in time, tell by {tell_by:%H:%M}</translation>
    </message>
    <message>
        <source>Buổi đối thoại</source>
        <translation>Dialogue</translation>
    </message>
    <message>
        <source>Trả lời ở</source>
        <translation>Answered at</translation>
    </message>
    <message>
        <source>Việc đã hứa với dân</source>
        <translation>Promises to the public</translation>
    </message>
    <message>
        <source>Chưa có buổi đối thoại nào.</source>
        <translation>No dialogues yet.</translation>
    </message>
    <message>
        <source>Người phụ trách hoặc lãnh đạo thêm buổi bằng phím S.</source>
        <translation>The supervisor or a leader adds one with key S.</translation>
    </message>
    <message>
        <source>Chưa có câu hỏi nào.</source>
        <translation>No questions yet.</translation>
    </message>
    <message>
        <source>Dân hỏi lãnh đạo tại quầy: ghi bằng phím N, trả lời ở buổi tới.</source>
        <translation>Asked of leaders here: record with key N, answer next dialogue.</translation>
    </message>
    <message>
        <source>Chưa hứa việc nào.</source>
        <translation>No promises yet.</translation>
    </message>
    <message>
        <source>Chọn câu hỏi (phím 2) rồi hứa việc sẽ làm bằng phím H.</source>
        <translation>Choose a question (key 2), then promise a task with key H.</translation>
    </message>
    <message>
        <source>Danh sách</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Thêm câu hỏi</source>
        <translation>Add question</translation>
    </message>
    <message>
        <source>Thêm buổi</source>
        <translation>Add session</translation>
    </message>
    <message>
        <source>Đã khép buổi đối thoại</source>
        <translation>Dialogue session ended</translation>
    </message>
    <message>
        <source>thêm câu hỏi</source>
        <translation>add question</translation>
    </message>
    <message>
        <source>thêm buổi</source>
        <translation>add session</translation>
    </message>
    <message>
        <source>Điểm</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Số trường hợp</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>{label}: {words} điểm, {cases} trường hợp</source>
        <translation>{label}: {words} points, {cases} cases</translation>
    </message>
    <message>
        <source>ghi như {on:%d/%m/%Y}</source>
        <translation>write like {on:%d/%m/%Y}</translation>
    </message>
    <message>
        <source>ghi như {at:%H:%M %d/%m/%Y}</source>
        <translation>write like {at:%H:%M %d/%m/%Y}</translation>
    </message>
    <message>
        <source>Đang nhập dở từ {since:%H:%M}.</source>
        <translation>Half typed since {since:%H:%M}.</translation>
    </message>
    <message>
        <source>Bỏ, nhập lại</source>
        <translation>Drop it, begin anew</translation>
    </message>
    <message>
        <source>Còn bản nhập dở từ {since:%H:%M}. Nhập mới là thay bản ấy.</source>
        <translation>A form half typed since {since:%H:%M} is kept. Typing takes its place.</translation>
    </message>
    <message>
        <source>Nhập tiếp bản dở</source>
        <translation>Go on with it</translation>
    </message>
    <message>
        <source>Còn nhập dở từ {since:%H:%M}: {task}.</source>
        <translation>Left half typed at {since:%H:%M}: {task}.</translation>
    </message>
    <message>
        <source>Phím {key}: {task}.</source>
        <translation>Key {key}: {task}.</translation>
    </message>
    <message>
        <source>Nhập tiếp</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Mức hài lòng</source>
        <translation>Satisfaction</translation>
    </message>
    <message>
        <source>thu phí</source>
        <translation>take the fee</translation>
    </message>
    <message>
        <source>Thu phí {fee}</source>
        <translation>Take the fee {fee}</translation>
    </message>
    <message>
        <source>Kiểm tra lại. Đúng vậy thì Enter lần nữa để ghi</source>
        <translation>Please check. If it is right, press Enter again to record it</translation>
    </message>
    <message>
        <source>Đang in: {title}</source>
        <translation>Printing: {title}</translation>
    </message>
    <message>
        <source>Hồ sơ này chưa có phiếu. In lại phiếu trước ({which}): {key} lần nữa</source>
        <translation>This dossier has no slip yet. To print the one before ({which}) again: {key} once more</translation>
    </message>
    <message>
        <source>In lại phiếu trước ({which})</source>
        <translation>Printing the one before again ({which})</translation>
    </message>
    <message>
        <source>Hồ sơ vừa lưu không còn lệ phí phải thu</source>
        <translation>No fee is due any more for the dossier saved last</translation>
    </message>
    <message>
        <source>Hồ sơ vừa lưu đã thu {amount}, biên lai {numbers}</source>
        <translation>{amount} taken already for the dossier saved last, receipt {numbers}</translation>
    </message>
    <message>
        <source>Thẻ này là của người có hồ sơ. Quét thẻ người nộp thay</source>
        <translation>This is the applicant&apos;s card. Scan the card of the person handing it in</translation>
    </message>
    <message>
        <source>Thẻ này là của người nộp thay. Quét thẻ người có hồ sơ</source>
        <translation>This card is of the person handing it in. Scan the applicant&apos;s card</translation>
    </message>
    <message>
        <source>Thẻ này là của người cùng đứng tên. Quét thẻ người khác</source>
        <translation>This card is of one named together already. Scan another person&apos;s</translation>
    </message>
    <message>
        <source>Thay người nộp thay bằng {name}?  Enter: thay  ·  Esc: giữ nguyên</source>
        <translation>Put {name} in place of the person handing it in?  Enter: replace  ·  Esc: keep</translation>
    </message>
    <message>
        <source>Thay người có hồ sơ bằng {name}? {stays}  Enter: thay  ·  Esc: giữ nguyên</source>
        <translation>Put {name} in place of the applicant? {stays}  Enter: replace  ·  Esc: keep</translation>
    </message>
    <message>
        <source>Thay tổ chức bằng {name}? {stays}  Enter: thay  ·  Esc: giữ nguyên</source>
        <translation>Put {name} in the organisation&apos;s place? {stays}  Enter: replace  ·  Esc: keep</translation>
    </message>
    <message>
        <source>Thủ tục, giấy tờ giữ nguyên.</source>
        <translation>Procedure and papers stay.</translation>
    </message>
    <message>
        <source>Thủ tục, giấy tờ giữ nguyên, quan hệ hỏi lại.</source>
        <translation>Procedure and papers stay, the relation is asked anew.</translation>
    </message>
    <message>
        <source>Giải thích ngày hẹn</source>
        <translation>Explain the promised day</translation>
    </message>
</context>
</TS>
