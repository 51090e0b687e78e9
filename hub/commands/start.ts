// `mingchuang start`: runs the hub of a real hall until it is told to stop.
import { loadConfig } from '../../config/load.ts'
import { systemClock } from '../core/clock.ts'
import { signInLink } from '../gateway/links.ts'
import type { Hub } from '../hub.ts'
import { createLog } from '../log.ts'
import { runHub } from '../run.ts'
import { explained } from './explained.ts'
import { untilStopped } from './until-stopped.ts'

/** A link for the first administrator is good for an hour. */
const firstLinkMs = 3_600_000

export async function startHall(configFile: string, environment: Parameters<typeof loadConfig>[1]): Promise<void> {
  await explained(async () => {
    const config = await loadConfig(configFile, environment)
    const running = await runHub(config, createLog('info'), 'closed')
    await welcomeFirstAdministrator(running.current())
    await Promise.race([untilStopped(), running.ended])
    await running.stop()
  })
}

/** A hall without accounts is opened by whoever can read the hub's console. */
async function welcomeFirstAdministrator(hub: Hub): Promise<void> {
  const opened = await hub.ask('account.open', {
    accountId: 'administrator',
    name: '系统管理员',
    role: 'administrator',
    staffId: null,
  })
  if (!opened.accepted) return
  const link = await signInLink({ clock: systemClock, ask: hub.ask }, 'administrator', firstLinkMs)
  if ('path' in link) console.log(`First administrator, once and within an hour: ${hub.httpUrl}${link.path}`)
}
