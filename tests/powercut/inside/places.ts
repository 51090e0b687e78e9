// Where things are inside the machine.

/** The only disk, and the only thing that outlives a cut. */
export const disk = '/disk'
export const diskNode = '/dev/vda'
export const hallFile = '/etc/hall.yaml'
export const boxFile = '/etc/box.yaml'
export const hubPort = 8080
export const relayPort = 8090
export const hubData = `${disk}/hub`
export const boxData = `${disk}/box`
