// The windows of the machine: each has an evaluator on a serial line of its own, and somebody on duty.

export const boxId = 'box-1'

export const counters = [
  { windowId: 'w1', windowName: '社会保障', staffId: 'li-ming', deviceId: 'w1-evaluator', line: '/dev/ttyS1' },
  { windowId: 'w2', windowName: '医疗保险', staffId: 'wang-fang', deviceId: 'w2-evaluator', line: '/dev/ttyS2' },
  { windowId: 'w3', windowName: '企业开办', staffId: 'zhang-wei', deviceId: 'w3-evaluator', line: '/dev/ttyS3' },
] as const
