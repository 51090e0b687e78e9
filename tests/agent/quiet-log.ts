// A log that nobody reads.
import pino from 'pino'

export const quietLog = pino({ level: 'silent' })
