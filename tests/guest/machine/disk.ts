// The guest's own disk: what is found on it after the power was cut is what a real box would have kept.
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)
const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/sbin` }

const largestFile = 256 * 1024 * 1024

/** Makes an empty disk with the file system a box has. */
export async function makeDisk(path: string, megabytes: number): Promise<void> {
  await run('mke2fs', ['-q', '-F', '-t', 'ext4', '-m', '0', path, `${megabytes}M`], { env })
}

/** A file of the disk as the next start of the box would find it: the file system is mended first, as a start does. */
export async function readFromDisk(disk: string, path: string): Promise<Buffer> {
  // Its exit code 1 says that something was mended, which is what a cut is for.
  await run('e2fsck', ['-p', disk], { env }).catch((error: { code?: number }) => {
    if (error.code !== 1) throw error
  })
  return (await run('debugfs', ['-R', `cat ${path}`, disk], { env, encoding: 'buffer', maxBuffer: largestFile })).stdout
}
