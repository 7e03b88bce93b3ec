import type { ReactNode } from 'react'
import { Icon } from '@/components/resident/icons'
import { type LostPicture, sayLost } from '@/lib/answer/case/lost-pictures'

/** Which pictures were not kept, though the words were; and what can be done about it. */
export function Lost({ lost, most, children }: { lost: LostPicture[]; most: number; children: ReactNode }) {
  if (lost.length === 0) return null
  return (
    <div className="said" role="alert">
      {lost.map(picture => (
        <p key={picture.at}>{sayLost(picture, most)}</p>
      ))}
      <p>写的字报上去了。{children}</p>
    </div>
  )
}

/** What came of the last press. */
export function Done({ words }: { words: string }) {
  return (
    <div className="ok" role="status">
      <Icon name="check" />
      <h2>{words}</h2>
    </div>
  )
}
