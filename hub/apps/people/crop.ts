// The part of a picture that becomes a portrait: always 3:4, never outside the picture, moved and zoomed. Pure.
import { cutHeight, narrowestCut, type PhotoCut, portraitSize } from '#wire/photo'

/** Width and height of a picture as seen upright, in px. */
export interface Size {
  readonly width: number
  readonly height: number
}

const ratio = portraitSize.height / portraitSize.width

/** The widest cut a picture holds, in px. */
export function widestCut({ width, height }: Size): number {
  return Math.min(width, height / ratio)
}

/** True when a picture holds a cut that is sharp enough. */
export function isLargeEnough(size: Size): boolean {
  return widestCut(size) >= narrowestCut + 1
}

/** Where cutting begins: as much as possible, in the middle, rather high, for there faces are. */
export function firstCut(size: Size): PhotoCut {
  const width = widestCut(size)
  return within(size, { left: (size.width - width) / 2, top: (size.height - width * ratio) / 4, width })
}

/** The cut moved over the picture, by px of the picture. */
export function moved(size: Size, cut: PhotoCut, right: number, down: number): PhotoCut {
  return within(size, { ...cut, left: cut.left + right, top: cut.top + down })
}

/** The cut so many times as wide, around its own middle. */
export function zoomed(size: Size, cut: PhotoCut, times: number): PhotoCut {
  const width = Math.min(Math.max(cut.width * times, narrowestCut), widestCut(size))
  const grown = width - cut.width
  return within(size, { left: cut.left - grown / 2, top: cut.top - (grown * ratio) / 2, width })
}

/** How far one has zoomed in, 0 for the whole picture to 100. */
export function zoomOf(size: Size, { width }: PhotoCut): number {
  const span = Math.log(widestCut(size) / narrowestCut)
  return span <= 0 ? 0 : Math.round((Math.log(widestCut(size) / width) / span) * 100)
}

/** The cut zoomed in so far, 0 to 100. */
export function zoomedTo(size: Size, cut: PhotoCut, zoom: number): PhotoCut {
  const width = widestCut(size) * (narrowestCut / widestCut(size)) ** (zoom / 100)
  return zoomed(size, cut, width / cut.width)
}

/** Whole px, inside the picture, as the hub asks for them. */
export function asAsked({ width, height }: Size, cut: PhotoCut): PhotoCut {
  let whole = Math.floor(cut.width)
  while (whole > 1 && cutHeight({ width: whole }) > height) whole -= 1
  const top = Math.min(Math.max(Math.round(cut.top), 0), height - cutHeight({ width: whole }))
  return { left: Math.min(Math.max(Math.round(cut.left), 0), width - whole), top, width: whole }
}

function within(size: Size, { left, top, width }: PhotoCut): PhotoCut {
  return {
    left: Math.min(Math.max(left, 0), Math.max(0, size.width - width)),
    top: Math.min(Math.max(top, 0), Math.max(0, size.height - width * ratio)),
    width,
  }
}
