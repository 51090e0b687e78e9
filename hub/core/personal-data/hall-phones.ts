// Telephones that belong to the hall itself: numbers that may stand in any text it shows. Pure.

interface PhonesOfWindow {
  readonly consultationPhone: string
  readonly supervisionPhone: string
}

/** The hall's own numbers, bare of spaces, as the check for personal data wants them. */
export function hallPhones(
  windows: Readonly<Record<string, PhonesOfWindow>>,
  site: { readonly supervisionPhone: string } | null,
): ReadonlySet<string> {
  const phones = Object.values(windows).flatMap((one) => [one.consultationPhone, one.supervisionPhone])
  return new Set([...phones, site?.supervisionPhone ?? ''].map((phone) => phone.replaceAll(/[ -]/g, '')))
}
