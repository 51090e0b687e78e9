// A cell of the column 申请人: a person or several, or an organisation, which may carry a person's name. Pure.
import { findingsIn, type Own, type PlacedFinding } from './find.ts'
import { maskName } from './mask.ts'
import { isNameLike } from './names.ts'
import { isOrganisation } from './organisations.ts'

const between = /[、,，;；/]|(?<=\p{Script=Han}{2})[和与及](?=\p{Script=Han}{2})/u
/** What may stand behind a name in the cell. */
const tail = /(?:等.{0,4}|[(（][^)）]*[)）]|先生|女士|同志)$/u

/**
 * Everything personal in the cell. Whoever is no organisation by its name is taken for a person: a name too much is masked
 * rather than one too few.
 */
export function findingsInApplicant(written: string, own: Own): PlacedFinding[] {
  const inText = findingsIn(written, own)
  if (isOrganisation(written.trim()) && !isNameLike(written.trim())) return inText
  const numbers = inText.filter(({ kind }) => kind !== 'name')
  const people: PlacedFinding[] = []
  let from = 0
  for (const { begins, ends } of [
    ...numbers.map(({ from, to }) => ({ begins: from, ends: to })),
    { begins: written.length, ends: written.length },
  ]) {
    people.push(...peopleIn(written.slice(from, begins), from))
    from = ends
  }
  const others = inText.filter(({ from, to }) => people.every((one) => to <= one.from || one.to <= from))
  return [...people, ...others].toSorted((one, other) => one.from - other.from)
}

/** The people named in a piece of the cell without numbers, which begins at `offset`. */
function peopleIn(piece: string, offset: number): PlacedFinding[] {
  const people: PlacedFinding[] = []
  let from = 0
  for (const part of piece.split(between)) {
    const name = part.replace(tail, '').trim()
    const begins = piece.indexOf(name, from)
    if (/\p{L}/u.test(name) && !isOrganisation(name)) {
      people.push({ kind: 'name', from: offset + begins, to: offset + begins + name.length, mask: maskName(name) })
    }
    from = begins + part.length
  }
  return people
}
