/** What help says; examples first, for they are what is looked for. */
export const SHORT_HELP = `banggiao reads articles about the meetings of governments, in Vietnamese and English:
who met whom, what each side said, and which agreements it was about, every line with its quotation.

  banggiao read ARTICLE.txt            what one article says
  banggiao read FOLDER                 all articles in a folder
  banggiao add FOLDER                  keep what they say in a record
  banggiao timeline --between VN,US    ask the record: what took place (also: ledger, diff, search, brief …)
  banggiao --help                      all commands; each has --help with examples

In a checkout of the project, write «npx banggiao» for «banggiao».
`

export const READ_EXAMPLES = `Examples:
  banggiao read samples                           what eight articles say, as tables
  banggiao read visit.txt --format text           the article, with what was found marked in it
  banggiao read visit.txt --explain               which rule found what, how sure, from which words
  banggiao read page.html --published 2026-02-07  a saved page, with the date that you know
  pbpaste | banggiao read -                       the text on the clipboard
  banggiao read 'archive/**/*.txt' --jobs 2 > readings.jsonl
  zcat archive.jsonl.gz | banggiao read --jsonl > readings.jsonl
`

export const READ_NOTES = `
Inputs:
  FILE is text (UTF-8, UTF-16, windows-1258 or windows-1252) or HTML, whatever its name; FOLDER is searched for .txt, .html,
  .htm and .md, with all folders in it; a GLOB in quotes is expanded here; «-» is standard input.
  With --jsonl each line is {"text" or "html": "…", "source" or "url" or "id": "…", "title"?, "published"?, "lang"?}.

Output:
  Readings go to standard output in the order of the inputs, all else to standard error. The format is table on a terminal
  and jsonl (one reading a line, schema banggiao.reading/1) elsewhere.

Exit codes:
  0 all was read · 1 something could not be read (the rest was) · 2 wrong usage · 130 stopped with Ctrl-C
`
