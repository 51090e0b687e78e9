// A virtual loudspeaker: it takes the real samples and writes down what a listener makes out of them.
import type { Clips } from '../voice/clips.ts'
import { lengthMs, samplesOfBytes } from '../voice/sound.ts'
import type { Saying, SpeakerGlass, Surroundings, VirtualDevice } from './device.ts'
import { sayingsIn } from './listening.ts'

/** Sayings kept. */
const longestList = 50
/** Nothing more has come for so long: then a saying is whole. */
const listensAfterMs = 150

export function speaker(world: Surroundings, clips: Clips): VirtualDevice {
  let bytes: Uint8Array = new Uint8Array(0)
  let heard: Saying[] = []
  let soundsUntil = 0
  let cancelListening = () => {}
  let cancelSounding = () => {}

  function listen(): void {
    const whole = bytes.subarray(0, bytes.length - (bytes.length % 2))
    bytes = bytes.slice(whole.length)
    const at = new Date(world.now()).toISOString()
    const sayings = sayingsIn(samplesOfBytes(whole), clips).map((saying) => ({ at, ...saying }))
    heard = [...sayings.reverse(), ...heard].slice(0, longestList)
    world.changed()
  }

  return {
    keys: [],
    faults: [],
    receive(chunk) {
      bytes = Buffer.concat([bytes, chunk])
      soundsUntil = Math.max(soundsUntil, world.now()) + lengthMs({ length: chunk.length / 2 })
      cancelListening()
      cancelSounding()
      cancelListening = world.after(listensAfterMs, listen)
      cancelSounding = world.after(soundsUntil - world.now(), world.changed)
    },
    press() {},
    fault() {},
    glass: (): SpeakerGlass => ({ type: 'speaker', isSounding: world.now() < soundsUntil, heard }),
    reset() {
      cancelListening()
      cancelSounding()
      bytes = new Uint8Array(0)
      soundsUntil = 0
    },
  }
}
