/** Strings that break text code: every plane, lone surrogates, stacked marks, odd spaces and line ends, Vietnamese in pieces, mark-up. */
import fc from 'fast-check'

const PIECES = [
  'Việt Nam', 'Vie\u0323\u0302t', 'hoà', 'hòa', 'ủy', 'uỷ', 'Đ', 'đ', 'Thủ tướng', 'the two sides agreed', 'khẳng định', ' date 2026-02-07 ',
  '\u00a0', '\u202f', '\u3000', '\u200b', '\u200d', '\ufeff', '\u00ad', '\u202e', '\r\n', '\r', '\n\n', '\u2028', '\u0085', '\t', '\0', '\x1b[31m',
  '\ud800', '\udfff', '🤝', '👩‍👩‍👧', '𝓗à', '\u0301\u0323\u0309', 'e\u0301\u0302\u0323', '«', '»', '“', '”', '—', '<p>', '&nbsp;', '</html>', '{"a":1}',
  '2/2', '31/02/2026', '$1,000', 'U.S.', 'O’Brien', '/./.', 'ﬁ', 'Å', 'İ', 'ß', 'ﷺ', '日本', 'العربية', 'ខ្មែរ',
] as const

/** Any string that a hostile or careless source may hold, unpaired surrogates included. */
export function hostileText(maxPieces = 60): fc.Arbitrary<string> {
  const piece = fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), loneUnits)
  return fc.array(piece, { maxLength: maxPieces }).map(pieces => pieces.join(''))
}

const loneUnits = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 8 }).map(units => String.fromCharCode(...units))
