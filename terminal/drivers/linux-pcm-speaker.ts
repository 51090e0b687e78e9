// A loudspeaker behind whatever plays plain samples: aplay on a sound card, or a sound server that listens on a TCP port.
import { z } from 'zod'
import { defineDriver, type Outgoing } from '../driver.ts'
import { whole } from '../framing/whole.ts'
import { betweenTimesMs } from '../voice/announcement.ts'
import { bytesOfSamples, joined, sampleRate, scaled, silence } from '../voice/sound.ts'

/** Sound in one write: short enough that a player at its own pace takes it long before the write counts as hung; ms. */
const frameMs = 500
/** Silence behind every announcement, so that a player which waits for whole blocks has played the last word; ms. */
const tailMs = 600

const settings = z.strictObject({
  volumePercent: z
    .number()
    .int()
    .min(1)
    .max(100)
    .default(100)
    .describe('how loud this speaker is beside the others, 1 to 100 of what the hall has set'),
})
type Settings = z.output<typeof settings>

export const driver = defineDriver<Settings, null>({
  id: 'linux-pcm-speaker',
  label: '广播音箱',
  source:
    'Plain samples, signed 16 bit, low byte first, one channel, 16,000 a second: `aplay -q -t raw -f S16_LE -r 16000 -c 1` (alsa-utils, aplay(1)), or module-simple-protocol-tcp of PulseAudio and PipeWire with the same form',
  transports: ['program', 'tcp'],
  capabilities: ['speak'],
  limits: '播放程序退出才算故障；音箱断电、静音或音量旋钮关到最小，系统无法知道，请每日开门前试听。',
  settings,
  framing: () => whole(4_096),
  initial: () => null,
  /** Players say nothing that concerns us. */
  decode: () => ({ effects: [], state: null }),

  encode(order, state, { volumePercent }) {
    if (order.order !== 'speak') return { frames: [], state }
    const { samples, times, volumePercent: hallPercent } = order.announcement
    const once = scaled(samples, (hallPercent * volumePercent) / 10_000)
    const again = [silence(betweenTimesMs), once]
    const said = [once, ...Array.from({ length: times - 1 }, () => again).flat(), silence(tailMs)]
    return { frames: framesOf(joined(said)), state }
  },

  heartbeat: null,

  examples: [
    {
      name: 'what a player writes about itself is nothing to us',
      origin: 'aplay(1): its words on standard output, here a line of its meter',
      incoming: '23 23 20 30 32 25 0D',
      effects: [],
    },
    {
      name: 'two samples at half the volume, then silence',
      origin: 'S16_LE as aplay(1) defines it',
      order: {
        order: 'speak',
        announcement: { text: '请', samples: Int16Array.of(0x1000, -0x1000), times: 1, volumePercent: 50 },
      },
      outgoing: [`00 08 00 F8 ${'00 '.repeat((frameMs / 1_000) * sampleRate * 2 - 4)}`, '00 '.repeat(3_204)],
    },
  ],
})

function framesOf(samples: Int16Array): Outgoing[] {
  const length = (frameMs * sampleRate) / 1_000
  return Array.from({ length: Math.ceil(samples.length / length) }, (_, index) => ({
    bytes: bytesOfSamples(samples.subarray(index * length, (index + 1) * length)),
    answerWithinMs: null,
  }))
}
