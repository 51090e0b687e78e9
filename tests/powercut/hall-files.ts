// What the hall of the machine is described by: the hub's and the box's own configuration files.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { counters } from './counters.ts'
import { boxData, boxFile, hallFile, hubData, hubPort, relayPort } from './inside/places.ts'

const lists = ['units', 'windows', 'staff', 'posts']
/** The evaluator sends 0 to 4; the fifth key is not on the maker's own device. */
const levels = { 0: 2, 1: 3, 2: 4, 3: 5, 4: 1 }

/** Path inside the machine → content. @param root the tree whose demo hall is set up */
export async function hallFiles(root: string): Promise<ReadonlyMap<string, Buffer>> {
  const hall = {
    site: {
      id: 'powercut',
      name: '断电演练大厅',
      nameEn: 'Hall without Power',
      timeZone: 'Asia/Shanghai',
      supervisionPhone: '0531-88000000',
      hours: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '00:00', to: '23:59' })),
    },
    http: { port: hubPort },
    dataDir: hubData,
    import: Object.fromEntries(lists.map((list) => [list, `${list}.yaml`])),
  }
  const devices = counters.map(({ deviceId, windowId, line }) => ({
    ...{ deviceId, windowId, label: '评价器', driver: 'rs485-caller-evaluator' },
    port: { transport: 'serial', path: line },
    settings: { levels },
  }))
  const box = {
    hubUrl: `http://127.0.0.1:${hubPort}`,
    dataDir: boxData,
    relayPort,
    description: '设备盒',
    devices,
  }
  const files = new Map([
    [hallFile, Buffer.from(stringify(hall))],
    [boxFile, Buffer.from(stringify(box))],
  ])
  for (const list of lists) {
    files.set(`/etc/${list}.yaml`, await readFile(join(root, `config/halls/demo/${list}.yaml`)))
  }
  return files
}
