import type { Shot } from '@/lib/answer/case/said'

type Props = {
  shots: Shot[]
  /** The address of whose they are: of a case, or of a link to it. */
  path: string
  /** Said of each to who cannot see it. */
  what: string
}

/** Pictures of a case, which only its number, or a link to it, opens. */
export function Shots({ shots, path, what }: Props) {
  if (shots.length === 0) return null
  return (
    <div className="shots">
      {shots.map(({ id, width, height }, at) => (
        <a key={id} href={`${path}/picture/${id}.webp`}>
          <img src={`${path}/picture/${id}.webp`} width={width} height={height} alt={`${what}${at + 1}`} />
        </a>
      ))}
    </div>
  )
}
