/** Bytes from files and streams, never more of them than a document may have. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { BanggiaoError } from '../contract/errors.ts'

/** The largest document that is read: far above any article, far below what would fill the memory. */
export const MAX_BYTES = 50 * 1024 * 1024
const CHUNK = 64 * 1024

/** All bytes of a file, pipe or device; throws not-found, unreadable, too-large or empty. A large file is refused by its size alone. */
export function readFileBytes(path: string): Uint8Array {
  let handle: number | undefined
  try {
    handle = openSync(path, 'r')
    const { size } = fstatSync(handle)
    if (size > MAX_BYTES) throw tooLarge(path)
    return notEmpty(path, readAll(handle, size, path))
  } catch (error) {
    throw error instanceof BanggiaoError ? error : fileError(path, error)
  } finally {
    if (handle !== undefined) closeSync(handle)
  }
}

/** Reads to the end; `size` is a first guess, 0 for pipes and devices. */
function readAll(handle: number, size: number, path: string): Uint8Array {
  let buffer = Buffer.allocUnsafe(size + 1 || CHUNK)
  let length = 0
  for (;;) {
    if (length === buffer.length) buffer = Buffer.concat([buffer], Math.max(buffer.length * 2, CHUNK))
    const got = readSync(handle, buffer, length, buffer.length - length, null)
    if (got === 0) return buffer.subarray(0, length)
    length += got
    if (length > MAX_BYTES) throw tooLarge(path)
  }
}

/** All bytes of a stream, such as standard input. */
export async function readStreamBytes(stream: AsyncIterable<Uint8Array>, name: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of stream) {
    length += chunk.length
    if (length > MAX_BYTES) throw tooLarge(name)
    chunks.push(chunk)
  }
  return notEmpty(name, Buffer.concat(chunks, length))
}

function notEmpty(name: string, bytes: Uint8Array): Uint8Array {
  if (bytes.length === 0) throw emptyInput(name)
  return bytes
}

export const emptyInput = (name: string): BanggiaoError =>
  new BanggiaoError('empty', `${name} is empty; put the text of an article in it or leave it out.`)

export const tooLarge = (name: string): BanggiaoError =>
  new BanggiaoError(
    'too-large',
    `${name} is larger than ${MAX_BYTES / 1024 / 1024} MB, so it is no single article; split it, or give it as JSON Lines with --jsonl.`,
  )

const CAUSES: Record<string, string> = {
  EACCES: 'you may not read it; change its permissions (chmod +r) or copy it',
  EPERM: 'you may not read it; change its permissions (chmod +r) or copy it',
  ENOTDIR: 'a part of its path is a file, not a folder; check the path',
  ELOOP: 'its links point in a circle; name the real file',
  ENAMETOOLONG: 'its name is longer than the system allows; check the path',
  EISDIR: 'it is a folder where a file was expected',
  EMFILE: 'too many files are open; raise the limit (ulimit -n) or use fewer --jobs',
  ENXIO: 'it is a socket or a device that gives no text',
}

/** The error of the file system as ours, with its mend. */
export function fileError(path: string, error: unknown): BanggiaoError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOENT') return new BanggiaoError('not-found', `${path} does not exist; check the path.`, { cause: error })
  const reason =
    CAUSES[code] ??
    (error instanceof Error
      ? `the system says «${error.message}»; copy it elsewhere and try again`
      : 'the system gives no reason')
  return new BanggiaoError('unreadable', `${path} cannot be read: ${reason}.`, { cause: error })
}
