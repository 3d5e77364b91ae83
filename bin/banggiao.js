#!/usr/bin/env node
// Plain JavaScript that any Node can parse: it must be able to say that it is too old.
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `banggiao: Node 22.18 or newer is needed, and this is ${process.version}. In the checkout run it through npx (npx banggiao read …) ` +
      'or npm start: both use the Node that npm ci put there; elsewhere install a newer Node.\n',
  )
  process.exit(1)
}
const { enableCompileCache } = await import('node:module')
enableCompileCache()
const { main } = await import('../dist/cli.js').catch(error => {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error
  process.stderr.write('banggiao: dist/ is missing; run npm run build (npm ci does it too).\n')
  process.exit(1)
})
await main(process.argv.slice(2))
