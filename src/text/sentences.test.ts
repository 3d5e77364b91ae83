import { describe, expect, it } from 'vitest'
import { splitSentences } from './sentences.ts'
import { textOf, tokenize } from './tokens.ts'

const sentencesOf = (text: string): string[] => {
  const tokens = tokenize(text)
  return splitSentences(tokens).map(s => textOf(tokens, s.start, s.end))
}

describe('one sentence each', () => {
  it.each([
    ['Smt. Meena Devi met Mr. Rao at 4.6 per cent.'],
    ['Bà Jean H. Lee trả lời.'],
    ['Cố vấn H. R. McCarty nói.'],
    ['Thủ tướng M. Fonseca cảm ơn.'],
    ['Ngày 4.6 tại TP. Hồ Chí Minh, hai bên ký kết.'],
    ['The U.S. side agreed.'],
  ])('%s', text => {
    expect(sentencesOf(text)).toEqual([text])
  })
})

describe('two sentences', () => {
  it.each([
    ['Hai bên ký kết. Ông cảm ơn.', ['Hai bên ký kết.', 'Ông cảm ơn.']],
    ['Tin của đài\nÔng Hùng nói', ['Tin của đài', 'Ông Hùng nói']],
    ['“We agree.” She left.', ['“We agree.”', 'She left.']],
    ['quan hệ hai nước.Ông Trung nói', ['quan hệ hai nước.', 'Ông Trung nói']],
  ])('%s', (text, found) => {
    expect(sentencesOf(text)).toEqual(found)
  })
})
