// A strip of few pixels: the words of its window, in whole pixels that can be read.
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFace } from '../../../terminal/led/face.ts'
import { draw, layOut } from '../../../terminal/led/layout.ts'
import { colours, pixelsOf } from './pixels.ts'
import { samples } from './samples.ts'
import { type StripSeen, screenState } from './state.ts'

const said = (name: keyof typeof samples) => {
  const { seen, now, language } = samples[name].shown
  return screenState(seen as unknown as StripSeen, now, language).says
}

describe('the words of a strip', () => {
  it('name the window, what goes on, and who serves', () => {
    expect(said('usual')).toMatchObject({
      title: expect.stringContaining('号窗口'),
      state: expect.stringContaining('正在办理 A'),
    })
    expect(said('idle').state).toBe('空闲')
    expect(said('please rate').state).toBe('请评价')
  })

  it('say where nobody serves why, and what comes next', () => {
    expect(said('stepped away')).toMatchObject({ state: '请稍候', notice: expect.stringContaining('返回') })
    expect(said('nobody on duty')).toMatchObject({ state: '暂停服务', person: '本窗口暂停服务' })
    expect(said('hall closed')).toMatchObject({ state: '未开放', notice: expect.stringContaining('下次办公') })
  })

  it('show no number and no state that may be old, but since when the news stands', () => {
    expect(said('state is old')).toMatchObject({
      state: '信息更新中断',
      notice: expect.stringContaining('信息截至10:30'),
    })
  })

  it('are English where the hall speaks English', () => {
    expect(said('English').title).toMatch(/^Window/)
  })
})

describe('the pixels of a strip', () => {
  const load = (name: string) => readFace(readFileSync(new URL(`../../../terminal/led/faces/${name}`, import.meta.url)))
  const faces = { small: load('song-16.ledface'), large: load('song-24.ledface') }
  const drawn = (width: number, height: number) =>
    layOut(said('usual'), '10:32', { width, height, colours: 'two' }, faces).map((region) => ({
      region,
      picture: draw(region, faces),
    }))

  it('have four colours and nothing between, wherever a moving text has come to', () => {
    const known = new Set(
      colours.map((colour) => `${[1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))},255`),
    )
    const sizes = fc.constantFrom([64, 16], [96, 16], [192, 32], [384, 64])
    fc.assert(
      fc.property(sizes, fc.nat(10_000), ([width = 0, height = 0], moved) => {
        const pixels = pixelsOf(drawn(width, height), { width, height }, moved)
        for (let at = 0; at < pixels.length; at += 4) expect(known).toContain(pixels.slice(at, at + 4).join())
      }),
      { numRuns: 10 },
    )
  })

  it('are read on the dark ones with a contrast of seven to one and more', () => {
    const channel = (value: number) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
    const luminance = (colour: string) => {
      const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
        channel(Number.parseInt(colour.slice(at, at + 2), 16) / 255),
      )
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    const [dark, ...lit] = colours
    for (const colour of lit) expect((luminance(colour) + 0.05) / (luminance(dark) + 0.05)).toBeGreaterThanOrEqual(7)
  })
})
