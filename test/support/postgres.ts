/**
 * Before the tests: a door at which the first test that needs PostgreSQL has one server started for the whole run; a run that needs none starts none.
 * With BANGGIAO_TEST_POSTGRES=postgres://… that server is used.
 */
import { createServer } from 'node:net'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { type Server, startPostgres } from '../../scripts/postgres.ts'
import { openStore } from '../../src/store/open.ts'

/** What the door says: the address of the server and of the empty record that databases are made from, or why there is none. */
export type Answer = { readonly url: string; readonly template: string } | { readonly problem: string }

declare module 'vitest' {
  export interface ProvidedContext {
    postgresDoor: number
  }
}

const GIVEN = process.env.BANGGIAO_TEST_POSTGRES ?? ''

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  let server: Server | null = null
  let answer: Promise<Answer> | null = null
  const start = async (): Promise<Answer> => {
    try {
      server = GIVEN ? null : await startPostgres()
      const url = server?.url ?? GIVEN
      return { url, template: await makeTemplate(url) }
    } catch (error) {
      return { problem: error instanceof Error ? error.message : String(error) }
    }
  }
  const door = createServer(socket => {
    answer ??= start()
    void answer.then(said => socket.end(JSON.stringify(said)))
  })
  const port = await new Promise<number>(resolve => {
    door.listen(0, '127.0.0.1', () => {
      const address = door.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    })
  })
  project.provide('postgresDoor', port)
  return async () => {
    door.close()
    const said = await answer
    // a server that was there before keeps nothing of ours
    if (GIVEN !== '' && said && 'url' in said) await onServer(said.url, `drop database ${said.template}`)
    await server?.stop()
  }
}

/** An empty record, made once; a database made from it takes a tenth of the time. */
async function makeTemplate(url: string): Promise<string> {
  const name = `banggiao_template_${process.pid}`
  await onServer(url, `create database ${name}`)
  const store = await openStore({ url: atDatabase(url, name) })
  await store.close()
  return name
}

/** The address of another database of the same server. */
export function atDatabase(url: string, name: string): string {
  const address = new URL(url)
  address.pathname = `/${name}`
  return address.href
}

/** One statement as the server's administrator. */
export async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
