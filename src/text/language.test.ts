import { expect, it } from 'vitest'
import { detectLanguage } from './language.ts'
import { tokenize } from './tokens.ts'

it.each([
  ['Hai bên nhất trí tăng cường hợp tác trên mọi lĩnh vực.', 'vi'],
  ['Hai ben nhat tri tang cuong hop tac trong cac linh vuc cua hai nuoc va phat trien quan he.', 'vi'],
  ['The two sides agreed to strengthen cooperation in all fields.', 'en'],
  ['Deputy Minister Nguyễn Thị Hồng Vân and Lê Đức Thịnh met with the Japanese delegation in Hà Nội on Monday.', 'en'],
  ['Die beiden Minister vereinbarten eine engere Zusammenarbeit.', null],
  ['12345', null],
])('%s', (text, language) => {
  expect(detectLanguage(tokenize(text))).toBe(language)
})
