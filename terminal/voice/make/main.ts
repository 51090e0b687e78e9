// Makes the default clips: every word of voice.yaml is spoken by espeak-ng and shaped; a person who records them does better.
import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { readVocabulary } from '../clips.ts'
import { readWav, writeWav } from '../wav.ts'
import { alarm, chime } from './chime.ts'
import { shaped } from './shape.ts'

/** Reads Chinese characters with the right syllables; plain `cmn` of espeak-ng 1.51 does not (its issues 1236 and 1028). */
const voice = 'cmn-latn-pinyin'
/** Words a minute; the usual 175 is too fast for a hall with an echo. */
const speed = '150'

const folder = join(import.meta.dirname, '../default')
const run = promisify(execFile)

async function spoken(says: string): Promise<Int16Array> {
  const { stdout } = await run('espeak-ng', ['-v', voice, '-s', speed, '--stdout', says], {
    encoding: 'buffer',
    maxBuffer: 8 * 1024 * 1024,
  })
  const { samples, rate } = readWav(stdout)
  return shaped(samples, rate)
}

/** What is no word: the sounds before a call and before an emergency. */
const signals: Readonly<Record<string, () => Int16Array>> = { '♪': chime, '‼': alarm }

const words = readVocabulary(await readFile(join(folder, 'voice.yaml'), 'utf8'))
for (const { file, says } of words) {
  const reckoned = signals[says]
  await writeFile(join(folder, file), writeWav(reckoned === undefined ? await spoken(says) : reckoned()))
}
console.log(`${words.length} clips in ${folder}`)
