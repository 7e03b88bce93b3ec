import { STYLESHEETS } from './style/stylesheet'

/**
 * The text of an article or announcement alone on a page in residents' looks, for staff to see as they type.
 * Its links lead nowhere from there.
 */
export function layOutProse(html: string): string {
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>预览</title><base target="_blank"><style>${STYLESHEETS.whole}</style></head><body><main><article class="prose">${html}</article></main></body></html>`
}
