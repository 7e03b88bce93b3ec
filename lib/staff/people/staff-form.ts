import { z } from 'zod'
import { PASSWORD_MAX } from '@/lib/staff/password/password-rule'
import { idSchema } from '@/lib/system/database/ids'

const ROLES = ['EDITOR', 'PUBLISHER', 'ADMIN'] as const

export const emailSchema = z
  .string({ error: '请填邮箱。' })
  .trim()
  .toLowerCase()
  .max(120, '太长了。')
  .regex(/^[^\s@]+@[^\s@]+$/, '这不像邮箱，例如 wang@example.cn。')

const nameSchema = z.string({ error: '请填姓名。' }).trim().min(1, '请填姓名。').max(30, '最多 30 个字。')

export const inviteSchema = z.object({
  name: nameSchema,
  email: emailSchema,
  role: z.enum(ROLES, '请选角色。'),
  areaId: idSchema,
})

export const changeSchema = z.object({
  id: idSchema,
  name: nameSchema,
  role: z.enum(ROLES, '请选角色。'),
  areaId: idSchema,
})

/** An action on one account or invitation and nothing else. */
export const oneSchema = z.object({ id: idSchema })

export const activeSchema = z.object({
  id: idSchema,
  active: z.enum(['on', 'off']).transform(word => word === 'on'),
})

const newPassword = z.string({ error: '请填新密码。' }).min(1, '请填新密码。')
const repeated = z.string({ error: '请再填一遍。' }).min(1, '请再填一遍。')

export const acceptSchema = z.object({ token: z.string().max(100), password: newPassword, repeated })

const current = z
  .string({ error: '请填现在的密码。' })
  .min(1, '请填现在的密码。')
  .max(PASSWORD_MAX, '太长了。')

export const passwordSchema = z.object({ current, password: newPassword, repeated })

/** What proves that it is still the same person, before anything of the second factor is changed. */
export const currentSchema = z.object({ current })

export const codeSchema = z.object({
  code: z.string({ error: '请填验证码。' }).trim().min(1, '请填验证码。').max(40),
})

export const proofSchema = currentSchema.extend(codeSchema.shape)

export const settingsSchema = z.object({
  areaId: idSchema,
  fourEyes: z.literal('on').optional().transform(Boolean),
  totpRequired: z.literal('on').optional().transform(Boolean),
})
