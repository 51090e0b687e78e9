// Two listeners cannot have one port; said before the hub half starts.
import { type Mistake, pathText } from './mistake.ts'
import type { HallConfig } from './schema.ts'
import { locate, type Source } from './source.ts'

/** Finds ports that two listeners of the hub would both want. */
export function portMistakes(
  { http, mqtt, public: phones }: Pick<HallConfig, 'http' | 'mqtt' | 'public'>,
  sources: readonly Source[],
): Mistake[] {
  const wanted = [
    { section: 'http', port: http.port },
    { section: 'public', port: phones.port },
    ...(mqtt.broker.kind === 'embedded' ? [{ section: 'mqtt', port: mqtt.port }] : []),
  ]
  return wanted.flatMap(({ section, port }, index) => {
    const other = wanted.slice(0, index).find((one) => one.port === port)
    if (other === undefined) return []
    const path = [section, 'port']
    const found = `${port}, which is ${other.section}.port too`
    return [{ ...locate(sources, path), path: pathText(path), found, expected: 'a port of its own' }]
  })
}
