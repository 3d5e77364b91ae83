import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hostileText } from '../../test/support/hostile.ts'
import { BanggiaoError } from '../contract/errors.ts'
import { readHtml } from './html.ts'
import { looksLikeHtml } from './sniff.ts'

const BODY =
  'Thứ trưởng Ngoại giao Lê Hồng Vân khẳng định Việt Nam coi trọng quan hệ với Na Uy; đề nghị hai bên sớm nối lại đường bay thẳng. '
const PAGE = `<!doctype html><html lang="vi"><head><title>Việt Nam và Na Uy bàn hợp tác biển | Báo Mẫu</title>
<meta property="article:published_time" content="2026-03-12T18:30:00Z"><script>var a = "<p>not text</p>"</script></head>
<body><nav><a href="/">Trang chủ</a> <a href="/the-gioi">Thế giới</a></nav>
<article><h1>Việt Nam và Na Uy bàn hợp tác biển</h1>
<figure><img src="a.jpg"><figcaption>Toàn cảnh buổi làm việc. Ảnh: PV</figcaption></figure>
${`<p>${BODY.repeat(2)}</p>\n`.repeat(4)}<p>Tỷ&nbsp;lệ &lt; 5&nbsp;% và<br>một dòng&nbsp;mới.</p></article>
<footer>© Báo Mẫu</footer></body></html>`

describe('a page', () => {
  const article = readHtml(PAGE, 'x.html')

  it('gives its headline first, without the name of the site', () => {
    expect(article.title).toBe('Việt Nam và Na Uy bàn hợp tác biển')
    expect(article.text.startsWith('Việt Nam và Na Uy bàn hợp tác biển\n\n')).toBe(true)
  })

  it('gives the day where the outlet is: 18:30Z is the next morning in Hà Nội', () => {
    expect(article.published).toBe('2026-03-13')
  })

  it('keeps paragraphs and captions apart, and decodes entities', () => {
    expect(article.text).toContain('\n\nToàn cảnh buổi làm việc. Ảnh: PV\n\n')
    expect(article.text).toContain('Tỷ\u00a0lệ < 5\u00a0% và\nmột dòng\u00a0mới.')
  })

  it('leaves out scripts and menus', () => {
    expect(article.text).not.toMatch(/not text|var a|Trang chủ/)
  })
})

describe('facts of the mark-up', () => {
  const factsOf = (head: string, body = `<p>${BODY}</p>`) =>
    readHtml(`<html lang="en"><head>${head}</head><body>${body}</body></html>`, 'x.html')
  it.each([
    [
      'JSON-LD',
      '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2025-11-20T09:00:00+07:00"}</script>',
      '2025-11-20',
    ],
    ['a meta of Dublin Core', '<meta name="DC.date.issued" content="2024-08-23">', '2024-08-23'],
    ['no date that the calendar lacks', '<meta name="date" content="2026-02-30">', null],
    ['no words for a date', '<meta name="date" content="yesterday">', null],
    [
      'UTC of an English page as printed',
      '<meta property="article:published_time" content="2026-03-12T18:30:00Z">',
      '2026-03-12',
    ],
  ])('date: %s', (_, head, day) => expect(factsOf(head).published).toBe(day))

  it('takes the day of a <time>', () => {
    expect(factsOf('', `<time datetime="2026-01-05T08:00">5 January</time><p>${BODY}</p>`).published).toBe('2026-01-05')
  })
})

describe('pages that are not as they should be', () => {
  it.each([
    ['a fragment', `<p>${BODY}</p><p>Ông cảm ơn.</p>`],
    ['unclosed tags', `<p>${BODY}<p>Ông cảm ơn.<div><b>`],
    ['a short page', '<html><body><div>Ông cảm ơn.</div></body></html>'],
    ['tables for layout', `<table><tr><td>${BODY}</td></tr><tr><td>Ông cảm ơn.</td></tr></table>`],
  ])('%s', (_, html) => expect(readHtml(html, 'x.html').text).toContain('Ông cảm ơn.'))

  it('ten thousand levels deep, without the stack or the patience running out', () => {
    const started = performance.now()
    expect(readHtml(`${'<div>'.repeat(10_000)}Ông cảm ơn.${'</div>'.repeat(10_000)}`, 'x.html').text).toBe('Ông cảm ơn.')
    expect(performance.now() - started).toBeLessThan(2000)
  })

  it('deeper than any page is refused before it is parsed', () => {
    expect(() => readHtml('<b>'.repeat(300_000), 'x.html')).toThrow(/x\.html: its tags are nested over 20000 deep/)
  })

  it('without any text says so by name', () => {
    expect(() => readHtml('<html><body><script>x()</script><img src="a"></body></html>', 'x.html')).toThrow(
      /x\.html.*holds no text/,
    )
  })

  it('of any kind never break it', () => {
    const tag = fc.constantFrom(
      '<p>',
      '</p>',
      '<div>',
      '</div>',
      '<table><tr><td>',
      '<!--',
      '-->',
      '<script>',
      '</script>',
      '<br>',
      '<a href="x">',
      '<h1>',
      '&amp;',
      '&#x0;',
      '<![CDATA[',
      '<',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(tag, hostileText(3))), pieces => {
        try {
          expect(typeof readHtml(pieces.join(''), 'x.html').text).toBe('string')
        } catch (error) {
          expect(error).toBeInstanceOf(BanggiaoError)
        }
      }),
    )
  })
})

describe('pages whose root is not one', () => {
  it.each([
    ['tags inside a script', '<script><p>The ministers met.<script><h1><html><p>', 'no-article-text'],
    ['text outside the root', '<html></html>A!<html><div></p>The ministers met.</div>', 'The ministers met.'],
  ])('%s', (_, html, expected) => {
    try {
      expect(readHtml(html, 'x.html').text).toContain(expected)
    } catch (error) {
      expect((error as BanggiaoError).code).toBe(expected)
    }
  })
})

describe('HTML is told from text', () => {
  it.each([
    ['<!DOCTYPE html><html>', 'x.txt', true],
    ['\n<!-- saved from a browser -->\n<html lang="vi">', 'x.txt', true],
    ['<p>a</p><p>b</p>', 'x.txt', true],
    ['a<br>b', 'x.html', true],
    ['a<br>b', 'x.txt', false],
    ['profits < 5 and > 3', 'x.html', false],
    ['Write to <lan@example.org> or <minh@example.org> or <ha@example.org>', 'x.txt', false],
    ['plain', 'x.html', false],
  ])('%j in %s: %j', (text, source, html) => expect(looksLikeHtml(text, source)).toBe(html))
})
