/** One-byte code pages told apart: windows-1258 (Vietnamese) and windows-1252 (Western), or the one that the mark-up names. */
const TONES = new Set([0xcc, 0xd2, 0xde, 0xec, 0xf2])
const VOWELS = new Set([...Buffer.from('aeiouyAEIOUY'), 0xc2, 0xc3, 0xca, 0xd4, 0xd5, 0xdd, 0xe2, 0xe3, 0xea, 0xf4, 0xf5, 0xfd])
/** Đ đ ơ ư Ơ Ư ă in windows-1258; ð ý õ and their like in windows-1252, which English and French hardly ever print. */
const VIETNAMESE = new Set([0xd0, 0xf0, 0xd5, 0xf5, 0xdd, 0xfd, 0xe3])
const NAMED = /<meta[^>]+charset\s*=\s*["']?([a-z0-9_:-]+)/i
const ONE_BYTE = /^(?:windows-125[0-8]|iso-8859-\d\d?|latin1|koi8-[ru]|macintosh|windows-874)$/i

/** The label for TextDecoder, or null when the bytes are not like text in a Latin code page. */
export function pickCodePage(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2048)).toString('latin1')
  const named = NAMED.exec(head)?.[1]
  if (named && ONE_BYTE.test(named) && !/^(?:windows-1252|iso-8859-1|latin1)$/i.test(named)) return named.toLowerCase()
  const length = Math.min(bytes.length, 1 << 20)
  let plain = 0
  let high = 0
  let tones = 0
  let strayTones = 0
  let vietnamese = 0
  for (let i = 0; i < length; i++) {
    const byte = bytes[i] ?? 0
    if (byte < 0x80) {
      if (byte >= 0x20 || (byte >= 9 && byte <= 13)) plain++
      continue
    }
    high++
    if (TONES.has(byte)) {
      if (i > 0 && VOWELS.has(bytes[i - 1] ?? 0)) tones++
      else strayTones++
    } else if (VIETNAMESE.has(byte)) vietnamese++
  }
  // Latin text is mostly ASCII even in Vietnamese; two-byte Asian encodings, Cyrillic and compressed data are not.
  if (plain < length * 0.55) return null
  return tones > strayTones && tones + vietnamese > high * 0.3 ? 'windows-1258' : 'windows-1252'
}
