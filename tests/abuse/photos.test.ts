// What people and their cameras send as a portrait: cut and cleaned, or refused in words; and never kept longer than it is somebody's.
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { type ClientRequest, type IncomingMessage, request } from 'node:http'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SliceValue } from '#wire/define'
import type { staffContract } from '../../hub/features/counter/staff/contract.ts'
import { until } from '../agent/until.ts'
import { blackPng, exifBomb, fromCamera, moving, movingWebp, portrait, textBomb } from '../fakes/pictures.ts'
import { type Answer, type HttpClient, signedIn, visitor } from '../fakes/test-http.ts'
import { startTestHub, type TestHub } from '../fakes/test-hub.ts'

let test: TestHub
let supervisor: HttpClient

beforeEach(async () => {
  test = await startTestHub()
  supervisor = await signedIn(test, 'supervisor')
})
/** Whatever was sent, the hall goes on. */
afterEach(async () => {
  expect((await test.hub().ask('duty.signIn', { windowId: 'w1', staffId: 'li' })).accepted).toBe(true)
  expect(test.log.filter((line) => line.includes('"level":50'))).toEqual([])
  await test.stop()
})

const whole = '?left=0&top=0&width=900'
const jpeg = 'image/jpeg'
const media = () => join(test.folder, 'media')
const codeOf = ({ status, body }: Answer) => [status, (body as { refusal?: { code: string } }).refusal?.code]
const send = (body: Buffer, type = jpeg, who = supervisor, path = `/api/photos/li${whole}`) =>
  who.raw(path, { method: 'POST', headers: { 'content-type': type }, body: new Uint8Array(body) })
const files = async () => (await readdir(media()).catch(() => [])).sort()

/** The portrait's address, as the office page has it. */
function photoOf(staffId: string): string | null | undefined {
  const people = test.hub().view('office:main').facts.people?.value as SliceValue<typeof staffContract, 'people'>
  return people.staff.find((one) => one.staffId === staffId)?.photo
}

/** What the hall's screens get at the portrait's address. */
async function stored(staffId: string): Promise<Buffer> {
  const response = await fetch(`${test.hub().httpUrl}${photoOf(staffId)}`)
  expect([response.status, response.headers.get('content-type')]).toEqual([200, jpeg])
  return Buffer.from(await response.arrayBuffer())
}

/** Red, green and blue in the middle of the left and of the right half. */
async function halves(picture: Buffer): Promise<string[]> {
  const colours = [150, 450].map(async (left) => {
    const [r = 0, g = 0, b = 0] = await sharp(picture).extract({ left, top: 400, width: 1, height: 1 }).raw().toBuffer()
    return r > 200 && g < 60 && b < 60 ? 'red' : b > 200 && r < 60 && g < 60 ? 'blue' : `${r},${g},${b}`
  })
  return Promise.all(colours)
}

describe('a portrait', () => {
  it('from a camera stands upright, is 600 × 800, and tells nothing but what is seen', async () => {
    const sent = await fromCamera()
    expect(sent.includes('planted-owner')).toBe(true)
    expect((await send(sent)).status).toBe(200)
    const picture = await stored('li')
    const { format, width, height, exif, xmp, icc, orientation } = await sharp(picture).metadata()
    expect({ format, width, height, exif, xmp, icc, orientation }).toEqual({ format: 'jpeg', width: 600, height: 800 })
    expect(picture.includes('planted-owner')).toBe(false)
    expect(await halves(picture)).toEqual(['red', 'blue'])
  })

  it('shows exactly the part that was chosen', async () => {
    const path = '/api/photos/li?left=450&top=300&width=450'
    expect((await send(await portrait(), jpeg, supervisor, path)).status).toBe(200)
    expect(await halves(await stored('li'))).toEqual(['blue', 'blue'])
  })

  it.each(['png', 'webp'] as const)('may come as %s', async (format) => {
    const body = await sharp(await portrait())
      .toFormat(format)
      .toBuffer()
    expect((await send(body, `image/${format}`)).status).toBe(200)
    expect(await halves(await stored('li'))).toEqual(['red', 'blue'])
  })

  it('is kept by no browser that shows it', async () => {
    await send(await portrait())
    const { headers } = await fetch(`${test.hub().httpUrl}${photoOf('li')}`)
    expect(headers.get('cache-control')).toBe('no-store')
  })

  it('is one of several sent at once, and each reaches its own person', async () => {
    const people = ['li', 'wang', 'chen', 'zhao']
    const body = await portrait()
    const answers = await Promise.all(
      people.map((staffId) => send(body, jpeg, supervisor, `/api/photos/${staffId}${whole}`)),
    )
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect(await files()).toEqual(people.map((staffId) => photoOf(staffId)?.slice('/media/'.length)).sort())
  })
})

