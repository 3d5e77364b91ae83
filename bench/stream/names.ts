/** Invented names, in the way of each state: syllables and words that are common there, put together by chance. */
import type { Random } from './random.ts'

export type Culture =
  | 'vietnamese'
  | 'western'
  | 'nordic'
  | 'japanese'
  | 'korean'
  | 'slavic'
  | 'indian'
  | 'malay'
  | 'thai'
  | 'lao'
  | 'latin'
  | 'arabic'

const words = (list: string): string[] => list.split(' ')

const VIETNAMESE = {
  family: words('Nguyễn Nguyễn Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Trịnh Đinh Lương Tạ'),
  middle: words('Văn Thị Minh Hồng Quốc Thanh Đức Ngọc Thu Xuân Hữu Bá Đình Công Gia Khánh Bích Mạnh Quang Trọng'),
  given: words(
    'Nam Hằng Toàn Liên Hưng Sơn Hà Dũng Hải Long Bình Lan Hòa Thủy Cường Phong Vinh Trung Tâm Hiếu Giang Khoa Linh Quân Thảo Yến Tùng Kiên Đạt Nhàn Lộc Phúc Thắng Tuấn Vy Chi Hạnh Dung Nga Ninh',
  ),
}

/** Given names, and the beginnings and ends of family names. */
const OTHERS: Readonly<Record<Exclude<Culture, 'vietnamese'>, readonly [given: string[], first: string[], last: string[]]>> = {
  western: [
    words(
      'Eleanor Margaret Thomas Claire Adrian Peter Helen Robert Laura Martin Susan David Julia Simon Alice George Hannah Edward Irene Frank',
    ),
    words('Whit Brad Ash Har Kess Beau Ell Lang Win Stan Craw Thorn Mill Wood'),
    words('combe ford ler mont ery ton field worth well ham ley stone'),
  ],
  nordic: [
    words('Ingrid Astrid Lars Erik Sigrid Henrik Solveig Magnus Kari Nils'),
    words('Sol Lind Berg Hag Nor Strand Eng Ny Vest Holm'),
    words('heim qvist gren stad dahl lund vik strom rud mark'),
  ],
  japanese: [
    words('Masayuki Takahiro Haruka Yoshiko Kenji Akira Naoko Shigeru Tomoko Hiroshi Yuriko Satoshi'),
    words('Kuro Naka Mura Taka Shira Oka Hoso Yama Ishi Kita'),
    words('da gawa moto saki shima mura hashi no ya naga'),
  ],
  korean: [
    words('Min-jun Seo-yeon Ji-hoon Hye-jin Sang-woo Eun-ji Dong-hyun Tae-young Soo-jin Kyung-ho Young-mi Jae-won'),
    words('Kim Park Choi Jung Kang Cho Yoon Jang Lim Han Shin Kwon'),
    [''],
  ],
  slavic: [
    words('Dmitri Olga Sergei Irina Viktor Elena Pavel Marina Anton Natalia'),
    words('Bele Gro Kar Vol Mor Zai Tar Lev Sok Dub'),
    words('nov tsev kov min shin rovsky lenko bin zin tov'),
  ],
  indian: [
    words('Rakesh Anita Vijay Sunita Arjun Meera Sanjay Kavita Ashok Leela'),
    words('Mal Ven Chat Ban Sub Kri Rag Nar Des Pil'),
    words('hotra katesan terjee erjee ramanian shnan havan ayanan hpande lai'),
  ],
  malay: [
    words('Ahmad Siti Hasan Dewi Rizal Nur Budi Ratna Zainal Putri'),
    words('Rah Wid Sus Har Pra Kus Ibra San Mul Sur'),
    words('man odo anto tono setyo umo him toso yadi yanto'),
  ],
  thai: [
    words('Somchai Anong Prasert Malee Kittisak Suda Wichai Naree Chatchai Pim'),
    words('Chai Rat Wong Sri Thong Phan Kit Sut Bun Pra'),
    words('yasit anakul suwan somboon chai arak tikul iporn lert sert'),
  ],
  lao: [
    words('Bounmy Khamla Somphone Viengkham Thongsy Bouasone Phouvong Sisavath Manivone Khampheng'),
    words('Keo Phom Sou Vong Inthi Sisou Chan Thong Bou Kham'),
    words('savang vihane sengdeth phanith lath phachanh mixay vongsa pheng sy'),
  ],
  latin: [
    words('Ramon Lourdes Domingo Teresa Rafael Carmen Miguel Beatriz Eduardo Paulo'),
    words('Villa Mag Sar Cas Mon Del Ara Sal Fer Ro'),
    words('real banua mento tillo tero rosario neta gado nandes cha'),
  ],
  arabic: [
    words('Khaled Nadia Omar Layla Tarek Mona Youssef Hoda Karim Salma'),
    words('Man Shar Has Far Kha Naz Mah Sal Bad Fah'),
    words('sour awi sani ouk lil zeer moud eem rawi my'),
  ],
}

/** A name as its bearer's state writes it in Latin letters; family name first in Vietnam, Korea and in none of the others. */
export function nameIn(culture: Culture, random: Random): string {
  if (culture === 'vietnamese') {
    const { family, middle, given } = VIETNAMESE
    const second = random.chance(0.3) ? ` ${random.pick(given)}` : ''
    return `${random.pick(family)} ${random.pick(middle)}${second} ${random.pick(given)}`
  }
  const [given, first, last] = OTHERS[culture]
  const family = `${random.pick(first)}${random.pick(last)}`
  return culture === 'korean' ? `${family} ${random.pick(given)}` : `${random.pick(given)} ${family}`
}
