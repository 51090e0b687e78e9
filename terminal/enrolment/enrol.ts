// How a new box gets in: it shows a code, people approve the code in the office, the box fetches its name and place.

import type { Logger } from 'pino'
import { readJson } from '#wire/json'
import type { Clock } from '../clock.ts'
import { retryDelayMs } from '../hub-link/backoff.ts'
import { freshCode, freshSecret, secretHash } from './code.ts'
import { type Application, type Credentials, grant, type secretFiles } from './credentials.ts'

export interface EnrolmentPorts {
  readonly hubUrl: string
  readonly description: string
  readonly files: ReturnType<typeof secretFiles>
  readonly clock: Clock
  readonly log: Logger
  /** The code people have to enter; told again when it changes. */
  onCode(code: string): void
}

const pollEveryMs = 2_000
const answerWithinMs = 10_000

/** The secret and code of this box, made once and kept over restarts. */
export async function ensureApplication(ports: EnrolmentPorts): Promise<Application> {
  return (await ports.files.application.read()) ?? renewApplication(ports)
}

/**
 * Asks until people have approved, however long the hub is away.
 * @throws the signal's reason when it is aborted
 */
export async function enrol(ports: EnrolmentPorts, first: Application, signal: AbortSignal): Promise<Credentials> {
  const { hubUrl, description, log, onCode } = ports
  let application = first
  let attempt = 0
  for (;;) {
    const { code, secret } = application
    const announced = await post(
      hubUrl,
      '/api/enrolment',
      { code, description, secretHash: secretHash(secret) },
      signal,
    )
    if (announced?.status === 409) {
      application = await renewApplication(ports)
      onCode(application.code)
      continue
    }
    if (announced === null || announced.status >= 300) {
      log.warn({ status: announced?.status ?? null, attempt }, 'the hub does not take the enrolment yet')
      await sleep(ports.clock, retryDelayMs(attempt++, Math.random()), signal)
      continue
    }
    attempt = 0
    const credentials = await claim(ports, application, signal)
    if (credentials !== null) return credentials
  }
}

/** Polls until approved; null when the hub no longer knows the code, and it must be announced again. */
async function claim(
  ports: EnrolmentPorts,
  application: Application,
  signal: AbortSignal,
): Promise<Credentials | null> {
  const { hubUrl, clock, log } = ports
  for (let attempt = 0; ; ) {
    const answer = await post(
      hubUrl,
      `/api/enrolment/${application.code}/claim`,
      { secret: application.secret },
      signal,
    )
    if (answer?.status === 200) {
      const granted = grant.safeParse(answer.body)
      if (granted.success) {
        return kept(ports, { ...granted.data, secret: application.secret })
      }
      log.error({ issues: granted.error.issues }, 'the hub let the box in with words that cannot be read')
    } else if (answer !== null && answer.status !== 202 && answer.status < 500 && answer.status !== 429) {
      await sleep(clock, pollEveryMs, signal)
      return null
    }
    attempt = answer?.status === 202 ? 0 : attempt + 1
    await sleep(clock, attempt === 0 ? pollEveryMs : retryDelayMs(attempt + 3, Math.random()), signal)
  }
}

/** Without a disk the box works on, and asks again after a restart. */
async function kept({ files, log }: EnrolmentPorts, credentials: Credentials): Promise<Credentials> {
  await files.credentials
    .write(credentials)
    .catch((error) => log.error({ err: error }, 'the credentials could not be kept'))
  log.info({ boxId: credentials.boxId }, 'the box has been let in')
  return credentials
}

/** Without a disk the code is at least good until the next restart. */
async function renewApplication({ files, log }: EnrolmentPorts): Promise<Application> {
  const application = { code: freshCode(), secret: freshSecret() }
  await files.application.write(application).catch((error) => log.error({ err: error }, 'the code could not be kept'))
  return application
}

/** Null when the hub cannot be reached. */
async function post(hubUrl: string, path: string, body: unknown, signal: AbortSignal) {
  try {
    const response = await fetch(new URL(path, hubUrl), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.any([signal, AbortSignal.timeout(answerWithinMs)]),
    })
    const text = await response.text()
    return { status: response.status, body: response.status === 200 ? readJson(text) : null }
  } catch {
    signal.throwIfAborted()
    return null
  }
}

function sleep(clock: Clock, ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((done, stopped) => {
    const onAbort = () => {
      timer.cancel()
      stopped(signal.reason)
    }
    const timer = clock.after(ms, () => {
      signal.removeEventListener('abort', onAbort)
      done()
    })
    signal.addEventListener('abort', onAbort, { once: true })
  })
}
