import { List, ListItem } from '@mantine/core'
import { Panel } from '@/components/staff/page/Panel'
import { TextLink } from '@/components/staff/page/TextLink'
import { keyMend, type Mend, titleMend } from '@/lib/paper/fit/mend'

/** So many are named here; all of them are on the page of cards that do not fit. */
const NAMED = 5

/** What is to be changed once for the cards of a batch that do not fit, and whose it is. */
export function BatchMends({ mends }: { mends: Mend[] }) {
  const more = mends.length - NAMED
  return (
    <Panel title="放不下的，先改这几项">
      <List>
        {mends.slice(0, NAMED).map(mend => (
          <ListItem key={keyMend(mend)}>
            {titleMend(mend)}。{mend.service?.said ?? mend.fullest.words.lines[0]}
            {mend.service ? (
              <>
                这一项是{mend.service.whose}
                <TextLink underline="always" href={mend.service.href}>
                  {mend.service.label}
                </TextLink>
              </>
            ) : (
              <TextLink underline="always" href={`/staff/areas/${mend.fullest.areaId}`}>
                去看{mend.fullest.name}
              </TextLink>
            )}
          </ListItem>
        ))}
      </List>
      <TextLink href="/staff/fits">
        {more > 0 ? `还有${more}项，都在“放不下的”里` : '看全部放不下的卡'}
      </TextLink>
    </Panel>
  )
}
