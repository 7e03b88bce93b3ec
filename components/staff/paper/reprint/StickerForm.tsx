import { Button, List, ListItem, Stack, Text } from '@mantine/core'
import { TextLink } from '@/components/staff/page/TextLink'
import { OverdueChoices } from '@/components/staff/paper/edition/OverdueChoices'
import { formatPhoneNumber } from '@/lib/directory/phone/format'
import type { StickerWait, WaitingCall } from '@/lib/paper/reprint/sticker-waits'
import type { StickerFile } from '@/lib/paper/reprint/stickers'
import { nameFile, StockAdvice } from './StickerStock'

/** Each village may have a number of its own: so many are linked, the list of calls has the rest. */
const LINKED = 5

function CallLink({ phoneId, number, area, isAbove }: WaitingCall) {
  const shown = formatPhoneNumber(number)
  if (isAbove)
    return (
      <>
        {shown}是上级{area}的，请{area}的同事打
      </>
    )
  return (
    <TextLink href={`/staff/checks/${phoneId}`} underline="always">
      去打{shown}
    </TextLink>
  )
}

/** Where the calls that are waited for are noted. */
function Calls({ calls }: { calls: WaitingCall[] }) {
  return (
    <List aria-label="要打的电话">
      {calls.slice(0, LINKED).map(call => (
        <ListItem key={call.phoneId}>
          <CallLink {...call} />
        </ListItem>
      ))}
      {calls.length > LINKED && (
        <ListItem>
          <TextLink href="/staff/checks" underline="always">
            一共{calls.length}个，都在“号码核验”里
          </TextLink>
        </ListItem>
      )}
    </List>
  )
}

type Props = { files: StickerFile[]; waits: StickerWait[]; editionIds: number[] }

/** Asks for the files of stickers that leave out numbers which wait to be rung: each such line is ticked first. */
export function StickerForm({ files, waits, editionIds }: Props) {
  const calls = new Map(waits.flatMap(wait => wait.calls).map(call => [call.phoneId, call]))
  return (
    <form
      method="get"
      action="/staff/reprints/stickers/file"
      target="_blank"
      aria-label="打更正贴"
      rel="noopener"
    >
      {editionIds.map(id => (
        <input key={id} type="hidden" name="edition" value={id} />
      ))}
      <Stack>
        <Text>
          有号码没核验过，或者核验过期了：更正贴上不会有它。先打电话，记下“接通”，再回来打更正贴，免得贴了还要再贴一次。
        </Text>
        <Calls calls={[...calls.values()]} />
        <OverdueChoices lines={waits} required />
        <List aria-label="更正贴的文件" spacing="xs">
          {files.map(file => (
            <ListItem key={file.stock}>
              <Button type="submit" name="stock" value={file.stock} variant="default">
                {nameFile(file)}
              </Button>
              <StockAdvice stock={file.stock} />
            </ListItem>
          ))}
        </List>
      </Stack>
    </form>
  )
}
