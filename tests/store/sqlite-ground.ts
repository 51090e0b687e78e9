// Real SQLite files in a directory of their own.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from '../../hub/store/sqlite-connection.ts'
import type { Ground } from './ground.ts'

export async function sqliteGround(): Promise<Ground> {
  const directory = await mkdtemp(join(tmpdir(), 'mingchuang-store-'))
  let count = 0
  return {
    fresh: async () => ({ kind: 'sqlite', file: join(directory, `${++count}`, 'hall.db') }),
    async tamper(config, sql) {
      if (config.kind === 'sqlite') await tamperFile(config.file, sql)
    },
    leave: () => rm(directory, { recursive: true }),
  }
}

/** Runs one statement on a file, past the store. */
export async function tamperFile(file: string, sql: string): Promise<void> {
  const connection = await connect(file, 'readWrite')
  await connection.all(sql, [])
  await connection.close()
}
