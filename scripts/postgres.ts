/**
 * A PostgreSQL server to throw away, for tests and for trying out: npm run postgres -- start | stop.
 * Debian's package is installed where it is missing and may be; the cluster lies in a temporary folder, answers on loopback alone and only to who has
 * its password, and does not wait for the disk.
 */
import { execFile, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { promisify } from 'node:util'

export interface Server {
  /** postgres://…, with the password. */
  readonly url: string
  /** As when a machine goes down and comes up again: connections break off, what was committed stays. */
  down(): Promise<void>
  up(): Promise<void>
  /** Stops it and removes all it held. */
  stop(): Promise<void>
}

interface Cluster {
  readonly url: string
  readonly bin: string
  readonly folder: string
  readonly port: number
}

/** PostgreSQL refuses to run as root. */
interface Owner {
  readonly uid?: number
  readonly gid?: number
}

const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=100',
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_wal_size=2GB',
]

const run = promisify(execFile)

/** Starts a server of its own; throws a sentence where PostgreSQL cannot be had. */
export async function startPostgres(): Promise<Server> {
  const cluster = await startCluster()
  return { url: cluster.url, down: () => down(cluster), up: () => up(cluster), stop: () => remove(cluster) }
}

async function startCluster(): Promise<Cluster> {
  const bin = findPrograms() ?? (await install())
  const owner = ownerOf()
  const folder = makeFolder(owner)
  const as = { ...owner, cwd: folder }
  const password = randomBytes(12).toString('hex')
  try {
    const words = join(folder, 'password')
    writeFileSync(words, password, { mode: 0o600 })
    give(words, owner)
    const data = join(folder, 'data')
    const how = ['-U', 'postgres', '-A', 'scram-sha-256', '-E', 'UTF8', '--locale=C', '--no-sync', `--pwfile=${words}`]
    await run(join(bin, 'initdb'), ['-D', data, ...how], as)
    const port = await freePort()
    const cluster = { url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`, bin, folder, port }
    await up(cluster)
    return cluster
  } catch (error) {
    const log = existsSync(join(folder, 'log')) ? readFileSync(join(folder, 'log'), 'utf8') : ''
    rmSync(folder, { recursive: true, force: true })
    throw new Error(`PostgreSQL (${bin}) does not start: ${error instanceof Error ? error.message : error}\n${log}`, {
      cause: error,
    })
  }
}

async function up({ bin, folder, port }: Cluster): Promise<void> {
  const options = [`port=${port}`, ...SETTINGS].map(setting => `-c ${setting}`).join(' ')
  const how = ['-D', join(folder, 'data'), '-w', '-t', '60', '-l', join(folder, 'log'), '-o', options]
  await run(join(bin, 'pg_ctl'), [...how, 'start'], { ...ownerOf(), cwd: folder })
}

async function down({ bin, folder }: Cluster): Promise<void> {
  const how = ['-D', join(folder, 'data'), '-w', '-m', 'fast']
  await run(join(bin, 'pg_ctl'), [...how, 'stop'], { ...ownerOf(), cwd: folder })
}

async function remove(cluster: Cluster): Promise<void> {
  await down(cluster).catch(() => {
    // it is down already
  })
  rmSync(cluster.folder, { recursive: true, force: true })
}

/** The folder of initdb and pg_ctl: Debian's newest, else where PATH has them. */
function findPrograms(): string | null {
  const newest = globSync('/usr/lib/postgresql/*/bin').sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap(folder => {
    const program = join(folder, 'initdb')
    return existsSync(program) ? [dirname(realpathSync(program))] : []
  })
  return (
    [...newest.reverse(), ...onPath].find(folder => isProgram(join(folder, 'initdb')) && isProgram(join(folder, 'postgres'))) ??
    null
  )
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

async function install(): Promise<string> {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    throw new Error('PostgreSQL is needed and not installed; install it (apt-get install postgresql), so that initdb is on PATH.')
  // the package would make and start a cluster of its own
  const settings = '/etc/postgresql-common/createcluster.conf'
  if (!existsSync(settings)) {
    mkdirSync(dirname(settings), { recursive: true })
    writeFileSync(settings, 'create_main_cluster = false\n')
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const quietly = ['-qq', '-o', 'Dpkg::Options::=--force-confold', '-o', 'DPkg::Lock::Timeout=120']
  try {
    await run('apt-get', ['update', '-qq'], { env })
    await run('apt-get', ['install', '-y', '--no-install-recommends', ...quietly, 'postgresql'], { env, maxBuffer: 1 << 26 })
  } catch (error) {
    throw new Error(`PostgreSQL is needed and could not be installed: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    })
  }
  const found = findPrograms()
  if (!found) throw new Error('PostgreSQL was installed, but initdb is not in /usr/lib/postgresql/*/bin; put it on PATH.')
  return found
}

/** Root hands the server to the user `postgres`, whom Debian's package makes, else to nobody. */
function ownerOf(): Owner {
  if (process.getuid?.() !== 0) return {}
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map(kind => spawnSync('id', [kind, name], { encoding: 'utf8' }).stdout?.trim())
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) }
  }
  throw new Error('PostgreSQL does not run as root, and there is no user postgres or nobody; run the tests as another user.')
}

/** A folder that its owner reaches; where temporary files go may be root's alone. */
function makeFolder(owner: Owner): string {
  for (const place of [tmpdir(), '/tmp', '/var/tmp']) {
    const folder = mkdtempSync(join(place, 'banggiao-postgres-'))
    chmodSync(folder, 0o700)
    give(folder, owner)
    if (spawnSync('test', ['-w', folder], { ...owner, cwd: '/' }).status === 0) return folder
    rmSync(folder, { recursive: true })
  }
  throw new Error('PostgreSQL finds no folder for temporary files that it may write to; set TMPDIR to one.')
}

function give(path: string, { uid, gid }: Owner): void {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid)
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** Where the server that was started by hand is noted. */
const NOTE = join(import.meta.dirname, '../.postgres.json')

/** That server, unless the machine has gone down since. */
async function noted(): Promise<Cluster | null> {
  if (!existsSync(NOTE)) return null
  const cluster: Cluster = JSON.parse(readFileSync(NOTE, 'utf8'))
  const asked = run(join(cluster.bin, 'pg_ctl'), ['-D', join(cluster.folder, 'data'), 'status'], { ...ownerOf(), cwd: '/' })
  const runs = await asked.then(
    () => true,
    () => false,
  )
  if (runs) return cluster
  rmSync(cluster.folder, { recursive: true, force: true })
  return null
}

if (import.meta.main) {
  const known = await noted()
  if (process.argv[2] === 'start') {
    const cluster = known ?? (await startCluster())
    writeFileSync(NOTE, JSON.stringify(cluster), { mode: 0o600 })
    process.stdout.write(`${cluster.url}\n`)
  } else if (process.argv[2] === 'stop') {
    if (known) await remove(known)
    rmSync(NOTE, { force: true })
  } else {
    process.stderr.write('npm run postgres -- start | stop\n')
    process.exitCode = 2
  }
}
