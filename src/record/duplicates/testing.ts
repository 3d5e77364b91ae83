/** Texts for the tests of this folder; persons are invented. */

/** A report in paragraphs, the headline first. */
export const REPORT_VI = [
  'Việt Nam và Na Uy thúc đẩy hợp tác kinh tế biển',
  'Ngày 12/3, tại Hà Nội, Bộ trưởng Ngoại giao Đinh Quang Vũ đã hội đàm với Bộ trưởng Ngoại giao Na Uy Sigrid Halvorsen, nhân chuyến thăm chính thức Việt Nam từ ngày 11 đến 13/3.',
  'Hai Bộ trưởng bày tỏ hài lòng trước những bước tiến của quan hệ song phương, đặc biệt là kim ngạch thương mại tăng gần gấp đôi trong năm năm qua và ba dự án điện gió ngoài khơi vừa được cấp phép khảo sát tại Bình Thuận.',
  'Bộ trưởng Đinh Quang Vũ đề nghị phía Na Uy chia sẻ kinh nghiệm quản lý quỹ dầu khí, hỗ trợ đào tạo thủy thủ và mở cửa thị trường cho cá tra, tôm và trái cây nhiệt đới của Việt Nam.',
  'Bà Sigrid Halvorsen khẳng định Na Uy coi Việt Nam là đối tác hàng đầu tại Đông Nam Á, cam kết thúc đẩy Quốc hội sớm thông qua hiệp định bảo hộ đầu tư và hoan nghênh sáng kiến lập nhóm công tác chung về vận tải biển xanh.',
  'Về các vấn đề khu vực, hai bên nhất trí giải quyết tranh chấp bằng biện pháp hòa bình, phù hợp với luật pháp quốc tế, trong đó có Công ước Luật Biển 1982.',
  'Kết thúc hội đàm, hai Bộ trưởng chứng kiến lễ ký bản ghi nhớ về đào tạo hàng hải giữa Đại học Hàng hải Hải Phòng và Học viện Bergen. Tối cùng ngày, Bộ trưởng Đinh Quang Vũ mở tiệc chiêu đãi Đoàn.',
] as const

export const REPORT_EN = [
  'Viet Nam and Norway step up maritime cooperation',
  'HANOI, March 12 – Foreign Minister Dinh Quang Vu held talks with his Norwegian counterpart Sigrid Halvorsen in Hanoi on Wednesday as part of her official visit to Viet Nam from March 11 to 13.',
  'The two ministers were pleased with the strides that bilateral ties have made, above all with trade that nearly doubled within five years and with three offshore wind farms that have just been licensed for surveys off Binh Thuan.',
  'Vu asked Norway to share its experience in running the petroleum fund, to help train seafarers and to open its market to Vietnamese pangasius, shrimp and tropical fruit.',
  'Halvorsen said Norway regards Viet Nam as its foremost partner in Southeast Asia, pledged to press parliament to pass the investment protection treaty soon and welcomed the idea of a joint working group on green shipping.',
  'On regional matters, the two sides agreed that disputes be settled by peaceful means and in line with international law, including the 1982 Convention on the Law of the Sea.',
  'After the talks the ministers witnessed the signing of a memorandum on maritime training between Hai Phong Maritime University and the Bergen Academy. In the evening Vu hosted a banquet for the delegation.',
] as const

/** The same talks by another hand. */
export const OTHER_HAND_VI = [
  'Ngoại trưởng Na Uy thăm chính thức Việt Nam',
  'Tiếp nối chương trình chuyến thăm, chiều 12/3, Ngoại trưởng Sigrid Halvorsen có buổi làm việc với người đồng cấp Đinh Quang Vũ tại trụ sở Bộ Ngoại giao ở Hà Nội.',
  'Trao đổi về kinh tế, hai Ngoại trưởng cho rằng dư địa hợp tác còn lớn, nhất là trong lĩnh vực năng lượng tái tạo. Ngoại trưởng Na Uy thông báo ba doanh nghiệp nước này đã hoàn tất hồ sơ khảo sát điện gió.',
  'Phía Việt Nam mong muốn hàng nông thủy sản tiếp cận thị trường Bắc Âu thuận lợi hơn, đồng thời mong được Na Uy giúp đỡ trong quản lý nguồn thu dầu khí và bồi dưỡng nhân lực ngành hàng hải.',
  'Đáp lại, Ngoại trưởng Halvorsen đánh giá cao vai trò của Việt Nam ở khu vực, hứa vận động các nghị sĩ sớm phê chuẩn hiệp định về đầu tư. Hai nước sẽ thành lập một tổ công tác về hàng hải bền vững.',
  'Hai Ngoại trưởng cũng chia sẻ quan điểm về tình hình Biển Đông và cùng đề cao vai trò của UNCLOS.',
] as const

