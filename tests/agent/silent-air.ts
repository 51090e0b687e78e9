// An emergency net that carries nothing, for boxes whose tests are about something else.
import type { OpenAir } from '../../terminal/emergency/air.ts'

export const silentAir: OpenAir = () => ({ start() {}, stop() {}, send() {}, networks: () => [] })
