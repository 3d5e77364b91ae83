/**
 * Another process that works on a record: node store-process.ts PLACE(JSON) TASK. Says on standard output how far it is, a line each.
 *  - add N NAME: opens the record and adds N documents, each in a transaction of its own
 *  - hang NAME: opens it, writes half a transaction and stays in it
 */
import { openStore, type Place } from '../../src/store/open.ts'
import { documentRow } from './rows.ts'

const [place = '{}', task, ...given] = process.argv.slice(2)
const store = await openStore(JSON.parse(place) as Place)
process.stdout.write('open\n')

if (task === 'add') {
  const [count, name] = given
  for (let i = 0; i < Number(count); i++) {
    await store.write(tx =>
      tx
        .insertInto('documents')
        .values(documentRow(`${name}-${i}`))
        .execute(),
    )
    process.stdout.write(`added ${i}\n`)
  }
  await store.close()
} else {
  await store.write(async tx => {
    // enough that SQLite writes some of it out before the transaction ends
    for (let i = 0; i < 2_000; i++)
      await tx
        .insertInto('documents')
        .values(documentRow(`${given[0]}-${i}`, { text: 'Hai bên nhất trí. '.repeat(2_000) }))
        .execute()
    process.stdout.write('written\n')
    await new Promise(resolve => setTimeout(resolve, 60_000))
  })
}
