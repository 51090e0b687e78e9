// The two faces that come with the system, read once: Song 16 dots high for every sign, 24 for large ones.
import { readFileSync } from 'node:fs'
import { type Face, readFace } from './face.ts'

const load = (name: string): Face => readFace(readFileSync(new URL(`./faces/${name}`, import.meta.url)))

export const faces = { small: load('song-16.ledface'), large: load('song-24.ledface') } as const