describe('a file', () => {
  const square = '/api/photos/li?left=0&top=0&width=240'
  it.each<[string, () => Buffer | Promise<Buffer>, string, number, string]>([
    ['that is text', () => Buffer.from('not a picture'), jpeg, 415, 'photo.notAPicture'],
    ['that is empty', () => Buffer.alloc(0), jpeg, 415, 'photo.notAPicture'],
    [
      'that is a drawing with scripts',
      () => Buffer.from('<svg onload="x()"/>'),
      'image/svg+xml',
      415,
      'photo.notAPicture',
    ],
    ['that is a drawing named otherwise', () => Buffer.from('<svg/>'), 'image/png', 415, 'photo.notAPicture'],
    ['that is a PNG named otherwise', () => blackPng(400), jpeg, 415, 'photo.notAPicture'],
    ['that only begins as a JPEG', () => Buffer.from('ffd8ffe000104a46494600', 'hex'), jpeg, 422, 'photo.damaged'],
    ['cut off in the middle', async () => (await portrait()).subarray(0, 4_000), jpeg, 422, 'photo.damaged'],
    ['of 900 million pixels', () => blackPng(30_000), 'image/png', 422, 'photo.tooManyPixels'],
    ['that moves (PNG)', () => blackPng(400, [moving()]), 'image/png', 422, 'photo.moving'],
    ['that moves (WebP)', movingWebp, 'image/webp', 422, 'photo.moving'],
    ['without a type', portrait, '', 415, 'photo.notAPicture'],
  ])('%s is refused in words', async (_what, make, type, status, code) => {
    const answer = await send(await make(), type, supervisor, square)
    expect(codeOf(answer)).toEqual([status, code])
    expect((answer.body as { refusal: { message: { zh: string } } }).refusal.message.zh).toMatch(/[一-龥]{4}/)
    expect(await files()).toEqual([])
    expect(photoOf('li')).toBeNull()
  })

  it('whose texts would unpack to five gigabytes is taken without them', async () => {
    const bombs = Array<Buffer>(50).fill(textBomb(100 * 1024 * 1024))
    expect((await send(blackPng(400, bombs), 'image/png', supervisor, square)).status).toBe(200)
    expect((await stored('li')).length).toBeLessThan(20_000)
  })

  it('full of camera data that leads in circles is taken without it', async () => {
    expect((await send(await exifBomb(100))).status).toBe(200)
    expect((await sharp(await stored('li')).metadata()).exif).toBeUndefined()
  })
})

describe('a chosen part', () => {
  it.each([
    ['?left=0&top=0&width=901', 422, 'photo.cutOutside'],
    ['?left=10&top=0&width=900', 422, 'photo.cutOutside'],
    ['?left=0&top=1&width=900', 422, 'photo.cutOutside'],
    ['?left=0&top=0&width=239', 422, 'photo.cutTooSmall'],
    ['?left=-1&top=0&width=600', 400, 'invalid'],
    ['?left=0.5&top=0&width=600', 400, 'invalid'],
    ['?left=0&top=0&width=1e999', 400, 'invalid'],
    ['?left=0&top=0&width=600&width=600', 400, 'invalid'],
    ['?left=0&top=0&width=600&height=1', 400, 'invalid'],
    ['', 400, 'invalid'],
  ])('%s is refused', async (query, status, code) => {
    expect(codeOf(await send(await portrait(), jpeg, supervisor, `/api/photos/li${query}`))).toEqual([status, code])
  })
})

describe('too much', () => {
  it('of 50 MB by its own word is refused before a byte of it is sent', async () => {
    const { status } = await talk({ 'content-length': 50 * 1024 * 1024 }, () => {})
    expect(status).toBe(413)
  })

  it('of 50 MB that does not say so is not read to its end', async () => {
    let sent = 0
    const piece = Buffer.alloc(64 * 1024)
    const { status } = await talk({}, (upload) => {
      const more = () => {
        while (sent < 50 * 1024 * 1024 && !upload.destroyed) {
          sent += piece.length
          if (!upload.write(piece)) return void upload.once('drain', more)
        }
        upload.end()
      }
      more()
    })
    expect(status).toBe(413)
    expect(sent).toBeLessThan(40 * 1024 * 1024)
  })

  it('at once is told to wait, and who has hung up makes room', async () => {
    const held = await Promise.all(
      [1, 2, 3, 4].map(
        () =>
          new Promise<ClientRequest>((resolve) => {
            const upload = open({ 'content-length': 1_000 })
            upload.on('error', () => {})
            upload.write(Buffer.alloc(10), () => resolve(upload))
          }),
      ),
    )
    const body = await portrait()
    await until('there is no room', async () => codeOf(await send(body))[1] === 'tooMany')
    for (const upload of held) upload.destroy()
    await until('there is room', async () => (await send(body)).status === 200)
  })
})

