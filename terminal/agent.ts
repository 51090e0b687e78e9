// The whole box on one page: devices, counters, outbox, the line to the hub, and the relay for its screens.
import { join } from 'node:path'
import type { Logger } from 'pino'
import type { BoxCommands } from './box-commands.ts'
import { type Clock, stamp } from './clock.ts'
import type { BoxConfig } from './config.ts'
import { createCounters } from './counters.ts'
import { type Credentials, secretFiles } from './enrolment/credentials.ts'
import { type EnrolmentPorts, enrol, ensureApplication } from './enrolment/enrol.ts'
import { createHubLink, type HubLink } from './hub-link/hub-link.ts'
import { type Lock, takeLock } from './only-agent.ts'
import { folderDisk } from './outbox/disk.ts'
import { createOutbox } from './outbox/outbox.ts'
import { createCommandDesk } from './relay/commands.ts'
import { createLocalViews } from './relay/local-views.ts'
import { createMedia } from './relay/media.ts'
import { createRelay } from './relay/relay.ts'
import { createScreens } from './relay/screens.ts'
import { createUpstream, type Upstream } from './relay/upstream.ts'
import type { IsPresent, OpenPort } from './transport/port.ts'
import { createViewCache } from './views/view-cache.ts'
import { createViewFile } from './views/view-file.ts'

export interface AgentPorts {
  readonly config: BoxConfig
  /** What a box may keep for the hub. */
  readonly commands: BoxCommands
  /** Where Vite has put the screens. */
  readonly distDir: string
  readonly version: string
  readonly clock: Clock
  readonly log: Logger
  readonly openPort: OpenPort
  readonly isPresent: IsPresent
  /** The enrolment code has changed because the first one was taken. */
  onCode(code: string): void
}

export interface Agent {
  /** Resolves when presses are kept and the relay listens, whether or not the hub is there. `code` is null for a box that has been let in. */
  start(): Promise<{ relayPort: number; code: string | null }>
  stop(): Promise<void>
}

export function createAgent(ports: AgentPorts): Agent {
  const { config, commands, clock, log, version } = ports
  const files = secretFiles(config.dataDir)
  const outbox = createOutbox(folderDisk(join(config.dataDir, 'outbox')), log, commands.isPersonal)
  const cache = createViewCache(clock)
  const viewFile = createViewFile(join(config.dataDir, 'views.json'), cache, clock, log)
  const stopping = new AbortController()
  let lock: Lock | null = null
  let link: HubLink | null = null
  let upstream: Upstream | null = null
  let credentials: Credentials | null = null
  let code: string | null = null

  const append = (command: { name: string; data: unknown }, commandId: string | null) => {
    const { at: occurredAt, bootId, monotonicMs } = stamp(clock)
    return outbox.append({ occurredAt, bootId, monotonicMs, command }, commandId)
  }

  const counters = createCounters({
    devices: config.devices,
    cache,
    clock,
    log,
    openPort: ports.openPort,
    isPresent: ports.isPresent,
    append: (command) => append(command, null),
    onPlaced: viewFile.saveSoon,
    onGate: (key) => {
      if (localViews.changed(key)) screens.refresh(key)
    },
  })

  const localViews = createLocalViews({ cache, clock, invitationOf: counters.invitationOf })
  const desk = createCommandDesk({
    clock,
    commands,
    append,
    sequenceOf: outbox.sequenceOf,
    onStored: counters.stored,
  })
  const screens = createScreens({
    cache,
    messageOf: localViews.message,
    desk,
    log,
    watchUpstream: async (keys) => upstream?.watch(keys),
    painted: (report) => upstream?.painted(report),
  })
  const media = createMedia(join(config.dataDir, 'media'), config.hubUrl, clock, log)
  const relay = createRelay({
    port: config.relayPort,
    distDir: ports.distDir,
    screens,
    media,
    log,
    status: () => ({
      code,
      boxId: credentials?.boxId ?? null,
      isOnline: link?.isOnline() ?? false,
      version,
      outbox: outbox.standing(),
      devices: counters.standing(),
    }),
  })

  const enrolment: EnrolmentPorts = {
    hubUrl: config.hubUrl,
    description: config.description,
    files,
    clock,
    log,
    onCode(next) {
      code = next
      ports.onCode(next)
    },
  }

  function connect(granted: Credentials): void {
    credentials = granted
    code = null
    counters.placeBox(granted.windowId)
    link = createHubLink({
      credentials: granted,
      outbox,
      clock,
      log,
      presence: () => ({ presence: 'online', bootId: clock.bootId, version, devices: counters.cards() }),
      onAck: counters.acked,
      onDeviceViews: counters.deviceViews,
      onCommand: counters.obey,
      onOnline: counters.retell,
    })
    upstream = createUpstream({
      hubUrl: config.hubUrl,
      credentials: granted,
      log,
      onView: ({ view, ageMs }) => cache.put(view, ageMs),
      onRenewal(renewal) {
        cache.vouch(renewal)
        screens.renew(renewal)
      },
    })
    link.start()
    upstream.start()
    void upstream.watch(screens.watched())
  }

  return {
    async start() {
      lock = await takeLock(config.dataDir)
      counters.restorePlaces(await viewFile.load())
      await outbox.start()
      counters.replay(outbox.after(outbox.standing().forgotten, { reports: 10_000, bytes: 64 * 1024 * 1024 }))
      const known = await files.credentials.read()
      counters.start()
      const relayPort = await relay.start()
      media.start()
      if (known !== null) {
        connect(known)
        return { relayPort, code: null }
      }
      const application = await ensureApplication(enrolment)
      code = application.code
      enrol(enrolment, application, stopping.signal).then(connect, (error) => {
        if (!stopping.signal.aborted) log.error({ err: error }, 'the enrolment failed')
      })
      return { relayPort, code }
    },
    async stop() {
      stopping.abort()
      media.stop()
      await relay.stop()
      await counters.stop()
      await link?.stop()
      upstream?.stop()
      await outbox.stop()
      await viewFile.stop()
      lock?.release()
    },
  }
}
