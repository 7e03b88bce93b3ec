import { z } from 'zod'
import { PASSWORD_MAX } from '@/lib/staff/password/password-rule'
import { idSchema } from '@/lib/system/database/ids'
import { readEmail } from '@/lib/system/form/email'
import { readField } from '@/lib/system/form/field'
import { requiredLine } from '@/lib/system/form/text'

const ROLES = ['EDITOR', 'PUBLISHER', 'ADMIN'] as const

export const emailSchema = readField(readEmail, '请填邮箱。').pipe(z.string().max(120, '太长了。'))

const nameSchema = requiredLine('姓名', 30, '请填姓名。')

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
  code: requiredLine('验证码', 40, '请填验证码。'),
})

export const proofSchema = currentSchema.extend(codeSchema.shape)

export const settingsSchema = z.object({
  areaId: idSchema,
  fourEyes: z.literal('on').optional().transform(Boolean),
  totpRequired: z.literal('on').optional().transform(Boolean),
})
