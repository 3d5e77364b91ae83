/** Sketches as bytes, for a store to keep: about 1.5 KB a document. */
import { LANGUAGES } from '../../contract/vocabulary.ts'
import type { Sketch } from './sketch.ts'

/** Changes with the functions that sketches are made by: sketches of different versions cannot be compared. */
const VERSION = 1
const HEADER = 8

/** Little-endian 32-bit numbers: version, language, runs, sampled share (as a power of two), four lengths, then the arrays. */
export function packSketch({ language, shingles, limit, sample, names, capitals, bands, passages }: Sketch): Uint8Array {
  const parts = [sample, names, capitals, passages]
  const lengths = parts.map(({ length }) => length)
  const header = [VERSION, LANGUAGES.indexOf(language), shingles, Math.log2(limit), ...lengths]
  const numbers = [...header, ...parts.flatMap(part => [...part]), ...bands]
  const bytes = new DataView(new ArrayBuffer(numbers.length * 4))
  for (const [i, number] of numbers.entries()) bytes.setUint32(i * 4, number, true)
  return new Uint8Array(bytes.buffer)
}

/** The sketch that was packed; null for one of another version, which has to be made again from the text. */
export function unpackSketch(bytes: Uint8Array): Sketch | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const numbers = Uint32Array.from({ length: bytes.byteLength >> 2 }, (_, i) => view.getUint32(i * 4, true))
  const [version, language, shingles, share, ...lengths] = numbers.subarray(0, HEADER)
  if (version !== VERSION) return null
  let at = HEADER
  const [sample, names, capitals, passages] = lengths.map(length => {
    at += length
    return numbers.slice(at - length, at)
  })
  return {
    language: LANGUAGES[language],
    shingles,
    limit: 2 ** share,
    sample,
    names,
    capitals,
    bands: numbers.slice(at),
    passages,
  }
}
