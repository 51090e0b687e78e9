// The clips a box speaks with: a folder with voice.yaml, which says what each WAV file says, and the files themselves.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { sampleRate } from './sound.ts'
import { readWav } from './wav.ts'

const vocabulary = z
  .array(
    z.strictObject({
      file: z.string().regex(/^[a-z0-9][a-z0-9-]*\.wav$/, 'a file name of small letters, digits and -, ending in .wav'),
      /** The words of the recording, without pauses; ♪ is the sound before a call. */
      says: z.string().trim().min(1).max(40),
    }),
  )
  .min(1)
  .max(2_000)

/** What is said → its samples. */
export type Clips = ReadonlyMap<string, Int16Array>

/** The clips that come with the agent. */
export const defaultClipsDir = join(import.meta.dirname, 'default')

/** @throws Error listing every mistake in voice.yaml with its place */
export function readVocabulary(text: string): z.output<typeof vocabulary> {
  const read = vocabulary.safeParse(parse(text))
  if (read.success) return read.data
  throw new Error(read.error.issues.map(({ path, message }) => `voice.yaml ${path.join('.')}: ${message}`).join('\n'))
}

/**
 * The clips of a folder, over those that come with the agent: what a hall has not recorded is said by the default voice.
 * @throws Error naming the folder and the file that cannot be spoken
 */
export async function loadClips(folder: string | null): Promise<Clips> {
  const usual = await clipsIn(defaultClipsDir)
  return folder === null ? usual : new Map([...usual, ...(await clipsIn(folder))])
}

async function clipsIn(folder: string): Promise<Clips> {
  const clips = new Map<string, Int16Array>()
  for (const { file, says } of readVocabulary(await readFile(join(folder, 'voice.yaml'), 'utf8'))) {
    try {
      const { samples, rate } = readWav(await readFile(join(folder, file)))
      if (rate !== sampleRate) throw new Error(`expected ${sampleRate} samples a second, found ${rate}`)
      clips.set(says, samples)
    } catch (error) {
      throw new Error(`${join(folder, file)}: ${error instanceof Error ? error.message : error}`, { cause: error })
    }
  }
  return clips
}
