// The whole box on one page: devices, counters, outbox, the line to the hub, and the relay for its screens.
import { join } from 'node:path'
import type { ViewKey } from '#wire/view'
import type { Agent, AgentPorts } from './agent-ports.ts'
import { stamp } from './clock.ts'
import { createCounters } from './counters.ts'
import { createBoxEmergency } from './emergency/at-box.ts'
import { hallKey } from './emergency/hall-word.ts'
import { type Credentials, secretFiles } from './enrolment/credentials.ts'
import { type EnrolmentPorts, enrol, ensureApplication } from './enrolment/enrol.ts'
import { createHubLink, type HubLink } from './hub-link/hub-link.ts'
import { createBoxKiosk } from './kiosk/box-kiosk.ts'
import { type Lock, takeLock } from './only-agent.ts'
import { folderDisk } from './outbox/disk.ts'
import { createOutbox } from './outbox/outbox.ts'
import { createCommandDesk } from './relay/commands.ts'
import { createContents } from './relay/contents.ts'
import { createDisplayPower } from './relay/display-power.ts'
import { createLocalViews } from './relay/local-views.ts'
import { createMedia } from './relay/media.ts'
import { createRelay } from './relay/relay.ts'
import { createScreens } from './relay/screens.ts'
import { createUpstream, type Upstream } from './relay/upstream.ts'
import { createChecks } from './roll-call/checks.ts'
import { createViewCache } from './views/view-cache.ts'
import { createViewFile } from './views/view-file.ts'
import { createSpokenFile } from './voice/spoken-file.ts'
import { createVoice, speakersAmong } from './voice/voice.ts'

export type { Agent } from './agent-ports.ts'

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

  /** @param commandId absent for what the box says of its own accord */
  const append = (command: { name: string; data: unknown }, commandId: string | null = null) => {
    const { at: occurredAt, bootId, monotonicMs } = stamp(clock)
    return outbox.append({ occurredAt, bootId, monotonicMs, command }, commandId)
  }

  /** Screens that show this view are told, if the box knows something better of it. */
  const refresh = (key: ViewKey) => {
    if (localViews.changed(key)) screens.refresh(key)
  }
  const speakers = speakersAmong(config.devices)

  const counters = createCounters({
    devices: config.devices,
    cache,
    clock,
    log,
    openPort: ports.openPort,
    isPresent: ports.isPresent,
    append,
    onPlaced: viewFile.saveSoon,
    isOnline: () => link?.isOnline() ?? false,
    onStanding: (deviceId, state) => voice.standing(deviceId, state),
    see: (deviceId, pressed) => checks.see(deviceId, pressed),
    onAlarm: (step) => emergency.alarm(step),
    onMoved: refresh,
  })

  const voice = createVoice({
    speakers,
    clips: ports.clips,
    cache,
    spoken: createSpokenFile(join(config.dataDir, 'spoken.json')),
    clock,
    log,
    counters,
    isHushed: () => emergency.isHushed(),
  })

  const emergency = createBoxEmergency({
    config: config.emergency,
    openAir: ports.openAir,
    memoryPath: join(config.dataDir, 'emergency.json'),
    speakers: [...speakers.keys()],
    clips: ports.clips,
    cache,
    clock,
    log,
    counters: () => counters,
    append,
    otherwise: (windowId, deviceId) => checks.signAt(windowId, deviceId),
    refreshScreens: () => screens.watched().forEach(refresh),
  })

  const checks = createChecks({
    cache,
    clips: ports.clips,
    clock,
    log,
    speakers: [...speakers.keys()],
    counters,
    emergency,
    append,
  })

  const kiosk = createBoxKiosk({
    config,
    cache,
    clock,
    log,
    outbox,
    append,
    print: counters.print,
    catalogue: () => contents.catalogue(),
    changed: refresh,
  })

  const localViews = createLocalViews({
    cache,
    clock,
    invitationOf: counters.invitationOf,
    ownOf: counters.ownOf,
    issuedOf: kiosk.issued,
    emergencyOf: emergency.shownOn,
  })
  const desk = createCommandDesk({
    clock,
    commands,
    append,
    sequenceOf: outbox.sequenceOf,
    onStored: counters.stored,
    own: kiosk.own,
  })
  const power = createDisplayPower(config.display, log)
  const screens = createScreens({
    cache,
    messageOf: localViews.message,
    desk,
    log,
    watchUpstream: async (keys) => upstream?.watch(withOwn(keys)),
    progress: async (request) => upstream?.progress(request) ?? null,
    painted(report) {
      power.seen(report)
      upstream?.painted(report)
    },
    gone: power.gone,
  })
  const media = createMedia(join(config.dataDir, 'media'), config.hubUrl, clock, log)
  const contents = createContents(join(config.dataDir, 'contents'), config.hubUrl, clock, log)
  cache.onChange((key) => {
    const view = /^(kiosk|board):/.test(key) ? cache.get(key)?.view : undefined
    if (view !== undefined) contents.seen(view)
  })
  const relay = createRelay({
    port: config.relayPort,
    distDir: ports.distDir,
    screens,
    media,
    contents,
    emergency: emergency.desk,
    selfTest: checks.desk,
    clock,
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

  /** What screens watch, and the views that this box needs for itself. */
  const withOwn = (keys: readonly ViewKey[]) => [...new Set([...keys, hallKey, ...kiosk.keys()])]

  function connect(granted: Credentials): void {
    credentials = granted
    code = null
    kiosk.belongTo(granted.boxId)
    emergency.belongTo(granted.boxId)
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
      onOnline() {
        counters.retell()
        kiosk.claimNumbers()
        emergency.registerKey()
      },
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
      picture: (key) => screens.picture(key),
    })
    link.start()
    upstream.start()
    void upstream.watch(withOwn(screens.watched()))
  }

  return {
    async start() {
      lock = await takeLock(config.dataDir)
      counters.restorePlaces(await viewFile.load())
      await voice.start()
      await contents.start()
      await emergency.start()
      await outbox.start()
      const waiting = outbox.after(outbox.standing().forgotten, { reports: 10_000, bytes: 64 * 1024 * 1024 })
      counters.replay(waiting)
      await kiosk.start(waiting)
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
      contents.stop()
      await relay.stop()
      voice.stop()
      checks.stop()
      await emergency.stop()
      await counters.stop()
      await link?.stop()
      upstream?.stop()
      await outbox.stop()
      await viewFile.stop()
      lock?.release()
    },
  }
}
