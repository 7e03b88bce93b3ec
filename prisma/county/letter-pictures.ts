import sharp from 'sharp'

const SIZE = { width: 480, height: 640 }
const SHAPES = [
  '<path d="M0 640V200l240-120 240 120v440z" fill="#8a8f96"/><path d="M180 640V330h120v310z" fill="#23262b"/>',
  '<path d="M0 420h480v220H0z" fill="#7d7264"/><path d="M60 300h150v200H60zM230 360h190v140H230z" fill="#b58c55"/>',
  '<path d="M0 0h480v640H0z" fill="#2b2f3a"/><circle cx="240" cy="150" r="46" fill="#4a4f5c"/><path d="M90 640l70-360h160l70 360z" fill="#3a3f4b"/>',
]

/** Photographs that nobody took: a doorway, boxes on a landing, a stair without light. */
export function drawPictures() {
  return Promise.all(
    SHAPES.map(async shape => {
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="480" height="640"><path d="M0 0h480v640H0z" fill="#c9ccd1"/>${shape}</svg>`
      return { data: new Uint8Array(await sharp(Buffer.from(svg)).webp().toBuffer()), ...SIZE }
    }),
  )
}
