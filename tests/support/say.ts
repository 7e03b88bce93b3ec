import type { Page } from '@playwright/test'

/** The number on a receipt. */
export const readNumber = (page: Page): string => /\/s\/([0-9A-Z]{9})/.exec(page.url())![1]!

/** The token in a page with a form. */
export const tokenIn = (html: string): string => /name="token" value="([^"]+)"/.exec(html)![1]!

/** Opens a form as a program would. */
export async function openForm(url: string, path: string): Promise<string> {
  return tokenIn(await (await fetch(url + path)).text())
}

/** Sends a form as a browser without script does. */
export function postForm(url: string, path: string, fields: Record<string, string>): Promise<Response> {
  return fetch(url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  })
}
