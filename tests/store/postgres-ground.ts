// Databases on a real PostgreSQL server.
import pg from 'pg'
import type { Ground } from './ground.ts'
import { type PostgresServer, startPostgres } from './postgres-server.ts'

export async function postgresGround(): Promise<Ground> {
  return groundOn(await startPostgres())
}

/** A ground on a server that the test needs to know; leaving it stops the server. */
export function groundOn(server: PostgresServer): Ground {
  const run = async (url: string, sql: string) => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    await client.query(sql)
    await client.end()
  }
  let count = 0
  return {
    async fresh() {
      const name = `hall_${++count}`
      await run(server.url('postgres'), `create database ${name}`)
      return { kind: 'postgres', url: server.url(name) }
    },
    async tamper(config, sql) {
      if (config.kind === 'postgres') await run(config.url, sql)
    },
    leave: () => server.stop(),
  }
}
