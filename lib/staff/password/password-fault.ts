import 'server-only'
import { PASSWORD_MAX, PASSWORD_MIN } from './password-rule'
import { findWeakness, type PasswordOwner } from './password-strength'

/**
 * What is wrong with a new password, in Chinese, or null. No mix of kinds of characters is asked for: what is long and is
 * not what guessers try first will do (OWASP ASVS 5.0, 6.2).
 * @param owner whose it is to be: what everybody knows of them is no secret
 */
export async function findPasswordFault(password: string, owner: PasswordOwner): Promise<string | null> {
  const length = [...password].length
  if (length < PASSWORD_MIN) return `密码至少 ${PASSWORD_MIN} 个字符，现在是 ${length} 个。`
  // As the login measures it, and the field.
  if (password.length > PASSWORD_MAX) return `密码最多 ${PASSWORD_MAX} 个字符。`
  if (password.trim().toLowerCase() === owner.email.trim().toLowerCase()) return '密码不能和邮箱一样。'
  if (new Set(password).size < 4) return '密码里不同的字符太少，请换一个。'
  const weakness = await findWeakness(password, owner)
  return weakness && `${weakness}请换一个：几个不相干的词连起来，又好记又难猜。`
}
