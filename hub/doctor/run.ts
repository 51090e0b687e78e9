// The doctor: says what this machine lacks, and how to mend it.
import {
  checkBrowser,
  checkClock,
  checkDeviceAccess,
  checkDeviceLibraries,
  checkDisk,
  checkFont,
  checkNode,
  checkPort,
  checkSqlite,
} from './checks.ts'
import type { Finding, Patient } from './finding.ts'
import { ownerOf } from './port-owner.ts'
import {
  findProgram,
  missingLibraries,
  missingPackageFiles,
  missingPrograms,
  probeClock,
  probeDisk,
  probePorts,
  probeSqlite,
  probeUser,
} from './probes.ts'

const fontFiles = [
  '@fontsource-variable/noto-sans-sc/index.css',
  '@fontsource-variable/noto-sans-sc/files/noto-sans-sc-latin-wght-normal.woff2',
]

/** Looks at the whole machine; takes a second or two, changes nothing. */
export async function doctor(patient: Patient): Promise<Finding[]> {
  const disk = await probeDisk(patient.dataDir)
  return [
    checkNode(process.versions.node),
    checkSqlite(await probeSqlite(), missingPrograms(['make', 'g++', 'python3'])),
    checkFont(missingPackageFiles(fontFiles)),
    checkDisk(patient.dataDir, disk.freeBytes, disk.isWritable),
    checkPort('Web pages', patient.httpPort, 'PORT', await ownerOf(patient.httpPort)),
    checkPort('Boxes (MQTT)', patient.mqttPort, 'MQTT_PORT', await ownerOf(patient.mqttPort)),
    checkClock(await probeClock()),
    checkDeviceLibraries(await missingLibraries(['libudev.so.1', 'libusb-1.0.so.0'])),
    checkDeviceAccess(await probePorts(), await probeUser()),
    checkBrowser(browser(), (await missingLibraries(['libnss3.so'])).length === 0),
  ]
}

/** 1 when something necessary is missing, else 0. */
export function exitCode(findings: readonly Finding[]): 0 | 1 {
  return findings.some(({ grade }) => grade === 'necessary') ? 1 : 0
}

function browser(): string | null {
  const installed = findProgram(['chromium', 'chromium-browser', 'google-chrome'])
  if (installed !== null) return installed
  return missingPackageFiles(['@sparticuz/chromium']).length === 0 ? 'the bundled @sparticuz/chromium' : null
}
