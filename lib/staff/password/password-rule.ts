/** The longest password that is hashed: hashing costs by length, and anybody may send one. */
export const PASSWORD_MAX = 200
export const PASSWORD_MIN = 10

/**
 * What is wrong with a new password, in Chinese, or null.
 * @param email the account's: a password that stands beside it is none
 */
export function findPasswordFault(password: string, email: string): string | null {
  const length = [...password].length
  if (length < PASSWORD_MIN) return `密码至少 ${PASSWORD_MIN} 个字符，现在是 ${length} 个。`
  if (length > PASSWORD_MAX) return `密码最多 ${PASSWORD_MAX} 个字符。`
  if (password.trim().toLowerCase() === email.trim().toLowerCase()) return '密码不能和邮箱一样。'
  if (new Set(password).size < 4) return '密码里不同的字符太少，请换一个。'
  return null
}
