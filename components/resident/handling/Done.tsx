import { Icon } from '@/components/resident/icons'

/** What came of the last press. */
export function Done({ words }: { words: string }) {
  return (
    <div className="ok" role="status">
      <Icon name="check" />
      <h2>{words}</h2>
    </div>
  )
}
