import { formatCaseNumber } from '@/lib/answer/case/number'
import { toPublicUrl } from '@/lib/system/config/public-address'
import { drawQrCode } from '@/lib/system/format/qr'

/** The number as text and as a code, and the picture of both to keep. */
export function NumberBox({ number }: { number: string }) {
  // In capitals a code is smaller (ISO/IEC 18004, alphanumeric mode), and the address is read in any.
  const { svg } = drawQrCode(toPublicUrl(`/s/${number}`).toUpperCase())
  const drawn = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
  return (
    <>
      <div className="num">
        <span>
          受理编号
          {formatCaseNumber(number)
            .split(' ')
            .map((part, at) => (
              <b key={at}>{part} </b>
            ))}
        </span>
        <img src={drawn} width="128" height="128" alt="受理编号的二维码，扫它看办到哪一步" />
      </div>
      <p>
        请截屏存下，凭它看办到哪一步。
        <a className="inline" href={`/s/${number}/picture.png`}>
          存成图片
        </a>
      </p>
    </>
  )
}
