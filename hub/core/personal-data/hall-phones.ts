// Telephones that belong to the hall itself: numbers that may stand in any text it shows. Pure.
import { type PersonalFindingAt, personalDataWithin } from './find.ts'

interface PhonesOfWindow {
  readonly consultationPhone: string
  readonly supervisionPhone: string
}

interface HallWithPhones {
  readonly window: { readonly windows: Readonly<Record<string, PhonesOfWindow>> }
  readonly hall: { readonly site: { readonly supervisionPhone: string } | null }
}

/** Everything personal in texts that everybody may read, with the path of each; the hall's own telephones are not. */
export function personalDataInPublic(texts: object, { window, hall }: HallWithPhones): PersonalFindingAt[] {
  return personalDataWithin(texts, hallPhones(window.windows, hall.site))
}

/** The hall's own numbers, bare of spaces, as the check for personal data wants them. */
export function hallPhones(
  windows: Readonly<Record<string, PhonesOfWindow>>,
  site: { readonly supervisionPhone: string } | null,
): ReadonlySet<string> {
  const phones = Object.values(windows).flatMap((one) => [one.consultationPhone, one.supervisionPhone])
  return new Set([...phones, site?.supervisionPhone ?? ''].map((phone) => phone.replaceAll(/[ -]/g, '')))
}
