// The default clips, measured, since a machine cannot listen: none silent, none clipped, none cut, all at one rate and alike in loudness.
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { defaultClipsDir, loadClips, readVocabulary } from './clips.ts'
import { loudness, peakOf, resampled, rmsOf } from './make/shape.ts'
import { lengthMs, sampleRate, samplesIn, silence } from './sound.ts'
import { writeWav } from './wav.ts'

const clips = await loadClips(null)
const decibels = (share: number) => 20 * Math.log10(share)
const full = 32_767

describe('the default clips', () => {
  it('say every digit, every letter, and the words of a call', () => {
    for (const says of ['零一二三四五六七八九十百请号到楼', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].join('')) {
      expect(clips.has(says), says).toBe(true)
    }
    for (const says of ['号窗口', '一楼', '东侧', '您的手续已办好', '请核对']) expect(clips.has(says), says).toBe(true)
  })

  it('are the files of the folder, no more and no fewer', async () => {
    const files = (await readdir(defaultClipsDir)).filter((file) => file.endsWith('.wav'))
    expect(files).toHaveLength(clips.size)
  })

  it.each([...clips])('%s', (says, samples) => {
    const parts = Array.from({ length: 3 }, (_, third) => {
      const length = Math.floor(samples.length / 3)
      return rmsOf(samples.subarray(third * length, (third + 1) * length)) / full
    })
    // A syllable takes 100 to 700 ms; a letter such as W three of them.
    const syllables = says === '♪' ? 2 : says === '‼' ? 4 : says.length
    expect(lengthMs(samples)).toBeGreaterThan(100 * syllables)
    expect(lengthMs(samples)).toBeLessThan(200 + 550 * syllables)
    // As loud as the others, or as its peak allows; no third of it still, no sample at the end of the scale.
    expect(decibels(rmsOf(samples) / full)).toBeGreaterThan(decibels(loudness) - 4.5)
    expect(decibels(rmsOf(samples) / full)).toBeLessThan(decibels(loudness) + 1)
    for (const part of parts) expect(decibels(part)).toBeGreaterThan(-45)
    expect(peakOf(samples)).toBeLessThan(0.9 * full)
    // No click: it begins and ends in silence, and swings about nought.
    expect(Math.abs(samples[0] ?? full) + Math.abs(samples.at(-1) ?? full)).toBeLessThan(40)
    const mean = samples.reduce((sum, sample) => sum + sample, 0) / samples.length
    expect(Math.abs(mean)).toBeLessThan(0.01 * full)
  })

  it('differ from one another: no word is another word', () => {
    const seen = new Map([...clips].map(([says, samples]) => [writeWav(samples).join(), says]))
    expect(seen.size).toBe(clips.size)
  })
})

describe('a recording at another rate', () => {
  const tone = (rate: number, hertz: number) =>
    Int16Array.from({ length: rate / 4 }, (_, at) => Math.round(10_000 * Math.sin((2 * Math.PI * hertz * at) / rate)))
  const middle = (samples: Float64Array) => samples.subarray(samplesIn(50), samplesIn(200))

  it.each([22_050, 44_100, 48_000])('of %i keeps its pitch and its loudness', (rate) => {
    const after = middle(resampled(tone(rate, 1_000), rate))
    expect(rmsOf(after)).toBeCloseTo(10_000 / Math.SQRT2, -2)
    const crossings = after.filter((sample, at) => at > 0 && sample >= 0 !== (after[at - 1] ?? 0) >= 0)
    expect(crossings.length / 2 / (after.length / sampleRate)).toBeCloseTo(1_000, -2)
  })

  it('loses what the slower rate cannot carry, instead of whistling it', () => {
    expect(rmsOf(middle(resampled(tone(44_100, 11_000), 44_100)))).toBeLessThan(100)
  })
})

describe('a hall’s own recordings', () => {
  let folder: string
  const write = (file: string, content: Uint8Array | string) => writeFile(join(folder, file), content)
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mingchuang-voice-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('stand in for the default ones, and add words; what is not recorded is said by the default voice', async () => {
    await write('voice.yaml', '- { file: qing.wav, says: 请 }\n- { file: estate.wav, says: 不动产登记窗口 }\n')
    await write('qing.wav', writeWav(Int16Array.of(1, 2, 3)))
    await write('estate.wav', writeWav(silence(500)))
    const own = await loadClips(folder)
    expect(own.get('请')).toEqual(Int16Array.of(1, 2, 3))
    expect(own.size).toBe(clips.size + 1)
    expect(own.get('到')).toEqual(clips.get('到'))
  })

  it.each<[mistake: string, yaml: string, wav: Uint8Array | string | null, says: RegExp]>([
    ['no file', '- { file: a.wav, says: 请 }', null, /a\.wav: ENOENT/],
    ['no sound file', '- { file: a.wav, says: 请 }', 'mp3', /a\.wav: not a WAV file/],
    ['another rate', '- { file: a.wav, says: 请 }', other(44_100, 1), /expected 16000 samples a second, found 44100/],
    ['two channels', '- { file: a.wav, says: 请 }', other(16_000, 2), /of one channel, found form 1, 2 channels/],
    ['no words', '- { file: a.wav }', null, /voice\.yaml 0\.says/],
    ['a path', '- { file: ../a.wav, says: 请 }', null, /voice\.yaml 0\.file: a file name/],
  ])('with %s are refused with the place of the mistake', async (_mistake, yaml, wav, says) => {
    await write('voice.yaml', yaml)
    if (wav !== null) await write('a.wav', wav)
    await expect(loadClips(folder)).rejects.toThrow(says)
  })
})

function other(rate: number, channels: number): Uint8Array {
  const file = writeWav(silence(100))
  const view = new DataView(file.buffer)
  view.setUint32(24, rate, true)
  view.setUint16(22, channels, true)
  return file
}

it('a vocabulary is a list with at least one word', () => {
  expect(() => readVocabulary('[]')).toThrow('voice.yaml')
})
