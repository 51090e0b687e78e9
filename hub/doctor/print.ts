// The doctor's findings as a table for a terminal.
import Table from 'cli-table3'
import type { Finding, Grade } from './finding.ts'

const marks: Readonly<Record<Grade, string>> = { fine: 'ok', advice: 'advice', necessary: 'NEEDED' }
/** Columns of a usual terminal. */
const usualWidth = 100
const narrowWidths = [24, 9] as const

/** Prints what was found, then how to mend what is not fine, most needed first. */
export function printFindings(findings: readonly Finding[]): void {
  console.log(findingsText(findings, process.stdout.columns ?? usualWidth))
}

/** @param width columns of the terminal */
export function findingsText(findings: readonly Finding[], width: number): string {
  const table = new Table({
    head: ['looked at', '', 'found'],
    colWidths: [...narrowWidths, Math.max(20, width - narrowWidths[0] - narrowWidths[1] - 4)],
    wordWrap: true,
    style: { head: [], border: [] },
  })
  for (const { name, grade, found } of findings) table.push([name, marks[grade], found])
  return [table.toString(), ...mending(findings, 'necessary'), ...mending(findings, 'advice'), summary(findings)].join(
    '\n',
  )
}

function mending(findings: readonly Finding[], wanted: Grade): string[] {
  return findings
    .filter(({ grade }) => grade === wanted)
    .flatMap(({ name, grade, mend }) => (mend === null ? [] : [`${marks[grade]}: ${name}`, `  how to mend: ${mend}`]))
}

function summary(findings: readonly Finding[]): string {
  const count = findings.filter(({ grade }) => grade === 'necessary').length
  if (count === 0) return 'The hub can run on this machine.'
  return `The hub cannot run on this machine yet: ${count} necessary ${count === 1 ? 'thing is' : 'things are'} missing.`
}
