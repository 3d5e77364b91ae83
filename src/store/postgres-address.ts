/** postgres://user:password@host:port/database?schema=name, and what of it may be shown. */
import { BanggiaoError } from '../contract/errors.ts'

/** Where the tables stand unless the address says otherwise: apart from everybody else's. */
const OWN_SCHEMA = 'banggiao'

export interface Address {
  /** As `pg` takes it. */
  readonly url: string
  readonly schema: string
  /** For messages: without the password. */
  readonly shown: string
}

/** The parts of an address; throws `usage` for what is none, without repeating it. */
export function parseAddress(url: string): Address {
  try {
    const { protocol, username, hostname, port, pathname, searchParams } = new URL(url)
    if (protocol !== 'postgres:' && protocol !== 'postgresql:') throw new TypeError(protocol)
    const user = searchParams.get('user') ?? decodeURIComponent(username)
    const host = searchParams.get('host') ?? decodeURIComponent(hostname)
    const at = [user && `${user}@`, host, (searchParams.get('port') ?? port) && `:${searchParams.get('port') ?? port}`].join('')
    return { url, schema: schemaOf(searchParams), shown: `postgres://${at}${decodeURI(pathname)}` }
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof URIError)) throw error
    throw new BanggiaoError(
      'usage',
      'The address of the database is not of the form postgres://user@host:5432/database; check it.',
    )
  }
}

/** The schema that is asked for: schema=…, or options=-c search_path=…, as other tools write it. */
function schemaOf(asked: URLSearchParams): string {
  return asked.get('schema') ?? /search_path=([^\s,]+)/.exec(asked.get('options') ?? '')?.[1] ?? OWN_SCHEMA
}
