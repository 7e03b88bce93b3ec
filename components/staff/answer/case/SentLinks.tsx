'use client'
import { Button, CopyButton, Group, Textarea } from '@mantine/core'
import classes from './inbox.module.css'

/** A link by which one of many is handled, and by whom. */
export type LinkOfCase = { number: string; name: string; link: string }

type Props = { links: LinkOfCase[]; onClose: () => void }

/** The links of several cases that were handed on together, as one text to be sent. */
export function SentLinks({ links, onClose }: Props) {
  const [first] = links
  const text = links.map(({ number, link }) => `${number}\n${link}`).join('\n')
  return (
    <section className={classes.bulk} aria-label="转办的链接">
      <Textarea
        label={`给${first?.name}的${links.length}个链接，每件一个`}
        value={text}
        readOnly
        autosize
        minRows={2}
        maxRows={6}
        onFocus={event => event.currentTarget.select()}
      />
      <Group gap={6} mt="xs">
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button size="xs" onClick={copy} aria-live="polite">
              {copied ? '已复制' : '复制链接'}
            </Button>
          )}
        </CopyButton>
        <Button size="xs" variant="subtle" px={6} onClick={onClose}>
          发好了，收起
        </Button>
      </Group>
    </section>
  )
}
