'use client'
import { useEffect, useRef, useState } from 'react'

/** So long after the last key the preview is made anew. */
const PAUSE_MS = 400

/** Before the first one is there. */
const BLANK = '<!DOCTYPE html><html lang="zh-CN"><head><title>预览</title></head><body></body></html>'

type Preview = { page: string; note: string }

async function ask(text: string, areaId: number): Promise<{ page?: string; isOut: boolean }> {
  const body = new FormData()
  body.set('areaId', String(areaId))
  body.set('text', text)
  const response = await fetch('/staff/prose', { method: 'POST', body })
  if (!response.ok) return { isOut: response.status === 401 || response.status === 403 }
  const { page } = (await response.json()) as { page: string }
  return { page, isOut: false }
}

/** The page residents will read, made anew as `text` changes; the last one stays while none can be made. */
export function usePreview(text: string, areaId: number): Preview {
  const [preview, setPreview] = useState<Preview>({ page: BLANK, note: '' })
  const isOut = useRef(false)
  useEffect(() => {
    let isOver = false
    const show = async () => {
      const answer = await ask(text, areaId).catch(() => ({ page: undefined, isOut: false }))
      if (isOver) return
      // Nobody is logged in any more: asking again at every pause would only fill the log.
      isOut.current = answer.isOut
      setPreview(({ page }) =>
        answer.page === undefined ? { page, note: '预览现在刷新不了。' } : { page: answer.page, note: '' },
      )
    }
    const timer = isOut.current ? undefined : setTimeout(show, PAUSE_MS)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [text, areaId])
  return preview
}