describe('who may', () => {
  it.each([
    ['clerk', 403, 'notAllowed'],
    ['reviewer', 403, 'notAllowed'],
    ['leader', 403, 'notAllowed'],
  ] as const)('not a %s, whose picture nobody even looks at', async (role, status, code) => {
    const other = await signedIn(test, role)
    expect(codeOf(await send(await portrait(), jpeg, other))).toEqual([status, code])
    expect(codeOf(await send(Buffer.from('no picture'), jpeg, other))).toEqual([status, code])
    expect(await files()).toEqual([])
  })

  it('an administrator, but nobody without a session', async () => {
    expect((await send(await portrait(), jpeg, await signedIn(test, 'administrator'))).status).toBe(200)
    expect(codeOf(await send(await portrait(), jpeg, visitor(test)))).toEqual([401, 'notSignedIn'])
  })

  it.each(['nobody', 'constructor', '__proto__', '..%2fli'])('for %s there is no portrait', async (staffId) => {
    const answer = await send(await portrait(), jpeg, supervisor, `/api/photos/${staffId}${whole}`)
    expect(codeOf(answer)).toEqual([409, 'staff.unknown'])
  })
})

describe('a portrait that is nobody’s', () => {
  const drawing = 'li-ming.svg'
  beforeEach(async () => {
    await mkdir(media(), { recursive: true })
    await writeFile(join(media(), drawing), '<svg/>')
    expect((await send(await portrait())).status).toBe(200)
  })
  const nameOf = (staffId: string) => photoOf(staffId)?.slice('/media/'.length) ?? 'none'

  it('is deleted when another takes its place', async () => {
    const before = nameOf('li')
    expect((await send(await portrait())).status).toBe(200)
    expect(nameOf('li')).not.toBe(before)
    await until('the old one is gone', async () => !(await files()).includes(before))
    expect(await files()).toEqual([drawing, nameOf('li')])
  })

  it('is deleted when it is taken back, and when its person leaves', async () => {
    await supervisor.ask('staff.setPhoto', { staffId: 'li', photo: null })
    await until('it is gone', async () => (await files()).length === 1)
    await send(await portrait(), jpeg, supervisor, `/api/photos/wang${whole}`)
    await (await signedIn(test, 'administrator')).ask('staff.leave', { staffId: 'wang' })
    await until('it is gone', async () => (await files()).length === 1)
    expect(await files()).toEqual([drawing])
  })

  it('stays while somebody else shows it too', async () => {
    const shared = nameOf('li')
    await supervisor.ask('staff.setPhoto', { staffId: 'wang', photo: `/media/${shared}` })
    await supervisor.ask('staff.setPhoto', { staffId: 'li', photo: null })
    await send(await portrait(), jpeg, supervisor, `/api/photos/chen${whole}`)
    expect(await files()).toContain(shared)
  })

  it('is deleted at the next start if a crash had left it, and the hall’s own pictures never are', async () => {
    const left = `photo-${'a'.repeat(32)}.jpg`
    await writeFile(join(media(), left), '')
    await test.restart()
    await until('it is gone', async () => !(await files()).includes(left))
    expect(await files()).toEqual([drawing, nameOf('li')])
  })
})

function open(headers: Record<string, string | number>): ClientRequest {
  const { hostname, port } = new URL(test.hub().httpUrl)
  const cookie = supervisor.cookie()
  const path = `/api/photos/li${whole}`
  return request({ hostname, port, path, method: 'POST', headers: { cookie, 'content-type': jpeg, ...headers } })
}

/** Begins an upload and gives the answer, whether or not all of it was wanted. */
function talk(
  headers: Record<string, string | number>,
  upload: (to: ClientRequest) => void,
): Promise<{ status: number }> {
  return new Promise((resolve, reject) => {
    const to = open(headers)
    let answer: IncomingMessage | null = null
    to.on('response', (response) => {
      answer = response
      response.resume()
      resolve({ status: response.statusCode ?? 0 })
      to.destroy()
    })
    to.on('error', (error) => (answer === null ? reject(error) : undefined))
    to.flushHeaders()
    upload(to)
  })
}
