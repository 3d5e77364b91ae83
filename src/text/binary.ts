/** What the first bytes of a well-known kind of file look like. */
const SIGNATURES: ReadonlyArray<readonly [signature: string, kind: string]> = [
  ['%PDF-', 'a PDF'],
  ['{\\rtf', 'an RTF document'],
  ['PK\x03\x04', 'a ZIP archive or an office document'],
  ['\xd0\xcf\x11\xe0', 'an old office document'],
  ['\x1f\x8b', 'a gzip archive'],
  ['BZh', 'a bzip2 archive'],
  ['\xfd7zXZ', 'an xz archive'],
  ['7z\xbc\xaf', 'a 7z archive'],
  ['\x28\xb5\x2f\xfd', 'a zstd archive'],
  ['\x89PNG', 'a picture'],
  ['\xff\xd8\xff', 'a picture'],
  ['GIF8', 'a picture'],
  ['RIFF', 'a picture, sound or film'],
  ['ID3', 'a sound file'],
  ['\x7fELF', 'a program'],
  ['SQLite format 3', 'a database'],
]

/** The kind of file that `bytes` begin like («a PDF»), or null. */
export function describeBinary(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 16)).toString('latin1')
  return SIGNATURES.find(([signature]) => head.startsWith(signature))?.[1] ?? null
}
