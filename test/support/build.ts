/** Before the tests: dist/ is built where sources or data are newer than it, for the tests run the command that users run. */
import { execFileSync } from 'node:child_process'
import { globSync, statSync } from 'node:fs'

export function setup(): void {
  const built = statSync('dist/cli.js', { throwIfNoEntry: false })?.mtimeMs ?? 0
  const sources = globSync(['src/**/*.ts', 'data/**/*.yaml', 'scripts/build.ts', 'package.json'])
  if (sources.some(path => statSync(path).mtimeMs > built))
    execFileSync(process.execPath, ['scripts/build.ts'], { stdio: 'inherit' })
}
