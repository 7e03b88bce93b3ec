import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import { type AccountOutcome, refuseChange } from '@/lib/staff/call/outcome'
import { rememberBrowser } from '@/lib/staff/known-browser/known-browser'
import { writeLog } from '@/lib/staff/log/log'
import { liftWaits } from '@/lib/staff/login/login-limits'
import { endSessions } from '@/lib/staff/open-session/end-sessions'
import { hashPassword } from '@/lib/staff/password/password'
import { findPasswordFault } from '@/lib/staff/password/password-fault'
import { roleMay } from '@/lib/staff/permission/permissions'
import { now } from '@/lib/system/clock/clock'
import { hashToken } from '@/lib/system/config/seal'
import { getPrisma } from '@/lib/system/database/database'
import { isAlreadyThere } from '@/lib/system/database/violations'

/** As it leaves one-time-link: anything else is refused without asking the database. */
const TOKEN = /^[\w-]{32}$/

const LINK = {
  id: true,
  name: true,
  email: true,
  role: true,
  areaId: true,
  staffId: true,
  invitedById: true,
  expiresAt: true,
  usedAt: true,
  area: { select: { name: true, path: true, withdrawnAt: true } },
  staff: { select: { area: { select: { path: true } } } },
  invitedBy: { select: { active: true, role: true, area: { select: { path: true } } } },
} as const

export type LinkState =
  | { state: 'open'; name: string; email: string; area: string; isReset: boolean }
  | { state: ClosedState }

type ClosedState = 'used' | 'void' | 'gone' | 'expired' | 'unknown'

async function findLink(db: Pick<Prisma.TransactionClient, 'invitation'>, token: string) {
  if (!TOKEN.test(token)) return null
  return db.invitation.findUnique({ where: { tokenHash: hashToken(token) }, select: LINK })
}

type Link = NonNullable<Awaited<ReturnType<typeof findLink>>>

/** A link is worth what its maker may do today where it leads; a reset leads to where the account is now. */
function mayStillGive({ invitedBy, staff, area }: Link): boolean {
  const { path } = staff?.area ?? area
  return invitedBy.active && roleMay(invitedBy.role, 'staff:manage') && path.startsWith(invitedBy.area.path)
}

function judge(link: Link | null): 'open' | ClosedState {
  if (!link) return 'unknown'
  if (link.usedAt) return 'used'
  if (!mayStillGive(link)) return 'void'
  // A reset is of an account that is there already, wherever it is at home.
  if (link.staffId === null && link.area.withdrawnAt) return 'gone'
  return link.expiresAt <= now() ? 'expired' : 'open'
}

/** What a one-time link still opens. Whoever holds the link may ask: nobody is logged in here. */
export async function readInvitation(token: string): Promise<LinkState> {
  const link = await findLink(getPrisma(), token)
  const state = judge(link)
  if (!link || state !== 'open') return { state: state === 'open' ? 'unknown' : state }
  const { name, email, area, staffId } = link
  return { state, name, email, area: area.name, isReset: staffId !== null }
}

export const LINK_WORDS = {
  used: '这个链接已经用过了。密码设好以后，直接登录就行；忘了密码，请管理员再给一个链接。',
  void: '给这个链接的管理员已经不再管理这里的账号，链接作废了。请现在的管理员再给一个。',
  gone: '这个链接是给一个已经撤销的区域的，作废了。请管理员按现在的区域再给一个。',
  expired: '这个链接过期了。请管理员再给一个。',
  unknown: '这个链接不对，或者已经被新的链接代替。请核对管理员给的地址。',
} as const

function refuseLink(state: ReturnType<typeof judge>) {
  return refuseChange(LINK_WORDS[state === 'open' ? 'unknown' : state])
}

/** A reset also ends every session of the account. */
async function savePassword(db: Prisma.TransactionClient, link: Link, passwordHash: string): Promise<number> {
  const { staffId, name, email, role, areaId } = link
  if (staffId === null)
    return (
      await db.staff.create({ data: { name, email, role, areaId, passwordHash }, select: { id: true } })
    ).id
  await db.staff.update({ where: { id: staffId }, data: { passwordHash }, select: { id: true } })
  await endSessions(db, staffId, 'CHANGED')
  return staffId
}

type Use = { token: string; passwordHash: string; browser?: string }
type Used = { id: number; email: string }

/** Uses a link up, whole or not at all. */
async function applyLink(link: Link, { token, passwordHash, browser }: Use): Promise<AccountOutcome<Used>> {
  return getPrisma().$transaction(async db => {
    // Still open in this very moment: another use of it, or the end of whoever made it, waits for this row.
    const inUse = { OR: [{ staffId: { not: null } }, { area: { withdrawnAt: null } }] }
    const { count } = await db.invitation.updateMany({
      where: { id: link.id, usedAt: null, expiresAt: { gt: now() }, ...inUse },
      data: { usedAt: now() },
    })
    if (!count) return refuseLink(judge(await findLink(db, token)))
    const id = await savePassword(db, link, passwordHash)
    const action = link.staffId === null ? 'staff.join' : 'account.password'
    const summary = link.staffId === null ? '通过邀请链接设了密码' : '通过重设链接改了密码'
    await writeLog(db, { actor: { id, name: link.name }, areaId: link.areaId, action, summary })
    if (browser) await rememberBrowser(db, id, browser)
    return { ok: true as const, value: { id, email: link.email } }
  })
}

/**
 * Sets the password a one-time link is for, once: a new account, or a known one whose password is lost. What others
 * have tried at the account is forgotten, and they cannot shut this browser out from now on.
 * @param browser what the browser is known by (`chooseBrowserToken`), which it is to carry once this is done
 * @returns the account's e-mail
 */
export async function acceptInvitation(
  token: string,
  password: string,
  browser?: string,
): Promise<AccountOutcome<string>> {
  const link = await findLink(getPrisma(), token)
  const state = judge(link)
  if (!link || state !== 'open') return refuseLink(state)
  const fault = await findPasswordFault(password, { email: link.email, names: [link.name, link.area.name] })
  if (fault) return refuseChange(fault, 'password')
  try {
    const used = await applyLink(link, { token, passwordHash: await hashPassword(password), browser })
    if (!used.ok) return used
    await liftWaits(used.value.id, used.value.email)
    return { ok: true, value: used.value.email }
  } catch (error) {
    // Two who invited one address at the same moment: the other link made the account.
    if (!isAlreadyThere(error)) throw error
    return refuseChange('这个邮箱已经有账号了，请直接登录。')
  }
}
