// What the doctor says about one thing of a machine.

/** `fine`; `advice`: the hub runs, something else does not or may not; `necessary`: the hub cannot run like this. */
export const grades = ['fine', 'advice', 'necessary'] as const
export type Grade = (typeof grades)[number]

export interface Finding {
  /** What was looked at, in a few words. */
  readonly name: string
  readonly grade: Grade
  readonly found: string
  /** What to do, as a person would type or do it; null when all is fine. */
  readonly mend: string | null
}

/** What the doctor looks at beside the machine itself. */
export interface Patient {
  /** Directory of the databases; need not exist yet. */
  readonly dataDir: string
  readonly httpPort: number
  readonly mqttPort: number
}

/** A patient as the configuration's usual values make it. */
export const usualPatient: Patient = { dataDir: 'data', httpPort: 8080, mqttPort: 1883 }

export function fine(name: string, found: string): Finding {
  return { name, grade: 'fine', found, mend: null }
}

export function ill(name: string, grade: 'advice' | 'necessary', found: string, mend: string): Finding {
  return { name, grade, found, mend }
}
