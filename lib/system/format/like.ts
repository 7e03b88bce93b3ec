/** LIKE's own signs (% _ \) are ordinary letters to whoever types them; Prisma's `contains` hands them through. */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&')
}
