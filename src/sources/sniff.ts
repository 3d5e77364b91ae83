/** Tells HTML from text without loading a parser. */
const PAGE_START = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,4000}?-->\s*)*<(?:!doctype html|html|head|body)[\s>]/i
const BLOCK_TAG =
  /<\/?(?:p|div|br|h[1-6]|span|a|li|ul|ol|table|tr|td|article|section|img|figure|figcaption|strong|em|b|i|meta|title)(?:\s[^<>]{0,2000})?\/?>/gi
/** A text may mention a tag or two; a page has more. */
const ENOUGH_TAGS = 3
const LOOKED_AT = 20_000

/** Whether a text is HTML, whatever its file is called; a file called .html needs only one tag to be believed. */
export function looksLikeHtml(text: string, source = ''): boolean {
  if (!text.includes('<')) return false
  const head = text.slice(0, LOOKED_AT)
  if (PAGE_START.test(head)) return true
  const wanted = /\.x?html?$/i.test(source) ? 1 : ENOUGH_TAGS
  let seen = 0
  for (const _ of head.matchAll(BLOCK_TAG)) if (++seen >= wanted) return true
  return false
}
