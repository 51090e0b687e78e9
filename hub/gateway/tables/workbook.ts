// Reads the first sheet of a spreadsheet file (.xlsx); the only place that knows the library for it.
import excel from 'exceljs'

/** A sheet as people write it is far smaller unpacked; 64 MiB. */
const largestUnpacked = 64 * 1024 * 1024

/** Cells of the first sheet as they are read, line by line; null for what is no such file, or unpacks to too much. */
export async function readWorkbook(bytes: Buffer): Promise<string[][] | null> {
  const unpacked = unpackedSize(bytes)
  if (unpacked === null || unpacked > largestUnpacked) return null
  const workbook = new excel.Workbook()
  try {
    await workbook.xlsx.load(new Uint8Array(bytes).buffer)
  } catch {
    return null
  }
  const sheet = workbook.worksheets[0]
  if (sheet === undefined) return null
  const lines: string[][] = []
  sheet.eachRow({ includeEmpty: true }, (row, line) => {
    const cells: string[] = []
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      cells[column - 1] = cell.value instanceof Date ? cell.value.toISOString().slice(0, 10) : cell.text
    })
    lines[line - 1] = Array.from(cells, (cell) => cell ?? '')
  })
  return Array.from(lines, (cells) => cells ?? [])
}

/** Bytes of all files in a ZIP archive by its central directory (APPNOTE 4.3.12); null where there is none. */
function unpackedSize(bytes: Buffer): number | null {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || end + 20 > bytes.length) return null
  let at = bytes.readUInt32LE(end + 16)
  let size = 0
  for (let files = bytes.readUInt16LE(end + 10); files > 0; files--) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) return null
    size += bytes.readUInt32LE(at + 24)
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return size
}
