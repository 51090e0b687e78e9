// What a virtual device is, seen from its surroundings: bytes in, bytes out, keys to press and a glass to look at.
import type { Printed } from './escpos-reader.ts'

/** A key as the page and the tests name it: `level5` … `level1`, a key of the caller pad, a card held to a reader, or a hand at a printer. */
export type Key = string

/** `silent`: the device does nothing at all; `busy` and `nack`: it refuses with the answer its protocol has for this. */
export const faultKinds = ['silent', 'busy', 'nack'] as const
export type FaultKind = (typeof faultKinds)[number]

export interface VirtualDevice {
  readonly keys: readonly Key[]
  readonly faults: readonly FaultKind[]
  /** Bytes from the host, split anywhere. */
  receive(bytes: Uint8Array): void
  /** Somebody presses a key; nothing happens when there is no such key. */
  press(key: Key): void
  /** The next `count` frames of the host meet this fault; 0 ends it. */
  fault(kind: FaultKind, count: number): void
  glass(): Glass
  /** Power is gone: whatever was in memory is lost. */
  reset(): void
}

/** What a virtual device needs of the world; its clock is real, a test's may not be. */
export interface Surroundings {
  send(bytes: Uint8Array): void
  now(): number
  /** Runs `act` after `ms` milliseconds unless the returned function is called first. */
  after(ms: number, act: () => void): () => void
  /** The glass looks different now. */
  changed(): void
  /** The device has thanked for a press, because the host's own bytes told it to. */
  thanked(level: number): void
}

export type Glass =
  | EvaluatorGlass
  | TabletGlass
  | SignGlass
  | DotsGlass
  | DigitsGlass
  | ReaderGlass
  | PrinterGlass
  | SpeakerGlass

/** A five-key evaluator with a caller pad beside it. */
export interface EvaluatorGlass {
  readonly type: 'evaluator'
  readonly text: string
  readonly isOpen: boolean
  readonly stars: number | null
  /** Digits of the caller pad: ticket and number waiting. */
  readonly ticket: string
  readonly waiting: string
  readonly beeps: number
}

export interface TabletGlass {
  readonly type: 'tablet'
  readonly text: string
  readonly isOpen: boolean
  readonly isPaused: boolean
  /** Fields of the staff card in the order they came; empty when nobody is signed in. */
  readonly staff: ReadonlyArray<{ readonly field: string; readonly title: string; readonly value: string }>
  readonly notice: string
}

export interface SignGlass {
  readonly type: 'sign'
  readonly width: number
  readonly height: number
  readonly areas: readonly SignArea[]
  /** Newest first. */
  readonly said: readonly CardSaying[]
}

/** What a card with a voice was told to say. */
export interface CardSaying {
  /** When it was told so. */
  readonly at: string
  readonly text: string
  readonly person: number
  /** 0 to 10, as its speed. */
  readonly volume: number
  readonly speed: number
  readonly times: number
}

/** A sign that knows no letters, only lamps. */
export interface DotsGlass {
  readonly type: 'dots'
  /** Dots. */
  readonly width: number
  readonly height: number
  readonly areas: readonly DotsArea[]
  /** Newest first; empty for one without a voice. */
  readonly said: readonly CardSaying[]
  /** 0 darkest to 15. */
  readonly brightness: number
}

/** A rectangle of lamps; positions and sizes in dots. */
export interface DotsArea {
  readonly id: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** One digit per dot: bit 0 red, bit 1 green; rows from the top, each as long as the text, which may be longer than the area. */
  readonly dots: string
  /** How fast the text moves to the left, 0 where it stands. */
  readonly dotsPerSecond: number
  /** When it began to be shown, and when it goes dark by itself (null: never); milliseconds since 1970. */
  readonly since: number
  readonly expiresAt: number | null
}

/** Digit tubes: bits 0 to 6 of each are the segments a to g, from the left. */
export interface DigitsGlass {
  readonly type: 'digits'
  readonly segments: readonly number[]
}

/** A badge reader, and the cards that lie beside it. */
export interface ReaderGlass {
  readonly type: 'reader'
  /** It has just read a card. */
  readonly isLit: boolean
  /** Pressing a key holds this person's card to it. */
  readonly cards: ReadonlyArray<{ readonly key: Key; readonly name: string }>
}

/** A loudspeaker, and what a listener has made out. */
export interface SpeakerGlass {
  readonly type: 'speaker'
  /** It sounds at this moment. */
  readonly isSounding: boolean
  /** Sayings, the newest first. */
  readonly heard: readonly Saying[]
}

export interface Saying {
  /** When its samples came. */
  readonly at: string
  /** Recordings that were made out, in their order; `？` for a sound that is none of them. */
  readonly words: readonly string[]
  readonly lastsMs: number
  /** Below full scale, dB; 0 is the loudest there is. */
  readonly loudness: number
}

/** A slip printer with its tray, newest slip first. */
export interface PrinterGlass {
  readonly type: 'printer'
  readonly paper: 'enough' | 'low' | 'out'
  readonly isCoverOpen: boolean
  readonly tray: readonly PrintedSlip[]
  /** What hangs in the printer, not yet cut off. */
  readonly unfinished: readonly Printed[]
  /** Bytes it could make nothing of. */
  readonly garbage: number
}

export interface PrintedSlip {
  /** Counted since the printer was made, from 1. */
  readonly number: number
  readonly at: string
  readonly printed: readonly Printed[]
}

/** Positions and sizes in pixels. */
export interface SignArea {
  readonly id: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly align: 'left' | 'right' | 'centre'
  readonly effect: 'still' | 'quick' | 'left' | 'right' | 'up' | 'down'
  readonly runs: ReadonlyArray<{ readonly colour: 'red' | 'green' | 'yellow'; readonly text: string }>
  /** When the area goes dark by itself, in milliseconds since 1970; null when never. */
  readonly expiresAt: number | null
}

/** How many coming host frames meet which fault. */
export function faultCounter() {
  const left = new Map<FaultKind, number>()
  return {
    set: (kind: FaultKind, count: number) => left.set(kind, count),
    /** Takes one frame's fault, or null when the frame is to be served. */
    take(): FaultKind | null {
      for (const [kind, count] of left)
        if (count > 0) {
          left.set(kind, count - 1)
          return kind
        }
      return null
    },
    clear: () => left.clear(),
  }
}
