'use client'
import { Alert, Switch, Text, Title } from '@mantine/core'
import { type RefObject, useState } from 'react'
import type { DrawnPreview } from '@/app/staff/(directory)/services/preview/draw-preview'
import { LineNumbers } from './LineNumbers'
import { PhonePage } from './PhonePage'
import classes from './Preview.module.css'
import { usePreview } from './use-preview'

function PaperCard({ card, areaName }: Pick<DrawnPreview, 'card' | 'areaName'>) {
  if ('overflow' in card)
    return (
      <Alert color="orange" title={`卡上${card.overflow.head}`}>
        {card.overflow.lines.join('')}
      </Alert>
    )
  return (
    <img
      className={classes.card}
      src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(card.svg)}`}
      alt={`${areaName}的纸质明白卡的样子`}
    />
  )
}

type Props = {
  /** Holds the form. */
  around: RefObject<HTMLElement | null>
  version: string
}

/** Beside a service form: the phone page and the A5 card as they will look, while one types. */
export function PreviewPane({ around, version }: Props) {
  const [asVerified, setAsVerified] = useState(false)
  const { drawn, failed } = usePreview(around, version, asVerified)
  return (
    <section className={classes.pane} aria-label="预览">
      <Title order={2} size="h4">
        预览
      </Title>
      <Switch
        label="看号码核验通过以后的样子"
        checked={asVerified}
        onChange={event => setAsVerified(event.currentTarget.checked)}
      />
      <Text size="sm" aria-live="polite">
        {failed
          ? '预览暂时出不来，不影响填写和保存。'
          : drawn
            ? `照现在填的，${drawn.areaName}会是这样：`
            : '正在准备预览…'}
      </Text>
      {drawn && (
        <>
          <LineNumbers numbers={drawn.numbers} when={asVerified ? '核验通过以后居民' : '发布以后居民'} />
          <PhonePage html={drawn.html} category={drawn.category} title={`${drawn.areaName}手机页面的样子`} />
          <PaperCard card={drawn.card} areaName={drawn.areaName} />
        </>
      )}
    </section>
  )
}
