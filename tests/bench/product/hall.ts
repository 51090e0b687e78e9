// The hall that is loaded, as a configuration: fifty windows, each with its A and B, open round the clock.
import { seriesIds } from '../deeds.ts'
import { windowIds } from '../side.ts'

const phone = '0531-88000000'

export function hallOf(
  folder: string,
  ports: { readonly http: number; readonly mqtt: number; readonly public: number },
) {
  const person = (staffId: string, index: number) => ({
    staffId,
    name: `工作人员${index}`,
    nameEn: `Staff ${index}`,
    badge: `B${index}`,
    unitId: 'social',
    title: '综合窗口',
    photo: null,
    isPartyMember: false,
    stars: null,
  })
  return {
    site: {
      id: 'bench',
      name: '性能测量大厅',
      nameEn: 'Hall of Measures',
      timeZone: 'Asia/Shanghai',
      supervisionPhone: phone,
      hours: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '00:00', to: '24:00' })),
    },
    http: { port: ports.http },
    mqtt: { port: ports.mqtt },
    public: { port: ports.public },
    dataDir: folder,
    mediaDir: folder,
    import: {
      units: [{ unitId: 'social', name: '社会保险事业中心', nameEn: 'Social insurance centre' }],
      windows: windowIds.map((windowId, index) => ({
        windowId,
        number: String(index + 1),
        name: '社会保障',
        nameEn: 'Social Security',
        unitId: 'social',
        items: ['城乡居民养老保险参保登记', '社会保障卡申领与补换', '社保关系转移接续', '就业困难人员认定', '失业登记'],
        scope: '办理养老、工伤、失业保险和社会保障卡业务，提供就业援助咨询。',
        consultationPhone: phone,
        supervisionPhone: phone,
      })),
      staff: windowIds.flatMap((windowId, index) => [
        person(`${windowId}-a`, 2 * index),
        person(`${windowId}-b`, 2 * index + 1),
      ]),
      posts: windowIds.map((windowId) => ({
        postId: `p-${windowId}`,
        name: '综合岗',
        windowId,
        a: `${windowId}-a`,
        b: `${windowId}-b`,
      })),
      series: seriesIds.map((seriesId, index) => ({
        seriesId,
        name: `综合业务${index + 1}`,
        nameEn: `General services ${index + 1}`,
        itemIds: [],
        windows: windowIds
          .filter((_, place) => place % seriesIds.length === index)
          .map((windowId) => ({ windowId, rank: 1 })),
        slots: [],
      })),
    },
  }
}