export const OTHER_HAND_EN = [
  'Norwegian foreign minister in Hanoi for official visit',
  'Sigrid Halvorsen, the foreign minister of Norway, met Dinh Quang Vu at the Foreign Ministry in Hanoi on the second day of a trip meant to widen economic ties.',
  'There is ample room to do more, both said, in renewable energy in particular. Three Norwegian companies have handed in their papers to look for wind sites, according to Halvorsen.',
  'The Vietnamese side would like farm and sea products to reach Nordic shoppers more easily. It also hopes for advice on how oil money is managed and for places at Norwegian schools of navigation.',
  'Halvorsen praised the part that Viet Nam plays in its region and promised to talk to members of parliament about an early ratification of the agreement on investment. A task force on sustainable shipping is to be set up.',
  'The situation in the East Sea came up as well, with both ministers underlining the role of UNCLOS.',
] as const

/** What agencies write again and again with other names. */
export const FORMULAS = {
  'congratulations, vi': (country: string, day: string, from: string, to: string, minister: string) =>
    `Nhân dịp kỷ niệm Ngày thiết lập quan hệ ngoại giao giữa nước Cộng hòa xã hội chủ nghĩa Việt Nam và ${country} (${day}), Chủ tịch nước ${from} đã gửi điện mừng tới Tổng thống ${to}. Trong điện, Chủ tịch nước bày tỏ vui mừng trước sự phát triển tốt đẹp của quan hệ hữu nghị và hợp tác giữa hai nước trong thời gian qua, tin tưởng rằng với nỗ lực chung của cả hai bên, quan hệ song phương sẽ tiếp tục phát triển mạnh mẽ, toàn diện, đáp ứng nguyện vọng và lợi ích của nhân dân hai nước, góp phần vào hòa bình, ổn định, hợp tác và phát triển ở khu vực và trên thế giới. Cùng ngày, Bộ trưởng Ngoại giao cũng gửi điện mừng tới Bộ trưởng Ngoại giao ${minister}.`,
  'courtesy call, vi': (country: string, day: string, host: string, guest: string) =>
    `Chiều ${day}, tại Hà Nội, Thứ trưởng Bộ Ngoại giao ${host} đã tiếp Đại sứ ${country} tại Việt Nam ${guest} đến chào xã giao nhân dịp nhận nhiệm vụ. Thứ trưởng chúc mừng Đại sứ được bổ nhiệm làm đại diện toàn quyền tại Việt Nam, tin tưởng Đại sứ sẽ có nhiều đóng góp tích cực cho quan hệ hữu nghị và hợp tác nhiều mặt giữa hai nước; đề nghị Đại sứ thúc đẩy trao đổi đoàn các cấp, nhất là cấp cao, mở rộng hợp tác kinh tế, thương mại, đầu tư, giáo dục, văn hóa và giao lưu nhân dân. Đại sứ cảm ơn Thứ trưởng đã dành thời gian tiếp, khẳng định sẽ nỗ lực hết mình trong nhiệm kỳ công tác để tăng cường quan hệ giữa hai nước.`,
  'congratulations, en': (country: string, day: string, from: string, to: string, minister: string) =>
    `On the occasion of the anniversary of the establishment of diplomatic relations between Viet Nam and ${country} (${day}), State President ${from} sent a message of congratulations to President ${to}. In the message, the President expressed his delight at the fine development of the friendship and cooperation between the two countries over the past years, and his belief that with the joint efforts of both sides the bilateral ties will continue to grow strongly and comprehensively, meeting the aspirations and interests of the two peoples, for peace, stability, cooperation and development in the region and the world. On the same day, the Foreign Minister sent a message of congratulations to Foreign Minister ${minister}.`,
  'courtesy call, en': (country: string, day: string, host: string, guest: string) =>
    `Deputy Foreign Minister ${host} received Ambassador of ${country} to Viet Nam ${guest}, who came to pay a courtesy call on the occasion of the start of the term, in Hanoi on ${day}. The Deputy Minister congratulated the Ambassador on the appointment and expressed confidence that the Ambassador will make many positive contributions to the friendship and multifaceted cooperation between the two countries; and suggested that the Ambassador promote the exchange of delegations at all levels, particularly high-level ones, and expand cooperation in economy, trade, investment, education, culture and people-to-people exchange. The Ambassador thanked the Deputy Minister for the reception and pledged to do the utmost during the term to strengthen the ties between the two nations.`,
} as const
