// A folder of configuration files for one test, and what is said about them.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect } from 'vitest'
import { loadConfig } from '../../config/load.ts'
import { ConfigError, type Mistake } from '../../config/mistake.ts'

/** A configuration without a mistake, as short as one can be. */
export const sound = `site:
  id: small
  name: 小厅
  nameEn: Small Hall
  timeZone: Asia/Shanghai
  supervisionPhone: 0531-88000000
  hours:
    - { weekday: 1, from: '09:00', to: '17:00' }
import:
  units: [{ unitId: u1, name: 部门, nameEn: Unit }]
  windows: []
  staff: []
  posts: []
`

export interface ConfigFolder {
  readonly path: string
  /** Writes a file into the folder, making folders on the way; gives its path. */
  write(name: string, text: string): Promise<string>
  remove(): Promise<void>
}

export async function openConfigFolder(): Promise<ConfigFolder> {
  const path = await mkdtemp(join(tmpdir(), 'mingchuang-config-'))
  return {
    path,
    async write(name, text) {
      const file = join(path, name)
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, text)
      return file
    },
    remove: () => rm(path, { recursive: true }),
  }
}

/** The mistakes of a configuration that must have some. */
export async function mistakesOf(file: string, environment = {}): Promise<readonly Mistake[]> {
  const error: unknown = await loadConfig(file, environment).then(
    () => null,
    (error: unknown) => error,
  )
  expect(error).toBeInstanceOf(ConfigError)
  return error instanceof ConfigError ? error.mistakes : []
}
