'use client'
import { useEffect, useRef, useState } from 'react'
import { previewProse } from '@/app/staff/_prose/actions'
import { IDLE } from '@/lib/system/form-state'

/** So long after the last key the preview is made anew. */
const PAUSE_MS = 400

/** Before the first one is there. */
const BLANK = '<!DOCTYPE html><html lang="zh-CN"><head><title>预览</title></head><body></body></html>'

type Preview = { page: string; note: string }

async function ask(text: string): Promise<{ page?: string; isOut: boolean }> {
  const form = new FormData()
  form.set('text', text)
  const state = await previewProse(IDLE, form)
  return { page: state.data?.page, isOut: state.status === 'refused' }
}

/** The page residents will read, made anew as `text` changes; the last one stays while none can be made. */
export function usePreview(text: string): Preview {
  const [preview, setPreview] = useState<Preview>({ page: BLANK, note: '' })
  const isOut = useRef(false)
  useEffect(() => {
    let isOver = false
    const show = async () => {
      const answer = await ask(text).catch(() => ({ page: undefined, isOut: false }))
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
  }, [text])
  return preview
}
